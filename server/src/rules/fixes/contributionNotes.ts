import type { Letter } from '../../letter/letter.js';
import { read } from '../../letter/reader.js';
import type { Span } from '../../letter/span.js';
import { applyEdits } from '../applyEdits.js';
import type { Edit } from '../rule.js';
import { notesEdits, rowOf, type FreshNote, type Fragment } from './fragment.js';
import { notationOf, writeMark } from './noteNumbers.js';
import { insertion } from './section.js';

/** A place in the letter, and what is put in there. */
export interface Put {
  readonly span: Span;
  text: string;
}

/** The notes of a contribution that a text of it has marks of. */
export function notesIn(letter: Letter, { notes }: Fragment, text: string): readonly FreshNote[] {
  const notation = notationOf(letter);
  return notes.filter(({ label }) => text.includes(writeMark(notation, label)));
}

/**
 * One edit for each place, notes included, each set apart by blank lines.
 *
 * @param notes those that did not come along with a section of their own
 * @param under where the heading begins that the mark of a note stands under, by its label
 * @param below the places that are behind the notes of what stands above
 */
export function withNotes(
  letter: Letter,
  notes: readonly FreshNote[],
  puts: readonly Put[],
  under: (label: string) => number,
  below: ReadonlySet<number>,
): readonly Edit[] {
  const edits = puts
    .map((put, order) => ({ put, order }))
    .sort((a, b) => a.put.span.start - b.put.span.start || a.order - b.order)
    .map(({ put }) => (put.span.start === put.span.end ? insertion(letter, put.span.start, put.text) : put));
  const [from, to] = [edits[0]?.span.start ?? 0, edits.at(-1)?.span.end ?? 0];
  const notation = notationOf(letter);
  const placeOf = (label: string) => ({
    at: puts.find(({ text }) => text.includes(writeMark(notation, label)))?.span.end ?? from,
    under: under(label),
  });
  return notesEdits(letter, notes, placeOf, to).reduce<readonly Edit[]>(
    (all, row) => withRow(letter, all, row, below.has(row.span.start)),
    edits,
  );
}

/** @param first whether the notes come before a text at their place, as those of what stands above it */
function withRow(letter: Letter, edits: readonly Edit[], notes: Edit, first: boolean): readonly Edit[] {
  const at = notes.span.start;
  const index = edits.findIndex(({ span, text }) => span.start === at && span.end === at && text !== '');
  const same = edits[index];
  if (same === undefined) {
    // Where something ends at its place, it comes behind that.
    const next = edits.findIndex(({ span }) => span.start >= at && span.end > at);
    return next === -1
      ? [...edits, notes].sort((a, b) => a.span.start - b.span.start)
      : [...edits.slice(0, next), notes, ...edits.slice(next)];
  }
  const [blank] = /^\s*/.exec(same.text) ?? [''];
  // The text first, then the notes behind it.
  const joined = first
    ? blank + notes.text.trim() + blankLine(letter) + same.text.slice(blank.length)
    : same.text.trimEnd() + blankLine(letter) + notes.text.trim() + same.text.slice(same.text.trimEnd().length);
  return edits.map((edit) => (edit === same ? { span: edit.span, text: joined } : edit));
}

/** Behind the notes that stand right below an offset. */
export function behindNotes({ flow }: Letter, offset: number): number {
  let end = offset;
  for (const { unit, span } of flow.slice(flow.findIndex((one) => one.span.start >= offset))) {
    if (span.start < offset || unit.kind !== 'note') break;
    end = span.end;
  }
  return end;
}

/** A text with the notes of each paragraph, list or table behind it. */
export function withNotesBehind(letter: Letter, text: string, notes: readonly FreshNote[]): string {
  const notation = notationOf(letter);
  const done = new Set<string>();
  const { flow, source } = read(text, { profile: letter.profile, treatAs: 'letter' });
  const rows = flow.map(({ span }): Edit => {
    const words = source.slice(span);
    const own = notes.filter(({ label }) => !done.has(label) && words.includes(writeMark(notation, label)));
    for (const { label } of own) done.add(label);
    const end = span.start + words.trimEnd().length;
    return {
      span: { start: end, end },
      text: rowOf(letter, own)
        .map((row) => blankLine(letter) + row)
        .join(''),
    };
  });
  return applyEdits(text, rows);
}

export function blankLine({ source }: Letter): string {
  return source.lineEnd.repeat(2);
}
