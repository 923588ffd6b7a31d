import type { Letter, Prosepiece } from './letter.js';
import type { Span } from './span.js';

/**
 * The last of the things, which stand in the order of the text, that begins at or before an offset and reaches to it,
 * edges included; undefined where none does. Logarithmic.
 */
export function lastAt<T>(things: readonly T[], spanOf: (thing: T) => Span, offset: number): T | undefined {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const thing = things[middle];
    if (thing !== undefined && spanOf(thing).start <= offset) low = middle + 1;
    else high = middle;
  }
  const found = things[low - 1];
  return found !== undefined && offset <= spanOf(found).end ? found : undefined;
}

/** Those of the things, which stand in the order of the text, that begin within a stretch, its end included. Logarithmic. */
export function beginningIn<T>(things: readonly T[], spanOf: (thing: T) => Span, { start, end }: Span): readonly T[] {
  return things.slice(firstFrom(things, spanOf, start), firstFrom(things, spanOf, end + 1));
}

/** The index of the first of the things that begins at or behind an offset. */
function firstFrom<T>(things: readonly T[], spanOf: (thing: T) => Span, offset: number): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const thing = things[middle];
    if (thing !== undefined && spanOf(thing).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The piece of prose that an offset stands in, or at the edge of. */
export function passageAt({ passages }: Letter, offset: number): Prosepiece | undefined {
  return lastAt(
    passages,
    ({ prose, base }) => ({ start: base + prose.span.start, end: base + prose.span.end }),
    offset,
  );
}
