// Bundles the extension, the language server and the command line into dist/.
//   node scripts/build.mjs               readable code with source maps
//   node scripts/build.mjs --watch       the same, again at every change
//   node scripts/build.mjs --production  minified, without source maps: what goes into the .vsix
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const entries = [
  { in: 'server/src/node.ts', out: 'server/node' },
  { in: 'server/src/cli/main.ts', out: 'cli' },
  { in: 'client/src/extension.ts', out: 'client/extension' },
];

/** @param {{ production?: boolean }} options */
function settings({ production = false } = {}) {
  return {
    absWorkingDir: root,
    entryPoints: entries,
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    // The Node inside VS Code 1.97, and the oldest one the command line runs on.
    target: 'node20',
    external: ['vscode'],
    // CommonJS has no import.meta; what reads its own place in the file system goes on working.
    define: { 'import.meta.url': '__importMetaUrl' },
    banner: { js: "'use strict'; const __importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
    minify: production,
    keepNames: production,
    sourcemap: production ? false : 'linked',
    legalComments: 'none',
    logLevel: 'info',
  };
}

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');
fs.rmSync(path.join(root, 'dist'), { recursive: true, force: true });
if (watch) {
  const context = await esbuild.context(settings()); // its lines «[watch] build …» are what .vscode/tasks.json looks for
  await context.watch();
} else {
  try {
    await esbuild.build({ ...settings({ production }), logLevel: 'warning' });
  } catch (error) {
    if (!error.errors) console.error(error.message); // what is wrong in the code, esbuild has shown
    process.exitCode = 1;
  }
}
