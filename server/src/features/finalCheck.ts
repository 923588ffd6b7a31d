import type { CancellationToken } from 'vscode-languageserver';
import { REQUESTS, type DocumentParams, type FinalCheck } from '../protocol.js';
import { report } from '../report/report.js';
import { count } from './counts.js';
import type { Checked } from './documents.js';
import type { Feature } from './feature.js';
import { fileName } from './settings.js';
import { statusOf } from './status.js';

/** «Eindcontrole vóór verzending»: everything that is found, and the page to mail or to keep with the file. */
function finalCheck(uri: string, checked: Checked): FinalCheck | null {
  if (!checked.isLetter) return null;
  const page = report(checked.letter, checked.findings, fileName(uri));
  return { uri, version: checked.version, page, counts: count(checked.findings) };
}

export const finalCheckFeature: Feature = {
  serve: (serving) => {
    const { connection, ofLetter, setFinalCheck } = serving;
    connection.onRequest(REQUESTS.finalCheck, async ({ uri }: DocumentParams, token: CancellationToken) => {
      setFinalCheck(uri, true);
      return ofLetter<FinalCheck | null>(uri, token, null, (checked) => finalCheck(uri, checked));
    });
    connection.onRequest(REQUESTS.resume, async ({ uri }: DocumentParams, token: CancellationToken) => {
      setFinalCheck(uri, false);
      return statusOf(serving, uri, token);
    });
  },
};
