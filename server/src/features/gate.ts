import { Message, type MessageStrategy } from 'vscode-languageserver';

type Handle = Parameters<MessageStrategy['handleMessage']>[1];

/**
 * Stands between a connection and its handlers, so that a part of the program can be read when it is first asked for and no
 * handler knows of it: while a part is being read everything that comes in waits, and then goes on in its order.
 */
export class Gate implements MessageStrategy {
  /** What is yet to be read, by the methods that it answers. */
  readonly #parts = new Map<string, () => Promise<void>>();
  readonly #held: { readonly message: Message; readonly handle: Handle }[] = [];
  #isClosed = false;

  /**
   * Has a part be read when one of its methods is first asked for.
   *
   * @param read puts the handlers in their place, or says that it could not: then it is asked to anew the next time. Never
   * rejected. What has no handler, the connection refuses
   */
  add(methods: readonly string[], read: () => Promise<boolean>): void {
    let reading: Promise<void> | null = null;
    const once = (): Promise<void> =>
      (reading ??= read().then((isRead) => {
        reading = null;
        if (isRead) for (const method of methods) this.#parts.delete(method);
      }));
    for (const method of methods) this.#parts.set(method, once);
  }

  /** Lets nothing through until something is done, whatever comes of that. */
  async hold(work: () => Promise<void>): Promise<void> {
    this.#isClosed = true;
    try {
      await work();
    } finally {
      await this.#letThrough();
    }
  }

  /** Reads what nobody asked for yet, part by part, each after a pause. */
  async readAll(pause: () => Promise<void>): Promise<void> {
    for (const read of new Set(this.#parts.values())) {
      await pause();
      await read();
    }
  }

  /** For the connection alone. */
  handleMessage(message: Message, handle: Handle): ReturnType<Handle> {
    if (!this.#isClosed && this.#partFor(message) === undefined) return handle(message);
    this.#held.push({ message, handle });
    if (!this.#isClosed) void this.#letThrough();
  }

  async #letThrough(): Promise<void> {
    this.#isClosed = true;
    for (let first = this.#held.shift(); first !== undefined; first = this.#held.shift()) {
      const { message, handle } = first;
      await this.#partFor(message)?.();
      // Not awaited, as the connection awaits no answer before the next message either.
      void handle(message);
    }
    this.#isClosed = false;
  }

  #partFor(message: Message): (() => Promise<void>) | undefined {
    const isAsked = Message.isRequest(message) || Message.isNotification(message);
    return isAsked ? this.#parts.get(message.method) : undefined;
  }
}
