import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import manifest from '../package.json' with { type: 'json' };
import { pressOfBrowser } from './documents/pages/browser.js';
import { Gate } from './features/gate.js';
import { CLIENT_REQUESTS, type EngineFileParams } from './protocol.js';
import { connectionOptions, createServer } from './server.js';

// The server's door in a browser: a worker, which reads no files of its own and ends with the page.

/** The worker itself; nothing else here needs the types of a browser. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const reader = new BrowserMessageReader(self);
const writer = new BrowserMessageWriter(self);
const gate = new Gate();
const connection = createConnection(reader, writer, connectionOptions(gate));
const startPress = pressOfBrowser(engineFile);
createServer(connection, { version: manifest.version, pages: null, readFile: null, startPress, greeted }, gate);
connection.listen();

/** The editor may run this file under an address that leads nowhere, so the client tells where it lies. */
function greeted(options: Readonly<Record<string, unknown>>): void {
  const { program } = options;
  if (typeof program === 'string') letterPieces.from(program);
}

/** The client reads it: what a worker may fetch differs from one editor to another. */
async function engineFile(name: string): Promise<Uint8Array> {
  const params: EngineFileParams = { name };
  const bytes = await connection.sendRequest<unknown>(CLIENT_REQUESTS.engineFile, params);
  if (bytes instanceof Uint8Array) return bytes;
  throw new TypeError('The client gave no bytes');
}
