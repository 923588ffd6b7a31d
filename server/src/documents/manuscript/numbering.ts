import type { Letter } from '../../letter/letter.js';
import { groupBy, noteKey, noteNumber } from '../../letter/notes/noteMarks.js';
import { harmless } from './harmless.js';

/**
 * How the notes of a letter are printed: with the numbers that were written, for the words of the letter call them by
 * these («zie voetnoot 14»). Only names (`[^bnc]`), which nobody is to read, become numbers.
 */
export interface Numbering {
  /** Per mark of the letter; null for a figure that is to be shown as it stands. */
  readonly marks: readonly (PrintedMark | null)[];
  /** The notes in the order in which they are read: where they are first pointed to, or else where they stand. */
  readonly notes: readonly PrintedNote[];
}

export interface PrintedMark {
  /** Index in `notes`, or null where the note does not exist. */
  readonly note: number | null;
  readonly label: string;
  /** 1 for the first mark of this note. */
  readonly nth: number;
}

export interface PrintedNote {
  /** Index in `Letter.notes.definitions`. */
  readonly definition: number;
  readonly number: string;
  /** Of letters without marks, figures and hyphens; no other note has it. */
  readonly name: string;
  readonly orphan: boolean;
}

type Mark = Letter['notes']['marks'][number];

export function numberNotes({ notes: { marks, definitions, problems } }: Letter): Numbering {
  const isListed = notesStandInList(marks, problems);
  const labels = printedLabels(marks);
  const seen = new Map<string, { readonly at: number; times: number }>();
  const printed = marks.map((mark) => {
    if (mark.definition === null && isListed) return null;
    const key = keyOf(mark);
    let known = seen.get(key);
    if (known === undefined) seen.set(key, (known = { at: mark.span.start, times: 0 }));
    known.times++;
    return { definition: mark.definition, label: labels.get(key) ?? harmless(mark.label), nth: known.times };
  });
  const rows = definitions.map(({ index, span, label }) => {
    const key = keyOfNote(index);
    const known = seen.get(key);
    const number = labels.get(key) ?? harmless(label);
    return { definition: index, at: known?.at ?? span.start, number, orphan: known === undefined };
  });
  rows.sort((a, b) => a.at - b.at);
  const places = new Map(rows.map(({ definition }, at) => [definition, at]));
  const nameOf = uniqueNames();
  return {
    marks: printed.map((mark) =>
      mark === null
        ? null
        : {
            note: mark.definition === null ? null : (places.get(mark.definition) ?? null),
            label: mark.label,
            nth: mark.nth,
          },
    ),
    notes: rows.map(({ definition, number, orphan }) => ({ definition, number, name: nameOf(number), orphan })),
  };
}

/** One note has one number, however often it is pointed to; so has one that does not exist. */
function keyOf({ definition, notation, set, label }: Mark): string {
  return definition === null ? `${notation} ${String(set)} ${noteKey(label)}` : keyOfNote(definition);
}

function keyOfNote(definition: number): string {
  return `#${String(definition)}`;
}

/**
 * What is printed for each note that is pointed to, by its key: what was written, in every set of notes of which that can
 * be read and tells one note from another; else the next number that is not written anywhere.
 */
function printedLabels(marks: readonly Mark[]): ReadonlyMap<string, string> {
  const pointing = marks.filter(({ definition }) => definition !== null);
  const kept = new Set<string>();
  for (const set of groupBy(pointing, setOf).values()) {
    if (areReadable(set)) for (const mark of set) kept.add(setOf(mark));
  }
  const written = new Set(marks.filter((mark) => mark.definition === null || kept.has(setOf(mark))).map(labelOf));
  const labels = new Map<string, string>();
  let last = 0;
  for (const mark of pointing) {
    const key = keyOf(mark);
    if (labels.has(key)) continue;
    if (kept.has(setOf(mark))) {
      labels.set(key, harmless(mark.label));
      continue;
    }
    do last++;
    while (written.has(String(last)));
    labels.set(key, String(last));
  }
  return labels;
}

function setOf({ notation, set }: Mark): string {
  return `${notation} ${String(set)}`;
}

function labelOf({ label }: Mark): string {
  return noteKey(label);
}

/** Whether the labels of a set are there to be read, and none stands for two notes. */
function areReadable(set: readonly Mark[]): boolean {
  if (!set.every(({ notation, label }) => notation === 'sup' || noteNumber(label) !== null)) return false;
  const notes = new Set(set.map(({ definition }) => definition));
  return new Set(set.map(labelOf)).size === notes.size;
}

/** Gives each note a name after its number, with a number of its own where an annex begins at 1 again. */
function uniqueNames(): (number: string) => string {
  const times = new Map<string, number>();
  return (number) => {
    const base = number.replace(/[^A-Za-z0-9]/g, '') || 'teken';
    const nth = (times.get(base) ?? 0) + 1;
    times.set(base, nth);
    return nth === 1 ? base : `${base}--${String(nth)}`;
  };
}

/** The letter has its notes as a numbered list, which nothing leads to: the figures stay as they are, and nothing is missing. */
function notesStandInList(marks: readonly Mark[], problems: Letter['notes']['problems']): boolean {
  return (
    marks.some(({ definition }) => definition === null) &&
    !problems.some(({ rule }) => rule === 'nootcijfer-zonder-voetnoot')
  );
}
