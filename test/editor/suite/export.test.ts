import assert from 'node:assert/strict';
import fs from 'node:fs';
import * as vscode from 'vscode';
import { whyNotWritten, writeDocument } from '../../../client/src/export/write.js';
import { closeAll, expectLetter, extensionExports, LETTER, openFile, workspaceFolder } from './helpers.js';

describe('exporting a letter', () => {
  before(() => extensionExports());
  afterEach(closeAll);

  const folder = (): vscode.Uri => vscode.Uri.joinPath(workspaceFolder('brieven').uri, 'export');
  const place = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), name);
  const names = async (): Promise<readonly string[]> =>
    (await vscode.workspace.fs.readDirectory(folder())).map(([name]) => name).sort();
  const bytes = async (name: string): Promise<Uint8Array> => vscode.workspace.fs.readFile(place(name));
  const words = async (name: string): Promise<string> => new TextDecoder().decode(await bytes(name));

  beforeEach(() => vscode.workspace.fs.createDirectory(folder()));
  afterEach(() => vscode.workspace.fs.delete(folder(), { recursive: true }));

  it('writes one page that any browser opens, with the notes in it', async () => {
    const editor = await openFile('brieven', 'export/brief.md', LETTER);
    await expectLetter(editor, true);
    await vscode.commands.executeCommand('geannoteerdeAgenda.exporterenAlsHtml', editor.document.uri, {
      target: place('brief.html'),
    });
    const page = await words('brief.html');
    assert.match(page, /^<!doctype html>/i);
    assert.match(page, /Kamerstuk 22 112, nr\. 4197/);
    assert.doesNotMatch(page, /<script/i);
    assert.deepEqual(await names(), ['brief.html', 'brief.md']);
  });

  it('writes a PDF over an earlier one, twice the same', async () => {
    const editor = await openFile('brieven', 'export/brief.md', LETTER);
    await expectLetter(editor, true);
    await vscode.workspace.fs.writeFile(place('brief.pdf'), new TextEncoder().encode('oud'));
    const target = place('brief.pdf');
    await vscode.commands.executeCommand('geannoteerdeAgenda.exporterenAlsPdf', editor.document.uri, { target });
    const first = await bytes('brief.pdf');
    assert.equal(new TextDecoder('latin1').decode(first.slice(0, 5)), '%PDF-');
    await vscode.commands.executeCommand('geannoteerdeAgenda.exporterenAlsPdf', editor.document.uri, { target });
    assert.deepEqual(await bytes('brief.pdf'), first);
    assert.deepEqual(await names(), ['brief.md', 'brief.pdf']);
  });

  it('tells in the document what was still open', async () => {
    const editor = await openFile('brieven', 'export/open.md', LETTER.replace('metingen op akkers', 'PM'));
    await expectLetter(editor, true);
    const target = place('open.html');
    await vscode.commands.executeCommand('geannoteerdeAgenda.exporterenAlsHtml', editor.document.uri, {
      target,
      anyway: true,
    });
    assert.match(await words('open.html'), /In de brief staat nog 1 open plek\./);
  });

  it('never writes over the letter, nor where it cannot, and says why', async () => {
    await openFile('brieven', 'export/brief.md', LETTER);
    await vscode.workspace.fs.createDirectory(place('map.pdf'));
    const letter = place('brief.md');
    const whyNot = async (target: vscode.Uri): Promise<string> => {
      try {
        await writeDocument(letter, target, new Uint8Array([1]));
      } catch (error) {
        return whyNotWritten(target, error);
      }
      return '';
    };
    assert.equal(await whyNot(letter), '«brief.md» is niet geschreven: dat is de brief zelf. Kies een andere naam.');
    assert.equal(await whyNot(place('map.pdf')), '«map.pdf» is niet geschreven: dat is een map. Kies een andere naam.');
    const expected = ['brief.md', 'geen', 'map.pdf'];
    // root may write in what is locked
    if (process.getuid?.() !== 0) {
      await vscode.workspace.fs.writeFile(place('vast.pdf'), new TextEncoder().encode('vast'));
      fs.chmodSync(place('vast.pdf').fsPath, 0o444);
      assert.match(await whyNot(place('vast.pdf')), /^«vast\.pdf» is niet geschreven: /);
      assert.equal(await words('vast.pdf'), 'vast');
      expected.push('vast.pdf');
    }
    assert.equal(await whyNot(place('geen/brief.pdf')), '');
    assert.equal(await words('brief.md'), LETTER);
    assert.deepEqual(await names(), expected);
  });
});
