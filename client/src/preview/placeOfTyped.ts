import { AROUND, ENOUGH, type Typed } from './typed.js';

/** An edit of words: from which character on, how many go and what comes. */
export interface EditOfWords {
  readonly at: number;
  readonly removed: number;
  readonly added: string;
}

/** Where in these words it was typed; null where that is nowhere, or may be in two places. */
export function placeIn(words: string, typed: Typed): EditOfWords | null {
  const { before, removed, added, after, atEnd } = typed;
  if (atEnd) return placeAtEnd(words, typed);
  const at = onlyPlace(words, before, (end) => words.startsWith(after, end + removed));
  if (at !== null) {
    // what went from the head of a line stood at the head of one
    const isAmiss = removed > 0 && before === '' && at > 0 && words[at - 1] !== '\n';
    return isAmiss || at + removed > words.length ? null : { at, removed, added };
  }
  if (removed < 2 || before === '' || after.length < ENOUGH) return null;
  // Of signs among what went the page has shown nothing, and for the mark of a note it may say more.
  const near = (end: number): number => words.slice(end, end + MORE * removed + after.length).indexOf(after);
  const from = onlyPlace(words, before, (end) => near(end) !== -1);
  return from === null ? null : { at: from, removed: near(from), added };
}

/** The same at the end of a line, where no page shows a space. */
function placeAtEnd(words: string, { before, removed, added }: Typed): EditOfWords | null {
  const at = onlyPlace(words, before, (end) =>
    removed > 0 ? end + removed === words.length : LINE_END.test(words.slice(end, end + AROUND)),
  );
  if (at !== null) return { at, removed, added };
  const shown = before.trimEnd();
  if (shown.length < ENOUGH) return null;
  if (removed > 1) {
    const from = onlyPlace(words, before, (end) => words.length - end <= MORE * removed && !words.includes('\n', end));
    return from === null ? null : { at: from, removed: words.length - from, added };
  }
  if (removed > 0 || shown === before) return null;
  const behind = onlyPlace(words, shown, (end) => LINE_END.test(words.slice(end, end + AROUND)));
  return behind === null ? null : { at: behind, removed, added: before.slice(shown.length) + added };
}

/** From where to where words went; null where that is not known. */
export function goneIn(words: string, { before, after }: Pick<Typed, 'before' | 'after'>): EditOfWords | null {
  const until = after === '' ? words.length : words.lastIndexOf(after);
  if (until === -1 || (after !== '' && words.indexOf(after) !== until)) return null;
  const at = before === '' ? 0 : onlyPlace(words, before, (end) => end <= until);
  return at === null ? null : { at, removed: until - at, added: '' };
}

/** So much more than what stood in the text a page may show, in its length. */
const MORE = 2;

const LINE_END = /^[ \t]*(?:\n|$)/;

/** Where these words end, at the only place where what is behind them is right; null where there is none, or more. */
function onlyPlace(words: string, before: string, isRight: (end: number) => boolean): number | null {
  let found: number | null = null;
  for (let start = 0; start + before.length <= words.length; start++) {
    start = words.indexOf(before, start);
    if (start === -1) break;
    if (!isRight(start + before.length)) continue;
    if (found !== null) return null;
    found = start + before.length;
  }
  return found;
}
