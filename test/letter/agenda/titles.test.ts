import assert from 'node:assert/strict';
import fc from 'fast-check';
import { matchItems, indexItems } from '../../../server/src/letter/agenda/matching.js';
import { compare, sameWording, titleOf, wordingDiffers } from '../../../server/src/letter/agenda/titles.js';
import { STANDARD } from '../../../server/src/profile/standaard.js';
import type { ItemKind } from '../../../server/src/profile/types.js';

const title = (text: string) => titleOf(text, STANDARD);

/** Worded alike: nothing to say. */
const SAME: readonly (readonly [string, string])[] = [
  [
    'Raadsconclusies over steun aan influencers als onlinecontentmakers',
    'Steun aan influencers als onlinecontent-makers',
  ],
  ['AI in het onderwijs', 'Beleidsdebat AI en onderwijs'],
  ['Het toekomstbestendig maken van de sector', 'Beleidsdebat over het toekomstbestendig maken van de sector'],
  ['3. Richtlijn bodemgezondheid (algemene oriëntatie)', 'II. RICHTLIJN BODEMGEZONDHEID:'],
  ['Meerjarig Financieel Kader (MFK)', 'MFK'],
  ['Meerjarig Financieel Kader', 'MFK'],
  ['De toekomst van de eilanden', 'Toekomst van het eiland'],
  ['Versterking van de bio-economie', 'Versterken bioeconomie'],
  ['Europa in beweging – maandag 13 mei 2024', 'Europa in beweging'],
  ['«Digitale euro»', 'Voorstel voor een verordening digitale euro'],
];

/** One item, another wording. */
const OTHERWISE: readonly (readonly [string, string])[] = [
  [
    'Raadsconclusies over het promoten van onderbouwd beleid',
    'Raadsconclusies over het bevorderen van onderbouwd beleid',
  ],
  ['Verordening vangstmogelijkheden Oostzee 2026', 'Verordening vangstmogelijkheden Oostzee 2027'],
  ['Voorbereiding van de conferentie van de WTO', 'Voorbereiding van de conferentie van de OESO'],
  [
    'Raadsconclusies over culturele sectoren en cultuurpubliek',
    'Raadsconclusies over creatieve sectoren en cultuurpubliek',
  ],
];

/** Not to be reported: a short name, or nothing in common. */
const NOT_REPORTED: readonly (readonly [string, string])[] = [
  ['Oekraïne', 'Russische agressie tegen Oekraïne'],
  ['Europees Semester', 'Europees Semester: landspecifieke aanbevelingen en voorjaarspakket'],
  ['Verordening verpakkingen', 'Richtlijn bodemgezondheid'],
  ['de conferentie van de Wereldhandelsorganisatie (WTO) in mei', 'Conferentie van de WTO in mei'],
  ['Diversen', 'Diversen: wolf'],
  ['Omnibus IV', 'Omnibuspakket IV'],
  [
    'Financiering van woningen in de Europese stedelijke gebieden',
    'Werksessie 2: Financiering van woningen in de Europese stedelijke gebieden',
  ],
  ['Start- en scale-ups', 'Startups en scaleups'],
];

describe('two writings of a title', () => {
  for (const [a, b] of SAME) {
    it(`«${a}» is worded as «${b}»`, () => {
      assert.equal(sameWording(title(a), title(b)), true);
      assert.equal(wordingDiffers(title(a), title(b)), false);
    });
  }
  for (const [a, b] of OTHERWISE) {
    it(`«${a}» is worded otherwise than «${b}»`, () => {
      assert.equal(wordingDiffers(title(a), title(b)), true);
      assert.equal(wordingDiffers(title(b), title(a)), true);
    });
  }
  for (const [a, b] of NOT_REPORTED) {
    it(`nothing is said of «${a}» and «${b}»`, () => {
      assert.equal(wordingDiffers(title(a), title(b)), false);
      assert.equal(wordingDiffers(title(b), title(a)), false);
    });
  }

  it('compares the same both ways, and never beyond its bounds', () => {
    const words = fc.constantFrom(
      'raad',
      'digitale',
      'euro',
      'euromunten',
      'verordening',
      'over',
      '2027',
      'wolf',
      '(AI)',
      '–',
      'bio-economie',
    );
    const text = fc.array(words, { maxLength: 6 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [one, two] = [compare(title(a), title(b)), compare(title(b), title(a))];
        assert.ok(Math.abs(one.shared - two.shared) < 1e-9);
        assert.ok(one.cover >= 0 && one.cover <= 1 && one.overlap >= 0 && one.overlap <= 1 + 1e-9);
        assert.equal(sameWording(title(a), title(a)), true);
      }),
    );
  });

  it('reads any text without harm', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const word of title(text).words) assert.ok(word.start < word.end && word.end <= text.length);
      }),
    );
  });
});

