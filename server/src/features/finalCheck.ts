import type { FinalCheck } from '../protocol.js';
import { report } from '../report/report.js';
import type { Checked } from './documents.js';
import { fileName } from './settings.js';

/** «Eindcontrole vóór verzending»: everything that is found, and the page to mail or to keep with the file. */
export function finalCheck(uri: string, checked: Checked): FinalCheck | null {
  if (!checked.isLetter) return null;
  const page = report(checked.letter, checked.findings, fileName(uri));
  return { uri, version: checked.version, page, counts: checked.counts };
}
