import type { CancellationToken } from 'vscode-languageserver';
import { REQUESTS, type DocumentParams, type Status, type TreatAsParams } from '../protocol.js';
import type { Feature, Serving } from './feature.js';
import { readTreatAs } from './settings.js';

/** What is known of a document, a letter or not; null where it is not open or cannot be read. */
export function statusOf({ answer, askedAs }: Serving, uri: string, token: CancellationToken): Promise<Status | null> {
  return answer<Status | null>(uri, token, { closed: null, unreadable: null }, (document, checked) => ({
    uri,
    version: checked.version,
    letter: checked.isLetter,
    treatedAs: askedAs(uri),
    phase: document.phase,
    counts: checked.counts,
    finalCheck: document.inFinalCheck,
  }));
}

export const statusFeature: Feature = {
  serve: (serving) => {
    const { connection, treatAs } = serving;
    connection.onRequest(REQUESTS.status, async ({ uri }: DocumentParams, token: CancellationToken) =>
      statusOf(serving, uri, token),
    );
    connection.onRequest(REQUESTS.treatAs, async ({ uri, as }: TreatAsParams, token: CancellationToken) => {
      treatAs(uri, readTreatAs(as) ?? 'auto');
      return statusOf(serving, uri, token);
    });
  },
};
