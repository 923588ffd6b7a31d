import assert from 'node:assert/strict';
import { read } from '../../../server/src/letter/reader.js';
import { STANDARD } from '../../../server/src/profile/standaard.js';
import { FINAL_CHECK, judge } from '../../../server/src/rules/judge.js';

/** What is found where the first of two entries says this and the first of two items that. */
function found(entry: string, title: string): readonly string[] {
  const item = (name: string): string =>
    `## ${name}\n\n${['Inhoud', 'Inzet Nederland', 'Krachtenveld'].map((section) => `### ${section}\n\nTekst.\n\n`).join('')}`;
  const text = `# Geannoteerde agenda Energieraad 16 december 2024\n\nOp de agenda staan:\n\n- ${entry}\n- Raadsconclusies kernfusie\n- Diversen\n\n${item(title)}${item('Raadsconclusies kernfusie')}## Diversen\n\nTekst.\n`;
  return judge(read(text, { profile: STANDARD, treatAs: 'letter' }), FINAL_CHECK)
    .filter(({ rule }) => rule.startsWith('agendapunt'))
    .map(({ rule, severity }) => `${severity} ${rule}`);
}

describe('an entry with nothing in common with the one item that is left', () => {
  const FOUR = ['Verordening spoor', 'Richtlijn havens', 'Raadsconclusies kernfusie', 'Gendergelijkheid'];
  const said = (entries: readonly string[]): readonly string[] => {
    const items = FOUR.map((title) => `## ${title}\n\nDe Raad spreekt hierover en Nederland steunt dit.\n\n`);
    const text = `# Geannoteerde agenda Raad 16 december 2024\n\nOp de agenda staan:\n\n${entries.map((one) => `- ${one}\n`).join('')}\n${items.join('')}`;
    return judge(read(text, { profile: STANDARD, treatAs: 'letter' }), FINAL_CHECK)
      .filter(({ rule }) => rule.startsWith('agendapunt'))
      .map(({ rule, severity }) => `${severity} ${rule}`);
  };

  it('is another item where all others stand in the list word for word', () =>
    assert.deepEqual(said([...FOUR.slice(0, 3), 'Migratie en ontwikkeling']), ['error agendapunt-niet-geannoteerd']));

  it('may be its short name where others are shortened too', () =>
    assert.deepEqual(said(['Spoor', 'Havens', 'Raadsconclusies kernfusie', 'Migratie en ontwikkeling']), []));
});

describe('an entry beside the one item that is left', () => {
  const cases: readonly (readonly [entry: string, title: string, ...found: string[]])[] = [
    ['Richtlijn aardwarmte', 'Verordening netcodes', 'error agendapunt-niet-geannoteerd'],
    ['Verordening over waterstof', 'Richtlijn hernieuwbare warmte', 'error agendapunt-niet-geannoteerd'],
    ['Verordening waterstof', 'Verordening netcodes', 'information agendapunt-titel-wijkt-af'],
    ['Richtlijn RED III', 'Verordening netcodes'],
    ['Omnibus I', 'Vereenvoudiging van de rapportage'],
    ['Netcodes', 'Verordening netcodes'],
    ['Richtlijn netcodes', 'Verordening netcodes en herziening daarvan'],
    ['Energie-unie', 'Verordening netcodes'],
  ];
  for (const [entry, title, ...expected] of cases)
    it(`«${entry}» beside «${title}»: ${expected[0] ?? 'nothing'}`, () =>
      assert.deepEqual(found(entry, title), expected));
});
