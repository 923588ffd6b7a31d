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
  /** What stands when the pointer rests on it. */
  readonly tooltip: string;
  /** What a screen reader says: what it is, label, state, findings, and its place among its like. */
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
    ...outline.entries.map((entry, at) =>
      entry.kind === 'part'
        ? partNode(entry, placeOf(outline.entries, at, t), t)
        : pointNode(entry, placeOf(outline.entries, at, t), t),
    ),
  ];
}

function letterheadNode(head: OutlineLetterhead, t: Translate): OutlineNode {
  return {
    id: 'brief',
    label: head.title,
    description: spoken([head.detail, wordsInWords(head.words, t)], ' · '),
    findings: total(head.counts),
    ...told([t('Brief: {0}', head.title), head.detail, countsInWords(head.counts, t), wordsInWords(head.words, t)]),
    look: 'letterhead',
    context: 'brief',
    selection: head.selection,
    range: head.range,
    children: [],
  };
}

/** «2 van 5», for who cannot see the others. */
function placeOf(among: readonly unknown[], at: number, t: Translate): string {
  return t('{0} van {1}', at + 1, among.length);
}

/** «412 woorden»; '' where there are none. */
function wordsInWords(words: number, t: Translate): string {
  if (words === 0) return '';
  return words === 1 ? t('1 woord') : t('{0} woorden', words.toLocaleString('nl'));
}

function partNode(part: OutlinePart, place: string, t: Translate): OutlineNode {
  return {
    id: part.id,
    label: part.title,
    description: '',
    findings: total(part.counts),
    ...told([t('Raadsdeel: {0}', part.title), countsInWords(part.counts, t), wordsInWords(part.words, t)], place),
    look: 'part',
    context: 'raadsdeel',
    selection: part.selection,
    range: part.range,
    children: part.items.map((point, at) => pointNode(point, placeOf(part.items, at, t), t)),
  };
}

function pointNode(point: OutlineItem | OutlineUntreated, place: string, t: Translate): OutlineNode {
  return point.kind === 'item' ? itemNode(point, place, t) : untreatedNode(point, place, t);
}

function untreatedNode(point: OutlineUntreated, place: string, t: Translate): OutlineNode {
  return {
    id: point.id,
    label: point.title,
    description: point.stateInWords,
    findings: 0,
    ...told([t('Agendapunt: {0}', point.title), point.stateInWords], place),
    look: 'untreated',
    context: 'agendapuntNietBehandeld',
    selection: point.selection,
    range: point.range,
    children: [],
  };
}

function itemNode(item: OutlineItem, place: string, t: Translate): OutlineNode {
  const incomplete = item.sections.some((section) => section.state === 'missing');
  return {
    id: item.id,
    label: item.title,
    description: wordsInWords(item.words, t),
    findings: total(item.counts),
    ...told(
      [t('Agendapunt: {0}', item.title), item.kindInWords, countsInWords(item.counts, t), wordsInWords(item.words, t)],
      place,
    ),
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
    ...told(
      [t('Onderdeel: {0}', section.title), section.stateInWords, wordsInWords(section.words, t)],
      placeOf(item.sections, index, t),
    ),
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

/** What the pointer tells and what is spoken: the same, and for the ear also the place among its like. */
function told(words: readonly (string | null)[], place = ''): Pick<OutlineNode, 'tooltip' | 'spoken'> {
  return { tooltip: spoken(words), spoken: spoken([...words, place]) };
}

function spoken(words: readonly (string | null)[], between = ', '): string {
  return words.filter((word) => word !== null && word !== '').join(between);
}

/** What is not finished yet: with findings, or with something missing, empty or to be filled in, and what holds it. */
export function unfinished(nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  return nodes.flatMap((node) => {
    if (node.context === 'brief') return [node];
    const children = unfinished(node.children);
    return children.length > 0 || node.findings > 0 || OPEN.has(node.look) ? [{ ...node, children }] : [];
  });
}

/** Looks of what waits for its author. */
const OPEN: ReadonlySet<Look> = new Set<Look>(['untreated', 'missing', 'empty', 'placeholder']);
