import type { CancellationToken } from 'vscode-languageserver';
import type { Item, Letter } from '../letter/letter.js';
import {
  REQUESTS,
  type DocumentParams,
  type EditsResult,
  type InsertNoteParams,
  type MissingSectionsParams,
  type MoveNoteParams,
  type PositionParams,
  type RangeParams,
} from '../protocol.js';
import { fixAll } from '../rules/fix.js';
import { insertNote } from '../rules/fixes/insertNote.js';
import { moveNote } from '../rules/fixes/moveNote.js';
import { renumber } from '../rules/fixes/renumber.js';
import { missingSections, newItem } from '../rules/fixes/section.js';
import { sourceToNote } from '../rules/fixes/sourceToNote.js';
import type { Edit } from '../rules/rule.js';
import type { Checked, OpenDocument } from './documents.js';
import { refusal, result, wholeText } from './editsResult.js';
import type { Feature } from './feature.js';

/** What the commands of the editor ask for. */

/** The missing sections of the item at `offset`, or of the whole letter. */
function missingSectionsEdits(checked: Checked, offset: number | null): EditsResult {
  const { letter } = checked;
  const items = offset === null ? letter.items : itemsAt(letter, offset);
  if (items.length === 0) {
    return refusal('Hier staat geen agendapunt. Zet de cursor in een agendapunt en probeer opnieuw.');
  }
  const incomplete = items.filter((item) => item.missing.length > 0);
  const total = incomplete.reduce((sum, item) => sum + item.missing.length, 0);
  return result(checked, missingSections(letter, incomplete), null, total);
}

function itemsAt(letter: Letter, offset: number): readonly Item[] {
  return letter.items.filter((item) => item.span.start <= offset && offset <= item.span.end).slice(-1);
}

function newItemEdits(checked: Checked, offset: number): EditsResult {
  const { edits, caret } = newItem(checked.letter, offset);
  return result(checked, edits, caret, 1);
}

/** What a change of one note gives, as a result. */
function noteEdits(checked: Checked, change: NoteChange): EditsResult {
  return change.ok ? result(checked, change.edits, change.caret, 1) : refusal(change.reason);
}

type NoteChange =
  | { readonly ok: true; readonly edits: readonly Edit[]; readonly caret: number }
  | { readonly ok: false; readonly reason: string };

function renumberEdits(checked: Checked): EditsResult {
  const renumbered = renumber(checked.letter);
  if (!renumbered.ok) return refusal(renumbered.reason);
  return result(checked, renumbered.edits, null, renumbered.count);
}

function fixAllEdits(document: OpenDocument, checked: Checked): EditsResult {
  const fixed = fixAll(wholeText(checked.letter), document.readOptions, document.judgeOptions);
  return result(checked, fixed.edits, null, fixed.count);
}

export const commandsFeature: Feature = {
  serve: ({ connection, edits }) => {
    connection.onRequest(REQUESTS.missingSections, async (params: MissingSectionsParams, token: CancellationToken) =>
      edits(params, token, (document, checked) =>
        missingSectionsEdits(checked, params.position === undefined ? null : document.offsetAt(params.position)),
      ),
    );
    connection.onRequest(REQUESTS.newItem, async (params: PositionParams, token: CancellationToken) =>
      edits(params, token, (document, checked) => newItemEdits(checked, document.offsetAt(params.position))),
    );
    connection.onRequest(REQUESTS.insertNote, async (params: InsertNoteParams, token: CancellationToken) =>
      edits(params, token, (document, checked) =>
        noteEdits(checked, insertNote(checked.letter, document.offsetAt(params.position), params.text)),
      ),
    );
    connection.onRequest(REQUESTS.moveNote, async (params: MoveNoteParams, token: CancellationToken) =>
      edits(params, token, (document, checked) =>
        noteEdits(checked, moveNote(checked.letter, document.offsetAt(params.position), params.direction)),
      ),
    );
    connection.onRequest(REQUESTS.sourceToNote, async ({ uri, range }: RangeParams, token: CancellationToken) =>
      edits({ uri }, token, (document, checked) => {
        const place = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
        return noteEdits(checked, sourceToNote(checked.letter, place));
      }),
    );
    connection.onRequest(REQUESTS.renumber, async (params: DocumentParams, token: CancellationToken) =>
      edits(params, token, (_document, checked) => renumberEdits(checked)),
    );
    connection.onRequest(REQUESTS.fixAll, async (params: DocumentParams, token: CancellationToken) =>
      edits(params, token, fixAllEdits),
    );
  },
};
