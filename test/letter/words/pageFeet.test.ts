import assert from 'node:assert/strict';
import { read } from '../../../server/src/letter/reader.js';
import { STANDARD } from '../../../server/src/profile/standaard.js';
import { FINAL_CHECK, judge } from '../../../server/src/rules/judge.js';

/** The references of a letter with this paragraph between two items, and the rules that speak about it. */
function readWith(paragraph: string): { readonly references: readonly string[]; readonly rules: readonly string[] } {
  const text = `Tweede Kamer der Staten-Generaal

Vergaderjaar 2023–2024

32 317 JBZ-Raad

Nr. 887 BRIEF VAN DE MINISTER VAN JUSTITIE EN VEILIGHEID

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 29 mei 2024

Hierbij bied ik uw Kamer de geannoteerde agenda aan van de JBZ-Raad van 13 juni 2024.

### 1. Mensensmokkel

#### Inhoud

De Raad spreekt hierover (Kamerstuk 32 317, nr. 869).

#### Inzet Nederland

Nederland steunt dit (Kamerstuk 32 317, nr. 870).

#### Krachtenveld

De lidstaten steunen dit (Kamerstuk 32 317, nr. 871).

${paragraph}

### 2. Drugs

#### Inhoud

De Raad spreekt hierover.

#### Inzet Nederland

Nederland steunt dit.

#### Krachtenveld

De lidstaten steunen dit.

De Minister van Justitie en Veiligheid,
D. Yeşilgöz-Zegerius
`;
  const letter = read(text, { profile: STANDARD, treatAs: 'letter' });
  const at = text.indexOf(paragraph);
  const isIn = ({ start }: { readonly start: number }): boolean => start >= at && start < at + paragraph.length;
  return {
    references: letter.references.filter(({ span }) => isIn(span)).map(({ reference }) => reference.text),
    rules: judge(letter, FINAL_CHECK).flatMap(({ rule, span }) => (isIn(span) ? [rule] : [])),
  };
}

describe('the feet of printed pages', () => {
  for (const foot of [
    'Tweede Kamer, vergaderjaar 2023–2024, 32 317, nr. 887, blz. 2',
    'Tweede Kamer, vergaderjaar 2023-2024, 32 317, nr. 887 2',
    'kst-32317-887',
    'kst-32317-887\nISSN 0921 - 7371\n’s-Gravenhage 2024',
    'ISSN 0921-7371',
    'blz. 3',
  ]) {
    it(`are no reference, and nothing is found in them: ${foot.replaceAll('\n', ' / ')}`, () => {
      assert.deepEqual(readWith(foot), { references: [], rules: [] });
    });
  }

  it('are those of the letter itself: another piece is a reference', () => {
    const { references, rules } = readWith('Tweede Kamer, vergaderjaar 2023–2024, 32 317, nr. 893, blz. 2');
    assert.equal(references.length, 1);
    assert.ok(rules.includes('kamerstuk-volgorde'));
    assert.equal(readWith('Zie Kamerstuk 32 317, nr. 887.').references.length, 1);
  });
});
