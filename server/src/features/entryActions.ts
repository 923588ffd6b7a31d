import { CodeActionKind } from 'vscode-languageserver';
import type { Letter } from '../letter/letter.js';
import type { Span } from '../letter/span.js';
import { duplicateItem } from '../rules/fixes/duplicateItem.js';
import { groupOf, headingOf, isPartLike, type Entry } from '../rules/fixes/entries.js';
import { moveEntry, neighbouring, type Destination } from '../rules/fixes/moveEntry.js';
import { removalOf, removeEntry } from '../rules/fixes/removeEntry.js';
import { titleOf } from '../rules/fixes/renameEntry.js';
import { quoted } from '../rules/wording.js';
import type { Checked } from './documents.js';
import { isAtHeading } from './lookup.js';
import { alongInWords } from './outlineCommands.js';
import { MOVE_KIND, NOT_HERE, type Refactoring } from './refactoring.js';

/**
 * The commands of the view «Opbouw» for editors that do not have it, on the heading of an item or a part. To rename is a
 * request of the protocol.
 */
export function entryActions({ letter }: Checked, place: Span): readonly Refactoring[] {
  const entry = headedAt(letter, place.end);
  if (entry === null) return [];
  const move = (id: string, title: string, to: Destination | null): readonly Refactoring[] =>
    to === null
      ? []
      : [
          {
            id,
            kind: MOVE_KIND,
            dear: true,
            title: titled(title),
            edits: onEntry((now, one) => moveEntry(now, one, to)),
          },
        ];
  return [
    ...move('omhoog-verplaatsen', 'Omhoog verplaatsen', neighbouring(letter, entry, 'up')),
    ...move('omlaag-verplaatsen', 'Omlaag verplaatsen', neighbouring(letter, entry, 'down')),
    ...otherParts(letter, entry).flatMap(({ index, title }) =>
      move(`naar-raadsdeel-${String(index)}`, `Naar ${quoted(title)} verplaatsen`, { kind: 'endOf', part: index }),
    ),
    ...(isPartLike(letter, entry) ? [] : [DUPLICATE]),
    REMOVE,
  ];
}

const DUPLICATE: Refactoring = {
  id: 'dupliceren',
  kind: CodeActionKind.RefactorRewrite,
  dear: true,
  title: titled('Dupliceren'),
  edits: onEntry((letter, { index }) => duplicateItem(letter, index)),
};

const REMOVE: Refactoring = {
  id: 'verwijderen',
  kind: 'refactor.delete',
  dear: true,
  title: ({ letter }, place) => {
    const entry = headedAt(letter, place.end);
    const removal = entry === null ? null : removalOf(letter, entry);
    if (entry === null || removal === null) return null;
    const along = alongInWords(removal, entry);
    return `Verwijderen: ${quoted(titleOf(letter, entry))}${along === '' ? '' : `, met ${along}`}`;
  },
  edits: onEntry(removeEntry),
};

/** «Dupliceren: «Beleidsdebat»», where an entry stands. */
function titled(does: string): Refactoring['title'] {
  return ({ letter }, place) => {
    const entry = headedAt(letter, place.end);
    return entry === null ? null : `${does}: ${quoted(titleOf(letter, entry))}`;
  };
}

function onEntry(change: (letter: Letter, entry: Entry) => ReturnType<Refactoring['edits']>): Refactoring['edits'] {
  return ({ letter }, place) => {
    const entry = headedAt(letter, place.end);
    return entry === null ? NOT_HERE : change(letter, entry);
  };
}

/** The item or part in whose heading an offset stands; one that is both counts as the item. */
function headedAt(letter: Letter, offset: number): Entry | null {
  // Mostly the place is in no heading: then no item or part is looked at.
  if (!isAtHeading(letter, offset)) return null;
  const entries: readonly Entry[] = [
    ...letter.items.map(({ index }): Entry => ({ kind: 'item', index })),
    ...letter.parts.map(({ index }): Entry => ({ kind: 'part', index })),
  ];
  const found = entries.find((entry) => {
    const heading = headingOf(letter, entry);
    return heading !== undefined && heading.span.start <= offset && offset <= heading.span.end;
  });
  return found === undefined || groupOf(letter, found) === null ? null : found;
}

/** The parts that an item can come under besides its own. */
function otherParts(letter: Letter, entry: Entry): Letter['parts'] {
  if (isPartLike(letter, entry)) return [];
  const own = letter.items[entry.index]?.part ?? null;
  return letter.parts.filter(({ index, heading }) => {
    return index !== own && letter.headings[heading]?.roles.includes('item') === false;
  });
}
