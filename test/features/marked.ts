import assert from 'node:assert/strict';
import type { Range } from 'vscode-languageserver';
import { OpenDocument, type Checked } from '../../server/src/features/documents.js';

export const URI = 'file:///werk/brief.agenda.md';

/** A text in which `‸` is the caret and ⟦…⟧ are the places expected, in order of the text. */
export interface Marked {
  readonly text: string;
  readonly document: OpenDocument;
  readonly checked: Checked;
  /** Where the caret is; the end of the text where none is marked. */
  readonly caret: number;
  readonly places: readonly { readonly start: number; readonly end: number }[];
  /** The text with ⟦…⟧ around these ranges: to compare with what was written down. */
  readonly show: (ranges: readonly Range[]) => string;
}

/** Opens a marked text as a letter. */
export function openMarked(marked: string): Marked {
  let text = '';
  let caret: number | null = null;
  const places: { start: number; end: number }[] = [];
  for (const character of marked) {
    if (character === '‸') caret = text.length;
    else if (character === '⟦') places.push({ start: text.length, end: text.length });
    else if (character === '⟧') places.push({ start: places.pop()?.start ?? 0, end: text.length });
    else text += character;
  }
  const document = new OpenDocument(URI, 'markdown', 1, text);
  const checked = document.check((error) => {
    throw error;
  });
  assert.ok(checked !== null);
  const show = (ranges: readonly Range[]): string =>
    [...ranges]
      .map(({ start, end }) => ({ start: document.offsetAt(start), end: document.offsetAt(end) }))
      .sort((a, b) => b.start - a.start)
      .reduce(
        (shown, { start, end }) => `${shown.slice(0, start)}⟦${shown.slice(start, end)}⟧${shown.slice(end)}`,
        text,
      );
  return { text, document, checked, caret: caret ?? text.length, places, show };
}
