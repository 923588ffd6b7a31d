import assert from 'node:assert/strict';
import { follows, isFirst, numberOf } from '../../../server/src/letter/headings/numbering.js';
import { read } from '../../../server/src/letter/reader.js';
import { STANDARD } from '../../../server/src/profile/standaard.js';
import { FINAL_CHECK, judge } from '../../../server/src/rules/judge.js';

const letterOf = (text: string) => read(text, { profile: STANDARD, treatAs: 'letter' });

function sections(sign: (name: string) => string): string {
  return ['Inhoud', 'Nederlandse inzet', 'Krachtenveld']
    .map((name) => `${sign(name)}\n\nDe Raad spreekt over het voorstel, en het kabinet steunt het.\n`)
    .join('\n');
}

const bold = (name: string): string => `**${name}**`;
const hashes = (name: string): string => `#### ${name}`;
const italic = (name: string): string => `*${name}*`;

const TITLES = ['Richtlijn bodems', 'Verordening water', 'Beleidsdebat lucht'];
const NUMBERS = [
  ['1. ', '2. ', '3. '],
  ['I. ', 'II. ', 'III. '],
  ['A. ', 'B. ', 'C. '],
  ['a) ', 'b) ', 'c) '],
];
const LIST = `Op de agenda staan:\n\n${TITLES.map((title) => `- ${title}`).join('\n')}\n\n`;

/** A letter with three items, of which one has lost the form of its heading. */
function damaged(
  lost: number,
  form: (title: string) => string,
  under: (name: string) => string,
  numbers: readonly string[],
  broken = (title: string): string => title,
): string {
  return TITLES.map((title, i) => {
    const words = `${numbers[i] ?? ''}${title}`;
    return `${i === lost ? broken(words) : form(words)}\n\n${sections(under)}`;
  }).join('\n');
}

/** The titles without numbers, and what is found. */
function readAs(text: string): readonly [readonly string[], readonly string[]] {
  const letter = letterOf(text);
  return [
    letter.items.map(({ title }) => title.replace(/^[\dIVXA-Ca-c]+[.)] /u, '')),
    judge(letter, FINAL_CHECK).map(({ rule, message }) => `${rule}: ${message}`),
  ];
}

describe('the title of an item that lost the form of a heading', () => {
  const forms = [
    ['bold', bold, italic],
    ['bold with bold', bold, bold],
    ['with hashes', (title: string) => `### ${title}`, hashes],
  ] as const;
  for (const [name, form, under] of forms) {
    for (const numbers of NUMBERS) {
      for (const lost of [0, 1, 2]) {
        it(`is known by its number «${numbers[lost] ?? ''}» among headings that are ${name}`, () => {
          assert.deepEqual(readAs(damaged(lost, form, under, numbers)), [TITLES, []]);
        });
      }
    }
    for (const lost of [0, 1, 2]) {
      it(`is known by the list of the agenda, and told of: ${String(lost)}, ${name}`, () => {
        const told = `kop-zonder-opmaak: «${TITLES[lost] ?? ''}» heeft niet de opmaak van een kop; de andere agendapunten wel.`;
        assert.deepEqual(readAs(LIST + damaged(lost, form, under, [])), [TITLES, [told]]);
      });
    }
    for (const lost of [1, 2]) {
      it(`is known because the sections begin anew: ${String(lost)}, ${name}`, () => {
        assert.deepEqual(readAs(damaged(lost, form, under, [])), [TITLES, []]);
      });
    }
  }

  it('may keep signs of the form that failed', () => {
    const form = (title: string): string => `### ${title}`;
    assert.deepEqual(readAs(damaged(1, form, hashes, [], (title) => `###${title}`)), [TITLES, []]);
    assert.deepEqual(readAs(damaged(1, bold, bold, [], (title) => `**${title}`)), [TITLES, []]);
  });

  it('is known by the list of the agenda where it has no sections', () => {
    const lunch =
      'Tijdens de lunch spreken de ministers over de weerbaarheid van de infrastructuur op zee en aan land.';
    const text = `Op de agenda staan:\n\n- Richtlijn bodems\n- Werklunch weerbaarheid\n\n**Richtlijn bodems**\n\n${sections(bold)}\nWerklunch weerbaarheid\n\n${lunch}\n`;
    assert.deepEqual(readAs(text)[0], ['Richtlijn bodems', 'Werklunch weerbaarheid']);
  });
});

describe('a line that is no title of an item', () => {
  const none: readonly (readonly [string, string])[] = [
    ['a sentence', 'Het kabinet steunt het voorstel.'],
    ['what introduces a list', 'De vragen van het voorzitterschap:'],
    ['a number that fits no row', '7. Verordening water'],
    ['a small beginning', 'en de verordening water'],
  ];
  for (const [name, line] of none) {
    it(name, () => {
      const text = `## 1. Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n${line}\n\n### Nederlandse inzet\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n\n## 2. Verordening lucht\n\n${sections((one) => `### ${one}`)}`;
      assert.deepEqual(readAs(text)[0], ['Richtlijn bodems', 'Verordening lucht']);
    });
  }

  it('a question with a number between sections of one item', () => {
    const text = `## 1. Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n1. Hoe beschermt de Unie de bodem\n\n### Nederlandse inzet\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n\n## 2. Verordening lucht\n\n${sections((one) => `### ${one}`)}`;
    assert.deepEqual(readAs(text)[0], ['Richtlijn bodems', 'Verordening lucht']);
  });

  it('a point of diversen that its list names', () => {
    const long = 'De Commissie geeft een toelichting op het verslag over de bossen, dat in het najaar verscheen.';
    const text = `## Richtlijn bodems\n\n${sections((one) => `### ${one}`)}\n## Diversen\n\n- Bosmonitoring\n- Schade door aalscholvers\n\nBosmonitoring\n\n${long}\n\nSchade door aalscholvers\n\n${long}\n`;
    assert.deepEqual(readAs(text)[0], ['Richtlijn bodems', 'Diversen']);
  });
});

describe('the number of a title', () => {
  it('is a figure, a Roman one or a letter', () => {
    const row = (one: string, two: string): boolean => {
      const [first, second] = [numberOf(one), numberOf(two)];
      return first !== null && second !== null && follows(first, second);
    };
    assert.ok(
      row('1. Een', '2. Twee') && row('IX. Negen', 'X. Tien') && row('H) Acht', 'I) Negen') && row('a. Een', 'b. Twee'),
    );
    assert.ok(!row('1. Een', '3. Drie') && !row('A. Een', 'b. Twee') && !row('1. Een', 'II. Twee'));
    assert.equal(numberOf('13 mei 2024'), null);
    assert.equal(isFirst({ figure: 1, roman: null, letter: null, small: null }), true);
  });
});
