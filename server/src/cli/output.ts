import type { Format } from './formats/format.js';
import type { Outcome, Totals } from './outcome.js';

/** Writes what comes of the files in a form: piece by piece, or all at the end where the form begins with an overview. */
export class Output {
  readonly #format: Format;
  readonly #write: (text: string) => Promise<void>;
  readonly #held: Outcome[] = [];
  #started = false;

  constructor(format: Format, write: (text: string) => Promise<void>) {
    this.#format = format;
    this.#write = write;
  }

  async add(outcome: Outcome): Promise<void> {
    if (outcome.kind === 'skipped') return;
    if (this.#format.overview === null) await this.#piece(this.#shown(outcome));
    else this.#held.push(outcome);
  }

  async end(totals: Totals): Promise<void> {
    if (this.#format.overview !== null) await this.#piece(this.#format.overview(this.#held, totals));
    for (const outcome of this.#held) await this.#piece(this.#shown(outcome));
    await this.#write((this.#started ? '' : this.#format.start) + this.#format.end(totals));
  }

  #shown(outcome: Outcome): string {
    if (outcome.kind === 'failed') return this.#format.failed(outcome.path, outcome.error);
    return outcome.kind === 'checked' ? outcome.shown : '';
  }

  async #piece(text: string): Promise<void> {
    if (text === '') return;
    await this.#write((this.#started ? this.#format.between : this.#format.start) + text);
    this.#started = true;
  }
}
