import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findSuspects } from '../../../server/src/letter/notes/suspects.js';
import { cpuOf } from '../../cost.js';

/** The suspects of a text as form, label and place; `*` behind those that open a line. */
function suspects(text: string, marksAt: readonly number[] = []): readonly string[] {
  return findSuspects(text, marksAt).map(({ form, span, head }) => {
    return `${form} ${text.slice(span.start, span.end)}${head ? '*' : ''}`;
  });
}

const FOUND: readonly (readonly [string, readonly string[]])[] = [
  ['vorm te geven[2]. Deze', ['bracket [2]']],
  ['vorm te geven [2].', ['bracket [2]']],
  ['vorm te geven². Deze', ['superscript ²']],
  ['vorm te geven¹².', ['superscript ¹²']],
  ['in 2021–2027⁶ en', ['superscript ⁶']],
  ['12 https://voorbeeld.nl', ['glued 12*']],
  ['vorm te geven2. Deze', ['glued 2']],
  ['het BNC-fiche3, tijdens', ['glued 3']],
  ['in het onderwijs.7 Deze', ['glued 7']],
  ['«Learning Lab»4 verder', ['glued 4']],
  ['(zie de bijlage).12 Verder', ['glued 12']],
  ['generatieve AI10.', ['glued 10']],
  ['aan het slot12', ['glued 12']],
  ['[3] Kamerstuk 22 112', ['bracket [3]*']],
  ['[3]: Kamerstuk 22 112', ['bracket [3]:*']],
  ['³ Kamerstuk 22 112', ['superscript ³*']],
  ['3 Kamerstuk 22 112', ['glued 3*']],
  ['3Kamerstuk 22 112', ['glued 3*']],
  ['3 «Titel»', ['glued 3*']],
  ['Noot twee\n3 Kamerstuk', ['glued 3*']],
];

const LEFT: readonly string[] = [
  'op 15 november 2023',
  'artikel 3 en lid 2',
  '23% en 12,5%',
  'Kamerstuk 22 112, nr. 3857',
  'in 2021–2027',
  'om 14.30 uur',
  'Horizon2020',
  'een [^2] en [2](adres) en [2][a]',
  '13 mei 2024 vindt de Raad plaats',
  '3. Een punt van een lijst',
  '3) een punt',
  'de EU27-lidstaten',
  'de COVID19pandemie',
  'versie 2.0.1',
  'H2O',
  'zie p.3',
  '[2024] en [0] en [x]',
];

describe('what may be a note mark without its form', () => {
  for (const [text, expected] of FOUND) {
    it(`is seen in «${text.replace('\n', '⏎')}»`, () => {
      assert.deepEqual(suspects(text), expected);
    });
  }

  for (const text of LEFT) {
    it(`is not seen in «${text}»`, () => {
      assert.deepEqual(suspects(text), []);
    });
  }

  it('is no digit that a real mark follows', () => {
    assert.deepEqual(suspects('in de EU27, verder', [10]), []);
    assert.deepEqual(suspects('in de EU27, verder'), ['glued 27']);
  });

  it('knows the words around it on its line', () => {
    const [first] = findSuspects('Regel een\nhet fiche3, verder\nRegel drie', []);
    assert.deepEqual([first?.before, first?.after, first?.label], ['het fiche', ', verder', '3']);
  });

  it('lies inside the text, in order, whatever the text', () => {
    const signs = fc.constantFrom('[', ']', '1', '23', '²', ' ', '.', '»', '\n', 'woord', ':', '(', '\ud800');
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 40 }), fc.array(fc.nat(40)), (pieces, marks) => {
        const text = pieces.join('');
        let end = 0;
        for (const { span, label } of findSuspects(text, marks)) {
          assert.ok(span.start >= end && span.end > span.start && span.end <= text.length);
          assert.match(label, /^[1-9]\d{0,2}$/);
          end = span.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('takes time in proportion to the text', () => {
    const hostile = ['[', '[1', '1', '¹', '»', 'a1', '.)»"', '[1][', '[1] ', 'a1 '].map((piece) =>
      piece.repeat(200_000),
    );
    const cost = cpuOf(() => {
      for (const text of hostile) findSuspects(text, []);
    });
    assert.ok(cost < 10_000, `${cost.toFixed(0)} ms`);
  });
});
