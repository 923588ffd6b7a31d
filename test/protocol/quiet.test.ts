import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver/node';
import { builtServer, LARGE, MIDDLE, type TestClient, type ClientOptions } from './client.js';

const URI = 'file:///werk/brief.agenda.md';
/** A letter with one place-holder, in line 10; line 6 is typed in. */
const LETTER = [
  '# Geannoteerde agenda voor de Onderwijsraad van 13 en 14 mei 2024',
  '',
  '## Beleidsdebat over lerarentekorten',
  '',
  '### Inhoud',
  '',
  'Het voorzitterschap wil spreken over tekorten.',
  '',
  '### Inzet Nederland',
  '',
  'Nederland steunt dit, met PM miljoen euro.',
  '',
  '### Krachtenveld',
  '',
  'De lidstaten zijn het eens.',
  '',
].join('\n');

describe('quiet while typing, over stdio', function () {
  this.timeout(60_000);
  const server = builtServer();
  let client: TestClient;

  async function open(options: ClientOptions): Promise<void> {
    client = await server.start(options);
    await client.open(URI, LETTER);
  }

  /** Types behind the sentence of line 6, key by key. */
  async function type(text: string): Promise<void> {
    const column = 'Het voorzitterschap wil spreken over tekorten.'.length;
    for (const [index, key] of [...text].entries()) {
      const place = { line: 6, character: column + index };
      await client.notify('textDocument/didChange', {
        textDocument: { uri: URI, version: index + 2 },
        contentChanges: [{ range: { start: place, end: place }, text: key }],
      });
    }
  }

  const places = (items: readonly Diagnostic[] = []): readonly string[] =>
    items.map(({ code, range }) => `${String(code)} ${range.start.line}`);

  it('shows a client that pulls what waited when it says that the caret left', async () => {
    await open({ capabilities: LARGE, initializationOptions: { notifyChanged: true } });
    assert.deepEqual(places((await client.pull(URI)).items), ['nog-in-te-vullen 10']);
    await type(' En n.t.b.');
    assert.deepEqual(places((await client.pull(URI)).items), ['nog-in-te-vullen 10']);
    await client.until(() => client.changed.at(-1)?.version === 11);
    assert.deepEqual(client.changed.at(-1)?.counts, { error: 0, warning: 1, information: 0, hint: 0 });
    const before = client.refreshed;
    await client.notify('geannoteerdeAgenda/caret', { uri: URI, line: 6 });
    assert.deepEqual(places((await client.pull(URI)).items), ['nog-in-te-vullen 10'], 'the caret is still there');
    await client.notify('geannoteerdeAgenda/caret', { uri: URI, line: 2 });
    await client.until(() => client.refreshed > before);
    assert.deepEqual(places((await client.pull(URI)).items), ['nog-in-te-vullen 6', 'nog-in-te-vullen 10']);
    await client.until(() => client.changed.at(-1)?.counts.warning === 2);
    assert.equal(client.log, '');
  });

  it('shows it after a pause to a client that says nothing of its caret', async () => {
    await open({ capabilities: LARGE });
    await client.pull(URI);
    await type(' PM');
    assert.deepEqual(places((await client.pull(URI)).items), ['nog-in-te-vullen 10']);
    await client.until(() => client.refreshed > 0);
    assert.deepEqual(places((await client.pull(URI)).items), ['nog-in-te-vullen 6', 'nog-in-te-vullen 10']);
  });

  it('pushes to a client that does not pull what stays, and later what waited', async () => {
    await open({ capabilities: MIDDLE });
    await client.until(() => client.published.length > 0);
    await type(' PM');
    await client.until(() => places(client.published.at(-1)?.diagnostics).length === 2);
    const shown = client.published.map(({ diagnostics }) => places(diagnostics).join());
    const last = 'nog-in-te-vullen 6,nog-in-te-vullen 10';
    assert.ok(shown.length > 2, 'nothing was pushed while typing');
    assert.deepEqual([...new Set(shown)], ['nog-in-te-vullen 10', last]);
    assert.equal(shown.at(-1), last);
  });

  it('keeps nothing from a client that cannot be told later', async () => {
    const { workspace, ...rest } = LARGE;
    await open({ capabilities: { ...rest, workspace: { ...workspace, diagnostics: {} } } });
    await client.pull(URI);
    await type(' PM');
    assert.deepEqual(places((await client.pull(URI)).items), ['nog-in-te-vullen 6', 'nog-in-te-vullen 10']);
  });

  it('has code lenses asked for once more when the caret has left the letter', async () => {
    const { workspace, textDocument } = LARGE;
    await open({
      capabilities: {
        workspace: { ...workspace, codeLens: { refreshSupport: true } },
        textDocument: { ...textDocument, codeLens: {} },
      },
    });
    let asked = 0;
    client.answer('workspace/codeLens/refresh', () => (asked += 1));
    await client.notify('geannoteerdeAgenda/caret', { uri: URI, line: null });
    await client.until(() => asked > 0);
  });
});
