/**
 * What each request costs after an edit: our server over stdio, bundled and minified as it is shipped. A letter is typed
 * in the midst of a paragraph, the editor pulls what is found, and then one request is asked twice: as the first after the
 * edit, and again. Prints a table in Markdown.
 *
 * CPU is that of the whole process, wall what the editor waits. The thread that answers is also measured alone, with how
 * long it was ready and waited for a processor: on a machine that lays threads on one processor while another is idle,
 * what V8 compiles and clears away beside it stands in its way, and in CPU and wall, for as long as it lasts.
 *
 *   npm run bench:requests             all sizes
 *   npm run bench:requests -- 28       some of them, in KB
 */
import type { CodeAction } from 'vscode-languageserver';
import { REQUESTS, type Preview } from '../../server/src/protocol.js';
import { bundle, TestClient } from '../protocol/client.js';
import { USED, type Used } from './cpu.js';
import { EDITOR } from './editor.js';
import { grownLetter } from './letters.js';

const SIZES = [
  { kilobytes: 28, rounds: 60, warm: 30, budget: 2, previewBudget: 20 },
  { kilobytes: 300, rounds: 40, warm: 20, budget: 5, previewBudget: 50 },
] as const;

/** Planted, so that there is something to mend. Not «zijn zijn»: that is Dutch, and nothing is found in it. */
const SLIP = 'naar de de kust';

const URI = 'file:///bench/brief.agenda.md';

interface Place {
  readonly line: number;
  readonly character: number;
}

/** Places of one letter that requests are asked at. */
interface Places {
  /** Where letters are typed: in running text, behind a word. */
  readonly typing: readonly Place[];
  /** On the mark of a note, in running text. */
  readonly mark: Place;
  /** In a reference to a Kamerstuk. */
  readonly reference: Place;
  /** At the start of something that is found. */
  readonly finding: Place;
}

type Params = (places: Places, caret: Place) => object;

const inLetter = { textDocument: { uri: URI } };
const at =
  (of: (places: Places, caret: Place) => Place): Params =>
  (places, caret) => ({ ...inLetter, position: of(places, caret) });
const whole: Params = () => inLetter;
const screen: Params = (_, { line }) => ({
  ...inLetter,
  range: { start: { line: Math.max(0, line - 20), character: 0 }, end: { line: line + 20, character: 0 } },
});

/** An edit is to be seen in the preview at once, and the letter is made anew as a page for it. */
const PREVIEW = 'preview, what changed';
const inPreview = { uri: URI, head: 'brief', marks: true, findings: false, style: false };
/** The answer that the preview shows. */
let shown: string | null = null;

/** Every request that the editor makes of us, by what a person calls it. */
const ASKED: readonly { readonly name: string; readonly method: string; readonly params: Params }[] = [
  { name: 'diagnostics', method: 'textDocument/diagnostic', params: whole },
  { name: 'hover on a note', method: 'textDocument/hover', params: at(({ mark }) => mark) },
  { name: 'hover on a reference', method: 'textDocument/hover', params: at(({ reference }) => reference) },
  { name: 'definition', method: 'textDocument/definition', params: at(({ mark }) => mark) },
  {
    name: 'references',
    method: 'textDocument/references',
    params: ({ mark }) => ({ ...inLetter, position: mark, context: { includeDeclaration: true } }),
  },
  { name: 'highlights', method: 'textDocument/documentHighlight', params: at(({ mark }) => mark) },
  { name: 'prepare rename', method: 'textDocument/prepareRename', params: at(({ mark }) => mark) },
  {
    name: 'rename',
    method: 'textDocument/rename',
    params: ({ mark }) => ({ ...inLetter, position: mark, newName: '9999' }),
  },
  { name: 'document links', method: 'textDocument/documentLink', params: whole },
  { name: 'completion', method: 'textDocument/completion', params: at((_, caret) => caret) },
  { name: 'document symbols', method: 'textDocument/documentSymbol', params: whole },
  { name: 'workspace symbols', method: 'workspace/symbol', params: () => ({ query: 'transport' }) },
  { name: 'folding', method: 'textDocument/foldingRange', params: whole },
  {
    name: 'selection ranges',
    method: 'textDocument/selectionRange',
    params: (_, caret) => ({ ...inLetter, positions: [caret] }),
  },
  { name: 'code lens', method: 'textDocument/codeLens', params: whole },
  { name: 'inlay hints', method: 'textDocument/inlayHint', params: screen },
  { name: 'semantic tokens, changes', method: 'textDocument/semanticTokens/full/delta', params: whole },
  {
    name: 'code actions at the caret',
    method: 'textDocument/codeAction',
    params: (_, caret) => ({
      ...inLetter,
      range: { start: caret, end: caret },
      context: { diagnostics: [], triggerKind: 2 },
    }),
  },
  {
    name: 'code actions at a finding, asked for',
    method: 'textDocument/codeAction',
    params: ({ finding }) => ({
      ...inLetter,
      range: { start: finding, end: finding },
      context: { diagnostics: [], triggerKind: 1 },
    }),
  },
  { name: 'outline', method: REQUESTS.outline, params: () => ({ uri: URI }) },
  { name: 'status', method: REQUESTS.status, params: () => ({ uri: URI }) },
  { name: PREVIEW, method: REQUESTS.preview, params: () => ({ ...inPreview, since: shown }) },
];

