import type { Letter } from '../../letter/letter.js';
import { noteKey } from '../../letter/notes/noteMarks.js';
import type { NoteDefinition, NoteMark, NoteProblem, Notation } from '../../letter/notes/notes.js';
import type { Edit, Fix } from '../rule.js';
import { inOrder } from './renumber.js';
import { relabel, sequencesOf, writeMark } from './noteNumbers.js';

/**
 * The fix that writes all marks and notes in one notation, numbered in the order in which they are first used; named labels
 * become numbers. None where a mark does not lead to its note, where a note would lose its paragraphs or would run
 * together with the text around it, or where words that name a note («zie voetnoot 3») may mean either of two.
 */
export function oneNotationFixes(letter: Letter, notation: Notation): readonly Fix[] {
  const { notes } = letter;
  const strays = notes.marks.filter((mark) => mark.notation !== notation);
  const foreign = notes.definitions.filter((note) => note.notation !== notation);
  if (!notes.problems.every(isMended) || [...notes.marks, ...notes.definitions].some(({ set }) => set !== 0)) return [];
  const whole = notes.marks.every((mark) => letter.source.slice(mark.span) === writeMark(mark.notation, mark.label));
  if (!whole || !foreign.every((note) => canChange(letter, note))) return [];
  const clash = sequencesOf(notes).length > 1;
  if (clash && letter.passages.some(({ prose }) => NAMED.test(prose.text))) return [];
  const title = strays.length === 1 ? 'Nootcijfer schrijven zoals de andere' : 'Nootcijfers schrijven zoals de andere';
  return [{ title, safe: false, edits: () => rewritten(letter, notation, clash) }];
}

/** Numbers that skip or run out of order come right when all are given anew. */
function isMended(problem: NoteProblem): boolean {
  return problem.rule === 'voetnoot-nummering' && problem.fault !== 'repeat' && problem.leftOver === null;
}

/** «voetnoot 3», «noten 4 en 5». */
const NAMED = /\b(?:voet)?(?:noot|noten) \d/i;

/** One paragraph, on lines of its own: what either notation can hold. */
function canChange({ source }: Letter, { span, paragraphs, notation, mark }: NoteDefinition): boolean {
  if (paragraphs.length !== 1) return false;
  const line = source.lineAt(span.start);
  if (source.slice({ start: line.start, end: mark.start }).trim() !== '') return false;
  if (notation === 'sup' || line.start === 0) return true;
  // without a blank line or another note above it, a paragraph with a mark runs on from the text
  const above = source.slice(source.lineAt(line.start - 1)).trim();
  return above === '' || /^(?:\[\^[^\]\s]+\]:|<sup>\d+<\/sup>)/.test(above);
}

function rewritten(letter: Letter, notation: Notation, clash: boolean): readonly Edit[] {
  const { marks, definitions } = letter.notes;
  const order = firstUses(marks, definitions);
  const labelOf = (note: number | null, label: string): string => (note === null ? label : (order.get(note) ?? label));
  const edits = [
    ...marks.map(({ span, definition, label }) => ({ span, text: writeMark(notation, labelOf(definition, label)) })),
    ...definitions.map(({ mark, index, label }) => ({
      span: mark,
      text: writeMark(notation, labelOf(index, label), true),
    })),
    ...(clash ? [] : wordsNaming(letter, order)),
  ];
  const changed = edits
    .filter(({ span, text }) => letter.source.slice(span) !== text)
    .sort((a, b) => a.span.start - b.span.start);
  return inOrder(letter, changed, new Map([...order].map(([note, number]) => [note, Number(number)])), true);
}

/** Per note the number it gets: that of its first mark among all marks. */
function firstUses(marks: readonly NoteMark[], definitions: readonly NoteDefinition[]): ReadonlyMap<number, string> {
  const order = new Map<number, string>();
  for (const { definition } of marks) {
    if (definition !== null && !order.has(definition)) order.set(definition, String(order.size + 1));
  }
  for (const { index } of definitions) if (!order.has(index)) order.set(index, String(order.size + 1));
  return order;
}

/** The words that name a note whose number changes. */
function wordsNaming(letter: Letter, order: ReadonlyMap<number, string>): readonly Edit[] {
  const [sequence] = sequencesOf(letter.notes);
  if (sequence === undefined) return [];
  const numbers = new Map(
    sequence.definitions.map(({ index, label }) => [noteKey(label), order.get(index) ?? label] as const),
  );
  const places = new Set([...letter.notes.marks, ...letter.notes.definitions].map(({ inner }) => inner.start));
  return relabel(letter, sequence, numbers).filter(({ span }) => !places.has(span.start));
}
