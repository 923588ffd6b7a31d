import assert from 'node:assert/strict';
import { read } from '../../../server/src/letter/reader.js';
import { STANDARD } from '../../../server/src/profile/standaard.js';
import { FINAL_CHECK, judge } from '../../../server/src/rules/judge.js';

const item = (title: string): string =>
  `**${title}**\n\n${['Inhoud', 'Inzet Nederland', 'Krachtenveld'].map((name) => `*${name}*\n\nTekst.\n\n`).join('')}`;
const ITEMS = item('1. Gasopslag') + item('2. Netten op zee') + item('3. Kernenergie');
const TITLE = '**Geannoteerde agenda Energieraad 16 december 2024**\n\n';

/** The entries of the agenda, and what is found about them. */
function readWith(rows: readonly string[], before = TITLE): { entries: readonly string[]; found: readonly string[] } {
  const text = `${before}${rows.map((row) => `${row}\n\n`).join('')}${ITEMS}`;
  const letter = read(text, { profile: STANDARD, treatAs: 'letter' });
  const found = judge(letter, FINAL_CHECK).filter(({ rule }) => rule.startsWith('agendapunt'));
  return {
    entries: letter.announced.map((one) => one.text),
    found: found.map(({ rule, severity, span }) => `${severity} ${rule}: ${text.slice(span.start, span.end)}`),
  };
}

describe('an agenda of which each point is a paragraph with its number', () => {
  it('tells what is not treated', () => {
    const { found } = readWith(['1\\. Gasopslag', '2\\. Netten op zee', '3\\. Kernenergie', '4\\. Aardwarmte']);
    assert.deepEqual(found, ['error agendapunt-niet-geannoteerd: Aardwarmte']);
  });

  it('tells what is treated without being named', () => {
    const { found } = readWith(['A\\. Gasopslag', 'B\\. Kernenergie', 'C\\. Diversen']);
    assert.ok(found.includes('information agendapunt-niet-aangekondigd: 2. Netten op zee'), found.join('\n'));
  });

  it('is right where all of it is treated', () => {
    for (const sign of ['\\.', '\\)']) {
      const { entries, found } = readWith(
        ['Gasopslag', 'Netten op zee', 'Kernenergie'].map((one, i) => `${i + 1}${sign} ${one}`),
      );
      assert.deepEqual(entries, ['Gasopslag', 'Netten op zee', 'Kernenergie']);
      assert.deepEqual(found, []);
    }
  });

  const others: readonly (readonly [name: string, rows: readonly string[], before?: string])[] = [
    ['questions', ['1\\. Hoe groot is de opslag?', '2\\. Wie betaalt de netten?', '3\\. Wat kost kernenergie?']],
    ['sentences', ['1\\. De opslag is vol.', '2\\. De netten zijn vol.', '3\\. Er is geen kernenergie.']],
    ['numbers that do not go on', ['1\\. Aardwarmte', '3\\. Turf', '4\\. Hout']],
    ['two of them', ['1\\. Aardwarmte', '2\\. Turf']],
    [
      'what else the letter brings',
      ['1\\. Verslag van de vorige Raad', '2\\. Brief van de Commissie', '3\\. Lijst van toezeggingen'],
      'Geachte voorzitter,\n\nMet deze brief ontvangt u ook de volgende bijlagen:\n\n',
    ],
  ];
  for (const [name, rows, before] of others) {
    it(`is none of ${name}`, () => {
      const { entries, found } = readWith(rows, before);
      assert.deepEqual(entries, []);
      assert.deepEqual(found, []);
    });
  }
});
