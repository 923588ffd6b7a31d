import type { Element } from 'hast';
import type { Nodes } from 'mdast';
import { noteNumber } from '../../letter/notes/noteMarks.js';
import type { Span } from '../../letter/span.js';
import type {
  FlowPiece,
  HeadingPiece,
  Manuscript,
  ManuscriptNote,
  MissingPiece,
  Piece,
} from '../manuscript/manuscript.js';
import { EMPTY_NOTE, LOOSE_NOTES, toBeWritten } from '../manuscript/remarks.js';
import { element } from './element.js';
import { hardened, nameOf } from './harden.js';
import { headElement } from './headElement.js';
import { elementsOf, markId, noteId, plainWords, type Around } from './words.js';

/** One element of the page on which the letter is read. */
export interface ReadingPiece {
  /** Equal keys have equal HTML. */
  readonly key: string;
  /** Sanitised. */
  readonly html: string;
  /** Where it stands in the text; null for what is made. */
  readonly span: Span | null;
  /** What in it stands elsewhere in the text, by the names of their elements: notes, and sentences that were cut by a page's end. */
  readonly notes: readonly { readonly id: string; readonly span: Span }[];
}

interface Rendered {
  readonly key: string;
  readonly html: string;
}

export interface ReadingOptions {
  /** Whether open places and missing sections are marked. */
  readonly marks: boolean;
  /** Whether elements tell the line they stand on, and pictures their place: what only the editor needs to know. */
  readonly lines: boolean;
}

/**
 * The letter as elements of a page, in order; the notes of an item, or of the covering letter, stand behind it. An element
 * whose words and notes are what they were is not made again.
 */
export function readingOf(manuscript: Manuscript, { marks, lines }: ReadingOptions): readonly ReadingPiece[] {
  const { pieces, notes } = manuscript;
  const around: Around = { notes, marks, lines };
  const titled = pieces.some((piece) => piece.kind === 'heading' && piece.depth === 1);
  const made: ReadingPiece[] = [];
  if (!titled && pieces[0]?.kind !== 'head')
    made.push(madeUp(element('h1', { className: ['voorgelezen'] }, manuscript.title)));
  const gatherer = new NoteGatherer(manuscript);
  pieces.forEach((piece, at) => {
    if (at > 0 && opensGroup(piece)) made.push(...notesElement(gatherer.take(piece.span.start), around));
    gatherer.see(piece);
    if (piece.kind === 'missing' && !marks) return;
    const { key, html } = render(piece, around, titled);
    made.push({ key, html, span: piece.span, notes: elsewhere(piece) });
  });
  made.push(...notesElement(gatherer.take(Infinity), around));
  return made;
}

function elsewhere(piece: Piece): ReadingPiece['notes'] {
  const halves = piece.kind === 'flow' ? (piece.continuations ?? []) : [];
  return halves.map(({ name, span }) => ({ id: name, span }));
}

function madeUp(made: Element): ReadingPiece {
  return { ...rendered(made), span: null, notes: [] };
}

function rendered(made: Element): Rendered {
  const html = hardened(made);
  return { html, key: nameOf(html) };
}

function render(piece: Piece, around: Around, titled: boolean): Rendered {
  switch (piece.kind) {
    case 'head':
      return rendered(headElement(piece, around, titled));
    case 'heading':
      return remembered(piece.words, `${piece.id} ${piece.role} ${String(piece.depth)}`, around, () =>
        heading(piece, around),
      );
    case 'flow':
      return remembered([piece.node], piece.part, around, () => flow(piece, around), piece.node);
    case 'missing':
      return rendered(missing(piece));
  }
}

/** What was made of words last: the way they are shown, the notes they point to. */
const KNOWN = new WeakMap<object, { readonly variant: string; readonly rendered: Rendered }>();

function remembered(
  words: readonly Nodes[],
  shape: string,
  around: Around,
  make: () => Element,
  keeper: object = words,
): Rendered {
  const variant = `${shape} ${String(around.marks)} ${String(around.lines)} ${titlesIn(words, keeper, around)}`;
  let known = KNOWN.get(keeper);
  if (known?.variant !== variant) KNOWN.set(keeper, (known = { variant, rendered: rendered(make()) }));
  return known.rendered;
}

