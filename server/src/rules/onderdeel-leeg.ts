import { unwritten, type Unwritten } from '../letter/agenda/unwritten.js';
import type { Letter } from '../letter/letter.js';
import { within } from '../letter/span.js';
import type { Report, Rule } from './rule.js';
import { quoted } from './wording.js';

export const onderdeelLeeg: Rule = {
  name: 'onderdeel-leeg',
  severity: 'warning',
  fix: 'none',
  finds: 'Onder een onderdeel of agendapunt staat geen tekst, of alleen een plaatshouder.',
  why: 'Een kop zonder tekst belooft de Kamer iets wat er niet staat: heeft Nederland niets te melden, of is de tekst vergeten? Een schermlezer leest de lege kop ook voor. Een voorschrift is er niet; wie de brief leest, mag erop rekenen dat onder een kop iets staat.',
  remedy: 'Schrijf de tekst, of haal de kop weg als er niets over te melden is.',
  examples: {
    wrong: [
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### ⟦Krachtenveld⟧\n\nPM (aanvullen na Coreper)\n',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### ⟦Inzet Nederland⟧\n\nPM bijdrage OCW\n\n### Krachtenveld\n\nTekst.\n',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### ⟦Krachtenveld⟧\n\nPM OCW/IB\n',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### ⟦Inzet Nederland⟧\n\n### Krachtenveld\n\nTekst.\n',
        message: 'Onder «Inzet Nederland» staat nog geen tekst.',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### ⟦Krachtenveld⟧\n\nPM\n',
        message: 'Onder «Krachtenveld» staat nog alleen «PM».',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### ⟦Krachtenveld⟧\n\nVolgt nog.\n',
        message: 'Onder «Krachtenveld» staat nog alleen «Volgt nog.».',
      },
      {
        text: '## Richtlijn bodems\n\n### ⟦Inhoud⟧\n\n[Beschrijf waar het over gaat.]\n\n### Inzet Nederland\n\nTekst.\n',
      },
      {
        text: '## ⟦Verordening water⟧\n\n## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n',
        message: 'Onder «Verordening water» staat nog geen tekst.',
        note: 'Ook een heel agendapunt kan leeg zijn.',
      },
      {
        text: '## Richtlijn bodems\n\n### ⟦Inhoud⟧\n\n#### Aanleiding\n\n### Inzet Nederland\n\nTekst.\n',
        note: 'Een tussenkop alleen is nog geen tekst.',
      },
    ],
    right: [
      {
        text: '# Geannoteerde agenda Telecomraad 4 december 2017\n\nOp de agenda staan:\n\n- Verordening Berec\n- Diversen\n  - Pakket cyberbeveiliging (informatie van het voorzitterschap)\n  - Werkprogramma (informatie van Bulgarije)\n\n**Verordening Berec**\n\n**Inhoud**\n\nTekst.\n\n**Inzet Nederland**\n\nTekst.\n\n**Krachtenveld**\n\nTekst.\n\n**Diversen**\n\n**Pakket cyberbeveiliging**\n\nHet voorzitterschap informeert de Raad.\n\n**Werkprogramma**\n\nBulgarije licht zijn plannen toe.\n',
        note: 'Onder «Diversen» staan de punten die de lijst eronder noemt.',
      },
      {
        text: '# Geannoteerde agenda Telecomraad 4 december 2017\n\n**Verordening Berec**\n\n*Inhoud*\n\nTekst.\n\n*Inzet Nederland*\n\nTekst.\n\n*Krachtenveld*\n\nTekst.\n\n**Diversen**\n\n**Pakket cyberbeveiliging**\n\n*Inhoud*\n\nTekst.\n\n*Inzet Nederland*\n\nTekst.\n\n*Krachtenveld*\n\nTekst.\n',
        note: 'Waar koppen vet zijn, hoort het punt na «Diversen» eronder.',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nHet kabinet steunt de richtlijn.\n\n### Krachtenveld\n\nTekst.\n',
      },
      { text: '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n' },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\n- een punt\n- nog een\n\n### Inzet Nederland\n\n| a | b |\n| --- | --- |\n| c | d |\n',
        note: 'Een lijst of tabel is tekst genoeg.',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nEerste zin.<sup>1</sup>\n\n---\n\n<sup>1</sup> Noot.\n\nDe rest.\n\n### Inzet Nederland\n\nTekst.\n',
        note: 'Een paginalijn met voetnoten beëindigt een onderdeel niet.',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\n#### Wat vooraf ging\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n',
        note: 'Onder een tussenkop staat wel tekst.',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\n#### Aanleiding\n\nTekst.\n\n### Inzet Nederland\n\n#### Tijdpad\n\nTekst.\n\n### Krachtenveld\n\nTekst.\n',
        note: 'De tekst staat onder een kop die bij het onderdeel hoort.',
      },
      {
        text: '**Richtlijn bodems**\n\n*Inhoud*\n\n**Voorstel**\n\nTekst.\n\n*Inzet Nederland*\n\nTekst.\n',
        note: 'Ook waar koppen vette regels zijn.',
      },
      {
        text: '## Diversen\n\n### Verordening vis\n\n#### Inhoud\n\nTekst.\n\n#### Inzet Nederland\n\nTekst.\n',
        note: 'Onder een verzamelkop staan de punten zelf.',
      },
    ],
    traps: [
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nHet bedrag is PM.\n\n### Inzet Nederland\n\nTekst.\n',
        note: 'Een plaatshouder tussen andere woorden meldt een andere regel.',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Inzet Nederland\n\nTekst.\n\n### Krachtenveld\n\nN.v.t.\n',
        note: '«N.v.t.» en «Geen.» zijn een antwoord, ook al is het kort.',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\n| Voorstel | BNC-fiche |\n| --- | --- |\n| Bodem | volgt |\n\n### Inzet Nederland\n\nTekst.\n',
        note: 'In een tabel zegt «volgt» iets over wat ernaast staat.',
      },
    ],
  },
  check: function* (letter) {
    for (const one of unwritten(letter)) yield report(letter, one);
  },
};

function report(letter: Letter, { heading, state, body }: Unwritten): Report {
  const found = state === 'placeholder' ? letter.placeholders.find(({ span }) => within(span, body)) : undefined;
  const title = quoted(heading.text);
  return {
    span: heading.content,
    message:
      found === undefined
        ? `Onder ${title} staat nog geen tekst.`
        : `Onder ${title} staat nog alleen ${quoted(found.placeholder.text, 30)}.`,
    ...(found === undefined ? {} : { related: [{ message: 'Hier hoort de tekst te komen.', span: found.span }] }),
  };
}
