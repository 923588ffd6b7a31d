import type { Html, PhrasingContent, Text } from 'mdast';
import type { Span } from '../../letter/span.js';
import { overlaps, within } from '../../letter/span.js';
import { flatten, spanOf } from '../../letter/text/flatten.js';
import { proseOffset } from '../../letter/text/prose.js';
import type { BlockTree } from './blockTree.js';
import { harmless, harmlessUrl, picturePath } from './harmless.js';
import type { NoteMarkNode, TaggedNode } from './manuscript.js';

/** What the letter says of the words of one block; places count from the start of the block. */
export interface Facing {
  /** What was parsed. */
  readonly text: string;
  /** In order. */
  readonly marks: readonly FacingMark[];
  /** Stretches that become links, and those that are still to be filled in; in order, each kind without overlap. */
  readonly links: readonly (Span & { readonly url: string })[];
  readonly holes: readonly Span[];
  /** Where words are parted, beside the edges of links and holes: lines that are headings, notes. */
  readonly cuts: readonly number[];
  /** Addresses that links name («[tekst][naam]»). */
  readonly definitions: BlockTree['definitions'];
  /** Where a link within the letter (`#…`) leads to: the name of a heading, or null. */
  readonly anchor: (url: string) => string | null;
}

export interface FacingMark extends Span {
  /** Index in `Manuscript.notes`, or null. */
  readonly note: number | null;
  /** Null: a figure of a list of notes, to be shown as it is. */
  readonly label: string | null;
  readonly nth: number;
}

/** Where a node of the manuscript stands in its block; nodes of ours have no place of their own. */
const PLACES = new WeakMap<PhrasingContent, Span>();

export function placeOf(node: PhrasingContent): Span {
  return PLACES.get(node) ?? spanOf(node);
}

function at<N extends PhrasingContent>(node: N, span: Span): N {
  PLACES.set(node, span);
  return node;
}

/** Inline nodes of the parser as those of the manuscript: see `Manuscript`. */
export function inline(nodes: readonly PhrasingContent[], facing: Facing): PhrasingContent[] {
  const writer = new InlineWriter(facing);
  const links = facing.links.map((link) => ({ ...link, make: linkTo(link.url), isLink: true }));
  const holes = facing.holes.map((hole) => ({ ...hole, make: placeholder, isLink: false }));
  let made = writer.nodes(nodes);
  const whole = extentOf(nodes);
  for (const wrap of [...links, ...holes]) if (overlaps(wrap, whole)) made = wrapped(made, wrap);
  return made;
}

/** The nodes, or parts of nodes, that stand in a stretch of the block. */
export function nodesIn(nodes: readonly PhrasingContent[], span: Span): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    const place = placeOf(node);
    if (within(place, span)) return [node];
    if (!overlaps(place, span) || !('children' in node)) return [];
    const children = nodesIn(node.children, span);
    return children.length === 0 ? [] : [at({ ...node, children }, place)];
  });
}

/** Words without line ends and blanks at either edge. */
export function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return trimEnd(trimStart([...nodes]));
}

function trimStart(nodes: PhrasingContent[]): PhrasingContent[] {
  for (;;) {
    const [first, ...rest] = nodes;
    if (first?.type === 'break') nodes = rest;
    else if (first?.type === 'text') {
      const value = first.value.trimStart();
      if (value === first.value) return nodes;
      if (value !== '') return [at({ ...first, value }, placeOf(first)), ...rest];
      nodes = rest;
    } else return nodes;
  }
}

function trimEnd(nodes: PhrasingContent[]): PhrasingContent[] {
  for (;;) {
    const last = nodes.at(-1);
    const rest = nodes.slice(0, -1);
    if (last?.type === 'break') nodes = rest;
    else if (last?.type === 'text') {
      const value = last.value.trimEnd();
      if (value === last.value) return nodes;
      if (value !== '') return [...rest, at({ ...last, value }, placeOf(last))];
      nodes = rest;
    } else return nodes;
  }
}

function extentOf(nodes: readonly PhrasingContent[]): Span {
  const [first, last] = [nodes[0], nodes.at(-1)];
  return first === undefined || last === undefined
    ? { start: 0, end: 0 }
    : { start: spanOf(first).start, end: spanOf(last).end };
}

interface Wrap extends Span {
  readonly make: (children: PhrasingContent[]) => PhrasingContent;
  readonly isLink: boolean;
}

function linkTo(url: string): Wrap['make'] {
  return (children) => ({ type: 'link', url, children });
}

function placeholder(children: PhrasingContent[]): PhrasingContent {
  return { type: 'placeholder', children };
}

