import { digits, isBlank, isDash, isDigit, isLetter, isWordCode, literal } from '../../references/cursor.js';
import { skipLetters, skipSpace, space, word } from '../../references/cursor.js';
import type { IsoDate, Weekday } from '../calendar.js';
import { daysBetween, dayExists, isoOf, WEEKDAY_NAMES } from '../calendar.js';
import type { Span } from '../span.js';

export type { IsoDate, Weekday } from '../calendar.js';
export { daysBetween, isoOf, weekdayOf } from '../calendar.js';

export interface WrittenDay {
  readonly day: number;
  /** 1–12. */
  readonly month: number;
  /** As written, or carried over from the other end of the range; null where none is given. */
  readonly year: number | null;
  readonly weekday: Weekday | null;
  /** The day's number. */
  readonly span: Span;
  /** The year, where it is written behind this day's own month; else null. */
  readonly yearSpan: Span | null;
  /** The name of the weekday; null where `weekday` is. */
  readonly weekdaySpan: Span | null;
}

/** A date as it stands in the text. */
export interface WrittenDate {
  readonly span: Span;
  readonly text: string;
  /** The weekday named before the (first) day. */
  readonly weekday: Weekday | null;
  /** One day, or the first and the last of a range. */
  readonly days: readonly [WrittenDay] | readonly [WrittenDay, WrittenDay];
  /** Every day that is named with its weekday, in order: also those between the first and the last. */
  readonly named: readonly WrittenDay[];
  /** «jl.» or «a.s.» with the space or comma before it, or null. */
  readonly relativeSpan: Span | null;
  readonly relative: 'jl' | 'as' | null;
  /** False for 31 april; 29 februari exists unless its year says otherwise. */
  readonly exists: boolean;
}

const WEEKDAYS: readonly string[] = WEEKDAY_NAMES;
const SHORTEST_WEEKDAY = 'zondag'.length;
const LONGEST_WEEKDAY = 'donderdag'.length;

const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ['januari', 'jan'],
    ['februari', 'feb', 'febr'],
    ['maart', 'mrt'],
    ['april', 'apr'],
    ['mei'],
    ['juni', 'jun'],
    ['juli', 'jul'],
    ['augustus', 'aug'],
    ['september', 'sep', 'sept'],
    ['oktober', 'okt'],
    ['november', 'nov'],
    ['december', 'dec'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

const RELATIVES: readonly (readonly [string, 'jl' | 'as'])[] = [
  ['jl.', 'jl'],
  ['j.l.', 'jl'],
  ['jongstleden', 'jl'],
  ['jl', 'jl'],
  ['a.s.', 'as'],
  ['aanstaande', 'as'],
  ['as.', 'as'],
];

/** Words before a number that make it no day: «artikel 12, maart 2024». */
const COUNTERS: ReadonlySet<string> = new Set(
  'artikel artikelen art hoofdstuk paragraaf agendapunt punt voetnoot bijlage lid nr nrs nummer pagina blz'.split(' '),
);

/**
 * All dates in plain prose, in order, not overlapping: with or without weekday and year, ranges («13 en 14 mei 2026»), «jl.»
 * and «a.s.» included, in words or in figures. A month without a day is none.
 */
export function findDates(text: string): readonly WrittenDate[] {
  if (!/\d/.test(text)) return [];
  const found: WrittenDate[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (!isWordCode(code)) {
      at += 1;
      continue;
    }
    const date = isDigit(code)
      ? (readNumeric(text, at) ?? readWords(text, at))
      : (readWords(text, at) ?? readNamedNumeric(text, at));
    if (date !== null) found.push(date);
    at = date?.span.end ?? behindWord(text, at);
  }
  return found;
}

function behindWord(text: string, at: number): number {
  let end = at;
  while (isWordCode(text.charCodeAt(end))) end += 1;
  return end;
}

/** «13-05-2024», «13/05/2024», «2024-05-13». */
function readNumeric(text: string, at: number): WrittenDate | null {
  if (isGlued(text, at)) return null;
  const parts: number[] = [];
  const starts: number[] = [];
  let end = at;
  const separator = text.charAt(digits(text, at, 1, 4) ?? at);
  if (separator === '' || !'-/.'.includes(separator)) return null;
  for (let index = 0; index < 3; index += 1) {
    const start = index === 0 ? at : end + 1;
    const behind = digits(text, start, 1, 4);
    if (behind === null || (index < 2 && text[behind] !== separator)) return null;
    parts.push(Number(text.slice(start, behind)));
    starts.push(behind - start);
    end = behind;
  }
  const goesOn = '-/.'.includes(text.charAt(end)) && isDigit(text.charCodeAt(end + 1));
  if (isWordCode(text.charCodeAt(end)) || (end < text.length && goesOn)) return null;
  const [a = 0, month = 0, c = 0] = parts;
  const yearFirst = starts[0] === 4 && starts[2] === 2 && separator === '-';
  const yearLast = (starts[0] ?? 9) <= 2 && starts[2] === 4;
  if ((!yearFirst && !yearLast) || (starts[1] ?? 9) > 2) return null;
  const [year, day] = yearFirst ? [a, c] : [c, a];
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1900 || year > 2099) return null;
  const [dayAt, yearAt] = yearFirst ? [end - (starts[2] ?? 0), at] : [at, end - 4];
  const written = {
    day,
    month,
    year,
    weekday: null,
    weekdaySpan: null,
    span: { start: dayAt, end: dayAt + (yearFirst ? (starts[2] ?? 0) : (starts[0] ?? 0)) },
    yearSpan: { start: yearAt, end: yearAt + 4 },
  };
  return dateOf(text, at, end, [written], [written], null);
}

