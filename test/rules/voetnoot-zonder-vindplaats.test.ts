import assert from 'node:assert/strict';
import { findingsIn } from '../../scripts/generate/examples.js';
import { voetnootZonderVindplaats } from '../../server/src/rules/voetnoot-zonder-vindplaats.js';
import { testExamples } from './examples.js';

testExamples(voetnootZonderVindplaats);

describe('a note that only names a letter', () => {
  const found = (note: string): boolean =>
    findingsIn(voetnootZonderVindplaats, `Een zin[^1].\n\n[^1]: ${note}\n`).length > 0;
  const wrong = [
    'Brief aan de Kamer over het toezicht op de havens.',
    'Kamerbrief inzake de markt voor kritieke grondstoffen',
    'Verzamelbrief van de staatssecretaris van Financiën over douanezaken.',
    'De brief van de minister betreffende arbeidsmigratie.',
  ];
  const right = [
    'Kamerbrief over het toezicht op de havens van 3 mei 2023.',
    'Kamerbrief over het toezicht op de havens, Kamerstuk 31 409, nr. 12.',
    'Kamerbrief over het toezicht op de havens op rijksoverheid.nl',
    '[Kamerbrief over het toezicht op de havens](https://www.rijksoverheid.nl/brief).',
    'Kamerbrief over het toezicht op de havens van dezelfde datum.',
    'Kamerbrief over het toezicht op de havens (bijgevoegd).',
    'Brief aan de Kamer over het toezicht, dat de minister toezegde.',
    'De brief van de Commissie over staatssteun beschrijft drie voorwaarden.',
    'Brief van de vaste commissie.',
    'Brieven van havens over het toezicht zijn meegewogen.',
    'Kamerbrief over de motie van het lid Grinwis.',
  ];
  for (const note of wrong) it(`finds «${note}»`, () => assert.equal(found(note), true));
  it('leaves the note of a motion to what is said of motions', () => {
    const text = (sentence: string): string => `${sentence}[^1]\n\n[^1]: Zie de brief van de minister.\n`;
    assert.equal(findingsIn(voetnootZonderVindplaats, text('De motie-Kröger vraagt om een plan.')).length, 0);
    assert.equal(findingsIn(voetnootZonderVindplaats, text('De havens vragen om een plan.')).length, 1);
  });
  for (const note of right) it(`leaves «${note}»`, () => assert.equal(found(note), false));
});
