import assert from 'node:assert/strict';
import { ficheWords, type FicheWords } from '../../../server/src/letter/words/fiches.js';
import { limiteWords } from '../../../server/src/letter/words/limite.js';
import { read } from '../../../server/src/letter/reader.js';
import { STANDARD } from '../../../server/src/profile/standaard.js';
import type { Prose } from '../../../server/src/letter/text/prose.js';

function proseOf(text: string): Prose {
  const [piece] = read(text, { profile: STANDARD, treatAs: 'letter' }).passages;
  assert.ok(piece !== undefined);
  return piece.prose;
}

function said(text: string): FicheWords {
  return ficheWords(proseOf(`${text}\n`));
}

describe('what a text says of a Commission proposal', () => {
  it('knows a proposal in many words', () => {
    for (const text of [
      'Op 5 juli 2023 heeft de Europese Commissie een voorstel voor een verordening gepresenteerd.',
      'Het voorstel van de Commissie beperkt de reistijd.',
      'Het Commissievoorstel (COM(2023) 416) beperkt de reistijd.',
      'In juli presenteerde de Commissie haar strategie.',
      'De Commissie stelt een gerichte wijziging voor.',
      'De mededeling van de Commissie bevat drie pijlers.',
    ])
      assert.equal(said(text).proposed, true, text);
  });

  it('takes what is still to come, or comes from another, for none', () => {
    for (const text of [
      'De Commissie heeft naar verwachting in mei een voorstel gepresenteerd.',
      'Het voorzitterschap heeft een compromisvoorstel gepresenteerd.',
      'De Commissie zal deelnemen aan het debat.',
    ])
      assert.equal(said(text).proposed, false, text);
  });

  it('knows a fiche that the Kamer is to receive', () => {
    assert.equal(said('Het standpunt staat in een fiche, dat uw Kamer vóór deze Raad ontvangt.').awaited, true);
    assert.equal(said('Het standpunt staat in het fiche dat uw Kamer in mei ontving.').awaited, false);
  });

  it('tells a fiche that follows from one that exists', () => {
    for (const text of [
      'Een BNC-fiche volgt.',
      'Het BNC-fiche wordt zo spoedig mogelijk aan de Kamer toegezonden.',
      'Er is geen fiche opgesteld.',
      'Over het voorstel is nog geen BNC-fiche verschenen.',
      'Het kabinet bestudeert het voorstel.',
    ])
      assert.deepEqual([said(text).awaited, said(text).named.length], [true, 0], text);
    for (const text of ['Zie het BNC-fiche.', 'De inzet is beschreven in het BNC-fiche van 3 mei 2024.'])
      assert.deepEqual([said(text).awaited, said(text).named.length], [false, 1], text);
  });

  it('knows a month without a day, with its year if it has one', () => {
    assert.deepEqual(said('In juli 2023 presenteerde de Commissie een voorstel.').months, ['2023-7']);
    assert.deepEqual(said('In maart presenteerde de Commissie een voorstel.').months, ['3']);
    assert.deepEqual(said('Op 5 maart presenteerde de Commissie een voorstel.').months, []);
  });
});

describe('documents marked LIMITE', () => {
  function cited(text: string): readonly string[] {
    return limiteWords(proseOf(`${text}\n`)).cited.map(({ key }) => key);
  }

  it('are known by their number, whichever comes first', () => {
    assert.deepEqual(cited('Zie ST 9000/24 LIMITE en LIMITE-document 12345/1/24 REV 1.'), ['9000/24', '12345/1/24']);
    assert.deepEqual(cited('Zie Raadsdocument 9000/24 (LIMITE). Later nog eens 9000/24 LIMITE.'), ['9000/24']);
  });

  it('are none where no document is cited', () => {
    assert.deepEqual(cited('Documenten met de markering LIMITE worden niet gepubliceerd.'), []);
    assert.deepEqual(cited('Er geldt een limiet van 9000/24.'), []);
  });
});
