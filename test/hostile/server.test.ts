import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Html, Image, Link, Node, Parent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import {
  REQUESTS,
  type ExportKind,
  type ExportResult,
  type Pages,
  type Preview,
  type PreviewParams,
} from '../../server/src/protocol.js';
import { LARGE, TestClient } from '../protocol/client.js';
import { CORPUS } from './corpus.js';
import { judgePage, lost, type Judged } from './judge.js';
import { FRAME, type HostileLetter } from './letters/letter.js';
import { MOST_CPU } from './trials.js';
import { judgePdf, judgePicture } from './ways/pages.js';

/** All of common size, and of the largest those that touch another part of the server each; all of them are read elsewhere. */
const ASKED = CORPUS.filter(
  ({ name, huge }) =>
    !huge || /^(regel|kop)-van|^(nadruk|tags|citaten)-diep$|^noten-in|^tabel-groot|^agendapunten/.test(name),
);

const SERVER = path.resolve(import.meta.dirname, '../../dist/server/node.mjs');
const HEAP = '--max-old-space-size=600';

/** What an editor asks about a whole document, by the name of the request. */
const OF_DOCUMENT = [
  'textDocument/documentSymbol', 'textDocument/foldingRange', 'textDocument/codeLens', 'textDocument/documentLink',
  'textDocument/semanticTokens/full', 'textDocument/diagnostic',
]; // prettier-ignore

/** What it asks about the place of the caret. */
const OF_PLACE = [
  'textDocument/hover', 'textDocument/completion', 'textDocument/definition', 'textDocument/documentHighlight',
]; // prettier-ignore

/** Our own, about a whole document. */
const OWN = [REQUESTS.outline, REQUESTS.status, REQUESTS.missingSections];

/** Those of our own that read the letter anew to be sure: tried with letters of common size. */
const ANEW = [REQUESTS.renumber, REQUESTS.fixAll];

describe('hostile letters in the server', function () {
  this.timeout(120_000);
  let client: TestClient;

  before(async () => {
    const before = process.env['NODE_OPTIONS'];
    process.env['NODE_OPTIONS'] = HEAP; // of the server that is started here; nothing else starts meanwhile
    client = await TestClient.start(SERVER, {
      capabilities: LARGE,
      initializationOptions: { treatAs: Object.fromEntries(ASKED.map((one) => [uriOf(one), 'letter'])) },
    });
    if (before === undefined) delete process.env['NODE_OPTIONS'];
    else process.env['NODE_OPTIONS'] = before;
  });
  after(() => {
    client.kill();
  });

  for (const hostile of ASKED) {
    it(hostile.name, async () => {
      const text = hostile.text();
      const uri = uriOf(hostile);
      await client.open(uri, text);
      const place = placesIn(text);
      const before = cpuOf(client.process);
      const problems = [...(await useOf(client, uri, text, hostile.huge)), ...(await madeOf(client, uri, hostile))];
      // An edit at its end, as the next thing that a person does.
      const end = place(text.length);
      await client.notify('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: [{ range: { start: end, end }, text: '\n## Diversen\n' }],
      });
      const { items } = await client.pull(uri);
      assert.ok(Array.isArray(items));
      await client.notify('textDocument/didClose', { textDocument: { uri } });
      assert.deepEqual([...new Set(problems)], []);
      assert.equal(client.process.exitCode, null);
      const cpu = cpuOf(client.process) - before;
      assert.ok(cpu < MOST_CPU, `${hostile.name} took ${cpu.toFixed(0)} ms of the processor`);
    });
  }
});

async function useOf(client: TestClient, uri: string, text: string, huge: boolean): Promise<readonly string[]> {
  const textDocument = { uri };
  const place = placesIn(text);
  const range = { start: place(0), end: place(text.length) };
  const problems: string[] = [];
  for (const method of OF_DOCUMENT) problems.push(...dangers(method, await client.request(method, { textDocument })));
  problems.push(...dangers('inlayHint', await client.request('textDocument/inlayHint', { textDocument, range })));
  const context = { diagnostics: [] };
  await client.request('textDocument/codeAction', { textDocument, range, context });
  for (const method of huge ? OWN : [...OWN, ...ANEW]) await client.request(method, { uri });
  for (const offset of offsetsIn(text, huge ? 2 : 12)) {
    const position = place(offset);
    for (const method of OF_PLACE)
      problems.push(...dangers(method, await client.request(method, { textDocument, position })));
  }
  return [...new Set(problems)];
}

