import type { Edit } from './rule.js';

/**
 * Applies edits to a text.
 *
 * @throws RangeError where edits overlap or lie outside the text: nothing is applied then
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = inOrder(edits);
  let result = '';
  let at = 0;
  for (const edit of sorted) {
    if (edit.span.start < at || edit.span.end < edit.span.start || edit.span.end > text.length) {
      throw new RangeError(`Edits overlap or lie outside the text at ${edit.span.start}–${edit.span.end}`);
    }
    result += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return result + text.slice(at);
}

/** Edits by their place; insertions at one place keep their order. */
function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return edits
    .map((edit, i) => ({ edit, i }))
    .sort((a, b) => a.edit.span.start - b.edit.span.start || a.edit.span.end - b.edit.span.end || a.i - b.i)
    .map(({ edit }) => edit);
}
