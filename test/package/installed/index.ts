import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** Runs in the extension host, beside the installed extension: a letter with mistakes gets findings. */
export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension('geannoteerde-agenda.geannoteerde-agenda');
  assert.ok(extension, 'the extension is not installed');
  assert.match(extension.extensionPath, /[\\/]extensions[\\/]geannoteerde-agenda\./);
  const [letter] = await vscode.workspace.findFiles('brief.md');
  assert.ok(letter, 'there is no letter');
  await vscode.window.showTextDocument(letter);
  const deadline = Date.now() + 30_000;
  while (vscode.languages.getDiagnostics(letter).length === 0) {
    assert.ok(Date.now() < deadline, 'no finding within 30 seconds');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.equal(extension.isActive, true);
  console.log(`${String(vscode.languages.getDiagnostics(letter).length)} findings in the installed extension`);
}