interface Time {
  /** Of the whole process. */
  readonly cpu: number;
  readonly wall: number;
  /** Of the thread that answers; NaN where the system does not tell. */
  readonly thread: number;
  /** How long that was ready and had no processor, within `wall` and around it. */
  readonly waited: number;
}

/** One request, twice: the first after an edit may have to make the letter anew, for all that come after it. */
interface Sample {
  readonly first: Time;
  readonly again: Time;
}

const wanted = process.argv.slice(2).map(Number);
const { file, remove } = await bundle('test/bench/our-server.ts', { minify: true });
try {
  for (const size of SIZES) {
    if (wanted.length === 0 || wanted.includes(size.kilobytes)) process.stdout.write(await measure(size));
  }
} finally {
  remove();
}

/** Types, asks and measures; the rounds before `warm` are not counted. @returns a table */
async function measure({ kilobytes, rounds, warm, budget, previewBudget }: (typeof SIZES)[number]): Promise<string> {
  const text = withSlip(grownLetter(kilobytes * 1000));
  const client = await TestClient.start(file, { capabilities: EDITOR, settings: () => ({ bijschriften: 'alle' }) });
  await client.open(URI, text);
  await client.pull(URI);
  const places = placesIn(text);
  const samples = new Map(ASKED.map(({ name }) => [name, [] as Sample[]]));
  let version = 1;
  let tokens = await tokensOf(client);
  shown = await shownIn(client);
  for (let round = 0; round < rounds + warm; round += 1) {
    for (const { name, method, params } of ASKED) {
      // Each request is the first after an edit, at a place of its own; the editor's own pull comes before it, as in life.
      version += 1;
      const place = places.typing[(version * 7919) % places.typing.length] ?? places.mark;
      const caret = { ...place, character: place.character + 1 };
      const change = (range: object, letter: string): Promise<void> =>
        client.notify('textDocument/didChange', {
          textDocument: { uri: URI, version },
          contentChanges: [{ range, text: letter }],
        });
      await change({ start: place, end: place }, 'x');
      if (method !== 'textDocument/diagnostic') await client.pull(URI);
      const asked = { ...params(places, caret), ...(method.endsWith('/delta') ? { previousResultId: tokens } : {}) };
      const first = await timed(client, method, asked);
      const again = await timed(client, method, asked);
      if (round >= warm) samples.get(name)?.push({ first, again });
      version += 1;
      await change({ start: place, end: caret }, '');
      await client.pull(URI);
      if (method.endsWith('/delta')) tokens = await tokensOf(client);
      if (name === PREVIEW) shown = await shownIn(client);
    }
  }
  const fixes = await fixesAt(client, places.finding);
  if (fixes === 0) throw new Error('Nothing is offered to mend the finding: its time says nothing');
  await client.stop();
  return table(kilobytes, { usual: budget, preview: previewBudget }, samples);
}

