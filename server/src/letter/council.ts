import { COUNCIL_DOSSIERS } from '../references/dossiers.js';
import { isoOf, resolveDate, type WrittenDate } from './dates.js';
import { councilNamed, stemsOf } from './formations.js';
import type { Head } from './head.js';
import type { Heading, Signatory } from './letter.js';
import { piecesOf, type Laid, type Piece } from './pieces.js';
import { sourceSpan, type Prose } from './prose.js';
import { overlaps, shift } from './span.js';

/** When and which Council the letter is about. */
export interface CouncilFacts {
  readonly letterDate: string | null;
  readonly councilYear: number | null;
  readonly dates: readonly string[];
  readonly name: string | null;
  readonly informal: boolean;
}

/** A day as written, with its year once that is known. */
interface Day {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
}

/**
 * The Council's dates: from the covering letter, else Betreft or the title, else the parts' headings; the year as
 * written in any of these, else the first such date after the letter's (CONTRACT.md, «model»).
 *
 * @param agenda index in the flow where the agenda itself begins: the covering letter lies before it
 */
export function readCouncil(laid: Laid, head: Head, headings: readonly Heading[], agenda: number): CouncilFacts {
  const letterDate = dateOfLetter(laid, head);
  const opening = openingPiece(laid, head, agenda);
  const titled = headings
    .filter((heading) => heading.roles.includes('title'))
    .flatMap((heading) => datesOf(laid, heading.flow));
  const subject = head.subject === null ? [] : datesWithin(laid, head.subject.flow, head.subject.span);
  const parts = headings
    .filter((heading) => heading.roles.includes('part'))
    .flatMap((heading) => datesOf(laid, heading.flow));
  const opened = opening === null ? [] : councilDatesIn(opening);

  const sources = [opened, subject, titled, parts];
  const chosen = sources.find((dates) => dates.length > 0) ?? [];
  const days = chosen.flatMap(daysOf);
  const year = yearOf(days, sources.flat(), letterDate);
  const dates =
    year === null && days.some((day) => day.year === null)
      ? []
      : days.map((day) => isoOf(day.year ?? year ?? 0, day.month, day.day));
  const name = councilName(
    head,
    opening?.passage.prose.text ?? null,
    headings.filter((one) => one.roles.includes('title')).map((one) => one.text),
  );
  return {
    letterDate,
    councilYear: year,
    dates: [...new Set(dates)].sort(),
    name,
    informal: name !== null && /^informele\b/iu.test(name),
  };
}

function dateOfLetter(laid: Laid, head: Head): string | null {
  if (head.dateLine === null) return null;
  const date = datesWithin(laid, head.dateLine.flow, head.dateLine.span)[0];
  return date === undefined ? null : resolveDate(date, { letterDate: null, councilYear: null, inPartHeading: false });
}

const GENRE = /\bgeannoteerde agenda\b/iu;
/** How many paragraphs of a covering letter without «geannoteerde agenda» are its opening. */
const OPENING = 3;

/**
 * The paragraph of the covering letter that names the geannoteerde agenda and its Council; else its first one that
 * names a Council and a date («Op 26 en 27 oktober komt de Landbouw- en Visserijraad bijeen»).
 */
function openingPiece(laid: Laid, head: Head, agenda: number): Piece | null {
  let meeting: Piece | null = null;
  let seen = 0;
  for (const piece of laid.pieces) {
    if (piece.flow >= agenda) break;
    if (piece.flow < head.units || piece.passage.place !== 'paragraph') continue;
    const { prose, dates } = piece.passage;
    if (GENRE.test(prose.text)) return piece;
    if (meeting === null && seen++ < OPENING && dates.length > 0 && councilNamed(prose.text) !== null) meeting = piece;
  }
  return head.form === 'geen' ? null : meeting;
}

/** What a date may be that is not the Council's: that of a letter, of a debate, of a report. */
const ANOTHER_EVENT =
  /(?:brief|motie|debat|overleg|verslag|toezegging)(?: (?:dat|die) (?:is )?(?:gepland staat|plaatsvindt|gepland is))? (?:van|op|d\.d\.|voor)\s*(?:\p{L}+dag\s*)?$/iu;

