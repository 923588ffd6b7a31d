import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import { applyPatch } from 'diff';
import { Pool } from '../../server/src/cli/pool.js';
import { readText, replaceText } from '../../server/src/cli/files.js';
import { CLEAN, LETTER, Program } from './program.js';

const MENDED = LETTER.replace('\nKrachtenveld', '\n### Krachtenveld');

describe('which files are checked', function () {
  this.timeout(60_000);
  const program = new Program();
  program.setUp();

  it('leaves out what git ignores: above, beside and below, and what is let in again', () => {
    program.write('.git/HEAD', 'ref: refs/heads/main\n');
    program.write('.git/info/exclude', 'eigen.md\n');
    program.write('.gitignore', '*.oud.md\n/uitvoer/\nconcept-*.md\n# geheim.md\n');
    program.write('brieven/.gitignore', 'kladje.md\n!concept-2.md\n');
    for (const name of ['een', 'twee.oud', 'kladje', 'concept-1', 'concept-2', 'geheim', 'eigen']) {
      program.write(`brieven/${name}.md`, CLEAN);
      program.write(`brieven/onder/${name}.md`, CLEAN);
    }
    program.write('kladje.md', CLEAN);
    program.write('uitvoer/een.md', CLEAN);
    program.write('brieven/uitvoer/een.md', CLEAN);
    const expected = [
      'brieven/concept-2.md',
      'brieven/een.md',
      'brieven/geheim.md',
      'brieven/onder/concept-2.md',
      'brieven/onder/een.md',
      'brieven/onder/geheim.md',
      'brieven/uitvoer/een.md',
    ];
    assert.deepEqual(program.checked([]), [...expected, 'kladje.md']);
    assert.deepEqual(program.checked(['brieven']), expected);
    assert.deepEqual(program.checked(['brieven/**/*.md']), expected);
  });

  it('checks what is named, and looks into a folder that is named, though git ignores it', () => {
    program.write('.git/HEAD', 'ref: refs/heads/main\n');
    program.write('.gitignore', 'uitvoer/\n.verborgen/\n');
    program.write('uitvoer/een.md', CLEAN);
    program.write('uitvoer/.gitignore', 'twee.md\n');
    program.write('uitvoer/twee.md', CLEAN);
    program.write('.verborgen/drie.md', CLEAN);
    assert.deepEqual(program.checked(['.']), []);
    assert.deepEqual(program.checked(['uitvoer']), ['uitvoer/een.md']);
    assert.deepEqual(program.checked(['uitvoer/twee.md']), ['uitvoer/twee.md']);
    assert.deepEqual(program.checked(['.verborgen']), ['.verborgen/drie.md']);
  });

  it('reads .gitignore outside a repository too, and none above the folder then', () => {
    program.write('.gitignore', '*.md\n');
    program.write('a/.gitignore', 'twee.md\n');
    program.write('a/een.md', CLEAN);
    program.write('a/twee.md', CLEAN);
    assert.deepEqual(program.checked(['a']), ['a/een.md']);
  });

  it('leaves out what --ignore names, save a file that is named', () => {
    for (const name of ['een.md', 'oud/twee.md', 'oud/nieuw/drie.md', 'vier.md']) program.write(name, CLEAN);
    assert.deepEqual(program.checked(['--ignore', 'oud/', '--ignore', 'vier.md']), ['een.md']);
    assert.deepEqual(program.checked(['--ignore', 'oud/**', '.', 'vier.md']), ['een.md', 'vier.md']);
    assert.deepEqual(program.checked(['--ignore', 'twee.md', 'oud']), ['oud/nieuw/drie.md']);
    assert.deepEqual(program.checked(['--ignore', 'oud', 'oud/twee.md']), ['oud/twee.md']);
    assert.deepEqual(program.checked(['--ignore', './oud', '--ignore', './vier.md']), ['een.md']);
    assert.deepEqual(program.checked(['--ignore', '*.md', '--ignore', '!./vier.md', '.']), ['vier.md']);
  });

  it('finds out whether the house styles below a folder can be used, save what is left out', () => {
    program.write('een.md', CLEAN);
    program.write('stijl/geannoteerde-agenda.json', '{ "termjin": 3 }');
    const { status, error } = program.run(['check']);
    assert.equal(status, 2);
    assert.match(error, /^De huisstijl kan niet worden gebruikt\. stijl\/geannoteerde-agenda\.json:1:3: /);
    assert.equal(program.run(['check', '--ignore', 'stijl']).status, 0);
    assert.equal(program.run(['check', 'een.md']).status, 0);
    assert.match(program.run(['model', 'stijl']).error, /is niet gelezen: /);
  });

  it('gives standard input a name', () => {
    const { out, status } = program.run(
      ['check', '--stdin-filename', 'map/brief.md', '--fail-on', 'warning', '-'],
      LETTER,
    );
    assert.equal(status, 1);
    assert.match(out, /^map\/brief\.md:11:27 /m);
    assert.equal(program.run(['check', '--stdin-filename', 'map/brief.md'], LETTER).out, out);
  });

  it('names with --quiet only what counts', () => {
    program.write('brief.md', LETTER);
    program.write('LEESMIJ.md', '# Niets\n');
    assert.deepEqual(program.run(['check', '--quiet']), { status: 0, out: '', error: '' });
    const { status, out } = program.run(['check', '--quiet', '--fail-on', 'warning']);
    assert.equal(status, 1);
    assert.match(out, /^brief\.md:11:27 {2}waarschuwing/m);
    assert.doesNotMatch(out, /tip|opmerking|gecontroleerd/);
  });
});

