import * as vscode from 'vscode';

/** The editor in sight that holds this letter. */
export function textEditorOf(uri: vscode.Uri): vscode.TextEditor | undefined {
  return vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
}

/** The document of a letter, opened where it was not: the server reads only what is open. Null where it is no more. */
export async function openLetter(uri: vscode.Uri): Promise<vscode.TextDocument | null> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open !== undefined) return open;
  // To open what was never saved would make it, empty.
  if (uri.scheme === 'untitled') return null;
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return null; // moved or removed, which the caller tells
  }
}

export function nameOfLetter(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
