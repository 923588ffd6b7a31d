// Bundles the extension, the language server and the command line into dist/.
//   node scripts/build.mjs               readable code with source maps
//   node scripts/build.mjs --watch       the same, again at every change
//   node scripts/build.mjs --production  minified, without source maps: what goes into the .vsix
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import ts from 'typescript';
import { inPieces } from './pieces.mjs';

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

/**
 * What reads notes and tables of Markdown stands in one file with what writes them, and a file goes as a whole to where it
 * is read first. So who writes gets a copy of its own, read when something is pasted, and who reads one that cannot write.
 */
const writingApart = {
  name: 'writing-apart',
  setup(build) {
    build.onResolve({ filter: /^mdast-util-gfm-(table|footnote)$/ }, ({ path: name, importer }) => ({
      path: path.join(root, 'node_modules', name, 'lib', 'index.js'),
      suffix: importer.endsWith('fromHtml.ts') ? '?writing' : '',
    }));
    build.onLoad({ filter: /mdast-util-gfm-\w+[\\/]lib[\\/]index\.js$/ }, async ({ path: file, suffix }) => {
      if (suffix === '?writing') return undefined;
      const text = await fs.promises.readFile(file, 'utf8');
      const writers = /^import \{\w+\} from '(mdast-util-to-markdown|markdown-table)'$/gm;
      return { contents: text.replace(writers, ''), loader: 'js' };
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

/** What the extension does not need at once is a bundle of its own; CommonJS cannot be cut in pieces otherwise. */
const neededLaterApart = {
  name: 'needed-later-apart',
  setup(build) {
    build.onResolve({ filter: /[\\/](later|desktop)\.js$/ }, ({ kind, path: asked }) =>
      kind === 'dynamic-import' ? { path: `./${path.basename(asked, '.js')}.cjs`, external: true } : undefined,
    );
  },
};

/**
 * The editor's interface as it was given. For each module that imports it as a whole it would be copied anew, name by name:
 * the forty copies took a quarter of the time that the extension needs to start.
 */
const editorUncopied = {
  name: 'editor-uncopied',
  setup(build) {
    const asGiven = (filter, from, to, loader) =>
      build.onLoad({ filter }, async ({ path: file }) => {
        const text = await fs.promises.readFile(file, 'utf8');
        return { contents: text.replace(from, to), loader };
      });
    asGiven(
      /client[\\/]src[\\/].*\.ts$/,
      /^import \* as vscode from 'vscode';$/m,
      "const vscode = require('vscode');",
      'ts',
    );
    asGiven(/vscode-languageclient[\\/]lib[\\/].*\.js$/, '__importStar(require("vscode"))', 'require("vscode")', 'js');
  },
};

/**
 * Leaves out two libraries that the language client brings and that do nothing here: `minimatch`, for patterns of file operations,
 * notebooks and documents, of which neither our server nor our client has any (test/protocol/later.test.ts); and `semver`, which
 * compares the editor with what the client needs, while the editor itself installs us from `engines.vscode` on.
 */
const clientAlone = {
  name: 'client-alone',
  setup(build) {
    build.onStart(() =>
      oldEnough() ? undefined : { errors: [{ text: 'engines.vscode is older than the client needs' }] },
    );
    const left = {
      minimatch: { from: /[\\/](fileOperations|globPattern)\.js$/, contents: noPatterns },
      'semver/functions/parse': { from: /[\\/]node[\\/]main\.js$/, contents: 'module.exports = () => ({});' },
      'semver/functions/satisfies': { from: /[\\/]node[\\/]main\.js$/, contents: 'module.exports = () => true;' },
    };
    build.onResolve({ filter: /^(minimatch|semver\b.*)$/ }, ({ path: name, importer }) => {
      if (left[name]?.from.test(importer)) return { path: name, namespace: 'left-out' };
      return { errors: [{ text: `${importer} needs «${name}», which is left out` }] };
    });
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path: name }) => ({ contents: left[name].contents }));
  },
};

/** Whether the language client runs in every VS Code that the manifest asks for. */
function oldEnough() {
  const minor = (file) => {
    const { engines } = JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));
    return Number(/^\^1\.(\d+)\.0$/.exec(engines.vscode)?.[1]); // what is written otherwise is older than nothing
  };
  return minor('node_modules/vscode-languageclient/package.json') <= minor('package.json');
}

const noPatterns = `exports.Minimatch = class {
  constructor() {
    throw new Error('No patterns are matched here: see clientAlone in scripts/build.mjs');
  }
};`;

/**
 * Says of each module in a bundle of CommonJS that it is called at once, by brackets around it. V8 would skim it first, with
 * all the functions in it, and then read it again.
 */
const readOnce = {
  name: 'read-once',
  setup(build) {
    if (!production) return;
    build.onEnd(({ outputFiles: [bundle] }) => {
      const { text } = bundle;
      const source = ts.createSourceFile(bundle.path, text, ts.ScriptTarget.Latest, true);
      const modules = [];
      const visit = (node) => {
        if (ts.isVariableDeclaration(node) && isModule(node.initializer)) modules.push(node.initializer.arguments[0]);
        else if (!ts.isFunctionLike(node)) ts.forEachChild(node, visit);
      };
      visit(source);
      if (modules.length < 50) throw new Error(`${bundle.path}: its modules are not written as they were`);
      let read = text;
      for (const { pos, end } of modules.reverse())
        read = `${read.slice(0, pos)}(${read.slice(pos, end)})${read.slice(end)}`;
      fs.mkdirSync(path.dirname(bundle.path), { recursive: true });
      fs.writeFileSync(bundle.path, read);
    });
  },
};

