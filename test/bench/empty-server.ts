import { createConnection, TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { tellCpu } from './cpu.js';

/** The floor: takes in every edit as servers usually do, and finds nothing. */
const connection = createConnection(process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }));
connection.languages.diagnostics.on(() => ({ kind: 'full', items: [] }));
tellCpu(connection);
documents.listen(connection);
connection.listen();
