import assert from 'node:assert/strict';
import { read } from '../../../server/src/letter/reader.js';
import { STANDARD } from '../../../server/src/profile/standaard.js';
import { FINAL_CHECK, judge } from '../../../server/src/rules/judge.js';

const ITEM = (title: string, label = ''): string =>
  `### ${title}\n\n${label}#### Inhoud\n\nTekst.\n\n#### Nederlandse inzet\n\nTekst.\n\n#### Krachtenveld\n\nTekst.\n\n`;

function rolesOf(text: string): readonly string[] {
  const letter = read(text, { profile: STANDARD, treatAs: 'letter' });
  return letter.headings.map((heading) => `${heading.text}: ${heading.roles.join()}`);
}

function rules(text: string): readonly string[] {
  return judge(read(text, { profile: STANDARD, treatAs: 'letter' }), FINAL_CHECK).map(({ rule }) => rule);
}

describe('lines that look like headings of their own', () => {
  it('a line between the title and the first section tells the treatment, though it has the name of a section', () => {
    const text = ITEM('Pact over asiel', '*Stand van zaken*\n\n') + ITEM('Verordening visa');
    assert.ok(rolesOf(text).includes('Stand van zaken: aard'), rolesOf(text).join('\n'));
    assert.deepEqual(rules(text), []);
  });

  it('… and is a section where none of its kind follows', () => {
    const text = ITEM('Pact over asiel').replace('#### Inhoud\n', '*Stand van zaken*\n');
    assert.ok(!rolesOf(text).includes('Stand van zaken: aard'));
  });

  it('bold lines below «Overig» are no items', () => {
    const text =
      ITEM('Pact over asiel') +
      ITEM('Verordening visa') +
      '### Overig\n\n**Raadsconclusies over jongeren**\n\nDe Raad stelt conclusies vast.\n\n**Toezegging over vrijgevallen middelen**\n\nTekst.\n';
    assert.deepEqual(rules(text), []);
  });
});