/** What each entry announces, all in one list and one part. */
function matched(
  entries: readonly string[],
  items: readonly (string | readonly [string, ItemKind])[],
): readonly (number | null)[] {
  const index = indexItems(
    items.map((item) =>
      typeof item === 'string' ? { title: item, part: 0, kind: 'overig' } : { title: item[0], part: 0, kind: item[1] },
    ),
    STANDARD,
  );
  const callings = entries.map((text) => ({
    text,
    part: 0,
    owner: null,
    kind: 'overig' as const,
    underDiversen: false,
    list: 0,
  }));
  return matchItems(callings, index, STANDARD).map(({ item }) => item);
}

describe('finding the item that an entry announces', () => {
  it('tells similar titles apart', () => {
    assert.deepEqual(
      matched(
        ['Beleidsdebat dierenwelzijn in stallen', 'Verordening dierenwelzijn tijdens vervoer', 'Dierenwelzijn'],
        ['Verordening dierenwelzijn tijdens vervoer', 'Dierenwelzijn in stallen', 'Dierenwelzijn'],
      ),
      [1, 0, 2],
    );
  });

  it('lets two entries share an item that is named after what they have in common', () => {
    assert.deepEqual(
      matched(['Oekraïne: sancties', 'Oekraïne: militaire steun', 'Gaza'], ['Oekraïne', 'Situatie in Gaza']),
      [0, 0, 1],
    );
  });

  it('takes what is left over on both sides for one, where a telling word is shared', () => {
    assert.deepEqual(
      matched(['Defensie', 'Steun aan Georgië'], ['Defensie', 'Ontwikkelingen in Georgië na de verkiezingen']),
      [0, 1],
    );
  });

  it('does not take one shared word of many for the title', () => {
    assert.deepEqual(
      matched(['AI in het onderwijs', 'Onderzoek in onderwijs en training'], ['Onderzoek in onderwijs en training']),
      [null, 0],
    );
  });

  it('does not find an item that is not there', () => {
    assert.deepEqual(matched(['Lerarentekort (lunchdebat)', 'AI in het onderwijs'], ['Beleidsdebat AI en onderwijs']), [
      null,
      0,
    ]);
  });

  it('stays near-linear with hundreds of items and entries', () => {
    const words =
      'wolf bever water bodem haven trein spoor zuivel euro bank munt krediet school leraar sport film muziek kolen gas olie'.split(
        ' ',
      );
    const titles = Array.from(
      { length: 700 },
      (_, at) =>
        `Verordening ${words[at % 20] ?? ''}${words[(at * 7) % 20] ?? ''} ${String(at)} in de Europese ${words[(at * 3) % 20] ?? ''}sector`,
    );
    const index = indexItems(
      titles.map((text) => ({ title: text, part: null, kind: 'wetgeving' })),
      STANDARD,
    );
    const callings = [...titles, ...titles.slice(0, 100)].map((text) => ({
      text,
      part: null,
      owner: null,
      kind: 'wetgeving' as const,
      underDiversen: false,
      list: 0,
    }));
    const before = process.cpuUsage();
    const found = matchItems(callings, index, STANDARD);
    const cost = process.cpuUsage(before).user / 1000;
    assert.ok(cost < 1_500, `${cost.toFixed(0)} ms`);
    assert.deepEqual(
      found.map(({ item }) => item),
      callings.map((_, at) => at % 700),
    );
  });
});
