export const KINDS_OF_EDIT = ['words', 'cut', 'join', 'below', 'gone'] as const;

/**
 * An edit that a page can show before the server has read it. Its place is found on the page by the words around it, and what it
 * did stands there until the letter comes as it was read.
 */
export interface Typed {
  /**
   * What becomes of it: other words in one paragraph; one that is cut in two, with `added` in between; two that become one;
   * paragraphs of their own below what a line became; or all that stood between two places gone.
   */
  readonly what: (typeof KINDS_OF_EDIT)[number];
  /** Of the text with this edit. */
  readonly version: number;
  /** Where the words before it stand, 0-based; and, in the text without the edit, where what went ended. */
  readonly line: number;
  readonly lastLine: number;
  readonly before: string;
  /** How many characters went, from where `before` ends; of several, the page may have shown another number. */
  readonly removed: number;
  /** As a page shows it; an empty line parts paragraphs. */
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

/** A line of the text with the edit in it; '' where there is none. */
export type LineAt = (line: number) => string;

/** How far the words around are told, in characters; and how many there must be, for a place to be known by them. */
export const AROUND = 32;
export const ENOUGH = 6;
/** What is longer waits for the letter. */
const LONGEST = 4000;
/** A comment is looked for in so many lines before the edit, and what else bears on a sign in so many around it. */
const COMMENT_LINES = 400;
const NEAR_LINES = 20;

/** Signs that Markdown may read as its own, as in the brackets of a pattern: with them nobody knows yet what words will become. */
const SIGNS = '\\\\`*_[\\]<>&#|~!^';
const SIGN = new RegExp(`[${SIGNS}]`);
const WORDS_BEFORE = new RegExp(`[^${SIGNS}]*$`);
const WORDS_AFTER = new RegExp(`^[^${SIGNS}]*`);
/** At the head of a line: of a list, which the page writes its own way. */
const LIST_MARK = /^\s*(?:[-+]|\d+[.)])(?:\s+|$)/;
/** So begins a line that goes on with a paragraph. */
const GOES_ON = /^ {0,3}[\p{L}«“‘("]/u;
const EMPTY_LINES = /\n(?:[ \t]*\n)+/;

/**
 * What an edit did, as it can be told to a page; null where the words alone do not say what becomes of it.
 *
 * @param lineAt of the text with the edit in it
 */
export function typedIn(lineAt: LineAt, change: Change): Typed | null {
  const { added, removed, removedLines } = change;
  if (Math.max(added.length, removed) > LONGEST) return null;
  if (isInFrontMatter(lineAt, change) || isInComment(lineAt, change)) return null;
  if (/[\r\n]/.test(added)) {
    if (removed > 0) return null;
    return /^\r?\n$/.test(added) ? lineEndAdded(lineAt, change) : linesAdded(lineAt, change);
  }
  if (removedLines > 0) {
    if (added !== '') return null;
    return removedLines === 1 && removed <= 2 ? lineEndRemoved(lineAt, change) : linesRemoved(lineAt, change);
  }
  return wordsTyped(lineAt, change);
}

/** Whether the edit is in what stands before the letter, of which the page shows what it means. */
function isInFrontMatter(lineAt: LineAt, { line }: Change): boolean {
  if (lineAt(0).trimEnd() !== '---') return false;
  for (let at = 1; at < line; at++) if (lineAt(at).trimEnd() === '---') return false;
  return true;
}

/** Whether a comment that began before the edit has not ended there: what is in it is never shown. */
function isInComment(lineAt: LineAt, { line, character }: Change): boolean {
  for (let at = line; at >= Math.max(0, line - COMMENT_LINES); at--) {
    const text = at === line ? lineAt(at).slice(0, character) : lineAt(at);
    const [begins, ends] = [text.lastIndexOf('<!--'), text.lastIndexOf('-->')];
    if (begins !== ends) return begins > ends;
  }
  return false;
}

function wordsTyped(lineAt: LineAt, change: Change): Typed | null {
  const { line, character, removed } = change;
  const now = lineAt(line);
  const [head, tail] = [now.slice(0, character), now.slice(character + change.added.length)];
  if (isInName(head)) return null;
  // on an empty line it is a paragraph of its own
  if (removed === 0 && now.trim() === change.added.trim() && isPlain(change.added)) return linesAdded(lineAt, change);
  const added = isLiteral(lineAt, change) ? change.added : wordsOf(change.added);
  return added === null ? null : typed('words', change, line, head, { removed, added }, tail);
}

/** Whether a name is being typed that the page does not show: of a note or a link, or the words of a picture. */
function isInName(head: string): boolean {
  const opens = head.lastIndexOf('[');
  if (opens === -1 || opens < head.lastIndexOf(']')) return false;
  return head.charAt(opens + 1) === '^' || [']', '!'].includes(head.charAt(opens - 1));
}

/** Whether signs that were typed stand as they are, as nothing around them makes more of them. */
function isLiteral(lineAt: LineAt, { line, character, added }: Change): boolean {
  const [now, first] = [lineAt(line), added.charAt(0)];
  const [head, tail] = [now.slice(0, character), now.slice(character + added.length)];
  if (head.trim() === '' || head.endsWith('\\')) return false;
  switch (added) {
    case '*':
    case '_':
    case '`':
    case '~':
    case '|':
      return ![...near(lineAt, line), head, tail].some((text) => text.includes(first));
    case '[':
    case '[]':
      return !tail.includes(']') && !tail.startsWith('(');
    case '<':
    case '<>':
      return !near(lineAt, line)
        .concat(tail)
        .some((text) => text.includes('>'));
    case '#':
    case '^':
      return !/[[\\]$/.test(head);
    case '&':
      return !/^#?\w+;/.test(tail);
    case '!':
      return !tail.startsWith('[');
    default:
      return false;
  }
}

/** The lines of the same paragraph, but for this one. */
function near(lineAt: LineAt, line: number): readonly string[] {
  const lines: string[] = [];
  for (const step of [-1, 1])
    for (let away = 1; away <= NEAR_LINES; away++) {
      const text = lineAt(line + step * away);
      if (text.trim() === '') break;
      lines.push(text);
    }
  return lines;
}

/** The words of Markdown, without the marks of notes, which only the letter numbers; null where it is more than words. */
function wordsOf(markdown: string): string | null {
  const words = markdown
    .replace(/\[\^[^\]\s]+\]|<sup>\s*\d+\s*<\/sup>/g, '')
    .replace(/(\*{1,3})(?=\S)([^*\n]*[^\s*])\1/g, '$2');
  return SIGN.test(words) ? null : words;
}

/** Enter in the midst of a line, or at the head of one whose paragraph began before it. */
function lineEndAdded(lineAt: LineAt, change: Change): Typed | null {
  const { line } = change;
  const [before, own, next] = [lineAt(line - 1), lineAt(line), lineAt(line + 1)];
  if (!GOES_ON.test(next)) return null;
  if (own.trim() !== '') return typed('words', change, line, own, { removed: 0, added: '\n' }, next);
  if (!GOES_ON.test(before)) return null;
  return typed('cut', change, line - 1, before.trimEnd(), { removed: 1, added: '\n\n' }, next.trimStart());
}

/** Backspace at the head of a line, or Delete at the end of one. */
function lineEndRemoved(lineAt: LineAt, change: Change): Typed | null {
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

/** Text of several lines that was pasted, or came back: plain paragraphs, the first and last of which may go on with what is there. */
function linesAdded(lineAt: LineAt, change: Change): Typed | null {
  const { line, character } = change;
  const lines = change.added.split(/\r\n?|\n/);
  const last = line + lines.length - 1;
  const head = lineAt(line).slice(0, character);
  const tail = lineAt(last).slice((lines.at(-1)?.length ?? 0) + (last === line ? character : 0));
  const anchor = head.trim() === '' ? lastWritten(lineAt, line) : line;
  // indented it may belong to what stands above
  if (anchor === null || (anchor < line && (tail.trim() !== '' || head !== ''))) return null;
  const between = '\n'.repeat(line - anchor) + lines.join('\n');
  const isLast = tail.trim() === '';
  // what stands right below went on with what is before, or goes on with what was pasted
  const isAlone = anchor < line && lines.at(-1)?.trim() === '';
  if (isLast && !isAlone && lineAt(last + 1).trim() !== '') return null;
  const paragraphs = (isLast ? between.trimEnd() : between).split(EMPTY_LINES);
  const [first = '', ...others] = paragraphs;
  if (others.length === 0 || !others.every(isPlain) || !first.split('\n').slice(1).every(isPlain)) return null;
  const words = paragraphs.map(wordsOf);
  if (words.includes(null)) return null;
  const added = { removed: 0, added: words.join('\n\n') };
  if (anchor === line) return typed('cut', change, line, head, added, tail);
  if (first !== '') return null;
  return { ...told('below', change, anchor), ...added, before: '', after: '', atEnd: true };
}

/** The last line before this one with something in it; null where that is far. */
function lastWritten(lineAt: LineAt, line: number): number | null {
  for (let at = line - 1; at >= Math.max(0, line - NEAR_LINES); at--) if (lineAt(at).trim() !== '') return at;
  return null;
}

function isPlain(paragraph: string): boolean {
  return paragraph.split('\n').every((line) => GOES_ON.test(line)) || paragraph === '';
}

/** Lines that were taken away, or whose pasting was undone. */
function linesRemoved(lineAt: LineAt, change: Change): Typed | null {
  const { line, character } = change;
  const own = lineAt(line);
  const [head, tail] = [own.slice(0, character), own.slice(character)];
  const [begins, ends] = [head.trim() !== '', tail.trim() !== ''];
  // what is left of a line may go on with what stands right beside it now
  if (begins && !ends && lineAt(line + 1).trim() !== '') return null;
  if (ends && !begins && lineAt(line - 1).trim() !== '') return null;
  const [before, after] = [wordsBefore(head), wordsAfter(tail)];
  if ((begins && before.length < ENOUGH) || (ends && after.length < ENOUGH)) return null;
  return { ...told('gone', change, line), before, added: '', after, atEnd: !ends };
}

/** @param head of the line, up to the edit  @param tail what comes behind it, in its line or the next one */
function typed(
  what: Typed['what'],
  change: Change,
  line: number,
  head: string,
  { removed, added }: Pick<Typed, 'removed' | 'added'>,
  tail: string,
): Typed | null {
  const mark = LIST_MARK.exec(head + added + tail)?.[0].length ?? 0;
  if (head.length < mark) return null;
  const [before, after, atEnd] = [wordsBefore(head.slice(mark)), wordsAfter(tail), tail.trim() === ''];
  if (before.length + after.length < ENOUGH) return null;
  // beside a sign nobody can tell whether what went was ever shown
  if (removed > 0 && ((after === '' && !atEnd) || (before === '' && head.trim() !== ''))) return null;
  return { ...told(what, change, line), before, removed, added, after, atEnd };
}

function told(
  what: Typed['what'],
  { version, line: begins, removed, removedLines }: Change,
  line: number,
): Pick<Typed, 'what' | 'version' | 'line' | 'lastLine' | 'removed'> {
  return { what, version, line, lastLine: begins + removedLines, removed };
}

function wordsBefore(head: string): string {
  return (WORDS_BEFORE.exec(head.slice(-AROUND))?.[0] ?? '').trimStart();
}

function wordsAfter(tail: string): string {
  return (WORDS_AFTER.exec(tail.slice(0, AROUND))?.[0] ?? '').trimEnd();
}
