import { laterThan, SLACK } from '../../references/earliest.js';
import type { Reference } from '../../references/types.js';
import { firstYearOf, sessionYearsAllowed } from '../../references/years.js';
import type { CouncilFacts } from './council.js';
import { daysBetween, weekdayOf, type IsoDate } from '../dates/dates.js';
import type { Head } from './head.js';
import type { DateEvidence, Heading, LetterDate, LetterReference, OwnDateProblem } from '../letter.js';
import type { Laid } from '../pieces.js';
import { overlaps, type Span } from '../span.js';
import { pastSignsOf } from './toldAsPast.js';

export interface OwnDateInput {
  readonly head: Head;
  readonly council: CouncilFacts;
  readonly laid: Laid;
  readonly headings: readonly Heading[];
  readonly dates: readonly LetterDate[];
  readonly references: readonly LetterReference[];
}

/** A date that the letter gives as past, and how. */
interface Told {
  readonly written: LetterDate;
  readonly what: DateEvidence['what'];
}

/** So many things that the letter gives as past, and its date is the mistake rather than theirs. */
const ENOUGH = 2;
/** A date without a year lies in the year nearest to the letter's date: further ahead, another year may be meant. */
const NEAR = 60;
/** So many days ahead a Council is of next year: no letter is sent so early. */
const A_YEAR = { least: 300, most: 430 };
/** Days between which a Council meets; further apart, one of them is another event. */
const ONE_COUNCIL = 7;

/**
 * What is the matter with the letter's own date, or null: its heading block names another parliamentary year; else it
 * does not lie before the Council; else it lies before two or more things that the letter gives as past.
 */
export function findOwnDateProblem(input: OwnDateInput): OwnDateProblem | null {
  const { head, council } = input;
  const date = council.letterDate;
  if (date === null) return null;
  if (head.sessionYear !== null && !sessionYearsAllowed(date).includes(head.sessionYear))
    return { rule: 'vergaderjaar-briefdatum' };
  const told = [...datesGivenAsPast(input)];
  const held = councilBefore(input, date, told);
  if (held !== null) return { rule: 'briefdatum', because: 'council', evidence: held };
  const past = givenAsPast(input, date, told);
  if (past.length >= ENOUGH) return { rule: 'briefdatum', because: 'past', evidence: past };
  const evidence = [...past, ...aYearAhead(input, date, past.length)].sort((a, b) => a.span.start - b.span.start);
  return evidence.length > past.length ? { rule: 'briefdatum', because: 'ahead', evidence } : null;
}

/**
 * What shows that the Council is about a year away, as where the year of last year's letter was left: its first day with the
 * year written, and something that lies in between; one thing that is told as past, else two days.
 */
function aYearAhead({ head, council, dates }: OwnDateInput, date: IsoDate, past: number): readonly DateEvidence[] {
  const [first] = council.dates;
  const ahead = first === undefined ? 0 : daysBetween(date, first);
  if (first === undefined || ahead < A_YEAR.least || ahead > A_YEAR.most) return [];
  const dated = dates.filter((one) => one.iso !== null && one.date.days[0].year !== null && !isOwn(head, one));
  const day = dated.find(({ iso }) => iso !== null && startOf(iso) === first);
  if (day === undefined) return [];
  const between = dated.filter(
    ({ iso }) =>
      iso !== null && daysBetween(date, startOf(iso)) > NEAR && daysBetween(startOf(iso), first) > ONE_COUNCIL,
  );
  const shown: DateEvidence = { what: 'council', span: day.span };
  if (past > 0) return [shown];
  const days = new Map(between.map((one) => [one.iso, one]));
  return days.size < ENOUGH
    ? []
    : [shown, ...[...days.values()].map(({ span }): DateEvidence => ({ what: 'between', span }))];
}

/**
 * Where the letter says that the Council begins on its date or before it; null where it does not, or where the places
 * that name the Council's dates do not agree on that.
 */
