import assert from 'node:assert/strict';
import fs from 'node:fs';
import { pressOfBrowser } from '../../../server/src/documents/pages/browser.js';
import { BROWSER_PROGRAM, ENGINE, isEngineFile, nameOf } from '../../../server/src/documents/pages/engineNames.js';
import { NO_PRESS, PagesFailed } from '../../../server/src/documents/pages/typesetting.js';
import { NOTHING } from './nothing.js';

/** A worker of a browser, that does nothing until it is told to. What a whole browser makes of it, test/web tries. */
class StillWorker {
  static made: StillWorker[] = [];
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;
  onerror: (() => void) | null = null;
  readonly told: { readonly kind: string }[] = [];
  ended = false;

  constructor() {
    StillWorker.made.push(this);
  }

  postMessage(told: { readonly kind: string }): void {
    this.told.push(told);
  }

  terminate(): void {
    this.ended = true;
  }
}

describe('the press of a browser', () => {
  const NAMES = [BROWSER_PROGRAM, ...[ENGINE.compiler, ENGINE.renderer, ...ENGINE.fonts].map(nameOf)];
  const events = { delivered: () => undefined, ended: () => undefined };
  const read = async (name: string): Promise<Uint8Array> => Promise.resolve(new TextEncoder().encode(name));
  const before = Object.getOwnPropertyDescriptor(globalThis, 'Worker');
  beforeEach(() => {
    StillWorker.made = [];
    put(StillWorker);
  });
  afterEach(() => {
    if (before === undefined) Reflect.deleteProperty(globalThis, 'Worker');
    else Object.defineProperty(globalThis, 'Worker', before);
  });

  it('reads its files when it is first wanted, and gives each worker all of them before its orders', async () => {
    const asked: string[] = [];
    const begin = pressOfBrowser(async (name) => {
      asked.push(name);
      return read(name);
    });
    assert.deepEqual(asked, []);
    const start = await begin?.();
    for (let time = 0; time < 2; time += 1) start?.(events).send({ kind: 'pdf', id: 1, data: NOTHING });
    assert.deepEqual(asked.toSorted(), NAMES.toSorted());
    for (const { told } of StillWorker.made) {
      const [engine, ...orders] = told as [
        { compiler: Blob; renderer: Blob; fonts: readonly Blob[] },
        { kind: string },
      ];
      const blobs = [engine.compiler, engine.renderer, ...engine.fonts];
      assert.deepEqual(await Promise.all(blobs.map(async (blob) => blob.text())), NAMES.slice(1));
      assert.deepEqual(
        orders.map(({ kind }) => kind),
        ['pdf'],
      );
    }
    assert.equal(StillWorker.made.length, 2);
  });

  it('is none where a worker starts no worker', async () => {
    put(undefined);
    assert.equal(pressOfBrowser(read), null);
    put(function notAllowed() {
      throw new Error('not allowed');
    });
    const start = await pressOfBrowser(read)?.();
    assert.throws(() => start?.(events), new PagesFailed(NO_PRESS));
  });

  it('says so where a worker breaks off before it ever answered, and no more than that it broke off later', async () => {
    const start = await pressOfBrowser(read)?.();
    const heard: (Error | null)[] = [];
    const ended = (why: Error | null): void => void heard.push(why);
    start?.({ ...events, ended });
    start?.({ ...events, ended });
    const [first, second] = StillWorker.made;
    first?.onerror?.();
    second?.onmessage?.({ data: { kind: 'failed', id: 1 } });
    second?.onerror?.();
    assert.deepEqual(heard, [new PagesFailed(NO_PRESS), null]);
    assert.deepEqual([first?.ended, second?.ended], [true, true]);
  });

  it('tells that its files could not be had, and can be wanted again', async () => {
    let isThere = false;
    const begin = pressOfBrowser(async (name) => (isThere ? read(name) : Promise.reject(new Error('gone'))));
    await assert.rejects(
      async () => begin?.(),
      /^PagesFailed: Wat nodig is om pagina’s te maken, kon niet worden opgehaald\./,
    );
    isThere = true;
    assert.equal(typeof (await begin?.()), 'function');
  });

  it('has the editor give nothing but its own files', () => {
    assert.deepEqual(NAMES.filter(isEngineFile), NAMES);
    for (const name of ['pagesWorker.mjs', '../server/node.mjs', '', 'x/' + BROWSER_PROGRAM, null, {}]) {
      assert.equal(isEngineFile(name), false);
    }
    for (const file of [ENGINE.compiler, ENGINE.renderer, ...ENGINE.fonts])
      assert.ok(fs.existsSync(`node_modules/${file}`));
  });
});

function put(value: unknown): void {
  Object.defineProperty(globalThis, 'Worker', { value, configurable: true, writable: true });
}
