import { LSPErrorCodes, ResponseError, type PrepareRenameResult, type WorkspaceEdit } from 'vscode-languageserver';
import type { Item, Letter } from '../letter/letter.js';
import type { Span } from '../letter/span.js';
import { stripNumbering } from '../profile/names.js';
import { beginsWith, sharesWords } from '../rules/fixes/agendaSlots.js';
import { headingOf, type Entry } from '../rules/fixes/entries.js';
import { renameEntry } from '../rules/fixes/renameEntry.js';
import { noteToRename, renameNote, type NoteRenaming } from '../rules/fixes/renameNote.js';
import type { Checked } from './documents.js';
import { itemHeadedAt } from './definition.js';
import type { Feature } from './feature.js';
import { rangeOf } from './places.js';
import { workspaceEdit } from './workspaceEdit.js';

const NOTHING_HERE =
  'Hier staat niets dat een andere naam kan krijgen. Zet de cursor op een nootcijfer of de titel van een agendapunt of raadsdeel en probeer opnieuw.';

/** One kind of thing that can get another name. */
interface Renamer {
  /** What is renamed at a place, and its name now; null where it is none of its kind. */
  readonly find: (letter: Letter, offset: number) => { readonly span: Span; readonly label: string } | null;
  readonly rename: (letter: Letter, offset: number, to: string) => NoteRenaming;
}

const RENAMERS: readonly Renamer[] = [
  { find: noteToRename, rename: renameNote },
  { find: entryToRename, rename: renameFound },
];

/** The part in whose heading a place stands, or the item that it names: by its heading, an entry that announces it, or words that mention it. */
function entryAt(letter: Letter, offset: number): { readonly entry: Entry; readonly span: Span } | null {
  const headed = itemHeadedAt(letter, offset);
  const heading = letter.headings[headed?.heading ?? -1];
  if (headed !== undefined && heading !== undefined) return { entry: entryOf(headed), span: heading.content };
  for (const part of letter.parts) {
    const own = letter.headings[part.heading];
    if (own !== undefined && own.span.start <= offset && offset <= own.span.end)
      return { entry: { kind: 'part', index: part.index }, span: own.content };
  }
  // A group in a list may be taken for an item: what mentions one by its title goes first.
  const named = [...letter.mentions, ...letter.announced].find(
    ({ span }) => span.start <= offset && offset <= span.end,
  );
  const item = letter.items[named?.item ?? -1];
  if (named === undefined || item === undefined) return null;
  return sharesWords(letter, named.text, item.title) || beginsWith(named.text, stripNumbering(item.title))
    ? { entry: entryOf(item), span: named.span }
    : null;
}

function entryOf({ index }: Item): Entry {
  return { kind: 'item', index };
}

function entryToRename(letter: Letter, offset: number): ReturnType<Renamer['find']> {
  const found = entryAt(letter, offset);
  const heading = found === null ? undefined : headingOf(letter, found.entry);
  if (found === null || heading === undefined) return null;
  return { span: found.span, label: stripNumbering(heading.text).replace(/[\s:]+$/, '') };
}

function renameFound(letter: Letter, offset: number, to: string): NoteRenaming {
  const found = entryAt(letter, offset);
  return found === null ? { ok: false, reason: NOTHING_HERE } : renameEntry(letter, found.entry, to);
}

/** What can be renamed at a place. @throws ResponseError with the reason where nothing can */
export function prepareRename({ letter }: Checked, offset: number): PrepareRenameResult {
  for (const { find } of RENAMERS) {
    const found = find(letter, offset);
    if (found !== null) return { range: rangeOf(letter.source, found.span), placeholder: found.label };
  }
  throw refused(NOTHING_HERE);
}

/** The edits that rename what stands at a place. @throws ResponseError with the reason where it cannot be */
export function rename({ letter }: Checked, offset: number, to: string): Extract<NoteRenaming, { ok: true }>['edits'] {
  const renamer = RENAMERS.find(({ find }) => find(letter, offset) !== null) ?? RENAMERS[0];
  const renamed = renamer?.rename(letter, offset, to);
  if (renamed === undefined || !renamed.ok) throw refused(renamed?.reason ?? '');
  return renamed.edits;
}

function refused(reason: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
}

export const renameFeature: Feature = {
  serve: (serving) => {
    serving.connection.onPrepareRename(async ({ textDocument, position }, token) =>
      serving.ofLetter<PrepareRenameResult | null>(textDocument.uri, token, null, (checked, document) =>
        prepareRename(checked, document.offsetAt(position)),
      ),
    );
    serving.connection.onRenameRequest(async ({ textDocument, position, newName }, token) =>
      serving.ofLetter<WorkspaceEdit | null>(textDocument.uri, token, null, (checked, document) =>
        workspaceEdit(document, checked, rename(checked, document.offsetAt(position), newName), serving.client),
      ),
    );
  },
};
