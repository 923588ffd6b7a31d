import type { Letter } from '../../letter/letter.js';
import { noteNumber } from '../../letter/notes/noteMarks.js';
import type { NoteDefinition, NoteMark } from '../../letter/notes/notes.js';
import { overlaps, within, type Span } from '../../letter/span.js';
import type { Edit } from '../rule.js';
import { firstMark, tileAt, type Group, type Tile } from './entries.js';
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

/** Notes as paragraphs of their own, with their new numbers, in that order. */
export function asParagraphs(
  { source }: Letter,
  notes: readonly NoteDefinition[],
  numbers: ReadonlyMap<number, number>,
  written: (span: Span) => string,
): string {
  const sorted = [...notes].sort((a, b) => (numbers.get(a.index) ?? a.index) - (numbers.get(b.index) ?? b.index));
  return sorted.map(({ span }) => written(span)).join(source.lineEnd + source.lineEnd);
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

/** The notes that only a stretch of the text uses, or that stand there unused. */
export function notesOf({ notes }: Letter, stretches: readonly Span[]): readonly NoteDefinition[] {
  const inside = (span: Span): boolean => stretches.some((stretch) => overlaps(span, stretch));
  const uses = new Map<number, NoteMark[]>();
  for (const mark of notes.marks) {
    if (mark.definition === null) continue;
    const known = uses.get(mark.definition);
    if (known === undefined) uses.set(mark.definition, [mark]);
    else known.push(mark);
  }
  return notes.definitions.filter((note) => {
    const marks = uses.get(note.index) ?? [];
    return marks.length === 0 ? inside(note.span) : marks.every(({ span }) => inside(span));
  });
}
