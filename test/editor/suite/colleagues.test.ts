import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { LETTER, closeAll, expectLetter, openFile, until } from './helpers.js';

describe('texts of others', () => {
  afterEach(closeAll);

  it('come under the sections of an item in one step, which can be undone', async () => {
    const editor = await openFile('brieven', 'bijdrage.md', LETTER);
    await expectLetter(editor, true);
    const { document } = editor;
    const heading = '### Verordening over het vervoer van dieren';
    const position = document.positionAt(document.getText().indexOf(heading));
    const tekst = '**Krachtenveld**\n\nEnkele lidstaten steunen dit.[^1]\n\n[^1]: Kamerstuk 22 112, nr. 3857.';
    await vscode.commands.executeCommand('geannoteerdeAgenda.bijdrageInvoegen', { position, tekst });
    const text = document.getText();
    assert.ok(text.includes('Enkele lidstaten steunen dit.[^'));
    assert.ok(text.indexOf('Enkele lidstaten') > text.indexOf(heading));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), LETTER);
  });

  it('are shown beside the letter by item', async () => {
    const other = await openFile('brieven', 'vorig-jaar.md', LETTER.replace('2026', '2025'));
    const editor = await openFile('brieven', 'dit-jaar.md', LETTER);
    await expectLetter(editor, true);
    await vscode.commands.executeCommand('geannoteerdeAgenda.vergelijken', other.document.uri);
    const tab = await until(
      'the comparison',
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.input,
      (input) => input instanceof vscode.TabInputTextDiff,
    );
    assert.ok(tab instanceof vscode.TabInputTextDiff);
    const [theirs, mine] = await Promise.all(
      [tab.original, tab.modified].map(async (uri) => (await vscode.workspace.openTextDocument(uri)).getText()),
    );
    assert.match(theirs ?? '', /23 november 2025/);
    assert.match(mine ?? '', /23 november 2026/);
  });
});
