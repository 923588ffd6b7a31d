import type { CancellationToken } from 'vscode-languageserver';
import type { Letter } from '../letter/letter.js';
import { read } from '../letter/reader.js';
import { REQUESTS, type CompareParams, type Comparison } from '../protocol.js';
import { sideBySide } from '../report/sideBySide.js';
import type { Feature } from './feature.js';

/** Both texts, laid out so that what belongs together stands side by side; null where the other is no letter. */
export function comparison(letter: Letter, text: string): Comparison | null {
  const { profile } = letter;
  const other = read(text, { profile, treatAs: 'letter' });
  // A piece of a letter is not known as one by its words, but has items with sections.
  const isLetter =
    other.items.some(({ sections }) => sections.length > 0) ||
    read(text, { profile, treatAs: 'auto' }).recognition.letter;
  return isLetter ? sideBySide(letter, other) : null;
}

/** «Vergelijken met een andere brief». */
export const compareFeature: Feature = {
  serve: ({ connection, ofLetter }) => {
    connection.onRequest(REQUESTS.compare, async ({ uri, text }: CompareParams, token: CancellationToken) =>
      ofLetter<Comparison | null>(uri, token, null, ({ letter }) => comparison(letter, text)),
    );
  },
};
