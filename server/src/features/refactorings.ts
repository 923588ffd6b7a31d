import { CodeActionKind } from 'vscode-languageserver';
import type { Item, Letter } from '../letter/letter.js';
import type { Span } from '../letter/span.js';
import { insertNote } from '../rules/fixes/insertNote.js';
import { canMove, moveNote, type Direction } from '../rules/fixes/moveNote.js';
import { placeForNote } from '../rules/fixes/notePlace.js';
import { renumber } from '../rules/fixes/renumber.js';
import { missingSections, newItem } from '../rules/fixes/section.js';
import { holdsSource, sourceToNote } from '../rules/fixes/sourceToNote.js';
import type { Edit } from '../rules/rule.js';
import { counted, quoted } from '../rules/wording.js';
import type { Checked } from './documents.js';
import { enumerate, sectionName } from './words.js';

/** A change that the author may want at a place, without anything being wrong there. */
export interface Refactoring {
  /** For the edits, once the action is chosen; the same in every version. */
  readonly id: string;
  readonly kind: string;
  /** Can be done nearly everywhere, and our own extension has a command for it: there it is offered only by its kind. */
  readonly hasCommand?: boolean;
  /** What it does there, in the infinitive; null where it cannot be done. Cheap: it is asked at every place. */
  readonly title: (checked: Checked, place: Span) => string | null;
  /** Empty where it turns out to be impossible. */
  readonly edits: (checked: Checked, place: Span) => readonly Edit[];
}

/** The kind of what renumbers the notes, for editors that can run it at every save. */
const RENUMBER_KIND = 'source.voetnotenHernummeren';

const MOVE_KIND = 'refactor.move';

export const REFACTORINGS: readonly Refactoring[] = [
  moving('left', 'Voetnoot naar links verplaatsen'),
  moving('right', 'Voetnoot naar rechts verplaatsen'),
  {
    id: 'bron-tot-voetnoot',
    kind: CodeActionKind.RefactorExtract,
    title: ({ letter }, place) => (holdsSource(letter, place) ? 'Bron tot voetnoot maken' : null),
    edits: ({ letter }, place) => editsOf(sourceToNote(letter, place)),
  },
  {
    id: 'onderdelen-invoegen',
    kind: CodeActionKind.RefactorRewrite,
    hasCommand: true,
    title: ({ letter }, place) => {
      const item = itemAt(letter, place.end);
      if (item === undefined || item.missing.length === 0) return null;
      const names = item.missing.map((role) => sectionName(letter, role));
      return `Invoegen bij ${quoted(item.title)}: ${enumerate(names)}`;
    },
    edits: ({ letter }, place) => {
      const item = itemAt(letter, place.end);
      return item === undefined ? [] : missingSections(letter, [item]);
    },
  },
  {
    id: 'agendapunt-invoegen',
    kind: CodeActionKind.RefactorRewrite,
    hasCommand: true,
    title: () => 'Agendapunt invoegen',
    edits: ({ letter }, place) => newItem(letter, place.end).edits,
  },
  {
    id: 'voetnoot-invoegen',
    kind: CodeActionKind.RefactorRewrite,
    hasCommand: true,
    title: ({ letter }, place) => (placeForNote(letter, place.end).ok ? 'Voetnoot invoegen' : null),
    edits: ({ letter }, place) => editsOf(insertNote(letter, place.end)),
  },
  {
    id: 'alle-onderdelen-invoegen',
    kind: 'source.onderdelenInvoegen',
    hasCommand: true,
    title: ({ letter }) => {
      const count = letter.items.reduce((sum, { missing }) => sum + missing.length, 0);
      return count === 0 ? null : `Alles invoegen wat ontbreekt: ${counted(count, 'onderdeel', 'onderdelen')}`;
    },
    edits: ({ letter }) => missingSections(letter, letter.items),
  },
  {
    id: 'voetnoten-hernummeren',
    kind: RENUMBER_KIND,
    hasCommand: true,
    title: ({ letter }) => (editsOf(renumber(letter)).length === 0 ? null : 'Voetnoten hernummeren'),
    edits: ({ letter }) => editsOf(renumber(letter)),
  },
];

function moving(direction: Direction, title: string): Refactoring {
  return {
    id: `voetnoot-verplaatsen-${direction === 'left' ? 'links' : 'rechts'}`,
    kind: MOVE_KIND,
    title: ({ letter }, place) => (canMove(letter, place.end, direction) ? title : null),
    edits: ({ letter }, place) => editsOf(moveNote(letter, place.end, direction)),
  };
}

function editsOf(
  outcome: { readonly ok: true; readonly edits: readonly Edit[] } | { readonly ok: false },
): readonly Edit[] {
  return outcome.ok ? outcome.edits : [];
}

function itemAt(letter: Letter, offset: number): Item | undefined {
  return letter.items.findLast(({ span }) => span.start <= offset && offset <= span.end);
}
