import type { Html, Paragraph, PhrasingContent } from 'mdast';
import { harmless } from './harmless.js';

const COMMENTS_AND_TAGS = /<!--[\s\S]*?-->|<[^<>]*>/g;
const TAGS = /<(?!!--)[^<>]*>/g;

/** What stands in a block of HTML: tags by themselves, and the words between them. A comment that is never closed is words. */
export function htmlWords({ value, position }: Html): PhrasingContent[] {
  const words: PhrasingContent[] = [];
  const place = position === undefined ? {} : { position };
  const read = (part: string, pieces: RegExp): void => {
    let at = 0;
    const text = (to: number): void => {
      if (to > at) words.push({ type: 'text', value: part.slice(at, to), ...place });
    };
    for (const { 0: piece, index } of part.matchAll(pieces)) {
      text(index);
      words.push({ type: 'html', value: piece, ...place });
      at = index + piece.length;
    }
    text(part.length);
  };
  // Behind the last end of a comment none is closed, and none is looked for to the end of the text.
  const close = value.lastIndexOf('-->');
  const closed = close === -1 ? 0 : close + 3;
  read(value.slice(0, closed), COMMENTS_AND_TAGS);
  read(value.slice(closed), TAGS);
  return words;
}

/** A text as plain lines, in paragraphs where blank lines part it; comments left out. */
export function plainParagraphs(text: string): readonly Paragraph[] {
  const made: Paragraph[] = [];
  let lines: Line[] = [];
  const close = (): void => {
    const [first, last] = [lines[0], lines.at(-1)];
    if (first !== undefined && last !== undefined) made.push(asParagraph(lines, first, last));
    lines = [];
  };
  for (const line of linesOf(withoutComments(text))) {
    if (line.words.trim() === '') close();
    else lines.push(line);
  }
  close();
  return made;
}

interface Line {
  readonly words: string;
  /** Counted from 1. */
  readonly number: number;
  readonly start: number;
}

function asParagraph(lines: readonly Line[], first: Line, last: Line): Paragraph {
  return {
    type: 'paragraph',
    children: lines.flatMap(({ words }, i): PhrasingContent[] => [
      ...(i === 0 ? [] : [{ type: 'break' as const }]),
      { type: 'text', value: harmless(words) },
    ]),
    position: {
      start: { line: first.number, column: 1, offset: first.start },
      end: { line: last.number, column: last.words.length + 1, offset: last.start + last.words.length },
    },
  };
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  let number = 1;
  for (const { 0: end, index } of text.matchAll(/\r\n|\r|\n/g)) {
    lines.push({ words: text.slice(start, index), number: number++, start });
    start = index + end.length;
  }
  lines.push({ words: text.slice(start), number, start });
  return lines;
}

/** As long as it was: blanks stand where a comment stood. One that is never closed is words. */
function withoutComments(text: string): string {
  const kept: string[] = [];
  let at = 0;
  for (let open = text.indexOf('<!--'); open !== -1; open = text.indexOf('<!--', at)) {
    const close = text.indexOf('-->', open + 4);
    if (close === -1) break;
    kept.push(text.slice(at, open), text.slice(open, close + 3).replace(/[^\r\n]/g, ' '));
    at = close + 3;
  }
  return kept.join('') + text.slice(at);
}
