import type { FlowUnit, Signatory } from './letter.js';
import { sourceSpan, type Prose } from './prose.js';
import { shift, type Span } from './span.js';
import type { Unit } from './units.js';

/** A piece of prose with its place: what the head of a letter is read from. */
export interface Line {
  readonly text: string;
  readonly span: Span;
  /** Index in the flow. */
  readonly flow: number;
}

/** What the head says, before dates are resolved. */
export interface Head {
  readonly form: 'kamerstuk' | 'departement' | 'geen';
  readonly dossier: string | null;
  /** The dossier's title as the block gives it. */
  readonly title: string | null;
  readonly number: string | null;
  readonly sessionYear: string | null;
  /** The line that holds the letter's date. */
  readonly dateLine: Line | null;
  readonly subject: Line | null;
  /** Words behind «BRIEF VAN»: who sends it. */
  readonly sender: string | null;
  /** How many units of the flow belong to it: they are no headings and no text. */
  readonly units: number;
  readonly end: number;
}

/** Beyond this many units nothing is a head any more. */
export const LONGEST_HEAD = 40;

type Pattern =
  'year' | 'dossier' | 'number' | 'letter' | 'addressee' | 'place' | 'date' | 'subject' | 'salutation' | 'office';

const BLOCK_LINES: ReadonlySet<Pattern> = new Set(['year', 'dossier', 'number', 'letter', 'addressee', 'place']);

/** Reads the head of a letter: the publisher's block, a ministry's address block, or none. */
export function readHead(flow: readonly FlowUnit[], isSectionName: (heading: Prose) => boolean): Head {
  const found = new Map<Pattern, Line>();
  let last = -1;
  let table = false;
  scan: for (let i = 0; i < Math.min(flow.length, LONGEST_HEAD); i++) {
    const unit = flow[i];
    if (unit === undefined) break;
    if (unit.unit.kind === 'heading' && isSectionName(unit.unit.prose)) break;
    for (const line of unitLines(unit.unit)) {
      const { pattern } = line;
      if (pattern === null || found.has(pattern)) continue;
      if (pattern === 'subject' && unit.unit.kind === 'heading' && unit.unit.form !== 'bold') continue;
      found.set(pattern, placed(line, unit, i));
      last = i;
      if (unit.unit.kind === 'table') table = true;
      if (pattern === 'salutation') break scan;
    }
  }
  const blockLines = [...found.keys()].filter((pattern) => BLOCK_LINES.has(pattern)).length;
  const published = found.has('letter') || found.has('year') || (found.has('dossier') && found.has('number'));
  const form =
    blockLines >= 2 && published && !found.has('salutation') && !found.has('subject')
      ? 'kamerstuk'
      : found.has('salutation') ||
          (found.has('addressee') && (found.has('subject') || found.has('date') || found.has('place'))) ||
          (table && found.has('subject'))
        ? 'departement'
        : published && blockLines >= 2
          ? 'kamerstuk'
          : 'geen';
  if (form === 'geen') return NO_HEAD;

  const dossier = found.get('dossier');
  const [number, title] = dossier === undefined ? [null, null] : dossierOf(dossier, flow, found);
  const year = found.get('year');
  const own = found.get('number');
  // «Nr. 1201 BRIEF VAN DE MINISTER …» may be one line
  const sender = found.get('letter') ?? own;
  return {
    form,
    dossier: number,
    title,
    number: own === undefined ? null : (/^nr\.?\s*(\d+|[A-Z]{1,3})/i.exec(own.text)?.[1] ?? null),
    sessionYear: year === undefined ? null : sessionYear(year.text),
    dateLine: found.get('date') ?? found.get('place') ?? null,
    subject: found.get('subject') ?? null,
    sender: sender === undefined ? null : (/\bbrief van\s+(.*)$/i.exec(sender.text)?.[1] ?? null),
    units: last + 1,
    end: flow[last]?.span.end ?? 0,
  };
}

const NO_HEAD: Head = {
  form: 'geen',
  dossier: null,
  title: null,
  number: null,
  sessionYear: null,
  dateLine: null,
  subject: null,
  sender: null,
  units: 0,
  end: 0,
};

/** What a line says by its words alone; its place in the unit. */
interface UnitLine {
  readonly text: string;
  readonly prose: Prose;
  /** Where it begins in `prose.text`. */
  readonly at: number;
  readonly pattern: Pattern | null;
  readonly signs: 'greeting' | 'office' | 'name' | null;
}

/** Words of a unit do not change: its lines are read once. */
const LINES = new WeakMap<Unit, readonly UnitLine[]>();

