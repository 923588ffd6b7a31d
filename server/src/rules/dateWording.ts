import { MONTH_NAMES, WEEKDAY_NAMES, type IsoDate, type Weekday } from '../letter/calendar.js';

export function nameOfWeekday(weekday: Weekday): string {
  return WEEKDAY_NAMES[weekday - 1] ?? '';
}

export function nameOfMonth(month: number): string {
  return MONTH_NAMES[month - 1] ?? '';
}

/** «15 november 2023». */
export function dateInWords(iso: IsoDate): string {
  return `${dayInWords(iso)} ${String(Number(iso.slice(0, 4)))}`;
}

/** «15 november». */
export function dayInWords(iso: IsoDate): string {
  return `${String(Number(iso.slice(8, 10)))} ${nameOfMonth(Number(iso.slice(5, 7)))}`;
}

/** «13 mei 2024», «13 en 14 mei 2024», «13 t/m 15 mei 2024», «30 mei t/m 1 juni 2024». */
export function daysInWords(days: readonly IsoDate[]): string {
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return '';
  if (first === last) return dateInWords(first);
  const joint = days.length === 2 ? 'en' : 't/m';
  const from = first.slice(0, 7) === last.slice(0, 7) ? String(Number(first.slice(8))) : dayInWords(first);
  return `${from} ${joint} ${dateInWords(last)}`;
}

/** A word with the capitals of another: «Dinsdag», «DINSDAG». */
export function writtenLike(word: string, model: string): string {
  if (model.length > 1 && model === model.toUpperCase()) return word.toUpperCase();
  const first = model.charAt(0);
  return first !== first.toLowerCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
