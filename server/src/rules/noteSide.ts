import type { NoteMark } from '../letter/notes/notes.js';

export const PUNCTUATION = '.,;:!?';

/** On which side of a punctuation mark a note mark stands; null where it touches none, or an abbreviation's own. */
export function sideOf({ before, after }: Pick<NoteMark, 'before' | 'after'>): 'before' | 'behind' | null {
  const next = after.charAt(0);
  const previous = before.slice(-1);
  const followed = next !== '' && PUNCTUATION.includes(next);
  const preceded = previous !== '' && PUNCTUATION.includes(previous);
  if (followed) return preceded ? null : 'before';
  if (!preceded) return null;
  // «3 mei jl.¹ over»: the sentence goes on, so the full stop belongs to the word.
  return previous === '.' && /^\s*\p{Ll}/u.test(after) ? null : 'behind';
}
