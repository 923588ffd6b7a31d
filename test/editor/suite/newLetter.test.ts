import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { LETTER, closeAll, expectLetter, expectRules, openFile, rulesAt, until, workspaceFolder } from './helpers.js';

/** What a key does in a question, as the editor's own commands. */
const ENTER = 'workbench.action.acceptSelectedQuickOpenItem';
const DOWN = 'workbench.action.quickOpenSelectNext';
const BACK = 'workbench.action.quickInputBack';
const ESCAPE = 'workbench.action.closeQuickOpen';

/** Long enough for a question to be there. */
const MOMENT = 400;

async function press(...commands: readonly string[]): Promise<void> {
  for (const command of commands) {
    await new Promise((resolve) => setTimeout(resolve, MOMENT));
    await vscode.commands.executeCommand(command);
  }
}

function newLetters(): readonly vscode.TextDocument[] {
  return vscode.workspace.textDocuments.filter(({ isUntitled, isClosed }) => isUntitled && !isClosed);
}

/** Answers every question with what it proposes, until the letter is open. */
async function agree(): Promise<vscode.TextEditor> {
  return until(
    'the new letter',
    async () => {
      if (newLetters().length === 0) await press(ENTER);
      return vscode.window.activeTextEditor;
    },
    (editor) => editor?.document.isUntitled === true,
    60_000,
  ).then((editor) => {
    assert.ok(editor !== undefined);
    return editor;
  });
}

describe('a new letter', function () {
  this.timeout(120_000);
  afterEach(async () => {
    await vscode.commands.executeCommand(ESCAPE);
    await closeAll();
  });

  it('is there after nothing but Enter, with the first thing to fill in selected', async () => {
    const running = vscode.commands.executeCommand('geannoteerdeAgenda.nieuweBrief');
    const editor = await agree();
    await running;
    const { document, selection } = editor;
    assert.equal(document.languageId, 'markdown');
    assert.match(document.getText(), /^De Voorzitter van de Tweede Kamer/);
    assert.equal(document.getText(selection), '[datum]');
    await expectLetter(editor, true);
    await until(
      'what is found in it',
      () => [...new Set(rulesAt(document.uri))].sort(),
      (rules) => JSON.stringify(rules) === JSON.stringify(['nog-in-te-vullen', 'onderdeel-leeg']),
    );
    await vscode.commands.executeCommand('geannoteerdeAgenda.volgendeInvulplek');
    assert.match(document.getText(editor.selection), /^\[/);
    assert.ok(editor.selection.start.isAfter(selection.start), 'not the next place');
    await vscode.commands.executeCommand('geannoteerdeAgenda.vorigeInvulplek');
    assert.deepEqual(editor.selection.start, selection.start);
    // what is found there can be mended with the key for it, though the letter was never saved
    const before = document.getText();
    await until(
      'the quick fix for the place that is selected',
      async () => {
        await vscode.commands.executeCommand('editor.action.codeAction', { kind: 'quickfix', apply: 'first' });
        return document.getText();
      },
      (text) => text !== before,
    );
    const others = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length;
    assert.equal(others, 1, 'the preview is still open');
  });

  it('begins with the structure of the letter that is open', async () => {
    const earlier = await openFile('brieven', 'eerder.md', LETTER);
    await expectLetter(earlier, true);
    await expectRules(earlier, []);
    const running = vscode.commands.executeCommand('geannoteerdeAgenda.nieuweBrief');
    await press(DOWN, DOWN, DOWN, ENTER);
    const { document } = await agree();
    await running;
    const text = document.getText();
    assert.match(text, /^Betreft: Geannoteerde agenda Landbouw- en Visserijraad van \[datum\]$/m);
    assert.match(text, /^### Verordening over het vervoer van dieren$/m);
    assert.doesNotMatch(text, /2026|\[\^1\]/);
  });

  it('takes its items from a copied agenda', async () => {
    await vscode.env.clipboard.writeText('Milieuraad, 11 juni 2026\n\n1. Bodem\n   Beleidsdebat\n2. Diversen\n');
    const running = vscode.commands.executeCommand('geannoteerdeAgenda.nieuweBrief');
    await press(DOWN, ENTER);
    const { document } = await agree();
    await running;
    assert.match(document.getText(), /^Op donderdag 11 juni 2026 komt de Milieuraad .* bijeen in Luxemburg\./m);
    assert.match(document.getText(), /^- Bodem \(beleidsdebat\)\n- Diversen$/m);
  });

  it('has the house style that is chosen, which holds from then on where that is asked for', async () => {
    const folder = workspaceFolder('brieven').uri;
    const setting = (): vscode.WorkspaceConfiguration =>
      vscode.workspace.getConfiguration('geannoteerdeAgenda', folder);
    await openFile('brieven', 'eerder.md', LETTER);
    const running = vscode.commands.executeCommand('geannoteerdeAgenda.nieuweBrief');
    // «Leeg», the second house style, and Enter for all else until the last question
    await press(ENTER, DOWN, ENTER, ...Array.from({ length: 9 }, () => ENTER));
    await until(
      'the letter as it will be',
      () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label)),
      (labels) => labels.some((label) => label.includes('voorbeeld')),
    );
    await press(DOWN, ENTER);
    await running;
    assert.equal(newLetters().length, 1);
    try {
      assert.equal(setting().inspect<string>('profiel')?.workspaceFolderValue, 'kamerstuk');
      const saved = await openFile('brieven', 'nieuw.md', newLetters()[0]?.getText() ?? '');
      await until(
        'what is found in it',
        () => [...new Set(rulesAt(saved.document.uri))].sort(),
        (rules) => JSON.stringify(rules) === JSON.stringify(['nog-in-te-vullen', 'onderdeel-leeg']),
      );
    } finally {
      await setting().update('profiel', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
    }
  });

  it('goes back a question, and leaves nothing where it is given up', async () => {
    const running = vscode.commands.executeCommand('geannoteerdeAgenda.nieuweBrief');
    await press(ENTER, ENTER, BACK, BACK, ENTER, ESCAPE);
    await running;
    assert.equal(newLetters().length, 0);
  });
});
