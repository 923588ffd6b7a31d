import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { LETTER, caretAt, closeAll, expectLetter, expectRules, extensionExports, openFile, until } from './helpers.js';

const SECTION = '#### Krachtenveld\n\nDe meeste lidstaten willen ruimte voor eigen keuzes.\n\n';

let opened = 0;

/** Opens a letter, runs a command, and undoes it: the text is then what it was. */
async function runAndUndo(
  text: string,
  run: (editor: vscode.TextEditor) => PromiseLike<unknown>,
  look: (editor: vscode.TextEditor) => void | Promise<void>,
): Promise<void> {
  const editor = await openFile('brieven', `opdracht-${++opened}.md`, text);
  await expectLetter(editor, true);
  await run(editor);
  await look(editor);
  await vscode.commands.executeCommand('undo');
  assert.equal(editor.document.getText(), text, 'one undo does not bring the text back');
}

describe('commands', () => {
  afterEach(closeAll);

  it('insert the missing sections of the item with the caret', async () => {
    await runAndUndo(
      LETTER.replace(SECTION, ''),
      async (editor) => {
        caretAt(editor, 'Nederland deelt');
        await vscode.commands.executeCommand('geannoteerdeAgenda.onderdelenInvoegen');
      },
      (editor) => {
        const text = editor.document.getText();
        assert.equal(text.split('#### Krachtenveld').length - 1, 2);
        assert.ok(text.indexOf('#### Krachtenveld') < text.indexOf('### Verordening'), 'not in its place');
        // What is to be written is selected, to type over.
        assert.match(editor.document.getText(editor.selection), /^\[.+\]$/);
      },
    );
  });

  it('insert the missing sections of the whole letter', async () => {
    await runAndUndo(
      LETTER.replaceAll(/#### Krachtenveld\n\n.*\n\n/g, ''),
      () => vscode.commands.executeCommand('geannoteerdeAgenda.onderdelenInvoegen', { heleBrief: true }),
      (editor) => {
        assert.equal(editor.document.getText().split('#### Krachtenveld').length - 1, 2);
      },
    );
  });

  it('insert the sections of the item whose line in the view is used', async () => {
    const { opbouw } = await extensionExports();
    await runAndUndo(
      LETTER.replaceAll(/#### Krachtenveld\n\n.*\n\n/g, ''),
      async () => {
        const line = await until(
          'the second item',
          () => opbouw()[1]?.children[1],
          (item) => item?.context === 'agendapuntOnvolledig',
        );
        await vscode.commands.executeCommand('geannoteerdeAgenda.onderdelenInvoegen', line);
      },
      (editor) => {
        const text = editor.document.getText();
        assert.equal(text.split('#### Krachtenveld').length - 1, 1);
        assert.ok(text.indexOf('#### Krachtenveld') > text.indexOf('### Verordening'), 'not in the item asked for');
      },
    );
  });

  it('insert an agenda item with its three sections', async () => {
    await runAndUndo(
      LETTER,
      async (editor) => {
        caretAt(editor, 'De meeste lidstaten');
        await vscode.commands.executeCommand('geannoteerdeAgenda.agendapuntInvoegen');
      },
      (editor) => {
        const headings = editor.document
          .getText()
          .split('\n')
          .filter((line) => line.startsWith('####'));
        assert.equal(headings.length, 9);
      },
    );
  });

  it('insert a note with the next number and put the caret in its text', async () => {
    await runAndUndo(
      LETTER,
      async (editor) => {
        caretAt(editor, 'Nederland kan', 'Nederland kan met de tekst instemmen.'.length);
        await vscode.commands.executeCommand('geannoteerdeAgenda.voetnootInvoegen', { tekst: '' });
      },
      (editor) => {
        const { document, selection } = editor;
        assert.ok(document.getText().includes('instemmen.[^3]\n'), 'no mark at the caret');
        assert.match(document.lineAt(selection.active.line).text, /^\[\^3\]: /);
        assert.match(document.getText(selection), /^\[.+\]$/, 'what is to be filled in is not selected');
      },
    );
  });

  it('renumber the notes', async () => {
    await runAndUndo(
      LETTER.replace('bodem.[^1]', 'bodem.[^5]').replace('[^1]:', '[^5]:'),
      () => vscode.commands.executeCommand('geannoteerdeAgenda.voetnotenHernummeren'),
      (editor) => {
        assert.equal(editor.document.getText(), LETTER);
      },
    );
  });

  it('refuse to renumber where two notes bear one number, and leave the letter alone', async () => {
    const text = LETTER.replace('[^2]: Kamerstuk', '[^1]: Kamerstuk');
    const editor = await openFile('brieven', 'dubbel.md', text);
    await expectLetter(editor, true);
    await vscode.commands.executeCommand('geannoteerdeAgenda.voetnotenHernummeren');
    assert.equal(editor.document.getText(), text);
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('mend everything that is safe to mend', async () => {
    await runAndUndo(
      LETTER.replace('#### Krachtenveld', '#### Krachtenvled')
        .replace('de bodem.[^1]', 'de bodem.[^5]')
        .replace('[^1]:', '[^5]:'),
      () => vscode.commands.executeCommand('geannoteerdeAgenda.allesHerstellen'),
      async (editor) => {
        assert.equal(editor.document.getText(), LETTER);
        await expectRules(editor, []);
      },
    );
  });

  it('are all declared, with a Dutch title', async () => {
    const extension = vscode.extensions.getExtension('geannoteerde-agenda.geannoteerde-agenda');
    const manifest = extension?.packageJSON as { contributes: { commands: { command: string; title: string }[] } };
    const present = await vscode.commands.getCommands(true);
    for (const { command, title } of manifest.contributes.commands) {
      assert.ok(present.includes(command), `${command} is declared and not registered`);
      assert.doesNotMatch(title, /^%/, `${command} has no title in package.nls.json`);
    }
  });
});
