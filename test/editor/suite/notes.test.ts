import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { LETTER, caretAt, closeAll, expectLetter, openFile, until } from './helpers.js';

let opened = 0;

async function openLetter(text = LETTER): Promise<vscode.TextEditor> {
  const editor = await openFile('brieven', `noten-${++opened}.md`, text);
  await expectLetter(editor, true);
  return editor;
}

function placeOf({ document }: vscode.TextEditor, words: string, into = 0): vscode.Position {
  const at = document.getText().indexOf(words);
  assert.ok(at >= 0, `«${words}» is not in the text`);
  return document.positionAt(at + into);
}

/** What a command of the editor answers, with all providers that it asks. */
async function ask<Answer>(
  command: string,
  editor: vscode.TextEditor,
  words: string,
  ...more: unknown[]
): Promise<Answer> {
  return vscode.commands.executeCommand<Answer>(command, editor.document.uri, placeOf(editor, words, 1), ...more);
}

/** The words at the places in an answer. */
function wordsAt(
  { document }: vscode.TextEditor,
  places: readonly (vscode.Location | vscode.LocationLink)[],
): string[] {
  return places.map((place) =>
    document.getText('range' in place ? place.range : (place.targetSelectionRange ?? place.targetRange)),
  );
}

/** A letter in which the editor's own Markdown features have something to say as well. */
const BESIDE = LETTER.replace('instemmen.', 'instemmen, zoals gezegd.[^1]');

describe('notes, beside the Markdown features of the editor', () => {
  afterEach(closeAll);

  it('have one definition, and the way back', async () => {
    const editor = await openLetter();
    const mark = await ask<vscode.LocationLink[]>('vscode.executeDefinitionProvider', editor, '[^1]');
    assert.deepEqual(wordsAt(editor, mark), ['[^1]:']);
    const note = await ask<vscode.LocationLink[]>('vscode.executeDefinitionProvider', editor, '[^1]:');
    assert.deepEqual(wordsAt(editor, note), ['[^1]']);
  });

  it('have one definition for what the agenda announces, and for the heading', async () => {
    const editor = await openLetter();
    const entry = await ask<vscode.LocationLink[]>('vscode.executeDefinitionProvider', editor, 'Verordening over');
    assert.deepEqual(wordsAt(editor, entry), ['### Verordening over het vervoer van dieren']);
    const heading = await ask<vscode.LocationLink[]>('vscode.executeDefinitionProvider', editor, '### Verordening');
    assert.equal(heading.length, 1);
    assert.match(wordsAt(editor, heading)[0] ?? '', /^(?:- )?Verordening over het vervoer van dieren$/);
  });

  it('have each reference once', async () => {
    const editor = await openLetter(BESIDE);
    const found = await ask<vscode.Location[]>('vscode.executeReferenceProvider', editor, '[^1]');
    assert.deepEqual(wordsAt(editor, found), ['[^1]', '[^1]', '[^1]:']);
  });

  it('show their text once', async () => {
    const editor = await openLetter();
    const hovers = await until(
      'a hover',
      () => ask<vscode.Hover[]>('vscode.executeHoverProvider', editor, '[^1]'),
      (answer) => answer.length > 0,
    );
    const texts = hovers
      .flatMap(({ contents }) => contents)
      .map((one) => (one instanceof vscode.MarkdownString ? one.value : JSON.stringify(one)));
    assert.equal(texts.filter((text) => text.includes('4196')).length, 1);
    assert.equal(texts.length, 1);
  });

  it('are highlighted once, and words still are', async () => {
    const settings = vscode.workspace.getConfiguration('markdown');
    await settings.update('occurrencesHighlight.enabled', true, vscode.ConfigurationTarget.Global);
    try {
      const editor = await openLetter(BESIDE);
      const found = await ask<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', editor, '[^1]');
      assert.equal(found.length, 3);
    } finally {
      await settings.update('occurrencesHighlight.enabled', undefined, vscode.ConfigurationTarget.Global);
    }
    const editor = await openLetter();
    const words = await ask<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', editor, 'bodem.');
    assert.ok(words.length > 1, 'the words of a letter are no longer highlighted');
  });

  it('are renamed with their note, and refused the number of another with the reason', async () => {
    const editor = await openLetter(BESIDE);
    const before = editor.document.getText();
    const edit = await ask<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', editor, '[^1]', 'bnc');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(editor.document.getText(), before.replaceAll('[^1]', '[^bnc]'));
    await assert.rejects(ask('vscode.executeDocumentRenameProvider', editor, '[^2]', 'bnc'), (error: Error) =>
      error.message.includes('Voetnoot bnc bestaat al.'),
    );
    await assert.rejects(ask('vscode.prepareRename', editor, 'De meeste'), (error: Error) =>
      error.message.includes('Zet de cursor op een nootcijfer'),
    );
  });

  it('leave other Markdown to the editor', async () => {
    const editor = await openFile(
      'overig',
      `noten-${++opened}.md`,
      '# Readme\n\nOne[^1] and[^1] two.\n\n[^1]: Note.\n',
    );
    await expectLetter(editor, false);
    const found = await until(
      'references',
      () => ask<vscode.Location[]>('vscode.executeReferenceProvider', editor, '[^1]'),
      (answer) => answer.length > 0,
    );
    // What would stand beside our answer in a letter: the marks, and not their note.
    assert.equal(found.length, 2);
  });
});

