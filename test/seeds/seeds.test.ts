import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { expectationPath, reading, seedNames } from './expectation.js';

describe('our own letters', () => {
  it('are at least five, two of them clean and three with mistakes', () => {
    const findings = seedNames().map((name) => expected(name).files[0]?.findings.length ?? 0);
    assert.ok(findings.length >= 5);
    assert.ok(findings.filter((count) => count === 0).length >= 2);
    assert.ok(findings.filter((count) => count > 0).length >= 3);
  });

  for (const name of seedNames()) {
    it(`${name} is read, and judged, as stands beside it`, () => {
      assert.deepEqual(JSON.parse(JSON.stringify(reading(name))), expected(name));
    });
  }
});

interface Expectation {
  readonly files: readonly { readonly findings: readonly object[] }[];
}

function expected(name: string): Expectation {
  return JSON.parse(readFileSync(expectationPath(name), 'utf8')) as Expectation;
}
