import type { Definition, Root, RootContent } from 'mdast';
import type { Block } from '../../letter/text/blocks.js';
import { parseable, parseMarkdown } from '../../letter/text/markdown.js';
import { isReadable } from '../../letter/text/readBlock.js';
import { readWordsOnly } from '../../letter/text/wordsOnly.js';
import { linkLabelOf } from '../../letter/words/placeholderBrackets.js';

/** The syntax of one block; places count from its start. */
export interface BlockTree {
  /** What was parsed: as long as the block's content. */
  readonly text: string;
  /** Null for a block that is no Markdown, or is too large or too deep to be read as such: plain lines. */
  readonly nodes: readonly RootContent[] | null;
  /** Labels in square brackets that may be links of which the address stands in another block, in small letters. */
  readonly brackets: ReadonlySet<string>;
  /** What links by name lead to, by the parser's identifier for that name. */
  readonly definitions: ReadonlyMap<string, { readonly url: string; readonly title?: string | null | undefined }>;
  /** Places within the letter that its links lead to (`#…`). */
  readonly inside: readonly string[];
}

/** More nodes within one another than this are no writing; all that walks a tree may count on it. */
const DEEPEST = 150;

const TREES = new WeakMap<Block, BlockTree>();
const RESOLVED = new WeakMap<Block, { readonly definitions: string; readonly tree: BlockTree }>();

/** The tree of a block, parsed once. */
export function treeOf(block: Block): BlockTree {
  let tree = TREES.get(block);
  if (tree === undefined) TREES.set(block, (tree = read(block)));
  return tree;
}

/**
 * The tree of a block with links resolved of which the address stands elsewhere in the letter.
 *
 * @param definitions the lines that define them (`[label]: address`), as they are written
 */
export function resolvedTree(block: Block, definitions: string): BlockTree {
  const tree = treeOf(block);
  if (definitions === '' || tree.nodes === null) return tree;
  const known = RESOLVED.get(block);
  if (known?.definitions === definitions) return known.tree;
  const { children } = parseMarkdown(`${tree.text}\n\n${definitions}`);
  const end = tree.text.length;
  const own = children.filter((node) => (node.position?.start.offset ?? 0) < end);
  // an open fence or comment takes in what is put behind it: then the block stays as it is
  const isSound = own.every((node) => (node.position?.end.offset ?? 0) <= end) && !isTooDeep(children);
  const resolved = isSound ? treeWith(tree.text, own, children) : tree;
  RESOLVED.set(block, { definitions, tree: resolved });
  return resolved;
}

function read({ kind, content }: Block): BlockTree {
  const text = parseable(content);
  if (kind !== 'markdown' || !isReadable(text)) return treeWith(text, null);
  const nodes = wordsOnly(text) ?? parseMarkdown(text).children;
  return treeWith(text, isTooDeep(nodes) ? null : nodes);
}

/** @param all the nodes with those that define what links lead to */
function treeWith(text: string, nodes: readonly RootContent[] | null, all = nodes): BlockTree {
  const inside: string[] = [];
  const definitions = new Map<string, Definition>();
  if (all !== null && (text.includes('#') || text.includes('['))) {
    walk(all, (node) => {
      if ('url' in node && node.url.startsWith('#')) inside.push(node.url);
      if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
    });
  }
  return { text, nodes, brackets: bracketsIn(text), definitions, inside };
}

/** Most blocks hold nothing but words: what the parser would say of these is plain. */
function wordsOnly(text: string): readonly RootContent[] | null {
  const [unit] = readWordsOnly(text)?.units ?? [];
  if (unit?.kind !== 'paragraph' && unit?.kind !== 'heading') return null;
  const { span, prose } = unit;
  const words = { type: 'text' as const, value: prose.text, position: lineOne(prose.span.start, prose.span.end) };
  const position = lineOne(span.start, span.end);
  return unit.kind === 'paragraph'
    ? [{ type: 'paragraph', children: [words], position }]
    : [{ type: 'heading', depth: unit.level === null ? 1 : depthOf(unit.level), children: [words], position }];
}

function depthOf(level: number): 1 | 2 | 3 | 4 | 5 | 6 {
  return ([1, 2, 3, 4, 5, 6] as const).find((depth) => depth === level) ?? 6;
}

function lineOne(start: number, end: number): NonNullable<Root['position']> {
  return { start: { line: 1, column: start + 1, offset: start }, end: { line: 1, column: end + 1, offset: end } };
}

const BRACKETS = /\[([^[\]\\]{1,200})\]/g;

function bracketsIn(text: string): ReadonlySet<string> {
  if (!text.includes('[')) return NONE;
  return new Set([...text.matchAll(BRACKETS)].map(([, label = '']) => linkLabelOf(label)));
}

const NONE: ReadonlySet<string> = new Set();

/** Without recursion: what is to be measured may be too deep for it. */
function isTooDeep(nodes: readonly RootContent[]): boolean {
  let level: readonly RootContent[] = nodes;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((node): readonly RootContent[] => ('children' in node ? node.children : []));
  }
  return false;
}

function walk(nodes: readonly RootContent[], see: (node: RootContent) => void): void {
  for (const node of nodes) {
    see(node);
    if ('children' in node) walk(node.children, see);
  }
}
