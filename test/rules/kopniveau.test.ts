import assert from 'node:assert/strict';
import { read } from '../../server/src/letter/reader.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import { kopniveau } from '../../server/src/rules/kopniveau.js';
import { FINAL_CHECK, judge } from '../../server/src/rules/judge.js';
import { testExamples } from './examples.js';

testExamples(kopniveau);

describe('kopniveau', () => {
  it('leaves «Overig: …» beside the days of a Council, where it is no point of one of them', () => {
    const day = (name: string, subject: string): string =>
      `# ${name} 2024\n\n#### Werksessie over ${subject}\n\n##### Inhoud\n\nTekst.\n\n##### Inzet Nederland\n\nTekst.\n\n`;
    const agenda = '# Geannoteerde agenda Milieuraad\n\nDe agenda:\n\n- Overig: nieuw voorstel\n- Nieuw voorstel\n\n';
    const text = `${agenda}${day('Donderdag 11 januari', 'water')}${day('Vrijdag 12 januari', 'lucht')}`;
    const found = (title: string): number =>
      judge(read(`${text}# ${title}\n\nTekst.\n`, { profile: STANDARD, treatAs: 'letter' }), FINAL_CHECK).filter(
        ({ rule }) => rule === 'kopniveau',
      ).length;
    assert.equal(found('Overig: nieuw voorstel'), 0);
    assert.equal(found('Nieuw voorstel'), 1);
  });

  it('tells of an item as high as the parts, before one that goes on counting', () => {
    const item = (level: number, title: string): string =>
      `${'#'.repeat(level)} ${title}\n\nDe Raad spreekt hierover en Nederland steunt dit.\n\n`;
    const text = `# Geannoteerde agenda Eurogroep en Ecofinraad\n\nOp de agenda staan:\n\n- Griekenland\n- Begroting\n- Bankenunie\n- Europees Semester\n- Terugkoppeling G20\n\n## Eurogroep\n\n${item(3, '1. Griekenland')}${item(3, '2. Begroting')}## Ecofinraad\n\n${item(3, '1. Bankenunie')}${item(2, '2. Europees Semester')}${item(3, '3. Terugkoppeling G20')}`;
    const found = judge(read(text, { profile: STANDARD, treatAs: 'letter' }), FINAL_CHECK);
    assert.deepEqual(
      found.map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end)}`),
      ['kopniveau: 2. Europees Semester'],
    );
  });

  const energy = '## 1. Netcode gas\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n';
  const within: readonly (readonly [name: string, below: string, found: readonly string[]])[] = [
    ['a krachtenveld as high as «Diversen»', '### Inhoud\n\nTekst.\n\n## Krachtenveld\n\nTekst.\n', ['Krachtenveld']],
    [
      'an inzet above «Diversen»',
      '### Inhoud\n\nTekst.\n\n# Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n',
      ['Inzet Nederland'],
    ],
    [
      'sections of «Diversen» a level down',
      '### Waterstof\n\n#### Inhoud\n\nTekst.\n\n#### Krachtenveld\n\nTekst.\n',
      [],
    ],
    ['sections of which some stand a level down', '### Inhoud\n\nTekst.\n\n#### Krachtenveld\n\nTekst.\n', []],
    ['a chapter that closes the letter', '### Inhoud\n\nTekst.\n\n## Vervolg\n\nTekst.\n', []],
    ['a «Diversen» of which all sections are as high', '## Inhoud\n\nTekst.\n\n## Krachtenveld\n\nTekst.\n', []],
  ];
  for (const [name, below, found] of within) {
    it(`${found.length > 0 ? 'finds' : 'leaves'} ${name}`, () => {
      const text = `${energy}## 2. Diversen\n\n${below}`;
      const letter = read(text, { profile: STANDARD, treatAs: 'letter' });
      const said = judge(letter, FINAL_CHECK).filter(({ rule }) => rule === 'kopniveau');
      assert.deepEqual(
        said.map(({ span }) => text.slice(span.start, span.end)),
        found,
      );
    });
  }

  const items = `${energy}### Krachtenveld\n\nTekst.\n\n## 2. Kernfusie\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n\n`;
  const last: readonly (readonly [name: string, text: string, found: number])[] = [
    [
      'a section that items have',
      items.replace('### Krachtenveld\n\nTekst.\n\n## 2.', '### Vervolg\n\nTekst.\n\n## 2.') + '## Vervolg\n\nTekst.\n',
      1,
    ],
    ['the last krachtenveld', items.replace(/### Krachtenveld(?![^]*### Krachtenveld)/u, '## Krachtenveld'), 1],
    ['«Vervolg» between two items', items.replace('## 2.', '## Vervolg\n\nTekst.\n\n## 2.'), 1],
    ['«Vervolg» that closes the letter', `${items}## Vervolg\n\nTekst.\n`, 0],
    ['«Tijdpad» that closes the letter', `${items}## Tijdpad\n\nTekst.\n`, 0],
  ];
  for (const [name, text, found] of last) {
    it(`${found > 0 ? 'finds' : 'leaves'} ${name} as high as the items`, () => {
      const letter = read(text, { profile: STANDARD, treatAs: 'letter' });
      assert.equal(judge(letter, FINAL_CHECK).filter(({ rule }) => rule === 'kopniveau').length, found);
    });
  }
});
