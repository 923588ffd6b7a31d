import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { commentedProfile } from '../../server/src/profile/commented.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import { ProfileStore } from '../../server/src/profile/store.js';
import { RULES } from '../../server/src/rules/index.js';
import { bundle } from '../protocol/client.js';

const LETTER = `# Geannoteerde agenda voor de Onderwijsraad van 13 en 14 mei 2024

## Beleidsdebat over lerarentekorten

### Inhoud

Het voorzitterschap wil spreken over tekorten.

### Inzet Nederland

Nederland steunt dit.

### Krachtenveld

De lidstaten zijn het eens.
`;
const COSTS =
  '{ "onderdelen": ["inhoud", "inzet", "krachtenveld", { "onderdeel": "financien", "naam": "Financiële gevolgen" }] }';

describe('house styles on the command line', function () {
  this.timeout(60_000);
  let file = '';
  let remove = (): void => undefined;
  let folder = '';

  before(async () => {
    ({ file, remove } = await bundle('server/src/cli/main.ts'));
  });
  after(() => {
    remove();
  });
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'huisstijl-'));
  });
  afterEach(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });

  const write = (name: string, content: string): void => {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), content);
  };
  const run = (args: readonly string[], input = ''): { status: number | null; out: string; error: string } => {
    const done = spawnSync(process.execPath, [file, ...args], { cwd: folder, input, encoding: 'utf8' });
    return { status: done.status, out: done.stdout, error: done.stderr };
  };
  /** The rules that speak, per file. */
  const found = (args: readonly string[], input = ''): Readonly<Record<string, readonly string[]>> => {
    const { out, error } = run(['check', '--format', 'json', ...args], input);
    assert.equal(error, '');
    const { files } = JSON.parse(out) as { files: { path: string; findings: { rule: string }[] }[] };
    return Object.fromEntries(files.map((one) => [one.path, one.findings.map(({ rule }) => rule)]));
  };

  it('are found upwards from each letter by itself, also from standard input and by workers', () => {
    write('a/brief.md', LETTER);
    write('a/geannoteerde-agenda.json', COSTS);
    write('a/onder/brief.md', LETTER);
    write('b/brief.md', LETTER);
    const expected = {
      'a/brief.md': ['onderdeel-ontbreekt'],
      'a/onder/brief.md': ['onderdeel-ontbreekt'],
      'b/brief.md': [],
    };
    assert.deepEqual(found(['a', 'b']), expected);
    assert.deepEqual(found(['a', 'b', '--jobs', '2']), expected);
    assert.deepEqual(found(['-'], LETTER), { '-': [] });
    assert.deepEqual(found(['-', '--stdin-filename', 'a/x.md'], LETTER), { 'a/x.md': ['onderdeel-ontbreekt'] });
  });

  it('are what is asked for by name, path or file, whatever stands beside the letter', () => {
    write('brief.md', LETTER);
    write('geannoteerde-agenda.json', COSTS);
    write('stijlen/ander', '{ "regels": { "onderdeel-ontbreekt": "uit" } }');
    write('stijlen/ander.json', COSTS);
    assert.deepEqual(found(['brief.md', '--profile', 'standaard']), { 'brief.md': [] });
    assert.deepEqual(found(['brief.md', '--config', 'stijlen/ander']), { 'brief.md': [] });
    assert.deepEqual(found(['brief.md', '--profile', 'stijlen/ander.json']), { 'brief.md': ['onderdeel-ontbreekt'] });
  });

  it('say which files are letters', () => {
    write('nota.md', 'Tekst met PM euro.\n');
    assert.deepEqual(found(['.']), {});
    write('geannoteerde-agenda.json', '{ "bestanden": ["nota.md"] }');
    assert.deepEqual(found(['.']), { 'nota.md': ['nog-in-te-vullen'] });
  });

  it('stop everything with one clear line where they are wrong, and change no letter', () => {
    write('a/brief.md', LETTER.replace('Krachtenveld', 'Krachtenvled'));
    write('a/geannoteerde-agenda.json', '{\n  "termjin": 3,\n  "naam": 4\n}\n');
    for (const args of [
      ['check', 'a', '--fix'],
      ['check', 'a/brief.md', '--jobs', '2'],
      ['model', 'a/brief.md'],
    ]) {
      const { status, out, error } = run(args);
      assert.deepEqual(
        [status, out, error],
        [
          2,
          '',
          'De huisstijl kan niet worden gebruikt. a/geannoteerde-agenda.json:2:3: «termjin» bestaat niet in een huisstijl. Waarschijnlijk is «termijn» bedoeld. (en nog 1 fout)\n',
        ],
      );
    }
    assert.match(fs.readFileSync(path.join(folder, 'a/brief.md'), 'utf8'), /Krachtenvled/);
  });

  it('are begun with «init», which changes nothing yet and overwrites nothing', async () => {
    write('brief.md', LETTER);
    const { status, out } = run(['init']);
    assert.deepEqual([status, out.includes('geannoteerde-agenda.json')], [0, true]);
    const written = fs.readFileSync(path.join(folder, 'geannoteerde-agenda.json'), 'utf8');
    assert.equal(written, commentedProfile(RULES));
    assert.deepEqual(found(['brief.md']), { 'brief.md': [] });
    const store = new ProfileStore((uri) => Promise.resolve(uri.endsWith('/x.json') ? written : null), RULES);
    const { profile, faults } = await store.named('/x.json', 'file:///');
    assert.deepEqual([faults, profile], [[], STANDARD]);
    assert.ok(written.split('\n').every((line) => line.length <= 120));

    fs.writeFileSync(
      path.join(folder, 'geannoteerde-agenda.json'),
      written.replace('"gebaseerdOp": "standaard"', '"gebaseerdOp": "./kosten.geannoteerde-agenda.json"'),
    );
    write('kosten.geannoteerde-agenda.json', COSTS);
    assert.deepEqual(
      found(['brief.md']),
      { 'brief.md': ['onderdeel-ontbreekt'] },
      'nothing in the file beats its base',
    );

    write('geannoteerde-agenda.json', COSTS);
    const again = run(['init']);
    assert.equal(again.status, 2);
    assert.match(again.error, /In deze map staat al een huisstijl/);
    assert.equal(fs.readFileSync(path.join(folder, 'geannoteerde-agenda.json'), 'utf8'), COSTS);
  });

  it('are begun with «init» from the one above, which goes on holding', () => {
    write('geannoteerde-agenda.json', COSTS);
    write('onder/brieven/brief.md', LETTER);
    const { status, stdout } = spawnSync(process.execPath, [file, 'init'], {
      cwd: path.join(folder, 'onder/brieven'),
      encoding: 'utf8',
    });
    assert.equal(status, 0);
    assert.match(stdout, /gaat uit van de huisstijl die hier al gold: «\.\.\/\.\.\/geannoteerde-agenda\.json»/);
    assert.deepEqual(found(['onder']), { 'onder/brieven/brief.md': ['onderdeel-ontbreekt'] });
  });

  it('say what is wrong with what is no house style', () => {
    write('brief.md', LETTER);
    write('stijlen/geannoteerde-agenda.json', COSTS);
    fs.writeFileSync(path.join(folder, 'latin.json'), Buffer.from('{ "naam": "Financi\xebn" }', 'latin1'));
    fs.writeFileSync(path.join(folder, 'breed.json'), Buffer.from('\ufeff{ "naam": "x" }', 'utf16le'));
    fs.writeFileSync(path.join(folder, 'diep.json'), '['.repeat(5000));
    const said = (name: string): string => {
      const { status, error } = run(['check', 'brief.md', '--config', name]);
      assert.equal(status, 2);
      return error;
    };
    assert.equal(
      said('./stijlen'),
      '«./stijlen» is een map. Noem het bestand daarin: «./stijlen/geannoteerde-agenda.json».\n',
    );
    const unreadable = /: Hier staat een teken dat niet te lezen is\. Sla het bestand op als UTF-8\.\n$/u;
    assert.match(said('latin.json'), unreadable);
    assert.match(said('breed.json'), unreadable);
    assert.match(said('diep.json'), /: Hier staan te veel haken in elkaar voor een huisstijl\.\n$/u);
  });
});
