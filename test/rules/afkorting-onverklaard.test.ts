import assert from 'node:assert/strict';
import { findingsIn } from '../../scripts/generate/examples.js';
import { afkortingOnverklaard } from '../../server/src/rules/afkorting-onverklaard.js';
import { testExamples } from './examples.js';

testExamples(afkortingOnverklaard);

describe('afkorting-onverklaard', () => {
  it('leaves chemical formulas alone, and what letters never write out', () => {
    const text =
      '## Klimaat\n\n### Inhoud\n\nDe uitstoot van CO₂ en PM₁₀ daalt; de CO₂-normen en de REACH-verordening ook.\n';
    assert.deepEqual(findingsIn(afkortingOnverklaard, text), []);
  });
});
