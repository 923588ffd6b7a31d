import assert from 'node:assert/strict';
import { findingsIn } from '../../scripts/generate/examples.js';
import { uitzettingOnbekend } from '../../server/src/rules/uitzetting-onbekend.js';
import { uitzettingOverbodig } from '../../server/src/rules/uitzetting-overbodig.js';
import { woordDubbel } from '../../server/src/rules/woord-dubbel.js';
import { testExamples } from './examples.js';

testExamples(uitzettingOnbekend);

describe('the case of a name that is switched off', () => {
  const text = '<!-- controle negeren: WOORD-DUBBEL -->\n\nDit is de de zin.\n';

  it('does not matter', () => {
    assert.deepEqual(findingsIn(uitzettingOnbekend, text), []);
    assert.deepEqual(findingsIn(uitzettingOverbodig, text), []);
    assert.deepEqual(findingsIn(woordDubbel, text), []);
    assert.equal(findingsIn(uitzettingOverbodig, text.replace('de de', 'de')).length, 1);
  });
});
