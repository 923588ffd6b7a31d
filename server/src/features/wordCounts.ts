import type { Letter, Prosepiece } from '../letter/letter.js';
import type { Span } from '../letter/span.js';
import type { Prose } from '../letter/text/prose.js';

/** Per letter where each piece of running text begins, and how many words there are before it. */
interface Sums {
  readonly starts: readonly number[];
  readonly before: readonly number[];
}

const SUMS = new WeakMap<Letter, Sums>();
/** A piece of prose stays the same object as long as its block does: an edit elsewhere counts nothing again. */
const WORDS = new WeakMap<Prose, number>();

/** How many words of running text begin in a stretch: headings and notes left out. */
export function wordsWithin(letter: Letter, { start, end }: Span): number {
  const sums = sumsOf(letter);
  return (sums.before[firstFrom(sums.starts, end)] ?? 0) - (sums.before[firstFrom(sums.starts, start)] ?? 0);
}

/** How many more words a piece of a letter has than another; 0 for one that is not counted. */
export function wordsMore(piece: Prosepiece | undefined, than: Prosepiece | undefined): number {
  return counted(piece) - counted(than);
}

function counted(piece: Prosepiece | undefined): number {
  return piece === undefined || !isText(piece) ? 0 : wordsIn(piece.prose);
}

function isText({ place }: Prosepiece): boolean {
  return place !== 'note' && place !== 'heading';
}

function sumsOf(letter: Letter): Sums {
  let sums = SUMS.get(letter);
  if (sums === undefined) {
    const starts: number[] = [];
    const before = [0];
    for (const piece of letter.passages) {
      if (!isText(piece)) continue;
      const { prose, base } = piece;
      starts.push(base + prose.span.start);
      before.push((before.at(-1) ?? 0) + wordsIn(prose));
    }
    sums = { starts, before };
    SUMS.set(letter, sums);
  }
  return sums;
}

function wordsIn(prose: Prose): number {
  let words = WORDS.get(prose);
  if (words === undefined) {
    words = prose.text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
    WORDS.set(prose, words);
  }
  return words;
}

/** Index of the first that is not before an offset. */
function firstFrom(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
