/**
 * Runs the tests of `suite/` inside a real VS Code. `VSCODE_EXECUTABLE` names a desktop VS Code to use; without it the
 * stand-in of `host/` takes its place (Linux), or @vscode/test-electron fetches one (elsewhere). Any further argument is
 * a pattern for the names of the tests to run, whatever their capitals: `npm run test:editor -- opbouw`.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { bundleTests } from './bundle.js';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '..', '..');
const standIn = path.join(here, 'host', 'code-shim.mjs');

const executable = process.env['VSCODE_EXECUTABLE'] ?? (process.platform === 'linux' ? standIn : undefined);
// The tests write in what they open, so they get a copy.
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'geannoteerde-agenda-'));
try {
  fs.cpSync(path.join(here, 'fixture'), folder, { recursive: true });
  process.exitCode = await runTests({
    ...(executable === undefined ? {} : { vscodeExecutablePath: executable }),
    extensionDevelopmentPath: root,
    extensionTestsPath: await bundleTests(path.join(here, 'suite'), path.join(root, 'out', 'editor')),
    extensionTestsEnv: { TEST_PATTERN: process.argv[2] ?? '' },
    launchArgs: [path.join(folder, 'toets.code-workspace'), '--disable-extensions'],
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
