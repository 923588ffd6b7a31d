// Starts the VS Code server (workbench and Node extension host) out of the npm package code-server.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { hostPaths } from './setup.mjs';

const quietSettings = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'chat.disableAIFeatures': true,
};

/**
 * Starts a server on 127.0.0.1 (port 0: any free one) with an empty profile.
 * `install`: folders of unpacked extensions that count as installed. `extensionsDir`: another folder of extensions.
 * `driver`: for tests in the extension host; an editor with it keeps what extensions say behind its bell, unseen.
 * Resolves when it listens; rejects with the server's own words where it does not.
 */
export async function startServer({ port = 0, settings = {}, log, install = [], extensionsDir, driver = true } = {}) {
  const { vscode, node } = hostPaths();
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'vscode-host-'));
  const user = path.join(dataDir, 'user', 'User');
  const extensions = extensionsDir ?? path.join(dataDir, 'extensions');
  fs.mkdirSync(user, { recursive: true });
  fs.mkdirSync(extensions, { recursive: true });
  fs.writeFileSync(path.join(user, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  if (install.length > 0)
    fs.writeFileSync(path.join(extensions, 'extensions.json'), JSON.stringify(install.map(installedEntry)));
  const child = spawn(
    node,
    [
      path.join(vscode, 'out', 'server-main.js'),
      ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--accept-server-license-terms'],
      // Since 1.133 the page's extensionDevelopmentPath and extensionTestsPath count only with this.
      ...(driver ? ['--enable-smoke-test-driver'] : []),
      ...['--telemetry-level', 'off', '--server-data-dir', path.join(dataDir, 'server')],
      ...['--user-data-dir', path.join(dataDir, 'user'), '--extensions-dir', extensions],
    ],
    // Its own process group: extension host, watchers and language servers end with it.
    { env: cleanEnvironment(), stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  const stop = () => stopServer(child, dataDir);
  try {
    const actual = await listening(child, log);
    return { port: actual, authority: `127.0.0.1:${actual}`, child, dataDir, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Installs a .vsix in a folder of extensions, as a person would. Throws with the editor's own words where that fails. */
export function installVsix(vsix, extensionsDir) {
  const { vscode, node } = hostPaths();
  const args = [
    path.join(vscode, 'out', 'server-main.js'),
    '--install-extension',
    vsix,
    '--extensions-dir',
    extensionsDir,
    '--accept-server-license-terms',
  ];
  const result = spawnSync(node, args, { env: cleanEnvironment(), encoding: 'utf8' });
  if (result.status !== 0)
    throw new Error(`${vsix} was not installed: ${result.error?.message ?? result.stdout + result.stderr}`);
}

/** Address of the workbench: a folder or workspace open, and optionally a file, an extension under development, its tests. */
export function windowUrl(
  authority,
  { folder, workspace, open, extensionDevelopmentPath = [], extensionTestsPath } = {},
) {
  const remote = (file) => `vscode-remote://${authority}${encodeURI(path.resolve(file))}`;
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  for (const extension of extensionDevelopmentPath) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (extensionTestsPath) payload.push(['extensionTestsPath', remote(extensionTestsPath)]);
  if (open) payload.push(['openFile', remote(open)]);
  const url = new URL(`http://${authority}/`);
  if (workspace) url.searchParams.set('workspace', path.resolve(workspace));
  else if (folder) url.searchParams.set('folder', path.resolve(folder));
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

// A symbolic link in the extensions folder is not loaded; an entry in its list is.
function installedEntry(folder) {
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return {
    identifier: { id: `${manifest.publisher}.${manifest.name}` },
    version: manifest.version,
    location: { $mid: 1, scheme: 'file', path: folder },
  };
}

// Started from a terminal inside another VS Code it would inherit that one's settings.
function cleanEnvironment() {
  const foreign = /^(VSCODE_(?!TEST_)|ELECTRON_|NODE_OPTIONS$|npm_)/;
  return {
    EXTENSIONS_GALLERY: '{}',
    ...Object.fromEntries(Object.entries(process.env).filter(([key]) => !foreign.test(key))),
  };
}

function listening(child, log) {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error('the VS Code server did not start:\n' + said)), 60_000);
    const hear = (data) => {
      said += data;
      log?.write(data);
      const match = /Extension host agent listening on (\d+)/.exec(said);
      if (!match) return;
      clearTimeout(timer);
      resolve(Number(match[1]));
      child.stdout.off('data', hear).on('data', (rest) => log?.write(rest));
      child.stderr.off('data', hear).on('data', (rest) => log?.write(rest));
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the VS Code server stopped with ${code}:\n${said}`));
    });
  });
}

async function stopServer(child, dataDir) {
  if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    const impatient = setTimeout(() => child.kill('SIGKILL'), 3000);
    await gone;
    clearTimeout(impatient);
  }
  if (child.pid !== undefined) endGroup(child.pid);
  fs.rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

function endGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error; // ESRCH: nothing of the group is left, as hoped
  }
}
