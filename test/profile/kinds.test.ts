import assert from 'node:assert/strict';
import { kindsToChoose } from '../../server/src/profile/kinds.js';
import { STANDARD } from '../../server/src/profile/standaard.js';

describe('the kinds of item to choose from', () => {
  it('are all of the profile, points to speak about before what goes without', () => {
    const kinds = kindsToChoose(STANDARD).map(({ kind }) => kind);
    assert.deepEqual([...kinds].sort(), STANDARD.kinds.map(({ kind }) => kind).sort());
    assert.deepEqual(kinds.slice(0, 2), ['wetgeving', 'debat']);
    assert.deepEqual(kinds.slice(-3), ['hamerstuk', 'diversen', 'informatie']);
  });
});
