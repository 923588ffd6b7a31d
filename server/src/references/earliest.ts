import { daysBetween } from '../letter/calendar.js';
import { DATED_PIECES } from './dossiers.js';
import type { IsoDate, Reference } from './types.js';
import { birthYearOf, prinsjesdagOf } from './years.js';

/** From when on a piece can be cited, and what tells so. */
export type Earliest =
  | { readonly because: 'dossier'; readonly date: IsoDate; readonly year: number }
  | { readonly because: 'number'; readonly date: IsoDate; readonly number: number };

/**
 * A number is given out some time before or after the day that stands on its piece, and those of the budgets are set aside:
 * only what lies further ahead than this many days is certainly of later.
 */
export const SLACK = 30;

/**
 * What tells that a Kamerstuk without a written year did not exist on a date: its dossier was opened later, or a lower number
 * in it is of later. Null where it may have existed, or where nothing is known.
 */
export function laterThan(reference: Reference, date: IsoDate): Earliest | null {
  if (reference.kind !== 'kamerstuk' || reference.kamer === 'EK' || reference.sessionYear !== null) return null;
  // what is wrong with the number itself is told already
  if (reference.faults.some(({ rule, severity }) => severity === 'error' || rule !== 'kamerstuk-notatie')) return null;
  const year = birthYearOf(reference.dossier);
  if (year !== null && isBeyond(date, prinsjesdagOf(year)))
    return { because: 'dossier', date: prinsjesdagOf(year), year };
  const number = Math.max(...reference.numbers.map((one) => Number.parseInt(one, 10)));
  const known = DATED_PIECES.findLast(
    (piece) =>
      piece.dossier === reference.dossier &&
      piece.suffix === reference.suffix &&
      piece.number <= number &&
      isBeyond(date, piece.date),
  );
  return known === undefined ? null : { because: 'number', date: known.date, number: known.number };
}

function isBeyond(date: IsoDate, other: IsoDate): boolean {
  return daysBetween(date, other) > SLACK;
}
