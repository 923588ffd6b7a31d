import assert from 'node:assert/strict';
import { holdersOf } from '../../../server/src/letter/agenda/holders.js';
import { read } from '../../../server/src/letter/reader.js';
import { STANDARD } from '../../../server/src/profile/standaard.js';
import { FINAL_CHECK, judge } from '../../../server/src/rules/judge.js';

const HEAD =
  '# Geannoteerde agenda Energieraad 16 december 2024\n\nOp 16 december 2024 vindt de Energieraad plaats.\n\n';

/** Rule and words of every finding about items and their sections. */
function said(body: string): readonly string[] {
  const text = HEAD + body;
  const letter = read(text, { profile: STANDARD, treatAs: 'letter', fileName: 'brief.md' });
  return judge(letter, FINAL_CHECK).map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end)}`);
}

function item(title: string, section: string, left: readonly string[] = ['Inhoud', 'Inzet Nederland', 'Krachtenveld']) {
  return `${title}\n\n${left.map((name) => `${section.replace('…', name)}\n\nTekst.\n\n`).join('')}`;
}

const missing = (title: string, times: number): readonly string[] =>
  Array.from({ length: times }, () => `onderdeel-ontbreekt: ${title}`);

/** A bold line without sections is an item where a list announces it. */
const LIST = 'De agenda:\n\n1. Gasopslag\n2. Netten van Europa\n3. Kabels\n\n';

describe('an item that holds others', () => {
  const gas = item('## 1. Gasopslag', '### …');
  const wrong: readonly (readonly [name: string, body: string, found: readonly string[]])[] = [
    [
      'what stands within it lacks a section',
      `${gas}## 2. Netten\n\nHet gaat om twee voorstellen.\n\n${item('### 2a. Kabels', '#### …')}${item('### 2b. Vergunningen', '#### …', ['Inhoud', 'Krachtenveld'])}`,
      missing('2b. Vergunningen', 1),
    ],
    [
      'what follows stands beside it',
      `${gas}## 2. Netten\n\nHet gaat om twee voorstellen.\n\n${item('## 3. Kabels', '### …')}`,
      missing('2. Netten', 3),
    ],
    [
      'it has a section itself',
      `${gas}${item('## 2. Netten', '### …', ['Inhoud'])}${item('## 3. Kabels', '### …')}`,
      missing('2. Netten', 2),
    ],
    [
      'bold, and the number behind it goes on in the same row',
      `${LIST}${item('**1. Gasopslag**', '*…*')}**2. Netten van Europa**\n\nHet gaat om twee voorstellen.\n\n${item('**3. Kabels**', '*…*')}`,
      missing('2. Netten van Europa', 3),
    ],
    [
      'what the agenda does not announce stands beside it',
      `${LIST.replace('3. Kabels\n', '')}${gas}## 2. Netten van Europa\n\nHet gaat om één voorstel.\n\n${item('### 2a. Kabels', '#### …')}${item('## 3. Waterstofbank', '### …')}`,
      ['agendapunt-niet-aangekondigd: 3. Waterstofbank'],
    ],
  ];
  const right: readonly (readonly [name: string, body: string])[] = [
    [
      'by its level',
      `${gas}## 2. Netten\n\nHet gaat om twee voorstellen.\n\n${item('### 2a. Kabels', '#### …')}${item('### 2b. Vergunningen', '#### …')}`,
    ],
    [
      'two levels down',
      `${item('### 1\\. Gasopslag', '**…**')}### 2\\. Netten\n\nDe ministers spreken in groepen.\n\n${item('#### a\\. Kabels', '**…**')}${item('#### b\\. Vergunningen', '**…**')}`,
    ],
    [
      'bold lines with letters',
      `${LIST.replace('3. Kabels\n', '')}${item('**1. Gasopslag**', '*…*')}**2. Netten van Europa**\n\nHet gaat om twee voorstellen.\n\n${item('**a. Kabels**', '*…*')}${item('**b. Vergunningen**', '*…*')}`,
    ],
    [
      'bold lines with its own number',
      `${LIST.replace('3. Kabels\n', '')}${item('**1. Gasopslag**', '*…*')}**2. Netten van Europa**\n\nHet gaat om twee voorstellen.\n\n${item('**2.1 Kabels**', '*…*')}${item('**2.2 Vergunningen**', '*…*')}`,
    ],
    [
      'sections with numbers of three kinds of sign',
      `${gas}## 2. Netten\n\nHet gaat om twee voorstellen.\n\n${item('### 2A Kabels', '#### 2A.1 …')}${item('### 2B Vergunningen', '#### 2B.1 …')}`,
    ],
    [
      'announced as one',
      `${LIST.replace('3. Kabels\n', '')}${gas}## 2. Netten van Europa\n\nHet gaat om twee voorstellen.\n\n${item('### 2a. Kabels', '#### …')}${item('### 2b. Vergunningen', '#### …')}`,
    ],
  ];
  for (const [name, body, found] of wrong)
    it(`is none, or not all: ${name}`, () => assert.deepEqual(said(body), found));
  for (const [name, body] of right) it(`asks nothing of it: ${name}`, () => assert.deepEqual(said(body), []));

  it('is told for each item within it', () => {
    const letter = read(
      `${HEAD}${gas}## 2. Netten\n\nTekst.\n\n${item('### 2a. Kabels', '#### …')}${item('### 2b. Vergunningen', '#### …')}${item('## 3. Kernenergie', '### …')}`,
      { profile: STANDARD, treatAs: 'letter' },
    );
    assert.deepEqual(
      [...holdersOf(letter.items, letter.headings)],
      [
        [2, 1],
        [3, 1],
      ],
    );
  });
});

