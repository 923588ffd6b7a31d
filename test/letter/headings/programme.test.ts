import assert from 'node:assert/strict';
import { read } from '../../../server/src/letter/reader.js';
import type { Letter } from '../../../server/src/letter/letter.js';
import { STANDARD } from '../../../server/src/profile/standaard.js';
import { FINAL_CHECK, judge } from '../../../server/src/rules/judge.js';

const SECTIONS = '### Inhoud\n\nTekst.\n\n### Inzet\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n\n';
const THURSDAY = '* Sessie 1: Betaalbaar wonen\n* Werkdiner: Dakloosheid\n\n';
const FRIDAY = '* Sessie 2: Investeringen\n* Werklunch: Verhuur\n\n';
const ITEMS = ['Sessie 1: Betaalbaar wonen', 'Werkdiner: Dakloosheid', 'Sessie 2: Investeringen', 'Werklunch: Verhuur'];

function letterWith(programme: string): Letter {
  const text = [
    '# Geannoteerde agenda informele bijeenkomst Wonen, 15 en 16 oktober 2026\n\n',
    'Op 15 en 16 oktober 2026 vindt in Dublin een informele bijeenkomst van de ministers voor Wonen plaats.\n\n',
    programme,
    ...ITEMS.map((title) => `## ${title}\n\n${SECTIONS}`),
  ].join('');
  return read(text, { profile: STANDARD, treatAs: 'letter', fileName: 'brief.md' });
}

function said(letter: Letter): readonly string[] {
  return judge(letter, FINAL_CHECK).map(({ rule, message }) => `${rule}: ${message}`);
}

describe('a programme of the meeting by days', () => {
  const forms: readonly string[] = [
    `## Programma\n\n**Donderdag 15 oktober**\n\n${THURSDAY}**Vrijdag 16 oktober**\n\n${FRIDAY}`,
    `Programma\n---\n\n**Donderdag 15 oktober**\n\n${THURSDAY}**Vrijdag 16 oktober**\n\n${FRIDAY}`,
    `## Programma\n\n### Donderdag 15 oktober\n\n${THURSDAY}### Vrijdag 16 oktober\n\n${FRIDAY}`,
    `**Programma**\n\n**Donderdag 15 oktober**\n\n${THURSDAY}**Vrijdag 16 oktober**\n\n${FRIDAY}`,
    `## Programma (voorlopig):\n\n*Donderdag 15 oktober*\n\n${THURSDAY}*Vrijdag 16 oktober*\n\n${FRIDAY}`,
    `## Wat er op tafel ligt\n\n**Donderdag 15 oktober**\n\n${THURSDAY}**Vrijdag 16 oktober**\n\n${FRIDAY}`,
    `## Programma\n\n**Debatten**\n\n${THURSDAY}**Gedachtewisselingen**\n\n${FRIDAY}`,
    `## Voorlopig programma\n\n**Ochtend**\n\n${THURSDAY}**Middag**\n\n${FRIDAY}`,
    `## Agenda\n\n### Wetgevende besprekingen\n\n${THURSDAY}### Niet-wetgevende besprekingen\n\n${FRIDAY}`,
    `**Agenda**\n\n*Wetgevende besprekingen*\n\n${THURSDAY}*Niet-wetgevende besprekingen*\n\n${FRIDAY}`,
    `## Dagindeling\n\n${THURSDAY}${FRIDAY}`,
    `## Conceptagenda\n\n${THURSDAY}${FRIDAY}`,
    `## Programma van de bijeenkomst\n\nDe ministers spreken over:\n\n${THURSDAY}${FRIDAY}`,
    `## Tijdschema\n\n| tijd | onderwerp |\n| --- | --- |\n${ITEMS.map((one) => `| 10.00 | ${one} |\n`).join('')}\n`,
  ];
  for (const form of forms) {
    it(`is no item, and announces those that it names: ${form.slice(0, 60).replaceAll('\n', ' ')}`, () => {
      const letter = letterWith(form);
      assert.deepEqual(
        letter.items.map(({ title }) => title),
        ITEMS,
      );
      assert.deepEqual(
        letter.announced.map(({ item }) => item),
        [0, 1, 2, 3],
      );
      assert.deepEqual(said(letter), []);
    });
  }

  it('leaves items that stand as high as itself out of its days', () => {
    const letter = letterWith(forms[0] ?? '');
    assert.deepEqual(
      letter.items.map(({ part }) => part),
      [null, null, null, null],
    );
  });

  for (const form of forms.slice(0, 3)) {
    it(`misses what it announces and the letter does not treat: ${form.slice(0, 40).replaceAll('\n', ' ')}`, () => {
      assert.deepEqual(said(letterWith(form.replace('Dakloosheid', 'Jongerenhuisvesting'))), [
        'agendapunt-niet-geannoteerd: «Werkdiner: Jongerenhuisvesting» staat op de agenda, maar wordt in de brief niet behandeld.',
      ]);
    });

    it(`is told once of what it leaves out: ${form.slice(0, 40).replaceAll('\n', ' ')}`, () => {
      assert.deepEqual(said(letterWith(form.replace('* Werkdiner: Dakloosheid\n', ''))), [
        'agendapunt-niet-aangekondigd: «Werkdiner: Dakloosheid» wordt behandeld, maar staat niet op de aangekondigde agenda.',
      ]);
    });
  }

  it('asks nothing of arrivals, photographs and the meals between them', () => {
    const hours =
      '* 10.00 uur: Aankomst van de delegaties\n* Welkomstwoord\n* Familiefoto\n* 13.00 – 14.00 uur: Lunch\n* Persconferentie\n';
    assert.deepEqual(said(letterWith(`## Programma\n\n**Donderdag 15 oktober**\n\n${hours}${THURSDAY}${FRIDAY}`)), []);
  });

  it('asks for the subject that has such a word', () => {
    const letter = letterWith(`## Programma\n\n* Registratie van verhuurders\n${THURSDAY}${FRIDAY}`);
    assert.deepEqual(said(letter), [
      'agendapunt-niet-geannoteerd: «Registratie van verhuurders» staat op de agenda, maar wordt in de brief niet behandeld.',
    ]);
  });

  it('is not an item that is empty before the first day of a part', () => {
    const text = `## Sessie 1\n\n${SECTIONS}## Sessie 2\n\n**Vrijdag 16 oktober 2026**\n\n## Sessie 3\n\n${SECTIONS}`;
    const letter = read(text, { profile: STANDARD, treatAs: 'letter', fileName: 'brief.md' });
    assert.deepEqual(
      letter.items.map(({ title }) => title),
      ['Sessie 1', 'Sessie 2', 'Sessie 3'],
    );
  });

  it('is not a programme of the Union by that word', () => {
    const text = `## Programma Digitaal Europa\n\n## Agenda 2030\n\n${SECTIONS}`;
    const letter = read(text, { profile: STANDARD, treatAs: 'letter', fileName: 'brief.md' });
    assert.deepEqual(
      letter.items.map(({ title }) => title),
      ['Programma Digitaal Europa', 'Agenda 2030'],
    );
  });
});
