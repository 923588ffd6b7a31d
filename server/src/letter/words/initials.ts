import { tokens, type Token } from '../agenda/tokens.js';

/** Small words that an abbreviation passes over: Dutch, English and French ones, as the names of bodies have them. */
const PASSED_OVER = new Set(
  `de het een en of van voor der den des ter ten te tot op in aan bij met uit over om door tussen onder
  the of and on for to in at by with a an as la le les du et pour`.split(/\s+/u),
);

/** An expansion has no more words than these. */
const LONGEST = 12;

/**
 * Whether words are what an abbreviation stands for: the first letters of all that count stand in it, in order, and are
 * at least half of it («Europese Investeringsbank» – EIB). The words begin with one that counts.
 */
export function spells(words: readonly Token[], stem: string): boolean {
  const [first] = words;
  if (first === undefined || PASSED_OVER.has(first.form)) return false;
  const letters = stem.toLowerCase().replace(/[^\p{L}]/gu, '');
  const initials = words.filter(({ form }) => !PASSED_OVER.has(form)).map(({ form }) => form.charAt(0));
  if (initials.length < 2 || initials.length * 2 < letters.length || !letters.startsWith(initials[0] ?? ' '))
    return false;
  let at = 0;
  for (const initial of initials) {
    const found = letters.indexOf(initial, at);
    if (found === -1) return false;
    at = found + 1;
  }
  return true;
}

/** The last words of a text, of one sentence, as many as an expansion may have. Places count from the start of the text. */
export function lastWords(text: string, end: number): readonly Token[] {
  const from = Math.max(0, end - 160);
  // a line that is broken off right before its brackets is no end
  const near = text.slice(from, end).trimEnd();
  const stop = Math.max(lastOf(near, '. '), lastOf(near, '; '), lastOf(near, '\n'), lastOf(near, ': '));
  const start = stop === -1 ? (from === 0 ? 0 : near.indexOf(' ') + 1) : stop + 1;
  const found = tokens(near.slice(start)).slice(-LONGEST);
  return found.map((token) => ({ ...token, start: token.start + from + start, end: token.end + from + start }));
}

/** The first words of a text from an offset on, up to a full stop, semicolon or line end. */
export function firstWords(text: string, start: number): readonly Token[] {
  const near = text.slice(start, start + 160);
  const stop = near.search(/[.;\n]/u);
  const found = tokens(stop === -1 ? near : near.slice(0, stop)).slice(0, LONGEST);
  return found.map((token) => ({ ...token, start: token.start + start, end: token.end + start }));
}

/** The index of the word with which an expansion begins that ends with the last word, or null. */
export function expansionStart(words: readonly Token[], stem: string): number | null {
  for (let i = words.length - 2; i >= 0; i--) if (spells(words.slice(i), stem)) return i;
  return null;
}

/** Whether a word is an article, a preposition or the like. */
export function isSmall(word: Token): boolean {
  return PASSED_OVER.has(word.form);
}

/** Words of which an article, a preposition and the like at the head are left out. */
export function withoutSmallHead(words: readonly Token[]): readonly Token[] {
  const from = words.findIndex(({ form }) => !PASSED_OVER.has(form));
  return from === -1 ? [] : words.slice(from);
}

function lastOf(text: string, sign: string): number {
  const at = text.lastIndexOf(sign);
  return at === -1 ? -1 : at + sign.length - 1;
}
