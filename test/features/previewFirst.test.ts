import assert from 'node:assert/strict';
import { PreviewFirst } from '../../server/src/features/previewFirst.js';
import { HandClock } from './handClock.js';

describe('a preview that follows the typing', () => {
  /** What happened, as far as it did, once all promises had their turn. */
  async function said(...waiting: readonly Promise<void>[]): Promise<readonly boolean[]> {
    const passed = waiting.map(() => false);
    waiting.forEach((one, at) => void one.then(() => (passed[at] = true)));
    await new Promise((resolve) => setImmediate(resolve));
    return passed;
  }

  it('is waited for by what else is asked after an edit', async () => {
    const first = new PreviewFirst(new HandClock().clock);
    first.edited('een');
    assert.deepEqual(await said(first.passed('een')), [true], 'no preview was ever there');
    first.answered('een');
    first.edited('een');
    first.edited('twee');
    assert.deepEqual(await said(first.passed('een'), first.passed('twee')), [false, true]);
    first.answered('een');
    assert.deepEqual(await said(first.passed('een')), [true]);
  });

  it('is not waited for long, and then not any more until it asks again', async () => {
    const hand = new HandClock();
    const first = new PreviewFirst(hand.clock);
    first.answered('een');
    first.edited('een');
    const waiting = first.passed('een');
    hand.on(14);
    assert.deepEqual(await said(waiting), [false]);
    hand.on(1);
    assert.deepEqual(await said(waiting), [true]);
    first.edited('een');
    assert.deepEqual(await said(first.passed('een')), [true]);
    first.answered('een');
    first.edited('een');
    assert.deepEqual(await said(first.passed('een')), [false]);
  });

  it('holds up nobody once the document is closed or the server ends', async () => {
    const first = new PreviewFirst(new HandClock().clock);
    for (const uri of ['een', 'twee']) {
      first.answered(uri);
      first.edited(uri);
    }
    const waiting = [first.passed('een'), first.passed('twee')];
    first.forget('een');
    assert.deepEqual(await said(...waiting), [true, false]);
    first.forgetAll();
    assert.deepEqual(await said(...waiting), [true, true]);
  });
});
