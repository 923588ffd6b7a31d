import assert from 'node:assert/strict';
import { Pieces } from '../server/src/pieces.js';

interface Named {
  readonly name: string;
}

/** Two files beside the first, and what was asked to be read. */
function twoFiles(): { pieces: Pieces; asked: (readonly string[])[]; fail: (reason: Error | null) => void } {
  const asked: (readonly string[])[] = [];
  let failure: Error | null = null;
  const files: Readonly<Record<string, () => void>> = {
    'een.js': () => {
      pieces.add('een', (module, _exports, needed) => {
        module.exports = { name: `een met ${(needed('deel') as Named).name}` };
      });
    },
    'deel.js': () => {
      pieces.add('deel', (_module, exports) => {
        begun += 1;
        Object.assign(exports, { name: `deel ${begun}` });
      });
    },
  };
  let begun = 0;
  const pieces = new Pieces((addresses) => {
    asked.push(addresses);
    if (failure !== null) throw failure;
    for (const address of addresses) files[address.slice(address.lastIndexOf('/') + 1)]?.();
  }, 'blob:https://voorbeeld.nl/2a');
  pieces.lie({ een: ['een.js', 'deel.js'], deel: ['deel.js'] });
  pieces.from('https://voorbeeld.nl/map/eerste.js');
  const fail = (reason: Error | null): void => {
    failure = reason;
  };
  return { pieces, asked, fail };
}

describe('the pieces of the server in a browser', () => {
  it('are read once, all that is missing together, from where the first file lies', async () => {
    const { pieces, asked } = twoFiles();
    const both = await Promise.all([pieces.obtain('een'), pieces.obtain('deel'), pieces.obtain('een')]);
    assert.deepEqual(
      both.map((one) => (one as Named).name),
      ['een met deel 1', 'deel 1', 'een met deel 1'],
    );
    assert.deepEqual(asked, [['https://voorbeeld.nl/map/een.js', 'https://voorbeeld.nl/map/deel.js']]);
  });

  it('are asked for anew where they could not be had', async () => {
    const { pieces, asked, fail } = twoFiles();
    fail(new Error('geen netwerk'));
    await assert.rejects(pieces.obtain('deel'), /geen netwerk/);
    fail(null);
    assert.equal(((await pieces.obtain('een')) as Named).name, 'een met deel 1');
    assert.equal(asked.length, 2);
  });

  it('fail plainly where they were not read, or lie nowhere', async () => {
    const { pieces } = twoFiles();
    assert.throws(() => pieces.require('deel'), /deel was not read/);
    const nowhere = new Pieces(() => assert.fail('nothing is to be run'), 'blob:https://voorbeeld.nl/2a');
    nowhere.lie({ deel: ['deel.js'] });
    await assert.rejects(nowhere.obtain('deel'), TypeError);
  });
});
