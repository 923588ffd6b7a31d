/** Calls back after so many ms, unless what it returns is called before. */
export type Clock = (milliseconds: number, call: () => void) => () => void;

const BY_TIMER: Clock = (milliseconds, call) => {
  const timer = setTimeout(call, milliseconds);
  return () => {
    clearTimeout(timer);
  };
};

/** Tells when nothing was typed in a document for a while. */
export class Pauses {
  readonly #milliseconds: number;
  readonly #come: (uri: string) => void;
  readonly #clock: Clock;
  readonly #cancel = new Map<string, () => void>();

  /** @param come called with the address of a document, once for each pause */
  constructor(milliseconds: number, come: (uri: string) => void, clock = BY_TIMER) {
    this.#milliseconds = milliseconds;
    this.#come = come;
    this.#clock = clock;
  }

  /** Something happened, as a rule because someone typed: the pause begins anew. */
  typed(uri: string): void {
    this.forget(uri);
    const cancel = this.#clock(this.#milliseconds, () => {
      this.#cancel.delete(uri);
      this.#come(uri);
    });
    this.#cancel.set(uri, cancel);
  }

  /** Nobody types there any longer. */
  forget(uri: string): void {
    this.#cancel.get(uri)?.();
    this.#cancel.delete(uri);
  }

  forgetAll(): void {
    for (const cancel of this.#cancel.values()) cancel();
    this.#cancel.clear();
  }
}
