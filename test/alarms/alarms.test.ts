import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { alarms, SNAPSHOT } from './alarms.js';

describe('false alarms', () => {
  it('in other people’s Markdown and in our letters are those that were looked at (else: npm run alarms)', () => {
    assert.deepEqual(alarms(), JSON.parse(readFileSync(SNAPSHOT, 'utf8')));
  });
});
