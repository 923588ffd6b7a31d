import { BROWSER_PROGRAM, ENGINE, nameOf } from './engineNames.js';
import type { Delivery, EngineBlobs, StartPress, ToldInBrowser } from './messages.js';
import { NO_PRESS, PagesFailed } from './typesetting.js';

/** Of a worker of a browser, what is needed here. */
interface BrowserWorker {
  onmessage: ((event: { readonly data: Delivery }) => void) | null;
  onerror: (() => void) | null;
  readonly postMessage: (told: ToldInBrowser) => void;
  readonly terminate: () => void;
}

declare const Worker: (new (address: string) => BrowserWorker) | undefined;

/**
 * A press in a worker of its own, started by another worker; null where that cannot be. Its program, the engine and the
 * fonts are read when pages are first asked for. They are kept as blobs, which a browser need not hold in memory.
 *
 * @param read the bytes of a file of `dist/typst/`
 */
export function pressOfBrowser(read: (name: string) => Promise<Uint8Array>): (() => Promise<StartPress>) | null {
  if (typeof Worker === 'undefined') return null;
  const Thread = Worker;
  return async () => {
    const { program, engine } = await filesOf(read);
    const address = URL.createObjectURL(program);
    return ({ delivered, ended }) => {
      const worker = begun(Thread, address);
      let heard = false;
      worker.onmessage = ({ data }) => {
        heard = true;
        delivered(data);
      };
      // What breaks off before it ever answered is a browser that allows no such worker.
      worker.onerror = () => {
        worker.terminate();
        ended(heard ? null : new PagesFailed(NO_PRESS));
      };
      worker.postMessage(engine);
      return {
        send: (order) => {
          worker.postMessage(order);
        },
        stop: () => {
          worker.terminate();
        },
      };
    };
  };
}

interface Files {
  readonly program: Blob;
  readonly engine: EngineBlobs;
}

async function filesOf(read: (name: string) => Promise<Uint8Array>): Promise<Files> {
  const blob = async (name: string, type: string): Promise<Blob> => new Blob([await read(name)], { type });
  const wasm = async (file: string): Promise<Blob> => await blob(nameOf(file), 'application/wasm');
  try {
    const [program, compiler, renderer, ...fonts] = await Promise.all([
      blob(BROWSER_PROGRAM, 'text/javascript'),
      wasm(ENGINE.compiler),
      wasm(ENGINE.renderer),
      ...ENGINE.fonts.map(async (file) => await blob(nameOf(file), 'font/ttf')),
    ]);
    return { program, engine: { kind: 'engine', compiler, renderer, fonts } };
  } catch {
    // It may go better later: nothing of it is kept.
    throw new PagesFailed('Wat nodig is om pagina’s te maken, kon niet worden opgehaald. Probeer het later opnieuw.');
  }
}

/** @throws PagesFailed where this browser starts no worker from a worker */
function begun(Thread: new (address: string) => BrowserWorker, address: string): BrowserWorker {
  try {
    return new Thread(address);
  } catch {
    throw new PagesFailed(NO_PRESS);
  }
}
