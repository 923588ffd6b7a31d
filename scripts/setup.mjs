// What has to stand before anything can run: the packages and the build. Plain Node, no packages.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** A step of the set-up that failed; its message is one Dutch line for the person at the terminal. */
export class SetUpError extends Error {}

/** Installs the packages where they are missing or are others than the lock file says. */
export function installPackages(say) {
  if (packagesStand()) return;
  say('Pakketten installeren …');
  const result = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    shell: process.platform === 'win32', // npm is a script there
  });
  if (result.status === 0) return;
  throw new SetUpError(`De pakketten zijn niet geïnstalleerd: ${firstLine(result.error?.message ?? result.stderr)}`);
}

/** Bundles extension, server and command line into dist/. */
export function build(say) {
  say('Bouwen …');
  const result = spawnSync(process.execPath, [path.join(root, 'scripts', 'build.mjs')], {
    cwd: root,
    encoding: 'utf8',
  });
  if (result.status === 0) return;
  throw new SetUpError(
    `Het bouwen is mislukt: ${firstLine(result.error?.message ?? result.stderr)} («npm run build» zegt meer.)`,
  );
}

/** Installs the editor of the tests and of `npm start`. Elsewhere than on Linux the tests use a desktop VS Code. */
export async function installEditor(say) {
  if (process.platform !== 'linux') return;
  const { setUpHost } = await import('../test/editor/host/setup.mjs');
  try {
    setUpHost({ say });
  } catch (error) {
    throw new SetUpError(`De editor is niet geïnstalleerd: ${firstLine(error.message)}`);
  }
}

/** Installs the editor that runs in a browser alone. */
export async function installWebEditor(say) {
  const { setUpWebHost } = await import('../test/web/host/setup.mjs');
  try {
    setUpWebHost({ say });
  } catch (error) {
    throw new SetUpError(`De editor voor de browser is niet geïnstalleerd: ${firstLine(error.message)}`);
  }
}

/** Whether node_modules holds what the lock file asks for, by npm's own account of it. */
function packagesStand() {
  const installed = readPackages(path.join(root, 'node_modules', '.package-lock.json'));
  const wanted = readPackages(path.join(root, 'package-lock.json'));
  if (!installed || !wanted) return false;
  return Object.entries(wanted).every(([where, entry]) => {
    if (where === '' || !where.includes('node_modules')) return true; // the project itself and its workspaces
    if (entry.optional && !installed[where]) return true; // for another machine than this
    const stands = installed[where];
    if (!stands || stands.version !== entry.version || stands.integrity !== entry.integrity) return false;
    return fs.existsSync(path.join(root, where));
  });
}

function readPackages(file) {
  if (!fs.existsSync(file)) return undefined;
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined; // written halfway: as good as absent
    throw error;
  }
}

// npm puts its own name, a code and the like before what it has to say.
function firstLine(text) {
  const lines = text.split('\n').map((line) => line.replace(/^npm (error|ERR!)/, '').trim());
  return (
    lines.find((line) => line !== '' && !/^(code|syscall|errno|path|dest) /.test(line)) ?? 'geen verdere toelichting.'
  );
}