/** The nodes with those in a stretch put into one that is made for them; a note mark and a link stay outside a link. */
function wrapped(nodes: readonly PhrasingContent[], wrap: Wrap): PhrasingContent[] {
  const made: PhrasingContent[] = [];
  let run: PhrasingContent[] = [];
  const close = (): void => {
    const [first, last] = [run[0], run.at(-1)];
    if (first !== undefined && last !== undefined)
      made.push(at(wrap.make(run), { start: placeOf(first).start, end: placeOf(last).end }));
    run = [];
  };
  for (const node of nodes) {
    const place = placeOf(node);
    const stands = place.end > place.start && overlaps(place, wrap);
    if (stands && within(wordsOf(node), wrap) && (!wrap.isLink || !holdsLink(node))) {
      run.push(node);
      continue;
    }
    close();
    const isClosed = node.type === 'link' && wrap.isLink;
    made.push(
      stands && 'children' in node && !isClosed ? at({ ...node, children: wrapped(node.children, wrap) }, place) : node,
    );
  }
  close();
  return made;
}

/** Where the words of a node stand, without its signs: `**` and the like. */
function wordsOf(node: PhrasingContent): Span {
  if (!('children' in node) || node.type === 'link') return placeOf(node);
  const [first, last] = [node.children[0], node.children.at(-1)];
  if (first === undefined || last === undefined) return placeOf(node);
  return { start: wordsOf(first).start, end: wordsOf(last).end };
}

function holdsLink(node: PhrasingContent): boolean {
  if (node.type === 'link' || node.type === 'noteMark') return true;
  return 'children' in node && node.children.some(holdsLink);
}

type TagName = 'sup' | 'sub' | 'u' | 'b' | 'i';
const TAG = /^<(\/?)(sup|sub|u|b|i|strong|em)(?:\s[^<>]*)?>$/i;
const BREAK = /^<br\s*\/?>$/i;
/** Tags within one another beyond this are words. */
const DEEPEST_TAGS = 20;

class InlineWriter {
  readonly #facing: Facing;
  readonly #cuts: readonly number[];

  constructor(facing: Facing) {
    this.#facing = facing;
    const edges = [...facing.links, ...facing.holes].flatMap(({ start, end }) => [start, end]);
    this.#cuts = [...new Set([...facing.cuts, ...edges])].sort((a, b) => a - b);
  }

  nodes(nodes: readonly PhrasingContent[]): PhrasingContent[] {
    return this.#range(nodes, pairsOf(nodes), 0, nodes.length);
  }

  #range(nodes: readonly PhrasingContent[], pairs: Pairs, from: number, to: number): PhrasingContent[] {
    const made: PhrasingContent[] = [];
    for (let i = from; i < to; i++) {
      const node = nodes[i];
      if (node === undefined) break;
      const pair = pairs.get(i);
      const close = pair === undefined ? undefined : nodes[pair.close];
      if (pair === undefined || close === undefined) made.push(...this.#node(node));
      else {
        const span = { start: spanOf(node).start, end: spanOf(close).end };
        const marks = pair.tag === 'sup' && this.#holdsMarksAlone(span) ? this.#marksIn(span) : [];
        if (marks.length > 0) made.push(...marks);
        else made.push(at(tagged(pair.tag, this.#range(nodes, pairs, i + 1, pair.close)), span));
        i = pair.close;
      }
    }
    return made;
  }

  #node(node: PhrasingContent): PhrasingContent[] {
    const span = spanOf(node);
    switch (node.type) {
      case 'text':
        return this.#text(node, span);
      case 'emphasis':
      case 'strong':
      case 'delete':
        return [at({ ...node, children: this.nodes(node.children) }, span)];
      case 'link':
        return this.#link(node.url, node.title, this.nodes(node.children), span);
      case 'linkReference': {
        const { url = '', title } = this.#facing.definitions.get(node.identifier) ?? {};
        return this.#link(url, title, this.nodes(node.children), span);
      }
      case 'image':
        return [at({ type: 'image', url: picturePath(node.url) ?? '', alt: harmless(node.alt ?? '') }, span)];
      case 'imageReference': {
        const url = this.#facing.definitions.get(node.identifier)?.url ?? '';
        return [at({ type: 'image', url: picturePath(url) ?? '', alt: harmless(node.alt ?? '') }, span)];
      }
      case 'inlineCode':
        return [at({ type: 'inlineCode', value: harmless(node.value) }, span)];
      case 'footnoteReference': {
        const [mark] = this.#marksIn(span);
        return [
          mark ?? at({ type: 'noteMark', note: null, label: harmless(node.label ?? node.identifier), nth: 1 }, span),
        ];
      }
      case 'html':
        return html(node, span);
      default:
        return [node];
    }
  }

  #link(url: string, title: string | null | undefined, children: PhrasingContent[], span: Span): PhrasingContent[] {
    const safe = harmlessUrl(url);
    const target = safe?.startsWith('#') === true ? this.#facing.anchor(safe) : safe;
    if (target === null) return children;
    return [at({ type: 'link', url: target, ...(title == null ? {} : { title: harmless(title) }), children }, span)];
  }

  /** Whether nothing but marks of notes is raised there: «3<sup>de[^9]</sup>» holds words, which are to stay. */
  #holdsMarksAlone(span: Span): boolean {
    let between = '';
    let at = span.start;
    for (const mark of this.#facing.marks.filter((one) => within(one, span))) {
      between += this.#facing.text.slice(at, mark.start);
      at = Math.max(at, mark.end);
    }
    between += this.#facing.text.slice(at, span.end);
    return /^[\s,;()[\]*_]*$/.test(between.replace(/<[^<>]*>/g, ''));
  }

