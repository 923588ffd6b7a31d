import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { manuscriptOf } from '../../../server/src/documents/manuscript/manuscriptOf.js';
import { read, Reader, type ReadOptions } from '../../../server/src/letter/reader.js';
import { STANDARD } from '../../../server/src/profile/standaard.js';
import { edit, fit, text } from '../../fuzz/texts.js';
import { allLetters } from '../../letters.js';
import { lostOfAny, lostWords } from './words.js';

const OPTIONS: ReadOptions = { profile: STANDARD, treatAs: 'letter' };

describe('nothing is lost between a letter and its reader', function () {
  this.timeout(120_000);

  for (const file of allLetters()) {
    it(`in ${path.basename(file)}`, () => {
      const letter = read(readFileSync(file, 'utf8'), OPTIONS);
      assert.deepEqual(lostWords(letter, manuscriptOf(letter, { head: 'brief' })), []);
    });
  }

  it('in any text', () => {
    fc.assert(
      fc.property(text, (any) => {
        const letter = read(any, OPTIONS);
        assert.deepEqual(lostOfAny(letter, manuscriptOf(letter, { head: 'brief' })), []);
      }),
      { numRuns: 300 },
    );
  });

  it('after any edit, which gives what a fresh read gives', () => {
    fc.assert(
      fc.property(text, fc.array(edit, { minLength: 1, maxLength: 8 }), (start, edits) => {
        const reader = new Reader(start, OPTIONS);
        manuscriptOf(reader.letter, { head: 'brief' });
        for (const loose of edits) {
          reader.edit(fit(loose, reader.text.length));
          const after = manuscriptOf(reader.letter, { head: 'brief' });
          assert.deepEqual(lostOfAny(reader.letter, after), []);
          assert.deepEqual(after, manuscriptOf(read(reader.text, OPTIONS), { head: 'brief' }));
        }
      }),
      { numRuns: 100 },
    );
  });
});
