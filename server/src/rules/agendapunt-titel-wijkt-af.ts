import { MONTH_NAMES } from '../letter/calendar.js';
import type { Item, Letter, LetterDate, TitleVariance } from '../letter/letter.js';
import { within, type Span } from '../letter/span.js';
import { compare, sameWording, titleOf, type Title } from '../letter/agenda/titles.js';
import type { Edit, Fix, Report, Rule } from './rule.js';
import { quoted } from './wording.js';

export const agendapuntTitelWijktAf: Rule = {
  name: 'agendapunt-titel-wijkt-af',
  severity: 'information',
  fix: 'unsafe',
  finds:
    'Eén agendapunt dat in de brief, in een lijst en in zijn kop verschillend is verwoord, of dat daar een andere datum heeft.',
  why: 'De lezer kan denken dat het om twee stukken gaat, en wie op de titel zoekt, vindt er een niet. Een voorschrift is er niet; het gaat erom dat de brief één agendapunt één naam geeft. Woorden als «Beleidsdebat» of «Raadsconclusies», lidwoorden, hoofdletters, koppeltekens, nummering en voetnoten tellen niet als verschil, en een samenvatting in lopende tekst ook niet.',
  remedy: 'Gebruik overal de titel zoals de agenda van de Raad die geeft.',
  examples: {
    wrong: [
      {
        text: `Verder worden de Raadsconclusies over het ⟦promoten⟧ van onderbouwd beleid in onderwijs en training aangenomen.

## Onderwijs – maandag 13 mei 2024

De volgende stukken staan ter vaststelling geagendeerd:

- Raadsconclusies over het bevorderen van onderbouwd beleid in onderwijs en training

### Raadsconclusies over het bevorderen van onderbouwd beleid in onderwijs en training

#### Inhoud

De conclusies gaan over onderzoek.
`,
        message: 'Hier heet het agendapunt anders dan in de kop: «promoten» in plaats van «bevorderen».',
        fixed: `Verder worden de Raadsconclusies over het bevorderen van onderbouwd beleid in onderwijs en training aangenomen.

## Onderwijs – maandag 13 mei 2024

De volgende stukken staan ter vaststelling geagendeerd:

- Raadsconclusies over het bevorderen van onderbouwd beleid in onderwijs en training

### Raadsconclusies over het bevorderen van onderbouwd beleid in onderwijs en training

#### Inhoud

De conclusies gaan over onderzoek.
`,
      },
      {
        text: `Op de agenda staan:

- Raadsconclusies over het ⟦versterken⟧ van de toegang tot jeugdwerk

## Raadsconclusies over het verbeteren van de toegang tot jeugdwerk

### Inhoud

De conclusies gaan over jeugdwerk.
`,
      },
      {
        text: `Op de agenda staan:

- Verordening vangstmogelijkheden Oostzee ⟦2026⟧
- Beleidsdebat over jonge boeren

## Verordening vangstmogelijkheden Oostzee 2027

### Inhoud

De verordening gaat over visserij.

## Beleidsdebat over jonge boeren

### Inhoud

Het debat gaat over boeren.
`,
        message: 'Hier heet het agendapunt anders dan in de kop: «2026» in plaats van «2027».',
      },
      {
        text: `Op de agenda staan:

1. Verordening vangstmogelijkheden Oostzee
2. ⟦Bosbeheer: minder meldingen⟧
3. Beleidsdebat over jonge boeren

## 1. Verordening vangstmogelijkheden Oostzee

### Inhoud

De verordening gaat over visserij.

## 2. Ontbossing en bosbeheer: uitvoering

### Inhoud

De Raad spreekt over bossen.

## 3. Beleidsdebat over jonge boeren

### Inhoud

Het debat gaat over boeren.
`,
        note: 'Lijst en koppen lopen gelijk op: dan is het hetzelfde agendapunt, ook als de namen ver uiteenlopen.',
      },
      {
        text: `Op de agenda staan:

- Verordening vangstmogelijkheden Oostzee
- Raadsconclusies over ⟦eerlijke handel⟧ (aanname)
- Beleidsdebat over jonge boeren
- Diversen

## Verordening vangstmogelijkheden Oostzee

### Inhoud

De verordening gaat over visserij.

## Raadsconclusies over voedselketens

### Inhoud

De conclusies gaan over ketens.

## Beleidsdebat over jonge boeren

### Inhoud

Het debat gaat over boeren.

## Diversen

De Commissie geeft een toelichting.
`,
        message: 'Hier heet het agendapunt anders dan in de kop: «eerlijke handel» in plaats van «voedselketens».',
      },
      {
        text: `Op de agenda staan:

- Europees Semester ⟦2023⟧
- Digitale euro

## Europees Semester 2022

### Inhoud

De Raad spreekt over de aanbevelingen.

## Digitale euro

### Inhoud

De Raad spreekt over de verordening.
`,
        message: 'Hier heet het agendapunt anders dan in de kop: «2023» in plaats van «2022».',
        note: 'Ook een jaartal kan van een vorige keer zijn blijven staan.',
      },
      {
        text: `Op de agenda staan de voorbereiding van de Europese Raad van 17 en 18 oktober 2024 en de rechtsstaat.

## Voorbereiding Europese Raad van ⟦24 en 25 maart 2022⟧

### Inhoud

De Raad spreekt over de agenda.

## Rechtsstaat

### Inhoud

De Raad spreekt over de rechtsstaat.
`,
        message: 'De kop van dit agendapunt noemt «24 en 25 maart 2022»; de agenda noemt «17 en 18 oktober 2024».',
        note: 'Een datum is blijven staan uit een eerdere brief.',
      },
    ],
    right: [
      {
        text: 'Verder worden de Raadsconclusies over het bevorderen van onderbouwd beleid in onderwijs en training aangenomen.\n\n## Onderwijs – maandag 13 mei 2024\n\nDe volgende stukken staan ter vaststelling geagendeerd:\n\n- Raadsconclusies over het bevorderen van onderbouwd beleid in onderwijs en training\n\n### Raadsconclusies over het bevorderen van onderbouwd beleid in onderwijs en training\n\n#### Inhoud\n\nDe conclusies gaan over onderzoek.\n',
      },
      {
        text: `Op de agenda staan:

1. AI in het onderwijs (lunchdebat)
2. Raadsconclusies over steun aan influencers als onlinecontentmakers[^1]

## Beleidsdebat AI en onderwijs

### Inhoud

Het debat gaat over kunstmatige intelligentie.

## II. Steun aan influencers als onlinecontent-makers

### Inhoud

De conclusies gaan over influencers.

[^1]: Kamerstuk 22 112, nr. 3857.
`,
        note: 'Woorden als «Beleidsdebat» of «Raadsconclusies», een lidwoord, een koppelteken, een nummer en een noot zijn geen verschil.',
      },
      {
        text: `Tijdens de Cultuurraad vindt een beleidsdebat over AI en de culturele sectoren plaats.

## Cultuur – dinsdag 14 mei 2024

### Beleidsdebat over het toekomstbestendig maken van de culturele en creatieve sectoren in het tijdperk van AI

#### Inhoud

Het debat gaat over kunstmatige intelligentie.
`,
        note: 'Een samenvatting in lopende tekst is geen andere titel.',
      },
      {
        text: `Op de agenda staan:

- Meerjarig Financieel Kader
- Oekraïne

## MFK

### Inhoud

De onderhandelingen gaan door.

## Russische agressie tegen Oekraïne

### Inhoud

De Raad spreekt over de oorlog.
`,
        note: 'Een korte naam is geen andere titel.',
      },
      {
        text: `Op de agenda staan:

- Verordening vangstmogelijkheden Oostzee
- Raadsconclusies AI
- Beleidsdebat over jonge boeren

## Verordening vangstmogelijkheden Oostzee

### Inhoud

De verordening gaat over visserij.

## Raadsconclusies over kunstmatige intelligentie

### Inhoud

De conclusies gaan over computers.

## Beleidsdebat over jonge boeren

### Inhoud

Het debat gaat over boeren.
`,
        note: 'Een afkorting ook niet.',
      },
      {
        text: `Op de agenda staan:

- Verordening dierenwelzijn tijdens transport
- Beleidsdebat over dierenwelzijn in stallen

## Verordening dierenwelzijn tijdens transport

### Inhoud

De verordening gaat over vervoer.

## Beleidsdebat over dierenwelzijn in stallen

### Inhoud

Het debat gaat over stallen.
`,
        note: 'Titels die op elkaar lijken, horen bij verschillende agendapunten.',
      },
      {
        text: `Op de agenda staan:

- Europees Semester 2023
- Europees Semester 2022
- Begroting

## Europees Semester 2022

### Inhoud

De Raad blikt terug.

## Europees Semester 2023

### Inhoud

De Raad spreekt over de aanbevelingen.

## Begroting 2023

### Inhoud

De Raad spreekt over de begroting.
`,
        note: 'Elk jaar is een eigen agendapunt, en een titel zonder jaartal is dezelfde.',
      },
    ],
    traps: [
      {
        text: `Op de agenda staan:

- Verordening vangstmogelijkheden Oostzee
- Omnibus IV
- Beleidsdebat over jonge boeren

## Verordening vangstmogelijkheden Oostzee

### Inhoud

De verordening gaat over visserij.

## Vereenvoudiging van de rapportage

### Inhoud

De Raad spreekt over minder regels.

## Beleidsdebat over jonge boeren

### Inhoud

Het debat gaat over boeren.
`,
        note: 'Zonder een woord gemeen kunnen het twee namen van één dossier zijn.',
      },
      {
        text: `Op de agenda staan de terugkoppeling van de Europese Raad van 27 juni en de voorbereiding van de Europese Raad van 17 en 18 oktober.

## Terugkoppeling Europese Raad van 27 juni

### Inhoud

De Raad spreekt over de uitkomsten.

## Voorbereiding Europese Raad van 17 en 18 oktober

### Inhoud

De Raad spreekt over de agenda.
`,
        note: 'Twee agendapunten kunnen over twee vergaderingen van één Raad gaan.',
      },
    ],
  },
  check: function* check(letter): Iterable<Report> {
    for (const variance of letter.variances) {
      const report = reportOf(letter, variance);
      if (report !== null) yield report;
    }
    yield* datedOtherwise(letter);
  },
};

