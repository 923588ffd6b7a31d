import type { PageSet } from './compiler.js';
import type { PagesData } from './data.js';
import type { Delivery, Order, Press, StartPress } from './messages.js';

/** Pages could not be made; the message is Dutch, to be shown as it is. */
export class PagesFailed extends Error {
  override readonly name = 'PagesFailed';
}

/** Why a browser has none. */
export const NO_PRESS =
  'In deze browser zijn er geen pagina’s en geen PDF. Open de brief in VS Code op uw computer, of exporteer als HTML.';

/** A newer text of the same letter took its place before its turn came. */
export class Superseded extends Error {
  override readonly name = 'Superseded';
}

export interface Bounds {
  /** ms that one order may take, starting the engine included. */
  readonly time: number;
  /** Bytes above which the engine starts anew at the next order. */
  readonly memory: number;
  /** ms without work after which the engine ends. */
  readonly idle: number;
}

const BOUNDS: Bounds = { time: 60_000, memory: 700_000_000, idle: 120_000 };

/** An order in line, with who waits for it. */
interface Waiting {
  readonly order: Order;
  /** Whose letter it is, where a newer text may take its place; null for a document that is asked for once. */
  readonly letter: string | null;
  readonly done: (delivery: Delivery) => void;
  readonly failed: (error: Error) => void;
}

/**
 * Hands letters to the press, one at a time. The press starts at the first order and ends when it has nothing to do; one
 * that breaks off, or takes too long over a letter, is ended, and the next order starts another.
 */
export class Typesetting {
  readonly #start: StartPress;
  readonly #bounds: Bounds;
  #press: Press | null = null;
  #busy: Waiting | null = null;
  #line: Waiting[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #next = 0;

  constructor(start: StartPress, bounds: Partial<Bounds> = {}) {
    this.#start = start;
    this.#bounds = { ...BOUNDS, ...bounds };
  }

  /**
   * A letter on its pages. While another is being set, only the newest text of a letter waits.
   *
   * @param letter its address
   * @param known keys of pages that are not to be drawn again
   * @throws PagesFailed, or Superseded
   */
  async pages(letter: string, data: PagesData, known: readonly string[]): Promise<PageSet> {
    const delivery = await this.#order({ kind: 'pages', id: this.#id(), data, known }, letter);
    if (delivery.kind !== 'pages') throw failure();
    return delivery.set;
  }

  /** A letter as a PDF. @throws PagesFailed */
  async pdf(data: PagesData): Promise<Uint8Array> {
    const delivery = await this.#order({ kind: 'pdf', id: this.#id(), data }, null);
    if (delivery.kind !== 'pdf') throw failure();
    return delivery.document;
  }

  /** Ends the press; what waits fails. */
  close(): void {
    const waiting = this.#line;
    this.#line = [];
    this.#end(failure());
    for (const { failed } of waiting) failed(failure());
  }

  #id(): number {
    this.#next += 1;
    return this.#next;
  }

  async #order(order: Order, letter: string | null): Promise<Delivery> {
    return await new Promise((done, failed) => {
      const waiting: Waiting = { order, letter, done, failed };
      const place = letter === null ? -1 : this.#line.findIndex((other) => other.letter === letter);
      const [older] = place < 0 ? [] : this.#line.splice(place, 1, waiting);
      if (older === undefined) this.#line.push(waiting);
      else older.failed(new Superseded());
      this.#work();
    });
  }

  #work(): void {
    if (this.#busy !== null) return;
    const next = this.#line.shift();
    clearTimeout(this.#timer);
    if (next === undefined) {
      this.#timer = setTimeout(() => {
        this.#stop();
      }, this.#bounds.idle);
      // A process that is done does not wait for it, where timers can be told so.
      if (typeof this.#timer === 'object' && 'unref' in this.#timer) this.#timer.unref();
      return;
    }
    this.#busy = next;
    this.#timer = setTimeout(() => {
      const seconds = Math.round(this.#bounds.time / 1000);
      this.#end(
        new PagesFailed(
          `De pagina’s van deze brief zijn na ${seconds} seconden nog niet klaar en zijn daarom niet gemaakt.`,
        ),
      );
    }, this.#bounds.time);
    try {
      this.#press ??= this.#begin();
      this.#press.send(next.order);
    } catch (error) {
      // It could not even start; an order is plain data, so nothing else can be amiss with it.
      this.#end(error instanceof PagesFailed ? error : failure());
    }
  }

  #begin(): Press {
    const press = this.#start({
      delivered: (delivery) => {
        if (press === this.#press) this.#delivered(delivery);
      },
      ended: (why) => {
        if (press === this.#press) this.#end(why ?? failure());
      },
    });
    return press;
  }

  #delivered(delivery: Delivery): void {
    const busy = this.#busy;
    if (busy?.order.id !== delivery.id) return;
    this.#busy = null;
    // One that failed over a letter may be left in any state.
    if (delivery.kind === 'failed' || delivery.memory > this.#bounds.memory) this.#stop();
    busy.done(delivery);
    this.#work();
  }

  /** Ends the press, and with it what it was doing; the rest of the line goes on with another. */
  #end(error: Error): void {
    const busy = this.#busy;
    this.#busy = null;
    this.#stop();
    busy?.failed(error);
    this.#work();
  }

  #stop(): void {
    const press = this.#press;
    this.#press = null;
    press?.stop();
  }
}

function failure(): PagesFailed {
  return new PagesFailed('De pagina’s van deze brief konden niet worden gemaakt. De brief zelf is niet gewijzigd.');
}