/** What the notes that words point to are called and say, as their marks show it; each once, however many marks it has. */
function titlesIn(words: readonly Nodes[], keeper: object, { notes }: Around): string {
  const cited = new Set(marksIn(words, keeper).map(({ note }) => note));
  if (cited.size === 0) return '';
  return JSON.stringify(
    [...cited].map((note) => (note === null ? null : [notes[note]?.name, plainWords(notes[note]?.content ?? [])])),
  );
}

function heading({ depth, id, role, words }: HeadingPiece, around: Around): Element {
  return element(
    `h${String(depth)}`,
    { id, className: ['kop', role.replace(/[^\w-]/g, '')] },
    elementsOf(words, around, null),
  );
}

const PARTS = { salutation: ['aanhef'], signature: ['ondertekening'], body: [] } as const;

function flow({ node, part }: FlowPiece, around: Around): Element {
  const made = elementsOf([node], around, node.position?.start.line ?? 1);
  const [only] = made;
  const own = made.length === 1 && only?.type === 'element' ? only : element('div', {}, made);
  const names = own.properties['className'];
  const all = [...(Array.isArray(names) ? names : []), ...PARTS[part]];
  return all.length === 0 ? own : { ...own, properties: { ...own.properties, className: all } };
}

function missing({ name }: MissingPiece): Element {
  return element('p', { className: ['ontbreekt'] }, toBeWritten(name));
}

/** Headings behind which the notes of what went before are told. */
function opensGroup(piece: Piece): boolean {
  return piece.kind === 'heading' && ['title', 'part', 'item', 'report', 'annex'].includes(piece.role);
}

/** A note as it is to be shown, and how often it is pointed to. */
interface Gathered {
  readonly index: number;
  readonly note: ManuscriptNote;
  readonly marks: number;
}

/** Gathers the notes that the words so far point to, each once: at its first mark. Those without a mark come where they stand. */
class NoteGatherer {
  readonly #notes: readonly ManuscriptNote[];
  readonly #times = new Map<number, number>();
  readonly #told = new Set<number>();
  #waiting: number[] = [];
  #orphans: readonly number[];

  constructor({ pieces, notes }: Manuscript) {
    this.#notes = notes;
    this.#orphans = notes.flatMap(({ orphan }, index) => (orphan ? [index] : []));
    const count = (nodes: readonly Nodes[], keeper: object): void => {
      for (const { note } of marksIn(nodes, keeper))
        if (note !== null) this.#times.set(note, (this.#times.get(note) ?? 0) + 1);
    };
    for (const piece of pieces) for (const { nodes, keeper } of wordsOf(piece)) count(nodes, keeper);
    for (const { content } of notes) count(content, content);
  }

  see(piece: Piece): void {
    for (const { nodes, keeper } of wordsOf(piece)) this.#point(nodes, keeper);
  }

  #point(nodes: readonly Nodes[], keeper: object): void {
    for (const { note } of marksIn(nodes, keeper)) {
      if (note === null || this.#told.has(note)) continue;
      this.#told.add(note);
      this.#waiting.push(note);
    }
  }

