import type { Announcement, Item, Letter } from '../letter/letter.js';
import { within, type Span } from '../letter/span.js';
import { holdersOf } from '../letter/agenda/holders.js';
import { compare, titleOf } from '../letter/agenda/titles.js';
import type { ItemKind } from '../profile/types.js';
import type { Report, Rule } from './rule.js';
import { quoted } from './wording.js';

/** Kinds that an agenda need not list; what is there for information is often the letter's own addition to it. */
const UNLISTED: ReadonlySet<ItemKind> = new Set(['diversen', 'hamerstuk', 'informatie']);

/** How much of a title an entry holds that names it. */
const NAMED = 0.75;

export const agendapuntNietAangekondigd: Rule = {
  name: 'agendapunt-niet-aangekondigd',
  severity: 'information',
  fix: 'none',
  finds:
    'Een agendapunt dat wordt behandeld, maar niet voorkomt in de lijst waarmee de brief of het raadsdeel de agenda aankondigt, en ook niet in de begeleidende tekst; of dat als enige ontbreekt waar de brief zijn agenda in zinnen vertelt.',
  why: 'Wie de lijst leest om te zien wat er speelt, mist dit agendapunt. Vaak is het later toegevoegd, of van een andere Raad overgenomen. Een voorschrift is er niet; het gaat erom dat lijst en brief hetzelfde zeggen.',
  remedy: 'Zet het agendapunt in de lijst, of haal het uit de brief als het van de agenda is.',
  examples: {
    wrong: [
      {
        text: `## Onderwijs – maandag 13 mei 2024

De volgende stukken staan geagendeerd:

- Raadsaanbeveling leermobiliteit

### Raadsaanbeveling leermobiliteit

#### Inhoud

De aanbeveling gaat over studeren in het buitenland.

### ⟦Beleidsdebat over het lerarentekort⟧

#### Inhoud

Het debat gaat over leraren.
`,
        message: '«Beleidsdebat over het lerarentekort» wordt behandeld, maar staat niet op de aangekondigde agenda.',
      },
      {
        text: `Op de agenda staan:

1. Verordening verpakkingen
2. Raadsconclusies over plasticvervuiling op zee

## Verordening verpakkingen

### Inhoud

De verordening beperkt het gebruik van plastic.

## Raadsconclusies over plasticvervuiling op zee

### Inhoud

De conclusies gaan over plastic.

## ⟦Richtlijn bodemgezondheid⟧

### Inhoud

De richtlijn gaat over gezonde bodems.
`,
      },
      {
        text: `Op de agenda van de Raad staan de volgende onderwerpen:

- Verordening verpakkingen
- Diversen

**⟦Mededeling over de circulaire economie⟧**

**Inhoud**

De mededeling gaat over hergebruik.

**Verordening verpakkingen**

**Inhoud**

De verordening beperkt het gebruik van plastic.

**Diversen**

De Commissie geeft een toelichting.
`,
      },
      {
        text: `Op 17 maart 2026 vindt in Brussel de Milieuraad plaats. De Raad begint met de verordening verpakkingen. Daarna volgt een beleidsdebat over stikstof. Tot slot presenteert de Commissie haar mededeling over aardwarmte.

## Verordening verpakkingen

### Inhoud

Tekst.

## Beleidsdebat over stikstof

### Inhoud

Tekst.

## ⟦Richtlijn bodemgezondheid⟧

### Inhoud

Tekst.

## Mededeling over aardwarmte

### Inhoud

Tekst.
`,
        note: 'Ook wie de agenda in zinnen vertelt, kan een agendapunt overslaan.',
      },
      {
        text: `Op de agenda staan de verordening verpakkingen, het beleidsdebat over stikstof en de mededeling over aardwarmte.

## Verordening verpakkingen

### Inhoud

Tekst.

## Beleidsdebat over stikstof

### Inhoud

Tekst.

## ⟦Richtlijn bodemgezondheid⟧

### Inhoud

Tekst.

## Mededeling over aardwarmte

### Inhoud

Tekst.
`,
      },
      {
        text: `Op de agenda staan de verordening verpakkingen en het beleidsdebat over stikstof.

## Verordening verpakkingen

### Inhoud

Tekst.

## Beleidsdebat over stikstof

### Inhoud

Tekst.

## ⟦Richtlijn bodemgezondheid⟧

### Inhoud

Tekst.
`,
        note: 'Waar één zin zegt dat hij de agenda geeft, ook bij een korte.',
      },
      {
        text: `# Geannoteerde agenda Ecofinraad 16 januari 2024

**Ecofinraad (dinsdag 16 januari 2024)**

- Werkprogramma van het voorzitterschap
- Europees Semester 2024

# Ecofinraad

## Werkprogramma van het voorzitterschap

### Inhoud

Tekst.

## ⟦Herstel- en Veerkrachtfaciliteit⟧

### Inhoud

Tekst.

## Europees Semester 2024

### Inhoud

Tekst.
`,
        note: 'Ook waar het overzicht eigen kopjes heeft.',
      },
      {
        text: '# Geannoteerde agenda JBZ-Raad 12 en 13 december 2024\n\n**Donderdag 12 december – Binnenlandse Zaken**\n\n1. Situatie in het Schengengebied\n2. Asiel- en Migratiepact\n3. Drugshandel\n\n**Vrijdag 13 december – Justitie**\n\n4. Bescherming van slachtoffers\n5. Diversen\n\n## I. Binnenlandse Zaken\n\n### 1. Situatie in het Schengengebied\n\n#### Inhoud\n\nTekst.\n\n### 2. Asiel- en Migratiepact\n\n#### Inhoud\n\nTekst.\n\n### 3. Drugshandel\n\n#### Inhoud\n\nTekst.\n\n## II. Justitie\n\n### 4. Bescherming van slachtoffers\n\n#### Inhoud\n\nTekst.\n\n### ⟦5. Insolventierecht⟧\n\n#### Inhoud\n\nTekst.\n\n### 6. Diversen\n\nTekst.\n',
        note: 'De lijsten onder de dagen van een overzicht zijn samen de agenda, ook als onder een dag weinig staat.',
      },
      {
        text: '# Geannoteerde agenda Transportraad 2 juni 2022\n\nHet Franse voorzitterschap heeft de volgende onderwerpen geagendeerd:\n\n**Landtransport**\n\n1. Alternatieve brandstoffen\n2. Intelligente vervoerssystemen\n\n**Zeevaart**\n\n3. Duurzame havens\n\n## Landtransport\n\n### 1. Alternatieve brandstoffen\n\n#### Inhoud\n\nTekst.\n\n### 2. Intelligente vervoerssystemen\n\n#### Inhoud\n\nTekst.\n\n## Zeevaart\n\n### 3. Duurzame havens\n\n#### Inhoud\n\nTekst.\n\n### ⟦4. Schone scheepsbrandstof⟧\n\n#### Inhoud\n\nTekst.\n',
        note: 'Een lijst onder het volgende kopje gaat verder met de agenda.',
      },
    ],
    right: [
      {
        text: '## Onderwijs – maandag 13 mei 2024\n\nDe volgende stukken staan geagendeerd:\n\n- Raadsaanbeveling leermobiliteit\n- Beleidsdebat over het lerarentekort\n\n### Raadsaanbeveling leermobiliteit\n\n#### Inhoud\n\nDe aanbeveling gaat over studeren in het buitenland.\n\n### Beleidsdebat over het lerarentekort\n\n#### Inhoud\n\nHet debat gaat over leraren.\n',
      },
      {
        text: `De Raad begint met de verordening verpakkingen. Daarna volgt een beleidsdebat over stikstof. Ook spreken de ministers over het voorstel van de Commissie om de grond te beschermen. Tot slot volgt de mededeling over aardwarmte.

## Verordening verpakkingen

### Inhoud

Tekst.

## Beleidsdebat over stikstof

### Inhoud

Tekst.

## Richtlijn bodemgezondheid

### Inhoud

Tekst.

## Mededeling over aardwarmte

### Inhoud

Tekst.
`,
        note: 'Een zin kan een agendapunt in andere woorden noemen.',
      },
      {
        text: `Op de agenda staan de verordening verpakkingen, het beleidsdebat over stikstof, de bescherming van de grond en de mededeling over aardwarmte.

## Verordening verpakkingen

### Inhoud

Tekst.

## Beleidsdebat over stikstof

### Inhoud

Tekst.

## Richtlijn bodemgezondheid

### Inhoud

Tekst.

## Mededeling over aardwarmte

### Inhoud

Tekst.
`,
        note: 'Een opsomming ook.',
      },
      {
        text: `Op de agenda staan de verordening verpakkingen en het beleidsdebat over stikstof. Daarnaast komt de grond aan bod.

## Verordening verpakkingen

### Inhoud

Tekst.

## Beleidsdebat over stikstof

### Inhoud

Tekst.

## Richtlijn bodemgezondheid

### Inhoud

Tekst.
`,
        note: 'Een tweede zin kan aanvullen wat de eerste opsomt.',
      },
      {
        text: `De Raad spreekt onder meer over de verordening verpakkingen, stikstof en de mededeling over aardwarmte.

## Verordening verpakkingen

### Inhoud

Tekst.

## Beleidsdebat over stikstof

### Inhoud

Tekst.

## Richtlijn bodemgezondheid

### Inhoud

Tekst.

## Mededeling over aardwarmte

### Inhoud

Tekst.
`,
        note: 'Een greep uit de agenda is geen aankondiging.',
      },
      {
        text: `De Raad begint met de verordening verpakkingen en spreekt over stikstof.

## Verordening verpakkingen

### Inhoud

Tekst.

## Beleidsdebat over stikstof

### Inhoud

Tekst.

## Richtlijn bodemgezondheid

### Inhoud

Tekst.

## Mededeling over aardwarmte

### Inhoud

Tekst.
`,
        note: 'Wie minder dan de hele agenda vertelt, laat niet één punt weg.',
      },
      {
        text: `Tijdens de Raad vindt ook een beleidsdebat over het lerarentekort plaats.

## Onderwijs – maandag 13 mei 2024

De volgende stukken staan geagendeerd:

- Raadsaanbeveling leermobiliteit

### Raadsaanbeveling leermobiliteit

#### Inhoud

De aanbeveling gaat over studeren in het buitenland.

### Beleidsdebat over het lerarentekort

#### Inhoud

Het debat gaat over leraren.
`,
        note: 'De begeleidende tekst noemt het agendapunt.',
      },
      {
        text: `## Verordening verpakkingen

### Inhoud

De verordening beperkt het gebruik van plastic.

## Richtlijn bodemgezondheid

### Inhoud

De richtlijn gaat over gezonde bodems.
`,
        note: 'De brief kondigt niets aan.',
      },
      {
        text: `Op de agenda staan onder meer:

- Verordening verpakkingen
- Raadsconclusies over plasticvervuiling op zee

## Verordening verpakkingen

### Inhoud

De verordening beperkt het gebruik van plastic.

## Raadsconclusies over plasticvervuiling op zee

### Inhoud

De conclusies gaan over plastic.

## Richtlijn bodemgezondheid

### Inhoud

De richtlijn gaat over gezonde bodems.
`,
        note: 'De lijst wil niet volledig zijn.',
      },
      {
        text: `Op de agenda staan:

- Verordening verpakkingen
- Raadsconclusies over plasticvervuiling op zee

## Verordening verpakkingen

### Inhoud

De verordening beperkt het gebruik van plastic.

## Raadsconclusies over plasticvervuiling op zee

### Inhoud

De conclusies gaan over plastic.

## Diversen

De Commissie geeft een toelichting.
`,
        note: 'Diversen hoeft niet te worden aangekondigd.',
      },
      {
        text: `Op de agenda staan:

- Verordening verpakkingen en richtlijn bodemgezondheid
- Raadsconclusies over plasticvervuiling op zee

## Verordening verpakkingen

### Inhoud

De verordening beperkt het gebruik van plastic.

## Richtlijn bodemgezondheid

### Inhoud

De richtlijn gaat over gezonde bodems.

## Raadsconclusies over plasticvervuiling op zee

### Inhoud

De conclusies gaan over plastic.
`,
        note: 'Eén regel in de lijst kan twee agendapunten aankondigen.',
      },
    ],
  },
  check: function* check(letter): Iterable<Report> {
    if (letter.leftOut !== null) {
      const item = letter.items[letter.leftOut.item];
      if (item !== undefined) yield report(letter, item, letter.leftOut.span);
      return;
    }
    const lists = listsOf(letter);
    if (lists.size === 0) return;
    const known = new Set([...letter.announced.map(({ item }) => item), ...letter.mentions.map(({ item }) => item)]);
    const byPart = itemsByPart(letter.items);
    const told = new Set<Item>();
    for (const [part, entries] of lists) {
      const first = entries[0];
      const left = unannounced(letter, part === null ? null : (byPart.get(part) ?? null), entries, known);
      if (first === undefined || left.length === 0) continue;
      // a list under a day of an overview speaks of the same items as those under its other days
      const beside = byPart.has(part) ? entries : letter.announced;
      for (const item of left) {
        if (!told.has(item) && !isProbablyRenamed(item, beside)) yield report(letter, item, first.span);
        told.add(item);
      }
    }
  },
};