/** What stands between the name of an item in a sentence and its date. */
const BEFORE_DATE = /^(?: van| op| d\.d\.|,)?(?: \p{L}{4,6}dag)? ?\(?$/u;

const MONTH = new RegExp(MONTH_NAMES.join('|'), 'iu');

/** Titles with a date («Voorbereiding Europese Raad van 17 en 18 oktober») that the announcement gives another one. */
function* datedOtherwise(letter: Letter): Iterable<Report> {
  const dated = letter.items.flatMap((item) => {
    const heading = letter.headings[item.heading];
    // most titles name no month, and are looked at no further
    const [own] = heading === undefined || !MONTH.test(heading.text) ? [] : onlyDateIn(letter, heading.content);
    return own === undefined ? [] : [{ item, own }];
  });
  for (const { item, own } of dated) {
    // «Terugkoppeling Europese Raad» and «Voorbereiding Europese Raad» are told apart by their dates
    if (letter.items.some((one) => one !== item && sharesWords(letter, item, one))) continue;
    const named = letter.mentions.filter((one) => one.item === item.index);
    const listed = letter.announced.filter((one) => one.item === item.index);
    const told = [
      ...named.flatMap(({ span }) => dateBehind(letter, span)),
      ...listed.flatMap(({ span }) => onlyDateIn(letter, span)),
    ];
    const [other] = told;
    if (other === undefined || told.some((one) => isSameDay(one, own))) continue;
    yield {
      span: own.span,
      message: `De kop van dit agendapunt noemt ${quoted(own.date.text, 40)}; de agenda noemt ${quoted(other.date.text, 40)}.`,
      related: [{ message: `Hier: ${quoted(other.date.text)}.`, span: other.span }],
    };
  }
}

function sharesWords({ profile }: Letter, item: Item, other: Item): boolean {
  return compare(titleOf(item.title, profile), titleOf(other.title, profile)).shared > 0;
}

/** The date right behind the name of an item in a sentence. */
function dateBehind({ dates, source }: Letter, { end }: Span): readonly LetterDate[] {
  const next = dates.find(({ span }) => span.start >= end);
  if (next === undefined || next.span.start - end > 20) return [];
  return BEFORE_DATE.test(source.slice({ start: end, end: next.span.start }).replace(/\s+/gu, ' ')) ? [next] : [];
}

/** The date within a title, where there is one and no other. */
function onlyDateIn({ dates }: Letter, title: Span): readonly LetterDate[] {
  const found = dates.filter(({ span }) => within(span, title));
  return found.length === 1 ? found : [];
}

/** Day and month of their first days, and the year where both have one. */
function isSameDay(one: LetterDate, other: LetterDate): boolean {
  const [a, b] = [one.date.days[0], other.date.days[0]];
  return a.day === b.day && a.month === b.month && (a.year === null || b.year === null || a.year === b.year);
}

interface Place {
  readonly span: Span;
  readonly text: string;
  readonly title: Title;
  readonly isHeading: boolean;
}

/** The wording that fewest places have is reported, or of two as frequent the first in the text. */
function reportOf(letter: Letter, variance: TitleVariance): Report | null {
  const heading = letter.headings[letter.items[variance.item]?.heading ?? -1];
  const places = variance.places.map(({ span, text }) => ({
    span,
    text,
    title: titleOf(text, letter.profile),
    isHeading: span.start === heading?.content.start,
  }));
  const groups = grouped(places);
  const odd = groups.reduce((least, group) => (group.length < least.length ? group : least));
  const rest = groups.filter((group) => group !== odd);
  const usual = rest.find((group) => group.some(({ isHeading }) => isHeading)) ?? rest[0];
  const [here, there] = [odd[0], usual?.find(({ isHeading }) => isHeading) ?? usual?.[0]];
  if (here === undefined || there === undefined) return null;
  const difference = differenceOf(here, there);
  return {
    span: narrowed(letter, here, difference.here),
    message: messageOf(here, difference),
    related: places
      .filter((place) => place !== here)
      .map((place) => ({ message: relatedMessage(place), span: place.span })),
    fixes: [
      fixOf(letter, odd, there),
      fixOf(
        letter,
        places.filter((place) => !odd.includes(place)),
        here,
      ),
    ].filter((fix) => fix !== null),
  };
}

function grouped(places: readonly Place[]): readonly (readonly Place[])[] {
  const groups: Place[][] = [];
  for (const place of places) {
    const group = groups.find(([first]) => first !== undefined && sameWording(first.title, place.title));
    if (group === undefined) groups.push([place]);
    else group.push(place);
  }
  return groups;
}

interface Difference {
  /** The words that differ, as stretches of the two texts; empty where the other has more words. */
  readonly here: Span;
  readonly words: string;
  readonly otherWords: string;
}

/** What is left of two titles when the words that both begin and both end with are taken away. */
function differenceOf(here: Pick<Place, 'text' | 'title'>, there: Pick<Place, 'text' | 'title'>): Difference {
  const [a, b] = [here.title.words, there.title.words];
  let from = 0;
  while (from < a.length && from < b.length && a[from]?.stem === b[from]?.stem) from += 1;
  let to = 0;
  while (to < a.length - from && to < b.length - from && a[a.length - 1 - to]?.stem === b[b.length - 1 - to]?.stem)
    to += 1;
  const stretch = (words: Title['words']): Span => ({
    start: words[from]?.start ?? 0,
    end: words.length - to > from ? (words[words.length - to - 1]?.end ?? 0) : (words[from]?.start ?? 0),
  });
  const [mine, other] = [stretch(a), stretch(b)];
  return {
    here: mine,
    words: here.text.slice(mine.start, mine.end),
    otherWords: there.text.slice(other.start, other.end),
  };
}

function messageOf(here: Place, { words, otherWords }: Difference): string {
  const where = here.isHeading
    ? 'De kop van dit agendapunt is anders verwoord dan de agenda'
    : 'Hier heet het agendapunt anders dan in de kop';
  if (words === '') return `${where}: ${quoted(otherWords, 40)} ontbreekt.`;
  if (otherWords === '') return `${where}: ${quoted(words, 40)} staat er extra.`;
  return `${where}: ${quoted(words, 24)} in plaats van ${quoted(otherWords, 24)}.`;
}

function relatedMessage({ isHeading, text }: Place): string {
  return `${isHeading ? 'In de kop' : 'Hier'}: ${quoted(text)}`;
}

/** The differing words in the source, where the title stands there as it is read; else the whole title. */
function narrowed(letter: Letter, place: Place, words: Span): Span {
  if (words.end === words.start || letter.source.slice(place.span) !== place.text) return place.span;
  return { start: place.span.start + words.start, end: place.span.start + words.end };
}

/** Gives the places the wording of another: only the words that differ; kind words, numbering and brackets stay. */
function fixOf(letter: Letter, places: readonly Place[], model: Place): Fix | null {
  const edits = places.flatMap((place) => editOf(letter, place, model) ?? []);
  const [first] = places;
  if (first === undefined || edits.length < places.length) return null;
  const { words, otherWords } = differenceOf(first, model);
  const title =
    words === '' || otherWords === ''
      ? `Overal ${quoted(coreOf(model), 80)} schrijven`
      : `Overal ${quoted(otherWords, 40)} schrijven in plaats van ${quoted(words, 40)}`;
  return { title, safe: false, edits: () => edits };
}

/** Null where the title is not in the source as it is read: where markup or a note mark stands in it. */
function editOf(letter: Letter, place: Place, model: Place): Edit | null {
  const core = coreOf(place);
  const at = letter.source.slice(place.span).indexOf(core);
  if (core === '' || at === -1) return null;
  const begin = place.span.start + at;
  const { here, words, otherWords } = differenceOf(place, model);
  if (words === '' || otherWords === '') {
    return { span: { start: begin, end: begin + core.length }, text: coreOf(model) };
  }
  const start = begin + here.start - (place.title.words[0]?.start ?? 0);
  return { span: { start, end: start + words.length }, text: otherWords };
}

/** A title from its first telling word to its last. */
function coreOf({ text, title }: Place): string {
  const first = title.words[0];
  const last = title.words.at(-1);
  return first === undefined || last === undefined ? '' : text.slice(first.start, last.end);
}
