import { existsSync } from 'node:fs';
import { createConnection } from 'vscode-languageserver/node';
import manifest from '../package.json' with { type: 'json' };
import type { StartPress } from './documents/pages/messages.js';
import { Gate } from './features/gate.js';
import { readProfileText } from './readProfileText.js';
import { connectionOptions, createServer } from './server.js';

// The server's door in Node: over the channel that an editor asks for (`--node-ipc`, `--socket`, `--pipe`), else over
// standard input and output. The process ends with 0 after `shutdown` and `exit`, with 1 where the client just goes.

const otherChannel = process.argv.some((word) => /^--(node-ipc|socket|pipe)\b/.test(word));
const gate = new Gate();
const connection = otherChannel
  ? createConnection(connectionOptions(gate))
  : createConnection(process.stdin, process.stdout, connectionOptions(gate));
const door = { version: manifest.version, pages: rulePages(), readFile: readProfileText, startPress };
createServer(connection, door, gate);
connection.listen();

/** Its program is read when pages are first asked for. */
async function startPress(): Promise<StartPress> {
  return (await import('./documents/pages/node.js')).startPress;
}

/** The pages lie in docs/ of the product; the bundle of the server one folder deeper than that of the command line. */
function rulePages(): string | null {
  const places = ['../../docs/regels/', '../docs/regels/'].map((place) => new URL(place, import.meta.url));
  return places.find((place) => existsSync(place))?.href ?? null;
}
