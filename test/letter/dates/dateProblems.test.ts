import assert from 'node:assert/strict';
import { read } from '../../../server/src/letter/reader.js';
import { STANDARD } from '../../../server/src/profile/standaard.js';

/** What is the matter with the dates of a text, each with its rule. */
function problemsOf(text: string): readonly string[] {
  const { dateProblems } = read(text, { profile: STANDARD, treatAs: 'letter' });
  return dateProblems.map(({ rule, date }) => `${rule} ${date.date.text}`);
}

const HEAD =
  'Den Haag, 22 april 2024\n\nBetreft: Geannoteerde agenda OJCS-Raad van 13 en 14 mei 2024\n\nGeachte voorzitter,\n\n';

/** A letter with two parts: its covering letter, and the headings of the parts. */
function letter(covering: string, education = 'Onderwijs – maandag 13 mei', culture = 'Cultuur – 14 mei'): string {
  const items = (title: string): string => `### ${title}\n\n#### Inhoud\n\nTekst.\n\n`;
  return `${HEAD}${covering}\n\n## ${education}\n\n${items('Leraren')}## ${culture}\n\n${items('Archieven')}`;
}

describe('dates: which rule speaks', () => {
  const cases: readonly (readonly [name: string, text: string, ...problems: string[]])[] = [
    ['none on a sound letter', letter('Het onderwijsdeel is op 13 mei, het cultuurdeel op dinsdag 14 mei.')],
    [
      'none on days that are right in the Council’s year, where the letter’s own date has another',
      letter('Het onderwijsdeel is op maandag 13 mei. Op vrijdag 3 mei is er overleg.').replace(
        'april 2024',
        'april 2023',
      ),
    ],
    [
      'the weekday that fits no year that is meant',
      letter('Op dinsdag 30 april en donderdag 3 mei is er overleg.').replace('22 april 2024', '22 april 2023'),
      'datum-weekdag donderdag 3 mei',
    ],
    [
      'the weekday before the Council',
      letter('', 'Onderwijs – maandag 21 mei 2024'),
      'datum-weekdag maandag 21 mei 2024',
    ],
    [
      'no weekday that is right for a next day so near that «jl.» is the slip',
      letter('Het debat is op woensdag 8 mei jl.'),
    ],
    ['none on the last such day', letter('Dat is op donderdag 2 november jl. besproken.')],
    [
      'existence before all',
      letter('', 'Onderwijs – maandag 31 april 2024'),
      'datum-bestaat-niet maandag 31 april 2024',
    ],
    [
      'the Council before the covering letter',
      letter('Het onderwijsdeel is op 13 mei.', 'Onderwijs – 15 mei'),
      'datum-buiten-raad 15 mei',
    ],
    ['the covering letter last', letter('Het onderwijsdeel is op 14 mei.'), 'datum-wijkt-af maandag 13 mei'],
    [
      'every weekday of a list',
      letter('Op maandag 13, woensdag 14 en donderdag 15 mei.'),
      'datum-weekdag maandag 13, woensdag 14 en donderdag 15 mei',
    ],
    ['a weekday in capitals', letter('Op DINSDAG 13 mei.'), 'datum-weekdag DINSDAG 13 mei'],
    ['a weekday before figures', letter('Op dinsdag 13-05-2024.'), 'datum-weekdag dinsdag 13-05-2024'],
    ['nothing where the year of a far day cannot be told', letter('Het voorstel van vrijdag 15 november.')],
    [
      'a far day that fits no year near',
      letter('Het voorstel van zondag 15 november.'),
      'datum-weekdag zondag 15 november',
    ],
    ['«jl.» far off, in the year before', letter('Het voorstel van woensdag 15 november jl.')],
    [
      'a day that the covering letter names as well',
      letter('Op 12 mei spreken de ministers elkaar al.', 'Onderwijs – zondag 12 mei'),
    ],
    [
      '… but not one of the Council before',
      letter('Het verslag van de Raad van 15 april jl. heeft u ontvangen.', 'Onderwijs – maandag 15 april'),
      'datum-buiten-raad maandag 15 april',
    ],
    ['a dinner on the eve', letter('', 'Informeel werkdiner – zondag 12 mei')],
    ['… but not one of another week', letter('', 'Informeel werkdiner – 20 mei'), 'datum-buiten-raad 20 mei'],
    ['an informal meeting elsewhere', letter('', 'Informele bijeenkomst van de ministers van Onderwijs – 20 mei')],
    ['a meeting with days of its own', letter('', 'Europese Raad van 27 en 28 juni 2024')],
  ];
  for (const [name, text, ...problems] of cases) {
    it(name, () => assert.deepEqual(problemsOf(text), problems));
  }

  it('takes «jl.» for the last such day, where the next is too far for «jl.» to be the slip', () => {
    const text = (words: string): string =>
      `Den Haag, 2 december 2024\n\nBetreft: Geannoteerde agenda Milieuraad van 16 december 2024\n\nGeachte voorzitter,\n\nDit is op ${words} besproken.\n`;
    assert.deepEqual(problemsOf(text('vrijdag 2 mei jl.')), ['datum-weekdag vrijdag 2 mei jl.']);
    assert.deepEqual(problemsOf(text('donderdag 2 mei jl.')), []);
    assert.deepEqual(problemsOf(text('donderdag 5 december jl.')), []);
  });

  it('leaves a year alone that the letter’s own date cannot give', () => {
    const text =
      'Den Haag, 22 juli 2023\n\nBetreft: Geannoteerde agenda Milieuraad van 17 juni 2023\n\nGeachte voorzitter,\n\nOp donderdag 11 juli spraken wij.\n';
    assert.deepEqual(problemsOf(text), []);
  });
});

describe('dates: the day that the covering letter gives for a part', () => {
  const found = [
    'Aan het onderwijsdeel, op dinsdag 14 mei, neem ik deel.',
    'Het onderwijsdeel van de Raad staat gepland voor 14 mei.',
    'De Onderwijsraad vindt plaats op dinsdag 14 mei in Brussel.',
    'Op 14 mei vindt het onderwijsdeel plaats.',
    'Op dinsdag 14 mei neem ik deel aan het onderwijsdeel.',
    'De Raad bestaat uit een onderwijsdeel (14 mei) en een cultuurdeel (14 mei).',
    'Het onderwijsdeel en het cultuurdeel vinden plaats op 14 mei.',
  ];
  for (const text of found) {
    it(`is read from: ${text}`, () => assert.deepEqual(problemsOf(letter(text)), ['datum-wijkt-af maandag 13 mei']));
  }

  const none = [
    'Over het onderwijsdeel bent u op 14 mei geïnformeerd.',
    'Het onderwijsdeel komt aan de orde in het commissiedebat van 14 mei.',
    'Over het onderwijsdeel spreekt de Kamer op 14 mei.',
    'Het onderwijsdeel is op 14 mei besproken in Coreper.',
    'Ik neem deel aan het onderwijsdeel en op 14 mei aan het cultuurdeel.',
    'Ik neem deel aan het onderwijsdeel, en op 14 mei neemt de staatssecretaris deel aan het cultuurdeel.',
    'Het onderwijsdeel neem ik voor mijn rekening, het cultuurdeel op 14 mei de staatssecretaris.',
    'Het verslag van het onderwijsdeel van 14 mei volgt.',
    'Het onderwijsdeel vindt plaats op 14 mei. Volgens de laatste agenda is het onderwijsdeel op 13 mei.',
  ];
  for (const text of none) {
    it(`is not: ${text}`, () => assert.deepEqual(problemsOf(letter(text)), []));
  }
});