/** What the server makes of a letter for its reader. @returns what is wrong with it */
async function madeOf(client: TestClient, uri: string, { huge, visible }: HostileLetter): Promise<readonly string[]> {
  const words = [...FRAME, ...visible];
  const judged = ({ problems, text }: Judged): readonly string[] => [...problems, ...lost(text, words)];
  const made = async (to: ExportKind): Promise<Uint8Array> => {
    const asked = { uri, to, head: 'brief', anyway: true };
    const result = await client.request<ExportResult>(REQUESTS.exportLetter, asked);
    assert.ok(result.made, `no ${to}: ${JSON.stringify(result)}`);
    return new Uint8Array(Buffer.from(result.data, 'base64'));
  };
  const looks = { uri, head: 'brief', marks: true } as const;
  const fresh: PreviewParams = { ...looks, style: false, findings: true, since: null };
  const preview = await client.request<Preview | null>(REQUESTS.preview, fresh);
  const shown = preview?.pieces.map(({ html }) => html ?? assert.fail('a piece that is not told')) ?? [];
  const problems = [...judged(judgePage(shown.join('\n'), false))];
  problems.push(...judged(judgePage(new TextDecoder().decode(await made('html')), true)));
  // The largest are typeset elsewhere, as far as they can be.
  if (huge) return problems;
  const set = await client.request<Pages | null>(REQUESTS.pages, { ...looks, known: [] });
  assert.ok(set !== null && set.pages.length > 0, 'no pages');
  for (const { svg } of set.pages) problems.push(...judgePicture(svg ?? assert.fail('a page without a picture')));
  return [...problems, ...(await judgePdf(await made('pdf'), words))];
}

/** Milliseconds of the processor that the threads of a process took since its start, where the machine tells. */
function cpuOf({ pid }: TestClient['process']): number {
  if (process.platform !== 'linux') return 0;
  const HUNDREDTHS = 10;
  const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
  // behind the name of the program, which is in brackets: the state, and of what follows the eleventh and twelfth
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13);
  return (Number(user) + Number(system)) * HUNDREDTHS;
}

/** What in an answer would run, load, or lead somewhere it should not, once an editor shows it as Markdown. */
function dangers(method: string, answer: unknown): readonly string[] {
  return markdownIn(answer)
    .flatMap((markdown) => dangersIn(markdown))
    .map((found) => `${method}: ${found}`);
}

function markdownIn(answer: unknown): readonly string[] {
  if (Array.isArray(answer)) return answer.flatMap(markdownIn);
  if (typeof answer !== 'object' || answer === null) return [];
  if ('kind' in answer && answer.kind === 'markdown' && 'value' in answer) return [String(answer.value)];
  return Object.values(answer).flatMap(markdownIn);
}

function dangersIn(markdown: string): readonly string[] {
  const found: string[] = [];
  const walk = (node: Node): void => {
    if (node.type === 'html') found.push(`HTML ${(node as Html).value}`);
    if (node.type === 'image') found.push(`image ${(node as Image).url}`);
    if (node.type === 'link' && !/^(?:https?|mailto|file):/i.test((node as Link).url))
      found.push(`link ${(node as Link).url}`);
    for (const child of (node as Partial<Parent>).children ?? []) walk(child);
  };
  walk(unified().use(remarkParse).parse(markdown));
  return found;
}

/** Places spread over a text, and those behind the marks of notes and links. */
function offsetsIn(text: string, most: number): readonly number[] {
  const signs = [...text.matchAll(/\[\^|<sup>|\]\(|<\w|Kamerstuk/g)].map(({ index }) => index + 2);
  const step = Math.max(1, Math.ceil(signs.length / most));
  return [...signs.filter((_, at) => at % step === 0), Math.floor(text.length / 2)];
}

/** Where an offset is as an editor tells it. */
function placesIn(text: string): (offset: number) => { readonly line: number; readonly character: number } {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ index, 0: end }) => index + end.length)];
  return (offset) => {
    let [line, beyond] = [0, starts.length];
    while (beyond - line > 1) {
      const middle = (line + beyond) >> 1;
      if ((starts[middle] ?? Infinity) <= offset) line = middle;
      else beyond = middle;
    }
    return { line, character: offset - (starts[line] ?? 0) };
  };
}

function uriOf({ name }: HostileLetter): string {
  return `file:///werk/${name}.md`;
}