/** `helper((exports, module) => { … })`, as esbuild writes a module of CommonJS in minified code. */
function isModule(node) {
  if (node === undefined || !ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return false;
  const [only, ...more] = node.arguments;
  return only !== undefined && more.length === 0 && ts.isArrowFunction(only) && ts.isBlock(only.body);
}

/** The engine that sets pages, as it is: without its helpers for other surroundings, and without a way to make code of text. */
const engineWithoutEval = {
  name: 'engine-without-eval',
  setup(build) {
    build.onResolve({ filter: /^@myriaddreamin\/typst-ts-(web-compiler|renderer)$/ }, ({ path: name, ...asked }) => {
      const module = name.slice(name.indexOf('typst')).replaceAll('-', '_');
      return build.resolve(`${name}/pkg/${module}.mjs`, { kind: asked.kind, resolveDir: asked.resolveDir });
    });
    build.onLoad({ filter: /[\\/]typst_ts_\w+\.mjs$/ }, async ({ path: file }) => {
      const text = await fs.promises.readFile(file, 'utf8');
      const contents = `${text.replace(/new Function\(/g, 'functionOfText(')}\n${functionOfText.toString()}`;
      if (/\beval\(|\bFunction\(get/.test(contents)) throw new Error(`${file} makes code of text`);
      return { contents, loader: 'js' };
    });
  },
};

/** The few functions that the engine wants to be made of text, and none but these. */
function functionOfText(...text) {
  const code = text.join('; ');
  if (code === 'return 0') return () => 0;
  if (code === 'return true') return () => true;
  if (code === 'path; return path') return (path) => path;
  return () => {
    throw new Error('The engine reads no files and no packages');
  };
}

/** The engine's own files and its fonts, beside the program that reads them. */
function copyEngine() {
  const target = path.join(root, 'dist', 'typst');
  fs.mkdirSync(target, { recursive: true });
  const sources = [
    '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm',
    '@myriaddreamin/typst-ts-renderer/pkg/typst_ts_renderer_bg.wasm',
    ...['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map(
      (face) => `@expo-google-fonts/source-serif-4/${face}/SourceSerif4_${face}.ttf`,
    ),
    ...['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'].map(
      (face) => `@expo-google-fonts/source-sans-3/${face}/SourceSans3_${face}.ttf`,
    ),
  ];
  for (const source of sources) {
    fs.copyFileSync(path.join(root, 'node_modules', source), path.join(target, path.basename(source)));
  }
  for (const family of ['source-serif-4', 'source-sans-3']) {
    const licence = path.join(root, 'node_modules', '@expo-google-fonts', family, 'LICENSE_FONT');
    fs.copyFileSync(licence, path.join(target, `${family}-OFL.txt`));
  }
}

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
    plugins: [withoutExamples, writingApart],
    // So that the log of the server tells where in the program something went wrong.
    keepNames: production,
  },
  { ...forNode, entryPoints: [{ in: 'server/src/cli/main.ts', out: 'cli' }], keepNames: production },
  {
    ...forNode,
    format: 'esm',
    entryPoints: [{ in: 'server/src/documents/pages/pagesWorker.ts', out: 'typst/pagesWorker' }],
    outExtension: { '.js': '.mjs' },
    define: {},
    banner: {},
    plugins: [engineWithoutEval],
  },
  {
    ...forBrowser,
    format: 'iife',
    entryPoints: [{ in: 'server/src/documents/pages/pagesWorker.browser.ts', out: 'typst/pagesWorker.browser' }],
    // The engine is given to it; what would look for it beside itself is left out.
    define: { 'import.meta.url': '""' },
    plugins: [engineWithoutEval],
  },
  {
    ...forNode,
    entryPoints: [{ in: 'client/src/extension.ts', out: 'client/extension' }],
    plugins: [neededLaterApart],
    supported: { 'dynamic-import': false },
  },
  {
    ...forNode,
    entryPoints: [{ in: 'client/src/desktop.ts', out: 'client/desktop' }],
    plugins: [neededLaterApart, clientAlone, editorUncopied, readOnce],
    write: !production, // else `readOnce` does
    // As `require`, for the editor hands its own interface to what is asked for in that way.
    supported: { 'dynamic-import': false },
  },
  { ...forNode, entryPoints: [{ in: 'client/src/later.ts', out: 'client/later' }], plugins: [editorUncopied] },
  {
    ...forBrowser,
    conditions: ['browser'],
    format: 'iife',
    entryPoints: [
      { in: 'client/src/preview/webview/main.ts', out: 'webview/preview' },
      { in: 'client/src/pages/webview/main.ts', out: 'webview/pages' },
    ],
  },
  {
    ...forBrowser,
    format: 'esm',
    splitting: true,
    entryPoints: [{ in: 'server/src/browser.ts', out: 'server/browser' }],
    chunkNames: 'server/[name]-[hash]',
    plugins: [withoutExamples, writingApart, inPieces],
  },
  {
    ...forBrowser,
    format: 'cjs',
    // As this package is of type «module», the browser's extension host takes what does not end in .cjs for one of those,
    // and it loads none.
    outExtension: { '.js': '.cjs' },
    entryPoints: [{ in: 'client/src/extension.web.ts', out: 'client/extension.web' }],
    plugins: [clientAlone, editorUncopied],
  },
];

fs.rmSync(path.join(root, 'dist'), { recursive: true, force: true });
copyEngine();
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