  /** The notes that are to be told before a place in the text. */
  take(before: number): readonly Gathered[] {
    const due = this.#orphans.filter((index) => (this.#notes[index]?.span.start ?? 0) < before);
    this.#orphans = this.#orphans.slice(due.length);
    for (const index of due) this.#told.add(index);
    const all = [...this.#waiting, ...due];
    // a note may point to another in its turn
    for (let at = 0; at < all.length; at++) {
      const content = this.#notes[all[at] ?? -1]?.content ?? [];
      for (const { note } of marksIn(content, content)) {
        if (note === null || this.#told.has(note)) continue;
        this.#told.add(note);
        all.push(note);
      }
    }
    this.#waiting = [];
    const pointed = all.sort((a, b) => a - b);
    return pointed.flatMap((index) => {
      const note = this.#notes[index];
      return note === undefined ? [] : [{ index, note, marks: this.#times.get(index) ?? 0 }];
    });
  }
}

function wordsOf(piece: Piece): readonly { readonly nodes: readonly Nodes[]; readonly keeper: object }[] {
  switch (piece.kind) {
    case 'head':
      return [
        { nodes: piece.subject, keeper: piece.subject },
        { nodes: piece.rest, keeper: piece.rest },
      ];
    case 'heading':
      return [{ nodes: piece.words, keeper: piece.words }];
    case 'flow':
      return [{ nodes: [piece.node], keeper: piece.node }];
    case 'missing':
      return [];
  }
}

const MARKS = new WeakMap<object, readonly { readonly note: number | null }[]>();
const NO_MARKS: readonly { readonly note: number | null }[] = [];

/** The marks in nodes, in order; kept with what holds them. */
function marksIn(nodes: readonly Nodes[], keeper: object): readonly { readonly note: number | null }[] {
  let found = MARKS.get(keeper);
  if (found === undefined) MARKS.set(keeper, (found = findMarks(nodes)));
  return found;
}

function findMarks(nodes: readonly Nodes[]): readonly { readonly note: number | null }[] {
  const found = nodes.flatMap((node) => {
    if (node.type === 'noteMark') return [{ note: node.note }];
    return 'children' in node ? findMarks(node.children) : NO_MARKS;
  });
  return found.length === 0 ? NO_MARKS : found;
}

/** Sections of notes as they were made last, by what their first note says. */
const SECTIONS = new WeakMap<
  object,
  { readonly variant: string; readonly contents: readonly object[]; readonly rendered: Rendered }
>();

function notesElement(gathered: readonly Gathered[], around: Around): readonly ReadingPiece[] {
  const [first] = gathered;
  if (first === undefined) return [];
  const keeper = first.note.content;
  const contents = gathered.map(({ note }) => note.content);
  const shapes = gathered.map(({ index, note, marks }) => [
    ...[note.number, note.name, marks, note.orphan ? index : null],
    titlesIn(note.content, note.content, around),
  ]);
  const variant = JSON.stringify([around.marks, around.lines, shapes]);
  let known = SECTIONS.get(keeper);
  if (known?.variant !== variant || !known.contents.every((one, at) => one === contents[at])) {
    SECTIONS.set(keeper, (known = { variant, contents, rendered: rendered(section(gathered, around)) }));
  }
  const notes = gathered.map((one) => ({ id: idOf(one), span: one.note.span }));
  return [{ ...known.rendered, span: null, notes }];
}

function section(gathered: readonly Gathered[], around: Around): Element {
  const shown = gathered.filter(({ note }) => !note.orphan);
  const orphans = gathered.filter(({ note }) => note.orphan);
  const entries = (of: readonly Gathered[]): Element[] => of.map((one) => noteElement(one, around));
  return element(
    'section',
    { className: ['noten'], role: 'doc-endnotes', ariaLabel: labelOf(shown, orphans) },
    shown.length === 0 ? null : element('ol', {}, entries(shown)),
    orphans.length === 0
      ? null
      : [element('p', { className: ['zonder-cijfer'] }, LOOSE_NOTES), element('ul', {}, entries(orphans))],
  );
}

function idOf({ index, note }: Gathered): string {
  return note.orphan ? `noot-los-${String(index + 1)}` : noteId(note.name);
}

function labelOf(shown: readonly Gathered[], orphans: readonly Gathered[]): string {
  const [first, last] = [shown[0]?.note.number, shown.at(-1)?.note.number];
  if (first === undefined || last === undefined)
    return `Voetnoot zonder nootcijfer (${String((orphans[0]?.index ?? 0) + 1)})`;
  return first === last ? `Voetnoot ${first}` : `Voetnoten ${first} tot en met ${last}`;
}

/**
 * A note is an item of a list, with no role of its own: DPUB-ARIA 1.1 gives up `doc-endnote`, which may not stand in a list (axe
 * reports it), and forbids `doc-footnote` within `doc-endnotes`; what stands in a list there is a note by that alone.
 */
function noteElement(gathered: Gathered, around: Around): Element {
  const { note, marks } = gathered;
  const line = note.content[0]?.position?.start.line ?? 1;
  const content = elementsOf(note.content, around, line);
  const nothing = around.marks
    ? element('p', { className: ['leeg'] }, EMPTY_NOTE.marked)
    : element('p', {}, EMPTY_NOTE.finished);
  const back = Array.from({ length: marks }, (_, i) => {
    const nth = i + 1;
    const label = `Terug naar nootcijfer ${note.number}${nth === 1 ? '' : `, plaats ${String(nth)}`}`;
    return element('a', { role: 'doc-backlink', href: `#${markId(note.name, nth)}`, ariaLabel: label }, '↩');
  });
  const counts = !note.orphan && noteNumber(note.number) !== null;
  return element(
    'li',
    { id: idOf(gathered), ...(counts ? { value: note.number } : { className: ['eigen-cijfer'] }) },
    counts ? null : element('span', { className: ['cijfer'] }, note.number, ' '),
    content.length === 0 ? nothing : content,
    back.length === 0 ? null : element('p', { className: ['terug'] }, back),
  );
}