async function timed(client: TestClient, method: string, params: object): Promise<Time> {
  const before = await client.request<Used>(USED, {});
  const begin = performance.now();
  await client.request(method, params);
  const wall = performance.now() - begin;
  const after = await client.request<Used>(USED, {});
  return {
    cpu: after.cpu - before.cpu,
    wall,
    thread: (after.thread?.cpu ?? Number.NaN) - (before.thread?.cpu ?? Number.NaN),
    waited: (after.thread?.waited ?? Number.NaN) - (before.thread?.waited ?? Number.NaN),
  };
}

async function tokensOf(client: TestClient): Promise<string> {
  const { resultId } = await client.request<{ resultId?: string }>('textDocument/semanticTokens/full', inLetter);
  if (resultId === undefined) throw new Error('The server keeps no tokens to compare with');
  return resultId;
}

async function shownIn(client: TestClient): Promise<string> {
  return (await client.request<Preview>(REQUESTS.preview, { ...inPreview, since: null })).name;
}

/** How many actions are offered for something that is found at a place. */
async function fixesAt(client: TestClient, place: Place): Promise<number> {
  const range = { start: place, end: place };
  const context = { diagnostics: [], triggerKind: 1 };
  const actions = await client.request<CodeAction[]>('textDocument/codeAction', { ...inLetter, range, context });
  return actions.filter(({ diagnostics }) => diagnostics !== undefined).length;
}

/** With one thing to find and to mend, in the middle. */
function withSlip(text: string): string {
  const paragraph = text.indexOf('. ', text.length / 2);
  return `${text.slice(0, paragraph)} ${SLIP}${text.slice(paragraph)}`;
}

function placesIn(text: string): Places {
  const lines = text.split('\n');
  const typing = lines
    .map((line, number) => ({ line, number }))
    .filter(({ line }) => /^[A-Z][a-z]/.test(line) && line.length > 120)
    .map(({ line, number }) => ({ line: number, character: line.lastIndexOf(' ') }));
  const middle = lines.findIndex((line) => line.includes(SLIP)) - 1;
  const behind = (words: string, extra: number): Place => {
    const number = lines.findIndex((line, index) => index > middle && line.includes(words) && !line.startsWith(words));
    const line = lines[number];
    if (line === undefined) throw new Error(`The letter holds no «${words}» in its second half`);
    return { line: number, character: line.indexOf(words) + extra };
  };
  return {
    typing,
    mark: behind('<sup>', 5),
    reference: behind('Kamerstuk', 12),
    finding: behind(SLIP, 'naar '.length),
  };
}

function table(
  kilobytes: number,
  budget: { readonly usual: number; readonly preview: number },
  samples: ReadonlyMap<string, readonly Sample[]>,
): string {
  const rows = [...samples].map(([name, all]) => {
    const first = all.map((sample) => sample.first);
    const again = all.map((sample) => sample.again);
    const most = name === PREVIEW ? budget.preview : budget.usual;
    const median = percentile(first, 'cpu', 0.5);
    const slow = percentile(first, 'thread', 0.95);
    const cells = [
      ...[median, percentile(first, 'cpu', 0.95)],
      ...[percentile(first, 'wall', 0.5), percentile(first, 'wall', 0.95)],
      ...[slow, percentile(first, 'waited', 0.95)],
      ...[percentile(again, 'cpu', 0.5), percentile(again, 'wall', 0.5)],
    ];
    const over = median > most ? 'over' : slow > most ? 'over at p95' : '';
    return `| ${[name, ...cells.map((cell) => cell.toFixed(1)), over].join(' | ')} |`;
  });
  return [
    `\n${kilobytes} KB, budget ${budget.usual} ms of CPU after an edit, ${budget.preview} ms for the preview\n`,
    '| request | CPU p50 (ms) | CPU p95 | wall p50 (ms) | wall p95 | own thread p95 | waited p95 | again: CPU p50 | wall p50 | |',
    '|---|--:|--:|--:|--:|--:|--:|--:|--:|---|',
    ...rows,
    '',
  ].join('\n');
}

function percentile(samples: readonly Time[], what: keyof Time, share: number): number {
  const sorted = samples.map((sample) => sample[what]).sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
