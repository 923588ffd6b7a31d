import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, expectLetter, extensionExports, rulesAt, until } from './helpers.js';

interface Walkthrough {
  readonly id: string;
  readonly steps: readonly { readonly description: string; readonly completionEvents: readonly string[] }[];
}

describe('getting started', () => {
  before(() => extensionExports());
  afterEach(closeAll);

  it('opens a letter with mistakes as a copy that was never saved', async () => {
    await vscode.commands.executeCommand('geannoteerdeAgenda.voorbeeldOpenen');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    assert.equal(editor.document.uri.scheme, 'untitled');
    await expectLetter(editor, true);
    await until(
      'findings in the example',
      () => rulesAt(editor.document.uri),
      (rules) => rules.includes('onderdeel-ontbreekt'),
    );
  });

  it('leads to commands that exist, and ticks off each step by one', async () => {
    const extension = vscode.extensions.getExtension('geannoteerde-agenda.geannoteerde-agenda');
    const manifest = extension?.packageJSON as { contributes: { walkthroughs: readonly Walkthrough[] } };
    const steps = manifest.contributes.walkthroughs.flatMap((one) => one.steps);
    const named = steps.flatMap(({ description, completionEvents }) => [
      ...[...description.matchAll(/\(command:([\w.]+)/g)].map(([, name]) => name),
      ...completionEvents.filter((event) => event.startsWith('onCommand:')).map((event) => event.slice(10)),
    ]);
    const known = new Set(await vscode.commands.getCommands());
    assert.equal(steps.length, 4);
    assert.deepEqual(
      named.filter((name) => name === undefined || !known.has(name)),
      [],
    );
  });
});
