import assert from 'node:assert/strict';
import { findingsIn } from '../../scripts/generate/examples.js';
import { samenstellingWisselt } from '../../server/src/rules/samenstelling-wisselt.js';
import { testExamples } from './examples.js';

testExamples(samenstellingWisselt);

describe('samenstelling-wisselt', () => {
  it('tells once of one place', () => {
    const text = 'Het kabinet steunt langetermijnplannen en de lange-termijnplannen van het voorzitterschap.\n';
    assert.deepEqual(
      findingsIn(samenstellingWisselt, text).map(({ message }) => message),
      ['«lange-termijnplannen» staat elders in deze brief als «langetermijnplannen». Eén schrijfwijze leest rustiger.'],
    );
  });
});
