import type { Letter } from '../../letter/letter.js';
import { groupBy, noteKey, noteNumber } from '../../letter/notes/noteMarks.js';
import type { NoteDefinition, NoteMark, Notation, Notes } from '../../letter/notes/notes.js';
import { sourceSpan } from '../../letter/text/prose.js';
import { shift, type Span } from '../../letter/span.js';
import type { Edit } from '../rule.js';

/** Marks and notes that share one sequence of numbers. */
export interface Sequence {
  readonly marks: readonly NoteMark[];
  readonly definitions: readonly NoteDefinition[];
}

/**
 * The sequences of numbers in a letter: one per set of notes; both notations share one where no number is used in
 * both, because the author then numbered through.
 */
export function sequencesOf(notes: Notes): readonly Sequence[] {
  const numbered = [...notes.marks, ...notes.definitions].filter((it) => noteNumber(it.label) !== null);
  const used = (notation: Notation): ReadonlySet<string> =>
    new Set(numbered.filter((it) => it.notation === notation && it.set === 0).map((it) => it.label));
  const sup = used('sup');
  const shared = ![...used('gfm')].some((label) => sup.has(label));
  const keyOf = (it: NoteMark | NoteDefinition): string => `${shared ? '' : it.notation} ${String(it.set)}`;
  const marks = groupBy(notes.marks, keyOf);
  const definitions = groupBy(notes.definitions, keyOf);
  return [...new Set([...marks.keys(), ...definitions.keys()])].map((key) => ({
    marks: marks.get(key) ?? [],
    definitions: definitions.get(key) ?? [],
  }));
}

/** How a mark is written in a notation; `head`: at the head of a note. */
export function writeMark(notation: Notation, label: string, head = false): string {
  return notation === 'sup' ? `<sup>${label}</sup>` : `[^${label}]${head ? ':' : ''}`;
}

/** The notation that most notes of the letter have, or the profile's where it has none. */
export function notationOf({ notes, profile }: Letter): Notation {
  const things = [...notes.marks, ...notes.definitions];
  if (things.length === 0) return profile.notation;
  const gfm = things.filter((it) => it.notation === 'gfm').length;
  return gfm * 2 > things.length ? 'gfm' : 'sup';
}

/** Gives marks and notes of a sequence their new numbers, and the words that name them («zie voetnoot 3»). */
export function relabel(letter: Letter, sequence: Sequence, numbers: ReadonlyMap<string, string>): readonly Edit[] {
  const edits: Edit[] = [];
  for (const { label, inner } of [...sequence.marks, ...sequence.definitions]) {
    const text = numbers.get(noteKey(label));
    if (text !== undefined && text !== label) edits.push({ span: inner, text });
  }
  // With several sequences it cannot be told which note is meant.
  if (edits.length > 0 && sequencesOf(letter.notes).length === 1) edits.push(...relabelWords(letter, numbers));
  return edits.sort((a, b) => a.span.start - b.span.start);
}

function relabelWords(letter: Letter, numbers: ReadonlyMap<string, string>): readonly Edit[] {
  const edits: Edit[] = [];
  for (const { prose, base } of letter.passages) {
    for (const { span, label } of namedNotes(prose.text)) {
      const text = numbers.get(label);
      if (text === undefined || text === label) continue;
      edits.push({ span: shift(sourceSpan(prose, span.start, span.end), base), text });
    }
  }
  return edits;
}

/** The numbers of notes that words name: «voetnoot 3», «noot 3», «voetnoten 3 en 4». */
function namedNotes(text: string): readonly { readonly span: Span; readonly label: string }[] {
  const found: { span: Span; label: string }[] = [];
  for (const opening of text.matchAll(/\b(?:voet)?(?:noot|noten) (?=\d)/gi)) {
    let at = opening.index + opening[0].length;
    for (;;) {
      let end = at;
      while (/^\d$/.test(text.charAt(end))) end += 1;
      if (end === at) break;
      found.push({ span: { start: at, end }, label: text.slice(at, end) });
      const joint = /^(?:, | en | t\/m )(?=\d)/.exec(text.slice(end, end + 8));
      if (joint === null) break;
      at = end + joint[0].length;
    }
  }
  return found;
}

/** The labels of the notes that words outside some stretches name; none where the letter counts its notes more than once. */
export function notesNamedOutside(letter: Letter, stretches: readonly Span[]): ReadonlySet<string> {
  if (sequencesOf(letter.notes).length !== 1) return new Set();
  const labels = letter.passages.flatMap(({ prose, base }) =>
    namedNotes(prose.text).flatMap(({ span, label }) => {
      const { start } = shift(sourceSpan(prose, span.start, span.end), base);
      return stretches.some((one) => one.start <= start && start < one.end) ? [] : [label];
    }),
  );
  return new Set(labels);
}

/** The text of a stretch after the edits that lie in it. */
export function edited(letter: Letter, span: Span, edits: readonly Edit[]): string {
  let text = '';
  let at = span.start;
  for (const edit of edits) {
    if (edit.span.start < span.start || edit.span.end > span.end) continue;
    text += letter.source.slice({ start: at, end: edit.span.start }) + edit.text;
    at = edit.span.end;
  }
  return text + letter.source.slice({ start: at, end: span.end });
}
