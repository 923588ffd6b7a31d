import { findReferences } from '../references/index.js';
import type { Block } from './blocks.js';
import { findDates } from './dates.js';
import { extract, prosesOf } from './extract.js';
import type { CommentFact, Facts, Passage, Place } from './facts.js';
import { parseMarkdown } from './markdown.js';
import { findPlaceholders } from './placeholders.js';
import type { Prose } from './prose.js';
import { findSuspects } from './suspects.js';
import type { Unit } from './units.js';

/**
 * A block beyond this many code units, or with more containers within one another, is no writing. It is read as plain
 * lines, so that no input costs more than its length.
 */
const LARGEST_BLOCK = 60_000;
const DEEPEST_NESTING = 60;

/** What a block says: a pure function of its kind and content. */
export function readBlock(block: Pick<Block, 'kind' | 'content'>): Facts {
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
      return readMarkdown(content);
  }
}

function readMarkdown(content: string): Facts {
  if (content === '') return { units: [], passages: [], comments: [] };
  const { units, comments } = isReadable(content) ? extract(parseMarkdown(content).children, content) : plain(content);
  const passages = units.flatMap((unit, index) => prosesOf(unit).map((prose) => passage(prose, placeOf(unit), index)));
  return { units, passages, comments };
}

function passage(prose: Prose, place: Place, unit: number): Passage {
  const { text } = prose;
  return {
    place,
    unit,
    prose,
    references: findReferences(text),
    dates: findDates(text),
    placeholders: findPlaceholders(text),
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

function isReadable(content: string): boolean {
  if (content.length > LARGEST_BLOCK) return false;
  let depth = 0;
  for (let i = 0; i < content.length; i++) {
    const char = content.charCodeAt(i);
    if (char === 62 || char === 45 || char === 42 || char === 43) {
      depth++;
      if (depth > DEEPEST_NESTING && !isRun(content, i)) return false;
    } else if (char !== 32 && char !== 9) {
      depth = 0;
      const end = content.indexOf('\n', i);
      if (end === -1) return true;
      i = end;
    }
  }
  return true;
}

/** A line of one and the same sign (`-----`, `* * *`) nests nothing, however long. */
function isRun(content: string, at: number): boolean {
  const start = content.lastIndexOf('\n', at) + 1;
  const end = content.indexOf('\n', at);
  const line = content.slice(start, end === -1 ? content.length : end);
  return /^\s*([-*])(?:[ \t]*\1)*[ \t\r]*$/.test(line) && !line.startsWith('>');
}

function plain(content: string): { readonly units: readonly Unit[]; readonly comments: readonly CommentFact[] } {
  const span = { start: 0, end: content.length };
  const segments = [{ prose: 0, source: 0, length: content.length, proseLength: content.length }];
  return {
    units: [{ kind: 'paragraph', span, prose: { text: content, segments, marks: [], links: [], span } }],
    comments: [],
  };
}
