import { CodeActionKind } from 'vscode-languageserver';
import type { Letter } from '../letter/letter.js';
import { originOf } from '../letter/moved.js';
import { insertNote } from '../rules/fixes/insertNote.js';
import { canMove, moveNote, type Direction } from '../rules/fixes/moveNote.js';
import { hasPlaceForNote } from '../rules/fixes/notePlace.js';
import { renumber } from '../rules/fixes/renumber.js';
import { missingSections, newItem } from '../rules/fixes/section.js';
import { holdsSource, sourceToNote } from '../rules/fixes/sourceToNote.js';
import { counted, quoted } from '../rules/wording.js';
import { itemAt, itemsOf } from './lookup.js';
import { MOVE_KIND, NOT_HERE, type Refactoring } from './refactoring.js';
import { enumerate, sectionName } from './words.js';

/** The kind of what renumbers the notes, for editors that can run it at every save. */
const RENUMBER_KIND = 'source.voetnotenHernummeren';

export const REFACTORINGS: readonly Refactoring[] = [
  moving('left', 'Voetnoot naar links verplaatsen'),
  moving('right', 'Voetnoot naar rechts verplaatsen'),
  {
    id: 'bron-tot-voetnoot',
    kind: CodeActionKind.RefactorExtract,
    title: ({ letter }, place) => (holdsSource(letter, place) ? 'Bron tot voetnoot maken' : null),
    edits: ({ letter }, place) => sourceToNote(letter, place),
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
      const item = letter.items[itemAt(letter, place.end)?.index ?? -1];
      return item === undefined ? NOT_HERE : { ok: true, edits: missingSections(letter, [item]) };
    },
  },
  {
    id: 'agendapunt-invoegen',
    kind: CodeActionKind.RefactorRewrite,
    hasCommand: true,
    title: () => 'Agendapunt invoegen',
    edits: ({ letter }, place) => ({ ok: true, edits: newItem(letter, place.end).edits }),
  },
  {
    id: 'voetnoot-invoegen',
    kind: CodeActionKind.RefactorRewrite,
    hasCommand: true,
    title: ({ letter }, place) => (hasPlaceForNote(letter, place.end) ? 'Voetnoot invoegen' : null),
    edits: ({ letter }, place) => insertNote(letter, place.end),
  },
  {
    id: 'alle-onderdelen-invoegen',
    kind: 'source.onderdelenInvoegen',
    hasCommand: true,
    title: ({ letter }) => {
      const count = itemsOf(letter).reduce((sum, { missing }) => sum + missing.length, 0);
      return count === 0 ? null : `Alles invoegen wat ontbreekt: ${counted(count, 'onderdeel', 'onderdelen')}`;
    },
    edits: ({ letter }) => ({ ok: true, edits: missingSections(letter, letter.items) }),
  },
  {
    id: 'voetnoten-hernummeren',
    kind: RENUMBER_KIND,
    hasCommand: true,
    title: ({ letter }) => (canRenumber(letter) ? 'Voetnoten hernummeren' : null),
    edits: ({ letter }) => renumber(letter),
  },
];

const CAN_RENUMBER = new WeakMap<Letter, boolean>();

/** Whether a note has another number than its place gives it. Words that change in a paragraph change no number. */
function canRenumber(letter: Letter): boolean {
  const from = originOf(letter)?.letter ?? letter;
  let can = CAN_RENUMBER.get(from);
  if (can === undefined) {
    const renumbered = renumber(from);
    can = renumbered.ok && renumbered.edits.length > 0;
    CAN_RENUMBER.set(from, can);
  }
  return can;
}

function moving(direction: Direction, title: string): Refactoring {
  return {
    id: `voetnoot-verplaatsen-${direction === 'left' ? 'links' : 'rechts'}`,
    kind: MOVE_KIND,
    title: ({ letter }, place) => (canMove(letter, place.end, direction) ? title : null),
    edits: ({ letter }, place) => moveNote(letter, place.end, direction),
  };
}
