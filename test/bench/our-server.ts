import { createConnection } from 'vscode-languageserver/node';
import { Gate } from '../../server/src/features/gate.js';
import { connectionOptions, createServer } from '../../server/src/server.js';
import { tellCpu } from './cpu.js';

/** Our server as it is shipped, with one more request: what it has used. */
const gate = new Gate();
const connection = createConnection(process.stdin, process.stdout, connectionOptions(gate));
tellCpu(connection);
createServer(connection, { version: 'bench', pages: null, readFile: null, startPress: null }, gate);
connection.listen();
