import type { Letter } from '../letter/letter.js';

/** Marks and notes of which it is uncertain where they lead, because a rule about notes speaks of them already. */
export interface NoteDoubts {
  /** Indices in `Notes.marks`. */
  readonly marks: ReadonlySet<number>;
  /** Indices in `Notes.definitions`. */
  readonly notes: ReadonlySet<number>;
}

/** What a rule that asks for a source in a note leaves alone: one mistake gives one finding. */
export function noteDoubts({ notes }: Letter): NoteDoubts {
  const marks = new Set<number>();
  const definitions = new Set<number>();
  for (const problem of notes.problems) {
    switch (problem.rule) {
      case 'voetnoot-nummering':
        marks.add(problem.mark);
        if (problem.other !== null) marks.add(problem.other);
        if (problem.leftOver !== null) definitions.add(problem.leftOver);
        break;
      case 'nootcijfer-zonder-voetnoot':
        marks.add(problem.mark);
        if (problem.definition !== null) definitions.add(problem.definition);
        break;
      case 'voetnoot-zonder-nootcijfer':
        definitions.add(problem.definition);
        break;
      case 'voetnoot-dubbel':
        if (problem.mark !== null) marks.add(problem.mark);
        for (const index of problem.definitions) definitions.add(index);
        break;
      case 'voetnoot-zonder-opmaak':
        break;
    }
  }
  return { marks, notes: definitions };
}
