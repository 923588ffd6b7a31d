import type { CancellationToken } from 'vscode-languageserver';
import type { Letter } from '../letter/letter.js';
import {
  REQUESTS,
  type EditsResult,
  type EntryParams,
  type MoveEntryParams,
  type Removal as RemovalInWords,
  type RenameEntryParams,
} from '../protocol.js';
import { duplicateItem } from '../rules/fixes/duplicateItem.js';
import { groupOf, isPartLike, type Entry } from '../rules/fixes/entries.js';
import { calledBy, type EntryChange } from '../rules/fixes/entryEdits.js';
import { moveEntry, neighbouring, type Destination } from '../rules/fixes/moveEntry.js';
import { removalOf, removeEntry, type Removal } from '../rules/fixes/removeEntry.js';
import { renameEntry } from '../rules/fixes/renameEntry.js';
import type { Checked } from './documents.js';
import { refusal, result } from './editsResult.js';
import { entriesById } from './entryIds.js';
import type { Feature } from './feature.js';
import { enumerate } from './words.js';

/** What the view «Opbouw» changes in the letter: moving, renaming, copying and removing parts and items. */

const GONE = refusal('Dit staat niet meer in de brief; er is niets gewijzigd.');

function edits(checked: Checked, id: string, make: (letter: Letter, entry: Entry) => EntryChange): EditsResult {
  const entry = entriesById(checked.letter).get(id);
  if (entry === undefined) return GONE;
  const change = make(checked.letter, entry);
  if (!change.ok) return refusal(change.reason);
  const { edits: made, caret, report } = change;
  return { ...result(checked, made, caret, 1), ...(report === undefined ? {} : { report }) };
}

/** The edits that move an entry, or why it stays. */
function moveEdits(checked: Checked, { id, to }: Pick<MoveEntryParams, 'id' | 'to'>): EditsResult {
  return edits(checked, id, (letter, entry) => {
    const destination = destinationOf(letter, entry, to);
    return typeof destination === 'string' ? { ok: false, reason: destination } : moveEntry(letter, entry, destination);
  });
}

/** Where to, or in Dutch why not. */
function destinationOf(letter: Letter, entry: Entry, to: MoveEntryParams['to']): Destination | string {
  if ('direction' in to) return neighbouring(letter, entry, to.direction) ?? atEdge(letter, entry, to.direction);
  const target = entriesById(letter).get(to.id);
  if (target === undefined)
    return `${calledBy(letter, entry)} is niet verplaatst: het doel staat niet meer in de brief.`;
  const high = isPartLike(letter, entry);
  const onto = high ? partOf(letter, target) : target;
  if (!high && isPartLike(letter, onto)) {
    if (onto.kind === 'part') return { kind: 'endOf', part: onto.index };
    return `${calledBy(letter, onto)} is zelf een raadsdeel; daaronder kan geen ander agendapunt staan.`;
  }
  return { kind: isBelow(letter, onto, entry) ? 'behind' : 'before', entry: onto };
}

/** The part that an item stands in; whatever is a part itself stays as it is. */
function partOf(letter: Letter, target: Entry): Entry {
  const part = isPartLike(letter, target) ? null : (letter.items[target.index]?.part ?? null);
  return part === null ? target : { kind: 'part', index: part };
}

function isBelow(letter: Letter, one: Entry, other: Entry): boolean {
  return (groupOf(letter, one)?.from ?? 0) > (groupOf(letter, other)?.from ?? 0);
}

function atEdge(letter: Letter, entry: Entry, direction: 'up' | 'down'): string {
  const edge = direction === 'up' ? 'bovenaan' : 'onderaan';
  const part = letter.items[entry.index]?.part ?? null;
  const within = !isPartLike(letter, entry) && part !== null && letter.parts.length > 1;
  if (!within) return `${calledBy(letter, entry)} staat al ${edge}.`;
  return `${calledBy(letter, entry)} staat in zijn raadsdeel al ${edge}. Kies «Naar ander raadsdeel verplaatsen …».`;
}

/** What goes with an entry, as a question with its explanation; null for what is not there. */
function removalInWords(checked: Checked, id: string): RemovalInWords | null {
  const { letter } = checked;
  const entry = entriesById(letter).get(id);
  const removal = entry === undefined ? null : removalOf(letter, entry);
  if (entry === undefined || removal === null) return null;
  const called = calledBy(letter, entry);
  const along = alongInWords(removal, entry);
  return {
    question: `${called} verwijderen?`,
    detail: along === '' ? '' : `Ook weg: ${along}. Ongedaan maken kan daarna nog.`,
  };
}

/** What goes with an entry: «3 onderdelen en 1 voetnoot»; '' where nothing does. */
export function alongInWords(removal: Removal, entry: Entry): string {
  return enumerate(thingsIn(removal, entry));
}

function thingsIn({ items, sections, notes, announcements }: Removal, entry: Entry): readonly string[] {
  const counted = (count: number, one: string, more: string): readonly string[] =>
    count === 0 ? [] : [count === 1 ? `1 ${one}` : `${count} ${more}`];
  return [
    ...(entry.kind === 'part' ? counted(items, 'agendapunt', 'agendapunten') : []),
    ...counted(sections, 'onderdeel', 'onderdelen'),
    ...counted(notes, 'voetnoot', 'voetnoten'),
    ...counted(announcements, 'regel in de lijst van de agenda', 'regels in de lijst van de agenda'),
  ];
}

export const outlineCommandsFeature: Feature = {
  serve: ({ connection, edits: answer, ofLetter }) => {
    connection.onRequest(REQUESTS.moveEntry, async (params: MoveEntryParams, token: CancellationToken) =>
      answer(params, token, (_document, checked) => moveEdits(checked, params)),
    );
    connection.onRequest(REQUESTS.renameEntry, async (params: RenameEntryParams, token: CancellationToken) =>
      answer(params, token, (_document, checked) =>
        edits(checked, params.id, (letter, entry) => renameEntry(letter, entry, params.title)),
      ),
    );
    connection.onRequest(REQUESTS.duplicateItem, async (params: EntryParams, token: CancellationToken) =>
      answer(params, token, (_document, checked) =>
        edits(checked, params.id, (letter, entry) =>
          entry.kind === 'item'
            ? duplicateItem(letter, entry.index)
            : { ok: false, reason: 'Alleen een agendapunt kan worden gedupliceerd.' },
        ),
      ),
    );
    connection.onRequest(REQUESTS.removeEntry, async (params: EntryParams, token: CancellationToken) =>
      answer(params, token, (_document, checked) => edits(checked, params.id, removeEntry)),
    );
    connection.onRequest(REQUESTS.removal, async ({ uri, id }: EntryParams, token: CancellationToken) =>
      ofLetter<RemovalInWords | null>(uri, token, null, (checked) => removalInWords(checked, id)),
    );
  },
};
