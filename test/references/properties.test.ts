import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findReferences } from '../../server/src/references/index.js';
import { assertLinear } from '../cost.js';
import { FAULTY, NO_REFERENCE, READINGS } from './table.js';

const PIECES = [
  ...READINGS.map((row) => row.text),
  ...FAULTY.map((row) => row.text),
  ...NO_REFERENCE.map(([text]) => text),
  ...[
    'Kamerstuk',
    'Kamerstukken II',
    'Tweede Kamer, vergaderjaar',
    '2019–2020',
    '21 501',
    '-34',
    '-',
    ', nr. ',
    ', nrs. ',
    ' en ',
  ],
  ...[
    ' t/m ',
    '(',
    ')',
    '\n',
    '\uFFFC',
    'Handelingen',
    'COM(',
    'kst-',
    'https://',
    '\ud83d',
    '\u00a0',
    'VIII',
    ', p. ',
    ', ',
  ],
];

/** Hostile text: pieces of references in any order, cut anywhere, with anything in between. */
const text = fc
  .array(
    fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 4 }), fc.nat(99_999).map(String)),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

describe('references: any text', () => {
  it('gives references in order, apart, and true to the text', () => {
    fc.assert(
      fc.property(text, (prose) => {
        let end = 0;
        for (const reference of findReferences(prose)) {
          const { span } = reference;
          assert.ok(span.start >= end && span.end > span.start && span.end <= prose.length);
          assert.equal(reference.text, prose.slice(span.start, span.end));
          for (const fault of reference.faults) {
            assert.ok(fault.span.start >= span.start && fault.span.end <= span.end);
          }
          end = span.end;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('reads a reference the same wherever it stands in a sentence', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...READINGS),
        fc.constantFrom('', 'Zie ', 'zoals gemeld (', 'brief; '),
        (row, before) => {
          const [alone] = findReferences(row.text);
          const [within] = findReferences(`${before}${row.text}${before.endsWith('(') ? ')' : '.'}`);
          assert.equal(within?.houseForm, alone?.houseForm);
          assert.equal(within?.text, alone?.text);
        },
      ),
    );
  });
});

describe('references: time grows with the length', () => {
  const units = [
    'kst-1-',
    'Kamerstuk 22 112, nrs. 1, 2, 3, ',
    'Kamerstukken II 2019/2020, 2020/2021, ',
    'en 22 112 ',
    '13, ',
    '1 ',
    '(EU, EU, ',
    ' ',
    'https://',
    'I',
  ];
  for (const unit of units) {
    it(JSON.stringify(unit), function () {
      this.timeout(60_000);
      assertLinear(findReferences, unit);
    });
  }
});
