import type { Letter } from '../letter/letter.js';
import { originOf } from '../letter/moved.js';
import type { Shifts } from '../letter/shifts.js';
import type { Span } from '../letter/span.js';
import { blockIndexAt } from '../letter/text/blocks.js';

/**
 * A letter that is another one with words of some paragraphs changed: what was made of that one still stands, at the place
 * to which `shifts` lead, but for what ends in these paragraphs.
 */
export interface Kept {
  readonly from: Letter;
  readonly shifts: Shifts;
  /** Whether a place of the other letter is among the words that changed, or in the white space behind them. */
  readonly changedAt: (offset: number) => boolean;
  /** As many lines as there were: what does not end there also has its line and its column. */
  readonly sameLines: boolean;
}

const KNOWN = new WeakMap<Letter, Kept | null>();

/** Null for a letter that was assembled anew. */
export function keptOf(letter: Letter): Kept | null {
  let kept = KNOWN.get(letter);
  if (kept === undefined) {
    kept = find(letter);
    KNOWN.set(letter, kept);
  }
  return kept;
}

/** The same, null also for a letter that has other lines than the one that it comes from. */
export function steadyOf(letter: Letter): Kept | null {
  const kept = keptOf(letter);
  return kept?.sameLines === true ? kept : null;
}

function find(letter: Letter): Kept | null {
  const origin = originOf(letter);
  if (origin === null) return null;
  const { letter: from, shifts } = origin;
  const sameLines = shifts.reworded.every(({ old, now }) => linesOf(from, old) === linesOf(letter, now));
  // A block ends where the next begins, unless the text ends with it.
  const behind = ({ end }: Span): number => (end === from.source.length ? end + 1 : end);
  const changedAt = (offset: number): boolean =>
    shifts.reworded.some(({ old }) => old.start < offset && offset < behind(old));
  return { from, shifts, changedAt, sameLines };
}

/** How many line ends the block has that begins with a stretch. */
function linesOf({ source: { blocks } }: Letter, { start }: Span): number {
  return blocks.list[blockIndexAt(blocks, start)]?.lines.starts.length ?? 0;
}

/** The same row where nothing in it becomes another: what is kept from one edit to the next makes no new rows either. */
export function mapKept<T>(row: readonly T[], make: (one: T) => T): readonly T[] {
  let changed: T[] | null = null;
  for (const [index, one] of row.entries()) {
    const now = make(one);
    if (now === one) continue;
    changed ??= [...row];
    changed[index] = now;
  }
  return changed ?? row;
}
