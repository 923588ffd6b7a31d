import type { Announcement, Letter } from '../letter/letter.js';
import { pointOfDiversen } from './fixes/diversenPoint.js';
import { newItem } from './fixes/section.js';
import type { Edit, Report, Rule } from './rule.js';
import type { Severity } from './severity.js';
import { quoted } from './wording.js';

/** An entry that says of itself that it may yet fall out. */
const UNCERTAIN =
  /[([](?:mogelijk|eventueel|evt|wellicht|misschien|optioneel|onder voorbehoud|voorlopig|n\.?t\.?b|p\.?m|t\.?b\.?c|nog (?:te bevestigen|niet (?:bevestigd|zeker)|onzeker|onder voorbehoud))[.?]?[)\]]|\bonder voorbehoud\b|^\W*(?:evt\.|eventueel\b|mogelijk:|wellicht\b|p\.?m\.?:)/iu;

export const agendapuntNietGeannoteerd: Rule = {
  name: 'agendapunt-niet-geannoteerd',
  severity: 'error',
  fix: 'unsafe',
  finds: 'Een agendapunt dat in een lijst is aangekondigd en in de brief nergens wordt behandeld.',
  why: 'De Kamer leest dat de Raad iets bespreekt, maar niet waar het over gaat en wat Nederland wil; zo kan zij haar debat niet voorbereiden. Annoteren is het doel van deze brief; een nader voorschrift is niet bekend. Een lunch, een diner, diversen of een voorlopige agenda weegt minder zwaar; A-punten en hamerstukken worden niet geannoteerd.',
  remedy: 'Behandel het agendapunt onder een eigen kop, of haal het uit de lijst als het van de agenda is.',
  examples: {
    wrong: [
      {
        text: '# Geannoteerde agenda Milieuraad 15 december 2026\n\nVan de agenda maken de volgende punten deel uit:\n\nA. Richtlijn bodems – politiek akkoord\nB. Verordening water – voortgang\nC. ⟦Zwerfafval – conclusies⟧\n\n## A. Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n\n## B. Verordening water\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n',
        note: 'Regels met een letter ervoor zijn ook een lijst.',
      },
      {
        text: '# Geannoteerde agenda RBZ Defensie 20 mei 2025\n\nOp de agenda staan:\n\n* Bestuursraad Europees Defensieagentschap\n* RBZ Defensie\n  * Steun aan Oekraïne\n  * Defensiegereedheid\n  * ⟦Militaire mobiliteit⟧\n\n## Bestuursraad Europees Defensieagentschap\n\nTekst.\n\n## Steun aan Oekraïne\n\nTekst.\n\n## Defensiegereedheid\n\nTekst.\n',
        note: 'Wat de lijst onder een kopje noemt, is de agenda zelf als de brief dat als punten behandelt.',
      },
      {
        text: `## Onderwijs – maandag 13 mei 2024

Voor de Onderwijsraad staan de volgende stukken geagendeerd:

- Raadsaanbeveling leermobiliteit
- ⟦Raadsconclusies over leraren in Europa⟧

### Raadsaanbeveling leermobiliteit

#### Inhoud

De aanbeveling gaat over studeren in het buitenland.

#### Inzet Nederland

Nederland steunt de aanbeveling.

#### Krachtenveld

Alle lidstaten steunen de aanbeveling.
`,
        message: '«Raadsconclusies over leraren in Europa» staat op de agenda, maar wordt in de brief niet behandeld.',
      },
      {
        text: `Op de agenda van de Milieuraad staan:

1. Verordening verpakkingen
2. ⟦Werklunch over klimaatadaptatie⟧

## Verordening verpakkingen

### Inhoud

De verordening beperkt het gebruik van plastic.

### Inzet

Nederland steunt de verordening.
`,
        severity: 'warning',
        note: 'Een lunch weegt minder zwaar.',
      },
      {
        text: `De agenda van de Raad is nog voorlopig. Naar verwachting worden de volgende onderwerpen besproken:

- Richtlijn bodemgezondheid
- ⟦Beleidsdebat over biodiversiteit⟧
- Diversen

## Richtlijn bodemgezondheid

### Inhoud

De richtlijn gaat over gezonde bodems.

## Diversen

De Commissie informeert de Raad over de klimaattop.
`,
        severity: 'warning',
        note: 'De agenda is voorlopig.',
      },
      {
        text: `De volgende punten staan ter informatie op de agenda:

- Richtlijn bodemgezondheid
- ⟦Voortgang van het natuurherstelplan⟧

## Richtlijn bodemgezondheid

### Inhoud

De richtlijn gaat over gezonde bodems.
`,
        severity: 'information',
      },
      {
        text: `Op de agenda staan:

1. Richtlijn bodemgezondheid
2. Diversen
   - Conferentie over erfgoed
   - ⟦Terugkeer van de wolf⟧
   - Werkprogramma van het Poolse voorzitterschap

## 1. Richtlijn bodemgezondheid

### Inhoud

De richtlijn gaat over gezonde bodems.

## 2. Diversen

### Conferentie over erfgoed

Nederland neemt kennis van de uitkomsten.

### Werkprogramma van het Poolse voorzitterschap

Polen licht zijn plannen voor het komende halfjaar toe.
`,
        severity: 'warning',
        note: 'Behandelt de brief de andere punten onder diversen elk onder een eigen naam, dan ontbreekt dit ene.',
      },
    ],
    right: [
      {
        text: '# Geannoteerde agenda Milieuraad 6 maart 2015\n\nOp de agenda staan:\n\n1. Europees Semester\n2. Diversen: herziening van het pakket circulaire economie (informatie van de Commissie)\n\n## 1. Europees Semester\n\nTekst.\n\n## 2. Diversen\n\nDe Commissie licht haar plannen toe.\n',
      },
      {
        text: '## Onderwijs – maandag 13 mei 2024\n\nVoor de Onderwijsraad staan de volgende stukken geagendeerd:\n\n- Raadsaanbeveling leermobiliteit\n- Raadsconclusies over leraren in Europa\n\n### Raadsaanbeveling leermobiliteit\n\n#### Inhoud\n\nDe aanbeveling gaat over studeren in het buitenland.\n\n### Raadsconclusies over leraren in Europa\n\n#### Inhoud\n\nDe conclusies gaan over het tekort aan leraren.\n',
      },
      {
        text: `Tijdens het onderwijsdeel zal het beleidsdebat gaan over:

- AI in het onderwijs
- Raadsconclusies over steun aan influencers als onlinecontentmakers<sup>1</sup>

### Beleidsdebat AI en onderwijs

#### Inhoud

Het debat gaat over kunstmatige intelligentie.

### Raadsconclusies over steun aan influencers als onlinecontent-makers

#### Inhoud

De conclusies gaan over influencers.

<sup>1</sup> Kamerstuk 22 112, nr. 3857.
`,
        note: 'Een woord als «Beleidsdebat», een lidwoord, een koppelteken of een nootcijfer maakt geen ander agendapunt.',
      },
      {
        text: `Op de agenda staan:

- Verordening verpakkingen
- A-punten

## Verordening verpakkingen

### Inhoud

De verordening beperkt het gebruik van plastic.
`,
        note: 'A-punten worden niet geannoteerd.',
      },
      {
        text: `## Verordening verpakkingen

### Inhoud

De verordening is geagendeerd. Het voorzitterschap legt de volgende vragen voor:

- Hoe kan hergebruik worden bevorderd?
- Welke uitzonderingen zijn nodig?

### Inzet

Nederland wil het volgende bereiken:

- minder plastic
- meer hergebruik
`,
        note: 'Vragen van het voorzitterschap en doelen van Nederland zijn geen agenda.',
      },
      {
        text: `## Informeel werkdiner van de ministers van Cultuur

### Beleidsdebat

Het werkdiner zal bestaan uit een beleidsdebat over:

- De rol van cultureel erfgoed in Europa

#### Achtergrond

Het debat gaat over erfgoed.
`,
        note: 'Een lijst onder de kop van een agendapunt hoort bij dat agendapunt.',
      },
      {
        text: `Op de agenda staan de volgende onderwerpen:

- Meerjarig Financieel Kader (MFK)
- Oekraïne
- Diversen
  - Conferentie over erfgoed
  - Terugkeer van de wolf

## MFK

### Inhoud

De onderhandelingen over de meerjarenbegroting gaan door.

## Russische agressie tegen Oekraïne

### Inhoud

De Raad spreekt over de oorlog.

## Diversen

Nederland neemt kennis van de toelichtingen.
`,
        note: 'Een korte naam is hetzelfde agendapunt, en wat onder diversen valt hoeft niet apart te worden behandeld.',
      },
    ],
  },
  check: function* check(letter): Iterable<Report> {
    for (const announcement of letter.announced) {
      if (!announcement.due) continue;
      yield {
        span: announcement.span,
        message: `${quoted(announcement.text)} staat op de agenda, maar wordt in de brief niet behandeld.`,
        severity: severityOf(announcement, letter),
        fixes: [
          {
            title: `Agendapunt ${quoted(announcement.text, 50)} invoegen`,
            safe: false,
            edits: () => itemFor(letter, announcement),
          },
        ],
      };
    }
  },
};

