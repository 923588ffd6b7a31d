import type {
  Counts,
  Outline,
  OutlineItem,
  OutlineLetterhead,
  OutlinePart,
  OutlineSection,
  OutlineUntreated,
  Position,
  Range,
} from '../../../server/src/protocol.js';
import { countsInWords, total, type Translate } from '../status/words.js';

/** One line of the view «Opbouw». */
export interface OutlineNode {
  /** Unique in the view, and the same for the same thing after edits elsewhere: what is folded stays folded. */
  readonly id: string;
  readonly label: string;
  /** Words behind the label, in a lighter tint. */
  readonly description: string;
  /** How many findings there are in it, itself and below; 0 for a section and for what is not treated. */
  readonly findings: number;
  /** What a screen reader says: label, state and findings in full. */
  readonly spoken: string;
  readonly look: Look;
  /** For menus on the line. */
  readonly context:
    | 'brief'
    | 'raadsdeel'
    | 'agendapunt'
    | 'agendapuntOnvolledig'
    | 'agendapuntNietBehandeld'
    | 'onderdeel'
    | 'onderdeelOntbreekt';
  /** Where a click goes. */
  readonly selection: Range;
  /** What belongs to it, for following the caret; null for what is not there. */
  readonly range: Range | null;
  readonly children: readonly OutlineNode[];
}

/** What an icon stands for. */
export type Look =
  | 'letterhead'
  | 'part'
  | 'item'
  | 'untreated'
  | 'itemError'
  | 'itemWarning'
  | 'present'
  | 'missing'
  | 'empty'
  | 'placeholder';

/** The lines of the view, in the order of the text, the line about the letter first. */
export function nodesOf(outline: Outline, t: Translate): readonly OutlineNode[] {
  return [
    letterheadNode(outline.letterhead, t),
    ...outline.entries.map((entry) => (entry.kind === 'part' ? partNode(entry, t) : pointNode(entry, t))),
  ];
}

function letterheadNode(head: OutlineLetterhead, t: Translate): OutlineNode {
  return {
    id: 'brief',
    label: head.title,
    description: head.detail,
    findings: total(head.counts),
    spoken: spoken([t('Brief: {0}', head.title), head.detail, countsInWords(head.counts, t)]),
    look: 'letterhead',
    context: 'brief',
    selection: head.selection,
    range: head.range,
    children: [],
  };
}

function partNode(part: OutlinePart, t: Translate): OutlineNode {
  return {
    id: part.id,
    label: part.title,
    description: '',
    findings: total(part.counts),
    spoken: spoken([t('Raadsdeel: {0}', part.title), countsInWords(part.counts, t)]),
    look: 'part',
    context: 'raadsdeel',
    selection: part.selection,
    range: part.range,
    children: part.items.map((point) => pointNode(point, t)),
  };
}

function pointNode(point: OutlineItem | OutlineUntreated, t: Translate): OutlineNode {
  return point.kind === 'item' ? itemNode(point, t) : untreatedNode(point, t);
}

function untreatedNode(point: OutlineUntreated, t: Translate): OutlineNode {
  return {
    id: point.id,
    label: point.title,
    description: point.stateInWords,
    findings: 0,
    spoken: spoken([t('Agendapunt: {0}', point.title), point.stateInWords]),
    look: 'untreated',
    context: 'agendapuntNietBehandeld',
    selection: point.selection,
    range: point.range,
    children: [],
  };
}

function itemNode(item: OutlineItem, t: Translate): OutlineNode {
  const incomplete = item.sections.some((section) => section.state === 'missing');
  return {
    id: item.id,
    label: item.title,
    description: '',
    findings: total(item.counts),
    spoken: spoken([t('Agendapunt: {0}', item.title), item.kindInWords, countsInWords(item.counts, t)]),
    look: itemLook(item.counts),
    context: incomplete ? 'agendapuntOnvolledig' : 'agendapunt',
    selection: item.selection,
    range: item.range,
    children: item.sections.map((section, index) => sectionNode(item, section, index, t)),
  };
}

function itemLook(counts: Counts): Look {
  if (counts.error > 0) return 'itemError';
  return counts.warning > 0 ? 'itemWarning' : 'item';
}

function sectionNode(item: OutlineItem, section: OutlineSection, index: number, t: Translate): OutlineNode {
  // A section may stand in an item twice; then the number tells them apart.
  const again = item.sections.slice(0, index).filter((other) => other.section === section.section).length;
  return {
    id: `${item.id}/${section.section}${again === 0 ? '' : `/${again}`}`,
    label: section.title,
    description: section.stateInWords,
    findings: 0,
    spoken: spoken([t('Onderdeel: {0}', section.title), section.stateInWords]),
    look: section.state,
    context: section.state === 'missing' ? 'onderdeelOntbreekt' : 'onderdeel',
    selection: section.selection,
    range: section.range,
    children: [],
  };
}

/** What the person sees of the lines; where it is the same, the view need not be drawn again. */
export function appearance(nodes: readonly OutlineNode[]): string {
  return JSON.stringify(nodes, (key, value: unknown) => (key === 'selection' || key === 'range' ? undefined : value));
}

/**
 * The deepest line that a place in the text belongs to, with the lines above it, from the top down. What stands in no
 * part or item, such as the notes at the foot, belongs to the line about the letter.
 */
export function pathTo(nodes: readonly OutlineNode[], position: Position): readonly OutlineNode[] {
  const node = beganLast(nodes, position) ?? nodes.find(({ context }) => context === 'brief');
  return node === undefined ? [] : [node, ...pathTo(node.children, position)];
}

/**
 * Where one thing ends at the very place where the next begins, the place belongs to the next. The lines need not stand
 * in the order of the text: sections have that of the house style.
 */
function beganLast(nodes: readonly OutlineNode[], position: Position): OutlineNode | undefined {
  let last: { readonly node: OutlineNode; readonly start: Position } | undefined;
  for (const node of nodes) {
    if (node.range === null || !contains(node.range, position)) continue;
    if (last === undefined || !before(node.range.start, last.start)) last = { node, start: node.range.start };
  }
  return last?.node;
}

/** Whether a place lies in a range; the caret behind its last character still does. */
function contains(range: Range, position: Position): boolean {
  return !before(position, range.start) && !before(range.end, position);
}

function before(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function spoken(words: readonly (string | null)[]): string {
  return words.filter((word) => word !== null && word !== '').join(', ');
}
