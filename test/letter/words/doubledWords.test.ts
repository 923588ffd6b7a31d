import assert from 'node:assert/strict';
import { findDoubledWords } from '../../../server/src/letter/words/doubledWords.js';

function doubled(text: string): readonly string[] {
  return findDoubledWords(text).map(({ span }) => text.slice(span.start, span.end));
}

describe('words that stand twice in a row', () => {
  const slips: readonly (readonly [text: string, found: string])[] = [
    ['Het Het kabinet steunt dit.', 'Het Het'],
    ['Het kabinet steunt dit voorstel voorstel.', 'voorstel voorstel'],
    ['Het kabinet is is positief over het voorstel.', 'is is'],
    ['Nederland zal zal pleiten voor steun.', 'zal zal'],
    ['Dit gebeurt op basis van van de resultaten.', 'van van'],
    ['Nederland werkt samen met met Duitsland.', 'met met'],
    ['Het voorstel gaat naar naar de Raad.', 'naar naar'],
    ['Nederland Nederland steunt dit.', 'Nederland Nederland'],
    ['Dat is goed. In in de Raad wordt gesproken.', 'In in'],
    ['De Europese Europese Commissie komt met een plan.', 'Europese Europese'],
    ['Dit is niet niet wenselijk.', 'niet niet'],
    ['De kosten worden worden gedragen door de lidstaten.', 'worden worden'],
    ['VERORDENING OVER DE DE BODEM', 'DE DE'],
    ['Zie (de de) brief of de\u00A0de brief.', 'de\u00A0de'],
    ['Hij zei: «de de Raad steunt dit».', 'de de'],
  ];
  for (const [text, found] of slips) {
    it(`finds ${JSON.stringify(found)} in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(doubled(text), [found]);
    });
  }

  const right = [
    'Dat is goed voor voor Nederland belangrijke sectoren.',
    'Wat ons betreft betreft het een goede stap.',
    'De vraag hoe dit gefinancierd wordt wordt later besproken.',
    'De landen die dit willen willen haast.',
    'De maatregelen die er zijn zijn genoeg.',
    'Zowel in de Raad als als waarnemer, en meer dan dan vorig jaar.',
    'Het plan van Van der Leyen en het werk van De De Wit.',
    'De EU en EU-lidstaten, 20 20, a a, Pago Pago, Boutros Boutros-Ghali.',
    '«de de» is dubbel.',
    'Met het oog hierop op op termijn haalbare doelen.',
    'Als er er drie zijn, en op zich zich goed.',
    'Vergt afstemming met met de uitvoering belaste instanties, en met met name Duitsland.',
    'De Commissie kijkt naar naar verwachting stijgende kosten.',
    'De door door Nederland gesteunde voorstellen gaan in op op verzoek gemaakte keuzes.',
    'Zie nr. nr. 4, de de facto grens en een en en bloc besluit.',
    'Hierdoor maakt het het kabinet mogelijk; het is niet meer meer geld.',
    'Dit is de brief. De brief volgt.',
    'Raad, Raad en Raad; de\nde Raad.',
    'Waar Nederland voorstander van van meet af aan bij was.',
    'Die overeenkomst geeft hun hun rechten en haar haar plichten.',
    'De steun die Nederland heeft heeft gevolgen.',
    'Om te kunnen besluiten besluiten de ministers eerst.',
    'Dat kan niet niet gebeuren.',
    'Op basis van van lidstaten ontvangen informatie.',
    'De een een hogere prijs, de ander een lagere; twee stukken, waarvan een een verordening is.',
  ];
  for (const text of right) {
    it(`finds nothing in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(doubled(text), []);
    });
  }

  it('reads a long run of one word as one slip', () => {
    assert.deepEqual(doubled(`Het gaat om ${'de '.repeat(50)}Raad.`), ['de '.repeat(50).trim()]);
  });
});
