import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Failure } from './failure.js';
import { FileChecker, type FileOptions } from './checkFile.js';
import { readStandardInput } from './files.js';
import type { FormatName } from './formats/format.js';
import { formatOf } from './formats/index.js';
import { inOrder } from './inOrder.js';
import { Interruption } from './interruption.js';
import { add, NOTHING, type Outcome, type Totals } from './outcome.js';
import { Output } from './output.js';
import { targets, type Target } from './paths.js';
import { Pool } from './pool.js';
import { Styles, type StyleChoice } from './profiles.js';
import { Progress } from './progress.js';
import type { Terminal } from './terminal.js';
import { closing, printable } from './words.js';
import type { Phase } from '../protocol.js';
import { atLeast, SEVERITIES, type Severity } from '../rules/severity.js';

export interface CheckOptions {
  readonly format: FormatName;
  readonly fix: boolean;
  readonly dryRun: boolean;
  readonly failOn: Severity | 'never';
  readonly phase: Phase;
  readonly style: StyleChoice;
  readonly quiet: boolean;
  readonly ignore: readonly string[];
  /** Name for standard input. */
  readonly stdinFilename: string | null;
  /** Workers; null: as many as there are cores. */
  readonly jobs: number | null;
  readonly shard: Shard | null;
}

/** A share of the files for one of `of` machines: the first is 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** A worker has to load the program and to warm up: below this number of files for each, it would only cost time. */
const FILES_PER_WORKER = 32;

/**
 * How far memory may grow beyond what is in use before it is tidied, in percent: V8 itself lets it grow to the fourfold where
 * many files leave much behind. It holds for the workers too.
 */
const ROOM_FOR_WASTE = 100;

/** Checks files, folders, globs or standard input. @returns the exit status @throws Failure where options clash */
export async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<0 | 1 | 2> {
  const given = pathsOf(paths, options);
  const { letters, houseStyles } = await targets(given, {
    ignore: options.ignore,
    stdinName: options.stdinFilename ?? '-',
  });
  const { shard } = options;
  const chosen = shard === null ? letters : letters.filter((_, index) => index % shard.of === shard.index - 1);
  const places = chosen.flatMap((target) => (target.kind === 'failed' ? [] : [target.path]));
  await new Styles(options.style).verify([...places, ...houseStyles]);
  const interruption = options.fix && !options.dryRun ? new Interruption() : null;
  try {
    const totals = await checkAll(chosen, options, terminal, interruption);
    if (interruption?.asked === true) {
      terminal.error('Afgebroken. Ieder bestand is hersteld of is zoals het was.\n');
      return 2;
    }
    if (totals.failed > 0) return 2;
    return fails(totals, options.failOn) ? 1 : 0;
  } finally {
    interruption?.end();
  }
}

/** Checks the letters and writes what comes of them, in their order, until the end or until it is asked to stop. */
async function checkAll(
  chosen: readonly Target[],
  options: CheckOptions,
  terminal: Terminal,
  interruption: Interruption | null,
): Promise<Totals> {
  const fileOptions = fileOptionsOf(options, terminal);
  const format = formatOf(fileOptions.format, fileOptions.look);
  const progress = new Progress(terminal, chosen.length, options.quiet);
  const output = new Output(format, async (text) => {
    progress.clear();
    await terminal.write(text);
  });
  let totals: Totals = NOTHING;
  for await (const outcome of outcomes(chosen, fileOptions, options, terminal)) {
    totals = add(totals, outcome);
    progress.step();
    if (outcome.kind === 'failed') {
      progress.clear();
      terminal.error(`${printable(outcome.path)}: ${outcome.error}\n`);
    }
    await output.add(outcome);
    if (interruption?.asked === true) break;
  }
  progress.clear();
  if (interruption?.asked === true) return totals;
  await output.end(totals);
  if (fileOptions.format === 'diff' && !options.quiet) terminal.error(`${closing(totals, true)}\n`);
  return totals;
}

