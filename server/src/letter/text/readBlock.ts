import { findReferences } from '../../references/index.js';
import type { Block } from './blocks.js';
import { cellsAsRead } from './cells.js';
import { findDates } from '../dates/dates.js';
import { extract, prosesOf } from './extract.js';
import type { CommentFact, Facts, Passage, Place } from '../facts.js';
import { parseable, parseMarkdown } from './markdown.js';
import { findPlaceholders } from '../words/placeholders.js';
import type { Prose } from './prose.js';
import { findSuspects } from '../notes/suspects.js';
import type { Unit } from './units.js';
import { readWordsOnly } from './wordsOnly.js';

/**
 * A block beyond this many code units, or with more containers within one another, is no writing. It is read as plain
 * lines, so that no input costs more than its length.
 */
const LARGEST_BLOCK = 60_000;
const DEEPEST_NESTING = 60;

/** Nor is a paragraph with more runs of `*` and `_` than this: the parser pairs each with all before it, within one another. */
const MOST_RUNS = 2000;

/**
 * What a block says: a pure function of its kind and content.
 *
 * @param placeholders what the house style takes for a place-holder beside the usual
 */
export function readBlock(block: Pick<Block, 'kind' | 'content'>, placeholders: readonly string[] = []): Facts {
  const { content } = block;
  const span = { start: 0, end: content.length };
  switch (block.kind) {
    case 'conflict':
      return {
        units: [{ kind: 'conflict', span, complete: /[\r\n]>{7}[^\r\n]*[\r\n]*$/.test(content) }],
        passages: [],
        comments: [],
      };
    case 'frontMatter':
      return { units: [{ kind: 'frontMatter', span, text: content }], passages: [], comments: [] };
    case 'markdown':
      return readMarkdown(content, placeholders);
  }
}

function readMarkdown(content: string, placeholders: readonly string[]): Facts {
  if (content === '') return { units: [], passages: [], comments: [] };
  const text = parseable(content);
  const { units, comments } = isReadable(text)
    ? (readWordsOnly(text) ?? extract(parseMarkdown(text).children, text))
    : plain(text);
  const passages = units.flatMap((unit, index) =>
    readFrom(unit).map((prose) => passage(prose, placeOf(unit), index, placeholders)),
  );
  return { units, passages, comments };
}

/** The pieces of prose of a unit as they are read: what two cells of a table say together is one. */
function readFrom(unit: Unit): readonly Prose[] {
  return unit.kind === 'table' ? cellsAsRead(unit.rows) : prosesOf(unit);
}

function passage(prose: Prose, place: Place, unit: number, placeholders: readonly string[]): Passage {
  const { text } = prose;
  return {
    place,
    unit,
    prose,
    references: findReferences(text),
    dates: findDates(text),
    placeholders: findPlaceholders(text, placeholders, place === 'paragraph' || place === 'note'),
    suspects: findSuspects(
      text,
      prose.marks.map((mark) => mark.at),
    ),
  };
}

function placeOf(unit: Unit): Place {
  switch (unit.kind) {
    case 'heading':
    case 'note':
    case 'quote':
      return unit.kind;
    case 'list':
      return 'entry';
    case 'table':
      return 'cell';
    default:
      return 'paragraph';
  }
}

/** Whether a block is small and shallow enough for the parser; looks at the head of each line, and at what opens emphasis. */
export function isReadable(content: string): boolean {
  if (content.length > LARGEST_BLOCK) return false;
  let runs = 0;
  for (let start = 0; start < content.length;) {
    const newline = content.indexOf('\n', start);
    const end = newline === -1 ? content.length : newline;
    if (containersAt(content, start, end) > DEEPEST_NESTING) return false;
    const own = runsAt(content, start, end);
    runs = own === null ? 0 : runs + own;
    if (runs > MOST_RUNS) return false;
    start = end + 1;
  }
  return true;
}

/** How many runs of `*` and of `_` a line holds; null for a blank line. */
function runsAt(content: string, start: number, end: number): number | null {
  let [runs, before, isBlank] = [0, 0, true];
  for (let at = start; at < end; at++) {
    const char = content.charCodeAt(at);
    if ((char === 42 || char === 95) && char !== before) runs++;
    if (char !== 32 && char !== 9 && char !== 13) isBlank = false;
    before = char;
  }
  return isBlank ? null : runs;
}

/** How many quotes, list entries and notes (`[^1]:`) a line opens; a line of one and the same sign (`-----`) is a rule and opens none. */
function containersAt(content: string, start: number, end: number): number {
  let opened = 0;
  let at = start;
  for (; at < end; at++) {
    const char = content.charCodeAt(at);
    if (char === 62 || char === 45 || char === 42 || char === 43) opened++;
    else if (isDigit(char)) {
      const digits = at;
      while (at < end && isDigit(content.charCodeAt(at))) at++;
      const closer = content.charCodeAt(at);
      if (at - digits > 9 || (closer !== 46 && closer !== 41)) break;
      opened++;
    } else if (char === 91) {
      const isNote = content.charCodeAt(at + 1) === 94;
      while (at < end && content.charCodeAt(at) !== 93) at++;
      if (!isNote || content.charCodeAt(++at) !== 58) break;
      opened++;
    } else if (char !== 32 && char !== 9 && char !== 13) break;
  }
  const rule = at === end && /^[ \t]*([-*])(?:[ \t]*\1)*[ \t\r]*$/.test(content.slice(start, end));
  return rule ? 0 : opened;
}

function isDigit(char: number): boolean {
  return char >= 48 && char <= 57;
}

function plain(content: string): { readonly units: readonly Unit[]; readonly comments: readonly CommentFact[] } {
  const span = { start: 0, end: content.length };
  const segments = [{ prose: 0, source: 0, length: content.length, proseLength: content.length }];
  return {
    units: [{ kind: 'paragraph', span, prose: { text: content, segments, marks: [], links: [], span } }],
    comments: [],
  };
}
