import assert from 'node:assert/strict';
import type { CompletionItem, DocumentLink, Hover, Location, SymbolInformation } from 'vscode-languageserver/node';
import type { DossierUses, ReferenceForms } from '../../server/src/protocol.js';
import { builtServer, LARGE, SMALL, type TestClient, type ClientOptions } from './client.js';

const URI = 'file:///werk/brief.agenda.md';
const LETTER = [
  '# Geannoteerde agenda voor de Onderwijsraad van 13 en 14 mei 2024',
  '',
  'Zie Kamerstuk 22 112, nr. 3857.',
  '',
  'Zie Kamerstuk ',
  '',
].join('\n');
const IN_REFERENCE = { line: 2, character: 8 };
const RANGE = { start: { line: 2, character: 4 }, end: { line: 2, character: 30 } };

describe('references over stdio', function () {
  this.timeout(60_000);
  const server = builtServer();

  async function opened(options: Partial<ClientOptions> = {}): Promise<TestClient> {
    const capabilities = {
      ...LARGE,
      workspace: { ...LARGE.workspace, symbol: {} },
      textDocument: { ...LARGE.textDocument, documentLink: { tooltipSupport: true } },
    };
    const client = await server.start({ capabilities, ...options });
    await client.open(URI, LETTER);
    return client;
  }

  const at = (position: object): object => ({ textDocument: { uri: URI }, position });

  it('are told, led to and completed', async () => {
    const client = await opened();
    const hover = await client.request<Hover | null>('textDocument/hover', at(IN_REFERENCE));
    assert.match(JSON.stringify(hover?.contents), /Kamerstuk 3857 in dossier 22 112 van de Tweede Kamer/);
    assert.deepEqual(
      await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri: URI } }),
      [
        {
          range: RANGE,
          target: 'https://zoek.officielebekendmakingen.nl/kst-22112-3857.html',
          tooltip: 'Kamerstuk 22 112, nr. 3857 openen op zoek.officielebekendmakingen.nl',
        },
      ],
    );
    const offered = await client.request<CompletionItem[]>(
      'textDocument/completion',
      at({ line: 4, character: 'Zie Kamerstuk '.length }),
    );
    assert.ok(offered.some(({ label }) => label === '22 112, nr. 3857'));
    const forms = await client.request<ReferenceForms | null>('geannoteerdeAgenda/referenceForms', {
      uri: URI,
      position: IN_REFERENCE,
    });
    assert.equal(forms?.forms[1]?.text, 'Tweede Kamer, vergaderjaar 2023–2024, 22 112, nr. 3857');
  });

  it('of one dossier are found in what is open and in what the client sends', async () => {
    const client = await opened();
    const files = [
      { uri: 'file:///werk/bijdrage.md', stamp: '1' },
      { uri: URI, stamp: '1' },
    ];
    assert.deepEqual(
      await client.request('geannoteerdeAgenda/filesWanted', { files }),
      files.map(({ uri }) => uri),
    );
    // On disk the open letter is still as it was before.
    const sent = files.map((one) => ({ ...one, text: 'Oud: Kamerstuk 22112, nr. 1.\n' }));
    assert.equal(await client.request('geannoteerdeAgenda/readFiles', { files: sent }), 0);
    const uses = (position: object): Promise<DossierUses | null> =>
      client.request('geannoteerdeAgenda/dossierUses', { uri: URI, position });
    assert.deepEqual(await uses(IN_REFERENCE), {
      subject: 'dossier 22 112',
      places: [
        { uri: URI, range: RANGE },
        {
          uri: 'file:///werk/bijdrage.md',
          range: { start: { line: 0, character: 5 }, end: { line: 0, character: 27 } },
        },
      ],
    });
    assert.equal(await uses({ line: 0, character: 0 }), null);
    await client.notify('geannoteerdeAgenda/fileChanged', { uri: 'file:///werk/bijdrage.md' });
    assert.equal((await uses(IN_REFERENCE))?.places.length, 1);
    const locations = await client.request<Location[]>('textDocument/references', {
      ...at(IN_REFERENCE),
      context: { includeDeclaration: true },
    });
    assert.deepEqual(locations, [{ uri: URI, range: RANGE }]);
  });

  it('are symbols of the workspace, beside the letters', async () => {
    const client = await opened();
    const symbols = await client.request<SymbolInformation[]>('workspace/symbol', { query: '22112' });
    assert.deepEqual(
      symbols.map(({ name, location }) => [name, location.uri]),
      [['Kamerstuk 22 112, nr. 3857', URI]],
    );
  });

  it('are offered to clients that can show them', async () => {
    const greet = async (options: Partial<ClientOptions>): Promise<Record<string, unknown>> => {
      const client = await opened(options);
      const params = { processId: null, rootUri: null, capabilities: options.capabilities ?? {} };
      return (await client.request<{ capabilities: Record<string, unknown> }>('initialize', params)).capabilities;
    };
    const small = await greet({ capabilities: SMALL });
    assert.deepEqual([small['documentLinkProvider'], small['workspaceSymbolProvider']], [undefined, undefined]);
    const able = { textDocument: { documentLink: {} }, workspace: { symbol: {} } };
    const large = await greet({ capabilities: able });
    assert.deepEqual(
      [large['documentLinkProvider'], large['workspaceSymbolProvider']],
      [{ resolveProvider: false }, true],
    );
  });
});
