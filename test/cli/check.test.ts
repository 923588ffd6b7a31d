import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bundle } from '../protocol/client.js';
import { CLEAN, LETTER } from './program.js';

const ORDINARY = '# Project\n\nThis reads nothing.\n';

interface Json {
  readonly version: number;
  readonly files: readonly {
    readonly path: string;
    readonly error?: string;
    readonly findings?: readonly { readonly rule: string; readonly fixable: boolean; readonly range: unknown }[];
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

describe('the command line', function () {
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
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'opdrachtregel-'));
  });
  afterEach(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });

  const write = (name: string, content: string | Buffer): void => {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), content);
  };
  const content = (name: string): string => fs.readFileSync(path.join(folder, name), 'utf8');
  const run = (args: readonly string[], input = ''): { status: number | null; out: string; error: string } => {
    const done = spawnSync(process.execPath, [file, ...args], { cwd: folder, input, encoding: 'utf8' });
    return { status: done.status, out: done.stdout, error: done.stderr };
  };
  const json = (args: readonly string[], input = ''): { status: number | null; report: Json; error: string } => {
    const { status, out, error } = run(['check', '--format', 'json', ...args], input);
    return { status, report: JSON.parse(out) as Json, error };
  };

  describe('check', () => {
    it('gives the path, place, severity, message and rule of each finding, with its line', () => {
      write('brief.md', LETTER);
      const { status, out } = run(['check', 'brief.md', '--fail-on', 'warning']);
      assert.equal(status, 1);
      assert.match(out, /^brief\.md:11:27 {2}waarschuwing {2}Hier staat nog «PM»\. {2}\(nog-in-te-vullen\)$/m);
      assert.match(out, /^ {4}Nederland steunt dit, met PM miljoen euro\.\n {30}\^\^$/m);
      assert.match(out, /1 brief gecontroleerd: 2 waarschuwingen/);
    });

    it('checks a named file as a letter, and in a folder only what is one', () => {
      write('brieven/een.md', CLEAN);
      write('brieven/LEESMIJ.md', ORDINARY);
      write('brieven/notitie.txt', CLEAN);
      write('brieven/.verborgen/twee.md', CLEAN);
      write('brieven/node_modules/drie.md', CLEAN);
      write('brieven/onder/vier.md', CLEAN);
      const { status, report } = json(['brieven']);
      assert.equal(status, 0);
      assert.deepEqual(
        report.files.map((one) => one.path),
        ['brieven/een.md', 'brieven/onder/vier.md'],
      );
      assert.deepEqual([report.summary['files'], report.summary['skipped'], report.summary['failed']], [2, 1, 0]);
      const named = json(['brieven/LEESMIJ.md', 'brieven/notitie.txt']);
      assert.deepEqual([named.report.summary['files'], named.report.summary['skipped']], [2, 0]);
    });

    it('takes no path for the current folder, and checks nothing twice', () => {
      write('een.md', CLEAN);
      write('LEESMIJ.md', ORDINARY);
      assert.deepEqual(
        json([]).report.files.map((one) => one.path),
        ['een.md'],
      );
      assert.deepEqual(
        json(['./een.md', '.', 'een.md', '*.md']).report.files.map((one) => one.path),
        ['een.md'],
      );
      assert.deepEqual(
        json(['.', 'LEESMIJ.md']).report.files.map((one) => one.path),
        ['LEESMIJ.md', 'een.md'],
      );
    });

    it('expands a glob itself, as it would a folder', () => {
      write('a/een.md', CLEAN);
      write('a/LEESMIJ.md', ORDINARY);
      write('b/[1].md', CLEAN);
      const { report } = json(['{a,b}/*.md']);
      assert.deepEqual(
        report.files.map((one) => one.path),
        ['a/een.md', 'b/[1].md'],
      );
      assert.equal(report.summary['skipped'], 1);
      assert.equal(json(['b/[1].md']).report.summary['files'], 1);
      const none = json(['c/*.md']);
      assert.deepEqual([none.status, none.report.summary['failed']], [2, 1]);
    });

    it('reads standard input as a letter', () => {
      const { status, report } = json(['-', '--fail-on', 'warning'], LETTER);
      assert.equal(status, 1);
      assert.equal(report.files[0]?.path, '-');
      assert.ok(report.files[0].findings?.some(({ rule }) => rule === 'nog-in-te-vullen'));
    });

    it('takes what stands behind -- for a path', () => {
      write('--fix', CLEAN);
      assert.equal(json(['--', '--fix']).report.files[0]?.path, '--fix');
    });

    it('fails from the severity that is asked for', () => {
      write('brief.md', LETTER);
      for (const [severity, expected] of Object.entries({ error: 0, warning: 1, information: 1, hint: 1, never: 0 })) {
        assert.equal(run(['check', 'brief.md', '--fail-on', severity]).status, expected, severity);
      }
    });

    it('gives findings as the contract has them', () => {
      write('brief.md', LETTER);
      const { report } = json(['brief.md']);
      assert.equal(report.version, 1);
      const finding = report.files[0]?.findings?.find(({ rule }) => rule === 'kop-zonder-opmaak');
      assert.ok(finding !== undefined);
      assert.deepEqual(Object.keys(finding), ['rule', 'severity', 'message', 'range', 'related', 'fixable', 'data']);
      assert.deepEqual(finding.range, { start: { line: 12, character: 0 }, end: { line: 12, character: 12 } });
      assert.equal(finding.fixable, true);
      assert.deepEqual(Object.keys(report.summary), [
        'files',
        'skipped',
        'failed',
        'error',
        'warning',
        'information',
        'hint',
      ]);
    });

    it('says in Dutch what it could not read, and checks the rest', () => {
      write('binair.md', Buffer.from([0x23, 0x20, 0x00, 0x01]));
      write('latin1.md', Buffer.from([0x23, 0x20, 0xe9, 0x0a]));
      write('utf16.md', Buffer.from('\uFEFF# Brief', 'utf16le'));
      write('groot.md', Buffer.alloc(16 * 1024 * 1024 + 1, 0x61));
      write('goed.md', LETTER);
      const names = ['binair.md', 'latin1.md', 'utf16.md', 'groot.md', 'weg.md', 'goed.md'];
      const { status, report, error } = json(['--fail-on', 'warning', ...names]);
      assert.equal(status, 2);
      const errors = report.files.map((one) => one.error ?? '');
      assert.match(errors[0] ?? '', /geen tekstbestand/);
      assert.match(errors[1] ?? '', /niet opgeslagen als UTF-8/);
      assert.match(errors[2] ?? '', /UTF-16/);
      assert.match(errors[3] ?? '', /groter dan 16 MB/);
      assert.match(errors[4] ?? '', /bestaat niet/);
      assert.ok((report.files[5]?.findings?.length ?? 0) > 0);
      assert.deepEqual([report.summary['files'], report.summary['failed']], [1, 5]);
      for (const name of names.slice(0, 5)) assert.ok(error.includes(`${name}: `), name);
    });

    it('lets no character of a letter command the terminal', () => {
      write('brief.md', LETTER.replace('met PM', 'met \u001b[2J PM'));
      const { out } = run(['check', 'brief.md']);
      assert.ok(out.includes('PM') && !out.includes('\u001b'));
    });
  });

  describe('check --fix', () => {
    it('mends what is safe, keeps byte order mark, line ends and permissions, and reports the rest', () => {
      const windows = `\uFEFF${LETTER.replaceAll('\n', '\r\n')}`;
      write('brief.md', windows);
      fs.chmodSync(path.join(folder, 'brief.md'), 0o640);
      const { status, report } = json(['--fix', 'brief.md']);
      assert.equal(status, 0);
      assert.equal(content('brief.md'), windows.replace('\r\nKrachtenveld', '\r\n### Krachtenveld'));
      assert.equal(fs.statSync(path.join(folder, 'brief.md')).mode & 0o777, 0o640);
      const rules = report.files[0]?.findings?.map(({ rule }) => rule) ?? [];
      assert.ok(rules.includes('nog-in-te-vullen') && !rules.includes('kop-zonder-opmaak'));
      assert.deepEqual(fs.readdirSync(folder), ['brief.md']);
    });

    it('writes nothing where there is nothing to mend', () => {
      write('goed.md', CLEAN);
      write('LEESMIJ.md', `${ORDINARY}Krachtenveld\n\nx\n`);
      const before = fs.statSync(path.join(folder, 'goed.md'));
      assert.equal(run(['check', '--fix']).status, 0);
      const after = fs.statSync(path.join(folder, 'goed.md'));
      assert.deepEqual([after.ino, after.mtimeMs], [before.ino, before.mtimeMs]);
      assert.equal(content('LEESMIJ.md'), `${ORDINARY}Krachtenveld\n\nx\n`);
    });

    it('writes through a link, not over it', () => {
      write('echt/brief.md', LETTER);
      fs.symlinkSync(path.join('echt', 'brief.md'), path.join(folder, 'link.md'));
      run(['check', '--fix', 'link.md']);
      assert.ok(fs.lstatSync(path.join(folder, 'link.md')).isSymbolicLink());
      assert.match(content('echt/brief.md'), /^### Krachtenveld$/m);
    });

    it('says that standard input cannot be mended', () => {
      const { status, error } = run(['check', '--fix', '-'], LETTER);
      assert.equal(status, 2);
      assert.match(error, /Standaardinvoer kan niet worden hersteld/);
    });
  });

  describe('model', () => {
    it('prints how a letter is read', () => {
      write('brief.md', CLEAN);
      const { status, out } = run(['model', 'brief.md']);
      assert.equal(status, 0);
      const model = JSON.parse(out) as Readonly<Record<string, unknown>>;
      assert.deepEqual(Object.keys(model), [
        'version',
        'path',
        'letter',
        'parts',
        'headings',
        'items',
        'announced',
        'footnotes',
        'references',
        'dates',
      ]);
      assert.deepEqual([model['version'], model['path']], [1, 'brief.md']);
      assert.deepEqual(model['items'], [
        {
          title: 'Beleidsdebat over lerarentekorten',
          line: 2,
          part: null,
          kind: 'debat',
          sections: { inhoud: 4, inzet: 8, krachtenveld: 12 },
        },
      ]);
      assert.deepEqual(JSON.parse(run(['model', '-', '--format', 'json'], CLEAN).out), { ...model, path: '-' });
    });

    it('wants one file', () => {
      for (const args of [['.'], ['weg.md'], [], ['a', 'b'], ['-', '--format', 'text']]) {
        const { status, out, error } = run(['model', ...args]);
        assert.equal(status, 2);
        assert.equal(out, '');
        assert.ok(error.length > 10, error);
      }
    });
  });

  describe('rules', () => {
    it('lists the rules, and explains one', () => {
      const listed = JSON.parse(run(['rules', '--format', 'json']).out) as {
        readonly version: number;
        readonly rules: readonly Readonly<Record<string, string>>[];
      };
      assert.equal(listed.version, 1);
      const rule = listed.rules.find(({ name }) => name === 'onderdeel-ontbreekt');
      assert.ok(rule !== undefined);
      for (const key of ['name', 'severity', 'fix', 'description', 'page']) assert.ok(key in rule, key);
      assert.deepEqual([rule['severity'], rule['fix']], ['warning', 'unsafe']);
      const one = run(['rules', 'onderdeel-ontbreekt']);
      assert.equal(one.status, 0);
      assert.match(one.out, /^onderdeel-ontbreekt \(waarschuwing\b[^\n]*\)\n/);
      assert.ok(one.out.includes(rule['description'] ?? '?') && one.out.includes('Waarom:'));
      const text = run(['rules']);
      assert.equal(text.out.trimEnd().split('\n').length, listed.rules.length);
    });

    it('knows no other', () => {
      const { status, error } = run(['rules', 'onderdeel-ontbrekt']);
      assert.equal(status, 2);
      assert.match(error, /Er is geen regel «onderdeel-ontbrekt»\..*«onderdeel-ontbreekt»/);
    });

    it('guesses one that is misspelt, and at most three by a part', () => {
      const guessed = (name: string): readonly string[] =>
        [...(/Bedoelt u .*/.exec(run(['rules', name]).error)?.[0] ?? '').matchAll(/«([\w-]+)»/g)].map(
          ([, one]) => one ?? '',
        );
      assert.deepEqual(guessed('onderdel-leeg'), ['onderdeel-leeg']);
      assert.deepEqual(guessed('ONDERDEEL-LEEG'), ['onderdeel-leeg']);
      assert.deepEqual(guessed('datum weekdag'), ['datum-weekdag']);
      assert.deepEqual(guessed('leeg'), ['onderdeel-leeg', 'voetnoot-leeg']);
      assert.equal(guessed('Voetnoot').length, 3);
      assert.deepEqual(guessed('zeppelin'), []);
      assert.match(run(['rules', 'zeppelin']).error, /Met «geannoteerde-agenda rules» staan ze er allemaal/);
    });
  });

  describe('what it cannot do', () => {
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [['check', '--onzin'], /De optie «--onzin» bestaat niet/],
      [['check', '--config', 'x'], /De huisstijl «x» bestaat niet/],
      [['check', '--config', 'x', '--profile', 'y'], /«--profile» en «--config» gaan niet samen/],
      [['check', '--jobs', '0'], /«--jobs» kan «0» niet/],
      [['check', '--jobs', 'veel'], /«--jobs» kan «veel» niet/],
      [['check', '--shard', '3/2'], /«--shard» kan «3\/2» niet/],
      [['check', '--shard', '0/2'], /«--shard»/],
      [['check', '--dry-run'], /«--dry-run» hoort bij «--fix»/],
      [['check', '--fix', '--dry-run', '--format', 'json'], /«--dry-run» .* niet samen met «--format»/],
      [['check', '--stdin-filename', 'a.md', 'b.md'], /«--stdin-filename» hoort bij standaardinvoer/],
      [['check', '--format', 'xml'], /«xml»/],
      [['check', '--profile', 'eigen'], /De huisstijl «eigen» bestaat niet/],
      [['check', '--fail-on'], /ontbreekt de waarde/],
      [['check', '--phase', 'later'], /«later»/],
      [['maak'], /De opdracht «maak» bestaat niet/],
      [['maak', '--help'], /De opdracht «maak» bestaat niet/],
      [['import', '--help'], /De opdracht «import» bestaat niet/],
      [['help', 'maak'], /De opdracht «maak» bestaat niet/],
      [['chek'], /De opdracht «chek» bestaat niet\. Bedoelt u «check»\?/],
      [['check', '--fo'], /De optie «--fo» bestaat niet\. Bedoelt u «--format»\?/],
      [['check', '--fomrat=json'], /Bedoelt u «--format»\?/],
      [['check', '--jobs', '9999'], /«--jobs» kan «9999» niet: geef een getal van 1 tot en met 999/],
      [['check', '--format', 'xml'], /Kies «text», «json», «sarif», «github» of «markdown»\./],
      [['rules', 'a', 'b'], /meer argumenten/],
      [[], /Er is geen opdracht gegeven/],
    ];
    for (const [args, expected] of cases) {
      it(`«${args.join(' ')}» ends with 2 and says why`, () => {
        const { status, out, error } = run(args);
        assert.equal(status, 2);
        assert.equal(out, '');
        assert.match(error, expected);
      });
    }

    it('help is shown for «help» too, and names no choice where there is none', () => {
      assert.equal(run(['help']).out, run(['--help']).out);
      assert.deepEqual(run(['help', 'check']), run(['check', '--help']));
      assert.match(run(['help', 'model']).out, /vorm van de uitvoer \(alleen json\)/);
    });

    it('a disk that is full is said in one line', () => {
      if (!fs.existsSync('/dev/full')) return;
      write('brief.md', LETTER);
      for (const args of ['check', 'check --format json', 'rules', '--help', 'model brief.md']) {
        const { status, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${file}" ${args} > /dev/full`], {
          cwd: folder,
          encoding: 'utf8',
        });
        assert.deepEqual([status, stderr], [2, 'De uitvoer is niet geschreven: de schijf is vol.\n'], args);
      }
    });

    it('help and version are Dutch and end with 0', () => {
      const help = run(['check', '--help']);
      assert.equal(help.status, 0);
      assert.match(help.out, /^Gebruik: geannoteerde-agenda check \[pad\.\.\.\] \[opties\]/);
      assert.doesNotMatch(help.out, /Usage|Options|default|choices/);
      assert.match(run(['--version']).out, /^\d+\.\d+\.\d+\n$/);
    });

    it('the help of every command has its use, options, examples and exit statuses', () => {
      const commands = [...run(['--help']).out.matchAll(/^ {2}([a-z]+) {2,}\p{L}/gmu)].map(([, name]) => name ?? '');
      assert.ok(commands.length >= 5, commands.join(' '));
      for (const command of ['', ...commands]) {
        const { out, status, error } = run([...(command === '' ? [] : [command]), '--help']);
        assert.deepEqual([status, error], [0, ''], command);
        for (const title of ['Gebruik: ', 'Opties:', 'Voorbeelden:', 'Uitkomst:']) {
          assert.ok(out.includes(title), `${command}: ${title}`);
        }
        assert.match(out, /^ {2}geannoteerde-agenda \S/m);
        // names of options are English
        assert.doesNotMatch(out, /(?<!--)\b(?:Usage|Options|default|choices|display|output)\b/, command);
      }
    });

    it('bears a reader that goes away', async () => {
      for (let n = 0; n < 40; n += 1) write(`brief-${n}.md`, LETTER.repeat(12));
      const child = spawn(process.execPath, [file, 'check', '.'], { cwd: folder });
      let error = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text));
      child.stdout.once('data', () => child.stdout.destroy());
      const status = await new Promise((resolve) => child.once('close', resolve));
      assert.equal(error, '');
      assert.ok(status === 0 || status === 1, String(status));
    });
  });

  it('lsp --stdio is the server', async () => {
    const child = spawn(process.execPath, [file, 'lsp', '--stdio'], { cwd: folder });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    const send = (message: object): void => {
      const content = JSON.stringify({ jsonrpc: '2.0', ...message });
      child.stdin.write(`Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`);
    };
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    send({ id: 2, method: 'shutdown' });
    send({ method: 'exit' });
    assert.equal(await new Promise((resolve) => child.once('close', resolve)), 0);
    assert.match(out, /"serverInfo":\{"name":"geannoteerde-agenda"/);
  });
});
