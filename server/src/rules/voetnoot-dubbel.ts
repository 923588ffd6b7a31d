import type { Letter } from '../letter/letter.js';
import type { NoteDefinition, NoteMark } from '../letter/notes/notes.js';
import { removeNote } from './fixes/noteText.js';
import { labelled, problemsFor } from './noteWording.js';
import type { Fix, Rule } from './rule.js';

export const voetnootDubbel: Rule = {
  name: 'voetnoot-dubbel',
  severity: 'error',
  fix: 'unsafe',
  finds: 'Twee voetnoten met hetzelfde nummer.',
  why: 'De lezer kan niet zien welke van de twee bij het nootcijfer hoort, en hernummeren kan pas als dat vaststaat. Daar is geen voorschrift voor nodig: één nummer wijst hier twee plaatsen aan.',
  remedy: 'Geef elke voetnoot een eigen nummer, of haal de dubbele weg.',
  examples: {
    wrong: [
      {
        text: 'Een<sup>1</sup>, twee<sup>2</sup>.\n\n<sup>1</sup> A.\n\n⟦<sup>1</sup>⟧ B.\n',
        message: 'Er zijn twee voetnoten 1. Waarschijnlijk is dit voetnoot 2.',
        fixed: 'Een<sup>1</sup>, twee<sup>2</sup>.\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.\n',
      },
      {
        text: 'Een[^1].\n\n[^1]: A.\n\n⟦[^1]:⟧ A.\n',
        message: 'Er zijn twee voetnoten 1.',
        fixed: 'Een[^1].\n\n[^1]: A.\n',
      },
      {
        text: 'Een<sup>1</sup>, twee<sup>2</sup>, drie<sup>3</sup>.\n\n<sup>1</sup> A.\n\n⟦<sup>3</sup>⟧ B.\n\n<sup>3</sup> C.\n',
        message: 'Er zijn twee voetnoten 3. Waarschijnlijk is dit voetnoot 2.',
      },
    ],
    right: [
      { text: 'Een<sup>1</sup>, twee<sup>2</sup>.\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.\n' },
      { text: 'Een<sup>1</sup>, twee<sup>2</sup>.\n\n<sup>1</sup> Gelijk.\n\n<sup>2</sup> Gelijk.\n' },
      { text: 'Een[^1] en weer[^1].\n\n[^1]: A.\n' },
      { text: 'Een<sup>1</sup>.\n\n<sup>1</sup> A.\n\n# Bijlage\n\nEen<sup>1</sup>.\n\n<sup>1</sup> B.\n' },
    ],
    traps: [
      {
        text: 'Een<sup>1</sup>, ook[^1].\n\n<sup>1</sup> A.\n\n[^1]: B.\n',
        note: 'Twee schrijfwijzen tellen elk apart; dat ze door elkaar staan, meldt een andere regel.',
      },
    ],
  },
  *check(letter) {
    const { marks, definitions } = letter.notes;
    for (const problem of problemsFor(letter, 'voetnoot-dubbel')) {
      const notes = problem.definitions.flatMap((index) => definitions[index] ?? []);
      const [blamed, ...others] = notes;
      if (blamed === undefined) continue;
      const mark = problem.mark === null ? undefined : marks[problem.mark];
      const name = labelled(blamed.label);
      yield {
        span: blamed.mark,
        message: `Er zijn ${HOW_MANY[notes.length] ?? String(notes.length)} voetnoten ${name}.${mark === undefined ? '' : ` Waarschijnlijk is dit voetnoot ${labelled(mark.label)}.`}`,
        related: [
          ...others.map((it) => ({ message: `Hier staat ook een voetnoot ${name}.`, span: it.mark })),
          ...(mark === undefined
            ? []
            : [{ message: `Nootcijfer ${labelled(mark.label)} heeft geen voetnoot.`, span: mark.span }]),
        ],
        fixes: fixesFor(letter, blamed, others, mark),
      };
    }
  },
};

const HOW_MANY = ['', '', 'twee', 'drie', 'vier'];

function fixesFor(
  letter: Letter,
  blamed: NoteDefinition,
  others: readonly NoteDefinition[],
  mark: NoteMark | undefined,
): readonly Fix[] {
  if (mark !== undefined) {
    const edits = [{ span: blamed.inner, text: mark.label }];
    return [{ title: `Hier voetnoot ${labelled(mark.label)} van maken`, safe: false, edits: () => edits }];
  }
  if (!others.some((it) => it.text.trim() === blamed.text.trim())) return [];
  return [{ title: 'Dubbele voetnoot verwijderen…', safe: false, edits: () => [removeNote(letter, blamed)] }];
}
