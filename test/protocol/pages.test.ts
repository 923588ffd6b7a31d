import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ExportParams, ExportResult, Pages, PagesParams } from '../../server/src/protocol.js';
import { bundle, SMALL, TestClient } from './client.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const SEED = readFileSync(path.join(root, 'seeds/gepubliceerd-transportraad.md'), 'utf8');
const OPEN = SEED.replace(/(\n\n[A-Z][^\n]{80})/, '$1 [PM]');
const URI = 'file:///brief.md';

/** The server as it is built: what sets pages lies beside it. */
const BUILT = path.join(root, 'dist/server/node.mjs');

describe('pages and documents over the connection', function () {
  this.timeout(120_000);
  let client: TestClient;
  before(async () => {
    assert.ok(existsSync(BUILT), 'build first: npm run build');
    client = await TestClient.start(BUILT, { capabilities: SMALL });
    await client.open(URI, SEED);
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
  });

  async function pages(uri: string, known: readonly string[] = []): Promise<Pages | null> {
    const params: PagesParams = { uri, head: 'kamerstuk', marks: true, known };
    return await client.request('geannoteerdeAgenda/pages', params);
  }

  async function exported(params: Partial<ExportParams> & { readonly uri: string }): Promise<ExportResult> {
    return await client.request('geannoteerdeAgenda/export', { to: 'pdf', head: null, anyway: false, ...params });
  }

  it('draws the pages of a letter, and after an edit those that changed', async () => {
    const first = await pages(URI);
    assert.ok(first !== null && first.pages.length > 1);
    assert.equal(first.version, 1);
    for (const { svg } of first.pages) assert.ok(svg?.startsWith('<svg '));
    const lines = first.places.map(({ line }) => line);
    assert.deepEqual(
      [...lines].sort((a, b) => a - b),
      lines,
    );
    assert.ok(first.places.every(({ page, top }) => page < first.pages.length && top >= 0 && top <= first.height));

    const line = SEED.trimEnd().split('\n').length;
    await client.notify('textDocument/didChange', {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [
        { range: { start: { line, character: 0 }, end: { line, character: 0 } }, text: '\nNog een regel.\n' },
      ],
    });
    const second = await pages(
      URI,
      first.pages.map(({ key }) => key),
    );
    assert.ok(second !== null);
    assert.equal(second.version, 2);
    const drawn = second.pages.filter(({ svg }) => svg !== null);
    assert.equal(drawn.length, 1);
    assert.ok(drawn[0]?.svg?.includes('Nog een regel.'));
  });

  it('withdraws what a newer text overtook, and answers for the newest', async () => {
    const all = await Promise.allSettled([1, 2, 3, 4, 5].map(async () => await pages(URI)));
    const answered = all.filter(({ status }) => status === 'fulfilled');
    assert.equal(all.at(-1)?.status, 'fulfilled');
    assert.ok(answered.length >= 2 && answered.length < 5, `${answered.length} answers`);
    for (const one of all)
      if (one.status === 'rejected') assert.match(String(one.reason), /De tekst is intussen gewijzigd/);
  });

  it('has no pages of what is no letter or is not open', async () => {
    const other = 'file:///leesmij.md';
    await client.open(other, '# Lees mij\n\nDit is geen brief.\n');
    assert.equal(await pages(other), null);
    assert.equal(await pages('file:///elders.md'), null);
    const result = await exported({ uri: other });
    assert.ok(
      !result.made &&
        result.because === 'failed' &&
        result.reason.startsWith('Dit document wordt niet als brief gelezen.'),
    );
  });

  it('makes a PDF and a page of a letter', async () => {
    const pdf = await exported({ uri: URI, anyway: true });
    assert.ok(pdf.made);
    assert.equal(pdf.remark, null);
    assert.equal(Buffer.from(pdf.data, 'base64').subarray(0, 5).toString('latin1'), '%PDF-');
    const html = await exported({ uri: URI, anyway: true, to: 'html' });
    assert.ok(html.made);
    assert.match(Buffer.from(html.data, 'base64').toString('utf8'), /^<!doctype html>/i);
  });

  it('tells which signs a PDF shows by their number', async () => {
    const uri = 'file:///teken.md';
    await client.open(uri, `${SEED.trimEnd()}\n\nMet 😀.\n`);
    const pdf = await exported({ uri, anyway: true });
    assert.match((pdf.made && pdf.remark) || '', /^1 teken kan niet worden gedrukt: «😀», op regel \d+\./);
    const html = await exported({ uri, anyway: true, to: 'html' });
    assert.ok(html.made && html.remark === null);
  });

  it('asks first about what is still open', async () => {
    const uri = 'file:///open.md';
    await client.open(uri, OPEN);
    const asked = await exported({ uri });
    assert.ok(!asked.made && asked.because === 'open');
    assert.equal(asked.placeholders, 1);
    assert.match(asked.question, /1 open plek/);
    const made = await exported({ uri, anyway: true });
    assert.ok(made.made);
  });

  it('says plainly that there is nothing to set pages with', async () => {
    const alone = await bundle('server/src/node.ts');
    const server = await TestClient.start(alone.file, { capabilities: SMALL });
    try {
      await server.open(URI, SEED);
      await assert.rejects(
        server.request('geannoteerdeAgenda/pages', { uri: URI, head: 'brief', marks: false, known: [] }),
        /«typst»/,
      );
    } finally {
      await server.stop();
      alone.remove();
    }
  });
});
