import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { LETTER, closeAll, expectLetter, extensionExports, openFile, replace, until } from './helpers.js';

describe('the view «Opbouw»', () => {
  afterEach(closeAll);

  it('gives letterhead, parts, items and their sections with their state', async () => {
    const { opbouw } = await extensionExports();
    const editor = await openFile(
      'brieven',
      'opbouw.md',
      LETTER.replace('Nederland kan met de tekst instemmen.', '').replace(
        'Een ruime meerderheid van de lidstaten steunt de tekst.',
        'PM',
      ),
    );
    await expectLetter(editor, true);
    const lines = await until('lines', opbouw, (found) => found.length === 2);
    const [head, part] = lines;
    assert.equal(head?.context, 'brief');
    assert.match(head.label, /Landbouw- en Visserijraad/);
    assert.equal(part?.label, 'Landbouw – maandag 23 november 2026');
    assert.deepEqual(
      part.children.map((item) => [item.label, item.children.map((section) => [section.label, section.description])]),
      [
        [
          'Beleidsdebat over de gezondheid van de bodem',
          [
            ['Inhoud', 'aanwezig'],
            ['Nederlandse inzet', 'aanwezig'],
            ['Krachtenveld', 'aanwezig'],
          ],
        ],
        [
          'Verordening over het vervoer van dieren',
          [
            ['Inhoud', 'aanwezig'],
            ['Nederlandse inzet', 'leeg'],
            ['Krachtenveld', 'in te vullen'],
          ],
        ],
      ],
    );
    assert.equal(part.children[1]?.findings, 2);
    await replace(editor, '#### Krachtenveld\n\nDe meeste', 'De meeste');
    await until(
      'state of the first item',
      () => opbouw()[1]?.children[0]?.children.at(-1)?.description,
      (state) => state === 'ontbreekt',
    );
  });

  it('shows what is announced and not treated, and leads to its place in the list', async () => {
    const { opbouw } = await extensionExports();
    const [first, added] = ['- Verordening over het vervoer van dieren', '- Conclusies over visserij in de Noordzee'];
    const editor = await openFile('brieven', 'opbouw-4.md', LETTER.replace(first, `${first}\n${added}`));
    const lines = await until('lines', opbouw, (found) => found[1]?.children.length === 3);
    const last = lines[1]?.children.at(-1);
    assert.equal(last?.spoken, 'Agendapunt: Conclusies over visserij in de Noordzee, niet behandeld, 3 van 3');
    await vscode.commands.executeCommand('geannoteerdeAgenda.opbouw.tonen', last.id);
    assert.equal(editor.document.lineAt(editor.selection.active.line).text, added);
    await replace(editor, `\n${added}`, '');
    await until('lines', opbouw, (found) => found[1]?.children.length === 2);
  });

  it('moves items by the pointer and by keys, each as one step that can be undone', async () => {
    const { opbouw } = await extensionExports();
    const editor = await openFile('brieven', 'opbouw-5.md', LETTER);
    await expectLetter(editor, true);
    const titles = (): (string | undefined)[] => opbouw()[1]?.children.map(({ label }) => label) ?? [];
    const [first, second] = ['Beleidsdebat over de gezondheid van de bodem', 'Verordening over het vervoer van dieren'];
    await until('lines', titles, (found) => found.join() === [first, second].join());
    const [above, below] = opbouw()[1]?.children ?? [];
    assert.ok(above && below);
    await vscode.commands.executeCommand('geannoteerdeAgenda.opbouw.slepen', above.id, below.id);
    await until('lines after dragging', titles, (found) => found.join() === [second, first].join());
    const dragged = editor.document.getText();
    assert.ok(dragged.indexOf(`- ${second}`) < dragged.indexOf(`- ${first}`), 'the list follows');
    assert.match(dragged, /oriëntatie\.\[\^1\]/);
    await vscode.commands.executeCommand('undo');
    await until(
      'the text',
      () => editor.document.getText(),
      (text) => text === LETTER,
    );

    await until('lines after undo', titles, (found) => found.join() === [first, second].join());
    await vscode.commands.executeCommand('geannoteerdeAgenda.omlaagVerplaatsen', opbouw()[1]?.children[0]);
    await until('lines after moving down', titles, (found) => found.join() === [second, first].join());
    // Without a line given it is the selected one that moves: once the view is open, that of the caret.
    await vscode.commands.executeCommand('geannoteerdeAgenda.opbouw.focus');
    await until(
      'the text',
      async () => {
        await vscode.commands.executeCommand('geannoteerdeAgenda.omhoogVerplaatsen');
        return editor.document.getText();
      },
      (text) => text === LETTER,
    );
  });

  it('shows only what is not finished where that is asked for', async () => {
    const { opbouw } = await extensionExports();
    const editor = await openFile(
      'brieven',
      'opbouw-6.md',
      LETTER.replace('Nederland kan met de tekst instemmen.', ''),
    );
    await expectLetter(editor, true);
    await until('lines', opbouw, (found) => found[1]?.children.length === 2);
    await vscode.commands.executeCommand('geannoteerdeAgenda.alleenOnafTonen');
    try {
      await until('lines that are left', opbouw, (found) => found[1]?.children.length === 1);
      assert.deepEqual(
        opbouw()[1]?.children[0]?.children.map(({ label }) => label),
        ['Nederlandse inzet'],
      );
    } finally {
      await vscode.commands.executeCommand('geannoteerdeAgenda.allesTonen');
    }
    await until('all lines', opbouw, (found) => found[1]?.children.length === 2);
  });

  it('comes in sight where the palette asks what it is to show', async () => {
    const { opbouw, opbouwZichtbaar } = await extensionExports();
    const editor = await openFile('brieven', 'opbouw-7.md', LETTER);
    await expectLetter(editor, true);
    await until('lines', opbouw, (found) => found.length > 0);
    for (const command of ['alleenOnafTonen', 'allesTonen']) {
      await vscode.commands.executeCommand('workbench.view.explorer');
      await until('view out of sight', opbouwZichtbaar, (visible) => !visible);
      await vscode.commands.executeCommand(`geannoteerdeAgenda.${command}`);
      await until('view in sight', opbouwZichtbaar, (visible) => visible);
    }
  });

  it('is empty where no letter is open', async () => {
    const { opbouw } = await extensionExports();
    await openFile('brieven', 'opbouw-2.md', LETTER);
    await until('lines', opbouw, (found) => found.length > 0);
    await closeAll();
    await until('lines', opbouw, (found) => found.length === 0);
  });

  it('brings the caret to the line that is chosen', async () => {
    const { opbouw } = await extensionExports();
    const editor = await openFile('brieven', 'opbouw-3.md', LETTER);
    const [, part] = await until('lines', opbouw, (found) => found.length === 2);
    const second = part?.children[1];
    assert.ok(second);
    await vscode.commands.executeCommand('geannoteerdeAgenda.opbouw.tonen', second.id);
    assert.equal(
      editor.document.lineAt(vscode.window.activeTextEditor?.selection.active.line ?? 0).text,
      '### Verordening over het vervoer van dieren',
    );
  });
});

