import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type {
  ClientCapabilities,
  CodeAction,
  Command,
  DocumentSymbol,
  Hover,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ACTION_COMMAND } from '../../server/src/protocol.js';
import { builtServer, type TestClient } from './client.js';

const here = path.dirname(fileURLToPath(import.meta.url));
const folder = path.resolve(here, '..', '..', 'seeds');
const uri = pathToFileURL(path.join(folder, 'conceptbrief-met-fouten.md')).href;
const text = readFileSync(fileURLToPath(uri), 'utf8');
const item = { line: lineOf('### Raadsaanbeveling energiearmoede'), character: 6 };
const range = { start: item, end: item };

/**
 * What these editors told the server that they can do: Neovim 0.7 and Emacs 28 with Eglot 1.9 as they sent it, Helix 25 as
 * its source has it (docs/editors).
 */
const EDITORS = ['neovim', 'emacs', 'helix'] as const;

describe('the server with other editors', function () {
  this.timeout(60_000);
  const server = builtServer();
  let client: TestClient;

  for (const editor of EDITORS) {
    describe(editor, () => {
      beforeEach(async () => {
        const told = readFileSync(path.join(here, 'editors', `${editor}.json`), 'utf8');
        const capabilities = JSON.parse(told) as ClientCapabilities;
        client = await server.start({ capabilities, folders: [pathToFileURL(folder).href] });
        await client.open(uri, text);
        await client.until(() => client.published.some((sent) => sent.uri === uri));
      });

      it('shows what is found', () => {
        const rules = client.published.at(-1)?.diagnostics.map(({ code }) => code) ?? [];
        assert.ok(rules.includes('onderdeel-ontbreekt') && rules.includes('onderdeelnaam-spelling'), rules.join());
      });

      it('offers every command as an action that it can carry out', async () => {
        const actions = await actionsAt(['refactor', 'source', 'quickfix']);
        const titles = actions.map(({ title }) => title);
        for (const title of ['Agendapunt invoegen', 'Voetnoot invoegen', 'Alles herstellen wat veilig kan'])
          assert.ok(titles.includes(title), `${title} is not among ${titles.join(', ')}`);
        assert.ok(titles.some((title) => title.startsWith('Alles invoegen wat ontbreekt')));
        for (const begin of ['Omlaag verplaatsen: «Raadsaanbeveling', 'Dupliceren: «Raads', 'Verwijderen: «Raads'])
          assert.ok(
            titles.some((title) => title.startsWith(begin)),
            `${begin} is not among ${titles.join(', ')}`,
          );
        for (const action of actions) {
          assert.ok(action.command === undefined || action.command.command === ACTION_COMMAND, 'of VS Code alone');
          if (action.command === undefined) assert.ok((await editsOf(action)).length > 0, action.title);
        }
      });

      it('moves, copies and removes an item, by a command of the server where its edits cannot be asked for', async () => {
        const actions = await actionsAt(['refactor']);
        for (const [begin, after] of [
          ['Omlaag verplaatsen', /### Beleidsdebat over netcongestie[^]*### Raadsaanbeveling energiearmoede/],
          ['Dupliceren', /### Raadsaanbeveling energiearmoede \(kopie\)/],
          ['Verwijderen', /^(?![^]*### Raadsaanbeveling)/],
        ] as const) {
          const action = actions.find(({ title }) => title.startsWith(begin));
          assert.ok(action, begin);
          const made = action.command ? await editsOfCommand(action.command) : await editsOf(action);
          assert.match(TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), made), after);
        }
      });

      it('says why an item stays where it is', async () => {
        const data = { uri, version: 1, refactoring: 'omhoog-verplaatsen', start: 0, end: 0 };
        const params = { command: ACTION_COMMAND, arguments: [data] };
        await assert.rejects(client.request('workspace/executeCommand', params), /staat niet meer in de brief/);
      });

      it('mends a finding', async () => {
        const fix = (await actionsAt()).find(({ title }) => title === 'Krachtenveld invoegen');
        assert.ok(fix);
        const mended = TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), await editsOf(fix));
        assert.match(mended, /### Raadsaanbeveling energiearmoede[^]*#### Krachtenveld\n\n[^]*### Beleidsdebat/);
        assert.ok(mended.length > text.length);
      });

      it('tells of what stands under the caret, and of the structure', async () => {
        const hover = await client.request<Hover | null>('textDocument/hover', {
          textDocument: { uri },
          position: { line: lineOf('[^1]'), character: text.split('\n')[lineOf('[^1]')]?.indexOf('[^1]') ?? 0 },
        });
        assert.ok(hover);
        const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', {
          textDocument: { uri },
        });
        assert.ok(symbols.length > 0);
      });
    });
  }

  async function actionsAt(only?: readonly string[]): Promise<CodeAction[]> {
    const context = { diagnostics: [], ...(only && { only }) };
    return client.request('textDocument/codeAction', { textDocument: { uri }, range, context });
  }

  /** The edits that the server has the editor make for a command. */
  async function editsOfCommand({ command, arguments: args }: Command): Promise<TextEdit[]> {
    let made: TextEdit[] = [];
    client.connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
      made = textEdits(edit);
      return { applied: true };
    });
    await client.request('workspace/executeCommand', { command, arguments: args });
    return made;
  }

  /** The edits of an action, asked for where they were left out, as an editor does. */
  async function editsOf(action: CodeAction): Promise<TextEdit[]> {
    const { edit } = action.edit ? action : await client.request<CodeAction>('codeAction/resolve', action);
    assert.ok(edit, `${action.title} does nothing`);
    return textEdits(edit);
  }
});

function textEdits({ changes, documentChanges }: WorkspaceEdit): TextEdit[] {
  const whole = (documentChanges ?? []).flatMap((change) => ('edits' in change ? change.edits : []));
  return [...Object.values(changes ?? {}).flat(), ...(whole as TextEdit[])];
}

function lineOf(words: string): number {
  const line = text.split('\n').findIndex((one) => one.includes(words));
  assert.ok(line >= 0, words);
  return line;
}
