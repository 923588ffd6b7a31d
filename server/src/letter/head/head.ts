import type { FlowUnit, HeadDossier, HeadLine } from '../letter.js';
import { placed, unitLines, type Line, type Pattern, type UnitLine } from './headLines.js';
import { sourceSpan, type Prose } from '../text/prose.js';
import { shift, type Span } from '../span.js';

/** What the head says, before dates are resolved. */
export interface Head {
  readonly form: 'kamerstuk' | 'departement' | 'geen';
  readonly dossier: string | null;
  /** The dossier's title as the block gives it. */
  readonly title: string | null;
  /** Every number with its title: a letter may be filed under two dossiers. */
  readonly dossiers: readonly HeadDossier[];
  /** The lines of the publisher's block that stand, with their places. */
  readonly lines: ReadonlyMap<HeadLine, Span>;
  readonly number: string | null;
  readonly sessionYear: string | null;
  /** The line that holds the letter's date. */
  readonly dateLine: Line | null;
  readonly subject: Line | null;
  /** Words behind «BRIEF VAN»: who sends it. */
  readonly sender: string | null;
  /** «Geachte voorzitter,». */
  readonly salutation: Span | null;
  /** «Ministerie van …» at the top of a ministry's letter: the words behind «van». */
  readonly ministry: string | null;
  /** How many units of the flow belong to it: they are no headings and no text. */
  readonly units: number;
  readonly end: number;
}

/** Beyond this many units nothing is a head any more. */
const LONGEST_HEAD = 40;

const BLOCK_LINES: ReadonlySet<Pattern> = new Set(['year', 'dossier', 'number', 'letter', 'addressee', 'place']);

/** A line that is found, with the unit it stands in: parts of it can be placed too. */
interface Found extends Line {
  readonly line: UnitLine;
  readonly unit: FlowUnit;
}

