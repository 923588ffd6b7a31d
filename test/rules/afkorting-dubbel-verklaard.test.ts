import assert from 'node:assert/strict';
import { findingsIn } from '../../scripts/generate/examples.js';
import { afkortingDubbelVerklaard } from '../../server/src/rules/afkorting-dubbel-verklaard.js';
import { testExamples } from './examples.js';

testExamples(afkortingDubbelVerklaard);

describe('afkorting-dubbel-verklaard', () => {
  const places = (text: string): readonly string[] =>
    findingsIn(afkortingDubbelVerklaard, text).map(({ span }) => text.slice(span.start, span.end));

  it('knows brackets that hold the name in full and its abbreviation', () => {
    const first = 'Het gaat om een depositogarantiestelsel (European deposit insurance scheme, EDIS).';
    assert.deepEqual(places(`${first}\n\nEr is steun voor een stelsel (European deposit insurance scheme, EDIS).\n`), [
      '(European deposit insurance scheme, EDIS)',
    ]);
    assert.deepEqual(places(`${first}\n\nEr is steun voor EDIS.\n`), []);
    assert.deepEqual(places(`${first}\n\nEr is steun voor banken (Duitsland, EDIS).\n`), []);
  });
});
