import { WEEKDAY_NAMES } from '../calendar.js';
import { findDates } from '../dates/dates.js';
import type { Prose } from './prose.js';

const WEEKDAY = `(?:${WEEKDAY_NAMES.join('|')})`;
/** «woensdag», «vrijdag en zaterdag»: what names the day of the date behind it, and nothing else. */
const WEEKDAYS = new RegExp(`^${WEEKDAY}(?:(?:, ?| en | & | t/m | ?[/–-] ?)${WEEKDAY}){0,6}$`, 'iu');

/** The words of a table's cells in order; a weekday in one cell and its date in the next («woensdag | 20 juni 2024») are read as one. */
export function cellsAsRead(rows: readonly (readonly Prose[])[]): readonly Prose[] {
  return rows.flatMap((row) => {
    const read: Prose[] = [];
    for (let i = 0; i < row.length; i++) {
      const [cell, next] = [row[i], row[i + 1]];
      if (cell === undefined) break;
      const joined = next !== undefined && namesDayOf(cell, next) ? joinCells([cell, next]) : null;
      read.push(joined ?? cell);
      if (joined !== null) i++;
    }
    return read;
  });
}

function namesDayOf({ text }: Prose, next: Prose): boolean {
  if (!WEEKDAYS.test(text) || !/^\d/.test(next.text)) return false;
  const [date] = findDates(next.text);
  return date?.span.start === 0 && date.weekday === null;
}

/** The cells that are not empty as one line, a space between them; null where all are. */
export function joinCells(row: readonly Prose[]): Prose | null {
  const cells = row.filter((cell) => cell.text.trim() !== '');
  const [first] = cells;
  const last = cells.at(-1);
  if (first === undefined || last === undefined) return null;
  const begins: number[] = [];
  let text = '';
  for (const cell of cells) {
    if (text !== '') text += ' ';
    begins.push(text.length);
    text += cell.text;
  }
  const at = (cell: number): number => begins[cell] ?? 0;
  return {
    text,
    segments: cells.flatMap(({ segments }, i) => segments.map((one) => ({ ...one, prose: one.prose + at(i) }))),
    marks: cells.flatMap(({ marks }, i) => marks.map((one) => ({ ...one, at: one.at + at(i) }))),
    links: cells.flatMap(({ links }, i) =>
      links.map((one) => ({ ...one, words: { start: one.words.start + at(i), end: one.words.end + at(i) } })),
    ),
    span: { start: first.span.start, end: last.span.end },
  };
}