/** Dates of the paragraph that say when the Council meets, not those of letters, motions and earlier talks it mentions. */
function councilDatesIn(piece: Piece): readonly WrittenDate[] {
  const { text } = piece.passage.prose;
  const from = Math.max(0, text.search(GENRE));
  const stop = text.slice(from).search(/[.!?](?:\s+\p{Lu}|$)|\ben (?:van )?(?:het|een) verslag\b/u);
  const end = stop === -1 ? text.length : from + stop + 1;
  const reported = /\b(?:het|een) verslag\b/u.exec(text.slice(0, from));
  const held = piece.passage.dates.filter(
    (date) =>
      date.exists &&
      date.relative !== 'jl' &&
      !(reported !== null && date.span.start > reported.index && date.span.start < from) &&
      !ANOTHER_EVENT.test(text.slice(Math.max(0, date.span.start - 80), date.span.start)),
  );
  const inSentence = held.filter((date) => date.span.start >= from && date.span.start < end);
  return inSentence.length > 0 ? inSentence : held;
}

function datesOf(laid: Laid, flow: number): readonly WrittenDate[] {
  return piecesOf(laid, flow).flatMap((piece) => piece.passage.dates.filter((date) => date.exists));
}

function datesWithin(laid: Laid, flow: number, span: { start: number; end: number }): readonly WrittenDate[] {
  return piecesOf(laid, flow).flatMap((piece) =>
    piece.passage.dates.filter((date) =>
      overlaps(shift(sourceSpan(piece.passage.prose, date.span.start, date.span.end), piece.base), span),
    ),
  );
}

/** Every day of a date: a range of up to a week counts day by day. */
function daysOf(date: WrittenDate): readonly Day[] {
  const [first, last] = date.days;
  if (last === undefined || (last.day === first.day && last.month === first.month)) return [first];
  if (first.month === last.month && last.day - first.day <= 6 && last.day > first.day) {
    return Array.from({ length: last.day - first.day + 1 }, (_, i) => ({
      ...first,
      day: first.day + i,
      year: first.year ?? last.year,
    }));
  }
  return [{ ...first, year: first.year ?? last.year }, last];
}

function yearOf(days: readonly Day[], all: readonly WrittenDate[], letterDate: string | null): number | null {
  const written =
    days.find((day) => day.year !== null)?.year ??
    all.flatMap((date) => [...date.days]).find((day) => day.year !== null)?.year;
  if (written != null) return written;
  const [first] = days;
  if (first === undefined || letterDate === null) return null;
  const year = Number(letterDate.slice(0, 4));
  return isoOf(year, first.month, first.day) >= letterDate ? year : year + 1;
}

/** The Council's name as the letter gives it behind «geannoteerde agenda», else in its opening, else as the dossier does. */
function councilName(head: Head, opening: string | null, titles: readonly string[]): string | null {
  for (const text of [head.subject?.text ?? '', opening ?? '', ...titles]) {
    const at = text.search(GENRE);
    const name = at === -1 ? null : councilNamed(text.slice(at + 'geannoteerde agenda'.length));
    if (name !== null) return name;
  }
  for (const text of [opening, ...titles]) {
    const name = text === null ? null : councilNamed(text);
    if (name !== null) return name;
  }
  if (head.title !== null) return head.title;
  const [dossier, suffix] = head.dossier?.split('-') ?? [];
  return (
    COUNCIL_DOSSIERS.find((known) => known.dossier === dossier && known.suffix === (suffix ?? null))?.title ?? null
  );
}

const ATTENDS =
  /\b(?:deelnemen|deelneemt|neem\b.{0,40}\bdeel|neemt\b.{0,60}\bdeel|aanwezig|vertegenwoordig\w*|bijwonen|bijwoont|woont\b.{0,60}\bbij|woon\b.{0,40}\bbij)\b/isu;
/** «de Staatssecretaris van Onderwijs, Cultuur en Wetenschap», «de minister voor Klimaat en Groene Groei», «de MP». */
const OFFICE =
  /\b(?:[Mm]inister-president|(?:(?:[Vv]ice-?)?[Mm]inister|[Ss]taatssecretaris)\s+(?:van|voor)\s+(?:(?:het|de)\s+)?\p{Lu}[\p{L}-]*(?:(?:,|\s+en|,\s+en)?\s+\p{Lu}[\p{L}-]*)*)/gu;

