import assert from 'node:assert/strict';
import { abbreviationsOf } from '../../../server/src/letter/words/abbreviations.js';
import { explanationsOf } from '../../../server/src/letter/words/explanations.js';
import type { Prose } from '../../../server/src/letter/text/prose.js';
import { assertLinear } from '../../cost.js';
import { proseOf } from './proseOf.js';

/** «stem: standing» of every abbreviation. */
function standings(text: string): readonly string[] {
  return abbreviationsOf(proseOf(text)).map(({ stem, standing }) => `${stem}: ${standing}`);
}

/** «stem = words», of those words the ones that its letters point out where they tell. */
function explained(text: string): readonly string[] {
  const prose: Prose = proseOf(text);
  return explanationsOf(prose).map(({ stem, form, words, length }) => {
    const told = length === null ? words : words.slice(words.length - length);
    return `${stem} ${form}: ${told.map((word) => word.raw).join(' ')}`;
  });
}

describe('abbreviations', () => {
  it('tells a word from a name', () => {
    assert.deepEqual(standings('De nieuwe CCS, SURF en het platform ACCT; de DEN Academie; «ACT»; ASML-machines.'), [
      'CCS: used',
      'SURF: bare',
      'ACCT: name',
      'DEN: joined',
      'ACT: name',
      'ASML: joined',
    ]);
  });

  it('knows what is an abbreviation also without an article', () => {
    assert.deepEqual(
      standings(
        'De raad van ESA, de toezichthouder EBA en SURF. De afspraken met EIB, het agentschap ENISA en het belang van LLO.',
      ),
      ['ESA: used', 'EBA: bare', 'SURF: bare', 'EIB: used', 'ENISA: name', 'LLO: used'],
    );
  });

  it('passes over initials, Roman numerals, numbers, units, addresses and words in capitals', () => {
    assert.deepEqual(
      standings(
        'R.H. Dijkgraaf, hoofdstuk XIV, C-33/22, COM(2023) 62, ST 9000/24, L 243, 20 GWH, 3 NDT, www.EIB.org, BRIEF VAN DE MINISTER, NIET, IenW/BSK.',
      ),
      [],
    );
  });

  it('sees the stem of plurals, genitives and compounds', () => {
    assert.deepEqual(standings('De EIB’s, de NDCs en de ETS-herziening.'), ['EIB: used', 'NDC: used', 'ETS: used']);
  });

  it('sees what is written out where a line ends before the brackets', () => {
    assert.deepEqual(standings('Het toezicht ligt bij de Europese Arbeidsautoriteit\n(ELA). De ELA meldt dit.'), [
      'ELA: explained',
      'ELA: used',
    ]);
    assert.deepEqual(explained('Dit doet de Europese Arbeidsautoriteit\n(ELA).'), [
      'ELA before: Europese Arbeidsautoriteit',
    ]);
    assert.deepEqual(explained('Het gaat om het EMFAF\n(Europees Fonds voor maritieme zaken).').length, 1);
    assert.deepEqual(standings('Dit is besloten.\n(ELA) De ELA meldt dit.'), ['ELA: bare', 'ELA: used']);
  });

  it('sees what is written out without brackets', () => {
    for (const text of [
      'De Europese Investeringsbank, de EIB, leent.',
      'De EIB, de Europese Investeringsbank, leent.',
      'De bank voor investeringen – EIB – leent.',
      'EIB: de bank van de Unie',
      'EIB staat voor de bank van de Unie.',
      'De Europese Investeringsbank EIB leent.',
    ])
      assert.deepEqual(standings(text), ['EIB: explained'], text);
  });

  it('takes what is called so for a name', () => {
    assert.deepEqual(standings('De bank, afgekort EIB, leent; de zogenaamde richtlijn NIS en het fonds JTF.'), [
      'EIB: name',
      'NIS: name',
      'JTF: name',
    ]);
  });

  it('sees what is written out with brackets', () => {
    assert.deepEqual(explained('De «Europese Investeringsbank» (EIB) en de MFK (het meerjarig financieel kader).'), [
      'EIB before: Europese Investeringsbank',
      'MFK within: meerjarig financieel kader',
    ]);
    assert.deepEqual(explained('De Europese Commissie (hierna te noemen: «de Commissie»).'), [
      'Commissie short: De Europese Commissie',
    ]);
    assert.deepEqual(
      explained('Een niet-gouvernementele organisatie (ngo) en een Platform voor Arbeid (Platform ACCT).'),
      ['ngo before: niet gouvernementele organisatie', 'ACCT other: '],
    );
  });

  it('takes brackets that say something else for what they are', () => {
    assert.deepEqual(
      explained('Verordening (EU) 2024/1689, fondsen (zoals de EIB), onderwijs(EIB) en nr. 3857 (BNC-fiche).'),
      [],
    );
  });

  it('is linear in the length of a text', function () {
    this.timeout(60_000);
    for (const piece of ['(', 'EIB (', 'de EIB, ', '«(EIB ', 'A', 'AB-', 'hierna '])
      assertLinear((text) => abbreviationsOf(proseOf(text)), piece);
  });
});