function councilBefore(input: OwnDateInput, date: IsoDate, told: readonly Told[]): readonly DateEvidence[] | null {
  const { head, council, headings, dates } = input;
  const [first] = council.dates;
  const last = council.dates.at(-1);
  if (first === undefined || last === undefined || first > date || daysBetween(first, last) > ONE_COUNCIL) return null;
  // what happened long after the Council and before the letter tells that the Council's year is the slip: of the subject that is told
  const since = told.some(({ written: { iso } }) => iso !== null && startOf(iso) > last && startOf(iso) <= date);
  if (since && daysBetween(last, date) > NEAR && isInSubject(input, first)) return null;
  const naming = [
    ...(head.subject === null ? [] : [head.subject.span]),
    ...headings.filter(({ roles }) => roles.includes('title') || roles.includes('part')).map(({ span }) => span),
  ];
  const named = dates.filter((one) => naming.some((span) => overlaps(span, one.span)));
  if (named.some((one) => one.iso !== null && startOf(one.iso) > date && startOf(one.iso) > last)) return null;
  const evidence = dates.find((one) => one.iso !== null && startOf(one.iso) === first && !isOwn(head, one));
  if (evidence === undefined) return [];
  // its day of the week belongs to another year or month: it is the Council's date that is wrong, and that is told of there
  const { weekday } = evidence.date;
  return weekday !== null && weekdayOf(first) !== weekday ? null : [{ what: 'council', span: evidence.span }];
}

/** Whether the subject of the letter names this day. */
function isInSubject({ head: { subject }, dates }: OwnDateInput, day: IsoDate): boolean {
  return (
    subject !== null &&
    dates.some(({ iso, span }) => iso !== null && startOf(iso) === day && overlaps(subject.span, span))
  );
}

function isOwn(head: Head, { span }: LetterDate): boolean {
  return head.dateLine !== null && overlaps(head.dateLine.span, span);
}

/** Things later than the letter's date that it gives as past, each once: documents, events, parliamentary years, reports. */
function givenAsPast(input: OwnDateInput, date: IsoDate, told: readonly Told[]): readonly DateEvidence[] {
  const found = new Map<string, DateEvidence>();
  const add = (key: string, what: DateEvidence['what'], span: Span): void => {
    if (!found.has(key)) found.set(key, { what, span });
  };
  for (const { written, what } of told) {
    if (written.iso !== null && isLater(written, date)) add(startOf(written.iso), what, written.span);
  }
  const newest = Math.max(...sessionYearsAllowed(date).map(firstYearOf));
  for (const { reference, span } of input.references) {
    const { sessionYear } = reference;
    if (laterThan(reference, date) !== null || isOfNextYear(reference, date)) add(reference.houseForm, 'piece', span);
    if (sessionYear === null || !isRun(sessionYear) || firstYearOf(sessionYear) <= newest) continue;
    add(reference.houseForm, 'year', span);
  }
  return [...found.values()].sort((a, b) => a.span.start - b.span.start);
}

/** «COM(2025) 122» in a letter of May 2024: the year is part of its number. */
function isOfNextYear(reference: Reference, date: IsoDate): boolean {
  if (reference.kind !== 'eu') return false;
  const year = /^(?:COM|JOIN|SWD|SEC|C)\s?\((\d{4})\)/u.exec(reference.houseForm)?.[1];
  return year !== undefined && daysBetween(date, `${year}-01-01`) > SLACK;
}

function* datesGivenAsPast({ laid, headings, dates }: OwnDateInput): Iterable<Told> {
  const reports = new Set(headings.filter(({ roles }) => roles.includes('report')).map(({ flow }) => flow));
  let index = 0;
  for (const { passage, flow } of laid.pieces) {
    if (passage.dates.length === 0) continue;
    const signs = pastSignsOf(passage);
    for (let i = 0; i < passage.dates.length; i++, index++) {
      const written = dates[index];
      const what = passage.place === 'heading' && reports.has(flow) ? 'report' : signs[i];
      if (written !== undefined && what != null) yield { written, what };
    }
  }
}

function isLater({ date, iso }: LetterDate, letterDate: IsoDate): boolean {
  if (iso === null) return false;
  const ahead = daysBetween(letterDate, startOf(iso));
  return ahead > 0 && (date.days[0].year !== null || ahead <= NEAR);
}

function startOf(iso: string): IsoDate {
  return iso.slice(0, 10);
}

/** Whether the years of «2024-2025» follow on one another; where not, the reference itself is at fault. */
function isRun(sessionYear: string): boolean {
  const years = /^(\d{4})-(\d{4})$/.exec(sessionYear);
  return years !== null && Number(years[2]) === Number(years[1]) + 1;
}
