import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createContext, runInContext, type Context } from 'node:vm';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { Diagnostic, DocumentDiagnosticReport, InitializeResult } from 'vscode-languageserver';
import type { ExportKind, ExportResult } from '../../server/src/protocol.js';

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
  'Nederland steunt dit.',
  '',
  '### Krachtenveld',
  '',
  'De lidstaten zijn het eens.',
  '',
].join('\n');
const COSTS =
  '{ "onderdelen": ["inhoud", "inzet", "krachtenveld", { "onderdeel": "financien", "naam": "Financiële gevolgen" }] }';
const FOLDER = 'vscode-vfs://github/ministerie/brieven';
const PAGES = 'https://voorbeeld.nl/uitbreiding/docs/regels/';

describe('the server in a browser', function () {
  this.timeout(60_000);
  let worker: Worker;

  beforeEach(() => {
    worker = new Worker();
  });
  afterEach(() => worker.close());

  it('reads a letter, and the house style above it through the editor', async () => {
    const asked: string[] = [];
    worker.answers = (method, { uri }) => {
      assert.equal(method, 'geannoteerdeAgenda/readText');
      asked.push(uri);
      return uri === `${FOLDER}/geannoteerde-agenda.json` ? { kind: 'text', text: COSTS } : { kind: 'none' };
    };
    await worker.begin({ readsText: true, pages: PAGES });
    const items = await worker.findings(`${FOLDER}/2024/brief.md`, LETTER);
    assert.deepEqual(
      items.map(({ message }) => message),
      ['Bij «Beleidsdebat over lerarentekorten» ontbreekt het onderdeel «Financiële gevolgen».'],
    );
    assert.equal(items[0]?.codeDescription?.href, `${PAGES}onderdeel-ontbreekt.md`);
    assert.deepEqual(asked, [`${FOLDER}/2024/geannoteerde-agenda.json`, `${FOLDER}/geannoteerde-agenda.json`]);
  });

  it('takes a folder of that name for no house style', async () => {
    worker.answers = (_method, { uri }) => (uri.startsWith(`${FOLDER}/2024`) ? { kind: 'folder' } : { kind: 'none' });
    await worker.begin({ readsText: true });
    assert.deepEqual(await worker.findings(`${FOLDER}/2024/brief.md`, LETTER), []);
  });

  it('reads a letter where the editor reads no files for it', async () => {
    worker.answers = () => assert.fail('nothing is to be asked');
    await worker.begin({});
    const items = await worker.findings(`${FOLDER}/brief.md`, LETTER.replace('### Krachtenveld', '### Krachtenvled'));
    assert.deepEqual(
      items.map(({ code }) => code),
      ['onderdeelnaam-spelling'],
    );
    assert.equal(items[0]?.codeDescription, undefined);
  });

  it('says why there is no PDF where a worker starts no worker, and does make a page', async () => {
    await worker.begin({});
    const uri = `${FOLDER}/brief.md`;
    await worker.findings(uri, LETTER);
    assert.deepEqual(await worker.document(uri, 'pdf'), {
      made: false,
      because: 'failed',
      reason:
        'In deze browser zijn er geen pagina’s en geen PDF. Open de brief in VS Code op uw computer, of exporteer als HTML.',
    });
    assert.equal((await worker.document(uri, 'html')).made, true);
  });

  it('reads first what answers, then what judges, and what a person asks when that is asked', async () => {
    assert.deepEqual(worker.read, ['browser.js']);
    await worker.begin({});
    const uri = `${FOLDER}/brief.md`;
    await worker.findings(uri, LETTER);
    assert.deepEqual(
      [...new Set(worker.read.map((name) => name.replace(/-\d\.js$/, '')))],
      ['browser.js', 'browser-session'],
    );
    const before = worker.read.length;
    await worker.document(uri, 'html');
    const later = worker.read.slice(before);
    assert.ok(later.includes('browser-whole.js') && later.includes('browser-manuscriptOf.js'), later.join());
    assert.deepEqual([...new Set(worker.read)], worker.read, 'one was read twice');
  });

  it('says so where a file cannot be had, and has it later', async () => {
    await worker.begin({});
    const uri = `${FOLDER}/brief.md`;
    await worker.findings(uri, LETTER);
    worker.withheld = /^browser-whole/;
    await assert.rejects(worker.document(uri, 'html'), {
      message: 'Dit onderdeel van de controle kon niet worden opgehaald. Probeer het later opnieuw.',
    });
    assert.deepEqual(await worker.findings(uri, LETTER), []);
    worker.withheld = null;
    assert.equal((await worker.document(uri, 'html')).made, true);
  });

  it('says so where it cannot begin, and leaves no question open', async () => {
    worker.withheld = /^browser-session/;
    await worker.begin({});
    await assert.rejects(worker.findings(`${FOLDER}/brief.md`, LETTER), { code: -32601 });
    assert.deepEqual(worker.shown, [
      'Brieven worden niet nagelezen: een deel van de controle is niet te lezen. Laad het venster opnieuw.',
    ]);
  });
});

