import assert from 'node:assert/strict';
import { read } from '../../../server/src/letter/reader.js';
import type { Letter } from '../../../server/src/letter/letter.js';
import { STANDARD } from '../../../server/src/profile/standaard.js';
import { FINAL_CHECK, judge } from '../../../server/src/rules/judge.js';

const HEAD = '# Geannoteerde agenda Milieuraad 17 juni 2024\n\nOp 17 juni 2024 vindt de Milieuraad plaats.\n\n';

function letterOf(body: string): Letter {
  return read(HEAD + body, { profile: STANDARD, treatAs: 'letter', fileName: 'brief.md' });
}

function itemsOf(letter: Letter): readonly string[] {
  return letter.items.map(({ title, sections }) => `${title} [${sections.map(({ role }) => role).join(' ')}]`);
}

function said(letter: Letter): readonly string[] {
  return judge(letter, FINAL_CHECK).flatMap(({ rule, severity }) =>
    severity === 'error' || severity === 'warning' ? [rule] : [],
  );
}

/** The three sections in one form, each with text. */
function sections(form: (name: string) => string): string {
  return ['Inhoud', 'Inzet Nederland', 'Krachtenveld'].map((name) => `${form(name)}\n\nTekst.\n\n`).join('');
}

const hash =
  (level: number) =>
  (name: string): string =>
    `${'#'.repeat(level)} ${name}`;
const bold = (name: string): string => `**${name}**`;
const italic = (name: string): string => `*${name}*`;
const both = (name: string): string => `***${name}***`;

