import { applyEdits } from '../../server/src/rules/fix.js';
import { findingsIn } from '../../scripts/generate/examples.js';
import assert from 'node:assert/strict';
import { vergaderjaarBriefdatum } from '../../server/src/rules/vergaderjaar-briefdatum.js';
import { testExamples } from './examples.js';

testExamples(vergaderjaarBriefdatum);

describe('vergaderjaar-briefdatum where the letter’s date is the slip', () => {
  const text = (date: string): string =>
    `Vergaderjaar 2023–2024\n\n21 501-34\n\nRaad voor Onderwijs, Jeugd, Cultuur en Sport\n\nNr. 12\n\nDen Haag, ${date}\n\nHierbij zend ik u de geannoteerde agenda van de OJCS-Raad van 13 en 14 mei 2024 in Brussel.\n`;

  it('offers the year that the Council’s days prove', () => {
    const [finding] = findingsIn(vergaderjaarBriefdatum, text('22 april 2025'));
    assert.deepEqual(
      finding?.fixes?.map(({ title }) => title),
      ['Briefdatum wijzigen in 22 april 2024 …'],
    );
    assert.equal(applyEdits(text('22 april 2025'), finding.fixes[0]?.edits() ?? []), text('22 april 2024'));
  });
});
