import assert from 'node:assert/strict';
import { findingsIn } from '../../scripts/generate/examples.js';
import { bncFicheOntbreekt } from '../../server/src/rules/bnc-fiche-ontbreekt.js';
import { testExamples } from './examples.js';

testExamples(bncFicheOntbreekt);

/** How many findings an item has with this title and this inhoud, in a letter of 29 November 2018. */
function found(title: string, inhoud: string): number {
  const letter = `Den Haag, 29 november 2018\n\nBetreft: Geannoteerde agenda Landbouw- en Visserijraad van 17 december 2018\n\nGeachte voorzitter,\n\n## ${title}\n\n### Inhoud\n\n${inhoud}\n\n### Inzet\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n`;
  return findingsIn(bncFicheOntbreekt, letter).length;
}

describe('bnc-fiche-ontbreekt', () => {
  const LAW = 'Verordening over stoffen van menselijke oorsprong';

  it('takes a proposal with its date for one of the Commission, where no other is named', () => {
    const told = (words: string): number => found(LAW, `De Raad spreekt over ${words} over de kwaliteit van weefsels.`);
    assert.equal(told('het voorstel van 14 juli 2018'), 1);
    assert.equal(told('het voorstel van 14 juli 2018 van de Commissie'), 1);
    assert.equal(told('het voorstel van 14 juli 2018 van Frankrijk'), 0);
    assert.equal(told('het voorstel van 14 november 2018'), 0);
    assert.equal(told('het compromisvoorstel van 14 juli 2018'), 0);
  });

  it('takes a strategy that the Commission presented within the year for a proposal', () => {
    const told = (date: string): number =>
      found('Bio-economiestrategie', `Op ${date} verscheen de mededeling van de Commissie over de bio-economie.`);
    assert.equal(told('11 oktober 2018'), 1);
    assert.equal(told('11 november 2018'), 0);
    assert.equal(told('11 oktober 2016'), 0);
    assert.equal(found('Bio-economie', 'Op 11 oktober 2018 verscheen de mededeling van de Commissie hierover.'), 0);
    assert.equal(
      found('Uitvoering bio-economiestrategie', 'Op 11 oktober 2018 verscheen de mededeling van de Commissie.'),
      0,
    );
  });

  it('leaves it to what is said of a note that is open, and may be that on the fiche', () => {
    const noted = (note: string): number =>
      found(LAW, `Het voorstel van 14 juli 2018 verbetert de kwaliteit van weefsels.[^1]\n\n[^1]: ${note}`);
    assert.equal(noted('Verordening (EG) nr. 178/2002.'), 1);
    for (const note of [
      'Zie de brief van de minister.',
      'Link.',
      'Zie link',
      'Kamerstuk 22 112, nr. PM.',
      'Kamerstuk 22 112, nr. 3900.',
    ])
      assert.equal(noted(note), 0, note);
  });
});
