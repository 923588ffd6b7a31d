import { parentPort } from 'node:worker_threads';
import { openTypesetter } from './compiler.js';
import { engineFiles } from './engineFiles.js';
import type { Delivery, Order } from './messages.js';

// The press as a thread of its own: it starts the engine and takes orders for as long as the thread that started it wants.

const opened = engineFiles().then(openTypesetter);
// An engine that does not start ends the thread; until someone waits for it, that is no fault by itself.
opened.catch(() => undefined);
let last: Promise<void> = Promise.resolve();

parentPort?.on('message', (order: Order) => {
  last = last.then(async () => {
    const typesetter = await opened;
    parentPort?.postMessage(carryOut(order));

    function carryOut({ id }: Order): Delivery {
      try {
        if (order.kind === 'pdf') {
          return { kind: 'pdf', id, document: typesetter.pdf(order.data), memory: typesetter.memory() };
        }
        const set = typesetter.pages(order.data, new Set(order.known));
        return { kind: 'pages', id, set, memory: typesetter.memory() };
      } catch {
        return { kind: 'failed', id };
      }
    }
  });
});
