import type { Letter, LetterDate } from '../letter/letter.js';
import { overlaps } from '../letter/span.js';

/** The letter's own date as it is written in the head, or null where the letter has none. */
export function writtenLetterDate(letter: Letter): LetterDate | null {
  const { date, dateSpan } = letter.head;
  if (date === null || dateSpan === null) return null;
  return letter.dates.find((one) => overlaps(one.span, dateSpan)) ?? null;
}

const MONTHS = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

/** «13 mei 2024» for `2024-05-13`. */
export function dayInWords(iso: string): string {
  return `${String(Number(iso.slice(8, 10)))} ${MONTHS[Number(iso.slice(5, 7)) - 1] ?? ''} ${iso.slice(0, 4)}`;
}