const BUILT = path.resolve(import.meta.dirname, '../../dist/server');
const PROGRAM = 'https://voorbeeld.nl/uitbreiding/dist/server/browser.js';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly uri: string; readonly message: string };
  readonly result?: unknown;
  readonly error?: unknown;
}

/** What a worker in a browser has, and nothing of Node: where the server would need that, it could not start. */
class Worker {
  answers: (method: string, params: { readonly uri: string }) => unknown = () => null;
  /** Its files that cannot be had. */
  withheld: RegExp | null = null;
  /** Its files that were read, in order. */
  readonly read: string[] = [];
  /** What it showed whoever writes. */
  readonly shown: string[] = [];
  readonly #port: MessagePort;
  readonly #waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: unknown) => void }>();
  #last = 0;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    const { setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask } = globalThis;
    const { TextDecoder, TextEncoder, URL, performance, structuredClone, btoa } = globalThis;
    // Started by an editor, its own address leads nowhere.
    const self = Object.assign(port1, { location: { href: 'blob:https://voorbeeld.nl/2a' } });
    const worker: Context = createContext({
      ...{ setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask },
      ...{ TextDecoder, TextEncoder, URL, performance, structuredClone, btoa },
      ...{ self, console },
      importScripts: (...addresses: readonly string[]) => {
        for (const address of addresses) this.#run(worker, address);
      },
    });
    this.#run(worker, PROGRAM);
    this.#port = port2;
    port2.on('message', (message: Message) => this.#hear(message));
  }

  async begin(initializationOptions: object): Promise<InitializeResult> {
    const textDocument = { diagnostic: {}, publishDiagnostics: { codeDescriptionSupport: true } };
    const capabilities = { textDocument: { ...textDocument, diagnostic: { codeDescriptionSupport: true } } };
    const folders = [{ uri: FOLDER, name: 'brieven' }];
    const params = {
      ...{ processId: null, rootUri: FOLDER, workspaceFolders: folders, capabilities },
      initializationOptions: { ...initializationOptions, program: PROGRAM },
    };
    const result = await this.#ask<InitializeResult>('initialize', params);
    this.#tell('initialized', {});
    return result;
  }

  async findings(uri: string, text: string): Promise<readonly Diagnostic[]> {
    this.#tell('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
    const report = await this.#ask<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
    assert.equal(report.kind, 'full');
    return report.items;
  }

  async document(uri: string, to: ExportKind): Promise<ExportResult> {
    return this.#ask<ExportResult>('geannoteerdeAgenda/export', { uri, to, head: null, anyway: true });
  }

  close(): void {
    this.#port.close();
  }

  #run(worker: Context, address: string): void {
    if (this.withheld?.test(path.basename(address)) === true) throw new Error(`${address} cannot be had`);
    this.read.push(path.basename(address));
    runInContext(readFileSync(fileAt(address), 'utf8'), worker);
  }

  #tell(method: string, params: unknown): void {
    this.#port.postMessage({ jsonrpc: '2.0', method, params });
  }

  #ask<Result>(method: string, params: unknown): Promise<Result> {
    const id = ++this.#last;
    return new Promise<Result>((resolve, reject) => {
      this.#waiting.set(id, { resolve: (result) => resolve(result as Result), reject });
      this.#port.postMessage({ jsonrpc: '2.0', id, method, params });
    });
  }

  #hear({ id, method, params, result, error }: Message): void {
    if (method === 'window/showMessage') this.shown.push(params?.message ?? '');
    if (id === undefined) return;
    if (method !== undefined) {
      this.#port.postMessage({ jsonrpc: '2.0', id, result: this.answers(method, { uri: params?.uri ?? '' }) });
      return;
    }
    const waiting = this.#waiting.get(id);
    if (error === undefined) waiting?.resolve(result);
    else waiting?.reject(error);
  }
}

function fileAt(address: string): string {
  assert.ok(address.startsWith(path.posix.dirname(PROGRAM)), address);
  return path.join(BUILT, path.basename(address));
}
