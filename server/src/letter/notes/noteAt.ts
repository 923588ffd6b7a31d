import { lastAt, passageAt } from '../at.js';
import type { Letter } from '../letter.js';
import { sentenceSpans } from '../words/sentences.js';
import { noteKey } from './noteMarks.js';
import type { NoteDefinition, NoteMark } from './notes.js';

/** What a caret may stand on of a note: a mark among the words, or the mark at the head of the note itself. */
export type NoteSymbol =
  { readonly kind: 'mark'; readonly mark: NoteMark } | { readonly kind: 'note'; readonly note: NoteDefinition };

/** The mark, or the head of a note, that an offset touches; of two that meet there the one behind it. */
export function noteAt({ notes }: Letter, offset: number): NoteSymbol | null {
  const mark = lastAt(notes.marks, ({ span }) => span, offset);
  if (mark !== undefined) return { kind: 'mark', mark };
  const note = lastAt(notes.definitions, (it) => it.mark, offset);
  return note === undefined ? null : { kind: 'note', note };
}

/** One note with all its marks; without a note, the marks that would lead to the same one. */
export interface NoteFamily {
  readonly marks: readonly NoteMark[];
  readonly note: NoteDefinition | null;
}

/** All that belongs together with a mark or a note. */
export function familyOf({ notes }: Letter, symbol: NoteSymbol): NoteFamily {
  const note = symbol.kind === 'note' ? symbol.note : notes.definitions[symbol.mark.definition ?? -1];
  if (note !== undefined) return { note, marks: notes.marks.filter(({ definition }) => definition === note.index) };
  if (symbol.kind === 'note') return { note: symbol.note, marks: [] };
  const { notation, set, label } = symbol.mark;
  const same = (it: NoteMark): boolean =>
    it.definition === null && it.notation === notation && it.set === set && noteKey(it.label) === noteKey(label);
  return { note: null, marks: notes.marks.filter(same) };
}

/** The sentence that a mark stands in or closes, as its words; '' where it stands among none. */
export function sentenceOf(letter: Letter, mark: NoteMark): string {
  const piece = passageAt(letter, mark.span.start);
  const own = piece?.prose.marks.find(({ span }) => span.start + piece.base === mark.span.start);
  if (piece === undefined || own === undefined) return '';
  const { text } = piece.prose;
  const sentence = sentenceSpans(text).find(({ end }) => own.at <= end);
  return sentence === undefined ? '' : text.slice(sentence.start, sentence.end);
}
