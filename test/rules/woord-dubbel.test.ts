import assert from 'node:assert/strict';
import { findingsIn } from '../../scripts/generate/examples.js';
import { woordDubbel } from '../../server/src/rules/woord-dubbel.js';
import { testExamples } from './examples.js';

testExamples(woordDubbel);

describe('woord-dubbel', () => {
  const places = (text: string): readonly string[] =>
    findingsIn(woordDubbel, text).map(({ span }) => text.slice(span.start, span.end));

  it('leaves the particles of a surname to the name', () => {
    assert.deepEqual(places('Het voorstel van van der Leyen en de motie van van den Berg, of van van de Werf.\n'), []);
    assert.deepEqual(places('Het voorstel van van de Commissie.\n'), ['van van']);
    assert.deepEqual(places('Het voorstel van van de lidstaten.\n'), ['van van']);
  });
});
