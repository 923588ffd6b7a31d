import assert from 'node:assert/strict';
import { findingsIn } from '../../scripts/generate/examples.js';
import { betreftWijktAf } from '../../server/src/rules/betreft-wijkt-af.js';
import { testExamples } from './examples.js';

testExamples(betreftWijktAf);

/** The pieces of Betreft that are found, where a letter opens so. */
function found(subject: string, opening: string): readonly string[] {
  const text = `Datum 3 september 2024\nBetreft ${subject}\n\nGeachte voorzitter,\n\n${opening}\n`;
  return findingsIn(betreftWijktAf, text).map(({ span }) => text.slice(span.start, span.end));
}

type Case = readonly [subject: string, opening: string, ...found: string[]];

function testCases(cases: readonly Case[]): void {
  for (const [subject, opening, ...expected] of cases) {
    const name = subject.replaceAll('\n', ' ⏎ ');
    it(`${expected.length > 0 ? 'finds' : 'leaves'} «${name}» before «${opening.slice(0, 70)}»`, () =>
      assert.deepEqual(found(subject, opening), expected));
  }
}

describe('Betreft over two lines', () => {
  const opening = 'Hierbij ontvangt u de geannoteerde agenda van de Energieraad van 16 en 17 september 2024.';
  testCases([
    ['Geannoteerde agenda Energieraad\nvan 15 oktober 2024', opening, '15 oktober 2024'],
    ['Geannoteerde agenda Energieraad van\n15 oktober 2024', opening, '15 oktober 2024'],
    ['Geannoteerde agenda Energieraad 16 en\n17 oktober 2024', opening, '16 en\n17 oktober 2024'],
    ['Geannoteerde agenda Energieraad\nop 16 en 17 september 2024', opening],
    ['Geannoteerde agenda Energieraad\n3 september 2024', opening],
    ['Geannoteerde agenda Energieraad\nBijlage van 3 juli 2024', opening],
    ['Geannoteerde agenda Energieraad 16 september 2024\nen verslag van de Energieraad van 30 mei 2024', opening],
    ['Geannoteerde agenda Energieraad 16 september 2024\nen beantwoording vragen van 12 juli 2024', opening],
    ['Geannoteerde agenda Energieraad 16 september 2024\nvoor het commissiedebat van 11 september 2024', opening],
  ]);
});

describe('Betreft with what else the letter brings', () => {
  const opening = 'Hierbij ontvangt u de geannoteerde agenda van de Energieraad van 16 september 2024.';
  testCases([
    ['Geannoteerde agenda Energieraad 17 september 2024 en reactie op vragen', opening, '17 september 2024'],
    ['Geannoteerde agenda Energieraad 16 september 2024 en beantwoording vragen van 12 juli 2024', opening],
    ['Geannoteerde agenda Energieraad 16 september 2024 en reactie op de motie van 4 juni 2024', opening],
    ['Geannoteerde agenda Energieraad t.b.v. het schriftelijk overleg van 10 september 2024', opening],
  ]);
});

describe('Betreft that names a part of a Council', () => {
  const brings = 'Hierbij ontvangt u de geannoteerde agenda van';
  testCases([
    [
      'Geannoteerde agenda VTE-Raad, onderdeel Telecom, 16 september 2024',
      `${brings} het onderdeel Transport van de VTE-Raad van 16 september 2024.`,
      'onderdeel Telecom',
    ],
    [
      'Geannoteerde agenda OJCS-Raad, jeugddeel, 16 september 2024',
      `${brings} de OJCS-Raad, onderdeel Sport, van 16 september 2024.`,
      'jeugddeel',
    ],
    [
      'Geannoteerde agenda VTE-Raad, onderdeel Telecom, 16 september 2024',
      'Hierbij ontvangt u de geannoteerde\nagenda van het onderdeel\nTransport van de VTE-Raad van 16 september 2024.',
      'onderdeel Telecom',
    ],
    [
      'Geannoteerde agenda VTE-Raad, onderdeel Transport, 16 september 2024',
      `${brings} het onderdeel Vervoer van de VTE-Raad van 16 september 2024.`,
    ],
    [
      'Geannoteerde agenda OJCS-Raad, onderdeel Jeugd, 16 september 2024',
      `${brings} de OJCS-Raad van 16 september 2024. Over het onderdeel Sport ontvangt u een andere brief.`,
    ],
    [
      'Geannoteerde agenda OJCS-Raad, onderdeel Jeugd, 16 september 2024',
      `${brings} de OJCS-Raad van 16 september 2024, met uitzondering van het onderdeel Sport.`,
    ],
    [
      'Geannoteerde agenda OJCS-Raad, onderdeel Jeugd, 16 september 2024',
      `${brings} het jeugddeel en het sportdeel van de OJCS-Raad van 16 september 2024.`,
    ],
    [
      'Geannoteerde agenda OJCS-Raad, onderdeel Jeugd, 16 september 2024',
      `${brings} de OJCS-Raad van 16 september 2024, waar dit het voornaamste onderdeel is.`,
    ],
  ]);
});

