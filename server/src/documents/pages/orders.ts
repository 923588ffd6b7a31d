import type { Typesetter } from './compiler.js';
import type { Delivery, Order } from './messages.js';

/**
 * Takes orders for a press, and carries them out one after another, whatever carries them to and fro.
 *
 * @param opening the engine; where it does not start, every order fails
 */
export function orderTaker(
  opening: Promise<Typesetter>,
  deliver: (delivery: Delivery) => void,
): (order: Order) => void {
  // Until someone waits for it, an engine that does not start is no fault by itself.
  opening.catch(() => undefined);
  let last: Promise<void> = Promise.resolve();
  return (order) => {
    last = last.then(async () => {
      deliver(await carryOut(order, opening));
    });
  };
}

async function carryOut(order: Order, opening: Promise<Typesetter>): Promise<Delivery> {
  const { id } = order;
  try {
    const typesetter = await opening;
    if (order.kind === 'pdf') {
      return { kind: 'pdf', id, document: typesetter.pdf(order.data), memory: typesetter.memory() };
    }
    const set = typesetter.pages(order.data, new Set(order.known));
    return { kind: 'pages', id, set, memory: typesetter.memory() };
  } catch {
    return { kind: 'failed', id };
  }
}
