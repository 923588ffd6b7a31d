import type { CancellationToken } from 'vscode-languageserver';
import type { Letter } from '../letter/letter.js';
import type { Span } from '../letter/span.js';
import { REQUESTS, type PlaceholderParams, type Range } from '../protocol.js';
import type { Feature } from './feature.js';
import { rangeOf } from './places.js';

/**
 * The place still to be filled in that comes after a stretch of the letter, or before it: past the end of the letter the
 * first one again, and the other way round. Null where none is left.
 */
export function placeholderFrom(letter: Letter, { start, end }: Span, direction: 'next' | 'previous'): Span | null {
  const open = letter.placeholders.map(({ span }) => span).sort((a, b) => a.start - b.start);
  // One at the caret is next, one that is selected is behind us.
  const next = open.find((span) => span.start >= end && (span.start > start || span.end > end));
  const found = direction === 'next' ? (next ?? open[0]) : (open.findLast((span) => span.end <= start) ?? open.at(-1));
  return found ?? null;
}

export const placeholdersFeature: Feature = {
  serve: ({ connection, ofLetter }) => {
    connection.onRequest(
      REQUESTS.placeholder,
      async ({ uri, range, direction }: PlaceholderParams, token: CancellationToken) =>
        ofLetter<Range | null>(uri, token, null, ({ letter }, document) => {
          const from = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
          const found = placeholderFrom(letter, from, direction);
          return found === null ? null : rangeOf(letter.source, found);
        }),
    );
  },
};