describe('workers and shares', function () {
  this.timeout(60_000);
  const program = new Program();
  program.setUp();
  beforeEach(() => {
    for (let n = 0; n < 67; n += 1) {
      program.write(`map-${n % 3}/brief-${n}.md`, n % 5 === 0 ? CLEAN : LETTER.repeat(1 + (n % 4)));
    }
    program.write('map-0/binair.md', Buffer.from([0, 1, 2]));
    program.write('map-1/LEESMIJ.md', '# Niets\n');
  });

  it('give the same, in the same order, whatever their number', () => {
    for (const format of ['text', 'json', 'sarif']) {
      const args = ['check', '--format', format, '--fail-on', 'hint', '.', '-'];
      const one = program.run([...args, '--jobs', '1'], LETTER);
      assert.equal(one.status, 2);
      assert.ok(one.out.length > 5000);
      assert.deepEqual(program.run([...args, '--jobs', '3'], LETTER), one, format);
      assert.deepEqual(program.run(args, LETTER), one, format);
    }
  });

  it('give a failed outcome, and no wait without end, where a worker breaks off', async () => {
    program.write('stopt.cjs', 'process.exit(3);');
    program.write('gooit.cjs', "throw new TypeError('woorden van een brief');");
    const look = { colours: false, links: false, pages: null, quiet: false, folder: program.folder };
    for (const name of ['stopt.cjs', 'gooit.cjs', 'is-er-niet.cjs']) {
      const pool = new Pool(pathToFileURL(program.path(name)).href, 2, {
        format: 'text',
        look,
        fix: 'no',
        atLeast: null,
        phase: 'eindcontrole',
        style: { profile: null, config: null },
      });
      const outcomes = await Promise.all(['a.md', 'b.md', 'c.md'].map((path) => pool.check({ path, named: true })));
      outcomes.push(await pool.check({ path: 'd.md', named: true }));
      await pool.close();
      for (const outcome of outcomes) {
        assert.equal(outcome.kind, 'failed');
        assert.match(outcome.error, /afgebroken/);
        assert.doesNotMatch(outcome.error, /woorden/);
      }
    }
  });

  it('finish the file in hand when they are closed', async () => {
    const look = { colours: false, links: false, pages: null, quiet: false, folder: program.folder };
    const names = Array.from({ length: 67 }, (_, n) => `map-${n % 3}/brief-${n}.md`);
    const pool = new Pool(pathToFileURL(program.file).href, 2, {
      format: 'text',
      look,
      fix: 'write',
      atLeast: null,
      phase: 'eindcontrole',
      style: { profile: null, config: null },
    });
    const outcomes = names.map((name) => pool.check({ path: program.path(name), named: true }));
    await Promise.race(outcomes);
    await pool.close();
    const kinds = (await Promise.all(outcomes)).map(({ kind }) => kind);
    assert.ok(kinds.includes('checked') && kinds.includes('failed'), 'some were done, and not all');
    for (let map = 0; map < 3; map += 1) {
      assert.deepEqual(
        fs.readdirSync(program.path(`map-${map}`)).filter((name) => name.endsWith('.tmp')),
        [],
      );
    }
  });

  it('end with Ctrl-C when the files in hand are mended, and leave nothing behind', async () => {
    for (const jobs of ['1', '3']) {
      for (let n = 0; n < 300; n += 1) program.write(`veel/brief-${n}.md`, LETTER);
      const child = spawn(process.execPath, [program.file, 'check', '--fix', '--jobs', jobs, 'veel'], {
        cwd: program.folder,
      });
      let error = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text));
      child.stdout.once('data', () => child.kill('SIGINT'));
      const signal = await new Promise((resolve) => child.once('close', (_, by) => resolve(by)));
      assert.equal(signal, 'SIGINT');
      assert.equal(error, 'Afgebroken. Ieder bestand is hersteld of is zoals het was.\n');
      const names = fs.readdirSync(program.path('veel'));
      assert.equal(names.length, 300);
      const contents = new Set(names.map((name) => program.content(`veel/${name}`)));
      assert.deepEqual(contents, new Set([LETTER, MENDED]));
    }
  });

  it('divide the files: each in one share, and the same each time', () => {
    fs.rmSync(program.path('map-0/binair.md'));
    const all = program.checked(['.']);
    const shares = ['1/3', '2/3', '3/3'].map((shard) => program.checked(['--shard', shard]));
    assert.deepEqual(shares.flat().sort(), [...all].sort());
    assert.ok(shares.every((share) => share.length >= 21 && share.length <= 23));
    assert.deepEqual(program.checked(['--shard', '2/3', '--jobs', '3']), shares[1]);
    assert.deepEqual(program.checked(['--shard', '90/90']), []);
  });

  it('mend one file under two names once', () => {
    fs.symlinkSync('brief-1.md', program.path('map-1/anders.md'));
    const { status } = program.run(['check', '--fix', '--jobs', '4', 'map-1']);
    assert.equal(status, 0);
    assert.ok(fs.lstatSync(program.path('map-1/anders.md')).isSymbolicLink());
    assert.match(program.content('map-1/brief-1.md'), /^### Krachtenveld$/m);
  });
});