describe('an item that is called as a section is', () => {
  const ALL = 'inhoud inzet krachtenveld';
  /** The item before it, its own title, and the forms of titles and sections. */
  const right: readonly (readonly [string, string, (name: string) => string, (name: string) => string])[] = [
    ['3.1 Oriënterend debat bodems', '3.2 Stand van zaken van de onderhandelingen', hash(4), hash(5)],
    ['3.1. Oriënterend debat bodems', '3.2. Stand van zaken', hash(4), bold],
    ['3a. Oriënterend debat bodems', '3b. Stand van zaken onderhandelingen', hash(3), hash(4)],
    ['a) Verordening verpakkingen', 'b) Stand van de onderhandelingen', hash(5), hash(6)],
    ['(a) Verordening verpakkingen', '(b) Achtergrond', hash(3), italic],
    ['A. Verordening verpakkingen', 'B. Achtergrond van het voorstel', hash(3), hash(4)],
    ['I. Verordening verpakkingen', 'II. Vervolg', hash(2), hash(3)],
    ['Onderdeel A: verpakkingen', 'Onderdeel B: stand van zaken', hash(3), hash(4)],
    ['Verordening verpakkingen', 'Stand van zaken', hash(3), hash(4)],
    ['Verordening verpakkingen', 'Procedure', hash(3), bold],
    ['2.1 Verordening verpakkingen', '2.2 Stand van zaken van de onderhandelingen', bold, italic],
    ['a. Verordening verpakkingen', 'b. Tijdpad', bold, bold],
    ['1. Verordening verpakkingen', '2. Voorstel van de Commissie', both, italic],
  ];
  for (const [first, second, title, section] of right) {
    it(`heads its own sections: ${title(second)} with ${section('Inhoud')}`, () => {
      const letter = letterOf(`${title(first)}\n\n${sections(section)}${title(second)}\n\n${sections(section)}`);
      assert.deepEqual(itemsOf(letter), [`${first} [${ALL}]`, `${second} [${ALL}]`]);
      assert.deepEqual(said(letter), []);
    });
  }

  it('may come first under the heading that holds it, by its number or beside another', () => {
    for (const [own, other] of [
      ['4.1 Stand van zaken', '4.2 Richtlijn lucht'],
      ['a) Stand van zaken', 'b) Richtlijn lucht'],
      ['Stand van zaken', 'Richtlijn lucht'],
    ] as const) {
      const letter = letterOf(
        `### 4. Luchtkwaliteit\n\n#### ${own}\n\n${sections(hash(5))}#### ${other}\n\n${sections(hash(5))}`,
      );
      assert.deepEqual(itemsOf(letter).slice(-2), [`${own} [${ALL}]`, `${other} [${ALL}]`]);
      assert.deepEqual(said(letter), []);
    }
  });

  it('is announced by a list within an entry of the agenda', () => {
    const letter = letterOf(
      `Agenda:\n\n1. Gezonde bodems\n2. Water en droogte\n   1. Beleidsdebat over droogte\n   2. Stand van de onderhandelingen\n\n` +
        `### 1. Gezonde bodems\n\n${sections(hash(4))}### 2. Water en droogte\n\n#### 2.1 Beleidsdebat over droogte\n\n${sections(hash(5))}` +
        `#### 2.2 Stand van de onderhandelingen\n\n${sections(hash(5))}`,
    );
    assert.equal(letter.items.length, 4);
    assert.deepEqual(judge(letter, FINAL_CHECK), []);
  });

  for (const raised of ['Inhoud', 'Inzet Nederland', 'Krachtenveld']) {
    it(`is one still where ${raised} was put as high as it, which is one mistake`, () => {
      const own = sections(hash(5)).replace(`##### ${raised}`, `#### ${raised}`);
      const letter = letterOf(
        `### 3. Bodems\n\n#### 3.1 Oriënterend debat\n\n${sections(hash(5))}#### 3.2 Stand van zaken van de onderhandelingen\n\n${own}`,
      );
      assert.deepEqual(itemsOf(letter).slice(-2), [
        `3.1 Oriënterend debat [${ALL}]`,
        `3.2 Stand van zaken van de onderhandelingen [${ALL}]`,
      ]);
      assert.deepEqual(said(letter), ['kopniveau']);
    });
  }

  it('is counted among items of running text', () => {
    const letter = letterOf(
      '## Raad Algemene Zaken\n\n### 1. Europees Semester\n\nTekst.\n\n### 2. Uitbreiding\n\nTekst.\n\n' +
        '## Raad Algemene Zaken in artikel 50-samenstelling\n\n### 3. Stand van zaken onderhandelingen\n\nTekst.\n\n### 4. Agentschappen\n\nTekst.\n',
    );
    assert.deepEqual(
      letter.items.map(({ title, part }) => [title, part]),
      [
        ['1. Europees Semester', 0],
        ['2. Uitbreiding', 0],
        ['3. Stand van zaken onderhandelingen', 1],
        ['4. Agentschappen', 1],
      ],
    );
    assert.deepEqual(judge(letter, FINAL_CHECK), []);
  });

  const wrong: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
    [
      'sections with numbers of the item',
      `### 2. Bodems\n\n#### 2.1 Achtergrond\n\nTekst.\n\n#### 2.2 Inzet\n\nTekst.\n\n#### 2.3 Krachtenveld\n\nTekst.\n\n`,
      [`2. Bodems [${ALL}]`],
      [],
    ],
    [
      'another name of the section a level below it',
      `### Bodems\n\n#### Inhoud\n\n##### Aanleiding\n\nTekst.\n\n#### Inzet\n\nTekst.\n\n#### Krachtenveld\n\nTekst.\n\n`,
      [`Bodems [${ALL}]`],
      [],
    ],
    [
      'a section copied over another',
      `### Bodems\n\n#### Inhoud\n\nTekst.\n\n#### Inhoud\n\nTekst.\n\n#### Krachtenveld\n\nTekst.\n\n`,
      ['Bodems [inhoud inhoud krachtenveld]'],
      ['onderdeel-dubbel'],
    ],
    [
      'a section put as high as the items',
      `### Lucht\n\n${sections(hash(4))}### Bodems\n\n### Inhoud\n\nTekst.\n\n#### Inzet Nederland\n\nTekst.\n\n#### Krachtenveld\n\nTekst.\n\n`,
      [`Lucht [${ALL}]`, `Bodems [${ALL}]`],
      ['kopniveau'],
    ],
    [
      'a heading of the state of play put as high as the items',
      `### Lucht\n\n${sections(hash(4))}### Bodems\n\n#### Inhoud\n\nTekst.\n\n### Stand van de onderhandelingen\n\nTekst.\n\n#### Inzet Nederland\n\nTekst.\n\n#### Krachtenveld\n\nTekst.\n\n`,
      [`Lucht [${ALL}]`, 'Bodems [inhoud fase inzet krachtenveld]'],
      ['kopniveau'],
    ],
    [
      'bold sections with numbers',
      `**2. Bodems**\n\n**a) Achtergrond**\n\nTekst.\n\n**b) Inzet**\n\nTekst.\n\n**c) Krachtenveld**\n\nTekst.\n\n`,
      [`2. Bodems [${ALL}]`],
      [],
    ],
    [
      'a second inhoud within the item',
      `### Bodems\n\n**Stand van zaken**\n\nTekst.\n\n**Inhoud**\n\nTekst.\n\n**Inzet**\n\nTekst.\n\n**Krachtenveld**\n\nTekst.\n\n`,
      ['Bodems [inhoud inhoud inzet krachtenveld]'],
      [],
    ],
  ];
  for (const [what, body, items, rules] of wrong) {
    it(`is none of ${what}`, () => {
      const letter = letterOf(body);
      assert.deepEqual(itemsOf(letter), items);
      assert.deepEqual(said(letter), rules);
    });
  }
});
