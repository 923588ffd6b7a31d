import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  ErrorCodes,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
  type InitializeResult,
  type ProtocolConnection,
  type RegistrationParams,
} from 'vscode-languageserver/node';
import { Gate } from '../../server/src/features/gate.js';
import { REQUESTS } from '../../server/src/protocol.js';
import { connectionOptions, createServer } from '../../server/src/server.js';
import { LARGE } from './client.js';

/** What the server of the protocol tells of, and the requests that follow from each. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  diagnosticProvider: ['textDocument/diagnostic'],
  documentSymbolProvider: ['textDocument/documentSymbol'],
  foldingRangeProvider: ['textDocument/foldingRange'],
  codeActionProvider: ['textDocument/codeAction', 'codeAction/resolve'],
  completionProvider: ['textDocument/completion'],
  hoverProvider: ['textDocument/hover'],
  definitionProvider: ['textDocument/definition'],
  referencesProvider: ['textDocument/references'],
  documentHighlightProvider: ['textDocument/documentHighlight'],
  renameProvider: ['textDocument/prepareRename', 'textDocument/rename'],
  documentLinkProvider: ['textDocument/documentLink'],
  workspaceSymbolProvider: ['workspace/symbol'],
  selectionRangeProvider: ['textDocument/selectionRange'],
  codeLensProvider: ['textDocument/codeLens'],
  inlayHintProvider: ['textDocument/inlayHint'],
  semanticTokensProvider: [
    'textDocument/semanticTokens/full',
    'textDocument/semanticTokens/full/delta',
    'textDocument/semanticTokens/range',
  ],
};
const NO_REQUESTS: readonly string[] = ['positionEncoding', 'textDocumentSync', 'workspace'];
const EVERYTHING = {
  workspace: {
    ...{ ...LARGE.workspace, symbol: {} },
    didChangeWatchedFiles: { dynamicRegistration: true },
    fileOperations: { dynamicRegistration: true, didRename: true, willRename: true, didDelete: true },
  },
  notebookDocument: { synchronization: { dynamicRegistration: true } },
  textDocument: {
    ...LARGE.textDocument,
    rename: { prepareSupport: true },
    documentLink: {},
    selectionRange: {},
    codeLens: {},
    inlayHint: {},
    semanticTokens: { requests: {}, tokenTypes: [], tokenModifiers: [], formats: [] },
  },
};
/** Nothing is open there. */
const NOWHERE = {
  uri: 'file:///nergens.md',
  textDocument: { uri: 'file:///nergens.md' },
  position: { line: 0, character: 0 },
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
};

describe('what is read when it is first asked for', function () {
  this.timeout(60_000);
  const closing: (() => void)[] = [];
  afterEach(() => {
    for (const close of closing.splice(0)) close();
  });

  /** A server of its own, in this process, that was greeted and asked nothing yet; with what it registers later. */
  async function greeted(): Promise<{ client: ProtocolConnection; result: InitializeResult; registered: string[] }> {
    const [there, back] = [new PassThrough(), new PassThrough()];
    const gate = new Gate();
    const server = createConnection(
      new StreamMessageReader(there),
      new StreamMessageWriter(back),
      connectionOptions(gate),
    );
    createServer(server, { version: 'toets', pages: null, readFile: null, startPress: null }, gate);
    server.listen();
    const client = createProtocolConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
    const registered: string[] = [];
    client.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
      registered.push(...registrations.map(({ method }) => method));
      return null;
    });
    client.listen();
    closing.push(() => {
      client.dispose();
      server.dispose();
    });
    const params = { processId: null, rootUri: null, capabilities: EVERYTHING };
    return { client, result: await client.sendRequest<InitializeResult>('initialize', params), registered };
  }

  async function isKnown(method: string): Promise<boolean> {
    const { client } = await greeted();
    try {
      await client.sendRequest(method, NOWHERE);
    } catch (error) {
      if (!(error instanceof ResponseError)) throw error;
      return error.code !== ErrorCodes.MethodNotFound;
    }
    return true;
  }

  it('answers as the first request whatever the server tells of', async () => {
    const { result } = await greeted();
    const told = Object.keys(result.capabilities).filter((name) => !NO_REQUESTS.includes(name));
    assert.deepEqual(told.sort(), Object.keys(TOLD).sort());
    const unknown: string[] = [];
    for (const method of Object.values(TOLD).flat()) if (!(await isKnown(method))) unknown.push(method);
    assert.deepEqual(unknown, []);
  });

  it('tells of nothing for which our client would have to match patterns, as it cannot', async () => {
    const { client, result, registered } = await greeted();
    assert.deepEqual(Object.keys(result.capabilities.workspace ?? {}), ['workspaceFolders']);
    await client.sendNotification('initialized', {});
    await client.sendRequest(REQUESTS.letterChoices, {});
    assert.deepEqual(registered, ['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles']);
  });

  it('answers as the first request whatever our own client asks', async () => {
    const unknown: string[] = [];
    for (const method of Object.values(REQUESTS)) if (!(await isKnown(method))) unknown.push(method);
    assert.deepEqual(unknown, []);
    assert.equal(await isKnown('geannoteerdeAgenda/bestaatNiet'), false);
  });
});
