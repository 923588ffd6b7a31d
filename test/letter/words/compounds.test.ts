import assert from 'node:assert/strict';
import { compoundsOf } from '../../../server/src/letter/words/compounds.js';
import { closedIn, hyphenedIn } from '../../../server/src/letter/words/hyphened.js';
import { proseOf } from './proseOf.js';

/** The compounds of a text that are written as two words. */
function open(text: string): readonly string[] {
  return compoundsOf(proseOf(text)).flatMap((one) => (one.shape === 'open' ? [one.text] : []));
}

function keys(text: string): readonly string[] {
  return compoundsOf(proseOf(text)).map(({ key, shape }) => `${key} ${shape}`);
}

describe('compounds', () => {
  it('takes an abbreviation and a noun for one thing where they cannot be two', () => {
    for (const [text, found] of [
      ['Op EU niveau is steun.', 'EU niveau'],
      ['Het EU beleid werkt.', 'EU beleid'],
      ['De EU begroting is rond.', 'EU begroting'],
      ['Alle EU lidstaten doen mee.', 'EU lidstaten'],
      ['De nieuwe EU regels gelden.', 'EU regels'],
      ['Een AI systeem helpt.', 'AI systeem'],
      ['De komst van generatieve AI toepassingen is nieuw.', 'AI toepassingen'],
      ['Geannoteerde agenda OJCS Raad', 'OJCS Raad'],
      ['Voor mbo studenten geldt dit.', 'mbo studenten'],
    ] as const)
      assert.deepEqual(open(text), [found], text);
  });

  it('leaves apart what may be two things', () => {
    for (const text of [
      'Nederland wil dat de EU lidstaten steunt.',
      'Nederland wil dat de EU steun verleent.',
      'De Commissie ziet dat AI risico’s meebrengt.',
      'Daarom biedt AI kansen.',
      'Nederland wil met AI kansen te creëren.',
      'Wie in onderwijs beleid wil zien.',
      'Nederland wil dat de landbouw subsidies krijgt.',
      'De Staatssecretaris van Sport neemt aan de sport deel.',
      'Op de lange termijn doelen stellen.',
      'De titel «Op EU niveau» zegt het.',
    ])
      assert.deepEqual(open(text), [], text);
  });

  it('gives every way of writing one key, singular and plural alike', () => {
    assert.deepEqual(keys('Een lange termijn strategie, lange-termijnstrategie en langetermijnstrategie.'), [
      'langetermijnstrategie open',
      'langetermijnstrategie hyphen',
      'langetermijnstrategie closed',
    ]);
    assert.deepEqual(keys('Van EU toepassingen, de EU-toepassing; klimaat-programma’s, klimaatprogramma.'), [
      'eutoepassing open',
      'eutoepassing hyphen',
      'klimaatprogramma hyphen',
      'klimaatprogramma closed',
    ]);
  });

  it('passes over hyphens that stand for a part, and parts of longer words', () => {
    assert.deepEqual(
      keys('De AI- en algoritmerisico’s, EU-klimaat- en energieregels, niet-EU-landen en EU-China-overleg.'),
      ['energieregel closed'],
    );
  });
});

describe('words with a hyphen and without', () => {
  function closed(...texts: readonly string[]): readonly string[] {
    const pieces = texts.map((text) => ({ prose: proseOf(text) }));
    return pieces.flatMap(({ prose }) => closedIn(prose, hyphenedIn(pieces)).map(({ text }) => text));
  }

  it('finds closed what another text writes with a hyphen', () => {
    assert.deepEqual(closed('De land-specifieke aanbevelingen.', 'Landspecifieke doelen; de landspecifieke lijst.'), [
      'Landspecifieke',
      'landspecifieke',
    ]);
    assert.deepEqual(closed('De Ecofin-Raad.', 'De Ecofinraad komt bijeen.'), ['Ecofinraad']);
  });

  it('passes over names, parts of longer words, words that keep their hyphen, and what is quoted', () => {
    for (const [hyphened, other] of [
      ['Zuid-Holland doet mee.', 'zuidholland'],
      ['De land- en tuinbouw.', 'landen tuinbouw'],
      ['De sociaal-economische-raad.', 'sociaaleconomische raad'],
      ['De niet-aangesloten landen.', 'nietaangesloten landen'],
      ['Het rapport «De land-specifieke weg».', 'landspecifieke doelen'],
      ['De land-specifieke weg.', 'binnenlandspecifieke en landspecifieke-doelen, «landspecifieke doelen»'],
      ['Zie www.land-specifieke.nl.', 'landspecifieke doelen'],
    ] as const)
      assert.deepEqual(closed(hyphened, other), [], hyphened);
  });
});
