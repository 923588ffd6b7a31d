/**
 * A stretch of text in UTF-16 code units, `end` exclusive. In facts it counts from the start of its block,
 * in the letter and in findings from the start of the whole text.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The same stretch, counted from another origin. */
export function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** Whether two stretches share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies within `outer`, edges included. */
export function within(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
