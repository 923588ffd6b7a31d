import type { Letter } from '../letter/letter.js';
import { originOf } from '../letter/moved.js';
import type { Shifts } from '../letter/shifts.js';
import type { Span } from '../letter/span.js';
import { blockIndexAt } from '../letter/text/blocks.js';

/**
 * A letter that is another one with words of some paragraphs changed, on as many lines: what was made of that one still
 * stands on its line and in its column, but for what ends in these paragraphs.
 */
export interface Steady {
  readonly from: Letter;
  readonly shifts: Shifts;
  /** Whether a place of the other letter is among the words that changed, or in the white space behind them. */
  readonly changedAt: (offset: number) => boolean;
}

const KNOWN = new WeakMap<Letter, Steady | null>();

/** Null for a letter that was assembled anew, or has other lines than the one that it comes from. */
export function steadyOf(letter: Letter): Steady | null {
  let steady = KNOWN.get(letter);
  if (steady === undefined) {
    steady = find(letter);
    KNOWN.set(letter, steady);
  }
  return steady;
}

function find(letter: Letter): Steady | null {
  const origin = originOf(letter);
  if (origin === null) return null;
  const { letter: from, shifts } = origin;
  const sameLines = shifts.reworded.every(({ old, now }) => linesOf(from, old) === linesOf(letter, now));
  if (!sameLines) return null;
  // A block ends where the next begins, unless the text ends with it.
  const behind = ({ end }: Span): number => (end === from.source.length ? end + 1 : end);
  const changedAt = (offset: number): boolean =>
    shifts.reworded.some(({ old }) => old.start < offset && offset < behind(old));
  return { from, shifts, changedAt };
}

/** How many line ends the block has that begins with a stretch. */
function linesOf({ source: { blocks } }: Letter, { start }: Span): number {
  return blocks.list[blockIndexAt(blocks, start)]?.lines.starts.length ?? 0;
}
