import assert from 'node:assert/strict';
import type {
  CodeAction,
  DocumentHighlight,
  Hover,
  InitializeResult,
  Location,
  LocationLink,
  Range,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { EditsResult } from '../../server/src/protocol.js';
import { builtServer, LARGE, MIDDLE, SMALL, type TestClient, type ClientOptions } from './client.js';

const URI = 'file:///werk/brief.agenda.md';
const LETTER = [
  '# Geannoteerde agenda voor de Onderwijsraad van 13 en 14 mei 2024',
  '',
  'Een[^1] twee (Kamerstuk 22 112, nr. 3857) drie[^2].',
  '',
  '[^1]: A.',
  '',
  '[^2]: B.',
  '',
].join('\n');

/** An editor that shows all there is about notes. */
const FULL: ClientOptions['capabilities'] = {
  ...LARGE,
  textDocument: {
    ...LARGE.textDocument,
    hover: { contentFormat: ['markdown'] },
    definition: { linkSupport: true },
    rename: { prepareSupport: true },
  },
};

describe('notes over stdio', function () {
  this.timeout(60_000);
  const server = builtServer();

  async function start(options: ClientOptions): Promise<TestClient> {
    const client = await server.start(options);
    await client.open(URI, LETTER);
    return client;
  }

  const document = TextDocument.create(URI, 'markdown', 1, LETTER);
  const at = (words: string): { textDocument: { uri: string }; position: Range['start'] } => ({
    textDocument: { uri: URI },
    position: document.positionAt(LETTER.indexOf(words) + 1),
  });
  const wordsAt = (ranges: readonly Range[]): readonly string[] => ranges.map((range) => document.getText(range));
  const apply = (edits: readonly TextEdit[]): string => TextDocument.applyEdits(document, [...edits]);

  it('are told at the pointer, followed, found and highlighted, as far as the editor can show it', async () => {
    const full = await start({ capabilities: FULL });
    const hover = await full.request<Hover>('textDocument/hover', at('[^1]'));
    assert.deepEqual(hover.contents, { kind: 'markdown', value: '**Voetnoot 1.** A.' });
    const [link] = await full.request<LocationLink[]>('textDocument/definition', at('[^1]'));
    assert.ok(link !== undefined);
    assert.deepEqual(wordsAt([link.targetRange, link.targetSelectionRange]), ['[^1]: A.', '[^1]:']);
    const context = { includeDeclaration: true };
    const found = await full.request<Location[]>('textDocument/references', { ...at('[^2]:'), context });
    assert.deepEqual(wordsAt(found.map(({ range }) => range)), ['[^2]', '[^2]:']);
    const lit = await full.request<DocumentHighlight[]>('textDocument/documentHighlight', at('[^2]'));
    assert.equal(lit.length, 2);

    const small = await start({ capabilities: SMALL });
    const plain = await small.request<Hover>('textDocument/hover', at('[^1]'));
    assert.deepEqual(plain.contents, { kind: 'plaintext', value: 'Voetnoot 1. A.' });
    const [location] = await small.request<Location[]>('textDocument/definition', at('[^1]'));
    assert.deepEqual(wordsAt(location === undefined ? [] : [location.range]), ['[^1]:']);
  });

  it('are renamed, or refused with the reason in Dutch', async () => {
    const client = await start({ capabilities: FULL });
    const prepared = await client.request<{ range: Range; placeholder: string }>(
      'textDocument/prepareRename',
      at('[^1]'),
    );
    assert.deepEqual([wordsAt([prepared.range]), prepared.placeholder], [['1'], '1']);
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', { ...at('[^1]'), newName: 'bnc' });
    const [change] = edit.documentChanges ?? [];
    assert.ok(change !== undefined && 'edits' in change);
    assert.deepEqual(change.textDocument, { uri: URI, version: 1 });
    assert.equal(apply(change.edits as TextEdit[]), LETTER.replaceAll('[^1]', '[^bnc]'));
    await assert.rejects(client.request('textDocument/rename', { ...at('[^1]'), newName: '2' }), {
      message: /^Voetnoot 2 bestaat al\./,
    });
    await assert.rejects(client.request('textDocument/prepareRename', at('twee')), { message: /nootcijfer/ });

    const initialize = async (capabilities: ClientOptions['capabilities']): Promise<InitializeResult> =>
      client.request<InitializeResult>('initialize', { processId: null, rootUri: null, capabilities });
    assert.deepEqual((await initialize(FULL)).capabilities.renameProvider, { prepareProvider: true });
    assert.equal((await initialize(SMALL)).capabilities.renameProvider, true);
  });

  it('are inserted with their text, moved, and made of a source', async () => {
    const client = await start({ capabilities: FULL });
    const { position } = at('drie');
    const ask = async (method: string, params: object): Promise<string> => {
      const result = await client.request<EditsResult>(`geannoteerdeAgenda/${method}`, { uri: URI, ...params });
      if (!result.ok) return result.reason;
      assert.ok(result.caret !== null);
      const [after = ''] = apply(result.edits)
        .split('# Geannoteerde agenda voor de Onderwijsraad van 13 en 14 mei 2024\n\n')
        .slice(1);
      return after;
    };
    assert.equal(
      await ask('insertNote', { position, text: 'C.' }),
      'Een[^1] twee (Kamerstuk 22 112, nr. 3857) drie[^2][^3].\n\n[^1]: A.\n\n[^2]: C.\n\n[^3]: B.\n',
    );
    assert.equal(
      await ask('moveNote', { ...at('[^2]'), direction: 'right' }),
      'Een[^1] twee (Kamerstuk 22 112, nr. 3857) drie.[^2]\n\n[^1]: A.\n\n[^2]: B.\n',
    );
    const source = at('Kamerstuk').position;
    assert.equal(
      await ask('sourceToNote', { range: { start: source, end: source } }),
      'Een[^1] twee[^2] drie[^3].\n\n[^1]: A.\n\n[^2]: Kamerstuk 22 112, nr. 3857.\n\n[^3]: B.\n',
    );
    assert.match(await ask('moveNote', { position, direction: 'left' }), /Hier staat geen nootcijfer/);
  });

  it('are changed by code actions too, with their edits at once or when they are chosen', async () => {
    const { position } = at('Kamerstuk');
    const params = {
      textDocument: { uri: URI },
      range: { start: position, end: position },
      context: { diagnostics: [], only: ['refactor.extract'], triggerKind: 1 },
    };
    const client = await start({ capabilities: FULL });
    const [action, ...more] = await client.request<CodeAction[]>('textDocument/codeAction', params);
    assert.deepEqual(more, []);
    assert.ok(action !== undefined && action.edit === undefined);
    assert.equal(action.title, 'Bron tot voetnoot maken');
    const [lazy] = (await client.request<CodeAction>('codeAction/resolve', action)).edit?.documentChanges ?? [];
    assert.ok(lazy !== undefined && 'edits' in lazy);

    const middle = await start({ capabilities: MIDDLE });
    const [whole] = await middle.request<CodeAction[]>('textDocument/codeAction', params);
    assert.deepEqual(whole?.edit?.changes?.[URI], lazy.edits);
    assert.match(apply(lazy.edits as TextEdit[]), /twee\[\^2\] drie\[\^3\]/);
  });

  it('give nothing in what is no letter', async () => {
    const client = await start({ capabilities: FULL });
    const uri = 'file:///werk/README.md';
    await client.open(uri, 'Reads[^1].\n\n[^1]: Nothing.\n');
    const params = {
      textDocument: { uri },
      position: { line: 0, character: 6 },
      context: { includeDeclaration: true },
    };
    for (const method of ['hover', 'definition', 'references', 'documentHighlight', 'prepareRename', 'rename']) {
      assert.equal(await client.request(`textDocument/${method}`, { ...params, newName: '2' }), null, method);
    }
  });
});
