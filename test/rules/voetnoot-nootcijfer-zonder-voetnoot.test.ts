import assert from 'node:assert/strict';
import { findingsIn } from '../../scripts/generate/examples.js';
import { nootcijferZonderVoetnoot } from '../../server/src/rules/nootcijfer-zonder-voetnoot.js';
import { testExamples } from './examples.js';

testExamples(nootcijferZonderVoetnoot);

describe('a mark and a note that miss each other', () => {
  const titles = (text: string): readonly string[] =>
    (findingsIn(nootcijferZonderVoetnoot, text)[0]?.fixes ?? []).map(({ title }) => title);

  it('are given no fix that leaves the numbers out of order', () => {
    assert.deepEqual(titles('Een<sup>1</sup> en drie<sup>3</sup>.\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.\n'), [
      'Hier nootcijfer 2 van maken',
    ]);
    assert.deepEqual(titles('Een<sup>1</sup> en twee<sup>2</sup>.\n\n<sup>1</sup> A.\n\n<sup>7</sup> B.\n'), [
      'Voetnoot 7 omnummeren naar 2',
    ]);
    assert.deepEqual(titles('Een[^a], twee[^d].\n\n[^a]: A.\n[^b]: B.\n'), [
      'Hier nootcijfer «b» van maken',
      'Voetnoot «b» omnummeren naar «d»',
    ]);
  });
});
