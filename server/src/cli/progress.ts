import type { Terminal } from './terminal.js';

/** Fewer files than this are checked before a person has read the line. */
const FEW = 20;
/** Milliseconds between two changes of the line. */
const PACE = 100;

/** One line on a terminal that tells how far a run is; nothing where it is no terminal. */
export class Progress {
  readonly #terminal: Terminal;
  readonly #total: number;
  #done = 0;
  #shown = false;
  #last = 0;

  constructor(terminal: Terminal, total: number, quiet: boolean) {
    this.#terminal = terminal;
    this.#total = terminal.progress && !quiet && total >= FEW ? total : 0;
  }

  /** One more file is done. */
  step(): void {
    this.#done += 1;
    const now = performance.now();
    if (this.#total === 0 || now - this.#last < PACE) return;
    this.#last = now;
    this.#shown = true;
    this.#terminal.error(`\r\u001b[K${this.#done} van ${this.#total} bestanden gecontroleerd`);
  }

  /** Takes the line away: something else is about to be written, or it is done. */
  clear(): void {
    if (!this.#shown) return;
    this.#shown = false;
    this.#terminal.error('\r\u001b[K');
  }
}
