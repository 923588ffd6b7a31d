import assert from 'node:assert/strict';
import { read } from '../../server/src/letter/reader.js';
import type { ReadOptions } from '../../server/src/letter/reader.js';
import { STANDARD } from '../../server/src/profile/standaard.js';

function recognised(text: string, options: Partial<ReadOptions> = {}): string | null {
  const { recognition } = read(text, { profile: STANDARD, treatAs: 'auto', ...options });
  return recognition.letter ? recognition.because : null;
}

const ITEM =
  '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n';

/** A letter as some were published, in which the words «geannoteerde agenda» stand nowhere. */
const UNNAMED = `Vergaderjaar 2018–2019

**21 501-32 Landbouw- en Visserijraad**

**Nr. 1170 BRIEF VAN DE MINISTER VAN LANDBOUW, NATUUR EN VOEDSELKWALITEIT**

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 3 mei 2019

Met deze brief informeer ik de Kamer over de Landbouw- en Visserijraad die op 14 mei 2019 plaatsvindt in Brussel.

Op de agenda staan:

- Toekomst van het landbouwbeleid
- Handel in landbouwproducten

**Toekomst van het landbouwbeleid**

De Raad spreekt over de voortgang.

**Handel in landbouwproducten**

De Commissie geeft een toelichting.
`;

describe('what is taken for a letter', () => {
  const letters: readonly (readonly [string, string])[] = [
    [
      'a subject that says so',
      'Betreft: Geannoteerde agenda Milieuraad van 16 juni 2026\n\nGeachte voorzitter,\n\nTekst.\n',
    ],
    [
      'a sentence that presents it',
      'Geachte voorzitter,\n\nHierbij ontvangt u, mede namens mijn ambtgenoot, de geannoteerde agenda van de Milieuraad.\n\n## Bodems\n\nTekst.\n',
    ],
    [
      'an agenda and a report in one sentence',
      'Geachte voorzitter,\n\nHierbij zend ik u de geannoteerde agenda van de RBZ van 18 mei en het verslag van de RBZ van 20 april 2026.\n',
    ],
    ['a title that names the Council', '# Geannoteerde agenda Ecofinraad 10 juli 2026\n\n## Digitale euro\n\nTekst.\n'],
    ['no more than «Geannoteerde agenda» over annotated items', `# Geannoteerde agenda\n\n${ITEM}`],
    ['«Agenda Landbouw- en Visserijraad» over annotated items', `# I. Agenda Landbouw- en Visserijraad\n\n${ITEM}`],
    [
      'a title without the form of one',
      'Geannoteerde agenda Ecofinraad van 10 juli 2026\n\n**Ecofinraad** \n\n**Digitale euro**\n\nTekst.\n',
    ],
    ['annotated items and nothing else', ITEM],
    ['a letter about a Council to come that treats its agenda', UNNAMED],
    [
      'a letter that tells of the agenda, and of another thing besides',
      UNNAMED.replace(
        'informeer ik de Kamer over de',
        'stuur ik de Kamer een BNC-fiche en informeer ik haar over de agenda van de',
      ),
    ],
    [
      'a letter about the programme of an informal meeting to come',
      'Datum: 14 februari 2024\nBetreft: Informele ministeriële bijeenkomst Wonen, 4 en 5 maart 2024\n\nGeachte voorzitter,\n\nOp 4 en 5 maart 2024 vindt in Luik een informele bijeenkomst plaats van de Europese ministers van wonen. Met deze brief informeer ik u over het programma en de Nederlandse inbreng.\n\n## Betaalbaar wonen\n\nTekst.\n',
    ],
    [
      'the same in a draft',
      UNNAMED.replace(/^[^]*?(?=Den Haag)/u, '').replace('Met deze', 'Geachte voorzitter,\n\nMet deze'),
    ],
  ];
  for (const [name, text] of letters) it(name, () => assert.equal(recognised(text), 'words'));
});

