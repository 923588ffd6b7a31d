import assert from 'node:assert/strict';
import { findingsIn } from '../../scripts/generate/examples.js';
import { voorzitterschapPeriode } from '../../server/src/rules/voorzitterschap-periode.js';
import { testExamples } from './examples.js';

testExamples(voorzitterschapPeriode);

describe('voorzitterschap-periode on what is said of this Council', () => {
  const places = (sentence: string): readonly string[] => {
    const text = `Den Haag, 22 april 2024\n\nBetreft: Geannoteerde agenda OJCS-Raad van 13 en 14 mei 2024\n\nGeachte voorzitter,\n\n${sentence}\n`;
    return findingsIn(voorzitterschapPeriode, text).map(({ span }) => text.slice(span.start, span.end));
  };
  const agenda = 'Hierbij zend ik u de geannoteerde agenda van de OJCS-Raad van 13 en 14 mei 2024';

  for (const [sentence, place] of [
    [`${agenda} in Brussel, onder Spaans voorzitterschap.`, 'Spaans voorzitterschap'],
    [`${agenda} in Brussel onder voorzitterschap van Spanje.`, 'voorzitterschap van Spanje'],
    [`${agenda}, onder het Spaanse voorzitterschap.`, 'Spaanse voorzitterschap'],
    [`${agenda} onder leiding van het Spaanse voorzitterschap.`, 'Spaanse voorzitterschap'],
    [`${agenda}, die in Brussel plaatsvindt onder Spaans voorzitterschap.`, 'Spaans voorzitterschap'],
    [
      'Hierbij bied ik u de agenda aan van de OJCS-Raad die op 13 en 14 mei 2024 in Brussel plaatsvindt onder Spaans voorzitterschap.',
      'Spaans voorzitterschap',
    ],
    ['De OJCS-Raad staat onder leiding van het Spaanse voorzitterschap.', 'Spaanse voorzitterschap'],
    [
      'Op de Raad van 13 mei wil het Hongaarse voorzitterschap een algemene oriëntatie bereiken.',
      'Hongaarse voorzitterschap',
    ],
  ] as const) {
    it(`finds it in «${sentence}»`, () => {
      assert.deepEqual(places(sentence), [place]);
    });
  }

  for (const sentence of [
    `${agenda}, waarin ook het akkoord staat dat onder Spaans voorzitterschap is bereikt.`,
    `${agenda} en het verslag van de Raad onder Spaans voorzitterschap.`,
    `${agenda}, onder Belgisch voorzitterschap.`,
    'De informele Raad die op 18 juli plaatsvindt onder Hongaars voorzitterschap wordt voorbereid.',
    'In oktober vindt onder Hongaars voorzitterschap een informele Raad plaats.',
    'Op de Raad van 13 november wil het Hongaarse voorzitterschap een algemene oriëntatie bereiken.',
    'De Raad staat achter het akkoord dat onder het Spaanse voorzitterschap is bereikt.',
    'De Raad staat nog steeds achter de conclusies die onder Spaans voorzitterschap zijn aangenomen.',
    'Op de Raad van 13 mei presenteert het Hongaarse voorzitterschap zijn prioriteiten.',
    'De conferentie werd georganiseerd onder Spaans voorzitterschap.',
  ]) {
    it(`is silent on «${sentence}»`, () => {
      assert.deepEqual(places(sentence), []);
    });
  }
});
