import { shownAsUnknown } from '../manuscript/harmless.js';
import type { Manuscript } from '../manuscript/manuscript.js';
import { numbersOf, UNKNOWN_SET, unsetSigns, type UnsetSign } from './signs.js';
import type { Letter } from '../../letter/letter.js';
import { counted, listed } from '../../rules/wording.js';

/** So many signs are named. */
const NAMED = 5;

/**
 * What the pages of a letter do not show as it is written:
 * «3 tekens kunnen niet worden gedrukt: «😀» (2 keer) en «中», het eerst op regel 12. Daar staat nu hun nummer, zoals
 * [U+1F600].»; null where all can be.
 */
export function remarkOn(manuscript: Manuscript, { source }: Letter): string | null {
  const signs = unsetSigns(manuscript, source);
  const [first] = signs;
  if (first === undefined) return null;
  const count = signs.reduce((sum, sign) => sum + sign.count, 0);
  const named = signs.slice(0, signs.length > NAMED ? NAMED - 1 : NAMED).map(shown);
  const more = signs.length - named.length;
  const names = listed(more === 0 ? named : [...named, `${String(more)} andere`]);
  const line = String(source.position(Math.min(...signs.map(({ at }) => at))).line + 1);
  const where = count === 1 ? `op regel ${line}` : `het eerst op regel ${line}`;
  const numbered = signs.find(({ sign }) => !isUnknown(sign));
  const number = numbered === undefined ? [] : [`hun nummer: [${numbersOf(numbered.sign)}]`];
  const now = [...number, ...(signs.some(({ sign }) => isUnknown(sign)) ? [UNKNOWN_SET] : [])].join(' of ');
  return (
    `${counted(count, 'teken kan', 'tekens kunnen')} niet worden gedrukt: ${names}, ${where}. ` +
    `In het document staat daar ${count === 1 ? now.replace(/^hun/, 'het') : now}.`
  );
}

/** Whether the pages have no number for it. */
function isUnknown(sign: string): boolean {
  return shownAsUnknown(sign).length > 0;
}

function shown({ sign, count }: UnsetSign): string {
  // A sign of no script has no face on a screen either.
  const name = /^[\p{L}\p{N}\p{S}\p{P}]/u.test(sign) ? sign : numbersOf(sign);
  return `«${name}»${count === 1 ? '' : ` (${String(count)} keer)`}`;
}
