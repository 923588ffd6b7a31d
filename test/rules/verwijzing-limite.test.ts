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

  it('takes the marking itself for no explanation', () => {
    assert.deepEqual(found('In het als LIMITE gerubriceerde document ST 7421/23 steunt Malta de tekst.'), [
      'LIMITE gerubriceerde document ST 7421/23',
    ]);
    assert.deepEqual(found('Zweden is kritisch (ST 7421/23, gerubriceerd als «LIMITE»).').length, 1);
    assert.deepEqual(found('Het stuk ST 7421/23 (rubricering: LIMITE) geeft de standpunten.').length, 1);
  });

  it('is silent where more is said of a document with that marking, or where it has a classification', () => {
    for (const text of [
      'Het als LIMITE gerubriceerde document ST 7421/23 is niet openbaar.',
      'De leden kunnen het als LIMITE gerubriceerde document ST 7421/23 inzien bij de griffie.',
      'Het als LIMITE gerubriceerde document ST 7421/23 ligt ter vertrouwelijke inzage.',
      'Stukken die als LIMITE gerubriceerd zijn, staan op Delegates Portal. Het gaat om ST 7421/23 LIMITE.',
      'Het document ST 7421/23 (LIMITE) is gerubriceerd en wordt daarom niet gedeeld.',
    ])
      assert.deepEqual(found(text), [], text);
  });
});
