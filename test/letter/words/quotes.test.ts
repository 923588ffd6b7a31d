import assert from 'node:assert/strict';
import { findQuotes, mixedPairsOf } from '../../../server/src/letter/words/quotes.js';
import { proseOf } from './proseOf.js';
import { assertLinear } from '../../cost.js';

function quoted(text: string): readonly string[] {
  return findQuotes(text).map(
    ({ form, use, nested, span }) => `${form} ${use}${nested ? ' nested' : ''}: ${text.slice(span.start, span.end)}`,
  );
}

describe('quotation marks', () => {
  it('reads every form, and what it is there for', () => {
    assert.deepEqual(quoted('«een» “Twee” „drie” "vier" ‘vijf’ \'zes\' en „zeven“.'), [
      'guillemets woord: «een»',
      'krom naam: “Twee”',
      'laag woord: „drie”',
      'recht woord: "vier"',
      'enkelKrom woord: ‘vijf’',
      "enkelRecht woord: 'zes'",
      'laag woord: „zeven“',
    ]);
  });

  it('tells a sentence from a name and a word', () => {
    assert.deepEqual(quoted('“Wij steunen dit.” “Fit for 55” “de nodige maatregelen voor iedereen”'), [
      'krom citaat: “Wij steunen dit.”',
      'krom naam: “Fit for 55”',
      'krom citaat: “de nodige maatregelen voor iedereen”',
    ]);
  });

  it('sees a quotation within another', () => {
    assert.deepEqual(quoted('Hij zei: «een “groene” toekomst».'), [
      'guillemets woord: «een “groene” toekomst»',
      'krom woord nested: “groene”',
    ]);
  });

  it('leaves apostrophes, minutes, inches and signs without a fellow alone', () => {
    const text =
      "foto's, video’s, 's ochtends, ‘s middags, '24, ’24, Kox' motie, d’Estaing, 't Hooft, 5\" en 3', (\"open, “ook, «nog";
    assert.deepEqual(quoted(text), []);
  });

  it('is not slowed down by signs without a fellow', function () {
    this.timeout(60_000);
    for (const sign of ['“', '« ', '«a ” ', ' "a', "'a ", '‘a ']) assertLinear((text) => findQuotes(text), sign);
  });

  it('sees signs that are no pair', () => {
    function mixed(text: string): readonly string[] {
      return mixedPairsOf(proseOf(text)).map(({ span }) => text.slice(span.start, span.end));
    }
    assert.deepEqual(mixed('De notitie «een balans”, het “plan" en „dit".'), ['«een balans”', '“plan"', '„dit"']);
    assert.deepEqual(mixed('De strategie ‘ProtectEU” is er; ook ‘Fit for all" en ‘wonen’.'), [
      '‘ProtectEU”',
      '‘Fit for all"',
    ]);
    for (const text of [
      "De 'strategie” en ‘s ochtends” niet.",
      `Een ‘begin ${'dat ver weg ligt '.repeat(5)}van een eind”.`,
      'De ‘strategie. Dan” niet.',
      'De «notitie “balans”.',
      'Een “scherm van 27" breed.',
      'Hij zei «ja. Dan” niet.',
      'De “eerste «tweede» derde”.',
      `«${'woord '.repeat(40)}”`,
      'De “a «b ” c».',
    ])
      assert.deepEqual(mixed(text), [], text);
  });
});