/** One statement of a sentence, as far as attendance goes. */
interface Clause {
  /** In lower case: parts are looked for in it. */
  readonly lower: string;
  readonly attends: boolean;
  readonly self: boolean;
  readonly offices: readonly string[];
}

/** Per paragraph, which says nothing else while its words stand; null: it does not speak of attendance. */
const CLAUSES = new WeakMap<Prose, readonly Clause[] | null>();

function clausesOf(prose: Prose): readonly Clause[] | null {
  const known = CLAUSES.get(prose);
  if (known !== undefined) return known;
  const clauses = ATTENDS.test(prose.text) ? readClauses(prose.text) : null;
  CLAUSES.set(prose, clauses);
  return clauses;
}

/** «… op 13 mei, hier zal de Staatssecretaris aan deelnemen»: two statements in one sentence stay together; a semicolon parts them. */
function readClauses(text: string): readonly Clause[] {
  return text.split(/(?<=[.!?])\s+(?=\p{Lu})|;\s+/u).map((clause) => ({
    lower: clause.toLowerCase(),
    attends: ATTENDS.test(clause),
    self: /\b(?:ik|wij|ondergetekende)\b/iu.test(clause),
    offices: [...clause.matchAll(OFFICE)].map((match) => capitalised(match[0].trim())),
  }));
}

/**
 * Reads, in running text, who attends which part. «Ik» is the one who signs; a sentence that names no part speaks of
 * the part that the sentence before it named, or of all.
 *
 * @param titles per part its title
 * @param texts paragraphs to look in, with the part they stand in (null: the covering letter)
 */
export function readAttendance(
  titles: readonly string[],
  texts: readonly { readonly prose: Prose; readonly part: number | null }[],
  signatories: readonly Signatory[],
  sender: string | null,
): readonly (readonly string[])[] {
  const attendees = titles.map(() => new Set<string>());
  const every = titles.map((_, i) => i);
  let stems: readonly (readonly string[])[] | null = null;
  const self = signatories[0]?.office ?? sender;
  for (const { prose, part } of texts) {
    let named: readonly number[] = part === null ? [] : [part];
    for (const clause of clausesOf(prose) ?? []) {
      if (part === null) {
        stems ??= titles.map(stemsOf);
        const here = partsNamed(clause.lower, stems);
        if (here.length > 0) named = here;
      }
      if (!clause.attends) continue;
      const who = clause.self && self !== null ? [capitalised(self), ...clause.offices] : clause.offices;
      for (const index of named.length > 0 ? named : every) who.forEach((office) => attendees[index]?.add(office));
    }
  }
  return attendees.map((set) => [...set]);
}

function partsNamed(lower: string, stems: readonly (readonly string[])[]): readonly number[] {
  return stems.flatMap((words, i) => (words.some((word) => mentions(lower, word)) ? [i] : []));
}

/** «onderwijs» is named by «onderwijsdeel» and «Onderwijsraad», not by «Minister van Onderwijs». */
function mentions(lower: string, stem: string): boolean {
  if (/(?:diner|lunch|ontbijt)$/u.test(stem)) return lower.includes(stem);
  return lower.includes(stem) && namingOf(stem).test(lower);
}

/** One per stem, and stems are few: they are the words of formations. */
const NAMINGS = new Map<string, RegExp>();

function namingOf(stem: string): RegExp {
  let known = NAMINGS.get(stem);
  if (known === undefined) {
    known = new RegExp(
      `\\b${stem}s?(?:raad|raadsdeel|deel|ministers)\\b|\\b(?:deel|onderdeel|raad)\\b[^.]{0,30}\\b${stem}\\b`,
      'u',
    );
    NAMINGS.set(stem, known);
  }
  return known;
}

function capitalised(office: string): string {
  const text = office.replace(/^(?:de|het)\s+/iu, '').trim();
  const lower = text === text.toUpperCase() ? text.toLowerCase() : text;
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}
