import { LSPErrorCodes, ResponseError, type PrepareRenameResult, type WorkspaceEdit } from 'vscode-languageserver';
import type { Letter } from '../letter/letter.js';
import type { Span } from '../letter/span.js';
import { noteToRename, renameNote, type NoteRenaming } from '../rules/fixes/renameNote.js';
import type { Checked } from './documents.js';
import type { Feature } from './feature.js';
import { rangeOf } from './places.js';
import { workspaceEdit } from './workspaceEdit.js';

/** One kind of thing that can get another name. */
interface Renamer {
  /** What is renamed at a place, and its name now; null where it is none of its kind. */
  readonly find: (letter: Letter, offset: number) => { readonly span: Span; readonly label: string } | null;
  readonly rename: (letter: Letter, offset: number, to: string) => NoteRenaming;
}

const RENAMERS: readonly Renamer[] = [{ find: noteToRename, rename: renameNote }];

/** What can be renamed at a place. @throws ResponseError with the reason where nothing can */
export function prepareRename({ letter }: Checked, offset: number): PrepareRenameResult {
  for (const { find } of RENAMERS) {
    const found = find(letter, offset);
    if (found !== null) return { range: rangeOf(letter.source, found.span), placeholder: found.label };
  }
  throw refused(
    'Hier staat niets dat een andere naam kan krijgen. Zet de cursor op een nootcijfer en probeer opnieuw.',
  );
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
  capabilities: (client) => ({ renameProvider: client.preparesRename ? { prepareProvider: true } : true }),
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
