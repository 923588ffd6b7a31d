import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { parse } from 'yaml';
import { CLEAN, LETTER, Program, type Done } from './program.js';

const PAGE = fs.readFileSync(new URL('../../docs/opdrachtregel.md', import.meta.url), 'utf8');

interface Step {
  readonly run?: string;
}

/** The blocks of code of a kind on the page, in order. */
function blocks(kind: string): readonly string[] {
  return [...PAGE.matchAll(/^```(\w+)\n(.*?)^```$/gms)].flatMap(([, one, text]) =>
    one === kind && text !== undefined ? [text] : [],
  );
}

/** A letter with an error: what is announced is not treated. */
const WRONG = LETTER.replace(
  '## Beleidsdebat',
  '## Onderwijs – maandag 13 mei 2024\n\nOp de agenda staan:\n\n- Beleidsdebat over lerarentekorten\n- Raadsaanbeveling over taal\n\n## Beleidsdebat',
);

describe('the page about the command line', function () {
  this.timeout(60_000);
  const program = new Program();
  program.setUp();
  beforeEach(() => {
    program.write('controle/geannoteerde-agenda.cjs', fs.readFileSync(program.file));
    program.write('brieven/goed.md', CLEAN);
    program.write('LEESMIJ.md', '# Brieven\n\nPM\n');
  });

  const shell = (script: string, env: NodeJS.ProcessEnv = {}): Done => {
    const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', script], {
      cwd: program.folder,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
    return { status, out: stdout, error: stderr };
  };

  it('names every option and every command, and none that is not there', () => {
    const help = program.run(['check', '--help']).out;
    const options = [...help.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, name]) => name);
    assert.ok(options.length > 8);
    for (const option of options) if (option !== '--help') assert.ok(PAGE.includes(`\`${option ?? ''}`), option);
    const known = new Set(options);
    const table = PAGE.slice(PAGE.indexOf('## De opties van'), PAGE.indexOf('### De vormen'));
    for (const [, option] of table.matchAll(/^\| `(--[\w-]+)/gm)) assert.ok(known.has(option), option);
    for (const [, command] of program.run(['--help']).out.matchAll(/^ {2}([a-z]+) {2,}/gm)) {
      assert.ok(PAGE.includes(`\`${command ?? ''}`), command);
    }
  });

  it('tells truly where the pages of the rules are to lie beside the one file', async () => {
    const pages = async (): Promise<boolean> => {
      const server = spawn(process.execPath, ['controle/geannoteerde-agenda.cjs', 'lsp', '--stdio'], {
        cwd: program.folder,
      });
      const send = (message: object): void => {
        const content = JSON.stringify({ jsonrpc: '2.0', ...message });
        server.stdin.write(`Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`);
      };
      const capabilities = { textDocument: { publishDiagnostics: { codeDescriptionSupport: true } } };
      send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities } });
      send({ method: 'initialized', params: {} });
      const textDocument = { uri: 'file:///brief.md', languageId: 'markdown', version: 1, text: LETTER };
      send({ method: 'textDocument/didOpen', params: { textDocument } });
      let out = '';
      for await (const text of server.stdout.setEncoding('utf8')) {
        out += String(text);
        if (out.includes('"nog-in-te-vullen"')) break;
      }
      server.kill();
      return out.includes('"codeDescription":{"href":"file:');
    };
    assert.match(PAGE, /bij `controle\/geannoteerde-agenda\.cjs` hoort dan de map\s`docs\/regels`/);
    assert.equal(await pages(), false);
    program.write('docs/regels/nog-in-te-vullen.md', '# nog-in-te-vullen\n');
    assert.equal(await pages(), true);
  });

  describe('its workflow for GitHub', () => {
    const [workflow = '', addition = ''] = blocks('yaml');
    const { jobs } = parse(workflow) as { readonly jobs: { readonly controle: { readonly steps: readonly Step[] } } };
    const steps = [...jobs.controle.steps, ...(parse(addition) as readonly Step[])].flatMap(({ run }) => run ?? []);
    const runAll = (): readonly Done[] =>
      steps.map((script) => shell(script, { GITHUB_STEP_SUMMARY: program.path('samenvatting.md') }));

    it('goes well where the letters are right', () => {
      const done = runAll();
      assert.equal(done.length, 3);
      for (const { status, error } of done) assert.deepEqual([status, error], [0, '']);
      assert.match(program.content('samenvatting.md'), /^# Eindcontrole: /);
      assert.equal((JSON.parse(program.content('bevindingen.sarif')) as { version: string }).version, '2.1.0');
    });

    it('stops a letter that is not, and says where it is wrong', () => {
      program.write('brieven/fout.md', WRONG);
      const [summary, checked, kept] = runAll();
      assert.deepEqual([summary?.status, checked?.status, kept?.status], [0, 1, 0]);
      assert.match(checked?.out ?? '', /^::error file=brieven\/fout\.md,line=8,.*«Raadsaanbeveling over taal»/m);
      assert.match(program.content('samenvatting.md'), /«Raadsaanbeveling over taal»/);
    });
  });

  describe('its hook for git', () => {
    const hook = blocks('sh').find((text) => text.startsWith('#!/bin/sh'));
    const git = (...args: readonly string[]): Done => {
      const { status, stdout, stderr } = spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x', ...args], {
        cwd: program.folder,
        encoding: 'utf8',
      });
      return { status, out: stdout, error: stderr };
    };
    beforeEach(() => {
      assert.ok(hook !== undefined);
      assert.equal(git('init', '--quiet').status, 0);
      program.write('.git/hooks/pre-commit', hook);
      fs.chmodSync(program.path('.git/hooks/pre-commit'), 0o755);
      git('add', '.');
    });

    it('lets right letters and other pages through', () => {
      const { status, error } = git('commit', '--quiet', '-m', 'Begin');
      assert.equal(status, 0, error);
    });

    it('refuses a letter with an error, by what is committed and not by what lies in the folder', () => {
      assert.equal(git('commit', '--quiet', '-m', 'Begin').status, 0);
      program.write('brieven/een fout.md', WRONG);
      git('add', '.');
      program.write('brieven/een fout.md', CLEAN);
      const refused = git('commit', '--quiet', '-m', 'Fout');
      assert.equal(refused.status, 1);
      assert.match(
        refused.out + refused.error,
        /^brieven\/een fout\.md:8:\d+ {2}fout {2}«Raadsaanbeveling over taal»/m,
      );
      git('add', '.');
      assert.equal(git('commit', '--quiet', '-m', 'Goed').status, 0);
    });

    it('knows the house style that another builds on, whatever its file is called', () => {
      program.write('stijlen/milieu.json', '{ "regels": { "agendapunt-niet-geannoteerd": "uit" } }\n');
      program.write('brieven/geannoteerde-agenda.json', '{ "gebaseerdOp": "../stijlen/milieu.json" }\n');
      program.write('brieven/fout.md', WRONG);
      git('add', '.');
      const { status, out, error } = git('commit', '--quiet', '-m', 'Gedeeld');
      assert.equal(status, 0, out + error);
    });

    it('refuses a house style that cannot be used, though no letter is committed with it', () => {
      assert.equal(git('commit', '--quiet', '-m', 'Begin').status, 0);
      program.write('brieven/geannoteerde-agenda.json', '{ "termjin": 3 }\n');
      git('add', '.');
      const refused = git('commit', '--quiet', '-m', 'Stijl');
      assert.equal(refused.status, 1);
      assert.match(refused.error, /^De huisstijl kan niet worden gebruikt\. brieven\/geannoteerde-agenda\.json:1:3: /m);
      program.write('brieven/geannoteerde-agenda.json', '{ "gebaseerdOp": "../stijl.json" }\n');
      program.write('stijl.json', '{ "termijn": 3 }\n');
      git('add', 'brieven');
      assert.match(git('commit', '--quiet', '-m', 'Zonder').error, /«\.\.\/stijl\.json» bestaat niet/);
      git('add', '.');
      assert.equal(git('commit', '--quiet', '-m', 'Stijl').status, 0);
    });

    it('knows the house style of the repository', () => {
      program.write('geannoteerde-agenda.json', '{ "regels": { "agendapunt-niet-geannoteerd": "uit" } }\n');
      program.write('brieven/fout.md', WRONG);
      git('add', '.');
      const { status, out, error } = git('commit', '--quiet', '-m', 'Uit');
      assert.equal(status, 0, out + error);
    });
  });
});
