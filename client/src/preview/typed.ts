/**
 * A keystroke that a page can show before the server has read it. It adds or takes away words within one line, or a line end within
 * a paragraph or between two; its place is found on the page by the words around it, and what it did stands there until the letter
 * comes as it was read.
 */
export interface Typed {
  /** What becomes of it: other words, a paragraph cut in two at a line end, or two that become one. */
  readonly what: 'words' | 'cut' | 'join';
  /** Of the text with this edit. */
  readonly version: number;
  /** Where the words before it stand, 0-based. */
  readonly line: number;
  readonly before: string;
  /** How many characters went, from where `before` ends. */
  readonly removed: number;
  readonly added: string;
  /** '' at the end of a line, and before a sign of Markdown. */
  readonly after: string;
  readonly atEnd: boolean;
}

/** An edit of the text, as the editor tells it. */
export interface Change {
  readonly version: number;
  /** Where it begins, 0-based. */
  readonly line: number;
  readonly character: number;
  /** How many characters went, and how many line ends among them. */
  readonly removed: number;
  readonly removedLines: number;
  readonly added: string;
}

/** How far the words around are told, in characters; and how many there must be, for a place to be known by them. */
const AROUND = 32;
const ENOUGH = 6;
/** What is longer was pasted. */
const LONGEST = 200;
/** A comment is looked for in so many lines before the edit. */
const COMMENT_LINES = 400;

/** Signs that Markdown may read as its own, as in the brackets of a pattern: with them nobody knows yet what words will become. */
const SIGNS = '\\\\`*_[\\]<>&#|~!^';
const SIGN = new RegExp(`[${SIGNS}]`);
const WORDS_BEFORE = new RegExp(`[^${SIGNS}]*$`);
const WORDS_AFTER = new RegExp(`^[^${SIGNS}]*`);
/** At the head of a line: of a list, which the page writes its own way. */
const LIST_MARK = /^\s*(?:[-+]|\d+[.)])(?:\s+|$)/;
/** So begins a line that goes on with a paragraph. */
const GOES_ON = /^ {0,3}[\p{L}«“‘("]/u;

/**
 * What was typed, as it can be told to a page; null where the words alone do not say what becomes of it.
 *
 * @param lineAt a line of the text with the edit in it; '' where there is none
 */
export function typedIn(lineAt: (line: number) => string, change: Change): Typed | null {
  const { added, removedLines } = change;
  if (added.length > LONGEST || isInComment(lineAt, change)) return null;
  if (removedLines === 0 && /^\r?\n$/.test(added) && change.removed === 0) return lineEndAdded(lineAt, change);
  if (removedLines === 1 && added === '' && change.removed <= 2) return lineEndRemoved(lineAt, change);
  if (removedLines > 0 || /[\r\n]/.test(added) || SIGN.test(added)) return null;
  const { line, character, removed } = change;
  const now = lineAt(line);
  return typed('words', change, line, now.slice(0, character), { removed, added }, now.slice(character + added.length));
}

/** Whether a comment that began before the edit has not ended there: what is in it is never shown. */
function isInComment(lineAt: (line: number) => string, { line, character }: Change): boolean {
  for (let at = line; at >= Math.max(0, line - COMMENT_LINES); at--) {
    const text = at === line ? lineAt(at).slice(0, character) : lineAt(at);
    const [begins, ends] = [text.lastIndexOf('<!--'), text.lastIndexOf('-->')];
    if (begins !== ends) return begins > ends;
  }
  return false;
}

/** Enter in the midst of a line, or at the head of one whose paragraph began before it. */
function lineEndAdded(lineAt: (line: number) => string, change: Change): Typed | null {
  const { line } = change;
  const [before, own, next] = [lineAt(line - 1), lineAt(line), lineAt(line + 1)];
  if (!GOES_ON.test(next)) return null;
  if (own.trim() !== '') return typed('words', change, line, own, { removed: 0, added: '\n' }, next);
  if (!GOES_ON.test(before)) return null;
  return typed('cut', change, line - 1, before.trimEnd(), { removed: 1, added: '' }, next.trimStart());
}

/** Backspace at the head of a line, or Delete at the end of one. */
function lineEndRemoved(lineAt: (line: number) => string, change: Change): Typed | null {
  const { line, character } = change;
  const [own, before] = [lineAt(line), lineAt(line - 1)];
  const [head, tail] = [own.slice(0, character), own.slice(character)];
  if (!GOES_ON.test(tail)) return null;
  const [said, rest] = [head.trimEnd(), tail.trimStart()];
  const between = own.slice(said.length, own.length - rest.length);
  if (said !== '') return typed('words', change, line, said, { removed: 1, added: between }, rest);
  if (!GOES_ON.test(before)) return null;
  return typed('join', change, line - 1, before.trimEnd(), { removed: 0, added: '\n' }, rest);
}

/** @param head of the line, up to the edit  @param tail what comes behind it, in its line or the next one */
function typed(
  what: Typed['what'],
  { version }: Change,
  line: number,
  head: string,
  { removed, added }: Pick<Typed, 'removed' | 'added'>,
  tail: string,
): Typed | null {
  const mark = LIST_MARK.exec(head + added + tail)?.[0].length ?? 0;
  if (head.length < mark) return null;
  const before = (WORDS_BEFORE.exec(head.slice(mark))?.[0] ?? '').trimStart().slice(-AROUND);
  const after = (WORDS_AFTER.exec(tail)?.[0] ?? '').trimEnd().slice(0, AROUND);
  const atEnd = tail.trim() === '';
  // before a sign nobody can tell whether what went was ever shown
  if (before.length + after.length < ENOUGH || (removed > 0 && after === '' && !atEnd)) return null;
  return { what, version, line, before, removed, added, after, atEnd };
}

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
  return at === null || at + removed > words.length ? null : { at, removed, added };
}

/** The same at the end of a line, where no page shows a space. */
function placeAtEnd(words: string, { before, removed, added }: Typed): EditOfWords | null {
  const at = onlyPlace(words, before, (end) =>
    removed > 0 ? end + removed === words.length : LINE_END.test(words.slice(end, end + AROUND)),
  );
  if (at !== null) return { at, removed, added };
  const shown = before.trimEnd();
  if (removed > 0 || shown.length < ENOUGH || shown === before) return null;
  const behind = onlyPlace(words, shown, (end) => LINE_END.test(words.slice(end, end + AROUND)));
  return behind === null ? null : { at: behind, removed, added: before.slice(shown.length) + added };
}

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
