import type { Element, ElementContent, Nodes as HastNodes } from 'hast';
import type { Image, Nodes, RootContent, Table, TableCell } from 'mdast';
import { toHast, type Handlers, type State } from 'mdast-util-to-hast';
import type {
  ContinuationNode,
  ManuscriptNote,
  NoteMarkNode,
  PlaceholderNode,
  TaggedNode,
} from '../manuscript/manuscript.js';
import { pictureInWords } from '../manuscript/remarks.js';
import { element, heard } from './element.js';

/** What the words of a letter need to know of the rest of it. */
export interface Around {
  readonly notes: readonly ManuscriptNote[];
  /** Whether what is still to be filled in is marked. */
  readonly marks: boolean;
  /** Whether elements tell the line they stand on, and pictures their place: what only the editor needs to know. */
  readonly lines: boolean;
}

/** Longer notes are read at their place. */
const LONGEST_TITLE = 400;

/** Nodes of the manuscript as elements; each that lies deeper than the first tells its line, counted from `line`. */
export function elementsOf(nodes: readonly RootContent[], around: Around, line: number | null): ElementContent[] {
  const made = nodes.flatMap((node) => contentOf(toHast(node, { handlers: handlersFor(around) })));
  if (line !== null && around.lines) for (const one of made) placeLines(one, line, true);
  return made;
}

function contentOf(made: HastNodes): readonly ElementContent[] {
  if (made.type === 'root') return made.children.filter((child) => child.type !== 'doctype');
  return made.type === 'doctype' ? [] : [made];
}

const PLACED: ReadonlySet<string> = new Set(['p', 'li', 'tr', 'blockquote', 'ul', 'ol', 'pre']);

function placeLines(node: ElementContent, line: number, isFirst: boolean): void {
  if (node.type !== 'element') return;
  const own = node.position?.start.line;
  if (!isFirst && own !== undefined && PLACED.has(node.tagName)) node.properties['dataLine'] = own - line;
  for (const child of node.children) placeLines(child, line, false);
}

/** The handlers for each way of showing a letter; a manuscript has one row of notes. */
const HANDLERS = new WeakMap<readonly ManuscriptNote[], Map<string, Handlers>>();

function handlersFor(around: Around): Handlers {
  let ways = HANDLERS.get(around.notes);
  if (ways === undefined) HANDLERS.set(around.notes, (ways = new Map<string, Handlers>()));
  const way = `${String(around.marks)} ${String(around.lines)}`;
  let known = ways.get(way);
  if (known === undefined) ways.set(way, (known = handlers(around)));
  return known;
}

function handlers(around: Around): Handlers {
  const { marks } = around;
  return {
    noteMark: (_: State, node: NoteMarkNode) => noteMark(node, around),
    placeholder: (state: State, node: PlaceholderNode) => {
      const children = state.all(node);
      return marks ? element('mark', { className: ['open'] }, heard('nog in te vullen: '), children) : children;
    },
    superscript: (state: State, node: TaggedNode) => element('sup', {}, state.all(node)),
    subscript: (state: State, node: TaggedNode) => element('sub', {}, state.all(node)),
    underline: (state: State, node: TaggedNode) => element('u', {}, state.all(node)),
    continuation: (state: State, node: ContinuationNode) => element('span', { id: node.name }, state.all(node)),
    image: (_: State, node: Image) => picture(node, around),
    table: (state: State, node: Table) => table(state, node),
  };
}

/** Whether a mark leads anywhere is seen in its form as well as heard. */
function noteMark({ note, label, nth }: NoteMarkNode, { notes, marks }: Around): Element {
  const leadsTo = note === null ? undefined : notes[note];
  if (leadsTo === undefined) {
    if (!marks) return element('sup', {}, label);
    const title = 'Bij dit nootcijfer ontbreekt de voetnoot';
    return element('sup', { className: ['noot', 'zonder-noot'], title }, label, '?', heard(' (voetnoot ontbreekt)'));
  }
  const title = plainWords(leadsTo.content);
  const link = {
    role: 'doc-noteref',
    id: markId(leadsTo.name, nth),
    href: `#${noteId(leadsTo.name)}`,
    ...(title === '' ? {} : { title: title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE)}…` : title }),
  };
  return element('sup', { className: ['noot'] }, element('a', link, heard('voetnoot '), label));
}

export function noteId(name: string): string {
  return `noot-${name}`;
}

export function markId(name: string, nth: number): string {
  return nth === 1 ? `nootcijfer-${name}` : `nootcijfer-${name}-${String(nth)}`;
}

function picture({ url, alt }: Image, { lines }: Around): Element {
  const properties = { className: ['afbeelding'], ...(url === '' || !lines ? {} : { dataAfbeelding: url }) };
  return element('span', properties, pictureInWords(alt));
}

/** A table that may be wider than the page; a first row without words heads nothing, and beside an empty corner the first column heads. */
function table(state: State, node: Table): Element {
  const [first, ...rest] = node.children;
  const isHeaded = first?.children.some(isFilled) === true;
  const namesRows = isHeaded && first.children[0] !== undefined && !isFilled(first.children[0]);
  const row = (one: Table['children'][number], isHead: boolean): Element => {
    const cells = one.children.map((cell, i) => {
      const scope = isHead ? 'col' : namesRows && i === 0 ? 'row' : null;
      const align = node.align?.[i];
      const properties = align == null ? {} : { align };
      // what heads says what: an empty cell heads nothing
      return scope === null || !isFilled(cell)
        ? element('td', properties, state.all(cell))
        : element('th', { scope, ...properties }, state.all(cell));
    });
    const made = element('tr', {}, cells);
    state.patch(one, made);
    return made;
  };
  const body = rest.map((one) => row(one, false));
  return element(
    'div',
    { className: ['tabel'], tabIndex: 0, role: 'group', ariaLabel: 'Tabel' },
    element(
      'table',
      {},
      isHeaded ? element('thead', {}, row(first, true)) : null,
      body.length === 0 ? null : element('tbody', {}, body),
    ),
  );
}

function isFilled(cell: TableCell): boolean {
  return plainWords(cell.children) !== '';
}

const PLAIN = new WeakMap<readonly Nodes[], string>();

/** The words of nodes on one line, marks and markup left out; kept with the row that holds them. */
export function plainWords(nodes: readonly Nodes[]): string {
  let words = PLAIN.get(nodes);
  if (words === undefined) {
    words = nodes.map(wordsIn).join(' ').replace(/\s+/g, ' ').trim();
    PLAIN.set(nodes, words);
  }
  return words;
}

function wordsIn(node: Nodes): string {
  if ('value' in node) return node.value;
  if (node.type === 'break') return ' ';
  if (!('children' in node)) return '';
  const isRow = node.children.some((child) => 'children' in child && child.type !== 'link' && isBlock(child.type));
  return (node.children as readonly Nodes[]).map(wordsIn).join(isRow ? ' ' : '');
}

function isBlock(type: string): boolean {
  return ['paragraph', 'listItem', 'tableRow', 'tableCell', 'list', 'blockquote'].includes(type);
}
