import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  caretAt,
  closeAll,
  expectLetter,
  extensionExports,
  findingsAt,
  rulesAt,
  until,
} from '../../editor/suite/helpers.js';

describe('in a browser', () => {
  before(() => extensionExports());
  afterEach(closeAll);

  it('works in a workspace that lies on no disk', () => {
    assert.equal(vscode.env.uiKind, vscode.UIKind.Web);
    assert.equal(vscode.workspace.workspaceFolders?.[0]?.uri.scheme, 'vscode-test-web');
  });

  it('reads a letter, with its outline and its status', async () => {
    const editor = await open('brief.md');
    await expectLetter(editor, true);
    const { opbouw } = await extensionExports();
    await until('the outline', opbouw, (nodes) => nodes.length > 1);
    await until(
      'the findings',
      () => rulesAt(editor.document.uri).length,
      (found) => found > 0,
    );
  });

  it('finds the house style above a letter', async () => {
    const editor = await open('stijl/brief.md');
    const messages = await until(
      'the findings',
      () => findingsAt(editor.document.uri).map(({ message }) => message),
      (found) => found.length > 0,
    );
    assert.deepEqual(messages, [
      'Bij «Beleidsdebat over lerarentekorten» ontbreekt het onderdeel «Financiële gevolgen».',
    ]);
  });

  it('mends what is missing, in one step', async () => {
    const editor = await open('stijl/brief.md');
    await expectLetter(editor, true);
    caretAt(editor, 'Het voorzitterschap');
    await vscode.commands.executeCommand('geannoteerdeAgenda.onderdelenInvoegen');
    await until(
      'the section',
      () => editor.document.getText(),
      (text) => text.includes('### Financiële gevolgen'),
    );
    await vscode.commands.executeCommand('undo');
    await until(
      'the letter as it was',
      () => editor.document.getText(),
      (text) => !text.includes('Financiële gevolgen'),
    );
  });

  it('shows the page of a rule inside the editor', async () => {
    const editor = await open('stijl/brief.md');
    await until(
      'the findings',
      () => rulesAt(editor.document.uri).length,
      (found) => found > 0,
    );
    caretAt(editor, '## Beleidsdebat', 4);
    const actions = await until(
      'the actions',
      async () =>
        vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          editor.document.uri,
          new vscode.Range(editor.selection.active, editor.selection.active),
        ),
      (found) => found.some(({ title }) => title === 'Regel uitleggen: onderdeel-ontbreekt'),
    );
    const explain = actions.find(({ title }) => title === 'Regel uitleggen: onderdeel-ontbreekt')?.command;
    assert.ok(explain);
    await vscode.commands.executeCommand(explain.command, ...((explain.arguments ?? []) as unknown[]));
    await until(
      'the page',
      () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label)),
      (labels) => labels.some((label) => label.includes('onderdeel-ontbreekt')),
    );
  });

  it('opens the example that comes with it, and lists the rules', async () => {
    await vscode.commands.executeCommand('geannoteerdeAgenda.voorbeeldOpenen');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    await expectLetter(editor, true);
    await until(
      'the findings',
      () => rulesAt(editor.document.uri).length,
      (found) => found > 5,
    );
  });

  it('shows notes in the editor’s own preview, and makes a page of a letter that lies on no disk', async () => {
    const { document } = await open('brief.md');
    const html = await vscode.commands.executeCommand<string>('markdown.api.render', 'Tekst.[^1]\n\n[^1]: Noot.\n');
    assert.ok(html.includes('<li id="voetnoot-1"'));
    const target = vscode.Uri.joinPath(document.uri, '..', 'brief.html');
    await vscode.commands.executeCommand('geannoteerdeAgenda.exporterenAlsHtml', document.uri, {
      target,
      anyway: true,
    });
    const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
    assert.ok(page.startsWith('<!DOCTYPE html>') && page.endsWith('</html>\n'));
  });

  it('makes a PDF of a letter that lies on no disk', async () => {
    const { document } = await open('brief.md');
    const target = vscode.Uri.joinPath(document.uri, '..', 'brief.pdf');
    await vscode.commands.executeCommand('geannoteerdeAgenda.exporterenAlsPdf', document.uri, { target, anyway: true });
    const pdf = await vscode.workspace.fs.readFile(target);
    const [head, end] = [pdf.subarray(0, 5), pdf.subarray(-6)].map((bytes) => new TextDecoder().decode(bytes));
    assert.deepEqual([head, end?.trim()], ['%PDF-', '%%EOF']);
    // A letter of several pages with its fonts, and no page that says what went wrong.
    assert.ok(pdf.length > 50_000, `${String(pdf.length)} bytes`);
  });

  it('shows the letter on its pages, and each edit of it', async () => {
    const { leesversies } = await extensionExports();
    const editor = await open('brief.md');
    await expectLetter(editor, true);
    await vscode.commands.executeCommand('geannoteerdeAgenda.paginasTonen');
    const shown = (): number | undefined => leesversies()[0]?.shown?.version;
    await until('the pages', shown, (version) => version === editor.document.version, 50_000);
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(editor.document.lineCount, 0), '\nNog een regel.\n');
    });
    await until('the edit', shown, (version) => version === editor.document.version);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});

async function open(name: string): Promise<vscode.TextEditor> {
  const root = vscode.workspace.workspaceFolders?.[0];
  assert.ok(root);
  return vscode.window.showTextDocument(vscode.Uri.joinPath(root.uri, name));
}
