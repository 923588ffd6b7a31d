import type { OpenUnit } from './agendaLists.js';
import { follows, isFirst, numberOf } from '../headings/numbering.js';
import type { ParagraphUnit } from '../text/units.js';

/** A row of the agenda of which each point is a paragraph with its number: «1\. Netcode gas». */
export interface NumberedRow {
  /** Index of its first unit, and of the one behind its last. */
  readonly from: number;
  readonly to: number;
}

const LEAST = 3;
/** A title is no longer, and is no sentence or question. */
const LONGEST = 200;

/** The rows that stand before any item, in order; a title of one that is a heading of the letter is none. */
export function numberedRows(units: readonly OpenUnit[]): readonly NumberedRow[] {
  const rows: NumberedRow[] = [];
  for (let from = 0; from < units.length; from++) {
    const first = numbered(units[from]);
    if (first === null || !isFirst(first)) continue;
    let [to, last] = [from + 1, first];
    for (let next = numbered(units[to]); next !== null && follows(last, next); next = numbered(units[to])) {
      last = next;
      to++;
    }
    if (to - from >= LEAST) rows.push({ from, to });
    from = to - 1;
  }
  return rows;
}

function numbered(open: OpenUnit | undefined): ReturnType<typeof numberOf> {
  if (open === undefined || open.region.owner !== null || open.flow.heading !== null) return null;
  const { unit } = open.flow;
  return unit.kind === 'paragraph' && isTitle(unit) ? numberOf(unit.prose.text) : null;
}

function isTitle({ prose: { text } }: ParagraphUnit): boolean {
  return text.length <= LONGEST && !text.includes('\n') && !/[.?!:]\s*$/u.test(text);
}
