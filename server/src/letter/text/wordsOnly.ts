import type { Extracted } from './extract.js';
import type { Prose } from './prose.js';

/**
 * Most blocks of a letter are one paragraph of words without any sign of Markdown, or one heading of such words. Of these
 * it is plain what the parser would say, and not asking it makes reading a letter a quarter cheaper.
 */

/**
 * Signs that mean something in Markdown among words, whatever stands around them; and those that the parser replaces. What
 * means something at the head of a line only is kept out by `HEAD`.
 */
const SIGN = /[\\`*_[\]<&\t\r\0]/;
/** What a line may begin with that can be nothing but words: a letter, a bracket, a quotation mark. */
const HEAD = /[A-Za-z\u00C0-\u024F("'«“”‘’„…€]/;
/** A heading as everyone writes it: one line, one space, nothing behind its words. */
const HEADING = /^(#{1,6}) (?=[^ #\n])[^#\n]*$/;

/**
 * The units of a block that holds nothing but words or one heading, the same as `extract` reads from the parser's tree.
 *
 * @returns null where the parser has to look
 */
export function readWordsOnly(text: string): Extracted | null {
  if (text === '' || SIGN.test(text) || text.endsWith(' ') || text.endsWith('\n')) return null;
  if (text.startsWith('#')) return readHeading(text);
  return isParagraph(text)
    ? { units: [{ kind: 'paragraph', span: spanOf(text), prose: words(text, 0) }], comments: [] }
    : null;
}

function readHeading(text: string): Extracted | null {
  const level = HEADING.exec(text)?.[1]?.length;
  if (level === undefined) return null;
  const prose = words(text, level + 1);
  return { units: [{ kind: 'heading', form: 'atx', level, span: spanOf(text), prose }], comments: [] };
}

/** Every line begins with words, so none can be anything but the next line of the paragraph; none ends with a space. */
function isParagraph(text: string): boolean {
  for (let start = 0; ;) {
    if (!HEAD.test(text.charAt(start))) return false;
    const end = text.indexOf('\n', start);
    if (end === -1) return true;
    if (text.charCodeAt(end - 1) === 32) return false;
    start = end + 1;
  }
}

function words(text: string, from: number): Prose {
  const length = text.length - from;
  return {
    text: text.slice(from),
    segments: [{ prose: 0, source: from, length, proseLength: length }],
    marks: [],
    links: [],
    span: { start: from, end: text.length },
  };
}

function spanOf(text: string): { readonly start: number; readonly end: number } {
  return { start: 0, end: text.length };
}