describe("the editor's own outline", () => {
  afterEach(closeAll);

  const names = (symbols: readonly vscode.DocumentSymbol[]): string[] =>
    symbols.flatMap((symbol) => [symbol.name, ...names(symbol.children)]);
  const outlineOf = async (document: vscode.TextDocument): Promise<string[]> =>
    names(
      (await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      )) ?? [],
    );

  it('shows the structure of a letter and only that', async () => {
    const editor = await openFile('brieven', 'symbolen.md', LETTER);
    const found = await until(
      'symbols',
      () => outlineOf(editor.document),
      (all) => all.includes('Verordening over het vervoer van dieren'),
    );
    assert.deepEqual(
      found.filter((name) => name.startsWith('#')),
      [],
      'the symbols of Markdown itself are still there',
    );
    assert.equal(found.filter((name) => name === 'Krachtenveld').length, 2);
  });

  it('stays as it was for other Markdown, and comes back when a letter ceases to be one', async () => {
    const other = await openFile('overig', 'leesmij.md', '# Leesmij\n\n## Gebruik\n\nTekst.\n');
    await until(
      'symbols of other Markdown',
      () => outlineOf(other.document),
      (all) => all.join() === '# Leesmij,## Gebruik',
    );
    const letter = await openFile('brieven', 'symbolen-2.md', LETTER);
    await until(
      'ours',
      () => outlineOf(letter.document),
      (all) => all.includes('Krachtenveld'),
    );
    await vscode.commands.executeCommand('geannoteerdeAgenda.nietBehandelen');
    await until(
      'those of Markdown',
      () => outlineOf(letter.document),
      (all) => all.includes('#### Krachtenveld'),
    );
    await vscode.commands.executeCommand('geannoteerdeAgenda.behandelen');
    await until(
      'ours',
      () => outlineOf(letter.document),
      (all) => all.includes('Krachtenveld'),
    );
  });

  it('lies also over plain text that is treated as a letter', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: LETTER });
    const editor = await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('geannoteerdeAgenda.behandelen');
    await expectLetter(editor, true);
    await until(
      'symbols',
      () => outlineOf(document),
      (all) => all.includes('Krachtenveld'),
    );
  });
});
