import type { Span } from '../span.js';

/** A run of prose that was copied from the source, or that stands for a piece of it. */
export interface Segment {
  /** Where the run begins in the prose. */
  readonly prose: number;
  /** Where it begins in the block. */
  readonly source: number;
  /** How long it is in the source. */
  readonly length: number;
  /** How long it is in the prose: equal to `length`, or another number where one thing stands for another (`&amp;`). */
  readonly proseLength: number;
}

/** A note mark among the words: `<sup>1</sup>` or `[^label]`. It takes no room in the prose. */
export interface InlineMark {
  readonly notation: 'sup' | 'gfm';
  readonly label: string;
  /** Where it stands in the block, tags or brackets included. */
  readonly span: Span;
  /** The label itself: what renumbering changes. */
  readonly inner: Span;
  /** Between which characters of the prose it stands: before the one at this offset. */
  readonly at: number;
}

/** A hyperlink among the words. */
export interface InlineLink {
  readonly url: string;
  /** Where the whole link stands in the block. */
  readonly span: Span;
  /** The words that carry it, as a stretch of the prose. */
  readonly words: Span;
  /** Written as a bare address (`<https://…>`), not as words with an address behind them. */
  readonly bare: boolean;
}

/**
 * The words of one paragraph, heading, list entry or table cell as a reader sees them: no markup, no note marks,
 * no comments; code and images stand as U+FFFC, a line end as '\n'. Every offset leads back to the source.
 */
export interface Prose {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly marks: readonly InlineMark[];
  readonly links: readonly InlineLink[];
  /** Where the prose as a whole stands in the block. */
  readonly span: Span;
}

/** What stands in the prose for code, an image or another thing without words. */
export const OBJECT = '\uFFFC';

/**
 * The place in the block that a stretch of prose was read from.
 *
 * @param start offset in `prose.text`
 * @param end offset in `prose.text`, exclusive; equal to `start` for a place between two characters
 */
export function sourceSpan(prose: Prose, start: number, end: number): Span {
  const from = sourceOffset(prose, start, false);
  return { start: from, end: end > start ? Math.max(from, sourceOffset(prose, end, true)) : from };
}

/** `asEnd`: the offset is an exclusive end, so it belongs to the run before it. */
function sourceOffset(prose: Prose, offset: number, asEnd: boolean): number {
  const { segments } = prose;
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const begins = segments[middle]?.prose ?? 0;
    if (asEnd ? begins < offset : begins <= offset) low = middle;
    else high = middle - 1;
  }
  const segment = segments[low];
  if (segment === undefined) return asEnd ? prose.span.end : prose.span.start;
  const into = Math.max(0, offset - segment.prose);
  if (segment.length === segment.proseLength) return segment.source + Math.min(into, segment.length);
  return into === 0 ? segment.source : segment.source + segment.length;
}

/** The offset in `prose.text` of a place in the block; a place among markup or a mark counts as the end of the words before it. */
export function proseOffset({ segments }: Prose, place: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.source ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  const segment = segments[low - 1];
  if (segment === undefined) return 0;
  const into = place - segment.source;
  const within = segment.length === segment.proseLength ? into : into < segment.length ? 0 : segment.proseLength;
  return segment.prose + Math.min(within, segment.proseLength);
}
