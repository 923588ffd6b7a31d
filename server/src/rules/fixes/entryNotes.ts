import type { Letter } from '../../letter/letter.js';
import { groupBy, noteNumber } from '../../letter/notes/noteMarks.js';
import type { NoteDefinition, NoteMark } from '../../letter/notes/notes.js';
import { overlaps, within, type Span } from '../../letter/span.js';
import type { Edit } from '../rule.js';
import { firstMark, tileAt, tilesOf, type Group, type Tile } from './entries.js';
import { relabel, sequencesOf, type Sequence } from './noteNumbers.js';
import { hindrance, inOrder, labelsOf, newNumbers } from './renumber.js';

/** New numbers for all notes, or in Dutch what makes them unsure. */
export type Numbered =
  | {
      readonly ok: true;
      /** Ascending, never overlapping: marks, notes, the words that name them. */
      readonly edits: readonly Edit[];
      /** Index of a numbered note → its new number. */
      readonly numbers: ReadonlyMap<number, number>;
    }
  | { readonly ok: false; readonly reason: string };

/**
 * The numbers that the notes get when what is in the text is read in another order.
 *
 * @param place where an offset of the text will stand, as a number to sort by; null for what will be gone
 */
export function numbersAfter(letter: Letter, place: (offset: number) => number | null): Numbered {
  const { marks, definitions } = letter.notes;
  const orders = sequencesOf(letter.notes).map((sequence) => ({
    sequence,
    after: { marks: arranged(sequence.marks, place), definitions: arranged(sequence.definitions, place) },
  }));
  const lost = letter.notes.lost.some(({ span }) => place(span.start) !== span.start);
  if (!lost && orders.every(({ sequence, after }) => sameMarks(sequence.marks, after.marks)))
    return { ok: true, edits: [], numbers: new Map() };
  const reason = marks.length + definitions.length === 0 ? null : hindrance(letter);
  if (reason !== null) return { ok: false, reason };
  const numbered = orders.map(({ sequence, after }) => ({ sequence, numbers: newNumbers(after) }));
  return {
    ok: true,
    edits: numbered
      .flatMap(({ sequence, numbers }) => relabel(letter, sequence, numbers))
      .sort((a, b) => a.span.start - b.span.start),
    numbers: new Map(numbered.flatMap(({ sequence, numbers }) => labelsOf(sequence, numbers))),
  };
}

function arranged<Thing extends { readonly span: Span }>(
  things: readonly Thing[],
  place: (offset: number) => number | null,
): readonly Thing[] {
  return things
    .flatMap((thing) => {
      const at = place(thing.span.start);
      return at === null ? [] : [{ thing, at }];
    })
    .sort((a, b) => a.at - b.at)
    .map(({ thing }) => thing);
}

/** Whether the numbers follow each other as they did; names have no order. */
function sameMarks(before: Sequence['marks'], after: Sequence['marks']): boolean {
  const [was, is] = [before, after].map((marks) => marks.filter(({ label }) => noteNumber(label) !== null));
  return was?.length === is?.length && was?.every((mark, at) => mark === is?.[at]) === true;
}

/** Rows of notes in the order of their new numbers, without those that leave their row. */
export function rowsInOrder(
  letter: Letter,
  { edits, numbers }: Extract<Numbered, { ok: true }>,
  leaving: ReadonlySet<number>,
): readonly Edit[] {
  const staying = new Map([...numbers].filter(([note]) => !leaving.has(note)));
  return inOrder(letter, edits, staying);
}

/** The notes that do not stand where they belong once something moves. */
export interface Astray {
  /** Notes of what moves, that stand in another piece of the agenda: they go along. */
  readonly along: readonly NoteDefinition[];
  /** Notes of other pieces that stand in what moves, as at the foot of a printed page: they stay. */
  readonly behind: readonly NoteDefinition[];
}

export function astray(letter: Letter, tiles: readonly Tile[], moved: Group): Astray {
  const along: NoteDefinition[] = [];
  const behind: NoteDefinition[] = [];
  const moves = (tile: number): boolean => tile >= moved.from && tile <= moved.to;
  for (const note of letter.notes.definitions) {
    const home = tileAt(tiles, note.span.start);
    if (home === null || tiles[home]?.kind === 'rest') continue;
    const mark = firstMark(letter, note);
    const owner = mark < 0 ? home : tileAt(tiles, mark);
    if (owner !== null && moves(owner) === moves(home)) continue;
    // Between two halves of a sentence a note is left where the printer put it.
    if (letter.broken.some(({ before, after }) => before.end <= note.span.start && note.span.end <= after.start))
      continue;
    if (moves(home)) behind.push(note);
    else if (owner !== null && moves(owner)) along.push(note);
  }
  return { along, behind };
}

/**
 * Notes as paragraphs of their own, with their new numbers, in that order. Those that stood under a rule across the page
 * get one, unless what they come behind ends in notes already.
 */
