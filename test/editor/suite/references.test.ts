import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extensionExports, openFile, replace, until, workspaceFolder } from './helpers.js';

const CITING = `# Geannoteerde agenda Landbouw- en Visserijraad 23 november 2026

## Beleidsdebat over de gezondheid van de bodem

### Inhoud

Zie Kamerstuk 22 112, nr. 3857 en https://zoek.officielebekendmakingen.nl/kst-22112-1.html.

### Nederlandse inzet

Nederland deelt zijn ervaringen.

### Krachtenveld

De meeste lidstaten willen ruimte voor eigen keuzes.
`;

/** Places a caret behind words of the text. */
function caretBehind(editor: vscode.TextEditor, words: string): void {
  const at = editor.document.positionAt(editor.document.getText().indexOf(words) + words.length);
  editor.selection = new vscode.Selection(at, at);
}

describe('references', () => {
  let editor: vscode.TextEditor;

  before(async () => {
    const { isLetter } = await extensionExports();
    const beside = vscode.Uri.joinPath(workspaceFolder('overig').uri, 'bijdrage-dossier.md');
    await vscode.workspace.fs.writeFile(
      beside,
      new TextEncoder().encode('# Bijdrage\n\nZie Kamerstuk 22112, nr. 7.\n'),
    );
    editor = await openFile('brieven', 'verwijzingen.agenda.md', CITING);
    await until(
      'a letter',
      () => isLetter(editor.document.uri),
      (is) => is === true,
    );
  });

  it('lead to their page once each, also beside the links that the editor makes', async () => {
    const links = await until(
      'links',
      () => vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', editor.document.uri),
      (found) => found.some(({ range }) => editor.document.getText(range) === 'Kamerstuk 22 112, nr. 3857'),
    );
    const lines = links.map(({ range }) => editor.document.getText(range));
    assert.deepEqual(lines, [...new Set(lines)]);
    assert.equal(lines.filter((line) => line.startsWith('Kamerstuk')).length, 1);
  });

  it('are copied in another form', async () => {
    caretBehind(editor, 'Zie Kamerstuk 22');
    await vscode.env.clipboard.writeText('');
    const copied = vscode.commands.executeCommand('geannoteerdeAgenda.verwijzingKopieren');
    await until(
      'the long form on the clipboard',
      async () => {
        // The list may not be there yet: the keys then do nothing.
        await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return vscode.env.clipboard.readText();
      },
      (text) => text.includes('22 112, nr. 3857'),
    );
    await copied;
  });

  it('of one dossier are found in the whole workspace, also in files that are not open and after a change', async () => {
    caretBehind(editor, 'Zie Kamerstuk 22');
    const places = await vscode.commands.executeCommand<vscode.Location[]>('geannoteerdeAgenda.dossierZoeken');
    const found = await Promise.all(
      places.map(async ({ uri, range }) => (await vscode.workspace.openTextDocument(uri)).getText(range)),
    );
    for (const place of ['Kamerstuk 22 112, nr. 3857', 'Kamerstuk 22112, nr. 7'])
      assert.ok(found.includes(place), place);
    const symbols = (): Thenable<vscode.SymbolInformation[]> =>
      vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', '22112');
    await until('symbols', symbols, (all) => all.some(({ name }) => name === 'Kamerstuk 22 112, nr. 3857'));
    await replace(editor, 'nr. 3857', 'nr. 3858');
    await until('the change', symbols, (all) => all.some(({ name }) => name === 'Kamerstuk 22 112, nr. 3858'));
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('and items are found once, though the editor finds headings by itself', async () => {
    const found = await until(
      'the heading',
      () =>
        vscode.commands.executeCommand<vscode.SymbolInformation[]>(
          'vscode.executeWorkspaceSymbolProvider',
          'Beleidsdebat over de gezondheid van de bodem',
        ),
      (symbols) => symbols.length > 0,
    );
    const here = found.filter(({ location }) => location.uri.toString() === editor.document.uri.toString());
    assert.equal(here.length, 1, JSON.stringify(here));
  });
});
