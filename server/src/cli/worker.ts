import { parentPort, workerData } from 'node:worker_threads';
import { FileChecker, type FileOptions, type FileTarget } from './checkFile.js';
import type { Outcome } from './outcome.js';

/** What a worker is started with; `kind` tells it from a worker of someone else that loads this program. */
export interface WorkerData {
  readonly kind: 'geannoteerde-agenda/check';
  readonly options: FileOptions;
}

export interface Task {
  readonly id: number;
  readonly target: FileTarget;
}

/** Asks a worker to end: it finishes the file that it is busy with, and begins no other. */
export const STOP = 'stop';

export interface Answer {
  readonly id: number;
  readonly outcome: Outcome;
}

/** Whether this thread was started by the pool. */
export function isCheckWorker(): boolean {
  const data: unknown = workerData;
  return typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'geannoteerde-agenda/check';
}

/** Checks what it is asked to, one file after another, for as long as the thread that started it wants. */
export function serveChecks(): void {
  const port = parentPort;
  if (port === null) return;
  // `isCheckWorker` was asked first, and the pool gives nothing else of this kind.
  const { options } = workerData as WorkerData;
  const checker = new FileChecker(options);
  let stopped = false;
  let last: Promise<void> = Promise.resolve();
  port.on('message', (asked: Task | typeof STOP) => {
    if (asked === STOP) {
      stopped = true;
      void last.then(() => {
        port.close();
      });
      return;
    }
    last = last.then(async () => {
      if (stopped) return;
      const answer: Answer = { id: asked.id, outcome: await checker.check(asked.target) };
      port.postMessage(answer);
    });
  });
}