/** «maandag 13-05-2024». */
function readNamedNumeric(text: string, at: number): WrittenDate | null {
  const ahead = readWeekdays(text, at);
  const [name, more] = ahead?.names ?? [];
  if (ahead === null || name === undefined || more !== undefined) return null;
  const date = readNumeric(text, ahead.end);
  if (date === null) return null;
  const day = { ...date.days[0], weekday: name.weekday, weekdaySpan: name.span };
  return dateOf(text, at, date.span.end, [day], [day], null);
}

/** Whether the number goes on from something before it: an amount, a path, a code. */
function isGlued(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  if (before === '') return false;
  if ('/_=+#€$\\@'.includes(before)) return true;
  return (
    ('.,-–:'.includes(before) && isDigit(text.charCodeAt(at - 2))) ||
    (before === '-' && at > 1 && isLetter(text.charCodeAt(at - 2)))
  );
}

function isCounted(text: string, at: number): boolean {
  let end = at;
  while (end > 0 && at - end < 3 && (isBlank(text.charCodeAt(end - 1)) || text[end - 1] === '.')) end -= 1;
  let start = end;
  while (start > 0 && end - start < 12 && isLetter(text.charCodeAt(start - 1))) start -= 1;
  return COUNTERS.has(text.slice(start, end).toLowerCase());
}

interface DayList {
  readonly days: readonly Omit<WrittenDay, 'month' | 'year' | 'yearSpan'>[];
  readonly end: number;
}

/** A weekday as it is named before a day. */
interface Name {
  readonly weekday: Weekday;
  readonly span: Span;
}

/** A date in words, at a weekday or a day's number. */
function readWords(text: string, at: number): WrittenDate | null {
  const first = readDayAndMonth(text, at);
  if (first === null) return null;
  const through = behindThrough(text, first.end);
  const second = through === null ? null : readDayAndMonth(text, through);
  const range = second === null ? null : acrossMonths(first.days, second.days);
  const days = range ?? first.days;
  const end = range === null || second === null ? first.end : second.end;
  const relative = readRelative(text, end);
  const named = range === null ? first.named : [...range];
  return dateOf(text, at, end, days, named, relative);
}

type Days = WrittenDate['days'];

/** «maandag 13 mei 2024», «13 en 14 mei»: days of one month. */
function readDayAndMonth(
  text: string,
  at: number,
): { readonly days: Days; readonly named: readonly WrittenDay[]; readonly end: number } | null {
  const list = readDays(text, at);
  const monthStart = list === null ? null : space(text, list.end);
  const month = monthStart === null ? null : readMonth(text, monthStart);
  if (list === null || month === null) return null;
  const year = readYear(text, month.end);
  const yearSpan = year === null ? null : { start: year.end - 4, end: year.end };
  const named = list.days.map((day) => ({ ...day, month: month.value, year: year?.value ?? null, yearSpan }));
  const first = named[0];
  const last = named.at(-1);
  if (first === undefined || last === undefined) return null;
  // «32 mei» or «0 mei» alone is hardly a date; with weekday or year it is one that does not exist.
  const isOdd = named.some(
    ({ day, weekday }) => day > 39 || ((day === 0 || day > 31) && weekday === null && year === null),
  );
  if (isOdd || (named.length > 1 && last.day <= first.day)) return null;
  return { days: named.length > 1 ? [first, last] : [first], named, end: year?.end ?? month.end };
}

