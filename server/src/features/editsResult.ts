import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Letter } from '../letter/letter.js';
import type { EditsResult, Position } from '../protocol.js';
import { applyEdits } from '../rules/fix.js';
import type { Edit } from '../rules/rule.js';
import type { Checked } from './documents.js';
import { textEdits } from './places.js';

/** What a command that changes the letter answers with: edits, or in Dutch why there are none. */

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

/** Why nothing is changed. */
export function refusal(reason: string): EditsResult {
  return { ok: false, reason };
}

/** `caret` is an offset in the text after the edits. */
export function result(checked: Checked, edits: readonly Edit[], caret: number | null, count: number): EditsResult {
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

export function wholeText({ source }: Letter): string {
  return source.slice({ start: 0, end: source.length });
}