describe('headings of a letter that are no items to annotate', () => {
  const body = (heading: string): string =>
    `${item('## Gasopslag', '### …')}${item('## Netten', '### …')}## ${heading}\n\nHieronder staat wat daarover is te zeggen.\n`;
  const subjects = [
    'Vergunningen',
    'Antwoord van de lidstaten',
    'Vervallen fabrieken',
    'Wijzigingen in de markt',
    'Verzoek van Spanje',
    'Informatie over kernafval',
    'Bronnen van waterstof',
    'Delegatie van bevoegdheden',
    'Doel van de Europese netten',
    'Uitgangspunten voor de netten',
    'Voorzitterschap van de Benelux',
    'Lopende steun aan Oekraïne',
    'Uitvoering van de verordening',
  ];
  for (const heading of subjects)
    it(`asks sections of «${heading}»`, () => assert.deepEqual(said(body(heading)), missing(heading, 3)));
  for (const heading of [
    'Beantwoording van vragen van de commissie',
    'Beantwoording Kamervragen',
    'Vragen en antwoorden',
    'Vragen van het lid Kröger',
    'Schriftelijke vragen van de leden',
    'Wijzigingen in de agenda',
    'Vervallen: kernenergie',
    'Kernenergie (vervallen)',
    'Kernenergie – van de agenda afgevoerd',
    'Uitvoering van moties',
    'Uitvoering motie Erkens',
    'Openstaande moties en toezeggingen',
    'Stand van zaken toezeggingen',
    'Verzoek van de vaste commissie',
    'Reactie op verzoek commissie',
    'Verzoeken van uw Kamer',
    'Informatievoorziening aan de Kamer',
    'Inbreng schriftelijk overleg',
    'Behandelvoorbehoud',
    'Lopende wetgevingsonderhandelingen',
    'Overzicht van lopende dossiers',
    'Overzicht BNC-fiches',
    'Overige ontwikkelingen',
    'Bilaterale gesprekken',
    'En marge van de Raad',
    'Ten slotte',
    'Lijst van afkortingen',
    'Bronnen',
    'Tijdpad',
    'Vergaderdata eerste helft 2025',
  ])
    it(`asks none of «${heading}»`, () => assert.deepEqual(said(body(heading)), []));
});

