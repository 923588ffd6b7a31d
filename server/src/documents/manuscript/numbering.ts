import type { Letter } from '../../letter/letter.js';
import { noteKey } from '../../letter/notes/noteMarks.js';

/** How the notes of a letter are printed: numbered from 1 in the order in which they are first pointed to. */
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
  readonly orphan: boolean;
}

export function numberNotes({ notes: { marks, definitions, problems } }: Letter): Numbering {
  const isListed = notesStandInList(marks, problems);
  const numbers = new Map<string, { readonly number: string; readonly at: number; times: number }>();
  const printed = marks.map((mark) => {
    if (mark.definition === null && isListed) return null;
    const key = keyOf(mark);
    let known = numbers.get(key);
    if (known === undefined)
      numbers.set(key, (known = { number: String(numbers.size + 1), at: mark.span.start, times: 0 }));
    known.times++;
    return { definition: mark.definition, label: known.number, nth: known.times };
  });
  const rows = definitions.map(({ index, span }) => {
    const known = numbers.get(`#${String(index)}`);
    return {
      definition: index,
      at: known?.at ?? span.start,
      number: known?.number ?? '*',
      orphan: known === undefined,
    };
  });
  rows.sort((a, b) => a.at - b.at);
  const places = new Map(rows.map(({ definition }, at) => [definition, at]));
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
    notes: rows.map(({ definition, number, orphan }) => ({ definition, number, orphan })),
  };
}

/** One note has one number, however often it is pointed to; so has one that does not exist. */
function keyOf({ definition, notation, set, label }: Letter['notes']['marks'][number]): string {
  return definition === null ? `${notation} ${String(set)} ${noteKey(label)}` : `#${String(definition)}`;
}

/** The letter has its notes as a numbered list, which nothing leads to: the figures stay as they are, and nothing is missing. */
function notesStandInList(marks: Letter['notes']['marks'], problems: Letter['notes']['problems']): boolean {
  return (
    marks.some(({ definition }) => definition === null) &&
    !problems.some(({ rule }) => rule === 'nootcijfer-zonder-voetnoot')
  );
}
