/** How a person or the system asks a program to end. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Holds back the end of the process (Ctrl-C) while files are written, so that each is finished first. A second request
 * ends the process at once.
 */
export class Interruption {
  #signal: NodeJS.Signals | null = null;
  readonly #note = (signal: NodeJS.Signals): void => {
    this.#signal = signal;
    this.#letGo();
  };

  constructor() {
    for (const signal of SIGNALS) process.on(signal, this.#note);
  }

  /** Whether the process was asked to end. */
  get asked(): boolean {
    return this.#signal !== null;
  }

  /** Ends the process in the way that was asked for, or leaves the way of ending as it was. */
  end(): void {
    this.#letGo();
    if (this.#signal !== null) process.kill(process.pid, this.#signal);
  }

  #letGo(): void {
    for (const signal of SIGNALS) process.off(signal, this.#note);
  }
}