/** The days before a month: «13», «maandag 13», «13, 14 en 15», «maandag 13 en dinsdag 14», «maandag en dinsdag 13 en 14». */
function readDays(text: string, at: number): DayList | null {
  const ahead = readWeekdays(text, at);
  const start = ahead?.end ?? at;
  const firstEnd = digits(text, start, 1, 2);
  if (firstEnd === null || (ahead === null && (isGlued(text, at) || isCounted(text, at)))) return null;
  const days: DayList['days'][number][] = [listedDay(text, { start, end: firstEnd }, undefined)];
  let end = firstEnd;
  let commas = 0;
  let joined = true;
  while (days.length < 10) {
    const joint = readJoint(text, end);
    if (joint === null) break;
    const own = readWeekdays(text, joint.end);
    const dayStart = own?.end ?? joint.end;
    const dayEnd = digits(text, dayStart, 1, 2);
    if (dayEnd === null) break;
    joined = !joint.comma;
    commas += joint.comma ? 1 : 0;
    days.push(listedDay(text, { start: dayStart, end: dayEnd }, own?.names[0]));
    end = dayEnd;
  }
  // Commas alone make no list of days: «artikel 5, 13 mei».
  if (commas > 0 && !joined) return null;
  return { days: withWeekdays(days, ahead?.names ?? []), end };
}

function listedDay(text: string, span: Span, name: Name | undefined): DayList['days'][number] {
  return {
    day: Number(text.slice(span.start, span.end)),
    span,
    weekday: name?.weekday ?? null,
    weekdaySpan: name?.span ?? null,
  };
}

/**
 * Gives the weekdays named ahead to the days: each its own, else one to the first and one to the last; where they cannot
 * be told apart, to none.
 */
function withWeekdays(days: DayList['days'], names: readonly Name[]): DayList['days'] {
  if (names.length === 0) return days;
  if (names.length > 1 && days.length === 1) return days;
  const give = (day: DayList['days'][number], name: Name | undefined): DayList['days'][number] =>
    name === undefined ? day : { ...day, weekday: name.weekday, weekdaySpan: name.span };
  if (names.length === days.length) return days.map((day, index) => give(day, names[index]));
  return days.map((day, index) => {
    if (index === 0) return give(day, names[0]);
    return index === days.length - 1 && names.length > 1 ? give(day, names.at(-1)) : day;
  });
}

/** One or more weekdays in full, up to where the day's number begins; or null. */
function readWeekdays(text: string, at: number): { readonly names: readonly Name[]; readonly end: number } | null {
  const names: Name[] = [];
  let pos = at;
  while (names.length < 7) {
    // most words are no longer looked at than this
    if (!'mdwvzMDWVZ'.includes(text.charAt(pos) || ' ')) return null;
    const end = skipLetters(text, pos);
    if (end - pos < SHORTEST_WEEKDAY || end - pos > LONGEST_WEEKDAY) return null;
    const index = WEEKDAYS.indexOf(text.slice(pos, end).toLowerCase());
    if (index < 0) return null;
    // An index into seven weekdays, plus one.
    names.push({ weekday: (index + 1) as Weekday, span: { start: pos, end } });
    const joint = readJoint(text, end);
    const next = joint?.end ?? skipSpace(text, end);
    if (isDigit(text.charCodeAt(next))) {
      // «van maandag tot 13 mei» names another day than the one behind it
      return joint !== null && !joint.comma ? null : { names, end: next };
    }
    pos = next;
  }
  return null;
}

/** What joins two days: «, », « en », « t/m », « tot (en met) », a dash. */
function readJoint(text: string, at: number): { readonly comma: boolean; readonly end: number } | null {
  if (text[at] === ',') return { comma: true, end: skipSpace(text, at + 1) };
  const gap = skipSpace(text, at);
  const through = behindThrough(text, at);
  if (through !== null) return { comma: false, end: through };
  const and = gap > at ? (word(text, gap, 'en') ?? (text[gap] === '&' ? gap + 1 : null)) : null;
  if (and !== null) return { comma: false, end: skipSpace(text, and) };
  return text[at] === '/' ? { comma: false, end: at + 1 } : null;
}

/** Behind a dash, «t/m», «tot» or «tot en met», or null. */
function behindThrough(text: string, at: number): number | null {
  const gap = skipSpace(text, at);
  if (isDash(text.charCodeAt(gap))) return skipSpace(text, gap + 1);
  if (gap === at) return null;
  const end = literal(text, gap, 't/m') ?? word(text, gap, 'tot en met') ?? word(text, gap, 'tot');
  return end === null ? null : skipSpace(text, end);
}

function readMonth(text: string, at: number): { readonly value: number; readonly end: number } | null {
  const end = skipLetters(text, at);
  if (end - at > 9 || isDigit(text.charCodeAt(end))) return null;
  const name = text.slice(at, end).toLowerCase();
  const value = MONTHS.get(name);
  if (value === undefined) return null;
  const isShort = name.length < 5 && name !== 'mei' && name !== 'juni' && name !== 'juli';
  return { value, end: isShort && text[end] === '.' ? end + 1 : end };
}

