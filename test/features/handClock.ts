import type { Clock } from '../../server/src/features/pauses.js';

/** A clock that is moved on by hand. */
export class HandClock {
  #now = 0;
  #due: { readonly at: number; readonly call: () => void }[] = [];

  readonly clock: Clock = (milliseconds, call) => {
    const one = { at: this.#now + milliseconds, call };
    this.#due.push(one);
    return () => {
      this.#due = this.#due.filter((other) => other !== one);
    };
  };

  on(milliseconds: number): void {
    this.#now += milliseconds;
    const due = this.#due.filter(({ at }) => at <= this.#now);
    this.#due = this.#due.filter(({ at }) => at > this.#now);
    for (const { call } of due) call();
  }
}