function unitLines(unit: Unit): readonly UnitLine[] {
  const known = LINES.get(unit);
  if (known !== undefined) return known;
  const lines = prosesOf(unit).flatMap((prose) => {
    const found: UnitLine[] = [];
    let at = 0;
    for (const line of prose.text.split('\n')) {
      const text = line.trim();
      const begin = at + (line.length - line.trimStart().length);
      if (text !== '') found.push({ text, prose, at: begin, pattern: patternOf(text), signs: signatureSign(text) });
      at += line.length + 1;
    }
    return found;
  });
  LINES.set(unit, lines);
  return lines;
}

function prosesOf(unit: Unit): readonly Prose[] {
  switch (unit.kind) {
    case 'heading':
    case 'paragraph':
      return [unit.prose];
    case 'table':
      return unit.rows.flatMap((row) => {
        const joined = joinCells(row);
        return joined === null ? [] : [joined];
      });
    default:
      return [];
  }
}

function placed({ text, prose, at }: UnitLine, unit: FlowUnit, flow: number): Line {
  return { text, span: shift(sourceSpan(prose, at, at + text.length), unit.base), flow };
}

/** A ministry's block in a table: «Datum | 12 mei 2026» reads as «Datum 12 mei 2026». */
function joinCells(row: readonly Prose[]): Prose | null {
  const cells = row.filter((cell) => cell.text.trim() !== '');
  const [first] = cells;
  const last = cells.at(-1);
  if (first === undefined || last === undefined) return null;
  let text = '';
  const segments = cells.flatMap((cell) => {
    if (text !== '') text += ' ';
    const from = text.length;
    text += cell.text;
    return cell.segments.map((segment) => ({ ...segment, prose: segment.prose + from }));
  });
  return { text, segments, marks: [], links: [], span: { start: first.span.start, end: last.span.end } };
}

const MONTH = '(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)';
const PLACE_AND_DATE = new RegExp(
  `^['’A-Z][\\p{L}'’ .-]{2,30},\\s*(?:de\\s+)?\\d{1,2}\\s+${MONTH}(?:\\s+\\d{4})?\\.?$`,
  'u',
);

