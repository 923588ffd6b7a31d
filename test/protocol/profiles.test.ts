import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ClientCapabilities, Diagnostic } from 'vscode-languageserver/node';
import { builtServer, LARGE, SMALL, type TestClient, type ClientOptions } from './client.js';

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
  'Nederland steunt dit.',
  '',
  '### Krachtenveld',
  '',
  'De lidstaten zijn het eens.',
  '',
].join('\n');

const COSTS =
  '{ "onderdelen": ["inhoud", "inzet", "krachtenveld", { "onderdeel": "financien", "naam": "Financiële gevolgen" }] }';
const MISSING = 'Bij «Beleidsdebat over lerarentekorten» ontbreekt het onderdeel «Financiële gevolgen».';

/** Tells of changed files, also of those outside its folders. */
const WATCHING: ClientCapabilities = {
  ...LARGE,
  workspace: { ...LARGE.workspace, didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true } },
};

describe('house styles in the server', function () {
  this.timeout(60_000);
  const server = builtServer();
  let root = '';

  beforeEach(() => {
    root = realpathSync(mkdtempSync(path.join(tmpdir(), 'geannoteerde-agenda-stijl-')));
    mkdirSync(path.join(root, 'werk', 'brieven'), { recursive: true });
  });
  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });

  const uriOf = (name: string): string => pathToFileURL(path.join(root, name)).href;
  const write = (name: string, text: string): void => {
    writeFileSync(path.join(root, name), text);
  };

  async function open(options: Partial<ClientOptions> = {}): Promise<{ client: TestClient; letter: string }> {
    const client = await server.start({ capabilities: WATCHING, folders: [uriOf('werk')], ...options });
    const letter = uriOf('werk/brieven/brief.md');
    await client.open(letter, LETTER);
    return { client, letter };
  }

  async function messages(client: TestClient, letter: string): Promise<readonly unknown[]> {
    return ((await client.pull(letter)).items ?? []).map(({ message }) => message);
  }

  async function changed(client: TestClient, name: string): Promise<void> {
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(name), type: 2 }] });
  }

  it('follow the file above a letter, and its changes at once', async () => {
    write('werk/geannoteerde-agenda.json', '{}');
    const { client, letter } = await open();
    assert.deepEqual(await messages(client, letter), []);
    assert.ok(client.registered.includes('workspace/didChangeWatchedFiles'));

    write('werk/geannoteerde-agenda.json', COSTS);
    const before = client.refreshed;
    await changed(client, 'werk/geannoteerde-agenda.json');
    await client.until(() => client.refreshed > before);
    assert.deepEqual(await messages(client, letter), [MISSING]);

    rmSync(path.join(root, 'werk/geannoteerde-agenda.json'));
    await changed(client, 'werk/geannoteerde-agenda.json');
    assert.deepEqual(await messages(client, letter), []);
  });

  it('say in their own file what is wrong there, while letters keep the last good one', async () => {
    write('werk/geannoteerde-agenda.json', COSTS);
    const { client, letter } = await open();
    assert.deepEqual(await messages(client, letter), [MISSING]);
    assert.equal(client.published.length, 0);

    write('werk/geannoteerde-agenda.json', COSTS.replace('{ "onder', '{\n  "termjin": 3, "onder'));
    await changed(client, 'werk/geannoteerde-agenda.json');
    await client.until(() => client.published.length > 0);
    assert.deepEqual(await messages(client, letter), [MISSING]);
    const told = client.published.at(0);
    assert.equal(told?.uri, uriOf('werk/geannoteerde-agenda.json'));
    assert.deepEqual(
      told.diagnostics.map(({ range, severity, code, message }) => ({ range, severity, code, message })),
      [
        {
          range: { start: { line: 1, character: 2 }, end: { line: 1, character: 11 } },
          severity: 1,
          code: 'profiel-ongeldig',
          message: '«termjin» bestaat niet in een huisstijl. Waarschijnlijk is «termijn» bedoeld.',
        },
      ],
    );
    await client.until(() => client.log.includes('Huisstijl: «geannoteerde-agenda.json», regel 2:'));

    write('werk/geannoteerde-agenda.json', '{}');
    await changed(client, 'werk/geannoteerde-agenda.json');
    await client.until(() => client.published.length > 1);
    assert.deepEqual(client.published[1], { uri: uriOf('werk/geannoteerde-agenda.json'), diagnostics: [] });
    assert.deepEqual(await messages(client, letter), []);
  });

  it('take a letter off the list with its last reader', async () => {
    write('werk/geannoteerde-agenda.json', '{ "termijn": "x" }');
    const { client, letter } = await open();
    await client.until(() => client.published.length > 0);
    await client.notify('textDocument/didClose', { textDocument: { uri: letter } });
    await client.until(() => client.published.length > 1);
    assert.deepEqual(client.published.at(-1)?.diagnostics, []);
  });

  it('are what the settings ask for, by name or by a path from the folder of the work', async () => {
    write('gedeeld.json', COSTS);
    let profiel = '../gedeeld.json';
    const { client, letter } = await open({ settings: () => ({ profiel }) });
    assert.deepEqual(await messages(client, letter), [MISSING]);
    const watchers = client.registered.filter((method) => method === 'workspace/didChangeWatchedFiles');
    assert.equal(watchers.length, 2, 'the file beside the folders is watched too');

    profiel = 'kamerstuk';
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await messages(client, letter), []);

    profiel = 'kamerstk';
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await messages(client, letter), []);
    await client.until(() => client.log.includes('De huisstijl «kamerstk» bestaat niet.'));
  });

  it('tell the writer of a letter once that the one of the settings is not there', async () => {
    const { client, letter } = await open({ settings: () => ({ profiel: 'kamerstk' }) });
    assert.deepEqual(await messages(client, letter), []);
    const line =
      'De huisstijl «kamerstk» bestaat niet. Waarschijnlijk is «kamerstuk» bedoeld. Zo staat zij in de instelling «geannoteerdeAgenda.profiel». Er wordt gecontroleerd met «standaard».';
    await client.until(() => client.shown.length > 0);
    await changed(client, 'werk/geannoteerde-agenda.json');
    const next = uriOf('werk/brieven/volgende.md');
    await client.open(next, LETTER);
    assert.deepEqual(await messages(client, next), []);
    assert.deepEqual(await messages(client, letter), []);
    assert.deepEqual(client.shown, [line]);
  });

  it('say which files are letters, counted from their own folder', async () => {
    write(
      'werk/geannoteerde-agenda.json',
      '{ "bestanden": ["brieven/*.txt"], "regels": { "nog-in-te-vullen": "hint" } }',
    );
    const { client } = await open();
    const other = uriOf('werk/brieven/nota.txt');
    await client.open(other, 'Tekst met PM euro.\n', 'plaintext');
    const found = (await client.pull(other)).items ?? [];
    assert.deepEqual(
      found.map(({ code, severity }: Diagnostic) => [code, severity]),
      [['nog-in-te-vullen', 4]],
    );
  });

  it('serve an editor that neither answers about settings nor watches files', async () => {
    write('werk/geannoteerde-agenda.json', COSTS);
    const { client } = await open({ capabilities: SMALL });
    await client.until(() => client.published.length > 0);
    assert.deepEqual(
      client.published[0]?.diagnostics.map(({ message }) => message),
      [MISSING],
    );
    write('werk/geannoteerde-agenda.json', '{}');
    const next = uriOf('werk/brieven/volgende.md');
    await client.open(next, LETTER);
    await client.until(() => client.published.some(({ uri }) => uri === next));
    assert.deepEqual(client.published.find(({ uri }) => uri === next)?.diagnostics, []);
  });
});
