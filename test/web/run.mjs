// Runs the tests of `suite/` in the extension host of a browser, with the extension and its server as workers there, in a
// workspace that lies on no disk that they know. `node test/web/run.mjs`; VSCODE_HOST_LOG writes all that the page says.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { format } from 'node:util';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { launchBrowser } from '../editor/host/browser.mjs';
import { editorFolder, runServer, setUpWebHost } from './host/setup.mjs';

const TIMEOUT = 180_000;
const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '..', '..');
const bundled = path.join(root, 'out', 'web', 'index.cjs');
const log = process.env.VSCODE_HOST_LOG ? fs.createWriteStream(process.env.VSCODE_HOST_LOG) : undefined;

setUpWebHost();
await bundleTests();
// The server only serves; what the tests need lies there before they begin.
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'geannoteerde-agenda-web-'));
fs.cpSync(path.join(here, 'fixture'), folder, { recursive: true });
fs.copyFileSync(path.join(root, 'seeds', 'conceptbrief-met-fouten.md'), path.join(folder, 'brief.md'));
let server;
let browser;
process.exitCode = 1;
try {
  server = await quietly(() =>
    runServer(0, {
      build: { type: 'static', location: editorFolder },
      esm: true,
      extensionDevelopmentPath: root,
      extensionTestsPath: bundled,
      extensionPaths: [path.join(editorFolder, 'extensions')],
      folderMountPath: folder,
    }),
  );
  browser = await launchBrowser();
  process.exitCode = await run(`http://localhost:${server.address().port}/`);
} catch (error) {
  console.error(error);
}
await browser?.close();
server?.closeAllConnections();
server?.close();
fs.rmSync(folder, { recursive: true, force: true });

/** The extension host of a browser loads one file, and no modules of JavaScript. */
async function bundleTests() {
  // In a package of type «module» its name hides what it is.
  const mocha = path.join(root, 'out', 'web', 'mocha.cjs');
  fs.mkdirSync(path.dirname(mocha), { recursive: true });
  fs.copyFileSync(path.join(root, 'node_modules', 'mocha', 'mocha.js'), mocha);
  await build({
    absWorkingDir: root,
    entryPoints: [path.join(here, 'suite', 'index.ts')],
    outfile: bundled,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    // What stands in packages for the browser and yet asks for these has its own way without.
    define: { 'process.env': '{}', global: 'globalThis' },
    alias: { 'mocha/mocha.js': mocha, 'node:assert/strict': path.join(here, 'suite', 'assert.ts') },
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

async function run(address) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.on('pageerror', (error) => log?.write(`[pageerror] ${error}\n`));
  page.on('console', (message) => log?.write(`[console] ${message.text()}\n`));
  const code = await new Promise((resolve) => {
    const give = (given, why) => {
      if (why) console.error(why);
      resolve(given);
    };
    setTimeout(() => give(1, `not ready after ${TIMEOUT} ms`), TIMEOUT).unref();
    page.on('crash', () => give(1, 'the page crashed'));
    // The workbench calls these two where the page has them (microsoft/vscode, test/integration/browser).
    Promise.all([
      page.exposeFunction('codeAutomationExit', (given) => give(given)),
      page.exposeFunction('codeAutomationLog', print),
    ])
      .then(() => page.goto(address))
      .catch((error) => give(1, String(error)));
  });
  if (process.env.VSCODE_HOST_SHOT) await page.screenshot({ path: process.env.VSCODE_HOST_SHOT });
  return code;
}

function print(type, args) {
  const text = format(...args); // mocha logs in the manner of printf
  log?.write(`[${type}] ${text}\n`);
  if (/^\s*([✔✗]|\d+ passing)|Error/.test(text)) console.log(text);
}

/** Does something without what the server for the page says of itself. */
async function quietly(work) {
  const { log: before } = console;
  console.log = (...words) => log?.write(format(...words) + '\n');
  try {
    return await work();
  } finally {
    console.log = before;
  }
}
