import type { Letter } from '../../letter/letter.js';
import type { Edit } from '../rule.js';
import { addNote, TO_BE_WRITTEN, type AddedNote } from './addNote.js';
import { NO_PLACE, placeForNote, type NotePlace } from './notePlace.js';
import { NOTE_TEXT } from './noteText.js';
import { wordsOf } from './reread.js';

/** A new note, as the command «Voetnoot invoegen» makes it, or in Dutch why none can be put in. */
export type NoteInsertion = InsertedNote | Extract<NotePlace, { ok: false }>;

interface InsertedNote {
  readonly ok: true;
  /** Ascending, never overlapping. */
  readonly edits: readonly Edit[];
  /**
   * In the new text: where the note's text is to be typed (`[invullen]` begins there), or behind the mark, where the
   * note has its text already.
   */
  readonly caret: number;
  readonly label: string;
}

/**
 * Puts a mark with the next number behind the word at an offset, in the letter's notation, gives later notes a number
 * more, and adds the note behind that of the number below. Refused where no mark can stand, or where numbers are unsure.
 *
 * @param text what the note says, as Markdown on one line; '' where its author writes it in the letter
 */
export function insertNote(letter: Letter, offset: number, text = ''): NoteInsertion {
  const place = placeForNote(letter, Math.max(0, Math.min(offset, letter.source.length)));
  if (!place.ok) return place;
  const told = text.replace(/\s+/g, ' ').trim();
  const added = addNote(letter, place.at, told === '' ? TO_BE_WRITTEN : { text: told });
  if (!added.ok) return added;
  if (!fits(letter, added, told)) return told === '' ? NO_PLACE : UNFIT;
  return { ok: true, edits: added.edits, caret: told === '' ? added.textAt : added.mark.end, label: added.label };
}

const UNFIT: Extract<NotePlace, { ok: false }> = {
  ok: false,
  reason: 'Deze tekst kan zo niet in een voetnoot staan. Laat hem leeg, en schrijf hem daarna in de brief.',
};

/** Whether the text then reads as it did, with a mark that leads to the new note: what breaks it is not made. */
function fits(letter: Letter, { after, note }: AddedNote, told: string): boolean {
  if (note === null || wordsOf(after) !== wordsOf(letter)) return false;
  return told === '' ? note.text.trim() === NOTE_TEXT : after.source.slice(note.body) === told;
}

export { NOTE_TEXT };
