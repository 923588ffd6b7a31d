import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { accuracyPage, PAGE } from '../../scripts/accuracy.js';
import { material, SETS } from './material.js';
import { measured } from './measure.js';

describe('accuracy', () => {
  it('is what docs/nauwkeurigheid.md says (else: npm run accuracy, and read the difference)', () => {
    const page = readFileSync(path.resolve(import.meta.dirname, '../..', PAGE), 'utf8');
    assert.equal(accuracyPage(), page);
  }).timeout(120_000);

  // the two sets that were made last have more letters, with fewer slips each
  for (const [set, least, edits] of [
    ['oefen', 10, 3],
    ['proef', 6, 1],
  ] as const) {
    it(`has letters in the set ${set}, each with ${String(least)} slips or more, and harmless edits`, () => {
      const letters = material(set);
      assert.ok(letters.length * least >= 300);
      for (const { name, slips, harmless } of letters) {
        assert.ok(slips.length >= least && harmless.length >= edits, name);
      }
    });
  }

  it('gives a reason for every slip that is missed', () => {
    for (const letter of SETS.flatMap(measured)) {
      const missed = letter.outcomes.filter(({ severe, why }) => !severe && why === '');
      assert.deepEqual(
        missed.map(({ what }) => what),
        [],
        letter.name,
      );
    }
  }).timeout(120_000);

  // the other set is measured, and its figures stand on the page; no rule may be tuned on it
  it('finds no error or warning in a clean letter of the practice set', () => {
    for (const { name, clean } of measured('oefen')) {
      const loud = clean.filter(({ severity }) => severity === 'error' || severity === 'warning');
      const said = loud.map(({ rule, message }) => `${rule}: ${message}`);
      assert.deepEqual(said, [], name);
    }
  }).timeout(120_000);
});
