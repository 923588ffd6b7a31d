import type { Span } from '../../letter/span.js';
import type { Edit } from '../rule.js';

/** A piece of the text after the first edits: kept from the old text, or new. */
type Segment = { readonly kept: Span } | { readonly text: string };

/**
 * Makes one row of edits out of two that follow each other: the second counts in the text as it is after the first.
 *
 * @param length of the text before all edits
 * @param first ascending, never overlapping; so is `second`
 * @returns ascending, never overlapping nor touching
 */
export function composeEdits(length: number, first: readonly Edit[], second: readonly Edit[]): readonly Edit[] {
  const made = applied(applied([{ kept: { start: 0, end: length } }], first), second);
  const edits: Edit[] = [];
  let at = 0;
  let text = '';
  for (const segment of [...made, { kept: { start: length, end: length } }]) {
    if ('text' in segment) {
      text += segment.text;
      continue;
    }
    if (text !== '' || segment.kept.start > at) edits.push({ span: { start: at, end: segment.kept.start }, text });
    text = '';
    at = segment.kept.end;
  }
  return edits;
}

function applied(segments: readonly Segment[], edits: readonly Edit[]): readonly Segment[] {
  const made: Segment[] = [];
  const rest = [...segments].reverse();
  let at = 0;
  /** Moves on to an offset; what is passed is kept or dropped. */
  const moveTo = (offset: number, keep: boolean): void => {
    while (at < offset) {
      const segment = rest.pop();
      if (segment === undefined) throw new RangeError('An edit lies outside the text.');
      const size = sizeOf(segment);
      if (size > offset - at) {
        rest.push(cut(segment, offset - at, size));
        if (keep) made.push(cut(segment, 0, offset - at));
        at = offset;
      } else {
        if (keep) made.push(segment);
        at += size;
      }
    }
  };
  for (const { span, text } of edits) {
    moveTo(span.start, true);
    moveTo(span.end, false);
    if (text !== '') made.push({ text });
  }
  return [...made, ...rest.reverse()];
}

function sizeOf(segment: Segment): number {
  return 'text' in segment ? segment.text.length : segment.kept.end - segment.kept.start;
}

function cut(segment: Segment, from: number, to: number): Segment {
  if ('text' in segment) return { text: segment.text.slice(from, to) };
  return { kept: { start: segment.kept.start + from, end: segment.kept.start + to } };
}
