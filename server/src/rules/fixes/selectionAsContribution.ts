import type { Letter } from '../../letter/letter.js';
import type { Span } from '../../letter/span.js';
import type { Edit } from '../rule.js';
import { composeEdits } from './composeEdits.js';
import { insertContribution } from './insertContribution.js';
import { reread } from './reread.js';

type Change = { readonly ok: true; readonly edits: readonly Edit[] } | { readonly ok: false; readonly reason: string };

/**
 * Takes a text that was pasted in an item, and puts it in as a contribution to that item: the letter is read as it is
 * without it. Refused where the text has marks whose notes it does not hold: these may be notes of the letter.
 *
 * @param place of whole lines
 */
export function selectionAsContribution(letter: Letter, place: Span): Change {
  const { source } = letter;
  const taken: readonly Edit[] = [{ span: withLineEnd(letter, place), text: '' }];
  const without = reread(letter, taken);
  const at = Math.min(place.start, without.source.length);
  // What comes behind the selection now begins where it began.
  const item = without.items.findLast(({ span }) => span.start < at);
  if (item === undefined || without.source.slice({ start: item.span.end, end: at }).trim() !== '') {
    return { ok: false, reason: 'De bijdrage is niet ingevoegd: boven de selectie staat geen agendapunt.' };
  }
  const made = insertContribution(without, item, source.slice(place));
  if (!made.ok) return made;
  if (made.fitted.blank > 0) {
    return {
      ok: false,
      reason:
        'De bijdrage is niet ingevoegd: bij een nootcijfer staat de voetnoot niet in de selectie. Selecteer die mee.',
    };
  }
  return { ok: true, edits: composeEdits(source.length, taken, made.edits) };
}

/** With the end of its last line and the blank lines below, so that none is left over. */
function withLineEnd({ source }: Letter, { start, end }: Span): Span {
  const behind = source.slice({ start: end, end: Math.min(source.length, end + 200) });
  const blank = /^(?:[ \t]*\r?\n)*/.exec(behind)?.[0].length ?? 0;
  return { start, end: end + blank };
}
