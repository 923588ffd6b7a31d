import { createConnection } from 'vscode-languageserver/node';
import { createServer } from '../../server/src/server.js';
import { tellCpu } from './cpu.js';

/** Our server as it is shipped, with one more request: what it has used. */
const connection = createConnection(process.stdin, process.stdout);
tellCpu(connection);
createServer(connection, { version: 'bench', pages: null, readFile: null, startPress: null });
connection.listen();
