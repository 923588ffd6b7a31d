import type { Weekday } from '../calendar.js';
import { dayExists, daysBetween, isoOf, weekdayOf } from '../calendar.js';
import type { CouncilFacts } from '../head/council.js';
import type { WrittenDay } from './dates.js';
import type { Heading, LetterDate, Part } from '../letter.js';
import type { ToldDate } from '../parts/partDates.js';

/** A weekday that is not that of its day. */
export interface WrongWeekday {
  readonly day: WrittenDay;
  /** `2023-11-15`. */
  readonly iso: string;
  /** What that day really is. */
  readonly really: Weekday;
}

/** What is the matter with one date: the first that holds of four, in the order of the contract. */
export type DateProblem =
  | { readonly rule: 'datum-bestaat-niet'; readonly date: LetterDate; readonly days: readonly WrittenDay[] }
  | { readonly rule: 'datum-weekdag'; readonly date: LetterDate; readonly wrong: readonly WrongWeekday[] }
  | { readonly rule: 'datum-buiten-raad'; readonly date: LetterDate; readonly part: number }
  | {
      readonly rule: 'datum-wijkt-af';
      readonly date: LetterDate;
      readonly part: number;
      /** What the covering letter says instead. */
      readonly told: ToldDate;
    };

export interface DatesInput {
  readonly dates: readonly LetterDate[];
  readonly headings: readonly Heading[];
  readonly parts: readonly Part[];
  readonly council: CouncilFacts;
  /** The letter's own date is in doubt: no year can be told from it. */
  readonly doubtful: boolean;
  /** What the covering letter says of the days of parts. */
  readonly told: readonly ToldDate[];
  /** Index in the flow where the head ends and the covering letter begins. */
  readonly from: number;
  /** Index in the flow of the line «Betreft». */
  readonly subject: number | null;
  /** Index in the flow where the agenda begins. */
  readonly agenda: number;
}

/** Within so many days «jl.» and «a.s.» may have changed places. */
const NEAR = 60;
/** Beyond so many days from the letter a year that is not written may be another than the nearest. */
const CERTAIN = 120;

/** Judges every date of the letter; at most one problem for each, in order of the text. */
export function findDateProblems(input: DatesInput): readonly DateProblem[] {
  const partOf = partHeadings(input);
  const given = daysGiven(input);
  return input.dates.flatMap((date): readonly DateProblem[] => {
    if (!date.date.exists) {
      const days = date.date.days.filter(({ day, month, year }) => !dayExists(year, month, day));
      return [{ rule: 'datum-bestaat-niet', date, days }];
    }
    const wrong = wrongWeekdays(date, input);
    if (wrong.length > 0) return [{ rule: 'datum-weekdag', date, wrong }];
    const part = partOf.get(date.flow);
    if (part === undefined) return [];
    if (isOutside(date, part, input, given)) return [{ rule: 'datum-buiten-raad', date, part: part.index }];
    const told = otherDay(date, part, input);
    return told === null ? [] : [{ rule: 'datum-wijkt-af', date, part: part.index, told }];
  });
}

function partHeadings({ parts, headings }: DatesInput): ReadonlyMap<number, Part> {
  return new Map(
    parts.flatMap((part) => {
      const heading = headings[part.heading];
      return heading === undefined ? [] : [[heading.flow, part] as const];
    }),
  );
}

function wrongWeekdays(found: LetterDate, input: DatesInput): readonly WrongWeekday[] {
  if (found.iso === null || found.date.named.length === 0) return [];
  const from = found.iso.slice(0, 10);
  const wrong = found.date.named.flatMap((day): readonly WrongWeekday[] => {
    const year = day.year ?? Number(from.slice(0, 4)) + (day.month < Number(from.slice(5, 7)) ? 1 : 0);
    const iso = isoOf(year, day.month, day.day);
    const really = weekdayOf(iso);
    if (really === day.weekday || !dayExists(year, day.month, day.day) || fitsCouncilYear(day, input)) return [];
    return [{ day, iso, really }];
  });
  return wrong.every((one) => one.day.year !== null || isCertain(one, found, input)) ? wrong : [];
}

