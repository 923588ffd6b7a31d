import { parentPort } from 'node:worker_threads';
import { openTypesetter } from './compiler.js';
import { engineFiles } from './engineFiles.js';
import type { Order } from './messages.js';
import { orderTaker } from './orders.js';

// The press as a thread of its own: it starts the engine and takes orders for as long as the thread that started it wants.

const take = orderTaker(engineFiles().then(openTypesetter), (delivery) => parentPort?.postMessage(delivery));
parentPort?.on('message', (order: Order) => {
  take(order);
});
