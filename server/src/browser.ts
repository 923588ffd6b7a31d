import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import manifest from '../package.json' with { type: 'json' };
import { CONNECTION_OPTIONS, createServer } from './server.js';

// The server's door in a browser: a worker, which reads no files of its own and ends with the page.

/** The worker itself; nothing else here needs the types of a browser. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const reader = new BrowserMessageReader(self);
const writer = new BrowserMessageWriter(self);
const connection = createConnection(reader, writer, CONNECTION_OPTIONS);
createServer(connection, { version: manifest.version, pages: null, readFile: null, startPress: null });
connection.listen();
