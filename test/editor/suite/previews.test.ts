import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, expectLetter, extensionExports, LETTER, openFile, replace, until } from './helpers.js';

// What a person sees and does in them is tried by test/editor/previews.mjs.
describe('previews', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await closeAll();
  });

  for (const [what, command, viewType] of [
    ['the letter as it is read', 'geannoteerdeAgenda.voorbeeldTonen', 'geannoteerdeAgenda.voorbeeld'],
    ['the letter on its pages', 'geannoteerdeAgenda.paginasTonen', 'geannoteerdeAgenda.paginas'],
  ] as const) {
    it(`show ${what}, and each edit of it`, async () => {
      const { leesversies } = await extensionExports();
      const editor = await openFile('brieven', 'leesversie.md', LETTER);
      await expectLetter(editor, true);
      await vscode.commands.executeCommand(command);
      const shown = (): number | undefined => leesversies().find((one) => one.viewType === viewType)?.shown?.version;
      await until('what is shown', shown, (version) => version === editor.document.version, 60_000);
      assert.equal(vscode.window.activeTextEditor?.document, editor.document);
      await replace(editor, 'metingen op akkers', 'metingen op akkers en in tuinen');
      await until('the edit', shown, (version) => version === editor.document.version, 60_000);
    });
  }

  it('go with the letter in front', async () => {
    const { leesversies } = await extensionExports();
    const one = await openFile('brieven', 'leesversie-een.md', LETTER);
    await expectLetter(one, true);
    await vscode.commands.executeCommand('geannoteerdeAgenda.voorbeeldTonen');
    const of = (): readonly string[] => leesversies().map(({ uri }) => uri);
    await until('the preview', of, (uris) => uris[0] === one.document.uri.toString());
    const other = await openFile(
      'brieven',
      'leesversie-twee.md',
      LETTER.replace('Landbouw- en Visserijraad', 'Energieraad'),
    );
    await expectLetter(other, true);
    await until('the other letter', of, (uris) => uris.length === 1 && uris[0] === other.document.uri.toString());
  });

  it('are gone when they are closed', async () => {
    const { leesversies } = await extensionExports();
    const editor = await openFile('brieven', 'leesversie.md', LETTER);
    await expectLetter(editor, true);
    await vscode.commands.executeCommand('geannoteerdeAgenda.voorbeeldTonen');
    await until(
      'the preview',
      () => leesversies().length,
      (count) => count === 1,
    );
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await until(
      'no preview',
      () => leesversies().length,
      (count) => count === 0,
    );
  });
});
