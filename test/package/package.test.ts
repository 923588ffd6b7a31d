import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { bundleTests } from '../editor/bundle.js';
import { unzip } from './zip.js';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '..', '..');

/** Everything that may be in the file; what a person installs holds nothing else. */
const allowed = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/package(\.nls(\.[a-z-]+)?)?\.json$/,
  /^extension\/(readme|changelog)\.md$/i,
  /^extension\/LICENSE(\.txt)?$/,
  /^extension\/dist\/(client\/(extension(\.web)?|desktop|later)\.cjs|webview\/\w+\.js|server\/(node\.mjs|\w+-[A-Z\d]{8}\.mjs|browser(-[\w-]+)?\.js))$/,
  /^extension\/dist\/typst\/(pagesWorker(\.mjs|\.browser\.js)|typst_ts_\w+_bg\.wasm|\w+\.ttf|source-\w+-\d-OFL\.txt)$/,
  /^extension\/docs\/beelden\/\w+\.png$/,
  /^extension\/docs\/(huisstijl|licenties|regels\/[\w-]+)\.md$/,
  /^extension\/l10n\/bundle\.l10n[.a-z-]*\.json$/,
  /^extension\/media\/[\w./-]+\.(svg|png|css|schema\.json)$/,
  /^extension\/seeds\/conceptbrief-met-fouten\.md$/,
  /^extension\/(snippets|syntaxes)\/[\w.-]+\.json$/,
];

/** What each file of the extension and of its server may be, in bytes, minified. Four fifths of the extension is the language client. */
const BUDGET = 500_000;
const BUDGETED = /^extension\/dist\/(client|server)\//;

/**
 * What may be read of the server, in bytes, minified: before it answers its client, which is the protocol; and before the
 * first letter is judged, which is reading and judging besides. All else is read when it is asked for. In a browser no less.
 */
const READ_TO_ANSWER = 250_000;
const READ_TO_JUDGE = 1_000_000;

