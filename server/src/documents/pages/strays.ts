import type { Block, NoteData, PagesData } from './data.js';
import { isContainer, notesOf, partOf, unitsOf } from './units.js';

/**
 * A note may stand at the foot of another page than its mark: a stray. A break before the paragraph, item or row that holds the
 * mark takes both along.
 */

/**
 * The letter with a break before what holds the mark of a note: a list, quote or table is cut in two there, headings and what
 * else stays with it go along.
 *
 * @param note index in `PagesData.notes`
 * @returns null where there is a break already, or no such mark
 */
export function brokenBefore(data: PagesData, note: number): PagesData | null {
  const at = data.blocks.findIndex((block) => notesOf(block).includes(note));
  const block = data.blocks[at];
  if (block === undefined) return null;
  if (isContainer(block)) {
    const units = unitsOf(block);
    const unit = units.findIndex((notes) => notes.includes(note));
    if (unit > 0) {
      const [first, second] = [partOf(block, 0, unit), partOf(block, unit, units.length)];
      return {
        ...data,
        blocks: [...data.blocks.slice(0, at), first, { kind: 'break' }, second, ...data.blocks.slice(at + 1)],
      };
    }
  }
  let start = at;
  while (goesAlong(data.blocks[start - 1])) start -= 1;
  if (start === 0 || data.blocks[start - 1]?.kind === 'break') return null;
  return { ...data, blocks: [...data.blocks.slice(0, start), { kind: 'break' }, ...data.blocks.slice(start)] };
}

function goesAlong(block: Block | undefined): boolean {
  return block?.kind === 'heading' || (block?.kind === 'text' && block.stays !== undefined);
}

/** More notes are set as they come: each stray costs setting the letter anew. */
const MOST_NOTES = 600;
const MOST_BREAKS = 4;

/** How often a letter may be set anew to bring a note to the page of its mark. */
export function breaksFor(notes: readonly NoteData[]): number {
  return notes.length === 0 ? 0 : Math.min(MOST_BREAKS, Math.floor(MOST_NOTES / notes.length));
}
