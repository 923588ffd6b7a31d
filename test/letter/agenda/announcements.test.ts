import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { introductionOf, isProvisional } from '../../../server/src/letter/agenda/introductions.js';
import type { Letter } from '../../../server/src/letter/letter.js';
import { read } from '../../../server/src/letter/reader.js';
import { STANDARD } from '../../../server/src/profile/standaard.js';

const letterOf = (text: string): Letter => read(text, { profile: STANDARD, treatAs: 'letter' });

/** Entry → title of its item, in order of the text. */
function announcedIn(text: string): readonly (readonly [string, string | null])[] {
  const letter = letterOf(text);
  return letter.announced.map(({ text: entry, item }) => [
    entry,
    item === null ? null : (letter.items[item]?.title ?? ''),
  ]);
}

const AGENDA = `Voor de Onderwijsraad staan de volgende stukken ter vaststelling geagendeerd:
Op de agenda staan:
Op de voorlopige agenda van de Raad staan de volgende onderwerpen:
De agenda van de Raad bevat de volgende punten:
De agenda van de Raad:
Agenda
Voorlopige agenda
Ter vaststelling:
Ter informatie:
Diversen:
A-punten
Onder diversen staan de volgende punten op de agenda:
De volgende onderwerpen komen aan de orde:
Tijdens de Raad worden de volgende onderwerpen besproken:
Tijdens het onderwijsdeel zal beleidsdebat gaan over:
De ministers zullen spreken over:
De Raad zal van gedachten wisselen over:
Tijdens de lunch wordt gesproken over:
Aan de orde komen:
De Raad zal naar verwachting de volgende Raadsconclusies aannemen:
De Raad neemt naar verwachting de volgende besluiten:
Naar verwachting staan de volgende onderwerpen op de agenda.
Het gaat om de volgende agendapunten:
Voor deze Raad is een beleidsdebat voorzien over:
Ik zend u de geannoteerde agenda. Op de agenda van de Raad staan drie onderwerpen. Het gaat om:
Niet-wetgevende werkzaamheden:
De volgende punten zullen ter vaststelling aan de Raad worden voorgelegd:
Ter vaststelling liggen voor:
Ik neem namens Nederland deel aan de Raad, waar de volgende onderwerpen op de agenda staan:
Op het programma staan:
De Raad behandelt:
In de Eurogroep worden besproken:
Tijdens de Ecofinraad zullen naar verwachting worden besproken:`;

const NO_AGENDA = `Bijlage: niet-geagendeerde wetgevingsdossiers
De volgende onderwerpen staan niet op de agenda van de Raad:
Het voorzitterschap legt de volgende vragen voor:
Het voorzitterschap heeft de volgende vragen op de agenda gezet:
Nederland wil het volgende bereiken:
Nederland zal de volgende punten aan de orde stellen:
De Nederlandse inzet bestaat uit de volgende punten:
De volgende lidstaten steunen het voorstel:
Bijlagen:
Als bijlagen treft u aan:
De volgende moties en toezeggingen worden hiermee afgedaan:
De verordening bestaat uit de volgende onderdelen:
Tijdens de vorige Raad zijn de volgende onderwerpen besproken:
Tijdens de Raad van 12 maart werden de volgende onderwerpen besproken:
Het kabinet hecht aan de volgende punten:
De strategie kent vier pijlers:
De Commissie stelt de volgende maatregelen voor:
Hierbij ontvangt u de volgende stukken:
Contactpersonen:
Met vriendelijke groet,
De Raadsconclusies roepen lidstaten op tot:
De agenda 2030 kent de volgende doelen:
De digitale agenda bevat de volgende voorstellen:
De Commissie heeft de volgende voorstellen gedaan:
De volgende stappen zijn voorzien:
Tevens maak ik van de gelegenheid gebruik om uw Kamer te informeren over de volgende onderwerpen:
In deze brief ga ik ook in op:`;

describe('the words that introduce a list', () => {
  for (const words of AGENDA.split('\n')) {
    it(`«${words}» gives the agenda`, () => {
      assert.equal(introductionOf(words).verdict, 'agenda');
    });
  }
  for (const words of NO_AGENDA.split('\n')) {
    it(`«${words}» does not`, () => {
      assert.notEqual(introductionOf(words).verdict, 'agenda');
    });
  }
});