export function asParagraphs(
  letter: Letter,
  notes: readonly NoteDefinition[],
  numbers: ReadonlyMap<number, number>,
  written: (span: Span) => string,
): string {
  const sorted = [...notes].sort((a, b) => (numbers.get(a.index) ?? a.index) - (numbers.get(b.index) ?? b.index));
  const rule = notes.map((note) => ruleAbove(letter, note)).find((one) => one !== null);
  const paragraphs = sorted.map(({ span }) => written(span));
  const blank = letter.source.lineEnd + letter.source.lineEnd;
  return [...(rule == null || notes.some((note) => endsInNotes(letter, note)) ? [] : [rule]), ...paragraphs].join(
    blank,
  );
}

/** The rule across the page that stands above the row of a note at the foot of a page, or null. */
function ruleAbove(letter: Letter, note: NoteDefinition): string | null {
  const { notes, source } = letter;
  const mark = firstMark(letter, note);
  if (mark < 0 || mark > note.span.start) return null;
  let start = note.span.start;
  for (let at = note.index - 1; at >= 0; at -= 1) {
    const previous = notes.definitions[at];
    if (previous === undefined || source.slice({ start: previous.span.end, end: start }).trim() !== '') break;
    start = previous.span.start;
  }
  const above = source.slice({ start: Math.max(0, start - NEARBY), end: start }).trimEnd();
  return RULE.exec(above)?.[0].trim() ?? null;
}

/** Whether the piece of the agenda that uses a note ends in other notes. */
function endsInNotes(letter: Letter, note: NoteDefinition): boolean {
  const tiles = tilesOf(letter);
  const owner = tiles[tileAt(tiles, firstMark(letter, note)) ?? -1];
  if (owner === undefined || within(note.span, owner.span)) return false;
  const end = owner.span.start + letter.source.slice(owner.span).trimEnd().length;
  return letter.notes.definitions.some(({ span }) => span.start < end && span.end >= end);
}

/**
 * Takes notes out of their rows, with the white space that set them apart. A row that is left empty takes the rule above
 * it along.
 *
 * @param limits what is taken out reaches nowhere beyond one of these
 */
export function withoutNotes(
  letter: Letter,
  notes: readonly NoteDefinition[],
  limits: readonly Span[],
): readonly Edit[] {
  return runsOf(letter, notes).map((run) => {
    const limit = limits.find((one) => within(run, one)) ?? { start: 0, end: letter.source.length };
    return { span: stretchOf(letter, run, limit), text: '' };
  });
}

/** Notes that stand in a row, from the first to the last. */
function runsOf({ source }: Letter, notes: readonly NoteDefinition[]): readonly Span[] {
  const runs: Span[] = [];
  for (const { span } of [...notes].sort((a, b) => a.span.start - b.span.start)) {
    const last = runs.at(-1);
    if (last !== undefined && source.slice({ start: last.end, end: span.start }).trim() === '')
      runs[runs.length - 1] = { start: last.start, end: span.end };
    else runs.push(span);
  }
  return runs;
}

/** A run of notes with the white space that set it apart from what stays. */
function stretchOf({ source, notes }: Letter, run: Span, limit: Span): Span {
  const before = source.slice({ start: limit.start, end: run.start });
  const behind = source.slice({ start: run.end, end: limit.end });
  const space = behind.length - behind.trimStart().length;
  const previous = notes.definitions.findLast(({ span }) => span.end <= run.start);
  const heads = previous === undefined || source.slice({ start: previous.span.end, end: run.start }).trim() !== '';
  const follows = notes.definitions.some(({ span }) => span.start === run.end + space);
  // What is left of a row stays apart from the text above it.
  if (heads && follows) return { start: run.start, end: run.end + space };
  const start = limit.start + before.trimEnd().length;
  if (!heads || follows) return { start, end: run.end };
  const from = Math.max(limit.start, start - NEARBY);
  const rule = RULE.exec(source.slice({ start: from, end: start }));
  return { start: rule === null ? start : from + rule.index, end: run.end };
}

/** How far back a rule is looked for. */
const NEARBY = 100;

/** A rule across the page at the end of a text, with the blank line above it. */
const RULE = /(?:\r?\n[ \t]*){2,}(?:-{3,}|\*{3,}|_{3,})$/;

/**
 * The notes that only some stretches of the text use, or that stand there unused; those that only such notes name are
 * among them. A note that stands there and stays keeps what it names.
 */
export function notesOf({ notes }: Letter, stretches: readonly Span[]): readonly NoteDefinition[] {
  const inside = (span: Span): boolean => stretches.some((stretch) => overlaps(span, stretch));
  const uses = groupBy(
    notes.marks.filter((mark) => mark.definition !== null),
    (mark) => String(mark.definition),
  );
  const holder = new Map(
    notes.marks.map((mark) => [mark, notes.definitions.find(({ span }) => within(mark.span, span))]),
  );
  const going = new Set<NoteDefinition>();
  const goes = (mark: NoteMark): boolean => {
    const note = holder.get(mark);
    return note === undefined ? inside(mark.span) : going.has(note);
  };
  for (let known = -1; known < going.size;) {
    known = going.size;
    for (const note of notes.definitions) {
      const marks = uses.get(String(note.index)) ?? [];
      if (marks.length === 0 ? inside(note.span) : marks.every(goes)) going.add(note);
    }
  }
  return notes.definitions.filter((note) => going.has(note));
}