describe('bold lines below «Diversen», which the agenda names', () => {
  const body = (points: string): string =>
    `De agenda:\n\n1. Gasopslag\n2. Diversen\n   - Stroomuitval\n   - Kernafval\n3. Netten van Europa\n\n${item('## 1. Gasopslag', '**…**')}## 2. Diversen\n\n${points}${item('## 3. Netten van Europa', '**…**')}`;
  it('are points of it, of which no sections are asked', () => {
    assert.deepEqual(said(body('**Stroomuitval**\n\nSpanje licht toe.\n\n**Kernafval**\n\nMalta licht toe.\n\n')), []);
    assert.deepEqual(said(body('**a) Stroomuitval**\n\nTekst.\n\n**b) Kernafval**\n\nTekst.\n\n')), []);
  });

  it('leave it empty where there are none', () => {
    assert.deepEqual(said(body('')), ['onderdeel-leeg: 2. Diversen']);
  });

  it('are an item where they go on with its number', () => {
    const letter = read(
      `${HEAD}De agenda:\n\n1. Diversen\n2. Netten van Europa\n3. Gasopslag\n\n## 1. Diversen\n\nTekst.\n\n**2. Netten van Europa**\n\nTekst.\n\n${item('## 3. Gasopslag', '### …')}`,
      { profile: STANDARD, treatAs: 'letter' },
    );
    assert.deepEqual(
      letter.items.map(({ title }) => title),
      ['1. Diversen', '2. Netten van Europa', '3. Gasopslag'],
    );
  });
});

describe('headings before the first item', () => {
  const body = (heading: string): string =>
    `## ${heading}\n\nHieronder staat wat daarover is te zeggen.\n\n${item('## Gasopslag', '### …')}${item('## Netten', '### …')}`;
  it('may be an item that lost its sections', () =>
    assert.deepEqual(said(body('Vergunningen')), missing('Vergunningen', 3)));
  for (const heading of [
    'Nederlandse delegatie',
    'Deelnemers',
    'Doel van de bijeenkomst',
    'Achtergrond van de vergadering',
    'Voorwoord',
    'Hoofdlijnen',
    'Locatie en tijd',
    'Voorzitterschap',
    'Toelichting bij de agenda',
    'Opbouw van deze brief',
    'Uitgangspunten',
  ])
    it(`are none where they are «${heading}»`, () => assert.deepEqual(said(body(heading)), []));
});

describe('points of the agenda for which a letter refers to an earlier one', () => {
  const letter = (sentence: string): string =>
    `De agenda ziet er nu als volgt uit:\n\n1. Gasopslag\n2. Netten van Europa\n3. Kernenergie\n\n${sentence}\n\n${item('## Gasopslag', '### …')}${item('## Netten van Europa', '### …')}`;
  const due = ['agendapunt-niet-geannoteerd: Kernenergie'];
  for (const sentence of [
    'De overige agendapunten komen hieronder aan de orde.',
    'Voor de achtergrond verwijs ik u naar de brief van 3 december.',
    'Nederland verwijst bij dit punt naar het akkoord van Parijs.',
  ])
    it(`finds what is left out after «${sentence}»`, () => assert.deepEqual(said(letter(sentence)), due));
  for (const sentence of [
    'Voor agendapunt 3 verwijs ik uw Kamer naar de brief van 3 december.',
    'Voor agendapunt 3 verwijs ik\nuw Kamer naar de\nbrief van 3 december.',
    'Voor de overige punten verwijzen wij u naar de geannoteerde agenda van 3 december.',
    'Voor de annotatie van de ongewijzigde onderwerpen wordt verwezen; ik verwijs voor dat onderwerp naar mijn eerdere brief.',
  ])
    it(`is silent after «${sentence}»`, () => assert.deepEqual(said(letter(sentence)), []));
});
