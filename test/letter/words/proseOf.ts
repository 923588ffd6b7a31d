import type { Prose } from '../../../server/src/letter/text/prose.js';

/** Words without markup, as the whole of a piece of prose. */
export function proseOf(text: string): Prose {
  const { length } = text;
  const segments = [{ prose: 0, source: 0, length, proseLength: length }];
  return { text, segments, marks: [], links: [], span: { start: 0, end: length } };
}
