import assert from 'node:assert/strict';
import type { CompletionItem } from 'vscode-languageserver';
import type { Checked } from '../../../server/src/features/documents.js';
import { openMarked } from '../marked.js';

export interface Completed {
  readonly label: string;
  readonly detail: string | undefined;
  /** The lines that the completion changes, with it in place. */
  readonly after: string;
}

/** What is completed at the sign ‸ in a letter, in the order in which it is shown. */
export function completedAt(
  marked: string,
  complete: (checked: Checked, offset: number) => readonly CompletionItem[],
): readonly Completed[] {
  const { checked, caret, document, text } = openMarked(marked);
  return [...complete(checked, caret)]
    .sort((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1))
    .map(({ label, detail, textEdit }) => {
      assert.ok(textEdit !== undefined && 'range' in textEdit);
      const { start, end } = textEdit.range;
      assert.equal(start.line, end.line);
      assert.equal(start.line, checked.positionAt(caret).line);
      assert.ok(document.offsetAt(start) <= caret && caret <= document.offsetAt(end));
      const line = text.split(/\r?\n/)[start.line] ?? '';
      return { label, detail, after: line.slice(0, start.character) + textEdit.newText + line.slice(end.character) };
    });
}