describe('mending files', function () {
  this.timeout(60_000);
  const program = new Program();
  program.setUp();

  it('shows with --dry-run what would change, as a patch, and writes nothing', () => {
    program.write('map/brief.md', `\uFEFF${LETTER}`);
    program.write('goed.md', CLEAN);
    const before = fs.statSync(program.path('map/brief.md'));
    const { status, out, error } = program.run(['check', '--fix', '--dry-run', '.']);
    assert.equal(status, 0);
    assert.match(out, /^--- a\/map\/brief\.md\n\+\+\+ b\/map\/brief\.md\n@@ /);
    assert.match(out, /^-Krachtenveld\n\+### Krachtenveld$/m);
    assert.match(error, /2 brieven gecontroleerd.*1 te herstellen/);
    const after = fs.statSync(program.path('map/brief.md'));
    assert.deepEqual([after.mtimeMs, after.ino], [before.mtimeMs, before.ino]);
    assert.equal(applyPatch(`\uFEFF${LETTER}`, out), `\uFEFF${MENDED}`);
    program.write('map/brief.md', MENDED);
    const again = program.run(['check', '--fix', '--dry-run', '--quiet', '.']);
    assert.deepEqual([again.out, again.error], ['', '']);
  });

  it('mends standard input only on show', () => {
    const { status, out } = program.run(['check', '--fix', '--dry-run', '--stdin-filename', 'brief.md', '-'], LETTER);
    assert.equal(status, 0);
    assert.match(out, /^\+### Krachtenveld$/m);
  });

  it('leaves a file with a second name as it is', () => {
    program.write('brief.md', LETTER);
    fs.linkSync(program.path('brief.md'), program.path('ook.txt'));
    const { status, error } = program.run(['check', '--fix', 'brief.md']);
    assert.equal(status, 2);
    assert.match(error, /niet hersteld en is zoals het was: het heeft nog een naam/);
    assert.equal(program.content('brief.md'), LETTER);
  });

  it('says why a file keeps its mistakes whose owner would be lost', async () => {
    program.write('brief.md', LETTER);
    const read = await readText(program.path('brief.md'));
    const stats = read.stats ?? assert.fail();
    const other = Object.assign(stats, { uid: stats.uid + 1n });
    const isRoot = process.getuid?.() === 0;
    if (isRoot) {
      // root may give a file to anyone: this is what others see
      fs.chmodSync(program.folder, 0o777);
      fs.chmodSync(program.path('brief.md'), 0o666);
      process.seteuid?.(65534);
    }
    try {
      const writing = replaceText(program.path('brief.md'), { ...read, stats: other }, MENDED);
      await assert.rejects(
        writing,
        /^Failure: het is van een andere gebruiker en zou dat na het herstellen niet meer zijn/,
      );
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
    assert.equal(program.content('brief.md'), LETTER);
    assert.deepEqual(fs.readdirSync(program.folder), ['brief.md']);
  });

  it('shows the lines of Windows on a terminal as they are', () => {
    program.write('brief.md', LETTER.replaceAll('\n', '\r\n'));
    const args = ['check', '--fix', '--dry-run', '--quiet', 'brief.md'];
    const { out } = program.run(args, '', { FORCE_COLOR: '1' });
    // eslint-disable-next-line no-control-regex -- the colours of a terminal
    assert.equal(out.replace(/\u001b\[\d+m/g, ''), program.run(args).out);
    assert.match(out, /### Krachtenveld/);
  });

  it('never writes over what someone else wrote meanwhile, and leaves nothing behind', async () => {
    program.write('brief.md', LETTER);
    const read = await readText(program.path('brief.md'));
    program.write('brief.md', `${LETTER}Nog een zin.\n`);
    await assert.rejects(replaceText(program.path('brief.md'), read, MENDED), /intussen gewijzigd/);
    assert.equal(program.content('brief.md'), `${LETTER}Nog een zin.\n`);
    const again = await readText(program.path('brief.md'));
    const { mtime, atime } = fs.statSync(program.path('brief.md'));
    fs.renameSync(program.path('brief.md'), program.path('oud.md'));
    program.write('brief.md', `${LETTER}Een ander z.\n`);
    fs.utimesSync(program.path('brief.md'), atime, mtime);
    await assert.rejects(replaceText(program.path('brief.md'), again, MENDED), /intussen gewijzigd/);
    assert.deepEqual(fs.readdirSync(program.folder).sort(), ['brief.md', 'oud.md']);
  });
});
