import type { Letter } from '../../letter/letter.js';
import { noteKey, noteNumber } from '../../letter/notes/noteMarks.js';
import type { NoteDefinition, NoteMark } from '../../letter/notes/notes.js';
import { within, type Span } from '../../letter/span.js';
import type { Edit } from '../rule.js';
import { edited, notationOf, relabel, sequencesOf, writeMark, type Sequence } from './noteNumbers.js';
import { newNote, NOTE_TEXT } from './noteText.js';
import { reread } from './reread.js';

/** A note that was added: the edits, and places in the text after them. */
export interface AddedNote {
  readonly ok: true;
  /** Ascending, never overlapping. */
  readonly edits: readonly Edit[];
  readonly label: string;
  /** Where its mark begins and ends. */
  readonly mark: Span;
  /** Where its own text begins. */
  readonly textAt: number;
  /** The letter as it then reads, with the note that the mark leads to; null where it leads to none. */
  readonly after: Letter;
  readonly note: NoteDefinition | null;
}

/** In Dutch why no note was added. */
export interface NoNote {
  readonly ok: false;
  readonly reason: string;
}

/** What the new note is to say: told, or taken from the letter, where its own words on numbers go along. */
export type NoteWords = { readonly text: string } | { readonly from: Span; readonly write: (words: string) => string };

/** What a note says until its author has written it. */
export const TO_BE_WRITTEN: NoteWords = { text: NOTE_TEXT };

/**
 * Puts a mark with the next number at a place where it can stand, in the letter's notation, gives later notes a number
 * more, and adds the note behind that of the number below. Whoever asks for it looks whether the text still reads as it should.
 * Refused where a mark that lost its form would keep a number that another note gets.
 *
 * @param gone what leaves the text at the same time; it may end at the mark's place
 */
export function addNote(letter: Letter, at: number, words: NoteWords, gone: Span | null = null): AddedNote | NoNote {
  const notation = notationOf(letter);
  const sequence = sequenceAt(letter, at);
  const before = sequence.marks.filter((it) => it.span.end <= at).map((it) => noteNumber(it.label) ?? 0);
  const number = before.reduce((most, it) => Math.max(most, it), 0) + 1;
  const lost = letter.notes.lost.find((it) => (noteNumber(it.label) ?? 0) >= number);
  if (lost !== undefined)
    return {
      ok: false,
      reason: `Er is geen voetnoot gemaakt: nootcijfer ${lost.label} heeft zijn opmaak verloren. Herstel die eerst.`,
    };
  const label = String(number);
  const renumbered = relabel(letter, sequence, shifted(sequence, number));
  const text = 'text' in words ? words.text : words.write(edited(letter, words.from, renumbered));
  const mark: Edit = { span: { start: at, end: at }, text: writeMark(notation, label) };
  const note = newNote(letter, sequence.definitions, notation, label, number, at, text);
  const kept = gone === null ? renumbered : renumbered.filter(({ span }) => !within(span, gone));
  // At one place what goes is first, then the mark: the note follows the paragraph that ends there.
  const edits = [...(gone === null ? [] : [{ span: gone, text: '' }]), ...kept, mark, note.edit]
    .map((edit, order) => ({ edit, order }))
    .sort((a, b) => a.edit.span.start - b.edit.span.start || a.order - b.order)
    .map(({ edit }) => edit);
  const markAt = movedStart(edits, mark);
  const after = reread(letter, edits);
  const found = after.notes.marks.find(({ span }) => span.start === markAt);
  return {
    ok: true,
    edits,
    label,
    mark: { start: markAt, end: markAt + mark.text.length },
    textAt: movedStart(edits, note.edit) + note.textAt,
    after,
    note: after.notes.definitions[found?.definition ?? -1] ?? null,
  };
}

/** Where the text of an edit begins once all of them are made. */
function movedStart(edits: readonly Edit[], edit: Edit): number {
  return edits
    .slice(0, edits.indexOf(edit))
    .reduce((at, { span, text }) => at + text.length - (span.end - span.start), edit.span.start);
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
