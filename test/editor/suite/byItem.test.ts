import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, expectRules, extensionExports, LETTER, openFile, replace, until } from './helpers.js';

describe('the findings by agenda item', () => {
  before(() => extensionExports());
  afterEach(closeAll);

  it('stand under their item, and go when they are mended', async () => {
    const editor = await openFile('brieven', 'per-punt.md', LETTER.replace('Een ruime meerderheid', 'PM'));
    await expectRules(editor, ['nog-in-te-vullen']);
    await vscode.commands.executeCommand('geannoteerdeAgenda.bevindingen.focus');
    const { bevindingen } = await extensionExports();
    await vscode.window.showTextDocument(editor.document);
    const [group, ...others] = await until('a group', bevindingen, (groups) => groups.length > 0);
    assert.equal(group?.title, 'Verordening over het vervoer van dieren');
    assert.deepEqual(
      group.findings.map(({ message }) => message.includes('PM')),
      [true],
    );
    assert.deepEqual(others, []);
    await replace(editor, 'PM', 'Een ruime meerderheid');
    await until('no group', bevindingen, (groups) => groups.length === 0);
  });
});
