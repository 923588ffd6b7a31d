import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  LETTER,
  caretAt,
  closeAll,
  expectLetter,
  expectRules,
  extensionExports,
  findingsAt,
  openFile,
  ruleOf,
  rulesAt,
  until,
} from './helpers.js';

/** With a place-holder and a missing section in the second item. */
const UNFINISHED = LETTER.replace('Een ruime meerderheid', 'Een meerderheid van XX landen').replace(
  '#### Nederlandse inzet\n\nNederland kan met de tekst instemmen.\n\n',
  '',
);
const FOUND = ['nog-in-te-vullen', 'onderdeel-ontbreekt'];

/** Types as the keyboard does, key by key. */
async function type(text: string): Promise<void> {
  for (const key of text) await vscode.commands.executeCommand('type', { text: key });
}

/** Every state of the findings while something is done, each state once in a row. */
async function recorded(uri: vscode.Uri, doing: () => Promise<void>): Promise<readonly string[]> {
  const states = [rulesAt(uri).sort().join()];
  const listening = vscode.languages.onDidChangeDiagnostics((event) => {
    if (!event.uris.some((one) => one.toString() === uri.toString())) return;
    const state = rulesAt(uri).sort().join();
    if (state !== states.at(-1)) states.push(state);
  });
  try {
    await doing();
  } finally {
    listening.dispose();
  }
  return states;
}

describe('quiet while typing', () => {
  afterEach(closeAll);

  it('keeps findings elsewhere in their place, and what is half-finished to itself', async () => {
    const editor = await openFile('brieven', 'rust.md', UNFINISHED);
    await expectLetter(editor, true);
    await expectRules(editor, FOUND);
    const { uri } = editor.document;
    caretAt(editor, 'Nederland deelt');
    const states = await recorded(uri, async () => {
      await type('Er is nog PM euro.\nEn ');
      await expectRules(editor, [...FOUND, 'nog-in-te-vullen']);
    });
    const after = [...FOUND, 'nog-in-te-vullen'].sort().join();
    // The line with the place-holder is left by its line end; nothing else changes, and nothing comes twice.
    assert.deepEqual(states, [FOUND.join(), after]);
    const words = await until(
      'the words that are found',
      () => findingsAt(uri).map((finding) => editor.document.getText(finding.range)),
      (found) => found.includes('XX'),
    );
    assert.deepEqual(words, ['PM', 'Verordening over het vervoer van dieren', 'XX']);
  });

  it('tells of the line when the caret leaves it, in the status as well', async () => {
    const editor = await openFile('brieven', 'verlaten.md', LETTER);
    await expectLetter(editor, true);
    const { status } = await extensionExports();
    const before = status();
    caretAt(editor, 'op akkers');
    await type('ter waarde van ');
    const states = await recorded(editor.document.uri, () => type('PM euro '));
    assert.deepEqual([states, status()], [[''], before]);
    await vscode.commands.executeCommand('cursorMove', { to: 'up' });
    await expectRules(editor, ['nog-in-te-vullen']);
    await until('the status', status, (words) => words !== before);
  });

  it('tells of the line after a pause', async () => {
    const editor = await openFile('brieven', 'pauze.md', LETTER);
    await expectLetter(editor, true);
    caretAt(editor, 'Nederland deelt');
    await type('PM ');
    assert.deepEqual(rulesAt(editor.document.uri), []);
    await expectRules(editor, ['nog-in-te-vullen']);
  });

  it('lets go at once what is mended by typing', async () => {
    const editor = await openFile('brieven', 'hersteld.md', LETTER.replace('met metingen', 'met PM metingen'));
    await expectRules(editor, ['nog-in-te-vullen']);
    caretAt(editor, 'PM metingen', 'PM'.length);
    const { uri } = editor.document;
    const gone = new Promise<void>((resolve) => {
      const listening = vscode.languages.onDidChangeDiagnostics(() => {
        if (rulesAt(uri).length > 0) return;
        listening.dispose();
        resolve();
      });
    });
    await vscode.commands.executeCommand('deleteLeft');
    await gone;
  });
});

describe('a burst of quick fixes', () => {
  afterEach(closeAll);

  it('loses none, though nobody waits for what is found', async () => {
    const items = Array.from(
      { length: 8 },
      (_, index) =>
        `### Mededeling ${index + 1}\n\n#### Inhuod\n\nDe Commissie licht toe.\n\n` +
        '#### Nederlandse inzt\n\nNederland luistert.\n\n#### Krachtenvled\n\nNiets bekend.\n\n',
    );
    const head = LETTER.slice(0, LETTER.indexOf('Op de agenda staan'));
    const editor = await openFile('brieven', 'reeks.md', head + items.join(''));
    await expectLetter(editor, true);
    const { document } = editor;
    const wrong = /^#### (?:Inhuod|Nederlandse inzt|Krachtenvled)$/m;
    await until(
      'actions',
      () => preferredAt(document, wrong),
      (action) => action !== undefined,
    );
    for (let count = 0; count < 24; count += 1) {
      const action = await preferredAt(document, wrong);
      assert.ok(action?.edit, `no fix for slip ${count + 1}`);
      assert.ok(await vscode.workspace.applyEdit(action.edit), `the fix of slip ${count + 1} was refused`);
    }
    const mended = items
      .join('')
      .replaceAll('Inhuod', 'Inhoud')
      .replaceAll('inzt', 'inzet')
      .replaceAll('Krachtenvled', 'Krachtenveld');
    assert.equal(document.getText(), head + mended);
    await until(
      'slips that are still told',
      () => findingsAt(document.uri).filter((finding) => ruleOf(finding) === 'onderdeelnaam-spelling').length,
      (number) => number === 0,
    );
  });
});

/** The first fix that is preferred at the first place that looks so. */
async function preferredAt(document: vscode.TextDocument, look: RegExp): Promise<vscode.CodeAction | undefined> {
  const match = look.exec(document.getText());
  assert.ok(match !== null, 'nothing looks so any longer');
  const place = document.positionAt(match.index + match[0].length);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(place, place),
    vscode.CodeActionKind.QuickFix.value,
    20,
  );
  return actions.find((action) => action.isPreferred === true);
}
