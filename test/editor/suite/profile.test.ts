import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  LETTER,
  closeAll,
  expectLetter,
  expectRules,
  findingsAt,
  openFile,
  until,
  workspaceFolder,
} from './helpers.js';

const FILE = 'geannoteerde-agenda.json';
const COSTS =
  '{ "onderdelen": ["inhoud", "inzet", "krachtenveld", { "onderdeel": "financien", "naam": "Financiële gevolgen" }] }\n';

describe('een huisstijl (profiel)', () => {
  const uri = (): vscode.Uri => vscode.Uri.joinPath(workspaceFolder('overig').uri, FILE);
  const write = async (text: string): Promise<void> => {
    await vscode.workspace.fs.writeFile(uri(), new TextEncoder().encode(text));
  };

  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(uri());
  });

  it('is followed by open letters as soon as its file is written, and by the last good one while it is wrong', async () => {
    await write('{}\n');
    const editor = await openFile('overig', 'huisstijl.md', LETTER);
    await expectLetter(editor, true);
    await expectRules(editor, []);

    await write(COSTS);
    await expectRules(editor, ['onderdeel-ontbreekt', 'onderdeel-ontbreekt']);

    await write(COSTS.replace('{ "onderdelen"', '{ "onderdeln"'));
    const faults = await until(
      'faults of the house style',
      () => findingsAt(uri()),
      (found) => found.length === 1,
    );
    assert.match(faults[0]?.message ?? '', /«onderdeln» bestaat niet in een huisstijl/);
    assert.deepEqual(faults[0]?.range, new vscode.Range(0, 2, 0, 13));
    await expectRules(editor, ['onderdeel-ontbreekt', 'onderdeel-ontbreekt']);

    await write('{ "regels": { "onderdeel-ontbreekt": "uit" } }\n');
    await until(
      'faults of the house style',
      () => findingsAt(uri()),
      (found) => found.length === 0,
    );
    await expectRules(editor, []);
  });

  it('is completed, explained and validated while it is written', async () => {
    const editor = await openFile('overig', FILE, '{\n  // opmerking\n  "termijn": "x",\n  \n}\n');
    assert.equal(editor.document.languageId, 'jsonc');
    const keys = await until(
      'keys',
      async () => {
        const list = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          uri(),
          new vscode.Position(3, 2),
        );
        return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      },
      (found) => found.includes('onderdelen'),
    );
    for (const key of ['gebaseerdOp', 'soorten', 'regels']) assert.ok(keys.includes(key), key);

    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uri(),
      new vscode.Position(2, 5),
    );
    const words = hovers.flatMap(({ contents }) =>
      contents.map((one) => (one instanceof vscode.MarkdownString ? one.value : '')),
    );
    assert.match(words.join('\n'), /Hoeveel dagen vóór de Raad/);

    // The schema objects to the text that stands where a number belongs, and to no remark or comma.
    await until(
      'validation',
      () => vscode.languages.getDiagnostics(uri()).map(({ range }) => range.start.line),
      (lines) => lines.length > 0 && lines.every((line) => line === 2),
    );
  });
});
