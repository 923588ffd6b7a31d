import type { CancellationToken } from 'vscode-languageserver';
import { read } from '../letter/reader.js';
import { REQUESTS, type CompareParams, type Comparison } from '../protocol.js';
import { sideBySide } from '../report/sideBySide.js';
import type { Feature } from './feature.js';

/** «Vergelijken met een andere brief»: both texts, laid out so that what belongs together stands side by side. */
export const compareFeature: Feature = {
  serve: ({ connection, ofLetter }) => {
    connection.onRequest(REQUESTS.compare, async ({ uri, text }: CompareParams, token: CancellationToken) =>
      ofLetter<Comparison | null>(uri, token, null, ({ letter }) =>
        sideBySide(letter, read(text, { profile: letter.profile, treatAs: 'letter' })),
      ),
    );
  },
};