function patternOf(text: string): Pattern | null {
  if (text.length > 400) return null;
  if (/^vergaderjaar\s+\d{4}\s*[–—/-]\s*\d{2,4}$/i.test(text)) return 'year';
  if (/^\d{2}\s?\d{3}(?:[\s-]+(?:\d{2}|[IVXLC]+[AB]?|[A-Z]))?(?:\s+\(R\s?\d{3,4}\))?(?:\s+\p{Lu}.*)?$/u.test(text))
    return 'dossier';
  if (/^nr\.?\s*(?:\d+|[A-Z]{1,3})(?:\s+herdruk)?$|^nr\.?\s*\d+\s+brief van (?:de|het)\b/i.test(text)) return 'number';
  if (/^brief van (?:de|het)\b/i.test(text)) return 'letter';
  if (
    /^aan\s*:?\s*(?:de\s+)?(?:voorzitter|leden)\b/i.test(text) ||
    /^(?:de\s+)?voorzitter van de (?:tweede|eerste) kamer/i.test(text)
  )
    return 'addressee';
  if (PLACE_AND_DATE.test(text)) return 'place';
  if (/^datum\b\s*:?(?:\s|$)/i.test(text)) return 'date';
  if (/^(?:betreft|onderwerp)\b\s*:?\s+\S/i.test(text) || /^betreft\s*:?$/i.test(text)) return 'subject';
  if (/^(?:geachte|hooggeachte)\s+(?:mevrouw|heer|voorzitter|leden)\b/i.test(text)) return 'salutation';
  if (/^postbus\s+\d+$/i.test(text) || /^\d{4}\s?[A-Z]{2}\s+(?:den haag|'s-gravenhage)$/i.test(text)) return 'office';
  return null;
}

function sessionYear(text: string): string | null {
  const years = /(\d{4})\s*[–—/-]\s*(\d{2,4})/.exec(text);
  if (years === null) return null;
  const [, first = '', second = ''] = years;
  return `${first}-${second.length === 2 ? first.slice(0, 2) + second : second}`;
}

/** The dossier's number in the contract's form, and its title: behind the number, or on the line below it. */
function dossierOf(line: Line, flow: readonly FlowUnit[], found: ReadonlyMap<Pattern, Line>): [string, string | null] {
  const parts =
    /^(\d{2})\s?(\d{3})(?:(?:\s*-\s*|\s+)(\d{2}|[IVXLC]+[AB]?|[A-Z])(?![\p{L}]))?(?:\s+\(R\s?\d{3,4}\))?\s*(.*)$/u.exec(
      line.text,
    );
  const [, two = '', three = '', suffix, rest = ''] = parts ?? [];
  const number = two + three + (suffix === undefined ? '' : `-${suffix}`);
  if (rest !== '') return [number, rest];
  const others = new Set([...found.values()].map((one) => one.span.start));
  const below = flow
    .slice(line.flow, line.flow + 3)
    .flatMap((unit, i) => unitLines(unit.unit).map((one) => ({ ...one, span: placed(one, unit, line.flow + i).span })))
    .find((one) => one.span.start > line.span.start && !others.has(one.span.start));
  return [number, below === undefined || below.pattern !== null ? null : below.text];
}

const OFFICE_LINE =
  /^(?:(?:mede\s+)?namens\s+)?(?:de\s+)?(?:minister-president|vice-?(?:minister-)?president|minister|staatssecretaris)\b[^.;:]{0,160}$/i;

/**
 * Those who sign: lines that are nothing but an office, each followed by a name. In a published letter they stand
 * before the agenda, in a draft at its end; a greeting may go before.
 */
export function readSignatories(flow: readonly FlowUnit[]): {
  readonly signatories: readonly Signatory[];
  readonly units: ReadonlySet<number>;
} {
  const signatories: Signatory[] = [];
  const units = new Set<number>();
  let office: Line | null = null;
  flow.forEach((unit, i) => {
    if (unit.unit.kind === 'heading' && unit.unit.form !== 'bold') office = null;
    if (unit.unit.kind !== 'paragraph' && unit.unit.kind !== 'heading') return;
    if (unit.span.end - unit.span.start > 600) {
      office = null;
      return;
    }
    const [first, second, third] = unitLines(unit.unit);
    if (first?.signs === 'name' && second?.signs === 'office' && third === undefined) {
      // «J. de Vries» above «Minister van Financiën»
      const span = { start: placed(first, unit, i).span.start, end: placed(second, unit, i).span.end };
      signatories.push({ office: officeOf(second.text), name: first.text, span });
      units.add(i);
      office = null;
      return;
    }
    for (const line of unitLines(unit.unit)) {
      if (line.signs === 'greeting') {
        units.add(i);
      } else if (line.signs === 'office' && (line.text.endsWith(',') || opensUnit(unit.unit, line))) {
        office = placed(line, unit, i);
      } else if (office?.flow === i && line.signs === null && CONTINUES.test(line.text)) {
        office = { ...office, text: `${office.text} ${line.text}` };
      } else if (office !== null && line.signs === 'name') {
        const { span } = placed(line, unit, i);
        signatories.push({
          office: officeOf(office.text),
          name: line.text,
          span: { start: office.span.start, end: span.end },
        });
        units.add(office.flow);
        units.add(i);
        office = null;
      } else {
        office = null;
      }
    }
  });
  return { signatories, units };
}

function officeOf(line: string): string {
  return line.replace(/,$/, '').replace(/^(?:de|het)\s+/i, '');
}

/** «De minister van Onderwijs,» goes on with «Cultuur en Wetenschap,». */
const CONTINUES = /^\p{L}[\p{L}\s-]{2,60},$/u;

/** A short office at the head of a paragraph needs no comma behind it. */
function opensUnit(unit: Unit, line: UnitLine): boolean {
  return unit.kind === 'paragraph' && unitLines(unit)[0] === line && line.text.split(' ').length <= 14;
}

function signatureSign(text: string): UnitLine['signs'] {
  if (/^(?:hoogachtend|met vriendelijke groet|met de meeste hoogachting)\b/i.test(text)) return 'greeting';
  if (OFFICE_LINE.test(text)) return 'office';
  return isName(text) ? 'name' : null;
}

/** «R.H. Dijkgraaf», «Mona Keijzer», «drs. A.B. de Vries-Jansen»; also a name still to be filled in. */
function isName(text: string): boolean {
  if (text.length > 60 || /[:;?!]|\d/.test(text)) return false;
  if (/^\[.*\]$/.test(text)) return true;
  const words = text.replace(/,$/, '').split(/\s+/);
  return (
    words.length <= 7 &&
    /\p{Lu}/u.test(text) &&
    words.every((word) =>
      /^(?:\p{Lu}[\p{L}.'’-]*|van|de|der|den|het|ten|ter|te|von|el|al|d['’]\p{Lu}\p{L}+|drs\.|ir\.|mr\.|dr\.|prof\.|ing\.|MSc|MA|LLM)$/u.test(
        word,
      ),
    )
  );
}
