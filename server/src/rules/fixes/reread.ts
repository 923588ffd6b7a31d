import type { Letter } from '../../letter/letter.js';
import { read } from '../../letter/reader.js';
import { applyEdits } from '../fix.js';
import type { Edit } from '../rule.js';

/** The letter as it reads once edits are made: for what must not be done where it would break the text. */
export function reread({ source, profile }: Letter, edits: readonly Edit[]): Letter {
  const text = source.slice({ start: 0, end: source.length });
  return read(applyEdits(text, edits), { profile, treatAs: 'letter' });
}

/** The words outside the notes, numbers left out: «zie voetnoot 3» may have changed. */
export function wordsOf({ passages }: Letter): string {
  const words = passages.filter(({ place }) => place !== 'note').map(({ place, prose }) => `${place} ${prose.text}`);
  return words.join('\n\n').replace(/\d+/g, '0');
}