describe('Betreft of a meeting of ministers that is no Council by name', () => {
  testCases([
    [
      'Informele ministeriële bijeenkomst Toerisme, 16 oktober 2024',
      'Op 16 september 2024 vindt in Gent een informele bijeenkomst van de Europese ministers van toerisme plaats.',
      '16 oktober 2024',
    ],
    [
      'Informele ministeriële bijeenkomst Ruimtelijke Ordening, 16 oktober 2024',
      'Op 16 september 2024 vindt in Namen de informele bijeenkomst plaats van de ministers voor ruimtelijke ordening.',
      '16 oktober 2024',
    ],
    [
      'Informele ministeriële bijeenkomst Toerisme, 16 september 2024',
      'Op 16 september 2024 vindt in Gent een informele bijeenkomst van de Europese ministers van toerisme plaats.',
    ],
    [
      'Informele ministeriële bijeenkomst Toerisme, 17 september 2024',
      'Voorafgaand vindt op 16 september 2024 een bijeenkomst van de Benelux-ministers plaats.',
    ],
    [
      'Informele ministeriële bijeenkomst Toerisme, 17 september 2024',
      'Op 16 september 2024 vindt een werkdiner plaats van de ministers, voor de bijeenkomst van de dag erna.',
    ],
  ]);
});

describe('the title of a text that is a plain first line', () => {
  const under = (title: string, opening: string): readonly string[] => {
    const text = `${title}\n\n${opening}\n\n## Batterijen\n\nDe Raad spreekt over batterijen.\n`;
    return findingsIn(betreftWijktAf, text).map(({ span }) => text.slice(span.start, span.end));
  };
  const opening = 'Op 26 september 2024 vindt in Brussel de Raad voor Concurrentievermogen plaats.';
  const cases: readonly Case[] = [
    ['GEANNOTEERDE AGENDA RAAD VOOR CONCURRENTIEVERMOGEN, 26 AUGUSTUS 2024', opening, '26 AUGUSTUS 2024'],
    ['Geannoteerde agenda Milieuraad 26 september 2024', opening, 'Milieuraad'],
    ['GEANNOTEERDE AGENDA RAAD VOOR CONCURRENTIEVERMOGEN, 26 SEPTEMBER 2024', opening],
    ['Geannoteerde agenda Raad voor Concurrentievermogen (versie 2 september 2024)', opening],
    ['Geannoteerde agenda Raad voor Concurrentievermogen', opening],
    [
      'Geannoteerde agenda Raad voor Concurrentievermogen 26-27 september 2024',
      'De Raad voor Concurrentievermogen vindt op 26 en 27 september 2024 in Brussel plaats.',
    ],
    ['Geannoteerde agenda Raad voor Concurrentievermogen 26 augustus 2024', 'Dit is de agenda.'],
    ['De geannoteerde agenda van de Milieuraad van 26 augustus 2024 volgt later.', opening],
  ];
  for (const [title, first, ...expected] of cases)
    it(`${expected.length > 0 ? 'finds' : 'leaves'} «${title}»`, () => assert.deepEqual(under(title, first), expected));
});

describe('a covering letter that names another day than title and parts do', () => {
  const letter = (opening: string): readonly string[] => {
    const part = (name: string): string => `## ${name}\n\n### Beleidsdebat over ${name}\n\nTekst.\n\n`;
    const text = `Den Haag, 3 september 2024\n\nGeachte voorzitter,\n\n${opening}\n\n# Geannoteerde agenda OJCS-Raad 25 en 26 november 2024\n\n${part('Jeugd – maandag 25 november 2024')}${part('Sport – dinsdag 26 november 2024')}`;
    return findingsIn(betreftWijktAf, text).map(({ span }) => text.slice(span.start, span.end));
  };
  const brings = 'Hierbij zend ik u de geannoteerde agenda';
  const own = '25 en 26 november 2024';
  const cases: readonly (readonly [opening: string, ...found: string[]])[] = [
    [`${brings} van de OJCS-Raad van 21 en 22 november 2024.`, own],
    [`${brings} voor de OJCS-Raad, die op 25 en 26 oktober 2024 plaatsvindt.`, own],
    [`Op 13 en 14 mei 2024 vindt in Brussel de OJCS-Raad plaats. ${brings}.`, own],
    [`${brings} van de OJCS-Raad van 25 en 26 november 2024.`],
    [`${brings} van de OJCS-Raad van 25 november 2024.`],
    [`${brings}, waarover wij op 20 november 2024 in debat gaan.`],
    [`${brings} van de OJCS-Raad, zoals toegezegd op 2 juli 2024.`],
    [`${brings} van de OJCS-Raad. Over de Raad van 13 en 14 mei 2024 ontving u een verslag.`],
  ];
  for (const [opening, ...found] of cases)
    it(`${found.length > 0 ? 'finds' : 'leaves'} the title after «${opening}»`, () =>
      assert.deepEqual(letter(opening), found));
});
