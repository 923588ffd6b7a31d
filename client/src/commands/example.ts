import * as vscode from 'vscode';

/** A letter with mistakes that comes with the extension. */
const EXAMPLE = 'conceptbrief-met-fouten.md';

/**
 * «Voorbeeldbrief openen»: a copy that was never saved, so that one can try whatever one likes.
 *
 * @param letters folder of the example letters
 */
export function exampleCommand(letters: vscode.Uri): vscode.Disposable {
  return vscode.commands.registerCommand('geannoteerdeAgenda.voorbeeldOpenen', async () => {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(letters, EXAMPLE));
    const content = new TextDecoder().decode(bytes);
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document, { preview: false });
  });
}
