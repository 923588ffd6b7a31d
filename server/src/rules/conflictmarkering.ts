import type { Conflict, Letter } from '../letter/letter.js';
import type { Span } from '../letter/span.js';
import type { Report, Rule } from './rule.js';

const BEGIN = '<'.repeat(7);
const MIDDLE = '='.repeat(7);
const END = '>'.repeat(7);

export const conflictmarkering: Rule = {
  name: 'conflictmarkering',
  severity: 'error',
  fix: 'none',
  finds: 'Twee versies van de tekst staan onder elkaar, met de scheidingstekens er nog tussen.',
  why: 'Dit blijft over als twee versies zijn samengevoegd die allebei waren gewijzigd; de Kamer zou beide versies krijgen. Daar is geen voorschrift voor nodig: de tekst is nog niet af. Wat ertussen staat wordt niet beoordeeld.',
  remedy: 'Kies de versie die geldt, of voeg ze samen, en haal de drie scheidingsregels weg.',
  examples: {
    wrong: [
      {
        text: `## Richtlijn bodems\n\n⟦${BEGIN} HEAD⟧\nOude tekst.\n${MIDDLE}\nNieuwe tekst.\n${END} versie-2\n\nVerder.\n`,
        message: 'Hier staan twee versies van de tekst onder elkaar. Kies er een en haal de scheidingstekens weg.',
      },
      {
        text: `## Richtlijn bodems\n\n⟦${BEGIN} a⟧\nA.\n${MIDDLE}\nB.\n${END} b\n\nTekst.\n\n⟦${BEGIN} a⟧\nC.\n${MIDDLE}\nD.\n${END} b\n`,
        note: 'Per plaats één bevinding.',
      },
      {
        text: `## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n\n⟦${END} versie-2⟧\n\nTekst.\n`,
        message: 'Hier staat een los scheidingsteken van twee samengevoegde versies. Haal het weg.',
      },
    ],
    right: [
      { text: '## Richtlijn bodems\n\nNieuwe tekst.\n\nVerder.\n' },
      { text: '## Richtlijn bodems\n\n### Inhoud\n\nTekst.\n' },
      { text: `Richtlijn bodems\n${MIDDLE}\n\nTekst.\n`, note: 'Een onderstreepte kop.' },
      { text: '## Richtlijn bodems\n\n>>> Een citaat in een citaat.\n', note: 'Een citaat.' },
    ],
    traps: [
      {
        text: '## Richtlijn bodems\n\n### Inhoud\n\nHet teken <<<<<<< in een zin.\n',
        note: 'Midden in een zin scheidt het teken niets.',
      },
    ],
  },
  check: (letter) => letter.conflicts.map((conflict) => report(letter, conflict)),
};

function report(letter: Letter, conflict: Conflict): Report {
  const [first, ...others] = markersOf(letter, conflict);
  return {
    span: first ?? conflict.span,
    message: conflict.complete
      ? 'Hier staan twee versies van de tekst onder elkaar. Kies er een en haal de scheidingstekens weg.'
      : 'Hier staat een los scheidingsteken van twee samengevoegde versies. Haal het weg.',
    related: others.map((span) => ({ message: 'Dit scheidingsteken hoort erbij.', span })),
  };
}

/** The lines of a conflict that hold its markers, without their line ends. */
function markersOf(letter: Letter, conflict: Conflict): readonly Span[] {
  const text = letter.source.slice(conflict.span);
  return [...text.matchAll(/^(?:<{7}|\|{7}|={7}|>{7})(?=[ \t\r\n]|$)[^\r\n]*/gm)].map((match) => {
    const start = conflict.span.start + match.index;
    return { start, end: start + match[0].trimEnd().length };
  });
}
