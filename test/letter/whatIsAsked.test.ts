import assert from 'node:assert/strict';

import { read } from '../../server/src/letter/reader.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import { FINAL_CHECK, judge } from '../../server/src/rules/judge.js';

const HEAD = `Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Datum: 22 april 2024
Betreft: Geannoteerde agenda OJCS-Raad van 13 en 14 mei 2024

Geachte voorzitter,

Hierbij zend ik u de geannoteerde agenda van de OJCS-Raad van 13 en 14 mei 2024 in Brussel. Ik neem deel aan de Raad.
`;
const SIGNED = `
De Minister van Onderwijs, Cultuur en Wetenschap,

R.H. Dijkgraaf
`;
const TWO = '\n### Inhoud\n\nDe Raad spreekt hierover.\n\n### Nederlandse inzet\n\nNederland steunt dit.\n';
const item = (title: string): string => `\n## ${title}\n${TWO}\n### Krachtenveld\n\nDe meeste lidstaten steunen dit.\n`;
const ITEMS = item('Beleidsdebat over lezen') + item('Raadsconclusies over musea');
const LIST = 'Op de agenda staan:\n\n- Beleidsdebat over lezen\n- Raadsconclusies over musea\n';
const running = (title: string): string => `\n## ${title}\n\nDe ministers spreken hierover. Nederland steunt dit.\n`;

/** What is found in the letter, as «rule severity». */
function found(body: string, list = ''): readonly string[] {
  const text = `${HEAD}\n${list}${body}${SIGNED}`;
  const letter = read(text, { profile: STANDARD, treatAs: 'letter', fileName: 'brief.md' });
  return judge(letter, FINAL_CHECK).map(({ rule, severity }) => `${rule} ${severity}`);
}

describe('what is asked of an item', () => {
  describe('nothing of the report of an earlier Council', () => {
    for (const title of [
      'Kort verslag OJCS-Raad',
      'Terugblik op de Raad van 23 november 2023',
      'Terugblik Raad 23 november 2023',
      'Uitkomsten Raad van 23 november 2023',
      'Resultaten van de OJCS-Raad van november 2023',
      'Terugkoppeling Raad 23 november 2023',
    ]) {
      const report = `\n## ${title}\n\n### Inhoud\n\nDe Raad sprak over leraren.\n`;
      it(title, () => {
        assert.deepEqual(found(ITEMS + report), []);
        assert.deepEqual(found(report + ITEMS), []);
      });
    }

    it('but of «Resultaten van de trilogen» and of «Terugkoppeling Europese Raad»', () => {
      assert.deepEqual(found(`${ITEMS}\n## Resultaten trilogen\n${TWO}`), ['onderdeel-ontbreekt warning']);
      assert.deepEqual(found(`${ITEMS}\n## Terugkoppeling Europese Raad\n${TWO}`), ['onderdeel-ontbreekt information']);
    });
  });

  describe('nothing of running text', () => {
    it('where all that has a heading is the explanation', () => {
      const explained = (title: string): string => `\n## ${title}\n\n### Toelichting\n\nNederland hecht aan privacy.\n`;
      assert.deepEqual(found(explained('Digitale euro') + explained('Najaarspakket')), []);
    });

    it('where labels stand above it in lines of their own', () => {
      const labelled = (title: string): string =>
        `\n**${title}**\n*Document:* n.v.t.\n*Aard bespreking:* Voortgangsrapportage\n*Besluitvormingsprocedure:* n.v.t.\n*Toelichting:*\nNederland hecht aan privacy. De lidstaten zijn verdeeld.\n`;
      assert.deepEqual(found(labelled('1. Digitale euro') + labelled('2. Najaarspakket')), []);
    });

    it('where most items are written so', () => {
      assert.deepEqual(found(running('Lezen') + running('Talen') + running('Musea') + item('Dans')), []);
    });

    it('but of the one that is written so', () => {
      assert.equal(found(ITEMS + running('Dans')).length, 3);
    });

    it('nor of a lunch, unless another one has sections', () => {
      assert.deepEqual(found(ITEMS + running('Werklunch over dans')), []);
      assert.deepEqual(
        found(ITEMS + item('Werkdiner over boeken') + running('Werklunch over dans')),
        Array<string>(3).fill('onderdeel-ontbreekt information'),
      );
    });

    it('nor of a heading above others', () => {
      const points = '\n## Onderwerpen van de dag\n\n### Punt van Malta\n\nMalta vertelt.\n';
      assert.deepEqual(found(ITEMS + points, `${LIST}- Onderwerpen van de dag\n`), []);
    });
  });

  describe('nothing of what stands under diversen', () => {
    it('whoever brings it up', () => {
      const point = '### a) Biociden\n\n**Informatie van Zweden**\n\nHet kabinet steunt dit.\n';
      assert.deepEqual(found(`${ITEMS}\n## Diversen\n\n${point}`), []);
    });

    for (const opening of ['', 'Onder diversen komt het volgende aan bod.\n\n']) {
      it(`with sections of its own${opening === '' ? '' : ', behind an introduction'}`, () => {
        const one = (title: string): string => `### ${title}\n${TWO.replaceAll('###', '####')}\n`;
        const points = one('Verordening vis – stand van zaken') + one('Richtlijn bodems') + '### Dans\n\nTekst.\n';
        assert.deepEqual(found(`${ITEMS}\n## Diversen\n\n${opening}${points}${item('Debat over talen')}`), []);
      });
    }

    for (const name of ['Ruimte voor zelf in te brengen punten', 'Van de tafel']) {
      it(`in a list within the list, under another name: ${name}`, () => {
        const list = `${LIST}- ${name}\n  - Verklaring van Warschau\n  - Werkprogramma van Denemarken\n`;
        const points = `\n## ${name}\n\n### Verklaring van Warschau\n\nTekst.\n\n### Werkprogramma van Denemarken\n\nTekst.\n`;
        assert.deepEqual(found(ITEMS + points, list), []);
      });
    }
  });

  describe('less of an item that is there for information', () => {
    for (const words of [
      '*Ter informatie*',
      'Ter informatie.',
      '**Aard bespreking:** ter informatie',
      '### Ter informatie\n\nTekst.',
      '### Aard van de bespreking\n\nTer informatie.',
      '### Aard van de bespreking\n\nDit punt staat ter informatie op de agenda.',
    ]) {
      it(words.replaceAll('\n', ' '), () => {
        assert.deepEqual(found(`\n## Talen\n\n${words}\n${TWO}${ITEMS}`), ['onderdeel-ontbreekt information']);
      });
    }

    it('not of one whose text has the words', () => {
      const words = 'De Commissie stuurde dit stuk ter informatie aan de Raad, die het zal bespreken.';
      assert.deepEqual(found(`\n## Talen\n\n${words}\n${TWO}${ITEMS}`), ['onderdeel-ontbreekt warning']);
    });
  });

  describe('nothing of what the letter deals with beside the agenda', () => {
    for (const words of [
      'In deze brief ga ik ook in op:',
      'In deze brief ga ik ook in op de volgende onderwerpen:',
      'Tevens informeer ik uw Kamer over:',
      'Daarnaast kom ik in deze brief terug op de volgende punten:',
    ]) {
      it(words, () => {
        const list = `${words}\n\n- de uitvoering van een toezegging over dans;\n- het rapport van de Onderwijsraad.\n`;
        const rest = running('Uitvoering toezegging over dans') + running('Rapport van de Onderwijsraad');
        assert.deepEqual(found(ITEMS + rest, list), []);
        assert.deepEqual(found(rest + ITEMS, list), []);
      });
    }

    it('but the agenda is the agenda, whatever comes before it', () => {
      const list = 'In deze brief ga ik ook in op de geagendeerde stukken:\n\n- Beleidsdebat over lezen\n- Dans\n';
      assert.deepEqual(found(item('Beleidsdebat over lezen'), list), ['agendapunt-niet-geannoteerd error']);
    });
  });
});

