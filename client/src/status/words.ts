import type { Counts, Phase } from '../../../server/src/protocol.js';

/** Looks up the text of a message and fills in its places, as `vscode.l10n.t` does. */
export type Translate = (message: string, ...values: (string | number)[]) => string;

/** All findings together. */
export function total(counts: Counts): number {
  return counts.error + counts.warning + counts.information + counts.hint;
}

/** «2 fouten, 3 waarschuwingen»; «geen bevindingen» where there is none. */
export function countsInWords(counts: Counts, t: Translate): string {
  const words = [
    amount(counts.error, t('1 fout'), t('{0} fouten', counts.error)),
    amount(counts.warning, t('1 waarschuwing'), t('{0} waarschuwingen', counts.warning)),
    amount(counts.information, t('1 opmerking'), t('{0} opmerkingen', counts.information)),
    amount(counts.hint, t('1 tip'), t('{0} tips', counts.hint)),
  ].filter((word) => word !== null);
  return words.length === 0 ? t('geen bevindingen') : words.join(', ');
}

/**
 * «Concept, in 3 ms»: what is said beside the counts. Of what stands there the editor cuts off all beyond 500 points, so it is
 * brief.
 */
export function detailInWords(phase: Phase, milliseconds: number | null, t: Translate): string {
  const name = phase === 'concept' ? t('Concept') : t('Eindcontrole');
  return milliseconds === null ? name : t('{0}, in {1} ms', name, Math.ceil(milliseconds));
}

function amount(number: number, one: string, many: string): string | null {
  if (number === 0) return null;
  return number === 1 ? one : many;
}
