import type { Letter, LetterPlaceholder } from '../letter/letter.js';
import { noteNumber } from '../letter/notes/noteMarks.js';
import type { NoteProblem } from '../letter/notes/notes.js';
import { within } from '../letter/span.js';

/** «3», or a name in quotes: «bnc». */
export function labelled(label: string): string {
  return noteNumber(label) === null ? `«${label}»` : label;
}

/** The problems about which one rule speaks, in order of the text. */
export function problemsFor<Name extends NoteProblem['rule']>(
  { notes }: Letter,
  rule: Name,
): readonly Extract<NoteProblem, { rule: Name }>[] {
  return notes.problems.filter((it): it is Extract<NoteProblem, { rule: Name }> => it.rule === rule);
}

/** The notes that another rule already asks to be mended or taken out, by index. */
export function troubledNotes({ notes }: Letter): ReadonlySet<number> {
  const troubled = new Set<number>();
  for (const problem of notes.problems) {
    if (problem.rule === 'voetnoot-dubbel') for (const index of problem.definitions) troubled.add(index);
    if (problem.rule === 'voetnoot-zonder-nootcijfer') troubled.add(problem.definition);
  }
  return troubled;
}

/** Per note that holds a place-holder, by index, its first; `alone`: only where it is all that the note holds. */
export function placeholdersIn(letter: Letter, alone: boolean): ReadonlyMap<number, LetterPlaceholder> {
  const found = new Map<number, LetterPlaceholder>();
  const placeholders = letter.placeholders.filter((it) => !alone || it.stands === 'note');
  let next = 0;
  for (const { index, span } of letter.notes.definitions) {
    while (next < placeholders.length && (placeholders[next]?.span.start ?? 0) < span.start) next += 1;
    const placeholder = placeholders[next];
    if (placeholder !== undefined && within(placeholder.span, span)) found.set(index, placeholder);
  }
  return found;
}

/** «Link.», «Zie deze link»: what carried an address, and carries none. */
const BARE_LINK = /^\W*(?:zie\s+)?(?:deze\s+|de\s+)?(?:link|hier)\W*$/iu;

/** Whether a note is empty, or open in a way of which another rule speaks: a bare «Link.», or a place-holder. */
export function isOpenNote(letter: Letter, note: number): boolean {
  const text = letter.notes.definitions[note]?.text ?? '';
  return text.trim() === '' || BARE_LINK.test(text) || placeholdersIn(letter, false).has(note);
}
