import { SymbolKind, type DocumentSymbol, type Range, type SymbolInformation } from 'vscode-languageserver';
import { trimmed } from '../letter/agenda/bodies.js';
import type { Heading, Letter } from '../letter/letter.js';
import { movedSpan } from '../letter/shifts.js';
import type { Span } from '../letter/span.js';
import type { Checked } from './documents.js';
import type { Feature } from './feature.js';
import { rangeOf } from './places.js';
import { mapKept, steadyOf, type Kept } from './steady.js';
import { structure, type Entry, type ItemEntry, type SectionEntry } from './structure.js';
import { enumerate, sectionName, stateOf, STATE_IN_WORDS } from './words.js';

/** A symbol with what its range is made of. */
interface Node {
  readonly symbol: DocumentSymbol;
  readonly span: Span;
  /** Behind the last word of that. */
  readonly end: number;
  readonly children: readonly Node[];
}

const KNOWN = new WeakMap<Letter, readonly Node[]>();

/** The letter's structure for the editor's own outline: parts, items, sections. Empty for what is no letter. */
export function documentSymbols(checked: Checked): DocumentSymbol[] {
  return checked.isLetter ? nodesOf(checked.letter).map((node) => node.symbol) : [];
}

/** After an edit of words in a paragraph those of before, but for what ends there. */
function nodesOf(letter: Letter): readonly Node[] {
  let nodes = KNOWN.get(letter);
  if (nodes === undefined) {
    const steady = steadyOf(letter);
    nodes =
      steady === null
        ? structure(letter).map((entry) => entryNode(letter, entry))
        : mapKept(nodesOf(steady.from), (node) => followed(letter, node, steady));
    KNOWN.set(letter, nodes);
  }
  return nodes;
}

function followed(letter: Letter, node: Node, steady: Kept): Node {
  const children = mapKept(node.children, (child) => followed(letter, child, steady));
  const ends = steady.changedAt(node.end);
  if (!ends && children === node.children) return node;
  const { range } = ends ? reaching(letter, movedSpan(steady.shifts, node.span)) : node.symbol;
  const symbols = children.map((child) => child.symbol);
  return {
    ...node,
    children,
    symbol: { ...node.symbol, range, ...(symbols.length === 0 ? {} : { children: symbols }) },
  };
}

function entryNode(letter: Letter, entry: Entry): Node {
  if (entry.kind === 'item') return itemNode(letter, entry);
  if (entry.kind === 'aside') return node(letter, entry.heading, entry.span, SymbolKind.Namespace, '', []);
  const items = entry.items.map((item) => itemNode(letter, item));
  return node(letter, entry.heading, entry.span, SymbolKind.Package, '', items);
}

/** The same as a flat list, for a client that knows no tree. */
function flatSymbols(uri: string, symbols: readonly DocumentSymbol[], container?: string): SymbolInformation[] {
  return symbols.flatMap((one) => [
    {
      name: one.name,
      kind: one.kind,
      location: { uri, range: one.range },
      ...(container === undefined ? {} : { containerName: container }),
    },
    ...flatSymbols(uri, one.children ?? [], one.name),
  ]);
}

function itemNode(letter: Letter, entry: ItemEntry): Node {
  const missing = entry.item.missing.map((role) => sectionName(letter, role));
  const detail = missing.length === 0 ? '' : `${STATE_IN_WORDS.missing}: ${enumerate(missing)}`;
  const sections = entry.sections.map((section) => sectionNode(letter, section));
  return node(letter, entry.heading, entry.span, SymbolKind.Module, detail, sections);
}

function sectionNode(letter: Letter, entry: SectionEntry): Node {
  const state = stateOf(entry.sections);
  const detail = state === 'present' ? '' : STATE_IN_WORDS[state];
  return node(letter, entry.heading, entry.span, SymbolKind.Field, detail, []);
}

function node(
  letter: Letter,
  heading: Heading,
  span: Span,
  kind: SymbolKind,
  detail: string,
  children: readonly Node[],
): Node {
  const { range, end } = reaching(letter, span);
  const symbol: DocumentSymbol = {
    name: heading.text.trim() === '' ? '(zonder titel)' : heading.text.trim(),
    kind,
    range,
    selectionRange: rangeOf(letter.source, heading.span),
    ...(detail === '' ? {} : { detail }),
    ...(children.length === 0 ? {} : { children: children.map((child) => child.symbol) }),
  };
  return { symbol, span, end, children };
}

/** Up to its last word: what reaches to the next heading would still hold the caret in front of that heading. */
function reaching({ source }: Letter, span: Span): { readonly range: Range; readonly end: number } {
  const own = trimmed((stretch) => source.slice(stretch), span);
  return { range: rangeOf(source, own), end: own.end };
}

export const symbolsFeature: Feature = {
  serve: (serving) => {
    serving.connection.onDocumentSymbol(async ({ textDocument }, token) =>
      serving.ofLetter<DocumentSymbol[] | SymbolInformation[] | null>(
        textDocument.uri,
        token,
        null,
        (checked, { uri }) => {
          const symbols = documentSymbols(checked);
          return serving.client.symbolTree ? symbols : flatSymbols(uri, symbols);
        },
      ),
    );
  },
};
