import type { PhrasingContent, Text } from 'mdast';
import type { Node } from 'unist';
import type { CommentFact } from '../facts.js';
import { OBJECT, type InlineLink, type InlineMark, type Prose, type Segment } from './prose.js';
import type { Span } from '../span.js';

/** The words of a row of inline nodes, and the comments that stood among them. */
export interface Flattened {
  readonly prose: Prose;
  readonly comments: readonly CommentFact[];
}

/**
 * Turns inline nodes into prose.
 *
 * @param source the text of the block, to which the nodes' places refer
 * @param span where the prose as a whole stands
 */
export function flatten(nodes: readonly PhrasingContent[], source: string, span: Span): Flattened {
  const writer = new ProseWriter(source);
  writer.nodes(nodes);
  return { prose: writer.finish(span), comments: writer.comments };
}

/** Prose without words, for what has none. */
export function emptyProse(at: number): Prose {
  return { text: '', segments: [], marks: [], links: [], span: { start: at, end: at } };
}

/** The place of a node; the parser gives one to everything it reads. */
export function spanOf(node: Node): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

class ProseWriter {
  readonly comments: CommentFact[] = [];
  readonly #source: string;
  #text = '';
  readonly #segments: Segment[] = [];
  readonly #marks: InlineMark[] = [];
  readonly #links: InlineLink[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  finish(span: Span): Prose {
    return { text: this.#text, segments: this.#segments, marks: this.#marks, links: this.#links, span };
  }

