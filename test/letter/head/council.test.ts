import assert from 'node:assert/strict';
import { councilNamed, formationSign } from '../../../server/src/letter/head/formations.js';
import { read } from '../../../server/src/letter/reader.js';
import { STANDARD } from '../../../server/src/profile/standaard.js';

function councilOf(text: string): { readonly name: string | null; readonly dates: readonly string[] } {
  const { head } = read(text, { profile: STANDARD, treatAs: 'letter' });
  return { name: head.council, dates: head.councilDates };
}

const DEAR = 'Geachte voorzitter,\n\n';

describe('which Council, and when', () => {
  const cases: readonly (readonly [name: string, text: string, council: string | null, dates: readonly string[]])[] = [
    [
      'from the covering letter',
      `${DEAR}Hierbij zend ik u de geannoteerde agenda van de Landbouw- en Visserijraad van 26 en 27 oktober 2026.\n`,
      'Landbouw- en Visserijraad',
      ['2026-10-26', '2026-10-27'],
    ],
    [
      'not the date of a debate or of a letter',
      `${DEAR}Hierbij zend ik u, ten behoeve van het commissiedebat van 10 juni 2026, de geannoteerde agenda van de Telecomraad van 12 juni 2026.\n`,
      'Telecomraad',
      ['2026-06-12'],
    ],
    [
      'not the date of the version of the agenda that it rests on',
      `${DEAR}Op dinsdag 3 december 2024 vindt de Milieuraad plaats. Hierbij bied ik u de geannoteerde agenda aan, die is gebaseerd op de voorlopige agenda van 11 november 2024.\n`,
      'Milieuraad',
      ['2024-12-03'],
    ],
    ...[
      'Het commissiedebat is op 12 maart 2026.',
      'Op 12 maart 2026 vindt het commissiedebat plaats.',
      'Op 20 februari heeft uw Kamer in het commissiedebat om een brief gevraagd.',
      'De informele Milieuraad kwam op 4 februari 2026 bijeen.',
    ].map((other): readonly [string, string, string, readonly string[]] => [
      `where the same paragraph says «${other}»`,
      `${DEAR}Op 16 en 17 maart 2026 komt de Milieuraad bijeen in Brussel. Hierbij stuur ik u de geannoteerde agenda. ${other}\n`,
      'Milieuraad',
      ['2026-03-16', '2026-03-17'],
    ]),
    [
      'of ministers who come together, and not of the Council before',
      `${DEAR}Op 18 juni 2024 komen de transportministers in Luxemburg bijeen voor een extra zitting.\n\nVan de Transportraad van 4 april 2024 heeft uw Kamer een verslag ontvangen.\n`,
      null,
      ['2024-06-18'],
    ],
    [
      'of the next paragraph, where the first only tells of a report',
      `${DEAR}Het verslag van de Transportraad van 4 april 2024 heeft u ontvangen.\n\nOp 18 juni 2024 vindt de Transportraad plaats.\n`,
      'Transportraad',
      ['2024-06-18'],
    ],
    [
      'from the opening, where the agenda itself is named further on without a day',
      `${DEAR}Met deze brief informeer ik uw Kamer over de agenda van de Transportraad van donderdag 5 december 2024 in Brussel.\n\nDe geannoteerde agenda treft u hieronder aan.\n`,
      'Transportraad',
      ['2024-12-05'],
    ],
    [
      'not the day on which the agenda was known as it is',
      `${DEAR}De Milieuraad komt op 17 juni 2024 in Luxemburg bijeen. Deze geannoteerde agenda is gebaseerd op de voorlopige agenda zoals die op 3 juni 2024 bekend was.\n`,
      'Milieuraad',
      ['2024-06-17'],
    ],
    [
      'from an annex that is entitled so, where the agenda has no other title',
      '# Bijlage – Geannoteerde agenda Raad Buitenlandse Zaken Handel van 26 mei 2025\n\n## 1. Staal\n\n### Inhoud\n\nTekst.\n',
      'Raad Buitenlandse Zaken Handel',
      ['2025-05-26'],
    ],
    [
      'from the title, not from an annex that is another agenda',
      '# Geannoteerde agenda Milieuraad van 12 mei 2025\n\n## Water\n\n### Inhoud\n\nTekst.\n\n# Bijlage – Geannoteerde agenda Energieraad van 26 mei 2025\n\n## Gas\n\n### Inhoud\n\nTekst.\n',
      'Milieuraad',
      ['2025-05-12'],
    ],
    [
      'from ministers who come together, where no Council is named',
      `Betreft: Geannoteerde agenda informele bijeenkomst over toerisme 9 en 10 oktober 2025\n\n${DEAR}Op donderdag 16 en vrijdag 17 oktober 2025 komen de ministers die over toerisme gaan informeel bijeen in Kopenhagen.\n`,
      null,
      ['2025-10-16', '2025-10-17'],
    ],
    [
      'not that of the report it brings as well',
      `${DEAR}Hierbij ontvangt u het verslag van de RBZ van 20 april 2026 en de geannoteerde agenda van de RBZ van 18 mei 2026.\n`,
      'RBZ',
      ['2026-05-18'],
    ],
    [
      '… nor in the other order',
      `${DEAR}Hierbij ontvangt u de geannoteerde agenda van de RBZ van 18 mei 2026 en het verslag van de RBZ van 20 april 2026.\n`,
      'RBZ',
      ['2026-05-18'],
    ],
    [
      'not that of the dinner on its eve',
      `${DEAR}Hierbij ontvangt u de geannoteerde agenda van een Informeel werkdiner van de Ministers van Cultuur op 13 mei in Antwerpen en de Onderwijs-, Jeugd, Cultuur- en Sportraad (OJCS-Raad) van 13 en 14 mei 2024 in Brussel.\n`,
      'Onderwijs-, Jeugd, Cultuur- en Sportraad',
      ['2024-05-13', '2024-05-14'],
    ],
    [
      'an opening that says it without the words of the genre',
      `Betreft: Geannoteerde agenda Milieuraad\n\n${DEAR}Op dinsdag 16 juni 2026 komt de Milieuraad bijeen in Luxemburg.\n`,
      'Milieuraad',
      ['2026-06-16'],
    ],
    [
      'a name with commas',
      `${DEAR}Hierbij de geannoteerde agenda van de Raad voor Vervoer, Telecommunicatie en Energie (Energie) van 14 december 2026.\n`,
      'Raad voor Vervoer, Telecommunicatie en Energie',
      ['2026-12-14'],
    ],
    [
      'the title where there is no letter',
      '# Geannoteerde agenda voor de informele OJCS-Raad van 4 t/m 6 maart 2026\n\nTekst.\n',
      'informele OJCS-Raad',
      ['2026-03-04', '2026-03-05', '2026-03-06'],
    ],
    [
      'parts where the title has no date',
      '# Geannoteerde agenda OJCS-Raad\n\n## Onderwijs – maandag 11 mei 2026\n\n### Leraren\n\nTekst.\n\n## Sport – dinsdag 12 mei\n\n### Integriteit\n\nTekst.\n',
      'OJCS-Raad',
      ['2026-05-11', '2026-05-12'],
    ],
    [
      'a letter of December for a Council in January',
      `Datum: 18 december 2026\n\n${DEAR}Hierbij de geannoteerde agenda van de Landbouw- en Visserijraad van 25 en 26 januari.\n`,
      'Landbouw- en Visserijraad',
      ['2027-01-25', '2027-01-26'],
    ],
    ['nothing that tells', 'Tekst.\n', null, []],
  ];
  for (const [name, text, council, dates] of cases) {
    it(name, () => assert.deepEqual(councilOf(text), { name: council, dates }));
  }
});

