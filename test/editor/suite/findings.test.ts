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
  openUntitled,
  replace,
  rulesAt,
  until,
  workspaceFolder,
} from './helpers.js';

const WITHOUT_KRACHTENVELD = LETTER.replace(
  '#### Krachtenveld\n\nDe meeste lidstaten willen ruimte voor eigen keuzes.\n\n',
  '',
);

describe('findings', () => {
  afterEach(closeAll);

  it('appear and go away while typing', async () => {
    const editor = await openFile('brieven', 'typen.md', LETTER);
    await expectLetter(editor, true);
    await expectRules(editor, []);
    await replace(editor, '#### Krachtenveld\n\nDe meeste', 'De meeste');
    await expectRules(editor, ['onderdeel-ontbreekt']);
    const [finding] = findingsAt(editor.document.uri);
    assert.equal(finding?.message, 'Bij «Beleidsdebat over de gezondheid van de bodem» ontbreekt het krachtenveld.');
    assert.equal(editor.document.getText(finding.range), 'Beleidsdebat over de gezondheid van de bodem');
    await replace(editor, 'De meeste', '#### Krachtenveld\n\nDe meeste');
    await expectRules(editor, []);
  });

  it('stand in untitled documents too', async () => {
    const editor = await openUntitled('markdown', WITHOUT_KRACHTENVELD);
    await expectRules(editor, ['onderdeel-ontbreekt']);
  });

  it('follow the settings of the folder that the letter lies in', async () => {
    const elsewhere = vscode.workspace.getConfiguration('geannoteerdeAgenda', workspaceFolder('overig').uri);
    const first = await openFile('brieven', 'eerste.md', WITHOUT_KRACHTENVELD);
    await expectRules(first, ['onderdeel-ontbreekt']);
    const second = await openFile('overig', 'tweede.md', WITHOUT_KRACHTENVELD);
    await expectRules(second, ['onderdeel-ontbreekt']);
    try {
      await elsewhere.update('regels', { 'onderdeel-ontbreekt': 'uit' }, vscode.ConfigurationTarget.WorkspaceFolder);
      await expectRules(second, []);
      const again = await vscode.window.showTextDocument(first.document);
      await replace(again, 'metingen', 'onderzoek');
      await expectRules(again, ['onderdeel-ontbreekt']);
      await elsewhere.update('regels', { 'onderdeel-ontbreekt': 'error' }, vscode.ConfigurationTarget.WorkspaceFolder);
      await vscode.window.showTextDocument(second.document);
      const severity = await until(
        'severity',
        () => findingsAt(second.document.uri)[0]?.severity,
        (found) => found === vscode.DiagnosticSeverity.Error,
      );
      assert.equal(severity, vscode.DiagnosticSeverity.Error);
    } finally {
      await elsewhere.update('regels', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
    }
  });

  it('come to a file that the settings call a letter', async () => {
    const settings = vscode.workspace.getConfiguration('geannoteerdeAgenda', workspaceFolder('overig').uri);
    const editor = await openFile('overig', 'notitie.md', '# Notitie\n\n### Punt een\n\n#### Inhoud\n');
    await expectLetter(editor, false);
    try {
      await settings.update('bestanden', ['notitie.md'], vscode.ConfigurationTarget.WorkspaceFolder);
      await expectLetter(editor, true);
    } finally {
      await settings.update('bestanden', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
    }
    await expectLetter(editor, false);
  });
});

describe('another Markdown file', () => {
  afterEach(closeAll);

  it('stays silent: no finding, no status, no structure', async () => {
    const { opbouw, status } = await extensionExports();
    const letter = await openFile('brieven', 'brief.md', WITHOUT_KRACHTENVELD);
    await expectRules(letter, ['onderdeel-ontbreekt']);
    const editor = await openFile('overig', 'leesmij.md', '# Leesmij\n\n## Gebruik\n\nTekst met PM en [^9].\n');
    await until('lines of the view', opbouw, (lines) => lines.length === 0);
    assert.equal(status(), null);
    assert.deepEqual(rulesAt(editor.document.uri), []);
  });

  it('becomes a letter by command, and plain text too; and it can be undone', async () => {
    for (const language of ['markdown', 'plaintext']) {
      const editor = await openUntitled(
        language,
        '### Punt een\n\n#### Inhoud\n\n#### Inzet\n\nNederland steunt dit.\n',
      );
      await expectLetter(editor, false);
      assert.deepEqual(rulesAt(editor.document.uri), []);
      await vscode.commands.executeCommand('geannoteerdeAgenda.behandelen');
      await expectLetter(editor, true);
      await until(
        `findings in ${language}`,
        () => rulesAt(editor.document.uri),
        (rules) => rules.includes('onderdeel-leeg'),
      );
      await vscode.commands.executeCommand('geannoteerdeAgenda.nietBehandelen');
      await expectLetter(editor, false);
      await expectRules(editor, []);
      await closeAll();
    }
  });

  it('that is a file of plain text goes the whole way, also when it is opened again', async () => {
    const { opbouw } = await extensionExports();
    const editor = await openFile('brieven', 'brief.txt', WITHOUT_KRACHTENVELD);
    assert.equal(editor.document.languageId, 'plaintext');
    await expectLetter(editor, false);
    await vscode.commands.executeCommand('geannoteerdeAgenda.behandelen');
    await expectRules(editor, ['onderdeel-ontbreekt']);
    await until('the view', opbouw, (lines) => lines.length > 1);
    await vscode.commands.executeCommand('geannoteerdeAgenda.onderdelenInvoegen', { heleBrief: true });
    assert.equal(editor.document.getText().split('#### Krachtenveld').length - 1, 2);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), WITHOUT_KRACHTENVELD);
    await closeAll();

    const again = await openFile('brieven', 'brief.txt', WITHOUT_KRACHTENVELD);
    await expectLetter(again, true);
    await expectRules(again, ['onderdeel-ontbreekt']);
    await vscode.commands.executeCommand('geannoteerdeAgenda.nietBehandelen');
    await expectLetter(again, false);
    await expectRules(again, []);
    await until('the view', opbouw, (lines) => lines.length === 0);
  });

  it('that is a letter by its looks can be told that it is none, and back', async () => {
    const editor = await openFile('brieven', 'toch-niet.md', WITHOUT_KRACHTENVELD);
    await expectRules(editor, ['onderdeel-ontbreekt']);
    await vscode.commands.executeCommand('geannoteerdeAgenda.nietBehandelen');
    await expectRules(editor, []);
    await expectLetter(editor, false);
    await vscode.commands.executeCommand('geannoteerdeAgenda.behandelen');
    await expectRules(editor, ['onderdeel-ontbreekt']);
  });
});
