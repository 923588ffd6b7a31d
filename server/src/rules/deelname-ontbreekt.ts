import type { Letter, Part } from '../letter/letter.js';
import type { Report, Rule } from './rule.js';
import { formationSign } from '../letter/head/formations.js';
import { stripNumbering } from '../profile/names.js';
import { listed, quoted } from './wording.js';

const HEAD =
  'Den Haag, 22 april 2024\n\nBetreft: Geannoteerde agenda OJCS-Raad van 13 en 14 mei 2024\n\nGeachte voorzitter,\n\n';
const PARTS =
  '\n\n## Onderwijs – maandag 13 mei 2024\n\n### Leraren\n\n#### Inhoud\n\nTekst.\n\n## Cultuur – dinsdag 14 mei 2024\n\n### Archieven\n\n#### Inhoud\n\nTekst.\n';
const MARKED = PARTS.replace('Cultuur – dinsdag 14 mei 2024', '⟦Cultuur – dinsdag 14 mei 2024⟧');

export const deelnameOntbreekt: Rule = {
  name: 'deelname-ontbreekt',
  severity: 'information',
  fix: 'none',
  finds: 'Een raadsdeel waarvan de brief niet zegt wie er deelneemt, terwijl dat bij een ander raadsdeel wel staat.',
  why: 'De Kamer wil weten wie namens Nederland aan tafel zit en spreekt die bewindspersoon in het debat. Wie het voor het ene deel noemt, wekt de indruk dat bij het andere niemand gaat. Een voorschrift is er niet; in gepubliceerde brieven is het gebruikelijk.',
  remedy: 'Noem ook voor dit raadsdeel wie deelneemt, of schrijf dat u aan de hele Raad deelneemt.',
  examples: {
    wrong: [
      {
        text: `${HEAD}Het onderwijsdeel van de Raad staat gepland voor 13 mei. Ik zal hieraan deelnemen. Het cultuurdeel staat gepland voor 14 mei.${MARKED}`,
        message:
          'Bij «Cultuur – dinsdag 14 mei 2024» staat niet wie deelneemt; bij «Onderwijs – maandag 13 mei 2024» wel.',
      },
      {
        text: `${HEAD}Aan het onderwijsdeel neemt de Staatssecretaris van Onderwijs, Cultuur en Wetenschap deel.${MARKED}`,
      },
      {
        text: `${HEAD}Hierbij de agenda.\n\n**Onderwijs – maandag 13 mei 2024**\n\nNederland wordt vertegenwoordigd door de Permanente Vertegenwoordiger.\n\n**Leraren**\n\n**Inhoud**\n\nTekst.\n\n**⟦Cultuur – dinsdag 14 mei 2024⟧**\n\n**Archieven**\n\n**Inhoud**\n\nTekst.\n`,
      },
      {
        text: `${HEAD}De Staatssecretaris van Onderwijs, Cultuur en Wetenschap neemt deel aan het onderdeel Onderwijs.\n\n## I. Onderwijs\n\n### Leraren\n\n#### Inhoud\n\nTekst.\n\n## ⟦II. Cultuur⟧\n\n### Archieven\n\n#### Inhoud\n\nTekst.\n`,
        note: 'Ook een raadsdeel zonder datum in de kop.',
      },
    ],
    right: [
      {
        text: 'Den Haag, 22 april 2024\n\nBetreft: Geannoteerde agenda OJCS-Raad van 13 en 14 mei 2024\n\nGeachte voorzitter,\n\nHet onderwijsdeel van de Raad staat gepland voor 13 mei. Ik zal hieraan deelnemen. Het cultuurdeel staat gepland voor 14 mei; daar neemt de Staatssecretaris van Onderwijs, Cultuur en Wetenschap aan deel.\n\n## Onderwijs – maandag 13 mei 2024\n\n### Leraren\n\n#### Inhoud\n\nTekst.\n\n## Cultuur – dinsdag 14 mei 2024\n\n### Archieven\n\n#### Inhoud\n\nTekst.\n',
      },
      {
        text: `${HEAD}Ik zal aan het onderwijsdeel deelnemen. Bij het cultuurdeel wordt Nederland vertegenwoordigd door de Permanente Vertegenwoordiging.${PARTS}`,
      },
      {
        text: `${HEAD}De Minister van Onderwijs, Cultuur en Wetenschap neemt op maandag deel aan de bespreking van het lerarentekort, de Staatssecretaris aan het cultuurdeel.${PARTS}`,
        note: 'Het ene deel is bij zijn dag genoemd, het andere bij zijn naam.',
      },
      { text: `${HEAD}Ik ben voornemens namens Nederland aan deze Raad deel te nemen.${PARTS}` },
      {
        text: `${HEAD}Ik neem deel aan het onderwijsdeel. Op de tweede dag van de Raad neemt de Staatssecretaris van Onderwijs, Cultuur en Wetenschap deel.${PARTS}`,
        note: 'De tweede dag kan de dag van dit raadsdeel zijn.',
      },
      {
        text: `${HEAD}Op maandag 13 en dinsdag 14 mei komt de Raad bijeen.${PARTS}`,
        note: 'De brief noemt bij geen enkel deel wie deelneemt; dat is een keuze.',
      },
      {
        text: `${HEAD}Ik neem deel aan het onderwijsdeel en het cultuurdeel.${PARTS}\n## Informeel werkdiner – dinsdag 14 mei\n\n### Erfgoed\n\n#### Inhoud\n\nTekst.\n`,
        note: 'Bij een maaltijd hoeft niet apart te staan wie er zit.',
      },
      {
        text: `${HEAD}Ik neem deel aan het onderwijsdeel; de Nederlandse inbreng in het deel over cultuur wordt ambtelijk verzorgd, waarbij de delegatie wordt geleid door de directeur-generaal.${PARTS}`,
      },
    ],
  },
  check: (letter) => {
    const told = letter.parts.filter((part) => part.represented && !part.informal);
    const [example] = told;
    if (example === undefined) return [];
    return letter.parts
      .filter((part) => !part.represented && !part.informal && isOfCouncil(part, letter))
      .flatMap((part) => report(letter, part, example));
  },
};

/** A day or a formation of the Council; «Wetgevende besprekingen» or «Diversen» are no meetings that somebody attends. */
function isOfCouncil({ dates, title }: Part, { parts }: Letter): boolean {
  if (dates.length > 0) return true;
  // where others have a day, the agenda gives the days first and comes back to its parts without
  return parts.every((part) => part.dates.length === 0) && formationSign(stripNumbering(title)) === 'name';
}

function report(letter: Letter, part: Part, example: Part): readonly Report[] {
  const heading = letter.headings[part.heading];
  const other = letter.headings[example.heading];
  if (heading === undefined || other === undefined) return [];
  return [
    {
      span: heading.content,
      message: `Bij ${quoted(part.title, 40)} staat niet wie deelneemt; bij ${quoted(example.title, 40)} wel.`,
      related: [{ message: attendance(example), span: other.content }],
    },
  ];
}

function attendance({ attendees }: Part): string {
  return attendees.length === 0 ? 'Bij dit raadsdeel staat het wel.' : `Hieraan neemt deel: ${listed(attendees)}.`;
}
