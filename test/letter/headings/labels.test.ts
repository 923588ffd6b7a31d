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

  it('so does a bold line under an announced title, whatever its words', () => {
    const text =
      'Op de agenda staan:\n\n- Handel in landbouwproducten\n- Verordening visa\n\n' +
      ITEM('Handel in landbouwproducten', '***Informatie van de Europese Commissie***\n\n').replaceAll(
        /#### (.*)/gu,
        '**$1**',
      ) +
      ITEM('Verordening visa', '***Presentatie***\n\n').replaceAll(/#### (.*)/gu, '**$1**');
    assert.ok(rolesOf(text).includes('Informatie van de Europese Commissie: aard'), rolesOf(text).join('\n'));
    assert.deepEqual(rules(text), []);
  });

  it('a line between brackets heads nothing', () => {
    const text = ITEM('Pact over asiel', '(Stand van zaken)\n\n') + ITEM('Verordening visa', '(Beleidsdebat)\n\n');
    assert.deepEqual(rules(text), []);
  });

  it('what stands under «Overig» is no item, behind another such heading as well', () => {
    const text =
      ITEM('Pact over asiel') +
      ITEM('Verordening visa') +
      '## II. OVERIG\n\n### Toezegging over grasland\n\nTekst.\n\n### BNC-fiche\n\nHet fiche volgt deze week.\n';
    assert.deepEqual(rules(text), []);
  });
});
