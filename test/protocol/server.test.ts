import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type CodeAction,
  type Diagnostic,
  type DocumentSymbol,
  type FoldingRange,
  type InitializeResult,
  type SymbolInformation,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { EditsResult, Outline, Status } from '../../server/src/protocol.js';
import { builtServer, LARGE, MIDDLE, SMALL, type TestClient, type ClientOptions } from './client.js';

/** A small letter by its name: two mistakes, the first of which can be mended by a key. */
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
  'Nederland steunt dit, met PM miljoen euro.',
  '',
  'Krachtenveld',
  '',
  'De lidstaten zijn het eens.',
  '',
].join('\n');
const URI = 'file:///werk/brief.agenda.md';
const ORDINARY = '# Project\n\nThis reads nothing. PM\n\n## Install\n\n- npm\n';

describe('the server over stdio', function () {
  this.timeout(60_000);
  const server = builtServer();

  const codes = (items: readonly Diagnostic[] | undefined): readonly unknown[] => (items ?? []).map(({ code }) => code);

  describe('diagnostics', () => {
    it('are pulled, and «unchanged» as long as they are equal', async () => {
      const client = await server.start({ capabilities: LARGE });
      await client.open(URI, LETTER);
      const first = await client.pull(URI);
      assert.equal(first.kind, 'full');
      assert.ok(codes(first.items).includes('nog-in-te-vullen'));
      for (const item of first.items ?? []) {
        assert.equal(item.source, 'geannoteerde-agenda');
        assert.equal(typeof item.code, 'string');
        assert.ok(item.range.start.line <= item.range.end.line);
      }
      const again = await client.pull(URI, first.resultId);
      assert.deepEqual(again, { kind: 'unchanged', resultId: first.resultId });
      assert.equal((await client.pull(URI, 'iets anders')).kind, 'full');

      await client.notify('textDocument/didChange', {
        textDocument: { uri: URI, version: 2 },
        contentChanges: [{ range: rangeOf(LETTER, 'PM'), text: '12' }],
      });
      const after = await client.pull(URI, first.resultId);
      assert.equal(after.kind, 'full');
      assert.ok(!codes(after.items).includes('nog-in-te-vullen'));
      assert.deepEqual(client.published, []);
    });

    it('are pushed, with their version, to a client that does not pull', async () => {
      const client = await server.start({ capabilities: MIDDLE });
      await client.open(URI, LETTER, 'markdown', 7);
      await client.until(() => client.published.length > 0);
      assert.equal(client.published[0]?.version, 7);
      assert.ok(codes(client.published[0].diagnostics).includes('nog-in-te-vullen'));
      await client.notify('textDocument/didClose', { textDocument: { uri: URI } });
      await client.until(() => client.published.length > 1);
      assert.deepEqual(client.published[1], { uri: URI, diagnostics: [] });
    });

    it('are pushed without what a small client cannot show', async () => {
      const client = await server.start({ capabilities: SMALL });
      await client.open(URI, LETTER);
      await client.until(() => client.published.length > 0);
      const [published] = client.published;
      assert.equal(published?.version, undefined);
      for (const item of published?.diagnostics ?? []) {
        assert.deepEqual([item.data, item.relatedInformation, item.tags], [undefined, undefined, undefined]);
      }
    });

    it('are none for other Markdown, plain text and a closed document', async () => {
      const client = await server.start({ capabilities: LARGE });
      await client.open('file:///werk/README.md', ORDINARY);
      await client.open('file:///werk/brief.txt', LETTER, 'plaintext');
      for (const uri of ['file:///werk/README.md', 'file:///werk/brief.txt', 'file:///nergens.md']) {
        assert.deepEqual((await client.pull(uri)).items, []);
        assert.equal(await client.request('textDocument/documentSymbol', { textDocument: { uri } }), null);
        assert.equal(await client.request('textDocument/foldingRange', { textDocument: { uri } }), null);
        assert.equal(await client.request('geannoteerdeAgenda/outline', { uri }), null);
      }
    });
  });

  describe('what it offers', () => {
    const initialize = async (capabilities: ClientOptions['capabilities']): Promise<InitializeResult> => {
      const client = await server.start({ capabilities });
      // A second greeting is refused by no one and shows what the first one gave.
      return client.request<InitializeResult>('initialize', { processId: null, rootUri: null, capabilities });
    };

    it('is no more than the client can use', async () => {
      const small = await initialize(SMALL);
      assert.equal(small.capabilities.diagnosticProvider, undefined);
      assert.equal(small.capabilities.codeActionProvider, undefined);
      const large = await initialize(LARGE);
      assert.ok(large.capabilities.diagnosticProvider);
      assert.deepEqual(large.capabilities.textDocumentSync, { openClose: true, change: 2 });
    });
  });

  describe('structure', () => {
    it('is a tree of parts, items and sections without marks', async () => {
      const client = await server.start({ capabilities: LARGE });
      await client.open(URI, LETTER);
      const params = { textDocument: { uri: URI } };
      const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', params);
      const names = flatten(symbols).map(({ name }) => name);
      assert.ok(names.includes('Beleidsdebat over lerarentekorten'));
      assert.ok(names.includes('Inhoud') && names.includes('Inzet Nederland') && names.includes('Krachtenveld'));
      assert.ok(names.every((name) => !name.includes('#')));
      for (const symbol of flatten(symbols)) {
        assert.ok(contains(symbol.range, symbol.selectionRange));
        for (const child of symbol.children ?? []) assert.ok(contains(symbol.range, child.range));
      }
      const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', params);
      assert.ok(folds.some(({ startLine }) => startLine === 2));
      assert.ok(folds.every(({ startLine, endLine }) => startLine < endLine && endLine < LETTER.split('\n').length));
    });

    it('is a flat list for a client that knows no tree', async () => {
      const client = await server.start({ capabilities: SMALL });
      await client.open(URI, LETTER);
      const params = { textDocument: { uri: URI } };
      const symbols = await client.request<SymbolInformation[]>('textDocument/documentSymbol', params);
      const inhoud = symbols.find(({ name }) => name === 'Inhoud');
      assert.equal(inhoud?.containerName, 'Beleidsdebat over lerarentekorten');
      assert.equal(inhoud.location.uri, URI);
    });

    it('is given to the view «Opbouw» with the state of each section', async () => {
      const client = await server.start({ capabilities: LARGE });
      await client.open(URI, LETTER.replace('De lidstaten zijn het eens.', '').replace('Krachtenveld\n', ''));
      const outline = await client.request<Outline>('geannoteerdeAgenda/outline', { uri: URI });
      const items = outline.entries.filter((entry) => entry.kind === 'item');
      assert.deepEqual(
        items.map(({ title }) => title),
        ['Beleidsdebat over lerarentekorten'],
      );
      assert.deepEqual(
        items[0]?.sections.map(({ section, state, stateInWords }) => [section, state, stateInWords]),
        [
          ['inhoud', 'present', 'aanwezig'],
          ['inzet', 'present', 'aanwezig'],
          ['krachtenveld', 'missing', 'ontbreekt'],
        ],
      );
      const warnings = items.map(({ counts }) => counts.warning);
      assert.ok(
        warnings.every((warning) => warning >= 2),
        warnings.join(),
      );
    });
  });

  describe('code actions', () => {
    const ask = async (client: TestClient, needle: string, only?: string[]): Promise<CodeAction[]> =>
      client.request('textDocument/codeAction', {
        textDocument: { uri: URI },
        range: rangeOf(LETTER, needle),
        context: { diagnostics: [], triggerKind: 1, ...(only === undefined ? {} : { only }) },
      });
    const bare = '\nKrachtenveld\n';

    it('carry their edits at once for a client that cannot ask later', async () => {
      const client = await server.start({ capabilities: MIDDLE });
      await client.open(URI, LETTER);
      const [action] = await ask(client, bare, ['quickfix']);
      assert.equal(action?.data, undefined);
      const edits = action?.edit?.changes?.[URI];
      assert.ok(edits !== undefined && edits.length > 0);
      assert.match(apply(LETTER, edits), /^### Krachtenveld$/m);
    });

    it('get their edits when chosen, tied to the version', async () => {
      const client = await server.start({ capabilities: LARGE });
      await client.open(URI, LETTER);
      const [action] = await ask(client, bare, ['quickfix']);
      assert.ok(action !== undefined);
      assert.equal(action.edit, undefined);
      assert.equal(action.diagnostics?.[0]?.code, 'kop-zonder-opmaak');
      const resolved = await client.request<CodeAction>('codeAction/resolve', action);
      const [change] = resolved.edit?.documentChanges ?? [];
      assert.ok(change !== undefined && 'edits' in change);
      assert.deepEqual(change.textDocument, { uri: URI, version: 1 });

      await client.notify('textDocument/didChange', {
        textDocument: { uri: URI, version: 2 },
        contentChanges: [{ range: rangeOf(LETTER, 'Het voorzitterschap'), text: 'Het' }],
      });
      await assert.rejects(client.request('codeAction/resolve', action), { code: -32801 });
    });

    it('mend everything safe when the editor asks for it', async () => {
      const client = await server.start({ capabilities: LARGE });
      await client.open(URI, LETTER);
      for (const kind of ['source.fixAll', 'source.fixAll.geannoteerdeAgenda', 'source']) {
        const [action, ...more] = await ask(client, 'Het', [kind]);
        assert.deepEqual(more, []);
        assert.ok(action !== undefined);
        assert.ok(action.kind?.startsWith('source.fixAll'));
        const resolved = await client.request<CodeAction>('codeAction/resolve', action);
        const [change] = resolved.edit?.documentChanges ?? [];
        assert.ok(change !== undefined && 'edits' in change);
        assert.match(apply(LETTER, change.edits as TextEdit[]), /^### Krachtenveld$/m);
      }
      assert.deepEqual(await ask(client, 'Het', ['refactor.extract']), []);
    });
  });

  describe('commands', () => {
    it('answer with edits, or with the reason why there are none', async () => {
      const client = await server.start({ capabilities: LARGE });
      await client.open(URI, LETTER);
      await client.open('file:///werk/README.md', ORDINARY);
      const position = { line: 6, character: 46 };
      for (const method of ['newItem', 'insertNote', 'missingSections', 'renumber', 'fixAll']) {
        const params = { uri: URI, position };
        const result = await client.request<EditsResult>(`geannoteerdeAgenda/${method}`, params);
        assert.ok(result.ok, method);
        assert.equal(result.version, 1);
        const text = apply(LETTER, result.edits);
        if (method === 'newItem' || method === 'insertNote') {
          assert.ok(result.edits.length > 0 && result.caret !== null, method);
          assert.ok(result.caret.line < text.split('\n').length);
        }
        if (method === 'fixAll') assert.equal(result.count, 1);
        const refused = await client.request<EditsResult>(`geannoteerdeAgenda/${method}`, {
          ...params,
          uri: 'file:///werk/README.md',
        });
        assert.deepEqual(refused.ok, false, method);
        const closed = await client.request<EditsResult>(`geannoteerdeAgenda/${method}`, { ...params, uri: 'x:y' });
        assert.deepEqual(closed.ok, false, method);
      }
    });
  });

  describe('treating as a letter', () => {
    const uri = 'untitled:Untitled-1';

    it('holds for plain text, can be undone, and is told', async () => {
      const client = await server.start({ capabilities: LARGE, initializationOptions: { notifyChanged: true } });
      await client.open(uri, LETTER, 'plaintext');
      await client.until(() => client.changed.length === 1);
      assert.equal(client.changed[0]?.letter, false);
      const treat = async (as: string): Promise<Status> => client.request('geannoteerdeAgenda/treatAs', { uri, as });
      assert.equal((await treat('letter')).letter, true);
      assert.ok(((await client.pull(uri)).items?.length ?? 0) > 0);
      await client.until(() => client.changed.at(-1)?.letter === true && client.refreshed > 0);
      assert.equal((await treat('auto')).letter, false);
      assert.deepEqual((await client.pull(uri)).items, []);
      await client.until(() => client.changed.at(-1)?.letter === false);
    });

    it('is remembered from an earlier session', async () => {
      const client = await server.start({
        capabilities: LARGE,
        initializationOptions: { treatAs: { [uri]: 'letter' } },
      });
      await client.open(uri, LETTER, 'plaintext');
      const status = await client.request<Status>('geannoteerdeAgenda/status', { uri });
      assert.deepEqual([status.letter, status.treatedAs, status.phase], [true, 'letter', 'concept']);
      assert.ok(status.counts.warning > 0);
    });
  });

  describe('settings', () => {
    const folders = ['file:///een', 'file:///twee'];
    const inFolder = (folder: string): string => `${folder}/brief.agenda.md`;
    const severity = async (client: TestClient, uri: string): Promise<number | undefined> =>
      (await client.pull(uri)).items?.find(({ code }) => code === 'nog-in-te-vullen')?.severity;

    it('are those of the folder, and are read again when they change', async () => {
      let second = 'hint';
      const client = await server.start({
        capabilities: LARGE,
        folders,
        settings: (uri) => ({ regels: { 'nog-in-te-vullen': uri.startsWith('file:///een') ? 'error' : second } }),
      });
      await client.until(() => client.registered.includes('workspace/didChangeConfiguration'));
      for (const folder of folders) await client.open(inFolder(folder), LETTER);
      assert.equal(await severity(client, 'file:///een/brief.agenda.md'), 1);
      assert.equal(await severity(client, 'file:///twee/brief.agenda.md'), 4);
      second = 'uit';
      await client.notify('workspace/didChangeConfiguration', { settings: null });
      await client.until(() => client.refreshed > 0);
      assert.equal(await severity(client, 'file:///een/brief.agenda.md'), 1);
      assert.equal(await severity(client, 'file:///twee/brief.agenda.md'), undefined);
    });

    it('come at the start or by notification where the client cannot be asked', async () => {
      const settings = { regels: { 'nog-in-te-vullen': 'error' }, bestanden: ['*.txt'] };
      const client = await server.start({ capabilities: MIDDLE, folders, initializationOptions: { settings } });
      await client.open('file:///een/brief.txt', LETTER, 'plaintext');
      const last = (): number | undefined =>
        client.published.at(-1)?.diagnostics.find(({ code }) => code === 'nog-in-te-vullen')?.severity;
      await client.until(() => last() === 1);
      await client.notify('workspace/didChangeConfiguration', {
        settings: { geannoteerdeAgenda: { ...settings, regels: { 'nog-in-te-vullen': 'information' } } },
      });
      await client.until(() => last() === 3);
    });

    it('have their defaults where the client does not answer in time', async () => {
      const client = await server.start({
        capabilities: LARGE,
        settings: () => new Promise(() => undefined),
      });
      await client.open(URI, LETTER);
      assert.equal(await severity(client, URI), 2);
    });
  });

  describe('conduct', () => {
    it('bears messages about documents in any order', async () => {
      const client = await server.start({ capabilities: LARGE });
      const change = async (version: number, text: string): Promise<void> =>
        client.notify('textDocument/didChange', { textDocument: { uri: URI, version }, contentChanges: [{ text }] });
      await change(1, 'vooraf');
      await client.notify('textDocument/didClose', { textDocument: { uri: URI } });
      await client.open(URI, 'eerst');
      await client.open(URI, LETTER, 'markdown', 4);
      assert.ok(codes((await client.pull(URI)).items).includes('nog-in-te-vullen'));
      await change(5, LETTER.replace('PM', '3'));
      assert.ok(!codes((await client.pull(URI)).items).includes('nog-in-te-vullen'));
      await client.notify('textDocument/didClose', { textDocument: { uri: URI } });
      await client.notify('textDocument/didClose', { textDocument: { uri: URI } });
      assert.deepEqual((await client.pull(URI)).items, []);
      assert.equal(client.log, '');
    });

    it('finds after a thousand edits what a fresh check finds', async () => {
      const seed = new URL('../../seeds/conceptbrief-met-fouten.md', import.meta.url);
      const client = await server.start({ capabilities: LARGE });
      let text = readFileSync(seed, 'utf8');
      const random = generator(20_261_122);
      await client.open(URI, text);
      const pieces = [
        'a',
        '\n',
        '\n\n',
        '# ',
        '**',
        '<sup>1</sup>',
        '[^1]',
        'PM',
        '```\n',
        '> ',
        '- ',
        '<!-- ',
        '😀',
        '\r\n',
      ];
      for (let round = 1; round <= 1000; round += 1) {
        const document = TextDocument.create(URI, 'markdown', round, text);
        const start = random(text.length + 1);
        const end = Math.min(text.length, start + random(4) * random(30));
        const piece = random(3) === 0 ? text.slice(random(text.length), random(text.length)).slice(0, 80) : '';
        const added = piece + (pieces[random(pieces.length)] ?? '');
        const range = { start: document.positionAt(start), end: document.positionAt(end) };
        // Through positions, as an editor sends it: one inside a line end is moved.
        const before = document.offsetAt(range.start);
        text = text.slice(0, before) + added + text.slice(document.offsetAt(range.end));
        await client.notify('textDocument/didChange', {
          textDocument: { uri: URI, version: round + 1 },
          contentChanges: [{ range, text: added }],
        });
        if (round % 40 !== 0) continue;
        const other = `file:///werk/vers-${round}.agenda.md`;
        await client.open(other, text);
        const fresh = JSON.stringify((await client.pull(other)).items).replaceAll(other, URI);
        // The last edit may look like typing: then what it does waits until the caret leaves.
        await client.notify('geannoteerdeAgenda/caret', { uri: URI, line: null });
        assert.deepEqual((await client.pull(URI)).items, JSON.parse(fresh), `after ${round} edits`);
      }
      assert.equal(client.log, '');
    });

    it('serves a short letter while it reads a long one', async () => {
      const client = await server.start({ capabilities: LARGE });
      const long = 'file:///werk/lang.agenda.md';
      const paragraphs = Array.from(
        { length: 9000 },
        (_, n) => `Alinea ${n} over *onderwerp* ${n % 97} van de Raad.\n\n`,
      );
      await client.open(long, LETTER + paragraphs.join('').repeat(4));
      const done: string[] = [];
      const slow = client.pull(long).then(() => done.push('long'));
      await client.open(URI, LETTER);
      await client.pull(URI).then(() => done.push('short'));
      await slow;
      assert.deepEqual(done, ['short', 'long']);
    });

    it('does not begin what is withdrawn', async () => {
      const client = await server.start({ capabilities: LARGE });
      await client.open(URI, LETTER);
      await client.pull(URI);
      const answers: string[] = [];
      client.process.stdout?.on('data', (data: Buffer) => answers.push(data.toString('utf8')));
      const frames = [
        { jsonrpc: '2.0', id: 'v1', method: 'textDocument/diagnostic', params: { textDocument: { uri: URI } } },
        { jsonrpc: '2.0', id: 'v2', method: 'textDocument/diagnostic', params: { textDocument: { uri: URI } } },
        { jsonrpc: '2.0', method: '$/cancelRequest', params: { id: 'v2' } },
      ].map((message) => {
        const content = JSON.stringify(message);
        return `Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`;
      });
      client.process.stdin?.write(frames.join(''));
      await client.until(() => answers.join('').includes('"v1"') && answers.join('').includes('"v2"'));
      const withdrawn = /\{"jsonrpc":"2.0","id":"v2".*?\}\}/.exec(answers.join(''))?.[0] ?? '';
      assert.ok(withdrawn.includes('-32800'), withdrawn);
    });

    it('ends with 0 after shutdown and exit, and with 1 where the editor just goes', async () => {
      const proper = await server.start({ capabilities: LARGE });
      await proper.open(URI, LETTER);
      assert.equal(await proper.stop(), 0);
      const abrupt = await server.start({ capabilities: SMALL });
      const status = abrupt.ended();
      await abrupt.notify('exit', {});
      assert.equal(await status, 1);
      const gone = await server.start({ capabilities: SMALL });
      const after = gone.ended();
      gone.process.stdin?.end();
      assert.equal(await after, 1);
    });

    it('speaks over the channel of Node too', async () => {
      const child = fork(server.file, ['--node-ipc'], { silent: true });
      const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
      connection.listen();
      const params = { processId: null, rootUri: null, capabilities: LARGE };
      const { serverInfo } = await connection.sendRequest<InitializeResult>('initialize', params);
      assert.equal(serverInfo?.name, 'geannoteerde-agenda');
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      assert.equal(await ended, 0);
    });
  });
});

function rangeOf(
  text: string,
  needle: string,
): { start: { line: number; character: number }; end: { line: number; character: number } } {
  const document = TextDocument.create('x:x', 'markdown', 1, text);
  const start = text.indexOf(needle);
  assert.ok(start >= 0, needle);
  return { start: document.positionAt(start), end: document.positionAt(start + needle.length) };
}

function apply(text: string, edits: readonly TextEdit[] | Extract<EditsResult, { ok: true }>['edits']): string {
  return TextDocument.applyEdits(TextDocument.create('x:x', 'markdown', 1, text), [...edits] as TextEdit[]);
}

function flatten(symbols: readonly DocumentSymbol[]): readonly DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flatten(symbol.children ?? [])]);
}

function contains(outer: DocumentSymbol['range'], inner: DocumentSymbol['range']): boolean {
  const before = (a: { line: number; character: number }, b: { line: number; character: number }): boolean =>
    a.line < b.line || (a.line === b.line && a.character <= b.character);
  return before(outer.start, inner.start) && before(inner.end, outer.end);
}

/** Numbers below a limit, the same in every run. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return below === 0 ? 0 : Math.floor((state / 2 ** 32) * below);
  };
}
