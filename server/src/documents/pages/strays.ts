import type { Block, NoteData, PagesData } from './data.js';
import { loosened } from './keeping.js';
import type { Run } from './runs.js';

/**
 * The typesetter gives a list or a table its notes before it knows which of its items and rows go on to the next page, so
 * that a note may stand at the foot of another page than its mark: a stray. A break before the item takes both along.
 */

/**
 * The letter with a break before what holds the mark of a note: a list and a table are cut in two there, headings go along
 * with what they head.
 *
 * @param note index in `PagesData.notes`
 * @returns null where there is a break already, or no such mark
 */
export function brokenBefore(data: PagesData, note: number): PagesData | null {
  const at = data.blocks.findIndex((block) => holds(block, note));
  const block = data.blocks[at];
  if (block === undefined) return null;
  const [first, second] = cut(block, note);
  if (second !== null) {
    return {
      ...data,
      blocks: [...data.blocks.slice(0, at), first, { kind: 'break' }, second, ...data.blocks.slice(at + 1)],
    };
  }
  let start = at;
  while (data.blocks[start - 1]?.kind === 'heading') start -= 1;
  if (start === 0 || data.blocks[start - 1]?.kind === 'break') return null;
  return { ...data, blocks: [...data.blocks.slice(0, start), { kind: 'break' }, ...data.blocks.slice(start)] };
}

/** In two before the item or row that holds the mark; the second is null where that is the first of them. */
function cut(block: Block, note: number): readonly [Block, Block | null] {
  if (block.kind === 'list') {
    const at = block.items.findIndex((item) => item.some((inner) => holds(inner, note)));
    if (at <= 0) return [block, null];
    const { kind, tight, items } = block;
    const start = block.start === null ? null : block.start + at;
    return [
      { ...block, items: items.slice(0, at) },
      { kind, tight, start, items: items.slice(at) },
    ];
  }
  if (block.kind === 'table') {
    const at = block.rows.findIndex((row) => row.some((cell) => marks(cell, note)));
    if (at <= 0) return [block, null];
    const { kind, columns, align, head, rows } = block;
    return [
      { ...block, rows: rows.slice(0, at) },
      { kind, columns, align, head: head.map(withoutNotes), rows: rows.slice(at) },
    ];
  }
  return [block, null];
}

/** A row that is said again brings no note for the second time. */
function withoutNotes(cell: readonly Run[]): readonly Run[] {
  return cell.map((run) => (run.n === undefined ? run : { ...run, again: true }));
}

function holds(block: Block, note: number): boolean {
  switch (block.kind) {
    case 'heading':
    case 'text':
      return marks(block.runs, note);
    case 'list':
      return block.items.some((item) => item.some((inner) => holds(inner, note)));
    case 'quote':
      return block.blocks.some((inner) => holds(inner, note));
    case 'table':
      return [block.head, ...block.rows].some((row) => row.some((cell) => marks(cell, note)));
    case 'code':
    case 'rule':
    case 'missing':
    case 'break':
      return false;
  }
}

function marks(runs: readonly Run[], note: number): boolean {
  return loosened(runs).some(({ n, again }) => n === note && again === undefined);
}

/** More notes are set as they come: each stray costs setting the letter anew. */
const MOST_NOTES = 150;
const MOST_BREAKS = 4;

/** How often a letter may be set to bring its notes to the pages of their marks. */
export function breaksFor(notes: readonly NoteData[]): number {
  return notes.length > MOST_NOTES ? 0 : MOST_BREAKS;
}
