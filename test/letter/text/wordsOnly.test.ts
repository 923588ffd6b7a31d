import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { cut } from '../../../server/src/letter/text/blocks.js';
import { extract } from '../../../server/src/letter/text/extract.js';
import { parseable, parseMarkdown } from '../../../server/src/letter/text/markdown.js';
import { readWordsOnly } from '../../../server/src/letter/text/wordsOnly.js';

const SEEDS = new URL('../../../seeds/', import.meta.url);

/** @returns whether the parser was left out; what was read without it is held against what it says */
function sameAsParsed(content: string): boolean {
  const text = parseable(content);
  const read = readWordsOnly(text);
  if (read === null) return false;
  assert.deepEqual(read, extract(parseMarkdown(text).children, text), JSON.stringify(text));
  return true;
}

describe('words without the parser', () => {
  it('are most of the blocks of a letter, and each says what the parser says', () => {
    let without = 0;
    let all = 0;
    for (const name of readdirSync(SEEDS).filter((one) => one.endsWith('.md'))) {
      for (const { kind, content } of cut(readFileSync(new URL(name, SEEDS), 'utf8')).list) {
        if (kind !== 'markdown') continue;
        all++;
        if (sameAsParsed(content)) without++;
      }
    }
    assert.ok(without > all / 2, `${without} of ${all}`);
  });

  it('are the same whatever sign stands at their head, among them, before or behind a line end, or last', () => {
    const signs = [...Array(0x0250).keys()].concat([...Array(0x70).keys()].map((one) => 0x2000 + one));
    for (const code of [...signs, 0x20ac, 0x3000, 0xd83d, 0xfeff, 0xfffc, 0xfffd]) {
      const sign = String.fromCharCode(code);
      for (const text of [
        sign,
        `${sign}De Raad`,
        `${sign} De Raad`,
        `De ${sign}Raad${sign} spreekt`,
        `De Raad${sign}`,
        `De Raad\n${sign}spreekt`,
        `De Raad\n${sign} spreekt`,
        `De Raad${sign}\nspreekt`,
        `De Raad\n${sign}${sign}${sign}`,
        `## ${sign}`,
        `## ${sign}Inhoud`,
        `## ${sign} Inhoud`,
        `## In${sign}houd`,
        `## Inhoud${sign}`,
        `## Inhoud ${sign}`,
        `##${sign}Inhoud`,
      ]) {
        sameAsParsed(text);
      }
    }
  });

  it('are the same for any row of words and signs of Markdown', () => {
    const pieces = [
      'De', 'Raad', ' ', ' ', ' ', '\n', '\n', '  ', '1.', '1)', '2024', '-', '--', '---', '===', '+', '#', '## ', '# ', '######', '#######',
      '>', '<', '!', '|', ':', ':-', '~', '~~~', '^', '(', ')', '{', '}', '"', '«', '»', '…', '€', '%', '/', 'https://x.nl', 'www.x.nl', 'a@b.nl',
      '&', '[', ']', '*', '_', '`', '\\', '\t', '\r', '\u00a0', '\u2028', '\u0085', '\f', '\v',
    ]; // prettier-ignore
    let without = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 9 }), (parts) => {
        // half of them begin as a block of words or a heading does: those are the ones that count
        for (const head of ['', 'Raad ', '## '])
          for (const { kind, content } of cut(head + parts.join('')).list)
            if (kind === 'markdown' && sameAsParsed(content)) without++;
      }),
      { numRuns: 4000 },
    );
    assert.ok(without > 1000, String(without));
  });
});
