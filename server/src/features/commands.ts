import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Item, Letter } from '../letter/letter.js';
import type { EditsResult, Position } from '../protocol.js';
import { applyEdits, fixAll } from '../rules/fix.js';
import { insertNote } from '../rules/fixes/insertNote.js';
import { renumber } from '../rules/fixes/renumber.js';
import { missingSections, newItem } from '../rules/fixes/section.js';
import type { Edit } from '../rules/rule.js';
import type { Checked, OpenDocument } from './documents.js';
import { textEdits } from './places.js';

/** What the commands of the editor ask for: edits, or in Dutch why there are none. */

export const NO_LETTER: EditsResult = {
  ok: false,
  reason: 'Dit document wordt niet als brief gelezen. Kies eerst «Behandelen als geannoteerde agenda».',
};

export const UNREADABLE: EditsResult = {
  ok: false,
  reason: 'Dit is niet gelukt: de brief kon niet worden gelezen. Er is niets gewijzigd.',
};

export const NOT_OPEN: EditsResult = {
  ok: false,
  reason: 'Dit is niet gelukt: het document is niet geopend. Er is niets gewijzigd.',
};

/** The missing sections of the item at `offset`, or of the whole letter. */
export function missingSectionsEdits(checked: Checked, offset: number | null): EditsResult {
  const { letter } = checked;
  const items = offset === null ? letter.items : itemsAt(letter, offset);
  if (items.length === 0) {
    return { ok: false, reason: 'Hier staat geen agendapunt. Zet de cursor in een agendapunt en probeer opnieuw.' };
  }
  const incomplete = items.filter((item) => item.missing.length > 0);
  const total = incomplete.reduce((sum, item) => sum + item.missing.length, 0);
  return result(checked, missingSections(letter, incomplete), null, total);
}

function itemsAt(letter: Letter, offset: number): readonly Item[] {
  return letter.items.filter((item) => item.span.start <= offset && offset <= item.span.end).slice(-1);
}

export function newItemEdits(checked: Checked, offset: number): EditsResult {
  const { edits, caret } = newItem(checked.letter, offset);
  return result(checked, edits, caret, 1);
}

export function insertNoteEdits(checked: Checked, offset: number): EditsResult {
  const inserted = insertNote(checked.letter, offset);
  return inserted.ok ? result(checked, inserted.edits, inserted.caret, 1) : { ok: false, reason: inserted.reason };
}

export function renumberEdits(checked: Checked): EditsResult {
  const renumbered = renumber(checked.letter);
  if (!renumbered.ok) return { ok: false, reason: renumbered.reason };
  return result(checked, renumbered.edits, null, renumbered.count);
}

export function fixAllEdits(document: OpenDocument, checked: Checked): EditsResult {
  const fixed = fixAll(wholeText(checked.letter), document.readOptions, document.judgeOptions);
  return result(checked, fixed.edits, null, fixed.count);
}

function wholeText({ source }: Letter): string {
  return source.slice({ start: 0, end: source.length });
}

/** `caret` is an offset in the text after the edits. */
function result(checked: Checked, edits: readonly Edit[], caret: number | null, count: number): EditsResult {
  const { letter, version } = checked;
  return {
    ok: true,
    version,
    edits: textEdits(letter.source, edits),
    caret: caret === null ? null : positionAfter(letter, edits, caret),
    count: edits.length === 0 ? 0 : count,
  };
}

function positionAfter(letter: Letter, edits: readonly Edit[], caret: number): Position {
  return TextDocument.create('', '', 0, applyEdits(wholeText(letter), edits)).positionAt(caret);
}
