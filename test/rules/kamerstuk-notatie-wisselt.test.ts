import assert from 'node:assert/strict';
import { findingsIn } from '../../scripts/generate/examples.js';
import { kamerstukNotatieWisselt } from '../../server/src/rules/kamerstuk-notatie-wisselt.js';
import { testExamples } from './examples.js';

testExamples(kamerstukNotatieWisselt);

describe('kamerstuk-notatie-wisselt', () => {
  const year = 'Vergaderjaar 2023–2024';
  const references = 'Zie Kamerstuk 22 112, nr. 3857 en Kamerstuk 32 317, nr. 882.\n';

  it('takes the lines of a heading block for no reference, also without a blank line between them', () => {
    const block = `${year}\n21 501-08\n\nMilieuraad\n\nNr. 12\n\nBRIEF VAN DE MINISTER VAN FINANCIËN\n\n`;
    assert.deepEqual(findingsIn(kamerstukNotatieWisselt, `${block}${references}`), []);
  });

  it('takes the same words for one in the text', () => {
    assert.equal(
      findingsIn(kamerstukNotatieWisselt, `Zie Tweede Kamer, ${year}, 21 501-08.\n\n${references}`).length,
      1,
    );
  });
});
