import assert from 'node:assert/strict';
import { findingsIn } from '../../scripts/generate/examples.js';
import { ondertekening } from '../../server/src/rules/ondertekening.js';
import { testExamples } from './examples.js';

testExamples(ondertekening);

describe('ondertekening beside the letterhead of a ministry', () => {
  const said = (ministry: string, office: string): readonly string[] =>
    findingsIn(
      ondertekening,
      `Ministerie van ${ministry}\n\nDe Voorzitter van de Tweede Kamer\nder Staten-Generaal\n\n**Datum** 29 november 2018\n\nGeachte Voorzitter,\n\nHierbij ontvangt u de geannoteerde agenda van de Raad.\n\nA. Naam\n${office}\n`,
    ).map(({ message }) => message);

  const LNV = 'Landbouw, Natuur en Voedselkwaliteit';

  it('finds the office of another ministry', () => {
    assert.deepEqual(said(LNV, 'Minister van Economische Zaken'), [
      'De brief is van het «Ministerie van Landbouw, Natuur en …», ondertekend is met «Minister van Economische Zaken».',
    ]);
    assert.equal(said('Financiën', `Minister van ${LNV}`).length, 1);
    assert.equal(said('Economische Zaken en Klimaat', 'Minister van Financiën').length, 1);
  });

  it('leaves an office of the ministry, and one that may have no letterhead of its own', () => {
    assert.deepEqual(said(LNV, `Minister van ${LNV}`), []);
    assert.deepEqual(said(LNV, 'Minister voor Natuur en Stikstof'), []);
    assert.deepEqual(said('Economische Zaken en Klimaat', `Minister van ${LNV}`), []);
    assert.deepEqual(said('Economische Zaken en Klimaat', 'Staatssecretaris van Economische Zaken'), []);
  });
});

describe('ondertekening in the name of others', () => {
  const said = (also: string, closing: string): readonly string[] =>
    findingsIn(
      ondertekening,
      `Geachte voorzitter,\n\nHierbij stuur ik u, mede namens ${also}, de geannoteerde agenda van de Raad.\n\n### Inhoud\n\nTekst.\n\n${closing}\n`,
    ).map(({ message }) => message);

  it('finds a staatssecretaris who signs alone in whose name it is sent as well', () => {
    assert.deepEqual(said('de staatssecretaris van Financiën', 'de staatssecretaris van Financiën,\n\nA. Naam'), [
      'Ondertekend is met «staatssecretaris van Financiën», maar de brief is juist mede namens die gestuurd.',
    ]);
    assert.deepEqual(said('de staatssecretaris van Financiën', 'de minister van Financiën,\n\nA. Naam'), []);
    const two = 'de minister van Financiën en de staatssecretaris van Defensie';
    assert.equal(said(two, 'de staatssecretaris van Defensie,\n\nA. Naam').length, 1);
  });

  it('finds that no name stands under an office at the very end, without a greeting too', () => {
    const office = 'De Minister van Sociale Zaken en Werkgelegenheid,';
    assert.equal(said('de minister van Financiën', office).length, 1);
    assert.deepEqual(said('de minister van Financiën', `${office}\nW. Naam`), []);
    assert.deepEqual(said('de minister van Financiën', `${office}\n\nnamens deze, de directeur`), []);
  });
});

describe('ondertekening without a name above the office', () => {
  const said = (closing: string): readonly string[] =>
    findingsIn(
      ondertekening,
      `Geachte voorzitter,\n\nHierbij stuur ik u de geannoteerde agenda van de Raad.\n\n### Inhoud\n\nTekst.\n\n${closing}\n`,
    ).map(({ message }) => message);
  const WANTED = ['Boven «Minister van Financiën» staat geen naam.'];

  it('finds an office that stands right behind the greeting, and nothing behind it', () => {
    assert.deepEqual(said('Hoogachtend,\n\nMinister van Financiën'), WANTED);
    assert.deepEqual(said('Hoogachtend,\n\nMinister van Financiën\n\n[^1]: Noot.'), WANTED);
    assert.deepEqual(said('Hoogachtend,\\\nMinister van Financiën\n\n---\n\n## Diversen\n\nTekst.'), WANTED);
  });

  it('leaves a name, wherever it stands', () => {
    for (const closing of [
      'Hoogachtend,\n\nE. Heinen\\\nMinister van Financiën',
      'Hoogachtend,\n\nMinister van Financiën\n\nE. Heinen',
      'Hoogachtend,\n\nMinister van Financiën\n\n**E. Heinen**',
      'Hoogachtend, E. Heinen\n\nMinister van Financiën',
      'Hoogachtend,\n\n[naam]\\\nMinister van Financiën',
      'Hoogachtend,\n\nMinister van Financiën\n\n[^1]: Noot.\n\nE. Heinen',
      'E. Heinen\n\nMinister van Financiën',
      'Hoogachtend,\n\nDe minister van Financiën',
    ]) {
      assert.deepEqual(said(closing), [], closing);
    }
  });
});
