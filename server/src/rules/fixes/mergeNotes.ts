import type { Letter } from '../../letter/letter.js';
import { noteKey, noteNumber } from '../../letter/notes/noteMarks.js';
import type { NoteDefinition } from '../../letter/notes/notes.js';
import { within } from '../../letter/span.js';
import { labelled } from '../noteWording.js';
import type { Edit, Fix } from '../rule.js';
import { relabel, sequencesOf, writeMark } from './noteNumbers.js';
import { removeNote } from './noteText.js';

/**
 * The fix that lets one note do for two which say the same. `[^2]` becomes `[^1]` and its note goes; `<sup>` marks may not
 * be repeated, so there the second note points to the first. None where words of the second would be lost, or where it
 * is uncertain which note a mark leads to.
 *
 * @param first the note that stays
 * @param second says nothing that `first` does not say
 */
export function mergeFixes(letter: Letter, first: NoteDefinition, second: NoteDefinition): readonly Fix[] {
  if (letter.notes.problems.length > 0 || first.notation !== second.notation || first.set !== second.set) return [];
  // the mark that comes first gives the number
  if ((noteNumber(first.label) ?? 0) > (noteNumber(second.label) ?? Infinity)) return [];
  if (second.notation === 'sup') return [pointing(letter, first, second)];
  return standsBeside(letter, second) ? [] : [merging(letter, first, second)];
}

function pointing(letter: Letter, first: NoteDefinition, second: NoteDefinition): Fix {
  const stop = letter.source.slice(second.body).trimEnd().endsWith('.') ? '.' : '';
  return {
    title: `Voetnoot ${second.label} vervangen door «Zie voetnoot ${first.label}»`,
    safe: false,
    edits: () => [{ span: second.body, text: `Zie voetnoot ${first.label}${stop}` }],
  };
}

function merging(letter: Letter, first: NoteDefinition, second: NoteDefinition): Fix {
  return {
    title: `Nootcijfer ${labelled(second.label)} laten verwijzen naar voetnoot ${labelled(first.label)}`,
    safe: false,
    edits: () => merged(letter, first, second),
  };
}

function merged(letter: Letter, first: NoteDefinition, second: NoteDefinition): readonly Edit[] {
  const removal = removeNote(letter, second);
  const sequence = sequencesOf(letter.notes).find(({ definitions }) => definitions.includes(second));
  const numbers = new Map([[noteKey(second.label), numberAfter(first.label, second)]]);
  for (const { label } of sequence?.definitions ?? []) {
    if (label !== second.label) numbers.set(noteKey(label), numberAfter(label, second));
  }
  const edits = sequence === undefined ? [] : relabel(letter, sequence, numbers);
  return [...edits.filter(({ span }) => !within(span, removal.span)), removal].sort(
    (a, b) => a.span.start - b.span.start,
  );
}

/** A number behind that of the note that goes is one less; names and lower numbers stay. */
function numberAfter(label: string, gone: NoteDefinition): string {
  const number = noteNumber(label);
  const limit = noteNumber(gone.label);
  return number === null || limit === null || number < limit ? label : String(number - 1);
}

/** A mark of the note stands right beside another: two marks to one note would follow one another. */
function standsBeside(letter: Letter, { index }: NoteDefinition): boolean {
  const { marks } = letter.notes;
  return marks.some((mark, at) => {
    if (mark.definition !== index) return false;
    const whole = letter.source.slice(mark.span) === writeMark('gfm', mark.label);
    return !whole || marks[at - 1]?.span.end === mark.span.start || marks[at + 1]?.span.start === mark.span.end;
  });
}
