import assert from 'node:assert/strict';
import { findingsIn } from '../../scripts/generate/examples.js';
import { deelnameOntbreekt } from '../../server/src/rules/deelname-ontbreekt.js';
import { testExamples } from './examples.js';

testExamples(deelnameOntbreekt);

describe('deelname-ontbreekt under the heading of the part', () => {
  const found = (said: string): number =>
    findingsIn(
      deelnameOntbreekt,
      `Den Haag, 22 april 2024\n\nBetreft: Geannoteerde agenda OJCS-Raad van 13 en 14 mei 2024\n\nGeachte voorzitter,\n\nIk neem deel aan het onderwijsdeel op 13 mei.\n\n## Onderwijs – maandag 13 mei 2024\n\n### Leraren\n\n#### Inhoud\n\nTekst.\n\n## Cultuur – dinsdag 14 mei 2024\n\n${said}\n\n### Archieven\n\n#### Inhoud\n\nTekst.\n`,
    ).length;

  for (const said of [
    'De Staatssecretaris is voornemens hieraan deel te nemen.',
    'De Staatssecretaris zal dit deel bijwonen.',
    'De Staatssecretaris is voornemens dit deel bij te wonen.',
    'De Staatssecretaris neemt deel.',
    'De Minister is voornemens deel te nemen.',
  ]) {
    it(`is silent after «${said}»`, () => {
      assert.equal(found(said), 0);
    });
  }

  for (const said of ['De Raad spreekt over cultuur.', 'De Oekraïense minister van Cultuur neemt deel.']) {
    it(`speaks after «${said}»`, () => {
      assert.equal(found(said), 1);
    });
  }
});
