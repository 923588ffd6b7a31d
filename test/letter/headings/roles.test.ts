import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { annotated, type AnnotatedLetter } from '../letters/annotated.js';
import { frames } from '../letters/frames.js';
import { parts } from '../letters/parts.js';
import { runningText } from '../letters/runningText.js';
import { sections } from '../letters/sections.js';

const groups: readonly (readonly [string, readonly AnnotatedLetter[]])[] = [
  ['running text', runningText],
  ['sections', sections],
  ['what stands around the agenda', frames],
  ['parts and items', parts],
];

describe('the reading of letters as the genre varies', () => {
  for (const [group, letters] of groups) {
    describe(group, () => {
      for (const one of letters) it(one.name, () => check(one));
    });
  }
});

function check(one: AnnotatedLetter): void {
  const { letter, wanted, found } = annotated(one);
  assert.deepEqual(found, wanted);
  assert.equal(letter.recognition.letter, true, 'is taken for a letter');
  const { head, items, parts: all } = letter;
  assert.equal(head.council, one.council);
  assert.deepEqual(head.councilDates, one.dates);
  const missing = items.filter((item) => item.missing.length > 0).map(({ title, missing: gaps }) => [title, gaps]);
  assert.deepEqual(Object.fromEntries(missing), one.missing ?? {});
  assert.deepEqual(
    head.signatories.map(({ office, name }) => `${office} / ${name}`),
    one.signed ?? [],
  );
  const attending = all.filter((part) => part.attendees.length > 0).map((part) => [part.title, part.attendees]);
  assert.deepEqual(Object.fromEntries(attending), one.attendees ?? {});
}