function report(letter: Letter, item: Item, agenda: Span): Report {
  return {
    span: letter.headings[item.heading]?.content ?? item.span,
    message: `${quoted(item.title)} wordt behandeld, maar staat niet op de aangekondigde agenda.`,
    related: [{ message: 'De aangekondigde agenda begint hier.', span: agenda }],
  };
}

/** What each part announces (null: the letter as a whole), where that claims to be all; not what an item says under its own heading. */
function listsOf(letter: Letter): ReadonlyMap<number | null, readonly Announcement[]> {
  const lists = new Map<number | null, Announcement[]>();
  for (const entry of letter.announced) {
    const item = entry.item === null ? undefined : letter.items[entry.item];
    if (item !== undefined && within(entry.span, item.span)) continue;
    const list = lists.get(entry.part);
    if (list === undefined) lists.set(entry.part, [entry]);
    else list.push(entry);
  }
  for (const [part, entries] of lists) if (entries.some(({ selective }) => selective)) lists.delete(part);
  return lists;
}

function itemsByPart(items: readonly Item[]): ReadonlyMap<number | null, readonly Item[]> {
  const byPart = new Map<number | null, Item[]>();
  for (const item of items) {
    const list = byPart.get(item.part);
    if (list === undefined) byPart.set(item.part, [item]);
    else list.push(item);
  }
  return byPart;
}

