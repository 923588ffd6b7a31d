import {
  dayNumber,
  daysBetween,
  dayExists,
  isoOf,
  WEEKDAY_NAMES,
  weekdayOf,
  type IsoDate,
} from '../letter/calendar.js';
import { findDates } from '../letter/dates/dates.js';
import { daysInWords } from '../letter/inWords.js';
import type { Read } from './meeting.js';

/** No Council lasts longer. */
const LONGEST = 7;

/** The Council first met in 1958. */
const FIRST_YEAR = 1958;

const EXAMPLE = 'Geef bijvoorbeeld «9 en 10 maart 2026» of «2026-03-09/2026-03-10».';

/**
 * The days that someone gives for a Council or a letter: in words («maandag 9 en dinsdag 10 maart 2026»), in figures
 * («09-03-2026»), or as `2026-03-09/2026-03-10`. Every day from the first to the last.
 */
export function readDays(text: string): Read<readonly IsoDate[]> {
  const given = text.trim();
  if (given === '') return wrong('Er staat nog geen datum.');
  const range = /^(\d{4}-\d{2}-\d{2})\s*(?:\/|\.\.|t\/m|tot en met|en)\s*(\d{4}-\d{2}-\d{2})$/i.exec(given);
  if (range !== null) {
    const ends = [oneDay(range[1] ?? ''), oneDay(range[2] ?? '')];
    const [first, last] = ends;
    if (first?.ok !== true) return first ?? wrong(EXAMPLE);
    if (last?.ok !== true) return last ?? wrong(EXAMPLE);
    return between(first.value[0] ?? '', last.value[0] ?? '');
  }
  return oneDay(given);
}

/** A single day, as for the date of the letter. */
export function readDay(text: string): Read<IsoDate> {
  const days = readDays(text);
  if (!days.ok) return days;
  const [day, ...others] = days.value;
  if (day === undefined || others.length > 0)
    return wrong(`Hier is één dag nodig. Geef bijvoorbeeld «25 februari 2026».`);
  return { ok: true, value: day };
}

/** «9 en 10 maart 2026», or two dates with their own months: «31 maart en 1 april 2026». */
function oneDay(given: string): Read<readonly IsoDate[]> {
  const quoted = `«${given.slice(0, 40)}»`;
  const dates = findDates(given);
  const rest = dates.reduceRight((text, { span }) => text.slice(0, span.start) + text.slice(span.end), given).trim();
  const [date, second, third] = dates;
  const joined = /^(?:en|t\/m|tot en met|tot|–|-)$/i.test(rest);
  if (date === undefined || third !== undefined || (second === undefined ? rest !== '' : !joined)) {
    return wrong(`${quoted} is geen datum. ${EXAMPLE}`);
  }
  const last = second ?? date;
  if (!date.exists || !last.exists) return wrong(`${quoted} bestaat niet.`);
  const year = last.days.at(-1)?.year ?? null;
  const named = [date.days[0], last.days.at(-1) ?? last.days[0]];
  const days = named.map((day) => {
    const written = day.year ?? (year !== null && day.month > (named[1]?.month ?? 0) ? year - 1 : year);
    return written === null ? null : isoOf(written, day.month, day.day);
  });
  const [first = null, end = null] = days;
  if (first === null || end === null) return wrong(`Bij ${quoted} ontbreekt het jaar. ${EXAMPLE}`);
  if (Number(first.slice(0, 4)) < FIRST_YEAR) return wrong(`${quoted} ligt vóór de eerste Raad.`);
  for (const [index, day] of [first, end].entries()) {
    const said = named[index]?.weekday ?? null;
    if (!dayExists(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)))) {
      return wrong(`${quoted} bestaat niet.`);
    }
    if (said !== null && said !== weekdayOf(day)) {
      return wrong(`${daysInWords([day])} is een ${nameOfDay(day)}, geen ${WEEKDAY_NAMES[said - 1] ?? ''}.`);
    }
  }
  return between(first, end);
}

function between(first: IsoDate, last: IsoDate): Read<readonly IsoDate[]> {
  const count = daysBetween(first, last) + 1;
  if (count < 1) return wrong('De laatste dag ligt vóór de eerste.');
  if (count > LONGEST) return wrong(`Dat zijn ${String(count)} dagen; een Raad duurt er hoogstens ${String(LONGEST)}.`);
  return { ok: true, value: Array.from({ length: count }, (_, index) => plus(first, index)) };
}

function plus(day: IsoDate, days: number): IsoDate {
  let [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)) + days];
  while (!dayExists(year, month, date)) {
    date -= dayNumber(isoOf(month === 12 ? year + 1 : year, (month % 12) + 1, 1)) - dayNumber(isoOf(year, month, 1));
    year += month === 12 ? 1 : 0;
    month = (month % 12) + 1;
  }
  return isoOf(year, month, date);
}

function wrong<Value>(reason: string): Read<Value> {
  return { ok: false, reason };
}

function nameOfDay(day: IsoDate): string {
  return WEEKDAY_NAMES[weekdayOf(day) - 1] ?? '';
}

/** «maandag 9 maart 2026», «maandag 9 en dinsdag 10 maart 2026», «maandag 9 tot en met woensdag 11 maart 2026». */
export function namedDays(days: readonly IsoDate[]): string {
  return fromTo(days, (day) => `${nameOfDay(day)} `);
}

/** «9 maart 2026», «9 en 10 maart 2026», «31 maart en 1 april 2026». */
export function bareDays(days: readonly IsoDate[]): string {
  return fromTo(days, () => '');
}

/** Two days are joined by «en», and more by «tot en met»; month and year are said once where they are the same. */
function fromTo(days: readonly IsoDate[], before: (day: IsoDate) => string): string {
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return '';
  const end = before(last) + daysInWords([last]);
  if (first === last) return end;
  const sameMonth = first.slice(0, 7) === last.slice(0, 7);
  const [day = '', month = '', year = ''] = daysInWords([first]).split(' ');
  const own = sameMonth ? day : first.slice(0, 4) === last.slice(0, 4) ? `${day} ${month}` : `${day} ${month} ${year}`;
  return `${before(first)}${own} ${days.length === 2 ? 'en' : 'tot en met'} ${end}`;
}
