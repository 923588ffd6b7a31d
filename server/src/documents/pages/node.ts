import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Manuscript } from '../manuscript/manuscript.js';
import { pagesData } from './data.js';
import type { Delivery, StartPress } from './messages.js';
import { PagesFailed, Typesetting } from './typesetting.js';

/** Where the thread's program lies, seen from the server's program, from that of the command line, and from this source. */
const PROGRAMS = ['../typst/pagesWorker.mjs', './typst/pagesWorker.mjs', '../../../../dist/typst/pagesWorker.mjs'];

/** Bytes by which the process may grow over one letter. */
const MOST_MEMORY = 2_000_000_000;

/** How often that is looked at, in ms. */
const LOOK = 500;

/** A press in a thread of its own. */
export const startPress: StartPress = ({ delivered, ended }) => {
  const program = PROGRAMS.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url));
  if (program === undefined) {
    throw new PagesFailed('De map «typst», die de pagina’s zet, hoort naast dit programma te staan en is er niet.');
  }
  // What the engine says goes nowhere: standard output is the server's connection, and its words may be the letter's.
  const worker = new Worker(program, { stdout: true, stderr: true, env: {} });
  worker.stdout.resume();
  worker.stderr.resume();
  worker.unref();
  const before = process.memoryUsage.rss();
  const look = setInterval(() => {
    if (process.memoryUsage.rss() - before > MOST_MEMORY) void worker.terminate();
  }, LOOK);
  look.unref();
  worker.on('message', (delivery: Delivery) => {
    worker.unref();
    delivered(delivery);
  });
  // It ends as well, which is heard below.
  worker.on('error', () => undefined);
  worker.on('exit', () => {
    clearInterval(look);
    ended(null);
  });
  return {
    send: (order) => {
      worker.ref();
      worker.postMessage(order);
    },
    stop: () => {
      clearInterval(look);
      void worker.terminate();
    },
  };
};

export interface PdfOptions {
  /** What is still open, told at the head of the document, where place-holders are marked then too; null: it is finished. */
  readonly notice: string | null;
  /** Written in the document; null: no author is named. */
  readonly author: string | null;
}

/**
 * A letter as a tagged PDF; the same letter gives the same bytes.
 *
 * @throws PagesFailed where it cannot be made, with a Dutch message
 */
export async function makePdf(manuscript: Manuscript, { notice, author }: PdfOptions): Promise<Uint8Array> {
  const typesetting = new Typesetting(startPress);
  try {
    return await typesetting.pdf(pagesData(manuscript, { marks: notice !== null, notice, author }));
  } finally {
    typesetting.close();
  }
}
