/**
 * A keystroke that a page can show before the server has read it. Such an edit adds or takes away words within one line; it is
 * found on the page by the words around it, and stands there until the letter comes as it was read.
 */
export interface Typed {
  /** Of the text with this edit. */
  readonly version: number;
  /** 0-based. */
  readonly line: number;
  readonly before: string;
  /** How many characters went, from where `before` ends. */
  readonly removed: number;
  readonly added: string;
  readonly after: string;
}

/** How far the words around are told, in characters; and how many there must be, for a place to be known by them. */
const AROUND = 32;
const ENOUGH = 6;

/** Signs that Markdown may read as its own: with them nobody knows yet what the words will become. */
const SIGN = /[\\`*_[\]<>&#|~!^]/;
const WORDS_BEFORE = /[^\\`*_[\]<>&#|~!^]*$/;
const WORDS_AFTER = /^[^\\`*_[\]<>&#|~!^]*/;
/** At the head of a line: of a list, which the page writes its own way. */
const LIST_MARK = /^\s*(?:[-+]|\d+[.)])(?:\s+|$)/;

/**
 * What was typed, as it can be told to a page; null where the words alone do not say what becomes of it.
 *
 * @param line the line with the edit in it
 * @param character where the edit begins
 */
export function typedIn(
  line: string,
  character: number,
  { version, number, removed, added }: { version: number; number: number; removed: number; added: string },
): Typed | null {
  if (/[\r\n]/.test(added) || SIGN.test(added)) return null;
  const mark = LIST_MARK.exec(line)?.[0].length ?? 0;
  if (character < mark) return null;
  const before = (WORDS_BEFORE.exec(line.slice(mark, character))?.[0] ?? '').trimStart().slice(-AROUND);
  const after = (WORDS_AFTER.exec(line.slice(character + added.length))?.[0] ?? '').trimEnd().slice(0, AROUND);
  if (before.length + after.length < ENOUGH) return null;
  return { version, line: number, before, removed, added, after };
}

/** An edit of words: from which character on, how many go and what comes. */
export interface EditOfWords {
  readonly at: number;
  readonly removed: number;
  readonly added: string;
}

/** Where in these words it was typed; null where that is nowhere, or may be in two places. */
export function placeIn(words: string, typed: Typed): EditOfWords | null {
  const { before, removed, added, after } = typed;
  const places: number[] = [];
  // Not beyond the last place where all of it would fit: nothing at all is found behind any words, again and again.
  for (let start = 0; start + before.length + removed + after.length <= words.length && places.length < 2; start++) {
    start = words.indexOf(before, start);
    if (start === -1) break;
    if (words.startsWith(after, start + before.length + removed)) places.push(start + before.length);
  }
  const [at] = places;
  if (at === undefined) return placeBehind(words, typed);
  return places.length > 1 || at + removed > words.length ? null : { at, removed, added };
}

/** The same at the end of a line, where no page shows a space. */
function placeBehind(words: string, { before, removed, added, after }: Typed): EditOfWords | null {
  const shown = before.trimEnd();
  if (after !== '' || removed > 0 || shown.length < ENOUGH || !words.endsWith(shown)) return null;
  return { at: words.length, removed, added: before.slice(shown.length) + added };
}
