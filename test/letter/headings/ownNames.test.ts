import assert from 'node:assert/strict';
import { read } from '../../../server/src/letter/reader.js';
import { STANDARD } from '../../../server/src/profile/standaard.js';

/** Items with these headings, each with text below it; the sections that each of them lacks. */
function missing(items: readonly (readonly string[])[], form = (name: string) => `**${name}**`): readonly string[] {
  const text = items.map(
    (names, i) => `## Onderwerp ${'abcdef'[i] ?? ''}\n\n${names.map((name) => `${form(name)}\n\nTekst.\n\n`).join('')}`,
  );
  const letter = read(`# Geannoteerde agenda Milieuraad\n\n${text.join('')}`, { profile: STANDARD, treatAs: 'letter' });
  return letter.items.map((item) => item.missing.join(' '));
}

const hash = (name: string): string => `### ${name}`;

describe('names of its own that a letter gives its sections', () => {
  it('takes what stands before every inzet for the inhoud', () => {
    const names = ['Het dossier in het kort', 'Inzet', 'Krachtenveld'];
    assert.deepEqual(missing([names, names]), ['', '']);
    assert.deepEqual(missing([names, names], hash), ['', '']);
    assert.deepEqual(missing([names, ['Inzet', 'Krachtenveld'], names]), ['', 'inhoud', '']);
  });

  it('takes what always stands between inhoud and krachtenveld, or behind the inzet, for the section due there', () => {
    const inzet = ['Inhoud', 'Onze lijn', 'Krachtenveld'];
    assert.deepEqual(missing([inzet, inzet]), ['', '']);
    const others = ['Inhoud', 'Inzet', 'Speelruimte'];
    assert.deepEqual(missing([others, others]), ['', '']);
  });

  it('takes «Inleiding» before every inzet for the inhoud, though a letter may open with it too', () => {
    const names = ['Inleiding', 'Nederlandse positie', 'Krachtenveld'];
    for (const form of [hash, (name: string) => `**${name}**`, (name: string) => `*${name}*`])
      assert.deepEqual(missing([names, names], form), ['', '']);
    assert.deepEqual(
      missing([
        ['Inleiding', 'Inzet', 'Krachtenveld'],
        ['Inzet', 'Krachtenveld'],
      ]),
      ['inhoud', 'inhoud'],
    );
  });

  it('believes it of no heading that stands once, elsewhere too, or beside the name that is known', () => {
    assert.deepEqual(missing([['Het dossier', 'Inzet', 'Krachtenveld']]), ['inhoud']);
    assert.deepEqual(
      missing([
        ['Gevolgen', 'Inzet', 'Krachtenveld'],
        ['Gevolgen', 'Inzet', 'Krachtenveld'],
        ['Inhoud', 'Inzet', 'Gevolgen', 'Krachtenveld'],
      ]),
      ['inhoud', 'inhoud', ''],
    );
    assert.deepEqual(
      missing([
        ['Inhoud', 'Gevolgen', 'Krachtenveld'],
        ['Inhoud', 'Gevolgen', 'Krachtenveld'],
        ['Inhoud', 'Inzet', 'Krachtenveld'],
      ]),
      ['inzet', 'inzet', ''],
    );
  });

  it('leaves a heading that has an inhoud before it, or a list of the agenda names, as it is', () => {
    const names = ['Inhoud', 'Gevolgen', 'Inzet', 'Krachtenveld'];
    const letter = read(
      ['a', 'b']
        .map((title) => `## Onderwerp ${title}\n\n${names.map((name) => `### ${name}\n\nTekst.\n\n`).join('')}`)
        .join(''),
      { profile: STANDARD, treatAs: 'letter' },
    );
    const roles = letter.headings.filter(({ text }) => text === 'Gevolgen').map((heading) => heading.roles.join());
    assert.deepEqual(roles, ['other', 'other']);
  });
});
