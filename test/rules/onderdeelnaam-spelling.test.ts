import assert from 'node:assert/strict';
import { findingsIn } from '../../scripts/generate/examples.js';
import { onderdeelnaamSpelling } from '../../server/src/rules/onderdeelnaam-spelling.js';
import { testExamples } from './examples.js';

testExamples(onderdeelnaamSpelling);

describe('onderdeelnaam-spelling', () => {
  it('takes «Krachtveld» for a slip', () => {
    const text = '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Krachtveld\n\nTekst.\n';
    assert.deepEqual(
      findingsIn(onderdeelnaamSpelling, text).map(({ message }) => message),
      ['Hier staat «Krachtveld»; waarschijnlijk is «Krachtenveld» bedoeld.'],
    );
  });
});
