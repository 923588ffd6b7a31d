import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  LETTER,
  closeAll,
  expectLetter,
  expectRules,
  extensionExports,
  findingsAt,
  openFile,
  replace,
  ruleOf,
  rulesAt,
  until,
} from './helpers.js';

/** Two items that call one section by two names: a hint that waits for the final check. */
const MIXED = LETTER.replace('#### Nederlandse inzet\n\nNederland kan', '#### Inzet Nederland\n\nNederland kan');

/** Titles of the tabs that are no text: previews. */
function previews(): readonly string[] {
  return vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview)
    .map(({ label }) => label);
}

async function actionsAt(uri: vscode.Uri, range: vscode.Range): Promise<readonly vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
    100,
  );
}

describe('checking', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await closeAll();
  });

  it('explains a rule on a page inside the editor', async () => {
    const editor = await openFile('brieven', 'uitleg.md', LETTER.replace('#### Krachtenveld', '#### Krachtenvled'));
    await expectLetter(editor, true);
    await expectRules(editor, ['onderdeelnaam-spelling']);
    const [finding] = findingsAt(editor.document.uri);
    assert.ok(finding !== undefined && typeof finding.code === 'object');
    const page = finding.code.target;
    assert.equal(page.scheme, 'file');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(page));
    assert.match(text, /^# onderdeelnaam-spelling\n/);

    const actions = await until(
      'the action that explains',
      () => actionsAt(editor.document.uri, finding.range),
      (found) => found.some(({ title }) => title === 'Regel uitleggen: onderdeelnaam-spelling'),
    );
    const command = actions.find(({ title }) => title.startsWith('Regel uitleggen'))?.command;
    assert.ok(command !== undefined);
    await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
    await until('a preview of the page', previews, (labels) => labels.some((label) => label.includes('onderdeelnaam')));
  });

  it('switches a rule off for one block, and selects the reason to type it', async () => {
    const editor = await openFile('brieven', 'negeren.md', LETTER.replace('ervaringen met metingen', 'PM metingen'));
    await expectLetter(editor, true);
    await expectRules(editor, ['nog-in-te-vullen']);
    const { uri } = editor.document;
    const [finding] = findingsAt(uri);
    assert.ok(finding !== undefined);
    const actions = await until(
      'the actions that switch off',
      () => actionsAt(uri, finding.range),
      (found) => found.some(({ title }) => title === 'Hier negeren: nog-in-te-vullen …'),
    );
    const here = actions.find(({ title }) => title === 'Hier negeren: nog-in-te-vullen …');
    assert.ok(here?.edit !== undefined && here.command !== undefined);
    assert.ok(await vscode.workspace.applyEdit(here.edit));
    await vscode.commands.executeCommand(here.command.command, ...((here.command.arguments ?? []) as unknown[]));
    assert.equal(editor.document.getText(editor.selection), 'reden');
    await expectRules(editor, []);
    assert.match(
      editor.document.getText(),
      /#### Nederlandse inzet\n\n<!-- controle negeren: nog-in-te-vullen – reden -->\n\nNederland deelt/,
    );
    await replace(editor, 'PM metingen', 'metingen');
    await expectRules(editor, ['uitzetting-overbodig']);
  });

  it('completes names of rules in the comment', async () => {
    const editor = await openFile('brieven', 'aanvullen.md', `<!-- controle negeren: kop -->\n\n${LETTER}`);
    await expectLetter(editor, true);
    const place = new vscode.Position(0, '<!-- controle negeren: kop'.length);
    await until(
      'completions',
      async () => {
        const list = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          editor.document.uri,
          place,
        );
        return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      },
      (labels) => labels.includes('kopniveau'),
    );
  });

  it('shows everything in the final check, with a report, until it is ended', async () => {
    const { status } = await extensionExports();
    const editor = await openFile('brieven', 'eindcontrole.md', MIXED);
    await expectLetter(editor, true);
    await expectRules(editor, []);
    await vscode.commands.executeCommand('geannoteerdeAgenda.eindcontrole');
    await until('the report', previews, (labels) => labels.some((label) => label.includes('Eindcontrole')));
    const report = await until(
      'the text of the report',
      () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'geannoteerde-agenda-rapport'),
      (document) => document !== undefined,
    );
    assert.match(report?.getText() ?? 'geen', /^# Eindcontrole: /);
    assert.match(report?.getText() ?? 'geen', /Nederlandse inzet/);
    await until(
      'the hint that had to wait',
      () => rulesAt(editor.document.uri),
      (rules) => rules.includes('onderdeelnaam-wisselt'),
    );
    assert.equal(findingsAt(editor.document.uri).map(ruleOf).includes('onderdeelnaam-wisselt'), true);

    await vscode.window.showTextDocument(editor.document);
    await until('the status', status, (words) => words?.startsWith('Eindcontrole: ') === true);
    await vscode.commands.executeCommand('geannoteerdeAgenda.rapportKopieren');
    assert.equal(await vscode.env.clipboard.readText(), report?.getText());

    await vscode.commands.executeCommand('geannoteerdeAgenda.eindcontroleBeeindigen');
    await expectRules(editor, []);
    await until('the status', status, (words) => words?.startsWith('Brief: ') === true);
  });
});
