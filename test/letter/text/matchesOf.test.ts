import assert from 'node:assert/strict';
import { matchesOf } from '../../../server/src/letter/text/matchesOf.js';

describe('matches of a pattern', () => {
  it('are those of matchAll, also of nothing at all and beside signs of two code units', () => {
    const texts = ['', 'De Raad', 'een 😀 twee', '😀', 'a😀'];
    for (const pattern of [/\p{L}+/gu, /\p{L}*/gu, /[a-z]*/g, /(?=😀)|$/gu, /./gsu]) {
      for (const text of texts) assert.deepEqual([...matchesOf(text, pattern)], [...text.matchAll(pattern)], text);
    }
  });

  it('do not depend on where the pattern stood, and leave it at the start', () => {
    const pattern = /a/g;
    pattern.exec('aaa');
    assert.equal(matchesOf('aaa', pattern).length, 3);
    assert.equal(pattern.lastIndex, 0);
  });
});