  /** The note marks of the letter in a stretch: one pair of tags may hold several. */
  #marksIn(span: Span): PhrasingContent[] {
    const found = this.#facing.marks.filter((mark) => within(mark, span));
    return found.flatMap(({ start, end, note, label, nth }, i): PhrasingContent[] => {
      const place = { start, end: i === found.length - 1 ? span.end : end };
      if (label === null) return [];
      const mark: NoteMarkNode = { type: 'noteMark', note, label, nth };
      const comma: PhrasingContent[] = i === 0 ? [] : [at(tagged('sup', [{ type: 'text', value: ', ' }]), place)];
      return [...comma, at(mark, place)];
    });
  }

  #text(node: Text, span: Span): PhrasingContent[] {
    const { prose } = flatten([node], this.#facing.text, span);
    const inner = this.#cuts.filter((cut) => cut > span.start && cut < span.end);
    if (inner.length === 0) return prose.text === '' ? [] : [textAt(prose.text, span)];
    const edges = [span.start, ...inner, span.end];
    return edges.slice(1).flatMap((end, i) => {
      const start = edges[i] ?? span.start;
      const from = start === span.start ? 0 : proseOffset(prose, start);
      const to = end === span.end ? prose.text.length : proseOffset(prose, end);
      return to > from ? [textAt(prose.text.slice(from, to), { start, end })] : [];
    });
  }
}

function textAt(value: string, span: Span): Text {
  return at({ type: 'text', value: harmless(value) }, span);
}

/** What stands between tags that Markdown has no sign for, or has one. */
function tagged(tag: TagName, children: PhrasingContent[]): PhrasingContent {
  switch (tag) {
    case 'b':
      return { type: 'strong', children };
    case 'i':
      return { type: 'emphasis', children };
    default:
      return { type: TAGGED[tag], children } satisfies TaggedNode;
  }
}

const TAGGED = { sup: 'superscript', sub: 'subscript', u: 'underline' } as const;

/** A tag without its fellow: a comment shows nowhere, a line break is one, all else is words. */
function html({ value }: Html, span: Span): PhrasingContent[] {
  if (value.startsWith('<!--')) return [];
  return BREAK.test(value) ? [at({ type: 'break' }, span)] : [textAt(value, span)];
}

/** Per opening tag of a row: its closing one, and what they say. */
type Pairs = ReadonlyMap<number, { readonly close: number; readonly tag: TagName }>;

function pairsOf(nodes: readonly PhrasingContent[]): Pairs {
  const pairs = new Map<number, { close: number; tag: TagName }>();
  const open: { readonly index: number; readonly name: string }[] = [];
  nodes.forEach((node, index) => {
    const [, slash, written = ''] = node.type === 'html' ? (TAG.exec(node.value) ?? []) : [];
    if (slash === undefined) return;
    const name = written.toLowerCase();
    if (slash === '') {
      if (open.length < DEEPEST_TAGS) open.push({ index, name });
      return;
    }
    const last = open.findLastIndex((tag) => tag.name === name);
    const opened = open[last];
    if (opened === undefined) return;
    pairs.set(opened.index, { close: index, tag: tagOf(name) });
    // what was opened within and not closed is words
    open.length = last;
  });
  return pairs;
}

function tagOf(name: string): TagName {
  switch (name) {
    case 'sup':
    case 'sub':
    case 'u':
      return name;
    case 'strong':
    case 'b':
      return 'b';
    default:
      return 'i';
  }
}
