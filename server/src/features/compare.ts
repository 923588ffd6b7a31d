import type { CancellationToken } from 'vscode-languageserver';
import type { Letter } from '../letter/letter.js';
import { read } from '../letter/reader.js';
import { REQUESTS, type CompareParams, type CompareResult, type Comparison } from '../protocol.js';
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

/** Why a text cannot be compared with, and what to do. */
function noLetter(name: string): string {
  return (
    `«${name.slice(0, 40)}» is niet te vergelijken: er staat geen agendapunt met onderdelen in. ` +
    'Kies een brief, of geef de onderdelen daar een kop, zoals «Inhoud».'
  );
}

/** «Vergelijken met een andere brief». */
export const compareFeature: Feature = {
  serve: ({ connection, ofLetter }) => {
    connection.onRequest(REQUESTS.compare, async ({ uri, text, name }: CompareParams, token: CancellationToken) =>
      ofLetter<CompareResult>(uri, token, UNREAD, ({ letter }) => {
        const sides = comparison(letter, text);
        return sides === null ? { ok: false, reason: noLetter(name) } : { ok: true, ...sides };
      }),
    );
  },
};

const UNREAD: CompareResult = {
  ok: false,
  reason: 'De brieven zijn niet vergeleken: de brief kon niet worden gelezen.',
};
