import assert from 'node:assert/strict';
import type { Delivery, Order, StartPress } from '../../../server/src/documents/pages/messages.js';
import { PagesFailed, Superseded, Typesetting } from '../../../server/src/documents/pages/typesetting.js';
import { NOTHING } from './nothing.js';

/** A press that does nothing until it is told to. */
class StillPress {
  readonly orders: Order[] = [];
  started = 0;
  stopped = 0;
  deliver: (delivery: Delivery) => void = () => undefined;
  end: (why: Error | null) => void = () => undefined;

  readonly start: StartPress = ({ delivered, ended }) => {
    this.started += 1;
    this.deliver = delivered;
    this.end = ended;
    return {
      send: (order) => this.orders.push(order),
      stop: () => {
        this.stopped += 1;
      },
    };
  };

  /** Delivers what was asked for last, on so many pages. */
  finish(pages = 1, memory = 0): void {
    const { id } = this.orders.at(-1) ?? { id: -1 };
    const set = {
      width: 1,
      height: 1,
      places: [],
      pages: Array.from({ length: pages }, () => ({ key: '', svg: null })),
    };
    this.deliver({ kind: 'pages', id, set, memory });
  }
}

describe('the line before the press', () => {
  let press: StillPress;
  let typesetting: Typesetting;
  beforeEach(() => {
    press = new StillPress();
    typesetting = new Typesetting(press.start);
  });
  afterEach(() => {
    typesetting.close();
  });

  it('starts the press at the first order', async () => {
    assert.equal(press.started, 0);
    const pages = typesetting.pages('a', NOTHING, ['k']);
    press.finish(3);
    assert.equal((await pages).pages.length, 3);
    assert.equal(press.started, 1);
    assert.deepEqual(press.orders, [{ kind: 'pages', id: 1, data: NOTHING, known: ['k'] }]);
  });

  it('lets only the newest text of a letter wait', async () => {
    const first = typesetting.pages('a', NOTHING, []);
    const second = typesetting.pages('a', NOTHING, []);
    const other = typesetting.pages('b', NOTHING, []);
    const third = typesetting.pages('a', NOTHING, []);
    await assert.rejects(second, Superseded);
    for (const [pages, count] of [
      [first, 1],
      [third, 2],
      [other, 3],
    ] as const) {
      press.finish(count);
      assert.equal((await pages).pages.length, count);
    }
    assert.deepEqual(
      press.orders.map(({ id }) => id),
      [1, 4, 3],
    );
  });

  it('never lets a document give way to pages', async () => {
    const first = typesetting.pages('a', NOTHING, []);
    const pdf = typesetting.pdf(NOTHING);
    const second = typesetting.pdf(NOTHING);
    press.finish();
    await first;
    for (const document of [pdf, second]) {
      const { id } = press.orders.at(-1) ?? { id: -1 };
      press.deliver({ kind: 'pdf', id, document: new Uint8Array([7]), memory: 0 });
      assert.deepEqual(await document, new Uint8Array([7]));
    }
  });

  it('tells in Dutch that a letter cannot be set, and starts anew for the next', async () => {
    const pages = typesetting.pages('a', NOTHING, []);
    press.deliver({ kind: 'failed', id: 1 });
    await assert.rejects(
      pages,
      (error: unknown) => error instanceof PagesFailed && /De brief zelf is niet gewijzigd/.test(error.message),
    );
    assert.equal(press.stopped, 1);
    const next = typesetting.pages('a', NOTHING, []);
    press.finish();
    await next;
    assert.equal(press.started, 2);
  });

  it('goes on with the line when the press breaks off', async () => {
    const first = typesetting.pages('a', NOTHING, []);
    const second = typesetting.pages('b', NOTHING, []);
    press.end(null);
    await assert.rejects(first, PagesFailed);
    press.finish(2);
    assert.equal((await second).pages.length, 2);
    assert.equal(press.started, 2);
  });

  it('tells why the press broke off, where that is known', async () => {
    const pages = typesetting.pages('a', NOTHING, []);
    press.end(new PagesFailed('Geen papier.'));
    await assert.rejects(pages, new PagesFailed('Geen papier.'));
  });

  it('ends a press that takes too long', async () => {
    typesetting = new Typesetting(press.start, { time: 1 });
    await assert.rejects(
      typesetting.pages('a', NOTHING, []),
      (error: unknown) => error instanceof PagesFailed && /nog niet klaar/.test(error.message),
    );
    assert.equal(press.stopped, 1);
  });

  it('ends a press that holds too much, once it has delivered', async () => {
    typesetting = new Typesetting(press.start, { memory: 100 });
    const pages = typesetting.pages('a', NOTHING, []);
    press.finish(1, 101);
    await pages;
    assert.equal(press.stopped, 1);
  });

  it('ends a press that has nothing to do', async () => {
    typesetting = new Typesetting(press.start, { idle: 1 });
    const pages = typesetting.pages('a', NOTHING, []);
    press.finish();
    await pages;
    await new Promise((resolve) => setTimeout(resolve, 30));
    assert.equal(press.stopped, 1);
    const next = typesetting.pages('a', NOTHING, []);
    press.finish();
    await next;
    assert.equal(press.started, 2);
  });

  it('pays no heed to a press that it ended', async () => {
    const first = typesetting.pages('a', NOTHING, []);
    const { end, deliver } = press;
    end(null);
    await assert.rejects(first, PagesFailed);
    const second = typesetting.pages('a', NOTHING, []);
    end(null);
    deliver({ kind: 'failed', id: 2 });
    press.finish(4);
    assert.equal((await second).pages.length, 4);
  });

  it('says why there is no press', async () => {
    typesetting = new Typesetting(() => {
      throw new PagesFailed('Dat kan hier niet.');
    });
    await assert.rejects(typesetting.pdf(NOTHING), /Dat kan hier niet/);
    typesetting = new Typesetting(() => {
      throw new Error('x');
    });
    await assert.rejects(typesetting.pdf(NOTHING), /konden niet worden gemaakt/);
  });

  it('leaves nobody waiting when it closes', async () => {
    const both = [typesetting.pages('a', NOTHING, []), typesetting.pdf(NOTHING)];
    typesetting.close();
    for (const one of both) await assert.rejects(one, PagesFailed);
  });
});