describe('a provisional agenda', () => {
  for (const words of [
    'Op het moment van schrijven is er nog geen officiële agenda voor de Raad bekend gemaakt.',
    'De agenda is op het moment van schrijven nog niet definitief.',
    'Op de voorlopige agenda van de Raad staan drie onderwerpen.',
    'Onder voorbehoud van wijzigingen staan deze punten op de agenda.',
  ]) {
    it(`is told by «${words}»`, () => {
      assert.equal(isProvisional(words), true);
    });
  }
  for (const words of [
    'De Raad wil een voorlopig akkoord bereiken. De agenda is lang.',
    'De voorlopige resultaten staan op de agenda.',
    'Nederland kan instemmen onder voorbehoud van parlementaire goedkeuring.',
    'De agenda is vastgesteld.',
  ]) {
    it(`is not told by «${words}»`, () => {
      assert.equal(isProvisional(words), false);
    });
  }
});

const ITEM = (title: string): string =>
  `### ${title}\n\n#### Inhoud\n\nHet gaat ergens over.\n\n#### Inzet\n\nNederland steunt dit.\n\n`;

describe('announced items', () => {
  it('are found under the part that lists them, also where two parts have items of one name', () => {
    const text = `## Transport – donderdag 4 juni 2026

Op de agenda staan:

- Verordening spoor
- Diversen

${ITEM('Verordening spoor')}### Diversen

De Commissie informeert de Raad.

## Telecom – vrijdag 5 juni 2026

Op de agenda staan:

- Verordening netwerken
- Diversen

${ITEM('Verordening netwerken')}### Diversen

Het voorzitterschap informeert de Raad.
`;
    const letter = letterOf(text);
    assert.deepEqual(
      letter.announced.map(({ item, part }) => [item, part]),
      [
        [0, 0],
        [1, 0],
        [2, 1],
        [3, 1],
      ],
    );
  });

  it('that have no title of their own are found among the items that their list gives', () => {
    const text = `# Geannoteerde agenda

**Donderdag 11 juni 2026 – eerste dag**

Op de agenda staan:

1. Verordening spoor
2. Diversen

**Vrijdag 12 juni 2026 – tweede dag**

Op de agenda staan:

3. Richtlijn havens
4. Diversen

## I. Vervoer (11 juni 2026)

${ITEM('1. Verordening spoor')}${ITEM('2. Diversen')}## II. Scheepvaart (12 juni 2026)

${ITEM('3. Richtlijn havens')}${ITEM('4. Diversen')}`;
    assert.deepEqual(
      announcedIn(text).map(([, item]) => item),
      ['1. Verordening spoor', '2. Diversen', '3. Richtlijn havens', '4. Diversen'],
    );
  });

  it('stand in the inner list where the outer entries only name a part or a kind', () => {
    const text = `Op de agenda staan:

- Ter vaststelling:
  - Verordening spoor
  - Richtlijn havens
- Diversen
  - Wolf
  - Bever

${ITEM('Verordening spoor')}### Diversen

De Raad wordt geïnformeerd.
`;
    const letter = letterOf(text);
    assert.deepEqual(announcedIn(text), [
      ['Verordening spoor', 'Verordening spoor'],
      ['Richtlijn havens', null],
      ['Diversen', 'Diversen'],
      ['Wolf', 'Diversen'],
      ['Bever', 'Diversen'],
    ]);
    assert.deepEqual(
      letter.announced.flatMap(({ text: entry, due }) => (due ? [entry] : [])),
      ['Richtlijn havens'],
    );
  });

  it('are read from a table by its column of titles', () => {
    const text = `De agenda van de Raad:

| Nr. | Onderwerp | Aard |
|---|---|---|
| 1 | Verordening spoor | algemene oriëntatie |
| 2 | Havens | beleidsdebat |

${ITEM('Verordening spoor')}${ITEM('Beleidsdebat over havens')}`;
    assert.deepEqual(announcedIn(text), [
      ['Verordening spoor', 'Verordening spoor'],
      ['Havens', 'Beleidsdebat over havens'],
    ]);
  });

  it('are no rows of a table that give the day or the part of those below', () => {
    const text = `De agenda van de Raad:

| Nr. | Onderwerp | Aard |
|---|---|---|
| | **Donderdag 23 mei** | |
| 1 | Verordening spoor | algemene oriëntatie |
| | **Vrijdag 24 mei** | |
| 2 | Havens | beleidsdebat |
| | Werklunch over de kust | |

## Donderdag 23 mei

${ITEM('Verordening spoor')}## Vrijdag 24 mei

${ITEM('Beleidsdebat over havens')}${ITEM('Werklunch over de kust')}`;
    assert.deepEqual(announcedIn(text), [
      ['Verordening spoor', 'Verordening spoor'],
      ['Havens', 'Beleidsdebat over havens'],
      ['Werklunch over de kust', 'Werklunch over de kust'],
    ]);
  });

  it('are read from lines with dashes that are no list to Markdown', () => {
    const text = `Op de agenda staan:
– Verordening spoor;
– Beleidsdebat over
havens.

${ITEM('Verordening spoor')}${ITEM('Beleidsdebat over havens')}`;
    assert.deepEqual(announcedIn(text), [
      ['Verordening spoor;', 'Verordening spoor'],
      ['Beleidsdebat over havens.', 'Beleidsdebat over havens'],
    ]);
  });

  it('may stand in groups under bold names, which are no items themselves', () => {
    const item = (title: string): string => `### ${title}\n\nDe Raad spreekt hierover en Nederland steunt dit.\n\n`;
    const text = `# Geannoteerde agenda\n\n## Onderwerpen op de agenda van de Raad\n\n**Visserij**\n\n1. Oostzee\n2. Noorwegen\n\n**Landbouw**\n\n3. Vereenvoudiging\n4. Bosbouw\n\n${['1. Oostzee', '2. Noorwegen', '3. Vereenvoudiging', '4. Bosbouw'].map(item).join('')}## Overige onderwerpen\n\nTekst.\n`;
    assert.deepEqual(announcedIn(text), [
      ['Oostzee', '1. Oostzee'],
      ['Noorwegen', '2. Noorwegen'],
      ['Vereenvoudiging', '3. Vereenvoudiging'],
      ['Bosbouw', '4. Bosbouw'],
    ]);
  });

  it('are known by what they are where nothing introduces the list', () => {
    const text = `## Transport – donderdag 4 juni 2026

- Verordening spoor
- Beleidsdebat havens

${ITEM('Verordening spoor')}${ITEM('Beleidsdebat over havens')}`;
    assert.equal(announcedIn(text).length, 2);
  });

  it('are none in lists of sections, of a report, or of other things', () => {
    const text = `Bijlagen:

- Verordening spoor
- Tijdpad

## Transport – donderdag 4 juni 2026

${ITEM('Verordening spoor')}#### Krachtenveld

Op de agenda van de lidstaten staan:

- minder geluid
- meer treinen

## Terugkoppeling van de Raad van 3 maart 2026

Op de agenda stonden:

- Luchtvaart
- Rijbewijzen
`;
    assert.deepEqual(announcedIn(text), []);
  });

  it('give an item its kind where the list says more than the heading', () => {
    const text = `Onder diversen staan de volgende punten op de agenda:

- Conferentie in Bratislava
- Terugkeer van de wolf

${ITEM('Conferentie in Bratislava')}${ITEM('Terugkeer van de wolf')}`;
    assert.deepEqual(
      letterOf(text).items.map(({ kind }) => kind),
      ['diversen', 'diversen'],
    );
  });

  it('share an item that names them both, and are no other items', () => {
    const text = `Op de agenda staan:

- Oekraïne
- Gaza
- Verordening spoor en richtlijn havens

${ITEM('Oekraïne en Gaza')}${ITEM('Verordening spoor')}${ITEM('Richtlijn havens')}`;
    const { announced } = letterOf(text);
    assert.deepEqual(
      announced.slice(0, 2).map(({ item }) => item),
      [0, 0],
    );
    assert.ok(announced.every(({ due }) => !due));
  });

  it('are hamerstukken where the Council adopts them without discussion, not where those stand beside them', () => {
    const kindsOf = (words: string): readonly string[] =>
      letterOf(`${words}\n\n- Verordening spoor\n- Havenbeheer\n\n${ITEM('Iets anders')}`).announced.map(
        ({ kind }) => kind,
      );
    assert.deepEqual(kindsOf('De volgende punten op de agenda worden zonder discussie aangenomen:'), [
      'hamerstuk',
      'hamerstuk',
    ]);
    assert.deepEqual(kindsOf('Naast de A-punten staan de volgende onderwerpen op de agenda:'), ['wetgeving', 'overig']);
  });

  it('are one with an item under another name at the same place, unless its kind is another', () => {
    const text = (title: string): string =>
      `Op de agenda staan:\n\n- Verordening spoor\n- Omnibus I\n- Richtlijn havens\n\n${ITEM('Verordening spoor')}${ITEM(title)}${ITEM('Richtlijn havens')}`;
    assert.deepEqual(
      letterOf(text('Vereenvoudiging van de rapportage')).announced.map(({ item }) => item),
      [0, 1, 2],
    );
    assert.deepEqual(
      letterOf(text('Werklunch luchtvaart')).announced.map(({ item }) => item),
      [0, null, 2],
    );
  });

  it('are placed exactly, note marks and markup aside', () => {
    const text = `Op de agenda staan:

1. **Verordening** spoor<sup>1</sup>
2.   Havens

${ITEM('Verordening spoor')}${ITEM('Havens')}<sup>1</sup> Kamerstuk 22 112, nr. 3857.
`;
    const { announced } = letterOf(text);
    assert.deepEqual(
      announced.map(({ span }) => text.slice(span.start, span.end)),
      ['Verordening** spoor', 'Havens'],
    );
  });

  it('need nothing of their own where a paragraph treats a lunch, or another letter the part', () => {
    const text = `## Transport – donderdag 4 juni 2026

Op de agenda staan:

- Verordening spoor
- Werklunch over luchtvaart

Tijdens de lunch spreken de ministers over de luchtvaart na de zomer. Nederland zal daar aandacht vragen voor de nachtrust van omwonenden en voor eerlijke concurrentie tussen luchthavens.

${ITEM('Verordening spoor')}## Telecom – vrijdag 5 juni 2026

Op de agenda staan:

- Verordening netwerken

Over het telecomdeel ontvangt uw Kamer een aparte brief.
`;
    assert.deepEqual(
      letterOf(text).announced.map(({ due }) => due),
      [false, false, false],
    );
  });

  it('are none where the letter has no items at all', () => {
    const { announced } = letterOf('Op de agenda staan:\n\n- Verordening spoor\n- Havens\n\nIk informeer u later.\n');
    assert.ok(announced.every(({ due }) => !due));
  });
});

const REAL = new URL('../../../../shared/seeds/000_ac1e10410a39b6e7.txt', import.meta.url);
const TRUTH = new URL('../../../../shared/domain/truth-seed.json', import.meta.url);

interface Truth {
  readonly model: {
    readonly announced: readonly { readonly line: number; readonly text: string; readonly item: number | null }[];
  };
}

if (existsSync(REAL) && existsSync(TRUTH)) {
  describe('the real letter', () => {
    it('announces what the truth says', () => {
      const letter = letterOf(readFileSync(REAL, 'utf8'));
      const truth = JSON.parse(readFileSync(TRUTH, 'utf8')) as Truth;
      assert.deepEqual(
        letter.announced.map(({ span, text, item }) => ({ line: letter.source.position(span.start).line, text, item })),
        truth.model.announced,
      );
      assert.deepEqual(
        letter.announced.flatMap(({ text, due }) => (due ? [text] : [])),
        ['Lerarentekort (lunchdebat)'],
      );
      assert.equal(letter.provisional, true);
      assert.deepEqual(
        letter.variances.map(({ places }) => places.map(({ span }) => letter.source.position(span.start).line)),
        [[20, 34, 71]],
      );
    });
  });
}
