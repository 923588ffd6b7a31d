#!/usr/bin/env node
// Stands in for the desktop executable that runTests() of @vscode/test-electron starts: same arguments, same exit code,
// a real workbench and a real extension host.
import fs from 'node:fs';
import { format } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { startServer, windowUrl } from './server.mjs';

const timeout = Number(process.env.VSCODE_HOST_TIMEOUT ?? 240_000);
const log = process.env.VSCODE_HOST_LOG ? fs.createWriteStream(process.env.VSCODE_HOST_LOG) : undefined;
// What the window itself logs. The rest is the extension host's console: the report of the tests.
const noise =
  /^(Resolv(ing|ed) connection token|Creating a socket|\[reconnection-grace-time\]|\[remote-connection\]|Ignoring fetching additional builtin|Updating additional builtin|\[Service Worker\] registration|\[AgentHost|\[AccountPolicyGate\]|ChatSessionStore:|Error: Could not locate the bindings file)|build\/Release\/watchdog|spdlog/;

let server;
let browser;
process.exitCode = 1;
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop().finally(() => process.exit(130)));
try {
  process.exitCode = await run(readArguments(process.argv.slice(2)));
} catch (error) {
  console.error(error);
}
await stop();
process.exit();

async function run(options) {
  const [serverStart, browserStart] = await Promise.allSettled([
    startServer({ log, extensionsDir: options.extensionsDir }),
    launchBrowser(),
  ]);
  server = serverStart.value;
  browser = browserStart.value;
  const failed = [serverStart, browserStart].find((start) => start.status === 'rejected');
  if (failed) throw failed.reason;
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const ended = new Promise((resolve) => {
    let given = false;
    const give = (code, why) => {
      if (why && !given) console.error(why);
      given = true;
      resolve(code);
    };
    server.child.once('exit', () => give(1, 'the VS Code server stopped'));
    page.on('crash', () => give(1, 'the page crashed'));
    setTimeout(() => give(1, `not ready after ${timeout} ms`), timeout).unref();
    return Promise.all([
      // The workbench calls these two where the page has them (microsoft/vscode, test/integration/browser).
      page.exposeFunction('codeAutomationExit', (code) => give(code)),
      page.exposeFunction('codeAutomationLog', print),
    ])
      .then(() => page.goto(windowUrl(server.authority, options)))
      .catch((error) => give(1, String(error)));
  });
  page.on('pageerror', (error) => log?.write(`[pageerror] ${error}\n`));
  page.on('request', (request) => reportOutside(request.url()));
  const code = await ended;
  if (process.env.VSCODE_HOST_SHOT) await page.screenshot({ path: process.env.VSCODE_HOST_SHOT });
  return code;
}

function print(type, args) {
  const text = format(...args); // mocha logs in the manner of printf
  log?.write(`[${type}] ${text}\n`);
  if (noise.test(text)) return;
  if (type === 'error' || type === 'warn') process.stderr.write(text + '\n');
  else process.stdout.write(text + '\n');
}

function reportOutside(url) {
  if (!url.includes(server.authority) && !/^(data|blob|vscode)/.test(url)) log?.write(`[outside] ${url}\n`);
}

// A path that does not exist would only ever time out, so it is refused here.
function readArguments(args) {
  const options = { extensionDevelopmentPath: [] };
  for (const arg of args) {
    const [, name, value] = /^--([\w-]+)(?:=(.*))?$/s.exec(arg) ?? [];
    if (name === 'extensionDevelopmentPath') options.extensionDevelopmentPath.push(existing(value));
    else if (name === 'extensionTestsPath') options.extensionTestsPath = existing(value);
    else if (name === 'extensions-dir' && fs.existsSync(value)) options.extensionsDir = value;
    else if (name !== undefined) continue;
    else if (arg.endsWith('.code-workspace')) options.workspace = existing(arg);
    else if (fs.statSync(arg).isDirectory()) options.folder = arg;
    else options.open = arg;
  }
  return options;
}

function existing(file) {
  if (!fs.existsSync(file)) throw new Error(`there is no ${file}`);
  return file;
}

async function stop() {
  await browser?.close();
  await server?.stop();
}
