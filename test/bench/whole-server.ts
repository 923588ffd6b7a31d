import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { createConnection, TextDocuments, TextDocumentSyncKind, type Diagnostic } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { tellCpu } from './cpu.js';

/** What most checkers of Markdown do: parse the whole text at every change; here with two small rules on the tree. */
const connection = createConnection(process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);
const parser = unified().use(remarkParse);
connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }));
connection.languages.diagnostics.on(({ textDocument }) => {
  const document = documents.get(textDocument.uri);
  return { kind: 'full', items: document === undefined ? [] : check(document) };
});
tellCpu(connection);
documents.listen(connection);
connection.listen();

/** A heading that skips a level, and a paragraph that holds «PM». */
function check(document: TextDocument): Diagnostic[] {
  const text = document.getText();
  const found: Diagnostic[] = [];
  let level = 0;
  for (const node of parser.parse(text).children) {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    const skips = node.type === 'heading' && node.depth > level + 1;
    const holds = node.type === 'paragraph' && text.slice(start, end).includes(' PM ');
    if (skips || holds) {
      found.push({
        range: { start: document.positionAt(start), end: document.positionAt(end) },
        message: skips ? 'level' : 'PM',
      });
    }
    if (node.type === 'heading') level = node.depth;
  }
  return found;
}
