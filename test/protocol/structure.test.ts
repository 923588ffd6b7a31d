import assert from 'node:assert/strict';
import type {
  ClientCapabilities,
  CodeLens,
  InitializeResult,
  InlayHint,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
} from 'vscode-languageserver/node';
import { builtServer, LARGE, SMALL, type TestClient, type ClientOptions } from './client.js';

const URI = 'file:///werk/brief.agenda.md';
const LETTER = [
  '# Geannoteerde agenda voor de Onderwijsraad van 13 en 14 mei 2024',
  '',
  '## Beleidsdebat over lerarentekorten',
  '',
  '### Inhoud',
  '',
  'Op 13 mei 2024 spreekt de Raad over tekorten.[^1]',
  '',
  '### Inzet Nederland',
  '',
  'Nederland steunt dit.',
  '',
  '[^1]: Kamerstuk 22 112, nr. 3857.',
  '',
].join('\n');

const ABLE: ClientCapabilities = {
  ...LARGE,
  workspace: { ...LARGE.workspace, codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } },
  textDocument: {
    ...LARGE.textDocument,
    selectionRange: {},
    codeLens: {},
    inlayHint: {},
    semanticTokens: {
      requests: { full: { delta: true }, range: true },
      tokenTypes: [],
      tokenModifiers: [],
      formats: [],
    },
  },
};

describe('the structure over stdio', function () {
  this.timeout(60_000);
  const server = builtServer();

  async function opened(options: Partial<ClientOptions> = {}): Promise<TestClient> {
    const client = await server.start({ capabilities: ABLE, ...options });
    await client.open(URI, LETTER);
    return client;
  }

  const textDocument = { uri: URI };
  const whole = { start: { line: 0, character: 0 }, end: { line: 13, character: 0 } };

  it('lets a selection grow', async () => {
    const client = await opened();
    const [range] = await client.request<SelectionRange[]>('textDocument/selectionRange', {
      textDocument,
      positions: [{ line: 6, character: 17 }],
    });
    const lines: string[] = [];
    for (let one = range; one !== undefined; one = one.parent) {
      lines.push(`${String(one.range.start.line)}–${String(one.range.end.line)}`);
    }
    // word, sentence with its mark, section, item, letter
    assert.deepEqual(lines, ['6–6', '6–6', '4–6', '2–10', '0–13']);
  });

  it('tells above an item how it stands, until that is switched off', async () => {
    let settings: object = {};
    const client = await opened({ settings: () => settings });
    const refreshed: string[] = [];
    for (const method of ['workspace/codeLens/refresh', 'workspace/inlayHint/refresh']) {
      client.answer(method, () => refreshed.push(method));
    }
    const titles = async (): Promise<unknown> =>
      (await client.request<CodeLens[]>('textDocument/codeLens', { textDocument })).map(
        ({ command }) => command?.title,
      );
    assert.deepEqual(await titles(), ['2 onderdelen, krachtenveld ontbreekt · 1 bevinding']);
    const labels = async (): Promise<unknown> =>
      (await client.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range: whole })).map(
        (hint) => hint.label,
      );
    assert.deepEqual(await labels(), ['ma']);

    settings = { codeLens: false, bijschriften: 'voetnoten' };
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => refreshed.length === 2);
    assert.deepEqual(await titles(), []);
    assert.deepEqual(await labels(), ['Kamerstuk 22 112, nr. 3857.']);
  });

  it('gives tokens, and after an edit what changed', async () => {
    const client = await opened();
    const first = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    assert.equal(first.data.length % 5, 0);
    await client.notify('textDocument/didChange', {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [{ range: { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } }, text: '\n' }],
    });
    const delta = await client.request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
      textDocument,
      previousResultId: first.resultId,
    });
    assert.deepEqual(delta.edits, [{ start: 5, deleteCount: 1, data: [3] }]);
    const data = [...first.data];
    for (const { start, deleteCount, data: put = [] } of delta.edits) data.splice(start, deleteCount, ...put);
    assert.deepEqual(
      (await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument })).data,
      data,
    );
    const ranged = await client.request<SemanticTokens>('textDocument/semanticTokens/range', {
      textDocument,
      range: { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } },
    });
    assert.deepEqual(ranged.data, data.slice(0, 5));
  });

  it('is none for other Markdown', async () => {
    const client = await opened();
    const uri = 'file:///werk/README.md';
    await client.open(uri, '# Project\n\nRead this. PM\n');
    const params = { textDocument: { uri }, range: whole, positions: [whole.start] };
    assert.equal(await client.request('textDocument/selectionRange', params), null);
    assert.deepEqual(await client.request('textDocument/codeLens', params), []);
    assert.deepEqual(await client.request('textDocument/inlayHint', params), []);
    assert.deepEqual(await client.request('textDocument/semanticTokens/full', params), { data: [] });
  });

  it('is offered to clients that can show it', async () => {
    const offered = async (capabilities: ClientCapabilities): Promise<readonly boolean[]> => {
      const client = await opened({ capabilities });
      const params = { processId: null, rootUri: null, capabilities };
      const told = (await client.request<InitializeResult>('initialize', params)).capabilities;
      const { selectionRangeProvider, codeLensProvider, inlayHintProvider, semanticTokensProvider } = told;
      return [selectionRangeProvider, codeLensProvider, inlayHintProvider, semanticTokensProvider].map(
        (one) => one !== undefined,
      );
    };
    assert.deepEqual(await offered(SMALL), [false, false, false, false]);
    assert.deepEqual(await offered(ABLE), [true, true, true, true]);
  });
});