function severityOf({ kind, light, text }: Announcement, { provisional }: Letter): Severity {
  if (kind === 'informatie') return 'information';
  if (kind === 'maaltijd' || kind === 'diversen' || light || provisional || UNCERTAIN.test(text)) return 'warning';
  return 'error';
}

/** The item with its sections, behind the item that treats the entry before it, under the title that the entry has. */
function itemFor(letter: Letter, announcement: Announcement): readonly Edit[] {
  const { kind, text } = announcement;
  const holder = letter.items[announcement.item ?? -1];
  if (holder !== undefined) return pointOfDiversen(letter, holder, announcement);
  const { edits, caret } = newItem(letter, placeFor(letter, announcement), kind === 'diversen' ? kind : 'overig');
  return edits.map((edit) => {
    const from = caret - edit.span.start;
    const title = edit.text.slice(from).replace(/^\[[^\]\n]*\]/u, () => text);
    return { span: edit.span, text: edit.text.slice(0, from) + title };
  });
}

/** A place in the item or the text that the new item is to stand behind. */
function placeFor(letter: Letter, { index, part, span }: Announcement): number {
  const siblings = letter.announced.filter((other) => other.part === part && other.item !== null);
  const before = siblings.findLast((other) => other.index < index);
  if (before?.item !== undefined && before.item !== null) return letter.items[before.item]?.span.start ?? span.end;
  const after = siblings.find((other) => other.index > index);
  const next =
    letter.headings[letter.items[after?.item ?? -1]?.heading ?? -1]?.span.start ?? letter.parts[part ?? -1]?.span.end;
  return next === undefined
    ? span.end
    : (letter.flow.findLast((unit) => unit.span.end <= next)?.span.start ?? span.end);
}
