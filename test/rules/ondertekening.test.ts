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
