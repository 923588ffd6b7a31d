import type { Heading, Letter } from '../letter/letter.js';
import { renameHeading } from './fixes/headings.js';
import type { Report, Rule } from './rule.js';
import { quoted } from './wording.js';

export const onderdeelnaamSpelling: Rule = {
  name: 'onderdeelnaam-spelling',
  severity: 'warning',
  fix: 'safe',
  finds: 'Een kop is op een tikfout na de naam van een onderdeel.',
  why: 'Een tikfout in een kop valt op, komt in de inhoudsopgave terecht, en wie in de brief op «krachtenveld» zoekt, slaat het agendapunt over. Daar is geen voorschrift voor nodig: dit is zorg voor de lezer.',
  remedy: 'Verbeter de spelling.',
  examples: {
    wrong: [
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### ⟦Krachtenvled⟧\n\nTekst.\n',
        message: 'Hier staat «Krachtenvled»; waarschijnlijk is «Krachtenveld» bedoeld.',
        fixed:
          '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n',
      },
      {
        text: '## Richtlijn bodems\n\n### 1. ⟦Inhuod:⟧\n\nTekst.\n\n### 2. Inzet Nederland:\n\nTekst.\n'.replace(
          '1. ⟦',
          '⟦1. ',
        ),
        fixed: '## Richtlijn bodems\n\n### 1. Inhoud:\n\nTekst.\n\n### 2. Inzet Nederland:\n\nTekst.\n',
      },
      {
        text: '## Richtlijn bodems\n\n**Achtergrond**\n\nTekst.\n\n**⟦Nederlandse inzte⟧**\n\nTekst.\n',
        fixed: '## Richtlijn bodems\n\n**Achtergrond**\n\nTekst.\n\n**Nederlandse inzet**\n\nTekst.\n',
      },
      { text: '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### ⟦Krachten veld⟧\n\nTekst.\n' },
      {
        text: '**Richtlijn bodems**\n\n*Toelichting*\n\nTekst.\n\n*⟦Krachteveld⟧*\n\nTekst.\n',
        fixed: '**Richtlijn bodems**\n\n*Toelichting*\n\nTekst.\n\n*Krachtenveld*\n\nTekst.\n',
        note: 'Ook een cursieve kop, of een regel zonder opmaak.',
      },
      { text: '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n⟦Krachtenvled⟧\n\nTekst.\n' },
    ],
    right: [
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n',
      },
      { text: '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n' },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n#### Afzet\n\nTekst.\n\n#### Fasen\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n',
        note: 'Een bestaand woord is geen tikfout.',
      },
      {
        text: '## Richtlijn bodems\n\n### INHOUD\n\nTekst.\n\n### inzet van Nederland\n\nTekst.\n',
        note: 'Hoofdletters en lidwoorden zijn vrij.',
      },
    ],
    traps: [
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nHet krachtenvled en de inzte staan hier in de tekst.\n\n### Inzet Nederland\n\nTekst.\n',
        note: 'Alleen koppen worden beoordeeld; een tikfout in de tekst is voor de spellingcontrole.',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nDe Raad spreekt over het\nkrachtenvled\nen de inzte.\n\n- Krachteveld\n\n> Krachteveld\n\n### Inzet Nederland\n\nTekst.\n',
        note: 'Ook midden in een alinea, in een lijst of in een citaat staat geen kop.',
      },
    ],
  },
  check: function* (letter) {
    for (const heading of letter.headings) {
      if (heading.misspelt !== null) yield report(letter, heading, heading.misspelt.name);
    }
  },
};

function report(letter: Letter, heading: Heading, name: string): Report {
  return {
    span: heading.content,
    message: `Hier staat ${quoted(heading.text, 40)}; waarschijnlijk is ${quoted(name, 40)} bedoeld.`,
    fixes: [
      { title: `Schrijven als ${quoted(name, 40)}`, safe: true, edits: () => renameHeading(letter, heading, name) },
    ],
  };
}
