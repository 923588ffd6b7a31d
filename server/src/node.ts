import { existsSync } from 'node:fs';
import { createConnection, LSPErrorCodes, type ConnectionOptions } from 'vscode-languageserver/node';
import manifest from '../package.json' with { type: 'json' };
import { readProfileText } from './readProfileText.js';
import { createServer } from './server.js';

// The server's door in Node: over the channel that an editor asks for (`--node-ipc`, `--socket`, `--pipe`), else over
// standard input and output. The process ends with 0 after `shutdown` and `exit`, with 1 where the client just goes.

const options: ConnectionOptions = {
  connectionStrategy: {
    // A request that is withdrawn before its turn is not begun at all. The library fills in its id.
    cancelUndispatched: () => ({
      jsonrpc: '2.0',
      id: null,
      error: { code: LSPErrorCodes.RequestCancelled, message: 'De vraag is ingetrokken.' },
    }),
  },
};

const otherChannel = process.argv.some((word) => /^--(node-ipc|socket|pipe)\b/.test(word));
const connection = otherChannel ? createConnection(options) : createConnection(process.stdin, process.stdout, options);
createServer(connection, { version: manifest.version, pages: rulePages(), readText: readProfileText });
connection.listen();

/** The pages lie in docs/ of the product; the bundle of the server one folder deeper than that of the command line. */
function rulePages(): string | null {
  const places = ['../../docs/regels/', '../docs/regels/'].map((place) => new URL(place, import.meta.url));
  return places.find((place) => existsSync(place))?.href ?? null;
}
