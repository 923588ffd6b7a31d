import { isoOf, weekdayOf } from '../letter/calendar.js';
import { BUDGET_SERIES, SUPPLEMENTARY_SERIES } from './dossiers.js';
import type { IsoDate } from './types.js';

/**
 * The parliamentary year runs from Prinsjesdag, the third Tuesday of September, to the next.
 * Source: parlement.com, «Parlementair jaar»; checked against 21 dated pieces (dossiers.ts).
 */

/** Day in September on which Prinsjesdag falls. */
function prinsjesdagInSeptember(year: number): number {
  const daysToTuesday = (2 - weekdayOf(isoOf(year, 9, 1)) + 7) % 7;
  return 1 + daysToTuesday + 14;
}

/** `2024-09-17` for 2024. */
export function prinsjesdagOf(year: number): IsoDate {
  return isoOf(year, 9, prinsjesdagInSeptember(year));
}

/** `2023-2024` for 22 April 2024. */
export function sessionYearOf(date: IsoDate): string {
  const year = Number(date.slice(0, 4));
  const start = date >= prinsjesdagOf(year) ? year : year - 1;
  return `${start}-${start + 1}`;
}

/**
 * The parliamentary years that a piece of this date may carry: in the week before Prinsjesdag both, because a piece
 * written before it is often printed after it.
 */
export function sessionYearsAllowed(date: IsoDate): readonly string[] {
  const year = Number(date.slice(0, 4));
  const own = sessionYearOf(date);
  const day = Number(date.slice(8, 10));
  const prinsjesdag = prinsjesdagInSeptember(year);
  const inGrace = date.slice(5, 7) === '09' && day < prinsjesdag && day >= prinsjesdag - 7;
  return inGrace ? [own, `${year}-${year + 1}`] : [own];
}

/** First calendar year of `2023-2024`. */
export function firstYearOf(sessionYear: string): number {
  return Number(sessionYear.slice(0, 4));
}

/**
 * How far a dossier's number has to lie above a budget's before it is certainly not older: numbers for the budgets are
 * set aside shortly before Prinsjesdag.
 */
const RESERVED_RANGE = 60;

/**
 * The first calendar year of the parliamentary year in which a dossier was opened, at the earliest: 2022 for 36200. Numbers
 * are given out in order of time, so a dossier is no older than a budget with a lower number. Null where nothing is known.
 *
 * @param dossier digits only
 */
export function birthYearOf(dossier: string): number | null {
  if (!/^\d{5}$/.test(dossier)) return null;
  const exact = [...BUDGET_SERIES, ...SUPPLEMENTARY_SERIES].find((series) => series.base === dossier);
  if (exact !== undefined) return firstYearOf(exact.firstSessionYear);
  let birth: number | null = null;
  for (const series of BUDGET_SERIES) {
    if (Number(dossier) >= Number(series.base) + RESERVED_RANGE) birth = firstYearOf(series.firstSessionYear);
  }
  return birth;
}

/** Whether the dossier belongs to a budget, so that Roman chapters stand behind its number. */
export function isBudgetDossier(dossier: string): boolean {
  return [...BUDGET_SERIES, ...SUPPLEMENTARY_SERIES].some((series) => series.base === dossier);
}
