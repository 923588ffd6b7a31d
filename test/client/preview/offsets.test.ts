import assert from 'node:assert/strict';
import fc from 'fast-check';
import { offsetAfter } from '../../../client/src/preview/offsets.js';

describe('a place in words that change', () => {
  it('stays before an edit, goes along behind it, and is at its beginning within it', () => {
    const [before, after] = ['De Raad spreekt.', 'De hele Raad spreekt.'];
    assert.equal(offsetAfter(2, before, after), 2);
    assert.equal(offsetAfter(before.length, before, after), after.length);
    assert.equal(offsetAfter(before.indexOf('spreekt'), before, after), after.indexOf('spreekt'));
    assert.equal(offsetAfter('De Ra'.length, before, 'De spreekt.'), 'De '.length);
  });

  it('is a place in the new words, whatever changed, and comes no nearer than the places before it', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 12 });
    fc.assert(
      fc.property(word, word, fc.nat(12), fc.nat(12), (before, after, one, other) => {
        const [first, last] = [one, other].map((at) => Math.min(at, before.length)).sort((a, b) => a - b);
        const [from, to] = [offsetAfter(first ?? 0, before, after), offsetAfter(last ?? 0, before, after)];
        assert.ok(0 <= from && from <= to && to <= after.length);
      }),
    );
  });
});