function pathsOf(paths: readonly string[], options: CheckOptions): readonly string[] {
  const input = paths.includes('-') || (paths.length === 0 && options.stdinFilename !== null);
  if (options.dryRun && !options.fix) throw new Failure('De optie «--dry-run» hoort bij «--fix».');
  if (options.dryRun && options.format !== 'text') {
    throw new Failure('De optie «--dry-run» toont altijd de verschillen en gaat niet samen met «--format».');
  }
  if (options.stdinFilename !== null && !input) {
    throw new Failure('De optie «--stdin-filename» hoort bij standaardinvoer: geef «-» als pad.');
  }
  return paths.length > 0 ? paths : [input ? '-' : '.'];
}

function fileOptionsOf(options: CheckOptions, terminal: Terminal): FileOptions {
  const { fix, dryRun, quiet, failOn, phase, style } = options;
  const pages = fileURLToPath(new URL('../docs/regels', terminal.program));
  return {
    format: dryRun ? 'diff' : options.format,
    look: {
      colours: terminal.colours,
      links: terminal.links,
      pages: terminal.links && existsSync(pages) ? pages : null,
      quiet,
      folder: process.cwd(),
    },
    fix: dryRun ? 'show' : fix ? 'write' : 'no',
    atLeast: quiet && failOn !== 'never' ? failOn : null,
    phase,
    style,
  };
}

/** What comes of each file, in their order, whatever the number of workers. */
async function* outcomes(
  chosen: readonly Target[],
  fileOptions: FileOptions,
  options: CheckOptions,
  terminal: Terminal,
): AsyncGenerator<Outcome> {
  const files = chosen.filter(({ kind }) => kind === 'file').length;
  const wanted = options.jobs ?? Math.min(availableParallelism(), Math.floor(files / FILES_PER_WORKER));
  const jobs = Math.min(wanted, files);
  if (files > FILES_PER_WORKER) setFlagsFromString(`--heap-growing-percent=${ROOM_FOR_WASTE}`);
  const checker = new FileChecker(fileOptions);
  if (jobs < 2) {
    for (const target of chosen) yield await checkOne(target, checker, checker, options, terminal);
    return;
  }
  const pool = new Pool(terminal.program, jobs, fileOptions);
  try {
    const sameFile = options.fix && !options.dryRun ? new OneAtATime() : null;
    yield* inOrder(chosen, pool.room, async (target) => {
      const start = async (): Promise<Outcome> => await checkOne(target, pool, checker, options, terminal);
      return sameFile === null || target.kind !== 'file' ? await start() : await sameFile.run(target.path, start);
    });
  } finally {
    await pool.close();
  }
}

async function checkOne(
  target: Target,
  files: Pick<FileChecker, 'check'>,
  input: FileChecker,
  options: CheckOptions,
  terminal: Terminal,
): Promise<Outcome> {
  if (target.kind === 'failed') return target;
  if (target.kind === 'file') return await files.check(target);
  const { path } = target;
  if (options.fix && !options.dryRun) {
    return { kind: 'failed', path, error: 'Standaardinvoer kan niet worden hersteld. Geef de naam van een bestand.' };
  }
  return await input.checkText(path, true, async () => await readStandardInput(terminal.input));
}

/** Keeps two names of one file apart in time, so that the second sees what was written under the first. */
class OneAtATime {
  readonly #last = new Map<string, Promise<void>>();

  async run<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
    const name = await realpath(path).catch(() => path); // what is wrong with it, reading it will say
    const earlier = this.#last.get(name);
    const result = (async () => {
      await earlier;
      return await work();
    })();
    const done = result.then(() => undefined);
    this.#last.set(name, done);
    return await result;
  }
}

function fails({ counts }: Totals, failOn: Severity | 'never'): boolean {
  if (failOn === 'never') return false;
  return SEVERITIES.some((severity) => atLeast(severity, failOn) && counts[severity] > 0);
}