/** Reads the head of a letter: the publisher's block, a ministry's address block, or none. */
export function readHead(flow: readonly FlowUnit[], isSectionName: (heading: Prose) => boolean): Head {
  const found = new Map<Pattern, Found>();
  const further: Found[] = [];
  let last = -1;
  let table = false;
  scan: for (let i = 0; i < Math.min(flow.length, LONGEST_HEAD); i++) {
    const unit = flow[i];
    if (unit === undefined) break;
    if (unit.unit.kind === 'heading' && isSectionName(unit.unit.prose)) break;
    const lines = unitLines(unit.unit);
    for (const [k, single] of lines.entries()) {
      const line = single.pattern === 'subject' ? withNextLine(single, lines[k + 1]) : withSenders(single, lines, k);
      const pattern = line.pattern ?? (isLetterNumber(line.text, found) ? 'number' : null);
      if (pattern === null) continue;
      const here = { ...placed(line, unit, i), line, unit };
      if (found.has(pattern)) {
        if (pattern !== 'dossier' || ['letter', 'addressee', 'place'].some((one) => found.has(one as Pattern)))
          continue;
        further.push(here);
        last = i;
        continue;
      }
      if (pattern === 'subject' && unit.unit.kind === 'heading' && unit.unit.form !== 'bold') continue;
      found.set(pattern, here);
      if (pattern === 'ministry') continue;
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
  if (form === 'geen') return { ...NO_HEAD, dateLine: lineOfAnnex(flow) };

  const taken = new Set([...found.values(), ...further].map((one) => one.span.start));
  const numbered = found.get('dossier');
  const dossiers = [...(numbered === undefined ? [] : [numbered]), ...further].map((one) =>
    dossierOf(one, flow, taken),
  );
  const year = found.get('year');
  const own = found.get('number');
  // «Nr. 1201 BRIEF VAN DE MINISTER …» may be one line
  const sender = found.get('letter') ?? own;
  return {
    form,
    dossier: dossiers[0]?.dossier ?? null,
    title: dossiers[0]?.title ?? null,
    dossiers,
    lines: blockLinesOf(found, dossiers),
    number: own === undefined ? null : numberIn(own.text),
    sessionYear: year === undefined ? null : sessionYear(year.text),
    dateLine: found.get('date') ?? found.get('place') ?? null,
    subject: found.get('subject') ?? null,
    sender: sender === undefined ? null : (/\bbrief van\s+(.*)$/i.exec(sender.text)?.[1] ?? null),
    salutation: found.get('salutation')?.span ?? null,
    ministry: found.get('ministry')?.text.replace(/^ministerie van\s+/i, '') ?? null,
    units: last + 1,
    end: flow[last]?.span.end ?? 0,
  };
}

/** The second of two lines goes on where the first was broken off: never a label, which begins with a noun or a capital. */
const GOES_ON = /^(?:van|voor|op|en|in|te|d\.d\.|inzake|over|tijdens) \S/u;
/** A line that cannot end here: «… Milieuraad van», «… van 17». */
const BROKEN_OFF = /\s(?:van|voor|op|en|in|te|de|het|d\.d\.|inzake|over|tijdens)$/u;
const MID_DATE = /\s\d{1,2}(?:\s(?:en|tot en met))?$/u;

/** «Betreft» with the line below it, where that goes on with it. A bare date below it may be that of the letter. */
function withNextLine(line: UnitLine, next: UnitLine | undefined): UnitLine {
  if (next?.pattern !== null || next.prose !== line.prose) return line;
  const isOne =
    GOES_ON.test(next.text) ||
    BROKEN_OFF.test(line.text) ||
    (MID_DATE.test(line.text) && /^[\p{Ll}\d]/u.test(next.text));
  if (!isOne) return line;
  const end = next.at + next.text.length;
  return { ...line, text: line.prose.text.slice(line.at, end).replaceAll('\n', ' ') };
}

/** «BRIEF VAN DE MINISTERS VAN X EN» with the lines of capitals below it, where a converter broke it off. */
function withSenders(line: UnitLine, lines: readonly UnitLine[], at: number): UnitLine {
  if ((line.pattern !== 'letter' && line.pattern !== 'number') || !/\bbrief van\b/i.test(line.text)) return line;
  let end = line.at + line.text.length;
  for (const next of lines.slice(at + 1)) {
    if (next.prose !== line.prose || next.pattern !== null || !IN_CAPITALS.test(next.text)) break;
    end = next.at + next.text.length;
  }
  return { ...line, text: line.prose.text.slice(line.at, end).replaceAll('\n', ' ') };
}

const IN_CAPITALS = /^[\p{Lu}\s,&–-]+$/u;

const NO_HEAD: Head = {
  form: 'geen',
  dossier: null,
  title: null,
  dossiers: [],
  lines: new Map(),
  number: null,
  sessionYear: null,
  dateLine: null,
  subject: null,
  sender: null,
  salutation: null,
  ministry: null,
  units: 0,
  end: 0,
};

/** «Bijlage bij de brief van de Minister voor Klimaat en Energie van 10 maart 2023»: the date of the letter that brings it along. */
const OF_LETTER =
  /^\(?bijlage(?: \d{1,2})? bij (?:de |mijn |onze )?(?:kamer)?brief (?:aan de (?:Tweede |Eerste )?Kamer )?(?:(?:van|voor) (?:de |het )?\p{L}[\p{L}, -]{0,120} )?(?:van|d\.d\.) \d{1,2} \p{L}{3,9} \d{4}\)?\.?$/iu;
/** It stands among the first units, about the title. */
const ANNEX_HEAD = 4;

function lineOfAnnex(flow: readonly FlowUnit[]): Line | null {
  for (const [i, unit] of flow.slice(0, ANNEX_HEAD).entries()) {
    const line = unitLines(unit.unit).find(({ text }) => isOfLetter(text));
    if (line !== undefined) return placed(line, unit, i);
  }
  return null;
}

/** Whether a line says of which letter the text is the annex, with its date. */
export function isOfLetter(text: string): boolean {
  return text.length <= 240 && OF_LETTER.test(text);
}

/** The Eerste Kamer numbers its pieces with letters, which the block gives without «Nr.»: a line that is only «KR». */
function isLetterNumber(text: string, found: ReadonlyMap<Pattern, Found>): boolean {
  return /^[A-Z]{1,3}$/.test(text) && found.has('dossier') && !found.has('letter') && !found.has('addressee');
}

const OWN_LINES: readonly Exclude<HeadLine, 'title'>[] = ['year', 'dossier', 'number', 'letter', 'addressee', 'place'];

function blockLinesOf(
  found: ReadonlyMap<Pattern, Found>,
  dossiers: readonly HeadDossier[],
): ReadonlyMap<HeadLine, Span> {
  const lines = new Map<HeadLine, Span>();
  for (const name of OWN_LINES) {
    const line = found.get(name);
    if (line !== undefined) lines.set(name, line.span);
  }
  // «Nr. 1201 BRIEF VAN DE MINISTER …» is two lines in one, and «Datum: …» tells what the place and date would
  const number = found.get('number');
  if (number !== undefined && /\bbrief van\b/i.test(number.text)) lines.set('letter', number.span);
  const date = found.get('date');
  if (date !== undefined && !lines.has('place')) lines.set('place', date.span);
  const title = dossiers.find((one) => one.titleSpan !== null)?.titleSpan ?? null;
  if (title !== null) lines.set('title', title);
  return lines;
}

/** The number behind «Nr.», or the letters of the Eerste Kamer; null for one still to come. */
function numberIn(text: string): string | null {
  const number = /^(\d+|[A-Z]{1,3})\b/.exec(text.replace(/^(?:nr\.?\s*){1,2}/i, ''))?.[1] ?? null;
  return number === 'PM' || number === 'XX' || number === 'XXX' ? null : number;
}

function sessionYear(text: string): string | null {
  const years = /(\d{4})\s*[–—/-]\s*(\d{2,4})/.exec(text);
  if (years === null) return null;
  const [, first = '', second = ''] = years;
  return `${first}-${second.length === 2 ? first.slice(0, 2) + second : second}`;
}

/** The dossier's number in the contract's form, and its title: behind the number, or on the line below it. */
function dossierOf(found: Found, flow: readonly FlowUnit[], taken: ReadonlySet<number>): HeadDossier {
  const { text } = found;
  const parts =
    /^((\d{2})\s?(\d{3})(?:(?:\s*-\s*|\s+)(\d{1,2}|[IVXLC]+[AB]?|[A-Z])(?![\p{L}]))?)(?:\s+\(R\s?\d{3,4}\))?\s*(.*)$/u.exec(
      text,
    );
  const [, number = text, two = '', three = '', suffix, rest = ''] = parts ?? [];
  const dossier = two + three + (suffix === undefined ? '' : `-${suffix}`);
  const span = stretch(found, 0, number.length);
  if (rest !== '')
    return { dossier, span, title: rest, titleSpan: stretch(found, text.length - rest.length, text.length) };
  const below = flow
    .slice(found.flow, found.flow + 3)
    .flatMap((unit, i) => unitLines(unit.unit).map((one) => ({ ...one, span: placed(one, unit, found.flow + i).span })))
    .find((one) => one.span.start > found.span.start && !taken.has(one.span.start));
  const isTitle = below?.pattern === null && !/[.!?]$/.test(below.text) && below.text.length <= 300;
  return { dossier, span, title: isTitle ? below.text : null, titleSpan: isTitle ? below.span : null };
}

function stretch({ line, unit }: Found, from: number, to: number): Span {
  return shift(sourceSpan(line.prose, line.at + from, line.at + to), unit.base);
}
