import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const script = path.join(root, 'scripts', 'start.mjs');

describe('npm start', () => {
  it('says in one line that a port is taken', async () => {
    const other = net.createServer();
    const port = await listen(other);
    const result = await run({ PORT: String(port) });
    other.close();
    assert.equal(result.code, 1);
    assert.equal(
      result.said,
      `Poort ${port} is al in gebruik. Kies een andere, bijvoorbeeld: PORT=${port + 1} npm start\n`,
    );
  });

  it('says in one line that a port is none', async () => {
    assert.deepEqual(await run({ PORT: 'acht' }), {
      code: 1,
      said: 'PORT hoort een getal van 1 tot en met 65535 te zijn.\n',
    });
  });

  it('knows an old Node from one that is new enough', () => {
    const ask = `import { nodeTooOld } from './scripts/node-version.mjs'; console.log(JSON.stringify(process.argv.slice(1).map((v) => nodeTooOld(v) ?? 'goed')))`;
    const versions = ['18.20.8', '20.18.3', '20.19.0', '22.0.0'];
    const result = spawnSync(process.execPath, ['--input-type=module', '-e', ask, ...versions], {
      cwd: root,
      encoding: 'utf8',
    });
    const tooOld = (version: string): string => `Hiervoor is Node 20.19.0 of nieuwer nodig; hier draait ${version}.`;
    assert.deepEqual(JSON.parse(result.stdout), [tooOld('18.20.8'), tooOld('20.18.3'), 'goed', 'goed']);
  });

  if (process.platform === 'linux') {
    it('leads from the bare address to a letter, and ends with everything it started', async () => {
      const probe = net.createServer();
      const port = await listen(probe);
      probe.close();
      const child = spawn(process.execPath, [script], {
        cwd: root,
        env: { ...process.env, PORT: String(port) },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = once(child, 'exit');
      for await (const data of child.stdout) if (String(data).includes(`http://127.0.0.1:${port}`)) break;
      const bare = await fetch(`http://127.0.0.1:${port}`, { redirect: 'manual' });
      const address = new URL(bare.headers.get('location') ?? '', `http://127.0.0.1:${port}`);
      assert.equal(bare.status, 302);
      assert.match(
        address.searchParams.get('payload') ?? '',
        /"openFile","vscode-remote:\/\/127\.0\.0\.1:\d+\/[^"]+\.md"/,
      );
      const page = await (await fetch(address)).text();
      assert.match(page, /workbench/);
      assert.deepEqual(settingsIn(page)['defaultLayout'], { views: [{ id: 'geannoteerdeAgenda.opbouw' }] });
      const folder = address.searchParams.get('folder') ?? '';
      assert.deepEqual(fs.readdirSync(folder).sort(), namesOfExamples());
      assert.equal(await switchedProtocol(port), 101);
      assert.ok(child.pid);
      const started = descendants(child.pid);
      assert.notEqual(started.length, 0);
      child.kill('SIGINT');
      assert.deepEqual(await ended, [0, null]);
      assert.deepEqual(started.filter(runs), []);
      await assert.rejects(fetch(address));
    });
  }
});

/** What the server tells the workbench in its page. */
function settingsIn(page: string): Record<string, unknown> {
  const written = /id="vscode-workbench-web-configuration" data-settings="([^"]*)"/.exec(page)?.[1] ?? '';
  return JSON.parse(written.replaceAll('&quot;', '"').replaceAll('&amp;', '&')) as Record<string, unknown>;
}

/** The letters and what is told about them, without what the tests expect of them. */
function namesOfExamples(): readonly string[] {
  return fs
    .readdirSync(path.join(root, 'seeds'))
    .filter((name) => name.endsWith('.md'))
    .sort();
}

/** Opens the web socket that the workbench talks through; gives the status of the answer. */
async function switchedProtocol(port: number): Promise<number | undefined> {
  const headers = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-key': 'dG9ldHM=',
    'sec-websocket-version': '13',
  };
  const request = http.request({ host: '127.0.0.1', port, path: '/?reconnectionToken=toets', headers }).end();
  const [answer, socket] = (await once(request, 'upgrade')) as [http.IncomingMessage, net.Socket];
  socket.destroy();
  return answer.statusCode;
}

/** Every process that this one started, and what those started. */
function descendants(pid: number): readonly number[] {
  const all = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const children = all.map(Number).filter((other) => parentOf(other) === pid);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

function parentOf(pid: number): number | undefined {
  const status = `/proc/${pid}/status`;
  // A process that has ended but was not yet waited for is a zombie: it runs no more.
  const text = fs.existsSync(status) ? fs.readFileSync(status, 'utf8') : '';
  return /^State:\s+Z/m.test(text) ? undefined : Number(/^PPid:\s*(\d+)$/m.exec(text)?.[1]);
}

function runs(pid: number): boolean {
  const parent = parentOf(pid);
  return parent !== undefined && !Number.isNaN(parent);
}

async function listen(server: net.Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  assert.ok(typeof address === 'object' && address !== null);
  return address.port;
}

async function run(env: Record<string, string>): Promise<{ readonly code: number | null; readonly said: string }> {
  const child = spawn(process.execPath, [script], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (data) => (said += String(data)));
  child.stderr.on('data', (data) => (said += String(data)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}
