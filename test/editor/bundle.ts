import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles `index.ts` and every `*.test.ts` of a folder to CommonJS, for the extension host loads no TypeScript.
 * Returns the path of the bundled index, which VS Code asks for its `run()`.
 */
export async function bundleTests(from: string, to: string): Promise<string> {
  const names = fs.readdirSync(from).filter((name) => name === 'index.ts' || name.endsWith('.test.ts'));
  fs.rmSync(to, { recursive: true, force: true });
  await build({
    entryPoints: names.map((name) => path.join(from, name)),
    outdir: to,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return path.join(to, 'index.cjs');
}
