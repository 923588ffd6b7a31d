import { openTypesetter, type EngineFiles } from './compiler.js';
import type { Delivery, EngineBlobs, Order, ToldInBrowser } from './messages.js';
import { orderTaker } from './orders.js';

// The press as a worker in a browser: it reads nothing itself, and is given the engine before its first order.

/** The worker itself; nothing else here needs the types of a browser. */
declare const self: {
  onmessage: ((event: { readonly data: ToldInBrowser }) => void) | null;
  readonly postMessage: (delivery: Delivery) => void;
};

let take: ((order: Order) => void) | null = null;

self.onmessage = ({ data }) => {
  if (data.kind !== 'engine') {
    take?.(data);
    return;
  }
  take = orderTaker(filesOf(data).then(openTypesetter), (delivery) => {
    self.postMessage(delivery);
  });
};

async function filesOf({ compiler, renderer, fonts }: EngineBlobs): Promise<EngineFiles> {
  const bytes = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());
  const [compilerBytes, rendererBytes, ...fontBytes] = await Promise.all([
    bytes(compiler),
    bytes(renderer),
    ...fonts.map(bytes),
  ]);
  return { compiler: compilerBytes, renderer: rendererBytes, fonts: fontBytes };
}
