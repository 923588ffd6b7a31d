import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, extensionExports, openUntitled } from './helpers.js';

describe('the editor’s own Markdown preview', () => {
  before(() => extensionExports());
  afterEach(closeAll);

  it('shows the text of a note, with a link there and back, and no comment', async () => {
    const { document } = await openUntitled(
      'markdown',
      'De Raad spreekt over de bodem.[^bnc]\n\n<!-- nog navragen -->\n\n[^bnc]: Kamerstuk 22 112, nr. 4196.\n',
    );
    const html = await vscode.commands.executeCommand<string>('markdown.api.render', document);
    assert.match(html, /<a [^>]*href="#voetnoot-1"[^>]*>1<\/a>/);
    assert.match(html, /<li id="voetnoot-1"[^>]*>\s*<p>Kamerstuk 22 112, nr\. 4196\. <a [^>]*href="#nootcijfer-1"/);
    assert.doesNotMatch(html.replaceAll(/<!--.*?-->/gs, ''), /navragen/);
  });
});
