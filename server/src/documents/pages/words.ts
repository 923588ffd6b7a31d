import { harmless } from '../manuscript/harmless.js';
import { settable } from './signs.js';

/** As long as this a word may be before it is broken where it has no place to break. */
const LONGEST = 60;
const LONGEST_ADDRESS = 400;

/**
 * Signs that only say how others are to be shown (the hyphen that may be, joiners, marks of direction). A face has none, so
 * the typesetter counts them with the letter before; which then is copied and read aloud with them, or by some not at all.
 */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * Words as they can be set: signs that no face has show as their number, letters have their accents in them, line ends among
 * words are spaces, and a word wider than the line may break (at a space without width).
 */
export function tidy(text: string): string {
  return settable(harmless(text).normalize())
    .replace(UNSEEN, '')
    .replace(/[ \t\n\r\u2028\u2029]+/g, ' ')
    .replace(/(?:[^\s\u200b]|[\u00a0\u2007\u202f]){61,}/g, breakable);
}

function breakable(word: string): string {
  // An address breaks at its own signs.
  if (word.length < LONGEST_ADDRESS && word.includes('://')) return word;
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    part += character;
    if (part.length < LONGEST) continue;
    // words that a row of unbreakable spaces holds together part between two of them
    const [whole = '', rest = ''] = /^(.*[\u00a0\u2007\u202f])(.*)$/su.exec(part)?.slice(1) ?? [part];
    parts.push(whole);
    part = rest;
  }
  parts.push(part);
  return parts.join('\u200b');
}
