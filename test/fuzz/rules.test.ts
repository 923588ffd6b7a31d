import assert from 'node:assert/strict';
import fc from 'fast-check';
import { read, type ReadOptions } from '../../server/src/letter/reader.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import { RULES } from '../../server/src/rules/index.js';
import { FINAL_CHECK, judge } from '../../server/src/rules/judge.js';
import type { Finding, Rule } from '../../server/src/rules/rule.js';
import { text } from './texts.js';

const OPTIONS: ReadOptions = { profile: STANDARD, treatAs: 'letter' };

function plain(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ rule, severity, message, span }) => JSON.stringify([rule, severity, message, span]));
}

const shuffled: fc.Arbitrary<readonly Rule[]> = fc.shuffledSubarray([...RULES], {
  minLength: RULES.length,
  maxLength: RULES.length,
});

describe('rules', () => {
  it('find the same in whatever order they run', function () {
    this.timeout(240_000);
    fc.assert(
      fc.property(text, shuffled, (letterText, rules) => {
        const letter = read(letterText, OPTIONS);
        assert.deepEqual(plain(judge(letter, FINAL_CHECK, rules)), plain(judge(letter, FINAL_CHECK)));
      }),
      { numRuns: 150 },
    );
  });

  it('find the same when another is switched off', function () {
    this.timeout(240_000);
    fc.assert(
      fc.property(text, fc.constantFrom(...RULES), (letterText, { name }) => {
        const letter = read(letterText, OPTIONS);
        const without = judge(letter, { ...FINAL_CHECK, severities: { [name]: 'uit' } });
        const others = judge(letter, FINAL_CHECK).filter(({ rule }) => rule !== name);
        assert.deepEqual(plain(without), plain(others));
      }),
      { numRuns: 300 },
    );
  });

  it('find the same twice, and the same in a text that was read anew', function () {
    this.timeout(240_000);
    fc.assert(
      fc.property(text, (letterText) => {
        const letter = read(letterText, OPTIONS);
        const first = plain(judge(letter, FINAL_CHECK));
        assert.deepEqual(plain(judge(letter, FINAL_CHECK)), first);
        assert.deepEqual(plain(judge(read(letterText, OPTIONS), FINAL_CHECK)), first);
      }),
      { numRuns: 100 },
    );
  });
});