/**
 * Items that a list should have named: few enough for the list to be the agenda.
 *
 * @param ofPart the items of the list's part; null where the list is that of the letter, or stands under a part of its own
 *   in an overview: then it speaks of the parts whose items it names
 */
function unannounced(
  letter: Letter,
  ofPart: readonly Item[] | null,
  entries: readonly Announcement[],
  known: ReadonlySet<number | null>,
): readonly Item[] {
  const named = new Set(entries.flatMap(({ item }) => (item === null ? [] : [item])));
  const parts = new Set([...named].map((item) => letter.items[item]?.part ?? null));
  const here = ofPart ?? letter.items.filter(({ part }) => parts.has(part));
  const holders = holdersOf(letter.items, letter.headings);
  const left = here.filter(
    (item) =>
      !known.has(item.index) &&
      !known.has(holders.get(item.index) ?? NOT_HELD) &&
      isTitled(item, letter) &&
      !isNamedIn(item, entries, letter),
  );
  return left.length <= named.size ? left : [];
}

/** No index of an item. */
const NOT_HELD = -1;

/** One entry may announce two items: «Verordening spoor en richtlijn havens». */
function isNamedIn(item: Item, entries: readonly Announcement[], { profile }: Letter): boolean {
  const title = titleOf(item.title, profile);
  return entries.some(({ text }) => compare(titleOf(text, profile), title).shared >= title.weight * NAMED);
}

function isTitled(item: Item, letter: Letter): boolean {
  if (UNLISTED.has(item.kind)) return false;
  if (letter.headings[item.heading]?.roles.includes('part') === true) return false;
  return titleOf(item.title, letter.profile).words.length > 0;
}

/** An entry of the same kind that is treated nowhere is probably this item under another name: that is told there. */
function isProbablyRenamed(item: Item, entries: readonly Announcement[]): boolean {
  return entries.some(({ due, kind }) => due && kind === item.kind);
}
