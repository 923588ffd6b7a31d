import type { FlowUnit, Signatory } from './letter.js';
import { sourceSpan, type Prose } from './prose.js';
import { shift, type Span } from './span.js';

/** A piece of prose with its place: what the head of a letter is read from. */
export interface Line {
  readonly text: string;
  readonly span: Span;
  /** Index in the flow. */
  readonly flow: number;
  readonly prose: Prose;
  readonly base: number;
  /** Where the line begins in `prose.text`. */
  readonly at: number;
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
const LONGEST_HEAD = 40;

type Pattern =
  'year' | 'dossier' | 'number' | 'letter' | 'addressee' | 'place' | 'date' | 'subject' | 'salutation' | 'office';

const BLOCK_LINES: ReadonlySet<Pattern> = new Set(['year', 'dossier', 'number', 'letter', 'addressee', 'place']);

/** Reads the head of a letter: the publisher's block, a ministry's address block, or none. */
export function readHead(flow: readonly FlowUnit[], isSectionName: (text: string) => boolean): Head {
  const found = new Map<Pattern, Line>();
  let last = -1;
  let table = false;
  scan: for (let i = 0; i < Math.min(flow.length, LONGEST_HEAD); i++) {
    const unit = flow[i];
    if (unit === undefined) break;
    const lines = linesOf(unit, i);
    for (const line of lines) {
      if (unit.unit.kind === 'heading' && isSectionName(line.text)) break scan;
      const pattern = patternOf(line.text);
      if (pattern === null || found.has(pattern)) continue;
      if (pattern === 'subject' && unit.unit.kind === 'heading' && unit.unit.form !== 'bold') continue;
      if (pattern === 'place' && !hasDate(line)) continue;
      found.set(pattern, line);
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
  const sender = found.get('letter');
  return {
    form,
    dossier: number,
    title,
    number: own === undefined ? null : (/^nr\.?\s*(\d+|[A-Z]{1,3})/i.exec(own.text)?.[1] ?? null),
    sessionYear: year === undefined ? null : sessionYear(year.text),
    dateLine: found.get('date') ?? found.get('place') ?? null,
    subject: found.get('subject') ?? null,
    sender: sender?.text.replace(/^brief van\s+/i, '') ?? null,
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

/** The lines of a unit's prose. */
export function linesOf(unit: FlowUnit, flow: number): readonly Line[] {
  const proses: readonly Prose[] =
    unit.unit.kind === 'heading' || unit.unit.kind === 'paragraph'
      ? [unit.unit.prose]
      : unit.unit.kind === 'table'
        ? unit.unit.rows.map((row) => joinCells(row)).flatMap((row) => (row === null ? [] : [row]))
        : [];
  return proses.flatMap((prose) => {
    const lines: Line[] = [];
    let at = 0;
    for (const text of prose.text.split('\n')) {
      const from = at + (text.length - text.trimStart().length);
      const trimmed = text.trim();
      if (trimmed !== '') {
        const span = shift(sourceSpan(prose, from, from + trimmed.length), unit.base);
        lines.push({ text: trimmed, span, flow, prose, base: unit.base, at: from });
      }
      at += text.length + 1;
    }
    return lines;
  });
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
  if (/^nr\.?\s*(?:\d+|[A-Z]{1,3})(?:\s+herdruk)?$/i.test(text)) return 'number';
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

function hasDate(line: Line): boolean {
  return /\d{1,2}\s+\p{L}+/u.test(line.text);
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
    .flatMap((unit, i) => linesOf(unit, line.flow + i))
    .find((one) => one.span.start > line.span.start && !others.has(one.span.start));
  return [number, below === undefined || patternOf(below.text) !== null ? null : below.text];
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
    for (const line of linesOf(unit, i)) {
      if (/^(?:hoogachtend|met vriendelijke groet|met de meeste hoogachting)\b/i.test(line.text)) {
        units.add(i);
      } else if (OFFICE_LINE.test(line.text) && (line.text.endsWith(',') || isWholeUnit(unit, line))) {
        office = line;
      } else if (office !== null && isName(line.text)) {
        const text = office.text.replace(/,$/, '').replace(/^(?:de|het)\s+/i, '');
        signatories.push({ office: text, name: line.text, span: { start: office.span.start, end: line.span.end } });
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

function isWholeUnit(unit: FlowUnit, line: Line): boolean {
  return (
    unit.unit.kind === 'paragraph' &&
    unit.unit.prose.text.split('\n')[0]?.trim() === line.text &&
    line.text.split(' ').length <= 14
  );
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
