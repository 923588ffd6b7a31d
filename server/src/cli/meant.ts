import { nearest } from '../profile/nearest.js';
import { oneOf } from '../profile/shape.js';

/** Fewer letters than this stand in too many names to be a part of one. */
const PART = 3;
/** More guesses than this help no one. */
const GUESSES = 3;

/** What a misspelt or half-typed name probably stands for, as a question; null where there is nothing to guess from. */
export function meant(word: string, names: readonly string[]): string | null {
  const near = nearest(word, names);
  const guesses = near === null ? holding(word, names) : [near];
  return guesses.length === 0 ? null : `Bedoelt u ${oneOf(guesses)}?`;
}

function holding(word: string, names: readonly string[]): readonly string[] {
  const part = word.toLowerCase();
  return part.length < PART ? [] : names.filter((name) => name.includes(part)).slice(0, GUESSES);
}
