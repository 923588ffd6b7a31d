import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { FindingsOfEntry } from '../../../client/src/findings/groups.js';
import type { OutlineNode } from '../../../client/src/outline/nodes.js';
import type { Showing } from '../../../client/src/preview/letterPanel.js';
import { DIAGNOSTIC_SOURCE } from '../../../server/src/protocol.js';

/** What the extension hands to whoever asks for it. */
interface Exports {
  /** Whether an open document is a letter; undefined as long as the server has not read it. */
  readonly isLetter: (uri: vscode.Uri) => boolean | undefined;
  /** The lines that the view «Opbouw» shows now. */
  readonly opbouw: () => readonly OutlineNode[];
  /** Whether that view is in sight. */
  readonly opbouwZichtbaar: () => boolean;
  /** The groups of the view «Bevindingen», as far as it is in sight. */
  readonly bevindingen: () => readonly FindingsOfEntry<vscode.Diagnostic>[];
  /** The words of the status item, or null where it is not shown. */
  readonly status: () => string | null;
  /** The previews that are open. */
  readonly leesversies: () => readonly Showing[];
}

/** A letter without mistakes: two items, a note, a reference. */
export const LETTER = `# Geannoteerde agenda Landbouw- en Visserijraad 23 november 2026

## Landbouw – maandag 23 november 2026

Op de agenda staan:

- Beleidsdebat over de gezondheid van de bodem
- Verordening over het vervoer van dieren

### Beleidsdebat over de gezondheid van de bodem

#### Inhoud

De Raad spreekt over de bodem.[^1] Het voorzitterschap vraagt lidstaten naar hun ervaringen.

#### Nederlandse inzet

Nederland deelt zijn ervaringen met metingen op akkers.

#### Krachtenveld

De meeste lidstaten willen ruimte voor eigen keuzes.

### Verordening over het vervoer van dieren

#### Inhoud

Het voorzitterschap streeft naar een algemene oriëntatie.[^2]

#### Nederlandse inzet

Nederland kan met de tekst instemmen.

#### Krachtenveld

Een ruime meerderheid van de lidstaten steunt de tekst.

[^1]: Kamerstuk 22 112, nr. 4196.

[^2]: Kamerstuk 22 112, nr. 4197.
`;

/** What the extension tells; it is started where it was not. */
export async function extensionExports(): Promise<Exports> {
  const extension = vscode.extensions.getExtension<Exports>('geannoteerde-agenda.geannoteerde-agenda');
  assert.ok(extension, 'the extension is not installed');
  return extension.activate();
}

/** Asks again and again until the answer holds, as a person would look again; fails with the last answer. */
export async function until<T>(
  what: string,
  ask: () => T | PromiseLike<T>,
  holds: (answer: T) => boolean,
  milliseconds = 45_000,
): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (holds(answer)) return answer;
    if (Date.now() > end) throw new Error(`${what}: still ${JSON.stringify(answer)} after ${milliseconds} ms`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

/** The rules that speak about a document now, in order. */
export function rulesAt(uri: vscode.Uri): string[] {
  return findingsAt(uri).map((finding) => String(ruleOf(finding)));
}

export function findingsAt(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((finding) => finding.source === DIAGNOSTIC_SOURCE);
}

export function ruleOf(finding: vscode.Diagnostic): string | number | undefined {
  return typeof finding.code === 'object' ? finding.code.value : finding.code;
}

/** Writes a file in a folder of the workspace and opens it. */
export async function openFile(folder: 'brieven' | 'overig', name: string, text: string): Promise<vscode.TextEditor> {
  const root = workspaceFolder(folder);
  const uri = vscode.Uri.joinPath(root.uri, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

export async function openUntitled(language: string, content: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }));
}

export function workspaceFolder(name: string): vscode.WorkspaceFolder {
  const folder = vscode.workspace.workspaceFolders?.find((one) => one.name === name);
  assert.ok(folder, `no folder ${name}`);
  return folder;
}

/** Puts other words in the place of some, as one edit. */
export async function replace(editor: vscode.TextEditor, from: string, to: string): Promise<void> {
  const { document } = editor;
  const start = document.getText().indexOf(from);
  assert.ok(start >= 0, `«${from}» is not in the text`);
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + from.length));
  assert.ok(
    await editor.edit((edit) => {
      edit.replace(range, to);
    }),
    'the edit was refused',
  );
}

/** Puts the caret before some words. */
export function caretAt(editor: vscode.TextEditor, words: string, offset = 0): void {
  const start = editor.document.getText().indexOf(words);
  assert.ok(start >= 0, `«${words}» is not in the text`);
  const place = editor.document.positionAt(start + offset);
  editor.selection = new vscode.Selection(place, place);
}

/** Waits until the server has judged what stands in the editor now, with these rules speaking (in any order). */
export async function expectRules(editor: vscode.TextEditor, expected: readonly string[]): Promise<void> {
  const wanted = JSON.stringify([...expected].sort());
  await until(
    `rules that speak (expected ${wanted})`,
    () => rulesAt(editor.document.uri).sort(),
    (rules) => JSON.stringify(rules) === wanted,
  );
}

/** Waits until the server has read the active document and takes it for a letter, or not, and the status says so. */
export async function expectLetter(editor: vscode.TextEditor, letter: boolean): Promise<void> {
  const { isLetter, status } = await extensionExports();
  await until(
    `whether it is a letter (expected ${letter})`,
    () => ({ read: isLetter(editor.document.uri), status: status() }),
    (found) => found.read === letter && (found.status !== null) === letter,
  );
}

/** Throws away what is open, without questions. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor !== undefined)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}
