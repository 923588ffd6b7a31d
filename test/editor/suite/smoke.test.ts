import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const id = 'geannoteerde-agenda.geannoteerde-agenda';

describe('the extension', () => {
  it('starts in a real VS Code', async () => {
    const extension = vscode.extensions.getExtension(id);
    assert.ok(extension, `${id} is not installed`);
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('works in a workspace of two folders', () => {
    const names = vscode.workspace.workspaceFolders?.map((folder) => folder.name);
    assert.deepEqual(names, ['brieven', 'overig']);
  });
});
