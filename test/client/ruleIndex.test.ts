import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { rulesIn } from '../../client/src/commands/ruleIndex.js';
import { RULES } from '../../server/src/rules/index.js';

const INDEX = path.resolve(import.meta.dirname, '..', '..', 'docs', 'regels', 'README.md');

describe('the rules to choose from', () => {
  it('are all of them, by name, each with what it finds', () => {
    const rules = RULES.map(({ name, finds }) => ({ label: name, detail: finds }));
    assert.deepEqual(
      rulesIn(fs.readFileSync(INDEX, 'utf8')),
      rules.sort((a, b) => (a.label < b.label ? -1 : 1)),
    );
  });
});
