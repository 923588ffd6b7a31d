import type {
  BlockContent,
  DefinitionContent,
  Heading as HeadingNode,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Table,
} from 'mdast';
import type { Span } from '../../letter/span.js';
import { within } from '../../letter/span.js';
import { spanOf } from '../../letter/text/flatten.js';
import type { BlockTree } from './blockTree.js';
import { harmless } from './harmless.js';
import { inline, nodesIn, placeOf, trimmed, type Facing } from './inline.js';
import { htmlWords, plainParagraphs } from './plain.js';

/** What the letter says of one block; places count from the start of the block. */
export interface BlockFacing extends Facing {
  /** Lines within paragraphs that are something of their own; in order. */
  readonly lines: readonly FacingLine[];
  /** The notes that begin in the block, in order: what follows their marks. */
  readonly notes: readonly (Span & { readonly body: Span })[];
  /** Rules across the page that do nothing but part notes from the text: where they begin. */
  readonly silentRules: ReadonlySet<number>;
}

export interface FacingLine extends Span {
  readonly as: 'heading' | 'salutation' | 'subject' | 'taken';
  /** Where its words begin, behind a label. */
  readonly from: number;
}

/** A piece of the manuscript as one block gives it; places count from the start of the block. */
export type BlockPart =
  | (Span & { readonly kind: 'heading' | 'subject'; readonly words: readonly PhrasingContent[] })
  | (Span & { readonly kind: 'flow' | 'salutation'; readonly node: RootContent })
  | (Span & { readonly kind: 'note'; readonly content: readonly RootContent[] });

/** The pieces of one block, in order. */
export function partsOf(tree: BlockTree, facing: BlockFacing): readonly BlockPart[] {
  if (tree.nodes === null) return plainParagraphs(tree.text).map((node) => flow(node));
  const writer = new PartWriter(facing);
  return tree.nodes.flatMap((node) => writer.parts(node));
}

function flow(node: RootContent, span: Span = spanOf(node)): BlockPart {
  return { kind: 'flow', ...span, node };
}

class PartWriter {
  readonly #facing: BlockFacing;

  constructor(facing: BlockFacing) {
    this.#facing = facing;
  }