describe('what is none', () => {
  const others: readonly (readonly [string, string])[] = [
    ['a letter about a Council that was held', UNNAMED.replace('3 mei', '24 mei').replace('plaatsvindt', 'plaatsvond')],
    ['a letter about a Council to come without its date', UNNAMED.replace('Den Haag, 3 mei 2019\n\n', '')],
    ['a letter that brings a report', UNNAMED.replace('informeer ik de Kamer over', 'stuur ik u het verslag van')],
    ['a letter about a Council to come that treats no agenda', UNNAMED.replace(/\n- .*/gu, '')],
    [
      'a letter about a meeting of another body',
      'Datum: 14 februari 2024\nBetreft: Bijeenkomst NAVO-ministers, 4 en 5 maart 2024\n\nGeachte voorzitter,\n\nOp 4 en 5 maart 2024 vindt in Luik een informele bijeenkomst plaats van de ministers van Defensie van de NAVO. Met deze brief informeer ik u over het programma.\n\n## Afschrikking\n\nTekst.\n',
    ],
    ['another letter with a list', UNNAMED.replace(' die op 14 mei 2019 plaatsvindt in Brussel', '')],
    [
      'a read-me about such letters, with an example of their sections',
      '# Geannoteerde agenda – hulpmiddel\n\nLeest een geannoteerde agenda als brief.\n\n## Installeren\n\nDownload het.\n\n## Onderdelen\n\nElk agendapunt heeft:\n\n- Inhoud\n- Krachtenveld\n\n### Inhoud\n\nWaar het over gaat.\n\n### Nederlandse inzet\n\nWat Nederland wil.\n\n### Krachtenveld\n\nHoe de lidstaten erin staan.\n\n## Licentie\n\nEUPL-1.2\n',
    ],
    [
      'a page that explains a rule',
      '# Regel: onderdeel-ontbreekt\n\nMeldt dat een agendapunt geen krachtenveld heeft.\n\n## Voorbeeld\n\n```markdown\n# Geannoteerde agenda Milieuraad van 16 juni 2026\n\n## Bodems\n\n### Krachtenveld\n```\n\n## Achtergrond\n\nIn een geannoteerde agenda staat de Nederlandse inzet.\n',
    ],
    [
      'a BNC-fiche',
      '# Fiche 1: Verordening kritieke grondstoffen\n\n## 1. Algemene gegevens\n\na) Titel voorstel\n\n## 2. Essentie voorstel\n\nTekst.\n\n## 3. Nederlandse positie ten aanzien van het voorstel\n\nc) Eerste inschatting van krachtenveld\n\nDe meeste lidstaten zijn positief.\n\n## 4. Beoordeling bevoegdheid\n\nPositief.\n',
    ],
    [
      'a report that mentions the agenda',
      'Geachte voorzitter,\n\nHierbij ontvangt u het verslag van de Landbouw- en Visserijraad van 26 oktober 2026. De geannoteerde agenda heeft u op 14 oktober ontvangen.\n\nDe minister van Landbouw,\n\nA. Naam\n\n# Verslag Landbouw- en Visserijraad 26 oktober 2026\n\n## Vangstmogelijkheden\n\nTekst.\n',
    ],
    [
      'a published report with sections',
      `Vergaderjaar 2025–2026\n\n**21 501-31**\n\n**Raad WSBVC**\n\n**Nr. 812**\n\n**BRIEF VAN DE MINISTER VAN SOCIALE ZAKEN**\n\nDen Haag, 20 december 2025\n\nHierbij zend ik u het verslag van de Raad van 1 december 2025.\n\n${ITEM}`,
    ],
    [
      'minutes',
      '# Notulen werkgroep Raad van 3 maart\n\n## Agenda\n\n1. Opening\n2. Geannoteerde agenda doorgenomen\n\n## Actiepunten\n\n- Jan stuurt de geannoteerde agenda rond.\n',
    ],
    [
      'a blog post',
      '---\ntitle: Waarom de geannoteerde agenda beter kan\n---\n\n# Waarom de geannoteerde agenda van de Raad beter kan\n\nElke week stuurt een minister een geannoteerde agenda naar de Kamer.\n\n## Achtergrond\n\nTekst.\n\n## Standpunt van de auteur\n\nTekst.\n',
    ],
    [
      'a letter to the Kamer about something else',
      'Vergaderjaar 2023–2024\n\n**31 293**\n\n**Primair Onderwijs**\n\n**Nr. 700**\n\n**BRIEF VAN DE MINISTER VAN ONDERWIJS, CULTUUR EN WETENSCHAP**\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 22 april 2024\n\nHierbij stuur ik uw Kamer de voortgang van het masterplan.\n\n## Achtergrond\n\nTekst.\n\n## Inzet van het kabinet\n\nTekst.\n',
    ],
    [
      'written questions about an agenda',
      'Vergaderjaar 2022–2023\n\n**21 501-32**\n\n**Landbouw- en Visserijraad**\n\n**Nr. 1459**\n\n**VERSLAG VAN EEN SCHRIFTELIJK OVERLEG**\n\nDe commissie heeft vragen voorgelegd over de brief van 31 augustus over de geannoteerde agenda informele Landbouw- en Visserijraad (Kamerstuk 21 501-32, nr. 1458).\n\n## I Vragen en opmerkingen vanuit de fracties\n\nDe leden hebben kennisgenomen van de geannoteerde agenda.\n\n## II Reactie van de Minister\n\nTekst.\n',
    ],
    [
      'answers to questions about an agenda',
      'Geachte voorzitter,\n\nHierbij stuur ik u de antwoorden op de vragen die zijn gesteld over de geannoteerde agenda van de Milieuraad.\n',
    ],
    [
      'a letter that keeps a promise made in an agenda',
      'Geachte voorzitter,\n\nIn de geannoteerde agenda van de Telecomraad heb ik toegezegd uw Kamer te informeren. Met deze brief doe ik dat.\n\n## Achtergrond\n\nTekst.\n\n## Kabinetsinzet\n\nTekst.\n',
    ],
    [
      'a letter that puts it off',
      'Betreft: Uitstel geannoteerde agenda Milieuraad\n\nGeachte voorzitter,\n\nDe geannoteerde agenda van de Milieuraad volgt later deze week.\n',
    ],
    [
      'a changelog',
      '# Changelog\n\n## 1.2.0 – 22 april 2026\n\n- Krachtenveld wordt herkend in een geannoteerde agenda.\n\n### Inhoud\n\n- Iets.\n',
    ],
    ['an empty text', ''],
  ];
  for (const [name, text] of others) it(name, () => assert.equal(recognised(text), null));
});

describe('what someone says comes before the words', () => {
  it('told, or told not', () => {
    assert.equal(recognised('# Iets\n', { treatAs: 'letter' }), 'told');
    assert.equal(recognised(ITEM, { treatAs: 'other', fileName: 'x.agenda.md' }), null);
  });
  it('by the name of the file', () => {
    assert.equal(recognised('# Iets\n', { fileName: 'C:\\brieven\\Milieuraad.AGENDA.md' }), 'name');
    assert.equal(recognised('# Iets\n', { fileName: 'agenda.md' }), null);
  });
  it('by a key of the front matter, either way', () => {
    assert.equal(recognised('---\nsoort: geannoteerde agenda\n---\n\n# Iets\n'), 'frontMatter');
    assert.equal(recognised('---\ngeannoteerde-agenda: ja\n---\n\n# Iets\n'), 'frontMatter');
    assert.equal(recognised(`---\ngeannoteerde-agenda: nee\n---\n\n# Geannoteerde agenda Milieuraad\n\n${ITEM}`), null);
  });
});