  nodes(nodes: readonly PhrasingContent[]): void {
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i];
      if (node === undefined) continue;
      const taken = node.type === 'html' ? this.#superscript(nodes, i) : 0;
      if (taken > 0) i += taken - 1;
      else this.#node(node);
    }
  }

  #node(node: PhrasingContent): void {
    const span = spanOf(node);
    switch (node.type) {
      case 'text':
        this.#words(node, span);
        break;
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'linkReference':
        this.nodes(node.children);
        break;
      case 'link': {
        const start = this.#text.length;
        this.nodes(node.children);
        const bare = this.#source.charCodeAt(span.start) === 60;
        this.#links.push({ url: node.url, span, words: { start, end: this.#text.length }, bare });
        break;
      }
      case 'footnoteReference':
        this.#marks.push({
          notation: 'gfm',
          label: node.label ?? node.identifier,
          span,
          inner: { start: span.start + 2, end: span.end - 1 },
          at: this.#text.length,
        });
        break;
      case 'break':
        this.#stand('\n', span);
        break;
      case 'html':
        this.#html(node.value, span);
        break;
      case 'inlineCode':
      case 'image':
      case 'imageReference':
        this.#stand(OBJECT, span);
        break;
      default:
        // what only the manuscript knows: the parser gives none of it
        break;
    }
  }

  #html(value: string, span: Span): void {
    if (value.startsWith('<!--')) this.comments.push({ span, text: value.slice(4, -3) });
    else if (/^<br\b/i.test(value)) this.#stand('\n', span);
  }

  /**
   * `<sup>1</sup>` is a note mark, unless it is an exponent: m<sup>2</sup>, 10<sup>6</sup>.
   *
   * @returns how many nodes it took, 0 where it is no such thing
   */
  #superscript(nodes: readonly PhrasingContent[], at: number): number {
    const [open, inner, close] = [nodes[at], nodes[at + 1], nodes[at + 2]];
    if (open?.type !== 'html' || !/^<sup\b[^>]*>$/i.test(open.value)) return 0;
    if (close?.type !== 'html' || !/^<\/sup\s*>$/i.test(close.value) || inner?.type !== 'text') return 0;
    const span = { start: spanOf(open).start, end: spanOf(close).end };
    const content = spanOf(inner);
    if (isExponent(this.#text, inner.value)) {
      this.#stand(SUPERSCRIPT[Number(inner.value)] ?? inner.value, span);
      return 3;
    }
    const numbers = [...inner.value.matchAll(/\d{1,3}/g)];
    if (numbers.length === 0 || !/^[\s\d,;[\]()]+$/.test(inner.value)) return 0;
    numbers.forEach((number, i) => {
      const start = content.start + number.index;
      const digits = { start, end: start + number[0].length };
      const whole = numbers.length === 1 ? span : i === 0 ? { start: span.start, end: digits.end } : digits;
      this.#marks.push({ notation: 'sup', label: number[0], span: whole, inner: digits, at: this.#text.length });
    });
    return 3;
  }

  /** Copies words, following the source where the two differ: escapes, entities, the margin of a quote or list. */
  #words(node: Text, span: Span): void {
    const source = this.#source;
    const value = node.value;
    if (span.end - span.start === value.length && !value.includes('\r') && source.startsWith(value, span.start)) {
      this.#copy(value, span.start);
      return;
    }
    let from = span.start;
    let run = 0;
    let runSource = from;
    const flush = (to: number): void => {
      if (to > run) this.#copy(value.slice(run, to), runSource);
    };
    let i = 0;
    while (i < value.length) {
      if (from >= span.end) break;
      const char = value[i];
      const here = source[from];
      if (here === '&') {
        const entity = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{0,31});/.exec(
          source.slice(from, from + 40),
        );
        if (entity !== null && !value.startsWith(entity[0], i)) {
          flush(i);
          const length = entityLength(value, i, source[from + entity[0].length]);
          this.#segment(value.slice(i, i + length), from, entity[0].length);
          i += length;
          from += entity[0].length;
          run = i;
          runSource = from;
          continue;
        }
      }
      if (char === '\r' && here === '\r') {
        flush(i);
        const length = value[i + 1] === '\n' ? 2 : 1;
        this.#segment('\n', from, length);
        i += length;
        from += length;
        run = i;
        runSource = from;
        continue;
      }
      if (here === '\\' && char !== undefined && source[from + 1] === char && /[!-/:-@[-`{-~]/.test(char)) {
        // an escape: its backslash is in the source, not in the words
        flush(i);
        run = i++;
        runSource = from + 1;
        from += 2;
        continue;
      }
      if (here === char || (here === '\u0000' && char === '\uFFFD')) {
        i++;
        from++;
        continue;
      }
      flush(i);
      // the margin before a line: in the source, not in the words
      from++;
      run = i;
      runSource = from;
    }
    flush(i);
    // words without a place of their own stand for the end of the node: no place may lie outside the source
    if (i < value.length) this.#segment(value.slice(i), span.end, 0);
  }

  #copy(words: string, source: number): void {
    const last = this.#segments.at(-1);
    const follows =
      last !== undefined &&
      last.length === last.proseLength &&
      last.source + last.length === source &&
      last.prose + last.proseLength === this.#text.length;
    if (follows) {
      const length = last.length + words.length;
      this.#segments[this.#segments.length - 1] = { ...last, length, proseLength: length };
    } else {
      this.#segments.push({ prose: this.#text.length, source, length: words.length, proseLength: words.length });
    }
    this.#text += words;
  }

  #segment(words: string, source: number, length: number): void {
    this.#segments.push({ prose: this.#text.length, source, length, proseLength: words.length });
    this.#text += words;
  }

  #stand(words: string, span: Span): void {
    this.#segment(words, span.start, span.end - span.start);
  }
}

/** An entity gives one character, or a pair of code units. */
function entityLength(value: string, at: number, after: string | undefined): number {
  const code = value.codePointAt(at) ?? 0;
  if (code > 0xffff) return 2;
  // a few named entities stand for a letter with a mark of its own behind it
  return value.length > at + 1 && /\p{M}/u.test(value[at + 1] ?? '') && value[at + 1] !== after ? 2 : 1;
}

const SUPERSCRIPT = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

function isExponent(before: string, value: string): boolean {
  if (!/^\d$/.test(value)) return false;
  const word = /[^\s(«"“‘]*$/.exec(before.slice(-12))?.[0] ?? '';
  if (value === '2' || value === '3')
    return /^(?:\d+(?:[.,]\d+)?)?(?:[mkcdµn]?m)$/.test(word) || /(?:^|\/)(?:k|c|d|m)?m$/.test(word);
  return /^(?:\d+[x×·*])?10$/.test(word);
}
