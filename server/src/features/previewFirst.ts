import { BY_TIMER, type Clock } from './pauses.js';

/** How long an edit waits for the preview to ask for it, in ms; the question comes straight after the edit. */
const PATIENCE = 15;

/**
 * Has the preview of a letter answered before all else that is asked after an edit. Who types sees the words in the page
 * first, and then what is found in them: to judge them, and to show that, would hold up the page.
 */
export class PreviewFirst {
  readonly #clock: Clock;
  /** Documents whose preview has asked for the last edit, or was not there to ask. */
  readonly #followed = new Set<string>();
  readonly #due = new Map<string, { readonly come: Promise<void>; readonly end: () => void }>();

  constructor(clock = BY_TIMER) {
    this.#clock = clock;
  }

  /** A document was edited: where a preview followed it so far, it will ask for this edit as well. */
  edited(uri: string): void {
    if (!this.#followed.has(uri) || this.#due.has(uri)) return;
    let settle: () => void = () => undefined;
    const come = new Promise<void>((resolve) => {
      settle = resolve;
    });
    // One that does not ask is gone, or out of sight.
    const cancel = this.#clock(PATIENCE, () => {
      this.forget(uri);
    });
    this.#due.set(uri, {
      come,
      end: () => {
        cancel();
        this.#due.delete(uri);
        settle();
      },
    });
  }

  /** A preview has its answer. */
  answered(uri: string): void {
    this.#followed.add(uri);
    this.#due.get(uri)?.end();
  }

  /** Fulfilled when no preview is waited for; never rejected. */
  passed(uri: string): Promise<void> {
    return this.#due.get(uri)?.come ?? Promise.resolve();
  }

  /** The document is closed, or no preview follows it. */
  forget(uri: string): void {
    this.#followed.delete(uri);
    this.#due.get(uri)?.end();
  }

  forgetAll(): void {
    for (const uri of [...this.#due.keys()]) this.forget(uri);
    this.#followed.clear();
  }
}
