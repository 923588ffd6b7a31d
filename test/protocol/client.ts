import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import type { Changed } from '../../server/src/protocol.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Bundles an entry as the build does, once per test run; the caller removes the folder at the end. */
export async function bundle(
  entry: string,
  { plugin, minify = false }: { readonly plugin?: Plugin; readonly minify?: boolean } = {},
): Promise<{ readonly file: string; readonly remove: () => void }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'geannoteerde-agenda-'));
  const file = path.join(folder, 'server.cjs');
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minify,
    logLevel: 'error',
    // As in scripts/build.mjs: CommonJS has no import.meta.
    define: { 'import.meta.url': '__importMetaUrl' },
    banner: { js: "const __importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
    plugins: plugin === undefined ? [] : [plugin],
  });
  return {
    file,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What an editor of today says that it can do, as far as the server asks. */
export const LARGE: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    diagnostic: { relatedInformation: true, dataSupport: true, tagSupport: { valueSet: [1, 2] } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source'] } },
      dataSupport: true,
      isPreferredSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
    foldingRange: { rangeLimit: 5000 },
  },
};

/** An editor that shows diagnostics and little else. */
export const SMALL: ClientCapabilities = {};

/** The same, able to show code actions with their edits. */
export const MIDDLE: ClientCapabilities = {
  textDocument: {
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
  },
};

export interface ClientOptions {
  readonly capabilities: ClientCapabilities;
  /** Answers `workspace/configuration` for one resource, perhaps later. */
  readonly settings?: (uri: string) => unknown;
  readonly initializationOptions?: unknown;
  readonly folders?: readonly string[];
  readonly args?: readonly string[];
}

/** A server in a process of its own, and the editor's side of the conversation. */
export class TestClient {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  readonly published: PublishDiagnosticsParams[] = [];
  readonly changed: Changed[] = [];
  readonly registered: string[] = [];
  refreshed = 0;
  /** What the server asked the editor to show to its user. */
  readonly shown: string[] = [];
  /** Everything that the server wrote to standard error or logged. */
  log = '';

  private constructor(process: ChildProcess, options: ClientOptions) {
    this.process = process;
    if (process.stdout === null || process.stdin === null || process.stderr === null) throw new Error('no streams');
    process.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.log += text;
    });
    this.connection = createProtocolConnection(
      new StreamMessageReader(process.stdout),
      new StreamMessageWriter(process.stdin),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
    });
    this.connection.onNotification('geannoteerdeAgenda/changed', (params: Changed) => {
      this.changed.push(params);
    });
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.log += `${message}\n`;
    });
    this.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      this.shown.push(message);
    });
    this.connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) =>
      Promise.all(items.map(({ scopeUri }) => Promise.resolve(options.settings?.(scopeUri ?? '') ?? null))),
    );
    this.connection.onRequest(
      'client/registerCapability',
      ({ registrations }: { registrations: { method: string }[] }) => {
        this.registered.push(...registrations.map(({ method }) => method));
        return null;
      },
    );
    this.connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshed += 1;
      return null;
    });
    this.connection.listen();
  }

  /** Starts a server and greets it. */
  static async start(file: string, options: ClientOptions): Promise<TestClient> {
    const client = new TestClient(
      spawn(process.execPath, [file, ...(options.args ?? ['--stdio'])], { stdio: 'pipe' }),
      options,
    );
    await client.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: options.capabilities,
      workspaceFolders: (options.folders ?? []).map((uri) => ({ uri, name: uri })),
      initializationOptions: options.initializationOptions,
    });
    await client.notify('initialized', {});
    return client;
  }

  async request<Result>(method: string, params: object): Promise<Result> {
    return this.connection.sendRequest<Result>(method, params);
  }

  /** Answers what the server asks with nothing, and tells that it was asked. */
  answer(method: string, asked: () => void): void {
    this.connection.onRequest(method, () => {
      asked();
      return null;
    });
  }

  async notify(method: string, params: object): Promise<void> {
    await this.connection.sendNotification(method, params);
  }

  async open(uri: string, text: string, languageId = 'markdown', version = 1): Promise<void> {
    await this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  }

  /** Pulls the diagnostics of a document. */
  async pull(uri: string, previousResultId?: string): Promise<Pulled> {
    return this.request('textDocument/diagnostic', {
      textDocument: { uri },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  }

  /** Waits until something has happened. @throws where it does not */
  async until(happened: () => boolean, milliseconds = 8000): Promise<void> {
    const end = Date.now() + milliseconds;
    while (!happened()) {
      if (Date.now() > end) throw new Error(`Not happened in ${milliseconds} ms. Log: ${this.log}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** Says goodbye as the protocol wants it. @returns the exit status */
  async stop(): Promise<number | null> {
    const status = this.ended();
    await this.request('shutdown', {});
    await this.notify('exit', {});
    return status;
  }

  /** The exit status, once the process has ended. */
  async ended(): Promise<number | null> {
    if (this.process.exitCode !== null) return this.process.exitCode;
    return new Promise((resolve) => {
      this.process.once('exit', (code) => {
        resolve(code);
      });
    });
  }

  /** Ends the process, whatever it is doing. */
  kill(): void {
    this.connection.dispose();
    this.process.kill('SIGKILL');
  }
}

/** A server as it is built, for the tests of one suite. */
export interface BuiltServer {
  /** The bundle; '' before the first test. */
  readonly file: string;
  /** Starts one of its own and greets it; it ends with the test. */
  readonly start: (options: ClientOptions) => Promise<TestClient>;
}

/** To be called inside `describe`: builds the server once, and ends what its tests started after each of them. */
export function builtServer(): BuiltServer {
  let built = { file: '', remove: (): void => undefined };
  let clients: TestClient[] = [];
  before(async () => {
    built = await bundle('server/src/node.ts');
  });
  afterEach(() => {
    for (const client of clients) client.kill();
    clients = [];
  });
  after(() => {
    built.remove();
  });
  return {
    get file() {
      return built.file;
    },
    start: async (options) => {
      const client = await TestClient.start(built.file, options);
      clients.push(client);
      return client;
    },
  };
}

export interface Pulled {
  readonly kind: 'full' | 'unchanged';
  readonly resultId?: string;
  readonly items?: readonly PublishDiagnosticsParams['diagnostics'][number][];
}
