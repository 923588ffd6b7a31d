import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { LETTER, closeAll, expectLetter, findingsAt, openFile, ruleOf, until } from './helpers.js';

/** One slip in the letter, the rule that speaks of it, and a quick fix that takes it away. */
interface Slip {
  readonly rule: string;
  readonly change: (text: string) => string;
  /** Which of the fixes: part of its title; the first where it is left out. */
  readonly fix?: string;
}

const SLIPS: readonly Slip[] = [
  {
    rule: 'onderdeel-ontbreekt',
    change: (text) => text.replace('#### Krachtenveld\n\nDe meeste lidstaten willen ruimte voor eigen keuzes.\n\n', ''),
  },
  { rule: 'onderdeelnaam-spelling', change: (text) => text.replace('#### Krachtenveld', '#### Krachtenvled') },
  { rule: 'kop-zonder-opmaak', change: (text) => text.replace('#### Krachtenveld', 'Krachtenveld') },
  { rule: 'kopniveau', change: (text) => text.replace('#### Nederlandse inzet', '### Nederlandse inzet') },
  {
    rule: 'kamerstuk-notatie',
    change: (text) => text.replace('Kamerstuk 22 112, nr. 4197', 'Kamerstuk 22 112, nr 4197'),
  },
  { rule: 'nootcijfer-zonder-voetnoot', change: (text) => text.replace('\n[^2]: Kamerstuk 22 112, nr. 4197.\n', '') },
  { rule: 'voetnoot-zonder-nootcijfer', change: (text) => text.replace('oriëntatie.[^2]', 'oriëntatie.') },
  {
    rule: 'voetnoot-nummering',
    change: (text) => text.replace('bodem.[^1]', 'bodem.[^5]').replace('[^1]:', '[^5]:'),
  },
  { rule: 'voetnoot-zonder-opmaak', change: (text) => text.replace('bodem.[^1]', 'bodem.[1]') },
];

describe('quick fixes', () => {
  afterEach(closeAll);

  for (const slip of SLIPS) {
    it(`mend ${slip.rule} in one step, which one undo takes back`, async () => {
      const text = slip.change(LETTER);
      assert.notEqual(text, LETTER, 'the slip changes nothing');
      const editor = await openFile('brieven', `herstel-${slip.rule}.md`, text);
      await expectLetter(editor, true);
      const { uri } = editor.document;
      const [finding] = await until(
        `findings of ${slip.rule}`,
        () => findingsAt(uri).filter((one) => ruleOf(one) === slip.rule),
        (found) => found.length > 0,
      );
      assert.ok(finding);
      const actions = await until(
        'quick fixes',
        () => quickFixes(uri, finding.range),
        (found) => found.some((action) => fixes(action, slip)),
      );
      const chosen = actions.find((action) => fixes(action, slip));
      assert.ok(chosen?.edit, 'the fix has no edit');
      assert.ok(await vscode.workspace.applyEdit(chosen.edit));
      assert.notEqual(editor.document.getText(), text);
      await until(
        `findings of ${slip.rule} after «${chosen.title}»`,
        () => findingsAt(uri).filter((one) => ruleOf(one) === slip.rule).length,
        (left) => left === 0,
      );
      await vscode.commands.executeCommand('undo');
      assert.equal(editor.document.getText(), text, 'one undo does not bring the text back');
    });
  }

  it('of the whole text are there for «Fix All» too', async () => {
    const editor = await openFile(
      'brieven',
      'herstel-alles.md',
      LETTER.replace('#### Krachtenveld', '#### Krachtenvled'),
    );
    await expectLetter(editor, true);
    await until(
      'text after fix all',
      async () => {
        await vscode.commands.executeCommand('editor.action.fixAll');
        return editor.document.getText();
      },
      (text) => text === LETTER,
    );
  });
});

function fixes(action: vscode.CodeAction, slip: Slip): boolean {
  return slip.fix === undefined || action.title.includes(slip.fix);
}

async function quickFixes(uri: vscode.Uri, range: vscode.Range): Promise<vscode.CodeAction[]> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[] | undefined>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
    20,
  );
  return actions ?? [];
}
