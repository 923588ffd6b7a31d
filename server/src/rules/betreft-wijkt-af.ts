import { councilVariances, type CouncilVariance } from '../letter/head/councilNamings.js';
import type { Fix, Report, Rule } from './rule.js';
import { quoted } from './wording.js';

export const betreftWijktAf: Rule = {
  name: 'betreft-wijkt-af',
  severity: 'warning',
  fix: 'unsafe',
  finds: 'De regel Betreft, of de titel van de agenda, noemt een andere Raad of een andere datum dan de brief.',
  why: 'Betreft en titel zijn wat de Kamer het eerst leest en waaronder zij de brief terugvindt. Wijken ze af van de brief, dan is er meestal iets blijven staan uit een vorige. Daar is geen voorschrift voor nodig: de brief spreekt hier zichzelf tegen.',
  remedy: 'Kijk welke van de twee klopt en pas de andere aan.',
  examples: {
    wrong: [
      {
        text: 'Datum: 22 april 2024\nBetreft: Geannoteerde agenda Milieuraad van ⟦13 en 15 mei 2024⟧\n\nGeachte voorzitter,\n\nHierbij ontvangt u de geannoteerde agenda van de Milieuraad van 13 en 14 mei 2024 in Brussel.\n',
        message: 'In Betreft staat «13 en 15 mei 2024», in de brief «13 en 14 mei 2024».',
        fixed:
          'Datum: 22 april 2024\nBetreft: Geannoteerde agenda Milieuraad van 13 en 14 mei 2024\n\nGeachte voorzitter,\n\nHierbij ontvangt u de geannoteerde agenda van de Milieuraad van 13 en 14 mei 2024 in Brussel.\n',
      },
      {
        text: 'Datum: 25 mei 2022\nBetreft: Geannoteerde agenda van de JBZ-Raad op ⟦3 en 4 maart 2022⟧\n\nGeachte voorzitter,\n\nHierbij ontvangt u de geannoteerde agenda van de JBZ-Raad op 9 en 10 juni 2022 in Luxemburg. Het verslag van de JBZ-Raad van 3 en 4 maart 2022 heeft u al ontvangen.\n',
        note: 'Dat de brief de dagen ook bij het verslag van de vorige Raad noemt, maakt ze niet die van deze Raad.',
      },
      {
        text: 'Datum: 22 april 2024\nBetreft: Geannoteerde agenda ⟦Energieraad⟧\n\nGeachte voorzitter,\n\nHierbij ontvangt u de geannoteerde agenda van de Milieuraad van 13 mei 2024 in Brussel.\n',
        message: 'In Betreft staat «Energieraad», in de brief «Milieuraad».',
      },
      {
        text: 'Vergaderjaar 2023–2024\n\n21 501-08\n\nMilieuraad\n\nNr. 12\n\nDen Haag, 22 april 2024\n\nHierbij ontvangt u de geannoteerde agenda van de Milieuraad van 13 mei 2024.\n\n# Geannoteerde agenda Milieuraad ⟦13 mei 2023⟧\n\n## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n### Inzet\n\nTekst.\n',
        message: 'In de titel van de agenda staat «13 mei 2023», in de brief «13 mei 2024».',
        note: 'Ook de titel van de agenda wordt vergeleken.',
      },
      {
        text: 'Datum: 22 april 2024\nBetreft: Geannoteerde agenda Cultuurraad van ⟦14 mei 2023⟧\n\nGeachte voorzitter,\n\nTekst.\n\n## Cultuur – dinsdag 14 mei 2024\n\n### Raadsconclusies bibliotheken\n\n#### Inhoud\n\nTekst.\n\n#### Inzet\n\nTekst.\n',
        note: 'Noemt de brief zelf geen datum, dan telt die van de raadsdelen.',
      },
      {
        text: 'Datum: 22 april 2024\nBetreft: Geannoteerde agenda Milieuraad van ⟦13 mei 2023⟧\n\nGeachte voorzitter,\n\nOp 13 mei vindt de Milieuraad plaats. Zie mijn brief van 3 april 2024 daarover.\n',
        message: 'In Betreft staat «13 mei 2023», maar de brief spreekt over 13 mei 2024.',
        fixed:
          'Datum: 22 april 2024\nBetreft: Geannoteerde agenda Milieuraad van 13 mei 2024\n\nGeachte voorzitter,\n\nOp 13 mei vindt de Milieuraad plaats. Zie mijn brief van 3 april 2024 daarover.\n',
      },
      {
        text: '# Geannoteerde agenda Milieuraad van ⟦13 mei 2023⟧\n\n## Inleiding\n\nOp maandag 13 mei 2024 vindt in Brussel de Milieuraad plaats.\n\n## Verordening bodems\n\n### Inhoud\n\nTekst.\n',
        note: 'Een losse bijlage zegt onder haar titel wat anders in de brief staat.',
      },
      {
        text: 'Datum: 22 april 2024\nBetreft: Geannoteerde agenda Milieuraad van ⟦30 november 2023⟧\n\nGeachte voorzitter,\n\nOp 13 mei 2024 vindt in Brussel de Milieuraad plaats. Hierbij stuur ik uw Kamer de geannoteerde agenda.\n',
        note: 'De zin die de Raad noemt, hoeft niet die over de agenda te zijn.',
      },
    ],
    right: [
      {
        text: 'Datum: 22 april 2024\nBetreft: Geannoteerde agenda Milieuraad van 13 en 14 mei 2024\n\nGeachte voorzitter,\n\nHierbij ontvangt u de geannoteerde agenda van de Milieuraad van 13 en 14 mei 2024 in Brussel.\n',
      },
      {
        text: 'Datum: 22 april 2024\nBetreft: Geannoteerde agenda OJCS-Raad mei 2024\n\nGeachte voorzitter,\n\nHierbij ontvangt u de geannoteerde agenda van de Raad voor Onderwijs, Jeugd, Cultuur en Sport van 13 en 14 mei 2024.\n',
        note: 'Een afkorting is geen andere Raad, en een maand geen andere datum.',
      },
      {
        text: 'Datum: 22 april 2024\nBetreft: Geannoteerde agenda Milieuraad van 13 mei 2024 en verslag Milieuraad van 25 maart 2024\n\nGeachte voorzitter,\n\nHierbij ontvangt u de geannoteerde agenda van de Milieuraad van 13 mei en het verslag van de vorige Raad.\n',
        note: 'Het verslag gaat over een andere Raad.',
      },
      {
        text: 'Datum: 22 april 2024\nBetreft: Geannoteerde agenda Transportraad 13 mei 2024\n\nGeachte voorzitter,\n\nHierbij ontvangt u de geannoteerde agenda van het transportdeel van de VTE-Raad van 13 en 14 mei 2024.\n',
        note: 'Een deel van de Raad, of één van zijn dagen.',
      },
      {
        text: 'Datum: 22 april 2024\nBetreft: Geannoteerde agenda Eurogroep en Ecofinraad van 13 en 14 mei\n\nGeachte voorzitter,\n\nHierbij ontvangt u de geannoteerde agenda van de Eurogroep van 13 mei 2024 en de Ecofinraad van 14 mei 2024, zoals besproken in het commissiedebat van 3 april.\n',
      },
      {
        text: 'Vergaderjaar 2023–2024\n\n21 501-33\n\nRaad voor Vervoer, Telecommunicatie en Energie\n\nNr. 12\n\nDen Haag, 22 april 2024\n\nHierbij ontvangt u de geannoteerde agenda van de informele Energieraad van 13 mei 2024.\n',
        note: 'De titel van een dossier is die van de agenda niet.',
      },
      {
        text: 'Datum: 22 april 2024\nBetreft: Geannoteerde agenda Milieuraad van 13 mei 2024\n\nGeachte voorzitter,\n\nZoals verzocht door de vaste commissie op 3 april 2024 informeer ik u over de Raad.\n',
        note: 'Een andere datum in de brief is die van de Raad niet.',
      },
    ],
    traps: [
      {
        text: 'Datum: 8 januari 2026\nBetreft: Geannoteerde agenda Landbouw- en Visserijraad van 26 januari 2026\n\nGeachte voorzitter,\n\nHierbij ontvangt u de geannoteerde agenda van de Landbouw- en Visserijraad van maandag 27 januari 2026.\n',
        note: 'De weekdag klopt niet bij de datum in de brief; dat meldt een andere regel.',
      },
      {
        text: '# Geannoteerde agenda Eurogroep en Ecofinraad 15 en 16 mei 2023\n\n## Eurogroep (15 mei 2023)\n\n### Euro\n\n#### Inhoud\n\nTekst.\n\n#### Inzet\n\nTekst.\n\n## Ecofinraad (16 mei 2022)\n\n### Btw\n\n#### Inhoud\n\nTekst.\n\n#### Inzet\n\nTekst.\n',
        note: 'De datum van één raadsdeel valt buiten de Raad; dat meldt een andere regel.',
      },
    ],
  },
  check: function* (letter) {
    for (const variance of councilVariances(letter)) yield report(variance);
  },
};

const WHERE: Readonly<Record<CouncilVariance['where'], string>> = {
  subject: 'In Betreft',
  title: 'In de titel van de agenda',
};

function report(variance: CouncilVariance): Report {
  const { span, text, letter, where, what } = variance;
  return {
    span,
    message: letter.meant
      ? `${WHERE[where]} staat ${quoted(text, 36)}, maar de brief spreekt over ${letter.text}.`
      : `${WHERE[where]} staat ${quoted(text, 36)}, in de brief ${quoted(letter.text, 36)}.`,
    data: { what },
    ...(letter.span === null ? {} : { related: [{ message: 'Zo staat het in de brief.', span: letter.span }] }),
    fixes: [asLetter(variance)],
  };
}

/** The words of the letter in the place of those that differ; a year that the letter leaves out stays. */
function asLetter({ span, text, letter, what }: CouncilVariance): Fix {
  const year = /\s\d{4}$/.exec(text)?.[0] ?? '';
  const own = what === 'date' && year !== '' && !/\d{4}/.test(letter.text) ? letter.text + year : letter.text;
  return { title: `Schrijven als ${quoted(own)} …`, safe: false, edits: () => [{ span, text: own }] };
}
