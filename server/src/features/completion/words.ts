import { CompletionItemKind, InsertTextFormat, type CompletionItem } from 'vscode-languageserver';
import { passageAt } from '../../letter/at.js';
import type { Letter } from '../../letter/letter.js';
import { rangeOf } from '../places.js';

/** How far before the caret the words are looked at that tell what comes. */
const REACH = 80;

/** The words of the caret's line before it, and those behind it; null where the caret does not stand among words. */
export function wordsAround({ source, ...letter }: Letter, offset: number): { before: string; behind: string } | null {
  const line = source.lineAt(offset);
  const before = source.slice({ start: Math.max(line.start, offset - REACH), end: offset });
  const last = offset - (before.length - before.trimEnd().length);
  if (passageAt({ source, ...letter }, last) === undefined) return null;
  return { before, behind: source.slice({ start: offset, end: Math.min(line.end, offset + REACH) }) };
}

/**
 * Words that go on from what is written: `typed` of them stand before the caret.
 *
 * @param order what sorts before the label
 */
export function wordsItem(
  { source }: Letter,
  offset: number,
  typed: string,
  offered: { readonly words: string; readonly detail: string; readonly order: number },
): CompletionItem {
  return {
    label: offered.words.trim(),
    kind: CompletionItemKind.Value,
    detail: offered.detail,
    sortText: String(offered.order).padStart(3, '0'),
    insertTextFormat: InsertTextFormat.PlainText,
    textEdit: { range: rangeOf(source, { start: offset - typed.length, end: offset }), newText: offered.words },
  };
}

/** Whether a text begins as another does, capitals aside, and there is more to come. */
export function goesOn(words: string, typed: string): boolean {
  return words.length > typed.length && words.toLowerCase().startsWith(typed.toLowerCase());
}
