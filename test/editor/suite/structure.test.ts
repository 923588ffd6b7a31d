import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { caretAt, closeAll, expectLetter, LETTER, openFile, replace, until } from './helpers.js';

const UNFINISHED = LETTER.replace(/#### Krachtenveld\n\nEen ruime[^\n]*\n\n/, '').replace('De meeste', 'PM De meeste');

/** What stands above the items now. */
async function lensesOf(editor: vscode.TextEditor): Promise<readonly vscode.Command[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    editor.document.uri,
  );
  return lenses.flatMap(({ command }) => command ?? []);
}

const titlesOf = async (editor: vscode.TextEditor): Promise<readonly string[]> =>
  (await lensesOf(editor)).map(({ title }) => title);

describe('the structure of a letter in the text', () => {
  let editor: vscode.TextEditor;

  beforeEach(async () => {
    editor = await openFile('brieven', 'structuur.md', UNFINISHED);
    await expectLetter(editor, true);
  });
  afterEach(closeAll);

  it('is told above each item, and a click inserts what is missing or goes to what is open', async () => {
    const wanted = [
      '3 onderdelen',
      '1 bevinding',
      '1 open plek',
      '2 onderdelen, krachtenveld ontbreekt',
      '1 bevinding',
    ];
    const isThere = (titles: readonly string[]): boolean => JSON.stringify(titles) === JSON.stringify(wanted);
    await until('what stands above the items', () => titlesOf(editor), isThere);
    const click = async (title: string): Promise<void> => {
      const lens = (await lensesOf(editor)).find((one) => one.title === title);
      assert.ok(lens !== undefined);
      const args: readonly unknown[] = lens.arguments ?? [];
      await vscode.commands.executeCommand(lens.command, ...args);
    };
    await click('1 open plek');
    assert.equal(editor.document.getText(editor.selection), 'PM');
    await click('2 onderdelen, krachtenveld ontbreekt');
    assert.match(editor.document.getText(), /instemmen\.\n\n#### Krachtenveld\n\n\[/);
    await until(
      'the section is there',
      () => titlesOf(editor),
      (titles) => titles[3] === '3 onderdelen',
    );
  });

  it('is told no more once that is switched off', async () => {
    await until(
      'what stands above the items',
      () => titlesOf(editor),
      (titles) => titles.length > 0,
    );
    const settings = vscode.workspace.getConfiguration('geannoteerdeAgenda', editor.document.uri);
    await settings.update('codeLens', false, vscode.ConfigurationTarget.Global);
    try {
      await until(
        'nothing above the items',
        () => titlesOf(editor),
        (titles) => titles.length === 0,
      );
    } finally {
      await settings.update('codeLens', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('lets a selection grow by sentence and section, beside what the editor knows of Markdown', async () => {
    const at = editor.document.positionAt(editor.document.getText().indexOf('vraagt'));
    const grown = async (): Promise<readonly string[]> => {
      const ranges = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
        'vscode.executeSelectionRangeProvider',
        editor.document.uri,
        [at],
      );
      const texts: string[] = [];
      for (let one = ranges[0]; one !== undefined; one = one.parent) texts.push(editor.document.getText(one.range));
      return texts;
    };
    const texts = await until('ranges', grown, (found) => found.length > 4);
    assert.ok(texts.includes('Het voorzitterschap vraagt lidstaten naar hun ervaringen.'));
    const section = texts.find((text) => text.startsWith('#### Inhoud'));
    assert.ok(section?.trimEnd().endsWith('ervaringen.'));
  });

  it('completes the heading that is begun, as typed', async () => {
    await replace(editor, '[^1]: Kam', '\n\n[^1]: Kam');
    caretAt(editor, '\n\n\n[^1]: Kam', 2);
    const typed = async (text: string): Promise<void> => vscode.commands.executeCommand('type', { text });
    await typed('#### Kr');
    await until(
      'the heading is completed',
      async () => {
        // The list may not be there yet: the keys then do nothing.
        await vscode.commands.executeCommand('editor.action.triggerSuggest');
        await new Promise((resolve) => setTimeout(resolve, 300));
        await vscode.commands.executeCommand('acceptSelectedSuggestion');
        return editor.document.getText();
      },
      (text) => /instemmen\.\n\n+#### Krachtenveld\n\n\[Beschrijf hoe/.test(text),
    );
    // the place to fill in is selected: what is typed goes there
    await typed('Een ruime meerderheid.');
    assert.match(editor.document.getText(), /#### Krachtenveld\n\nEen ruime meerderheid\.\n/);
  });

  it('colours the headings by what they are', async () => {
    interface Legend {
      readonly tokenTypes: readonly string[];
    }
    const legend = await until(
      'a legend',
      () =>
        vscode.commands.executeCommand<Legend | undefined>(
          'vscode.provideDocumentSemanticTokensLegend',
          editor.document.uri,
        ),
      (found) => found !== undefined,
    );
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      editor.document.uri,
    );
    const types = new Set<string | undefined>();
    for (let at = 3; at < tokens.data.length; at += 5) types.add(legend?.tokenTypes[tokens.data[at] ?? -1]);
    for (const type of ['namespace', 'class', 'property', 'number', 'string', 'macro'])
      assert.ok(types.has(type), type);
  });
});
