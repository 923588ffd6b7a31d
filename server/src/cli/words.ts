import { counted } from '../rules/wording.js';
import { SEVERITIES, type Severity } from '../rules/severity.js';
import type { Totals } from './outcome.js';

export const SEVERITY_WORDS: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['fout', 'fouten'],
  warning: ['waarschuwing', 'waarschuwingen'],
  information: ['opmerking', 'opmerkingen'],
  hint: ['tip', 'tips'],
};

/** Without characters that a terminal obeys; tabs as one space, so that a marker below stands right. */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, (char) =>
    char === '\t' ? ' ' : '\uFFFD',
  );
}

/** What a run comes to, as one sentence. `would`: the fixes were only shown. */
export function closing(totals: Totals, would = false): string {
  const found = SEVERITIES.filter((severity) => totals.counts[severity] > 0).map((severity) =>
    counted(totals.counts[severity], ...SEVERITY_WORDS[severity]),
  );
  const came = totals.files === 0 ? '' : `: ${found.length === 0 ? 'geen bevindingen' : found.join(', ')}`;
  const parts = [
    `${counted(totals.files, 'brief', 'brieven')} gecontroleerd${came}`,
    ...(totals.fixed > 0 ? [would ? `${totals.fixed} te herstellen` : `${totals.fixed} hersteld`] : []),
    ...(totals.skipped > 0 ? [`${counted(totals.skipped, 'bestand', 'bestanden')} overgeslagen (geen brief)`] : []),
    ...(totals.failed > 0 ? [`${totals.failed} niet gecontroleerd`] : []),
  ];
  return `${parts.join('; ')}.`;
}