describe('the file to install', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'geannoteerde-agenda-vsix-'));
  const vsix = path.join(folder, 'geannoteerde-agenda.vsix');
  let entries: ReadonlyMap<string, Buffer> = new Map();
  const text = (name: string): string => entries.get(`extension/${name}`)?.toString('utf8') ?? '';

  before(() => {
    const made = spawnSync('npm', ['run', '--silent', 'package', '--', '--out', vsix], { cwd: root, encoding: 'utf8' });
    assert.equal(made.status, 0, made.stdout + made.stderr);
    entries = unzip(vsix);
  });

  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('holds what belongs in it and nothing else', () => {
    const strangers = [...entries.keys()].filter((name) => !allowed.some((pattern) => pattern.test(name)));
    assert.deepEqual(strangers, []);
  });

  it('holds every file that its manifest names', () => {
    const named = pathsIn(JSON.parse(text('package.json')));
    assert.ok(named.includes('dist/client/extension.cjs'));
    assert.deepEqual(
      named.filter((name) => !entries.has(`extension/${name}`)),
      [],
    );
  });

  it('holds the pictures of its page', () => {
    const pictures = [...text('readme.md').matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, file]) => file);
    assert.notEqual(pictures.length, 0);
    assert.deepEqual(
      pictures.filter((name) => !entries.has(`extension/${String(name)}`)),
      [],
    );
  });

  it('holds minified code without source maps', () => {
    for (const name of ['client/extension.cjs', 'client/extension.web.cjs', 'server/browser.js', 'server/node.mjs']) {
      const code = text(`dist/${name}`);
      assert.ok(code.length / code.split('\n').length > 200, `${name} has short lines`);
    }
    const mapped = [...entries].filter(([name, bytes]) => BUDGETED.test(name) && bytes.includes('sourceMappingURL'));
    assert.deepEqual(
      mapped.map(([name]) => name),
      [],
    );
  });

  it('keeps each file of extension and server within its budget', () => {
    const sizes = [...entries].map(([name, { length }]) => [name, length] as const);
    const budgeted = sizes.filter(([name]) => BUDGETED.test(name));
    assert.ok(budgeted.length > 20);
    assert.deepEqual(
      budgeted.filter(([, size]) => size > BUDGET),
      [],
    );
  });

  it('answers before it has read what letters are read with, and judges before it has read the rest', () => {
    const server = [...entries.keys()].filter((name) => name.startsWith('extension/dist/server/'));
    const session = server.find((name) => /\/session-\w+\.mjs$/.test(name));
    assert.ok(session, 'the session is no file of its own');
    const toAnswer = withImports(entries, ['extension/dist/server/node.mjs']);
    const toJudge = withImports(entries, ['extension/dist/server/node.mjs', session]);
    assert.ok(sizeOf(entries, toAnswer) < READ_TO_ANSWER, `${sizeOf(entries, toAnswer)} bytes to answer`);
    assert.ok(sizeOf(entries, toJudge) < READ_TO_JUDGE, `${sizeOf(entries, toJudge)} bytes to judge`);
    assert.ok(!toAnswer.has(session));
    assert.ok(server.length > toJudge.size, 'nothing is left for later');
  });

  it('does so in a browser too', () => {
    const server = [...entries.keys()].filter((name) => name.startsWith('extension/dist/server/browser'));
    const toAnswer = 'extension/dist/server/browser.js';
    const toJudge = server.filter((name) => name === toAnswer || /\/browser-session-\d\.js$/.test(name));
    assert.ok(toJudge.length > 1, 'the session is no file of its own');
    assert.ok(sizeOf(entries, [toAnswer]) < READ_TO_ANSWER, `${sizeOf(entries, [toAnswer])} bytes to answer`);
    assert.ok(sizeOf(entries, toJudge) < READ_TO_JUDGE, `${sizeOf(entries, toJudge)} bytes to judge`);
    assert.ok(server.length > toJudge.length, 'nothing is left for later');
  });

  it('is small, for one that sets pages itself', () => {
    assert.ok(fs.statSync(vsix).size < 16_000_000, `${fs.statSync(vsix).size} bytes`);
  });

  if (process.platform === 'linux') {
    it('works where it is installed', async () => {
      const host = path.join(root, 'test', 'editor', 'host');
      const extensions = path.join(folder, 'extensions');
      const letters = path.join(folder, 'brieven');
      fs.mkdirSync(letters);
      fs.copyFileSync(path.join(root, 'seeds', 'conceptbrief-met-fouten.md'), path.join(letters, 'brief.md'));
      install(vsix, extensions);
      const code = await runTests({
        vscodeExecutablePath: path.join(host, 'code-shim.mjs'),
        extensionDevelopmentPath: path.join(here, 'installed'),
        extensionTestsPath: await bundleTests(path.join(here, 'installed'), path.join(root, 'out', 'package')),
        launchArgs: [letters, `--extensions-dir=${extensions}`],
      });
      assert.equal(code, 0);
    });
  }
});

function install(vsix: string, extensions: string): void {
  const installed = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { installVsix } from './test/editor/host/server.mjs'; installVsix(...process.argv.slice(1))`,
      vsix,
      extensions,
    ],
    { cwd: root, encoding: 'utf8' },
  );
  assert.equal(installed.status, 0, installed.stderr);
}

/** Modules of the file with all that they import from the first, by name. */
function withImports(entries: ReadonlyMap<string, Buffer>, names: readonly string[]): ReadonlySet<string> {
  const found = new Set(names);
  // A set goes on to what is added while it is walked.
  for (const name of found) {
    const code = entries.get(name)?.toString('utf8');
    assert.ok(code, `${name} is missing`);
    for (const [, imported = ''] of code.matchAll(/(?:^|;)(?:import|export)\b[^;"'()]*"\.\/([\w-]+\.mjs)"/gm)) {
      found.add(path.posix.join(path.posix.dirname(name), imported));
    }
  }
  return found;
}

function sizeOf(entries: ReadonlyMap<string, Buffer>, names: Iterable<string>): number {
  return [...names].reduce((sum, name) => sum + (entries.get(name)?.length ?? 0), 0);
}

/** The files that a manifest points to: what begins with «./» or lies in one of its folders of data. */
function pathsIn(value: unknown): readonly string[] {
  if (typeof value === 'string')
    return /^(\.\/)?(dist|media|snippets|syntaxes)\//.test(value) ? [value.replace(/^\.\//, '')] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(pathsIn);
}
