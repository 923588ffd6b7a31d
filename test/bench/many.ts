/**
 * What a check of many letters costs, beside markdownlint-cli2 on the same files: the contestants take turns, each in a
 * process of its own, in one run. Prints a table in Markdown.
 *
 *   npm run bench:many              2,000 letters, 3 rounds
 *   npm run bench:many -- 500 5     so many letters, so many rounds
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from '../protocol/client.js';
import { writeLetters } from './manyLetters.js';

interface Run {
  readonly seconds: number;
  readonly cpu: number;
  readonly megabytes: number;
}

interface Contestant {
  readonly name: string;
  readonly args: readonly string[];
  readonly runs: Run[];
}

/** Read by Node before each contestant: writes what the process used, its threads included, when it ends. */
const METER = `if (require('node:worker_threads').isMainThread) process.on('exit', () =>
  require('node:fs').writeFileSync(process.env.METER, JSON.stringify(process.resourceUsage())));\n`;

const [letters = 2000, rounds = 3] = process.argv.slice(2).map(Number);
const work = mkdtempSync(join(tmpdir(), 'brieven-'));
const program = await bundle('server/src/cli/main.ts', { minify: true });
try {
  const meter = join(work, 'meter.cjs');
  writeFileSync(meter, METER);
  const folders = new Map([letters, Math.ceil(letters / 10)].map((number) => [number, join(work, String(number))]));
  const bytes = [...folders].map(([number, folder]) => {
    mkdirSync(folder);
    return writeLetters(folder, number);
  });
  const lint = join(dirname(fileURLToPath(import.meta.resolve('markdownlint-cli2'))), 'markdownlint-cli2-bin.mjs');
  const check = (jobs: number): Contestant => ({
    name: `ours, --jobs ${jobs}`,
    args: [program.file, 'check', '--format', 'json', '--fail-on', 'never', '--jobs', String(jobs), '.'],
    runs: [],
  });
  const contestants: readonly Contestant[] = [
    check(1),
    check(2),
    { name: 'markdownlint-cli2', args: [lint, '**/*.md'], runs: [] },
  ];
  const lines = [
    '| letters | program | wall (s) | letters/s | MB/s | CPU (s) | memory (MB) |',
    '|--:|---|--:|--:|--:|--:|--:|',
  ];
  for (const [index, [number, folder]] of [...folders].entries()) {
    for (let round = 0; round < rounds; round += 1) {
      for (let turn = 0; turn < contestants.length; turn += 1) {
        const one = contestants[(turn + round) % contestants.length];
        one?.runs.push(timed(one.args, folder, meter));
      }
    }
    for (const { name, runs } of contestants) {
      const [seconds, cpu, megabytes] = (['seconds', 'cpu', 'megabytes'] as const).map((what) => median(runs, what));
      if (seconds === undefined || cpu === undefined || megabytes === undefined)
        throw new Error('Nothing was measured');
      const rate = (bytes[index] ?? 0) / 1e6 / seconds;
      const cells = [number, name, seconds.toFixed(2), (number / seconds).toFixed(0), rate.toFixed(1), cpu.toFixed(1)];
      lines.push(`| ${[...cells, megabytes.toFixed(0)].join(' | ')} |`);
      runs.length = 0;
    }
  }
  process.stdout.write(`${lines.join('\n')}\n`);
} finally {
  program.remove();
  rmSync(work, { recursive: true, force: true });
}

function timed(args: readonly string[], folder: string, meter: string): Run {
  const used = join(dirname(meter), 'used.json');
  const begin = performance.now();
  const { error, signal } = spawnSync(process.execPath, ['--require', meter, ...args], {
    cwd: folder,
    env: { ...process.env, METER: used },
    stdio: 'ignore',
  });
  const seconds = (performance.now() - begin) / 1000;
  if (error !== undefined) throw error;
  if (signal !== null) throw new Error(`Ended by ${signal}`);
  const usage = JSON.parse(readFileSync(used, 'utf8')) as NodeJS.ResourceUsage;
  return { seconds, cpu: (usage.userCPUTime + usage.systemCPUTime) / 1e6, megabytes: usage.maxRSS / 1024 };
}

function median(runs: readonly Run[], what: keyof Run): number {
  const sorted = runs.map((run) => run[what]).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
