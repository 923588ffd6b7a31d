import type { BrokenSentence, Letter } from '../letter/letter.js';
import type { Report, Rule } from './rule.js';
import { quoted } from './wording.js';

const HALF = 'De lidstaten wijzen op de gevolgen van de nieuwe regels en';

export const onderbrokenZin: Rule = {
  name: 'onderbroken-zin',
  severity: 'information',
  fix: 'none',
  finds: 'Een zin is in tweeën geknipt door voetnoten of een lijn.',
  why: 'Dat blijft over als een opgemaakte brief wordt omgezet: de voetnoten van een pagina komen midden in de tekst te staan. Wie de brief leest of laat voorlezen, raakt de zin kwijt. Een voorschrift is er niet; het gaat om de leesbaarheid.',
  remedy: 'Voeg de zin samen en zet de voetnoten erachter.',
  examples: {
    wrong: [
      {
        text: `## Richtlijn bodems\n\n### Inhoud\n\nDe lidstaten wijzen op ⟦de gevolgen van de regels⟧\n\n---\n\n<sup>1</sup> Een noot.\n\nvoor kleine bedrijven, zo blijkt.\n`,
        message: 'De zin die stopt bij «de gevolgen van de regels» loopt pas na voetnoten of een lijn door.',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nDe lidstaten wijzen op de ⟦gevolgen van de nieuwe regels⟧\n\n[^1]: Een noot.\n\nvoor kleine bedrijven, zo blijkt.\n',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nHet voorstel is besproken met ⟦de vertegenwoordigers van de lidstaten⟧\n\n---\n\nen met de Commissie.\n',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\n⟦De Raad zal de⟧\n\n[^1]: Een noot.\n\nvoorgestelde richtlijn bespreken.\n',
        note: 'Ook een korte helft die op een lidwoord of voorzetsel eindigt.',
      },
    ],
    right: [
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nDe lidstaten wijzen op de gevolgen van de regels<sup>1</sup> voor kleine bedrijven, zo blijkt.\n\n---\n\n<sup>1</sup> Een noot.\n',
      },
      {
        text: `## Richtlijn bodems\n\n### Inhoud\n\n${HALF} vragen om uitstel.<sup>1</sup>\n\n---\n\n<sup>1</sup> Een noot.\n\nDaarnaast speelt een ander punt.\n`,
        note: 'De zin is af.',
      },
      {
        text: `## Richtlijn bodems\n\n### Inhoud\n\n${HALF} vragen om:\n\n---\n\n- uitstel;\n- afstel.\n`,
        note: 'Na een dubbele punt volgt een lijst.',
      },
      { text: `## Richtlijn bodems\n\n### Inhoud\n\n${HALF}\n\nvragen om uitstel.\n`, note: 'Er staat niets tussen.' },
    ],
    traps: [
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nBodem en water\n\n---\n\nzie ook het verslag van de vorige Raad.\n',
        note: 'Een korte regel kan een opschrift zijn.',
      },
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nTekst zonder punt aan het einde van de alinea\n\n---\n\nDe volgende alinea begint met een hoofdletter.\n',
        note: 'Beide alinea’s kunnen op zichzelf staan; een ontbrekende punt is een andere zaak.',
      },
    ],
  },
  check: (letter) => letter.broken.map((broken) => report(letter, broken)),
};

function report(letter: Letter, { before, after }: BrokenSentence): Report {
  const words = letter.source.slice(before).replace(/<sup>[^<]*<\/sup>|\[\^[^\]]*\]|[*_]/g, '');
  return {
    span: before,
    message: `De zin die stopt bij ${quoted(words, 50)} loopt pas na voetnoten of een lijn door.`,
    related: [{ message: 'Hier gaat de zin verder.', span: after }],
  };
}
