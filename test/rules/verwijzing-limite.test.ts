import assert from 'node:assert/strict';
import { findingsIn } from '../../scripts/generate/examples.js';
import { verwijzingLimite } from '../../server/src/rules/verwijzing-limite.js';
import { testExamples } from './examples.js';

testExamples(verwijzingLimite);

describe('verwijzing-limite for a document without its number', () => {
  const found = (text: string): readonly string[] =>
    findingsIn(verwijzingLimite, `${text}\n`).map(({ span }) => text.slice(span.start, span.end));

  it('takes the noun before the marking for it', () => {
    assert.deepEqual(found('Het voortgangsverslag (LIMITE) is als openbare bijlage bij deze brief gevoegd.'), [
      'voortgangsverslag (LIMITE)',
    ]);
  });

  it('is silent where the sentence tells what the Kamer can do with it, or that it is not public', () => {
    assert.deepEqual(found('De discussienota (LIMITE) is met uw Kamer gedeeld.'), []);
    assert.deepEqual(found('De discussienota (LIMITE) is niet openbaar.'), []);
    assert.deepEqual(found('Stukken met een markering (LIMITE) worden niet gepubliceerd.'), []);
  });
});
