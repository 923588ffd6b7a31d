import assert from 'node:assert/strict';
import fc from 'fast-check';
import { planOf } from '../../../client/src/preview/pieces.js';

describe('which pieces of a preview stay', () => {
  it('are all but the one that changed, which takes its own place', () => {
    assert.deepEqual(planOf(['a', 'b', 'c'], ['a', 'x', 'c']), {
      from: [
        { old: 0, same: true },
        { old: 1, same: false },
        { old: 2, same: true },
      ],
      gone: [],
    });
  });

  it('are all where one is put between or taken away', () => {
    assert.deepEqual(planOf(['a', 'b'], ['a', 'x', 'b']).from, [{ old: 0, same: true }, null, { old: 1, same: true }]);
    assert.deepEqual(planOf(['a', 'x', 'b'], ['a', 'b']), {
      from: [
        { old: 0, same: true },
        { old: 2, same: true },
      ],
      gone: [1],
    });
  });

  it('are those between two changes too', () => {
    const { from, gone } = planOf(['a', 'b', 'c', 'd', 'e'], ['x', 'b', 'c', 'y', 'z', 'e']);
    assert.deepEqual(
      from.map((one) => (one === null ? 'nieuw' : one.same ? 'blijft' : 'verandert')),
      ['verandert', 'blijft', 'blijft', 'verandert', 'nieuw', 'blijft'],
    );
    assert.deepEqual(gone, []);
  });

  it('come out as the new letter, each used once and in order', () => {
    const keys = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 20 });
    fc.assert(
      fc.property(keys, keys, (before, after) => {
        const { from, gone } = planOf(before, after);
        assert.equal(from.length, after.length);
        const used = from.flatMap((one) => (one === null ? [] : [one.old]));
        assert.deepEqual(
          used,
          [...new Set(used)].sort((a, b) => a - b),
        );
        assert.deepEqual(
          [...used, ...gone].sort((a, b) => a - b),
          before.map((_, at) => at),
        );
        for (const [at, one] of from.entries()) if (one?.same === true) assert.equal(before[one.old], after[at]);
      }),
    );
  });

  it('leave nothing to do where nothing changed', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 2 })), (keys) => {
        const { from, gone } = planOf(keys, keys);
        assert.ok(from.every((one, at) => one?.old === at && one.same));
        assert.deepEqual(gone, []);
      }),
    );
  });
});
