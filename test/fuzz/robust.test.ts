import assert from 'node:assert/strict';
import fc from 'fast-check';
import { read, type ReadOptions } from '../../server/src/letter/reader.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import { FINAL_CHECK, judge } from '../../server/src/rules/judge.js';
import { HOSTILE, text } from './texts.js';

const OPTIONS: ReadOptions = { profile: STANDARD, treatAs: 'letter' };

/** Inputs that make a careless reader slow or deep: one sign over and over. */
const REPEATED: readonly string[] = [
  '[', '![', '[^1]', '*a ', '**a', '_', '`', '`a ', '<a ', '<!--', '<sup>1</sup>', '> ', '- ', '1. ', '#', '# a\n', '\n', '\r', '&amp;', '\\',
  '| a ', 'a\n', '**a**\n', '- a\n', '[^1]: a\n', '<sup>1</sup> a\n', 'Kamerstuk ', '22 112, ', '22 112, nr. 1, 2, ', 'nr. ', '1', '1 2', '13 mei ',
  'PM ', '[PM', 'Inhoud\n', '### Inhoud\n', '### a\n', '\uD800', '\u00B9', '<<<<<<< \n', '>>>>>>> \n', '---\n', '(', '«', 'X', 'de ', '.', ' ', '\t',
]; // prettier-ignore

/** Everything that a face would ask for: findings in range, fixes that can be built. */
function use(of: string): void {
  const letter = read(of, OPTIONS);
  for (const finding of judge(letter, FINAL_CHECK)) {
    for (const span of [finding.span, ...(finding.related ?? []).map((one) => one.span)]) {
      assert.ok(span.start >= 0 && span.start <= span.end && span.end <= of.length, finding.rule);
      assert.ok(letter.source.position(span.start).line >= 0);
    }
    for (const fix of finding.fixes ?? []) {
      for (const edit of fix.edits()) assert.ok(edit.span.start >= 0 && edit.span.end <= of.length);
    }
  }
}

describe('any input', () => {
  it('is read, with places inside it', function () {
    this.timeout(120_000);
    fc.assert(fc.property(text, use), { numRuns: 300 });
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), use), { numRuns: 300 });
    HOSTILE.forEach(use);
  });

  for (const sign of REPEATED) {
    it(`costs no more than its length: ${JSON.stringify(sign)} over and over`, function () {
      this.timeout(60_000);
      use(sign.repeat(Math.ceil(20_000 / sign.length)));
      use(`${sign.repeat(Math.ceil(20_000 / sign.length))}\n\n### Beleidsdebat\n\n#### Inhoud\n`);
    });
  }
});