/** Changes of form that say nothing about what a heading is. */
const changes: readonly (readonly [string, (text: string) => string])[] = [
  ['one level deeper', (text) => text.replace(/^#{1,5}(?= )/gmu, '#$&')],
  ['blanks behind lines', (text) => text.replace(/(?<=\S)$/gmu, '  ').replace(/⟧ {2}$/gmu, '⟧')],
  ['a rule across the page before each heading', (text) => text.replace(/^(?=#{1,6} )/gmu, '\n---\n\n')],
  ['bold inside the hash marks', (text) => text.replace(/^(#{1,6}) ([^*\n]*?)(?= ⟦)/gmu, '$1 **$2**')],
];

describe('a change of form alone', () => {
  for (const [name, change] of changes) {
    it(`changes no role: ${name}`, () => {
      for (const one of groups.flatMap(([, letters]) => letters)) {
        const { wanted, found } = annotated({ ...one, text: change(one.text) });
        assert.deepEqual(found, wanted, one.name);
      }
    });
  }
});

const SENTENCE = 'De Raad spreekt hierover. Nederland steunt dit en de meeste lidstaten ook.';

/** Where headings of a role stand in a letter: the heading itself is put at ⟦⟧. */
const hosts: Readonly<Record<string, string>> = {
  title: `⟦⟧\n\n## Richtlijn bodems\n\n### Inhoud\n\n${SENTENCE}\n\n### Inzet Nederland\n\n${SENTENCE}\n`,
  part: `# Geannoteerde agenda\n\n⟦⟧\n\n### Richtlijn bodems\n\n#### Inhoud\n\n${SENTENCE}\n\n#### Inzet Nederland\n\n${SENTENCE}\n`,
  item: `# Geannoteerde agenda\n\n⟦⟧\n\n### Inhoud\n\n${SENTENCE}\n\n### Inzet Nederland\n\n${SENTENCE}\n`,
  section: `# Geannoteerde agenda\n\n## Richtlijn bodems\n\n⟦⟧\n\n${SENTENCE}\n`,
  within: `# Geannoteerde agenda\n\n## Richtlijn bodems\n\n### Inhoud\n\n${SENTENCE}\n\n⟦⟧\n\n${SENTENCE}\n\n### Inzet Nederland\n\n${SENTENCE}\n`,
  behind: `# Geannoteerde agenda\n\n## Richtlijn bodems\n\n### Inhoud\n\n${SENTENCE}\n\n### Inzet Nederland\n\n${SENTENCE}\n\n⟦⟧\n\n${SENTENCE}\n`,
};

function roleIn(host: string, level: number, text: string): string {
  const marks = '#'.repeat(level);
  return annotated({ text: (hosts[host] ?? '').replace('⟦⟧', `${marks} ${text} ⟦⟧`) })
    .letter.headings.filter((heading) => heading.text === text)
    .map(({ roles }) => roles.join('+'))
    .join(' ');
}

/** Headings as they occur in letters; in which place of a letter, on which level, with which role. */
const headings: readonly (readonly [place: string, level: number, role: string, texts: readonly string[]])[] = [
  [
    'title',
    1,
    'title',
    [
      'A. Geannoteerde agenda',
      'Aanvullende informatie op de Geannoteerde agenda van de Raad Algemene Zaken van 16 en 17 maart 2026',
      'Annotaties, betreffende de gezondheidsonderwerpen, bij de voorlopige agenda van de Raad op 2 en 3 december 2026',
      'GEANNOTEERDE AGENDA FORMELE RAAD WERKGELEGENHEID EN SOCIAAL BELEID (WSB) 10 maart 2026',
      'Geannoteerde agenda formele EU Gezondheidsraad 02 december 2026, Brussel',
      'I. Agenda Landbouw- en Visserijraad',
    ],
  ],
  ['title', 1, 'annex', ['Bijlage', 'Bijlage: Geannoteerde agenda', 'Bijlage 1 – Geannoteerde agenda Milieuraad']],
  [
    'part',
    2,
    'part',
    [
      'Algemene zaken',
      'Ecofinraad 23 maart',
      'Eurogroep 16 mei',
      'Horizontale vraagstukken',
      'Interne markt en industrie (8 december 2025)',
      'Cultuur en audiovisueel – dinsdag 14 mei, 10.00 uur',
      'Maandag 13 mei 2026: Onderwijs',
      'II. Justitie',
      'Informele Raad Buitenlandse Zaken Handel',
    ],
  ],
  [
    'item',
    2,
    'item',
    [
      'Beleidsdebat AI en onderwijs',
      'Gedachtewisseling over mentale gezondheid van jongeren in het digitale tijdperk',
      'Meerjarig Financieel Kader (MFK)',
      'Prioriteiten Cypriotisch EU-voorzitterschap',
      'Richtlijn representatieve acties',
      'Voorbereiding Europese Raad (ER)',
      'Voorbereiding Europese Raad van 18 en 19 juni 2026',
      'Verslag van de Commissie over de rechtsstaat',
      'Migratie',
    ],
  ],
  [
    'section',
    3,
    'inhoud',
    ['Achtergrond', 'Essentie voorstel', 'INHOUD', '3. Inhoud:', 'Toelichting', 'II. Achtergrond en inhoud'],
  ],
  [
    'section',
    3,
    'inzet',
    ['Inzet Nederland', 'Nederlandse inzet', 'b) Inbreng van Nederland', 'Inzet van het kabinet:'],
  ],
  ['section', 3, 'krachtenveld', ['Eerste inschatting van krachtenveld', '(Indicatie) krachtenveld', 'Krachtenvled']],
  [
    'within',
    3,
    'aard',
    ['Aard van de bespreking:', 'Algemene oriëntatie', 'Beleidsdebat', 'Mogelijk Gemeenschappelijk standpunt'],
  ],
  [
    'within',
    3,
    'other',
    [
      'Algemene gegevens',
      'Financiële implicaties, gevolgen voor regeldruk en administratieve lasten',
      'Implicaties voor uitvoering en/of handhaving',
      'Gevolgen voor Nederland',
    ],
  ],
  [
    'behind',
    2,
    'other',
    [
      'A-punten',
      'Aanneming van de agenda',
      'Inleiding',
      'Introductie',
      'Stand van zaken overige Raadsformaties',
      'Tot slot',
      'II. Overig',
    ],
  ],
  [
    'behind',
    2,
    'report',
    ['Verslag informele Raad Buitenlandse Zaken 9 februari 2026', 'Terugkoppeling Ecofinraad 20 januari'],
  ],
];

describe('headings seen in letters', () => {
  for (const [place, level, role, texts] of headings) {
    for (const text of texts)
      it(`«${text}» (${place}) is ${role}`, () => assert.equal(roleIn(place, level, text), role));
  }
});

const WILD = new URL('../../../../shared/domain/headings-in-the-wild.tsv', import.meta.url);
const PLACES: readonly (readonly [RegExp, string, number, string])[] = [
  [/^omslag/u, 'title', 1, 'title'],
  [/^raadsonderdeel/u, 'part', 2, 'part'],
  [/^agendapunt/u, 'item', 2, 'item'],
  [/^inhoud/u, 'section', 3, 'inhoud'],
  [/^inzet/u, 'section', 3, 'inzet'],
  [/^krachtenveld/u, 'section', 3, 'krachtenveld'],
  [/^bijlage/u, 'title', 1, 'annex'],
  [/^overig \(aard/u, 'within', 3, 'aard'],
  [/^overig \(BNC/u, 'within', 3, 'other'],
  [/^overig/u, 'behind', 2, 'other'],
];

if (existsSync(WILD)) {
  describe('the list of headings seen in letters', () => {
    for (const line of readFileSync(WILD, 'utf8').split('\n').slice(1)) {
      const [text = '', role = ''] = line.split('\t');
      const place = PLACES.find(([pattern]) => pattern.test(role));
      // read inside the covering letter, which has items no more than its annex has
      if (place === undefined || /in de brief/u.test(role)) continue;
      const [, host, level, wanted] = place;
      it(`«${text}» is ${wanted}`, () => assert.equal(roleIn(host, level, text), wanted));
    }
  });
}