describe('commands for notes', () => {
  afterEach(closeAll);

  it('insert a note with its text, and go on behind the mark', async () => {
    const editor = await openLetter();
    caretAt(editor, 'Nederland deelt', 'Nederland deelt zijn ervaringen met metingen op akkers.'.length);
    await vscode.commands.executeCommand('geannoteerdeAgenda.voetnootInvoegen', {
      tekst: 'Kamerstuk 21 501-32, nr. 1600.',
    });
    const text = editor.document.getText();
    assert.ok(text.includes('akkers.[^2]\n') && text.includes('oriëntatie.[^3]'));
    assert.match(text, /\[\^2\]: Kamerstuk 21 501-32, nr\. 1600\.\n\n\[\^3\]: /);
    const { document, selection } = editor;
    assert.equal(document.getText(new vscode.Range(selection.active.translate(0, -4), selection.active)), '[^2]');
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), LETTER);
  });

  it('ask for the text; left empty, its place is opened', async () => {
    const editor = await openLetter();
    caretAt(editor, 'Nederland deelt', 'Nederland'.length);
    const done = vscode.commands.executeCommand('geannoteerdeAgenda.voetnootInvoegen');
    // Accepting does nothing as long as there is no box.
    await until(
      'the note',
      async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return editor.document.getText();
      },
      (text) => text !== LETTER,
    );
    await done;
    assert.equal(editor.document.getText(editor.selection), '[invullen]');
  });

  it('move a note past the next word, again and again', async () => {
    const editor = await openLetter();
    caretAt(editor, '[^1]', 1);
    for (const expected of ['bodem[^1].', 'de[^1] bodem.', 'over[^1] de bodem.']) {
      await vscode.commands.executeCommand('geannoteerdeAgenda.voetnootNaarLinks');
      assert.ok(editor.document.getText().includes(expected), expected);
    }
    await vscode.commands.executeCommand('geannoteerdeAgenda.voetnootNaarRechts');
    assert.ok(editor.document.getText().includes('de[^1] bodem.'));
  });

  it('make a note of a source in the text', async () => {
    const source = ' (Kamerstuk 21 501-32, nr. 1600)';
    const text = LETTER.replace('metingen op akkers', `metingen op akkers${source}`);
    const editor = await openLetter(text);
    caretAt(editor, '21 501-32');
    await vscode.commands.executeCommand('geannoteerdeAgenda.bronTotVoetnoot');
    const after = editor.document.getText();
    assert.ok(after.includes('akkers.[^2]\n'));
    assert.match(after, /\[\^2\]: Kamerstuk 21 501-32, nr\. 1600\.\n/);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), text);
  });
});
