import type { Letter } from '../../letter/letter.js';
import { noteKey, noteNumber } from '../../letter/notes/noteMarks.js';
import type { NoteMark } from '../../letter/notes/notes.js';
import { read } from '../../letter/reader.js';
import { applyEdits } from '../fix.js';
import type { Edit } from '../rule.js';
import { notationOf, relabel, sequencesOf, writeMark, type Sequence } from './noteNumbers.js';
import { NO_PLACE, placeForNote, type NotePlace } from './notePlace.js';
import { newNote, NOTE_TEXT } from './noteText.js';

/** A new note, as the command «Voetnoot invoegen» makes it, or in Dutch why none can be put in. */
export type NoteInsertion = InsertedNote | Extract<NotePlace, { ok: false }>;

interface InsertedNote {
  readonly ok: true;
  /** Ascending, never overlapping. */
  readonly edits: readonly Edit[];
  /** Where in the new text the note's text is to be typed: `[invullen]` begins there. */
  readonly caret: number;
  readonly label: string;
}

/**
 * Puts a mark with the next number behind the word at an offset, in the letter's notation, gives later notes a number
 * more, and adds the note behind that of the number below. Refused where no mark can stand.
 */
export function insertNote(letter: Letter, offset: number): NoteInsertion {
  const place = placeForNote(letter, Math.max(0, Math.min(offset, letter.source.length)));
  if (!place.ok) return place;
  const { at } = place;
  const notation = notationOf(letter);
  const sequence = sequenceAt(letter, at);
  const before = sequence.marks.filter((it) => it.span.end <= at).map((it) => noteNumber(it.label) ?? 0);
  const number = before.reduce((most, it) => Math.max(most, it), 0) + 1;
  const label = String(number);
  const numbers = shifted(sequence, number);
  const mark: Edit = { span: { start: at, end: at }, text: writeMark(notation, label) };
  const note = newNote(letter, sequence.definitions, notation, label, number, at);
  // At one place the mark goes first: the note follows the paragraph that ends there.
  const edits = [...relabel(letter, sequence, numbers), mark, note.edit]
    .map((edit, order) => ({ edit, order }))
    .sort((a, b) => a.edit.span.start - b.edit.span.start || a.order - b.order)
    .map(({ edit }) => edit);
  const caret = movedStart(edits, note.edit) + note.textAt;
  return fits(letter, edits, movedStart(edits, mark)) ? { ok: true, edits, caret, label } : NO_PLACE;
}

/** Where the text of an edit begins once all of them are made. */
function movedStart(edits: readonly Edit[], edit: Edit): number {
  return edits
    .slice(0, edits.indexOf(edit))
    .reduce((at, { span, text }) => at + text.length - (span.end - span.start), edit.span.start);
}

/** Whether the text then reads as it did, with a mark at `at` that leads to the new note: what breaks it is not made. */
function fits(letter: Letter, edits: readonly Edit[], at: number): boolean {
  const { source, profile } = letter;
  const after = read(applyEdits(source.slice({ start: 0, end: source.length }), edits), { profile, treatAs: 'letter' });
  const mark = after.notes.marks.find(({ span }) => span.start === at);
  const note = after.notes.definitions[mark?.definition ?? -1];
  return note?.text.trim() === NOTE_TEXT && wordsOf(after) === wordsOf(letter);
}

/** The words outside the notes, numbers left out: «zie voetnoot 3» may have changed. */
function wordsOf({ passages }: Letter): string {
  const words = passages.filter(({ place }) => place !== 'note').map(({ place, prose }) => `${place} ${prose.text}`);
  return words.join('\n\n').replace(/\d+/g, '0');
}

export { NOTE_TEXT };

/** The sequence of the last mark before the offset, else the first one. */
function sequenceAt(letter: Letter, offset: number): Sequence {
  const notation = notationOf(letter);
  const sequences = sequencesOf(letter.notes);
  const own = sequences.filter(({ marks, definitions }) =>
    [...marks, ...definitions].some((it) => it.notation === notation),
  );
  const lastMark = ({ marks }: Sequence): NoteMark | undefined => marks.findLast((it) => it.span.end <= offset);
  const begun = own.filter((sequence) => lastMark(sequence) !== undefined);
  return begun.at(-1) ?? own[0] ?? { marks: [], definitions: [] };
}

/** Every number from the new one on gets one more, provided the new one is taken. */
function shifted({ marks, definitions }: Sequence, number: number): ReadonlyMap<string, string> {
  const keys = new Set([...marks, ...definitions].map((it) => noteKey(it.label)));
  if (!keys.has(String(number))) return new Map();
  const later = [...keys].filter((key) => (noteNumber(key) ?? 0) >= number);
  return new Map(later.map((key) => [key, String(Number(key) + 1)]));
}
