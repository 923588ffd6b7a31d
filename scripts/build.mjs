// Bundles the extension, the language server and the command line into dist/.
//   node scripts/build.mjs               readable code with source maps
//   node scripts/build.mjs --watch       the same, again at every change
//   node scripts/build.mjs --production  minified, without source maps: what goes into the .vsix
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import ts from 'typescript';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');

const shared = {
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  external: ['vscode'],
  minify: production,
  // «» and the like as they are: smaller than escaped.
  charset: 'utf8',
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  logLevel: watch ? 'info' : 'warning',
};

/** The examples of the rules make their pages and tests; the language server shows none, and is a tenth smaller without. */
const withoutExamples = {
  name: 'without-examples',
  setup(build) {
    build.onLoad({ filter: /server[\\/]src[\\/]rules[\\/][^\\/]+\.ts$/ }, async ({ path: file }) => {
      const text = await fs.promises.readFile(file, 'utf8');
      if (!text.includes('  examples: {')) return undefined;
      const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
      let contents = text;
      const visit = (node) => {
        if (!ts.isPropertyAssignment(node) || node.name.getText() !== 'examples') return ts.forEachChild(node, visit);
        const { initializer } = node;
        // its lines stay, so that the source map goes on telling where the rest is
        const lines = initializer.getText().replace(/[^\n]+/g, '');
        const none = `{ wrong: [], right: [] ${lines}}`;
        contents = text.slice(0, initializer.getStart()) + none + text.slice(initializer.end);
      };
      visit(source);
      return { contents, loader: 'ts' };
    });
  },
};

const forNode = {
  ...shared,
  outExtension: { '.js': '.cjs' },
  platform: 'node',
  format: 'cjs',
  // The Node inside VS Code 1.97, and the oldest one the command line runs on.
  target: 'node20',
  // CommonJS has no import.meta; what reads its own place in the file system goes on working.
  define: { 'import.meta.url': '__importMetaUrl' },
  banner: { js: "'use strict'; const __importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
};

/** What the extension seldom needs is a bundle of its own; CommonJS cannot be cut in pieces otherwise. */
const seldomNeededApart = {
  name: 'seldom-needed-apart',
  setup(build) {
    build.onResolve({ filter: /[\\/]later\.js$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './later.cjs', external: true } : undefined,
    );
  },
};

const forBrowser = {
  ...shared,
  platform: 'browser',
  // A worker has no document; `browser` alone would choose packages that want one.
  conditions: ['worker', 'browser'],
  target: 'es2022',
};

const bundles = [
  {
    ...forNode,
    // Modules of the language itself can be cut in pieces: what `import()` asks for is read when it is first needed.
    format: 'esm',
    splitting: true,
    entryPoints: [{ in: 'server/src/node.ts', out: 'server/node' }],
    chunkNames: 'server/[name]-[hash]',
    outExtension: { '.js': '.mjs' },
    define: {},
    // What is of CommonJS still asks for the modules of Node in its own way.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    plugins: [withoutExamples],
    // So that the log of the server tells where in the program something went wrong.
    keepNames: production,
  },
  { ...forNode, entryPoints: [{ in: 'server/src/cli/main.ts', out: 'cli' }], keepNames: production },
  {
    ...forNode,
    entryPoints: [{ in: 'client/src/extension.ts', out: 'client/extension' }],
    plugins: [seldomNeededApart],
    // As `require`, for the editor hands its own interface to what is asked for in that way.
    supported: { 'dynamic-import': false },
  },
  { ...forNode, entryPoints: [{ in: 'client/src/later.ts', out: 'client/later' }] },
  {
    ...forBrowser,
    conditions: ['browser'],
    format: 'iife',
    entryPoints: [{ in: 'client/src/preview/webview/main.ts', out: 'webview/preview' }],
  },
  {
    ...forBrowser,
    format: 'iife',
    entryPoints: [{ in: 'server/src/browser.ts', out: 'server/browser' }],
    plugins: [withoutExamples],
  },
  {
    ...forBrowser,
    format: 'cjs',
    // As this package is of type «module», the browser's extension host takes what does not end in .cjs for one of those,
    // and it loads none.
    outExtension: { '.js': '.cjs' },
    entryPoints: [{ in: 'client/src/extension.web.ts', out: 'client/extension.web' }],
  },
];

fs.rmSync(path.join(root, 'dist'), { recursive: true, force: true });
if (watch) {
  // Their lines «[watch] build …» are what .vscode/tasks.json looks for.
  for (const bundle of bundles) await (await esbuild.context(bundle)).watch();
} else {
  try {
    for (const bundle of bundles) await esbuild.build(bundle);
  } catch (error) {
    if (!error.errors) console.error(error.message); // what is wrong in the code, esbuild has shown
    process.exitCode = 1;
  }
}
