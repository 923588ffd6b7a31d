import type { FlowUnit, Letter, LetterPlaceholder } from '../letter/letter.js';
import { holdsAmounts } from '../letter/words/placeholders.js';
import type { Report, Rule } from './rule.js';
import { quoted } from './wording.js';

export const nogInTeVullen: Rule = {
  name: 'nog-in-te-vullen',
  severity: 'warning',
  fix: 'none',
  finds: 'Er is een plaatshouder blijven staan: PM, [PM …], n.t.b., XX, ???, [invullen] of [naam].',
  why: 'Wat nog ingevuld zou worden, gaat anders zo naar de Kamer en wordt zo gepubliceerd. Daar is geen voorschrift voor nodig: het is een vergeten plek.',
  remedy: 'Vul in wat er hoort te staan, of haal het weg.',
  examples: {
    wrong: [
      { text: 'Zie Besluit (GBVB) 2024/⟦XXXX⟧ en Verordening (EU) 2024/1689.\n' },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nDe kosten zijn ⟦PM⟧ en worden later bekend.\n',
        message: 'Hier staat nog «PM».',
      },
      { text: '## Richtlijn bodems\n\n### Inhoud\n\nZie Kamerstuk 22 112, nr. ⟦PM⟧, van ⟦[datum]⟧.\n' },
      { text: '## Richtlijn bodems\n\n### Inhoud\n\nDe Raad is op ⟦XX⟧ mei in ⟦n.t.b.⟧ en ⟦???⟧ spreekt.\n' },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nZie Kamerstuk ⟦XX XXX⟧, nr. 4.\n',
        note: 'Eén dossiernummer is één gat.',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nZie ⟦[naam]⟧[y], [titel][x] en ⟦[datum]⟧.\n\n[x]: https://www.rijksoverheid.nl\n',
        note: 'Alleen een koppeling waarvan het adres in de brief staat, is geen plaatshouder.',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\n| Lidstaat | Standpunt |\n| --- | --- |\n| Italië | ⟦PM⟧ |\n',
        note: 'Ook in een tabel, zolang die geen bedragen geeft.',
      },
    ],
    right: [
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nDe kosten zijn 3 miljoen euro en worden gedekt uit de begroting.\n',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nZie [naam][x], [invullen][De  Bron], [datum][], [Titel] en [nr. 2][2].\n\n[x]: https://www.rijksoverheid.nl\n[de bron]: https://www.tweedekamer.nl\n[Datum]: https://www.eerstekamer.nl\n[titel]: https://www.consilium.europa.eu\n[2]: https://eur-lex.europa.eu\n',
        note: 'De tekst van een koppeling waarvan het adres elders in de brief staat.',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nDe norm voor PM10 en PM2,5 en een PM-norm, om 3 PM.\n',
        note: 'Een naam, een code of een tijd.',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\n| Post | 2026 | 2027 |\n| --- | --- | --- |\n| Bijdrage | € 12 miljoen | PM |\n| Reserve | 3,5 | 4,0 |\n',
        note: 'In een tabel met bedragen is PM een bedrag dat nog niet vaststaat.',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nZie Kamerstuk 36 600 XX, nr. 3, en hoofdstuk XX van de begroting.\n',
        note: 'XX als Romeins cijfer.',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nDe tekst luidt: «[De] Raad […] besluit [sic]».\n',
        note: 'Haken in een citaat.',
      },
    ],
    traps: [
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nPM\n\n### Inzet Nederland\n\nTekst.\n',
        note: 'Staat er niets anders, dan is het onderdeel leeg, en dat meldt een andere regel.',
      },
    ],
  },
  check: function* (letter) {
    for (const each of letter.placeholders) {
      if (each.stands === 'text' && !isAmount(letter, each)) yield report(each);
    }
  },
};

function report({ placeholder, span }: LetterPlaceholder): Report {
  return { span, message: `Hier staat nog ${quoted(placeholder.text, 80)}.` };
}

/** «PM» in a table of amounts is an amount that is not known yet («pro memorie»). */
function isAmount(letter: Letter, { placeholder, span }: LetterPlaceholder): boolean {
  if (!/^\(?p\.?m\.?\)?$/i.test(placeholder.text)) return false;
  const unit = unitAt(letter.flow, span.start)?.unit;
  return unit?.kind === 'table' && holdsAmounts(unit);
}

/** The unit that an offset stands in, by halving: units stand in the order of the text. */
function unitAt(flow: readonly FlowUnit[], offset: number): FlowUnit | undefined {
  let low = 0;
  let high = flow.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((flow[middle]?.span.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return flow[low];
}