  parts(node: RootContent): BlockPart[] {
    const span = spanOf(node);
    switch (node.type) {
      case 'heading':
        return this.#heading(node, span);
      case 'paragraph':
        return this.#notesIn(span, [node]) ?? this.#paragraph(node, span);
      case 'list':
        return this.#notesIn(span, entriesOf(node)) ?? this.#flow(node, span);
      case 'footnoteDefinition':
        return [{ kind: 'note', ...span, content: this.#blocks(node.children) }];
      case 'thematicBreak':
        return this.#facing.silentRules.has(span.start) ? [] : [flow(node)];
      default:
        return this.#flow(node, span);
    }
  }

  #flow(node: RootContent, span: Span): BlockPart[] {
    return this.#block(node).map((made) => flow(made, span));
  }

  #heading(node: HeadingNode, span: Span): BlockPart[] {
    const lines = this.#facing.lines.filter((one) => within(one, span));
    // a heading of several lines, underlined, in which the head of the letter has its own
    if (lines.some(({ as }) => as !== 'heading')) return this.#paragraph({ ...node, type: 'paragraph' }, span);
    const [line] = lines;
    const words = trimmed(inline(node.children, this.#facing));
    if (words.length === 0) return [];
    if (line === undefined) return [flow(asWords(words, node), span)];
    return this.#line(line, { ...span, words: unemphasized(words) }, node);
  }

  #line(line: FacingLine, { words, ...span }: Span & { words: PhrasingContent[] }, node: RootContent): BlockPart[] {
    switch (line.as) {
      case 'heading':
      case 'subject':
        return [{ kind: line.as, ...span, words: trimmed(words) }];
      case 'salutation':
        return [{ kind: 'salutation', ...span, node: paragraph(trimmed(words), node) }];
      case 'taken':
        return [];
    }
  }

  /** A paragraph, parted where a line of it is something of its own. */
  #paragraph(node: Paragraph, span: Span): BlockPart[] {
    const children = inline(node.children, this.#facing);
    const lines = this.#facing.lines.filter((line) => within(line, span));
    const made: BlockPart[] = [];
    const words = (from: number, to: number): void => {
      const found = trimmed(nodesIn(children, { start: from, end: to }));
      const [first, last] = [found[0], found.at(-1)];
      if (first === undefined || last === undefined) return;
      const place = lines.length === 0 ? span : { start: placeOf(first).start, end: placeOf(last).end };
      made.push(flow(paragraph(found, node), place));
    };
    let at = span.start;
    for (const line of lines) {
      words(at, line.start);
      const own = trimmed(nodesIn(children, { start: line.from, end: line.end }));
      const shown = line.as === 'heading' ? unemphasized(own) : own;
      if (shown.length > 0) made.push(...this.#line(line, { start: line.start, end: line.end, words: shown }, node));
      at = Math.max(at, line.end);
    }
    words(at, span.end);
    return made;
  }

  /** What the notes in a stretch say, where it is notes; null where it is none. */
  #notesIn(span: Span, paragraphs: readonly Paragraph[]): BlockPart[] | null {
    const notes = this.#facing.notes.filter((note) => within(note, span));
    if (notes.length === 0) return null;
    const own = paragraphs.map((node) => ({ node, children: inline(node.children, this.#facing) }));
    return notes.map(({ start, end, body }) => {
      const content = own.flatMap(({ node, children }) => {
        const words = trimmed(nodesIn(children, body));
        return words.length === 0 ? [] : [paragraph(words, node)];
      });
      return { kind: 'note', start, end, content };
    });
  }

  #blocks(nodes: readonly (BlockContent | DefinitionContent)[]): (BlockContent | DefinitionContent)[] {
    return nodes.flatMap((node) => this.#block(node)) as (BlockContent | DefinitionContent)[];
  }

  /** A block wherever it stands; none where nothing of it shows. */
  #block(node: RootContent): RootContent[] {
    switch (node.type) {
      case 'paragraph': {
        const words = trimmed(inline(node.children, this.#facing));
        return words.length === 0 ? [] : [paragraph(words, node)];
      }
      case 'heading': {
        const words = trimmed(inline(node.children, this.#facing));
        return words.length === 0 ? [] : [asWords(words, node)];
      }
      case 'blockquote':
        return [{ ...node, children: this.#blocks(node.children) }];
      case 'list':
        return [{ ...node, children: node.children.map((entry) => this.#entry(entry)) }];
      case 'table':
        return this.#table(node);
      case 'code':
        return [{ type: 'code', value: harmless(node.value), ...placed(node) }];
      case 'thematicBreak':
        return [node];
      case 'html': {
        const words = trimmed(inline(htmlWords(node), this.#facing));
        return words.length === 0 ? [] : [paragraph(words, node)];
      }
      case 'footnoteDefinition': {
        // a note within a list or a quote is none to the letter: its label stands before its words
        const label: PhrasingContent = {
          type: 'superscript',
          children: [{ type: 'text', value: harmless(node.label ?? node.identifier) }],
        };
        return [paragraph([label], node), ...this.#blocks(node.children)];
      }
      default:
        return [];
    }
  }

  #entry(entry: ListItem): ListItem {
    return { ...entry, children: this.#blocks(entry.children) };
  }

  #table(table: Table): RootContent[] {
    const taken = this.#facing.lines.filter(({ as }) => as === 'taken');
    const rows = table.children.filter((row) => {
      const cells = row.children.flatMap(({ children }) => children);
      return cells.length === 0 || !cells.every((cell) => taken.some((line) => within(spanOf(cell), line)));
    });
    if (!rows.some((row) => row.children.some((cell) => cell.children.length > 0))) return [];
    const children = rows.map((row) => ({
      ...row,
      children: row.children.map((cell) => ({ ...cell, children: trimmed(inline(cell.children, this.#facing)) })),
    }));
    return [{ ...table, children }];
  }
}

/** The paragraphs that entries of a list begin with. */
function entriesOf(list: List): readonly Paragraph[] {
  return list.children.flatMap(({ children: [first] }) => (first?.type === 'paragraph' ? [first] : []));
}

/** A paragraph in the place of another node. */
function paragraph(children: PhrasingContent[], like: RootContent): Paragraph {
  return { type: 'paragraph', children, ...placed(like) };
}

function placed(node: RootContent): Pick<Paragraph, 'position'> {
  return node.position === undefined ? {} : { position: node.position };
}

/** A heading that heads nothing of the letter: in a list, a quote or the head. */
function asWords(words: PhrasingContent[], node: RootContent): Paragraph {
  return paragraph([{ type: 'strong', children: unemphasized(words) }], node);
}

/** A heading is set off by itself: emphasis over all of its words is only how it was written. */
function unemphasized(words: PhrasingContent[]): PhrasingContent[] {
  const set = words.filter(
    (node) => node.type !== 'noteMark' && !(node.type === 'text' && /^[\s:]*$/.test(node.value)),
  );
  const [only] = set;
  if (set.length !== 1 || (only?.type !== 'strong' && only?.type !== 'emphasis')) return words;
  const inner = unemphasized(only.children);
  return words.flatMap((node) => (node === only ? inner : [node]));
}
