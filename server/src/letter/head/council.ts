import { COUNCIL_DOSSIERS } from '../../references/dossiers.js';
import { isoOf, resolveDate, type WrittenDate } from '../dates/dates.js';
import { councilNamed, tellsMeeting } from './formations.js';
import { isOfAnotherEvent } from './otherEvents.js';
import { sentencesOf } from '../agenda/introductions.js';
import type { Head } from './head.js';
import type { Heading } from '../letter.js';
import { piecesOf, type Laid, type Piece } from '../pieces.js';
import { sourceSpan } from '../text/prose.js';
import { overlaps, shift, within } from '../span.js';
import { sentenceSpans } from '../words/sentences.js';

/** When and which Council the letter is about. */
export interface CouncilFacts {
  readonly letterDate: string | null;
  readonly councilYear: number | null;
  readonly dates: readonly string[];
  /** Where these dates stand; null where there are none. */
  readonly datedBy: 'letter' | 'subject' | 'title' | 'parts' | null;
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
  const titles = titlesOf(headings);
  const titled = titles.flatMap((heading) => datesOf(laid, heading.flow));
  const subject = head.subject === null ? [] : datesWithin(laid, head.subject.flow, head.subject.span);
  const parts = headings
    .filter((heading) => heading.roles.includes('part'))
    .flatMap((heading) => datesOf(laid, heading.flow));
  const opened = opening === null ? [] : openedBy(opening, subject.length > 0 ? subject : titled);

  const sources = [opened, subject, titled, parts];
  const source = sources.findIndex((dates) => dates.length > 0);
  const chosen = sources[source] ?? [];
  const days = chosen.flatMap(daysOf);
  const year = yearOf(days, sources.flat(), letterDate);
  const dates =
    year === null && days.some((day) => day.year === null)
      ? []
      : days.map((day) => isoOf(day.year ?? year ?? 0, day.month, day.day));
  const name = councilName(
    head,
    opening?.passage.prose.text ?? null,
    titles.map(({ text }) => text),
  );
  return {
    letterDate,
    councilYear: year,
    dates: [...new Set(dates)].sort(),
    datedBy: dates.length === 0 ? null : (SOURCES[source] ?? null),
    name,
    informal: name !== null && /^informele\b/iu.test(name),
  };
}

const SOURCES = ['letter', 'subject', 'title', 'parts'] as const;

function dateOfLetter(laid: Laid, head: Head): string | null {
  if (head.dateLine === null) return null;
  const date = datesWithin(laid, head.dateLine.flow, head.dateLine.span)[0];
  return date === undefined ? null : resolveDate(date, { letterDate: null, councilYear: null, inPartHeading: false });
}

/** The headings that entitle the agenda; without one, «Bijlage – Geannoteerde agenda Milieuraad van 26 mei 2025» is it. */
function titlesOf(headings: readonly Heading[]): readonly Heading[] {
  const titles = headings.filter(({ roles }) => roles.includes('title'));
  if (titles.length > 0) return titles;
  return headings.filter(({ roles, text }) => roles.includes('annex') && GENRE.test(text));
}

const GENRE = /\bgeannoteerde\s+agenda\b/iu;
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
    // «De geannoteerde agenda treft u hieronder aan»: the Council and its day were told before
    if (GENRE.test(prose.text)) return meeting !== null && dates.length === 0 && head.form !== 'geen' ? meeting : piece;
    if (
      meeting === null &&
      seen++ < OPENING &&
      dates.length > 0 &&
      tellsMeeting(prose.text) &&
      !onlyReports(prose.text)
    )
      meeting = piece;
  }
  return head.form === 'geen' ? null : meeting;
}

/** «Van de Energieraad van 9 september heeft uw Kamer een verslag ontvangen»: whatever Council it dates is over. */
function onlyReports(text: string): boolean {
  return sentencesOf(text).every((one) => !/\d/.test(one) || /\b(?:verslag|terugkoppeling)\b/iu.test(one));
}

/**
 * The dates of the opening; none where it only speaks of a part of the Council that Betreft or the title gives whole («Het
 * cultuurdeel is op 14 mei»).
 */
function openedBy(opening: Piece, elsewhere: readonly WrittenDate[]): readonly WrittenDate[] {
  const found = councilDatesIn(opening);
  if (GENRE.test(opening.passage.prose.text)) return found;
  const dayOf = ({ month, day }: Day): number => month * 100 + day;
  const whole = new Set(elsewhere.flatMap(daysOf).map(dayOf));
  const own = new Set(found.flatMap(daysOf).map(dayOf));
  return own.size < whole.size && [...own].every((day) => whole.has(day)) ? [] : found;
}

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
      !isOfAnotherEvent(text, date.span),
  );
  const inSentence = held.filter((date) => date.span.start >= from && date.span.start < end);
  if (inSentence.length > 0) return inSentence;
  const meetings = sentenceSpans(text).filter((one) => tellsOfOwn(text.slice(one.start, one.end)));
  const met = held.filter(({ span }) => meetings.some((one) => within(span, one)));
  return met.length > 0 ? met : held;
}

const PAST = /\b(?:vond|vonden|kwam|kwamen|sprak|spraken|verslag|terugkoppeling)\b/iu;

/** «Op 16 maart komt de Milieuraad bijeen», not «Het commissiedebat is op 12 maart» or «De informele Raad kwam bijeen». */
function tellsOfOwn(sentence: string): boolean {
  return tellsMeeting(sentence) && !PAST.test(sentence);
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

function restOfSentence(text: string, from: number): string {
  const rest = text.slice(from);
  const stop = rest.search(/[.!?]\s+\p{Lu}/u);
  return stop === -1 ? rest : rest.slice(0, stop);
}

/** The Council's name as the letter gives it behind «geannoteerde agenda», else in its opening, else as the dossier does. */
function councilName(head: Head, opening: string | null, titles: readonly string[]): string | null {
  for (const text of [head.subject?.text ?? '', opening ?? '', ...titles]) {
    const at = text.search(GENRE);
    const name = at === -1 ? null : councilNamed(restOfSentence(text, at + 'geannoteerde agenda'.length));
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
