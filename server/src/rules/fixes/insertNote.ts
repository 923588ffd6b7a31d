import type { Letter } from '../../letter/letter.js';
import { noteKey, noteNumber } from '../../letter/noteMarks.js';
import type { NoteMark } from '../../letter/notes.js';
import type { Edit } from '../rule.js';
import { notationOf, relabel, sequencesOf, writeMark, type Sequence } from './noteNumbers.js';
import { newNote, NOTE_TEXT } from './noteText.js';

/** A new note, as the command «Voetnoot invoegen» makes it. */
export interface InsertedNote {
  /** Ascending, never overlapping. */
  readonly edits: readonly Edit[];
  /** Where in the new text the note's text is to be typed: `[invullen]` begins there. */
  readonly caret: number;
  readonly label: string;
}

/**
 * Puts a mark with the next number at an offset, in the letter's notation, gives later notes a number more, and adds
 * the note behind that of the number below.
 */
export function insertNote(letter: Letter, offset: number): InsertedNote {
  const notation = notationOf(letter);
  const within = outsideMarks(letter, Math.max(0, Math.min(offset, letter.source.length)));
  const at = notation === 'sup' ? behindFirstWord(letter, within) : within;
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
  const grown = edits
    .slice(0, edits.indexOf(note.edit))
    .reduce((sum, { span, text }) => sum + text.length - (span.end - span.start), 0);
  return { edits, caret: note.edit.span.start + grown + note.textAt, label };
}

export { NOTE_TEXT };

/** The offset itself, or the end of the mark that it stands inside of. */
function outsideMarks({ notes }: Letter, offset: number): number {
  const inside = [...notes.marks.map((it) => it.span), ...notes.definitions.map((it) => it.mark)];
  return inside.find((span) => span.start < offset && offset < span.end)?.end ?? offset;
}

/** At the head of a line `<sup>1</sup>` would read as a note: the mark goes behind the word that follows. */
function behindFirstWord({ source }: Letter, offset: number): number {
  const line = source.lineAt(offset);
  if (source.slice({ start: line.start, end: offset }).trim() !== '') return offset;
  const rest = source.slice({ start: offset, end: line.end });
  return offset + (/^\s*[\p{L}\p{N}]+/u.exec(rest)?.[0].length ?? 0);
}

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
