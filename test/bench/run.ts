/**
 * What one keystroke costs: our server beside one that does nothing and one that parses everything at each change, all
 * over stdio, minified, and taking turns at every keystroke of one run. Prints a table in Markdown.
 *
 *   npm run bench             all sizes
 *   npm run bench -- 28 300   some of them, in KB
 */
import { bundle, LARGE, TestClient } from '../protocol/client.js';
import { CPU } from './cpu.js';
import { grownLetter } from './letters.js';

const CONTESTANTS = [
  { name: 'empty server (the floor)', entry: 'test/bench/empty-server.ts' },
  { name: 'ours, all rules', entry: 'test/bench/our-server.ts' },
  { name: 'whole remark-parse, two rules', entry: 'test/bench/whole-server.ts' },
] as const;

/** Keystrokes that are timed, and those before that are not; a slow contestant gets fewer. */
const SIZES = [
  { kilobytes: 28, keys: 200, warm: 60 },
  { kilobytes: 300, keys: 100, warm: 40 },
  { kilobytes: 3000, keys: 60, warm: 20 },
] as const;

/** A contestant stops once it has used this much time on one size, in ms. */
const BUDGET = 45_000;

const URI = 'file:///bench/brief.agenda.md';

interface Sample {
  readonly cpu: number;
  readonly wall: number;
}

interface Runner {
  readonly name: string;
  readonly client: TestClient;
  readonly samples: Sample[];
  spent: number;
  version: number;
}

const wanted = process.argv.slice(2).map(Number);
const bundles: { readonly name: string; readonly file: string; readonly remove: () => void }[] = [];
for (const { name, entry } of CONTESTANTS) bundles.push({ name, ...(await bundle(entry, { minify: true })) });
const results: { readonly size: (typeof SIZES)[number]; readonly runners: readonly Runner[] }[] = [];
try {
  for (const size of SIZES) {
    if (wanted.length > 0 && !wanted.includes(size.kilobytes)) continue;
    results.push({ size, runners: await race(size) });
  }
} finally {
  for (const { remove } of bundles) remove();
}
process.stdout.write(table());

async function race(size: (typeof SIZES)[number]): Promise<readonly Runner[]> {
  const text = grownLetter(size.kilobytes * 1000);
  const places = paragraphs(text);
  const runners: Runner[] = [];
  for (const { name, file } of bundles) {
    const client = await TestClient.start(file, {
      capabilities: { textDocument: LARGE.textDocument ?? {} },
      initializationOptions: { settings: { fase: 'eindcontrole' } },
    });
    await client.open(URI, text);
    await client.pull(URI);
    runners.push({ name, client, samples: [], spent: 0, version: 1 });
  }
  for (let key = 0; key < size.warm + size.keys; key += 1) {
    // Ten letters at the end of a paragraph, then on to another: none of them near the last.
    const line = places[(Math.floor(key / 10) * 7919) % places.length];
    if (line === undefined) throw new Error('The letter holds no paragraph');
    for (let turn = 0; turn < runners.length; turn += 1) {
      const runner = runners[(turn + key) % runners.length];
      if (runner === undefined || runner.spent > BUDGET) continue;
      const sample = await keystroke(runner, line, key);
      runner.spent += sample.wall;
      if (key >= size.warm || runner.spent > BUDGET / 2) runner.samples.push(sample);
    }
  }
  for (const { client } of runners) await client.stop();
  process.stderr.write(`${size.kilobytes} KB done\n`);
  return runners;
}

async function keystroke(runner: Runner, line: { number: number; length: number }, key: number): Promise<Sample> {
  const { client } = runner;
  const place = { line: line.number, character: line.length };
  const before = await client.request<number>(CPU, {});
  const begin = performance.now();
  runner.version += 1;
  await client.notify('textDocument/didChange', {
    textDocument: { uri: URI, version: runner.version },
    contentChanges: [{ range: { start: place, end: place }, text: 'abcdefghij'[key % 10] ?? 'k' }],
  });
  await client.pull(URI);
  const wall = performance.now() - begin;
  const after = await client.request<number>(CPU, {});
  return { cpu: after - before, wall };
}

/** Lines of running text, by number, with a place in the middle of their words. */
function paragraphs(text: string): readonly { readonly number: number; readonly length: number }[] {
  return text
    .split('\n')
    .map((line, number) => ({ line, number, length: line.lastIndexOf(' ') }))
    .filter(({ line }) => /^[A-Z][a-z]/.test(line) && line.length > 120);
}

function table(): string {
  const floor = (samples: readonly Runner[]): number => percentile(samples[0]?.samples ?? [], 'cpu', 0.5);
  const first = results[0]?.runners ?? [];
  const lines = [
    '| letter | server | keystrokes | CPU p50 (ms) | CPU p95 | wall p50 (ms) | wall p95 | CPU × floor | CPU × first size |',
    '|---|---|--:|--:|--:|--:|--:|--:|--:|',
  ];
  for (const { size, runners } of results) {
    for (const [index, { name, samples }] of runners.entries()) {
      const cpu = percentile(samples, 'cpu', 0.5);
      const start = percentile(first[index]?.samples ?? [], 'cpu', 0.5);
      const cells = [
        `${size.kilobytes} KB`,
        name,
        String(samples.length),
        cpu.toFixed(1),
        percentile(samples, 'cpu', 0.95).toFixed(1),
        percentile(samples, 'wall', 0.5).toFixed(1),
        percentile(samples, 'wall', 0.95).toFixed(1),
        (cpu / floor(runners)).toFixed(1),
        (cpu / start).toFixed(1),
      ];
      lines.push(`| ${cells.join(' | ')} |`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function percentile(samples: readonly Sample[], what: keyof Sample, share: number): number {
  const sorted = samples.map((sample) => sample[what]).sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
