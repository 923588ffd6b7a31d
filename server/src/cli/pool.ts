import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { FileOptions, FileTarget } from './checkFile.js';
import type { Outcome } from './outcome.js';
import { STOP, type Answer, type Task, type WorkerData } from './worker.js';

/** Files that a worker has in hand at once: while it checks one, the next is already there. */
const IN_HAND = 4;

interface Waiting {
  readonly path: string;
  readonly done: (outcome: Outcome) => void;
}

interface Hand {
  readonly worker: Worker;
  readonly tasks: Map<number, Waiting>;
  /** Why it can do no more; null while it can. */
  broken: string | null;
  readonly ended: Promise<void>;
}

/** Workers that check files. Each file goes to the worker with the fewest in hand. */
export class Pool {
  readonly #hands: Hand[] = [];
  #next = 0;

  /** @param program address of the file that is this program, which each worker loads */
  constructor(program: string, jobs: number, options: FileOptions) {
    const workerData: WorkerData = { kind: 'geannoteerde-agenda/check', options };
    for (let job = 0; job < jobs; job += 1) {
      const worker = new Worker(fileURLToPath(program), { workerData });
      const ended = new Promise<void>((resolve) => {
        worker.once('exit', () => {
          resolve();
        });
      });
      const hand: Hand = { worker, tasks: new Map(), broken: null, ended };
      worker.on('message', ({ id, outcome }: Answer) => {
        const task = hand.tasks.get(id);
        hand.tasks.delete(id);
        task?.done(outcome);
      });
      worker.on('error', (error: unknown) => {
        // The message of an error may hold words of a letter; its name does not.
        fail(hand, error instanceof Error ? error.name : typeof error);
      });
      worker.on('exit', () => fail(hand, 'gestopt'));
      this.#hands.push(hand);
    }
  }

  /** How many files it is worth handing over before the first comes back. */
  get room(): number {
    return this.#hands.length * IN_HAND;
  }

  /** Never rejects: a worker that breaks off gives failed outcomes. */
  async check(target: FileTarget): Promise<Outcome> {
    const able = this.#hands.filter(({ broken }) => broken === null);
    const [hand] = able.sort((a, b) => a.tasks.size - b.tasks.size);
    if (hand === undefined) return brokenOff(target.path, this.#hands[0]?.broken ?? 'gestopt');
    return await new Promise((done) => {
      const task: Task = { id: this.#next, target };
      this.#next += 1;
      hand.tasks.set(task.id, { path: target.path, done });
      hand.worker.postMessage(task);
    });
  }

  /** Lets each worker finish the file that it is busy with: one that is being written would leave traces. */
  async close(): Promise<void> {
    for (const { worker } of this.#hands) worker.postMessage(STOP);
    await Promise.all(this.#hands.map(async ({ ended }) => await ended));
  }
}

function fail(hand: Hand, why: string): void {
  hand.broken ??= why;
  const open = [...hand.tasks.values()];
  hand.tasks.clear();
  for (const { path, done } of open) done(brokenOff(path, hand.broken));
}

function brokenOff(path: string, why: string): Outcome {
  return { kind: 'failed', path, error: `Dit bestand is niet gecontroleerd: de controle is afgebroken (${why}).` };
}