/** A day without a year that is right in the Council's: where the letter's date has another, that may be the slip. */
function fitsCouncilYear({ year, month, day, weekday }: WrittenDay, { council }: DatesInput): boolean {
  const { councilYear } = council;
  if (year !== null || councilYear === null || !dayExists(councilYear, month, day)) return false;
  return weekdayOf(isoOf(councilYear, month, day)) === weekday;
}

/** Whether a day without a year can be no other than the one it was taken for. */
function isCertain({ day, iso }: WrongWeekday, found: LetterDate, { council, doubtful }: DatesInput): boolean {
  const { letterDate, dates } = council;
  // a day of the Council itself has the Council's year, whatever the letter's date
  if (dates.includes(iso) && found.date.relative === null) return true;
  if (doubtful) return false;
  const near = letterDate ?? dates[0];
  if (near === undefined) return false;
  if (found.date.relative === null && Math.abs(daysBetween(near, iso)) <= CERTAIN) return true;
  if (found.date.relative !== null && letterDate !== null && Math.abs(daysBetween(letterDate, iso)) <= CERTAIN)
    return true;
  const year = Number(iso.slice(0, 4));
  // «1 mei jl.» is the last 1 May, unless the next is so near that «jl.» is the slip
  if (found.date.relative !== null && letterDate !== null) {
    const other = year + (found.date.relative === 'jl' ? 1 : -1);
    if (!dayExists(other, day.month, day.day)) return true;
    const swapped = isoOf(other, day.month, day.day);
    return weekdayOf(swapped) !== day.weekday || Math.abs(daysBetween(letterDate, swapped)) > NEAR;
  }
  return ![year - 1, year + 1].some(
    (other) => dayExists(other, day.month, day.day) && weekdayOf(isoOf(other, day.month, day.day)) === day.weekday,
  );
}

/** Every day, none «jl.», that the letter itself gives before its agenda, in Betreft or in a title: a part on one of these is meant so. */
function daysGiven({ dates, headings, from, subject, agenda }: DatesInput): ReadonlySet<string> {
  const titles = new Set(headings.filter(({ roles }) => roles.includes('title')).map(({ flow }) => flow));
  return new Set(
    dates
      .filter(({ date }) => date.relative !== 'jl')
      .filter(({ flow }) => (flow >= from && flow < agenda) || flow === subject || titles.has(flow))
      .flatMap(({ iso }) => (iso === null ? [] : iso.split('/'))),
  );
}

/** A meeting that the Council prepares or looks back upon has days of its own. */
const ANOTHER_MEETING =
  /\b(?:europese raad|er|euro(?:zone)?top|voorbereiding|vooruitblik|terugkoppeling|terugblik|verslag|opvolging|conferentie)\b/iu;

/** A meal on the eve, or after the Council, in days. */
const EVE = 2;
const MEAL = /(?:diner|lunch|ontbijt)\b/iu;

/**
 * Outside the Council's days, as the letter gives these elsewhere than in the headings themselves. A meal on the eve and
 * a day that the covering letter names as well are no mistakes.
 */
function isOutside({ iso }: LetterDate, part: Part, { council }: DatesInput, given: ReadonlySet<string>): boolean {
  const [first] = council.dates;
  const last = council.dates.at(-1);
  if (iso === null || first === undefined || last === undefined) return false;
  if (council.datedBy === 'parts' || council.datedBy === null || ANOTHER_MEETING.test(part.title)) return false;
  const isMeal = MEAL.test(part.title);
  if (part.informal && !isMeal) return false;
  const eve = isMeal ? EVE : 0;
  return iso
    .split('/')
    .some((day) => (daysBetween(day, first) > eve || daysBetween(last, day) > eve) && !given.has(day));
}

/** The other day that the covering letter gives for this part, where both lie within the Council's days. */
function otherDay({ iso }: LetterDate, part: Part, { told, council }: DatesInput): ToldDate | null {
  const own = told.filter((one) => one.part === part.index);
  const [first] = own;
  if (iso === null || iso.includes('/') || first === undefined || own.some((one) => one.iso !== first.iso)) return null;
  const isWithin = (day: string): boolean => day >= (council.dates[0] ?? '9') && day <= (council.dates.at(-1) ?? '');
  return first.iso !== iso && isWithin(iso) && isWithin(first.iso) ? first : null;
}
