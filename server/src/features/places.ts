import type { Range as LspRange } from 'vscode-languageserver';
import type { Source } from '../letter/letter.js';
import type { Span } from '../letter/span.js';
import type { TextEdit } from '../protocol.js';
import type { Edit } from '../rules/rule.js';

/** A stretch of the text as an LSP range. */
export function rangeOf(source: Source, span: Span): LspRange {
  return { start: source.position(span.start), end: source.position(span.end) };
}

/** Edits against a text as LSP edits, in the order of the text. */
export function textEdits(source: Source, edits: readonly Edit[]): TextEdit[] {
  return [...edits]
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .map((edit) => ({ range: rangeOf(source, edit.span), newText: edit.text }));
}