function readYear(text: string, at: number): { readonly value: number; readonly end: number } | null {
  const start = space(text, at);
  const end = start === null ? null : digits(text, start, 4, 4);
  if (start === null || end === null) return null;
  const value = Number(text.slice(start, end));
  const goesOn = isWordCode(text.charCodeAt(end)) || (text[end] === '/' && isDigit(text.charCodeAt(end + 1)));
  return value < 1900 || value > 2099 || goesOn ? null : { value, end };
}

function readRelative(text: string, at: number): { readonly value: 'jl' | 'as'; readonly end: number } | null {
  const start = skipSpace(text, text[at] === ',' ? at + 1 : at);
  if (start === at) return null;
  for (const [name, value] of RELATIVES) {
    const end = literal(text, start, name);
    if (end !== null && !isWordCode(text.charCodeAt(end))) return { value, end };
  }
  return null;
}

/** «30 mei – 1 juni 2026»: the year of one end is that of the other, but for the turn of the year. Null: no range. */
function acrossMonths(from: Days, to: Days): readonly [WrittenDay, WrittenDay] | null {
  const [first, more] = from;
  const [last, further] = to;
  if (more !== undefined || further !== undefined) return null;
  const turn = last.month < first.month ? 1 : 0;
  const firstYear = first.year ?? (last.year === null ? null : last.year - turn);
  const lastYear = last.year ?? (first.year === null ? null : first.year + turn);
  const range = [
    { ...first, year: firstYear },
    { ...last, year: lastYear },
  ] as const;
  if (firstYear !== null && lastYear !== null) return isoOfDay(range[0]) < isoOfDay(range[1]) ? range : null;
  const sameMonth = first.month === last.month;
  return (sameMonth && first.day >= last.day) || (turn === 1 && first.month - last.month < 6) ? null : range;
}

function isoOfDay({ day, month, year }: WrittenDay): IsoDate {
  return isoOf(year ?? 0, month, day);
}

function dateOf(
  text: string,
  start: number,
  end: number,
  days: Days,
  named: readonly WrittenDay[],
  relative: ReturnType<typeof readRelative>,
): WrittenDate {
  const span = { start, end: relative?.end ?? end };
  return {
    span,
    text: text.slice(span.start, span.end),
    weekday: days[0].weekday,
    days,
    named: named.filter((day) => day.weekday !== null),
    relative: relative?.value ?? null,
    relativeSpan: relative === null ? null : { start: end, end: relative.end },
    exists: days.every(({ day, month, year }) => dayExists(year, month, day)),
  };
}

export interface DateContext {
  readonly letterDate: IsoDate | null;
  /** Year in which the Council meets. */
  readonly councilYear: number | null;
  readonly inPartHeading: boolean;
}

/**
 * Iso of a written date: `2024-05-13`, of a range `2024-05-13/2024-05-14`; null where it cannot be told or does not exist.
 * Without a year it lies where it is nearest to the letter's date («jl.»: the last such date before it, «a.s.»: the next);
 * in a part's heading, and where the letter has no date, it takes the Council's year.
 */
export function resolveDate(written: WrittenDate, context: DateContext): string | null {
  if (!written.exists) return null;
  const [first, last] = written.days;
  const year = first.year ?? impliedYear(first, written.relative, context);
  if (year === null || !dayExists(year, first.month, first.day)) return null;
  const from = isoOf(year, first.month, first.day);
  if (last === undefined) return from;
  const lastYear = last.year ?? (last.month < first.month ? year + 1 : year);
  return dayExists(lastYear, last.month, last.day) ? `${from}/${isoOf(lastYear, last.month, last.day)}` : null;
}

function impliedYear(day: WrittenDay, relative: 'jl' | 'as' | null, context: DateContext): number | null {
  const { letterDate, councilYear, inPartHeading } = context;
  if (letterDate === null || (inPartHeading && councilYear !== null)) return councilYear;
  const own = Number(letterDate.slice(0, 4));
  let nearest: number | null = null;
  let distance = Infinity;
  // 29 februari may lie up to eight years off (1896–1904); other days are at most one year away.
  const reach = day.month === 2 && day.day === 29 ? 8 : 1;
  for (let year = own - reach; year <= own + reach; year += 1) {
    if (!dayExists(year, day.month, day.day)) continue;
    const ahead = daysBetween(letterDate, isoOf(year, day.month, day.day));
    if ((relative === 'jl' && ahead >= 0) || (relative === 'as' && ahead <= 0)) continue;
    if (Math.abs(ahead) < distance) {
      nearest = year;
      distance = Math.abs(ahead);
    }
  }
  return nearest;
}
