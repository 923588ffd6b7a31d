import * as vscode from 'vscode';

/** Larger than this nothing is a letter, in bytes. */
const LARGEST = 4 * 1024 * 1024;

/** The text of a file as it stands in the editor, else as it was saved; null where it cannot be read as text. */
export async function textOfFile(uri: vscode.Uri): Promise<string | null> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open !== undefined) return open.getText();
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > LARGEST) return null;
    return new TextDecoder('utf-8', { fatal: true }).decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    // Gone, not allowed, or no text; anything else is a fault of ours, and goes to the log of the editor.
    if (error instanceof vscode.FileSystemError || error instanceof TypeError) return null;
    throw error;
  }
}

/** The name of a file without its folders. */
export function nameOfFile(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