describe('a list within an entry of the agenda', () => {
  it('announces what it names', () => {
    const list = `${LIST}- Zorg in de regio\n  - Debat over dans\n`;
    assert.deepEqual(found(`${ITEMS}${item('Debat over dans')}${item('Zorg in de regio')}`, list), []);
  });

  it('announces nothing else', () => {
    const list = `${LIST}- Zorg in de regio\n  - Debat over talen\n`;
    assert.deepEqual(found(`${ITEMS}${item('Debat over dans')}${item('Zorg in de regio')}`, list), [
      'agendapunt-niet-aangekondigd information',
    ]);
  });
});

describe('an entry of the agenda that is never treated', () => {
  const entry = (text: string): readonly string[] => found(ITEMS, `${LIST}- ${text}\n`);

  for (const text of [
    'Debat dans (van de agenda gehaald)',
    'Debat dans – van de agenda afgevoerd',
    'Debat dans (vervallen)',
    'Debat dans (uitgesteld tot juni)',
    '~~Debat dans~~',
    '~~Debat dans~~ (vervalt)',
  ]) {
    it(`is off the agenda: ${text}`, () => {
      assert.deepEqual(entry(text), []);
    });
  }

  for (const text of [
    '(evt.) Debat dans',
    'Debat dans (evt.)',
    'Eventueel: debat dans',
    'Mogelijk: debat dans',
    'Debat dans (t.b.c.)',
  ]) {
    it(`may fall out: ${text}`, () => {
      assert.deepEqual(entry(text), ['agendapunt-niet-geannoteerd warning']);
    });
  }

  for (const text of [
    'Debat dans',
    'Mogelijk akkoord over dans',
    'Debat over uitgestelde zorg',
    'Vervallen rechten van uitvoerders',
  ]) {
    it(`is missed: ${text}`, () => {
      assert.deepEqual(entry(text), ['agendapunt-niet-geannoteerd error']);
    });
  }
});
