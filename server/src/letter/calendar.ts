/** `'2024-04-22'`. */
export type IsoDate = string;

/** Monday 1 … Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The days of the week by their names, Monday first. */
export const WEEKDAY_NAMES = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const;

/** The months by their names, January first. */
export const MONTH_NAMES = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** @param year null: February has 29 days, as it has in some year */
function daysInMonth(month: number, year: number | null): number {
  if (month === 2 && (year === null || isLeapYear(year))) return 29;
  return MONTH_LENGTHS[month - 1] ?? 0;
}

export function dayExists(year: number | null, month: number, day: number): boolean {
  return day >= 1 && day <= daysInMonth(month, year);
}

/** `2024-05-13`. Does not check whether the day exists: see `dayExists`. */
export function isoOf(year: number, month: number, day: number): IsoDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Days since 1 January 1970, negative before it, in the Gregorian calendar. */
export function dayNumber(iso: IsoDate): number {
  const year = Number(iso.slice(0, 4));
  const month = Number(iso.slice(5, 7));
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  let day = before * 365 + leapDays + Number(iso.slice(8, 10)) - 719_163;
  for (let earlier = 1; earlier < month; earlier += 1) day += daysInMonth(earlier, year);
  return day;
}

/** Monday 1 … Sunday 7 of an iso date. */
export function weekdayOf(iso: IsoDate): Weekday {
  // 1 January 1970 was a Thursday.
  const fromMonday = (((dayNumber(iso) + 3) % 7) + 7) % 7;
  // A remainder of 7 plus one is 1 to 7.
  return (fromMonday + 1) as Weekday;
}

/** Days from `a` to `b`: positive where `b` is later. */
export function daysBetween(a: IsoDate, b: IsoDate): number {
  return dayNumber(b) - dayNumber(a);
}
