import type { Letter } from '../letter.js';

/** Where an annex begins, in order: what the letter explained is not explained there. */
export function annexStarts(letter: Letter): readonly number[] {
  return letter.headings.filter(({ roles }) => roles.includes('annex')).map(({ span }) => span.start);
}

/**
 * Where a reader may begin anew, in order: at an annex, at the title of the agenda, and behind the signature. What stands
 * before such a place need not have been read.
 */
export function freshStarts(letter: Letter): readonly number[] {
  const titles = letter.headings.filter(({ roles }) => roles.includes('title')).map(({ span }) => span.start);
  const signatures = letter.head.signatories.map(({ span }) => span.end);
  return [...annexStarts(letter), ...titles, ...signatures].sort((a, b) => a - b);
}

/** How many of the starts lie at or before an offset: places of one stretch have the same number. */
export function stretchAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
