import assert from 'node:assert/strict';
import { Reader, read } from '../../server/src/letter/reader.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import { Checker } from '../../server/src/rules/checker.js';
import { FINAL_CHECK, judge } from '../../server/src/rules/judge.js';

const OPTIONS = { profile: STANDARD, treatAs: 'letter' } as const;

const LETTER = `# Geannoteerde agenda Milieuraad

## 1. Verordening batterijen

Het voorzitterschap wil spreken over de stand van zaken.

### Inhoud voorstel

De regels gelden straks voor iedere batterij.

Producenten nemen oude batterijen terug. Zij houden bij hoeveel er terugkomt.

### Inzet Nederland

Nederland steunt het voorstel.

### Krachtenveld

De meeste lidstaten steunen dit.<sup>1</sup>

<sup>1</sup> Kamerstuk 22 112, nr. 3857.

## 2. Mededeling over water

Het voorzitterschap leidt dit punt kort in.

- droogte
- overstromingen

Nederland zal luisteren. PM

`;

/** Whether what is typed before these words leaves the letter as it is; what is found must be that of a fresh read either way. */
function staysStill(before: string, typed: string, letter = LETTER): boolean {
  const reader = new Reader(letter, OPTIONS);
  const checker = new Checker(reader, FINAL_CHECK);
  assert.ok(checker.findings.length >= 0);
  const assembled = reader.assembled;
  const start = letter.indexOf(before);
  assert.ok(start >= 0, before);
  checker.edit({ start, end: start, text: typed });
  const { findings } = checker;
  const still = reader.assembled === assembled;
  const shown = findings.map(({ rule, span, message }) => ({ rule, span, message }));
  const afresh = judge(read(checker.text, OPTIONS), FINAL_CHECK);
  assert.deepEqual(
    shown,
    afresh.map(({ rule, span, message }) => ({ rule, span, message })),
  );
  return still;
}

describe('a keystroke that tells the letter nothing', () => {
  for (const [before, typed] of [
    ['straks', 'al '],
    ['De regels', 'X'],
    ['nemen oude', 'x'],
    ['terugkomt.', 's'],
    ['wil spreken', 'x'],
  ] as const)
    it(`is «${typed}» before «${before}»`, () => {
      assert.equal(staysStill(before, typed), true);
    });
});

describe('a keystroke that may tell the letter something', () => {
  for (const [what, before, typed] of [
    ['a name of a section', 'De regels', 'Inzet Nederland: '],
    ['a heading', 'De regels', '# '],
    ['a date', 'straks', 'op 3 mei 2024 '],
    ['a reference', 'straks', 'met Kamerstuk 22 112, nr. 4 '],
    ['a line that is an office', 'Nederland steunt', 'De minister van Financiën, '],
    ['words that introduce a list', 'leidt dit', 'x'],
    ['the word before a note mark', 'it.<sup>', 'x'],
    ['what a place-holder is', 'PM', 'x'],
    ['that the agenda is not final', 'wil spreken', 'heeft nog geen definitieve agenda en '],
    ['a word with a hyphen', 'straks', 'land-specifiek '],
  ] as const)
    it(`is ${what}`, () => {
      assert.equal(staysStill(before, typed), false);
    });

  it('is a word that another paragraph writes with a hyphen', () => {
    const letter = LETTER.replace('steunt het', 'steunt het land-specifieke');
    assert.equal(staysStill('straks', 'landspecifieke ', letter), false);
    assert.equal(staysStill('straks', 'landelijke ', letter), true);
  });
});
