import assert from 'node:assert/strict';
import { findingsIn } from '../../scripts/generate/examples.js';
import { kopZonderOpmaak } from '../../server/src/rules/kop-zonder-opmaak.js';
import { testExamples } from './examples.js';

testExamples(kopZonderOpmaak);

describe('a letter in which no section has the form of a heading', () => {
  const item = (title: string, form = ''): string =>
    `## ${title}\n\n${['Inhoud', 'Inzet Nederland', 'Krachtenveld'].map((name) => `${form}${name}\n\nTekst.\n\n`).join('')}`;
  const severities = (text: string): readonly string[] =>
    findingsIn(kopZonderOpmaak, text).map(({ severity }) => severity);

  it('has a finding for each line where it is short, or where one section has that form', () => {
    assert.deepEqual(
      severities(item('Gas') + item('Net')),
      Array.from({ length: 6 }, () => 'warning'),
    );
    const one = item('Gas') + item('Net') + item('Turf').replace('Krachtenveld', '### Krachtenveld');
    assert.deepEqual(
      severities(one),
      Array.from({ length: 8 }, () => 'warning'),
    );
  });

  it('has one remark where three items are written so', () => {
    assert.deepEqual(severities(item('Gas') + item('Net') + item('Turf')), ['information']);
    assert.deepEqual(severities(item('Gas', '### ') + item('Net', '### ') + item('Turf', '### ')), []);
  });
});