describe('names of Councils in running text', () => {
  const cases: readonly (readonly [text: string, name: string | null])[] = [
    [
      'Op 4 februari vindt te Nicosia de informele Raad voor Concurrentievermogen plaats.',
      'informele Raad voor Concurrentievermogen',
    ],
    ['de Eurogroep en Ecofinraad die op 9 november plaatsvinden', 'Eurogroep en Ecofinraad'],
    ['de RBZ/OS van 18 mei', 'RBZ/OS'],
    ['de JBZ-Raad', 'JBZ-Raad'],
    ['de Europese Raad van 18 juni', 'Europese Raad'],
    ['De Raad bespreekt de handel en het milieu.', null],
    ['De Rathenau-adviesraad over onderwijs', null],
    ['', null],
  ];
  for (const [text, name] of cases) it(`«${text}»`, () => assert.equal(councilNamed(text), name));
});

describe('headings that are called as a formation', () => {
  const cases: readonly (readonly [ReturnType<typeof formationSign>, readonly string[]])[] = [
    [
      'name',
      [
        'Onderwijs',
        'Interne markt en industrie',
        'Informele Landbouw- en Visserijraad',
        'Cultuurraad',
        'Milieuraad',
        'Justitie',
        'Raad Handel',
      ],
    ],
    ['subject', ['Migratie', 'Handel', 'Klimaat en energie']],
    [null, ['Onderwijs en AI', 'Richtlijn bodems', 'De Raad', '', 'Toekomst van de landbouw']],
  ];
  for (const [sign, texts] of cases) {
    for (const text of texts) it(`«${text}»: ${String(sign)}`, () => assert.equal(formationSign(text), sign));
  }
});
