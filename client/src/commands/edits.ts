import * as vscode from 'vscode';
import type { LanguageClient } from '../client.js';
import type { EditsResult, Range, TextEdit } from '../../../server/src/protocol.js';
import type { Letters } from '../letters.js';

/** How often a command asks anew when the text changed while the server was thinking. */
const ATTEMPTS = 3;

/** The active editor with a letter in it, or undefined. */
export function letterEditor(letters: Letters): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor !== undefined && letters.isLetter(editor.document) ? editor : undefined;
}

/** What became of a command that changes the letter. */
export type Outcome =
  | {
      readonly done: true;
      readonly count: number;
      readonly caret: vscode.Position | null;
      /** What was done, where the count does not say all. */
      readonly report: string | null;
    }
  | { readonly done: false; readonly reason: string };

/** What is to be filled in begins and ends with brackets. */
const HOLE = /\[[^[\]\n]*\]/;

/**
 * Asks the server for edits and applies them as one undo step. Where the text changed meanwhile, it asks again.
 *
 * @param method one of `REQUESTS` that answers with `EditsResult`
 * @param params made afresh for each attempt, as places move when the text changes
 */
export async function change(
  client: LanguageClient,
  editor: vscode.TextEditor,
  method: string,
  params: () => object,
): Promise<Outcome> {
  const { document } = editor;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const result = await client.sendRequest<EditsResult>(method, { uri: document.uri.toString(), ...params() });
    if (!result.ok) return { done: false, reason: result.reason };
    if (result.version !== document.version) continue;
    const hole = result.caret === null ? firstHole(document, result.edits) : undefined;
    if (result.edits.length > 0) {
      const edit = new vscode.WorkspaceEdit();
      edit.set(
        document.uri,
        result.edits.map((one) => new vscode.TextEdit(asRange(one.range), one.newText)),
      );
      if (!(await vscode.workspace.applyEdit(edit))) continue;
    }
    const caret = result.caret === null ? null : new vscode.Position(result.caret.line, result.caret.character);
    if (caret !== null) select(editor, caret, endOfHoleAt(document, caret));
    else if (hole !== undefined) select(editor, document.positionAt(hole.start), document.positionAt(hole.end));
    return { done: true, count: result.count, caret, report: result.report ?? null };
  }
  return {
    done: false,
    reason: vscode.l10n.t('De brief veranderde tegelijk; er is niets gewijzigd. Probeer het opnieuw.'),
  };
}

/**
 * Where the first thing to fill in will stand once the edits are made, so that the person can type over it; undefined
 * where they hold none.
 */
function firstHole(
  document: vscode.TextDocument,
  edits: readonly TextEdit[],
): { readonly start: number; readonly end: number } | undefined {
  const [first] = edits.toSorted((a, b) => asRange(a.range).start.compareTo(asRange(b.range).start));
  const found = first === undefined ? null : HOLE.exec(first.newText);
  if (first === undefined || found === null) return undefined;
  const start = document.offsetAt(asRange(first.range).start) + found.index;
  return { start, end: start + found[0].length };
}

/** Where the thing to fill in ends that begins at the caret; the caret itself where none does. */
function endOfHoleAt(document: vscode.TextDocument, caret: vscode.Position): vscode.Position {
  const found = HOLE.exec(document.lineAt(caret.line).text.slice(caret.character));
  return found?.index === 0 ? caret.translate(0, found[0].length) : caret;
}

/** Selects a stretch and brings it into sight. */
export function select(editor: vscode.TextEditor, from: vscode.Position, to: vscode.Position): void {
  editor.selection = new vscode.Selection(from, to);
  editor.revealRange(new vscode.Range(from, to), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

export function asRange(range: Range): vscode.Range {
  return new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
}

/** Says that there was nothing to do, or why a command refused: the person asked for it. */
export function say(message: string): void {
  void vscode.window.showInformationMessage(message);
}

/** Says in passing, in the status bar, what a command did. */
export function mention(message: string): void {
  vscode.window.setStatusBarMessage(message, 5000);
}
