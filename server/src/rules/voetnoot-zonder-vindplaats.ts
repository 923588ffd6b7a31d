import type { Letter } from '../letter/letter.js';
import { promisesIn } from '../letter/words/motions.js';
import { rowOf } from '../letter/rows.js';
import { sourceSpan, type Prose } from '../letter/text/prose.js';
import { shift, type Span } from '../letter/span.js';
import { oncePerNote } from './noteMemo.js';
import { labelled, placeholdersIn } from './noteWording.js';
import type { Rule } from './rule.js';

export const voetnootZonderVindplaats: Rule = {
  name: 'voetnoot-zonder-vindplaats',
  severity: 'hint',
  fix: 'none',
  finds:
    'Een voetnoot die een bron aankondigt («Zie de brief van …», «Kamerbrief over …») zonder nummer, adres of datum.',
  why: 'De lezer weet dat er een stuk is, maar kan het niet vinden. Een voorschrift is er niet; een bronvermelding is er om de bron te kunnen opslaan.',
  remedy: 'Noem het nummer van het Kamerstuk, het adres of de datum.',
  examples: {
    wrong: [
      {
        text: 'Een zin<sup>1</sup>.\n\n<sup>1</sup> ⟦Zie de brief⟧ van de minister van OCW over digitale geletterdheid.\n',
        message: 'Voetnoot 1 noemt een bron zonder nummer, adres of datum.',
      },
      { text: 'Een zin[^1].\n\n[^1]: ⟦Zie ook het advies⟧ van de Onderwijsraad over dit onderwerp.\n' },
      { text: 'Een zin[^1].\n\n[^1]: ⟦Vgl. het rapport⟧ van de Algemene Rekenkamer.\n' },
      { text: 'Een zin[^1].\n\n[^1]: ⟦Zie hiervoor het BNC-fiche⟧ over dit voorstel.\n' },
      {
        text: 'Een zin[^1].\n\n[^1]: ⟦Kamerbrief⟧ over de herziening van de pensioenregels.\n',
        note: 'Ook zonder «Zie»: de noot is niets dan de naam van een brief.',
      },
    ],
    right: [
      {
        text: 'Een zin<sup>1</sup>.\n\n<sup>1</sup> Zie de brief van de minister van OCW over digitale geletterdheid (Kamerstuk 26 643, nr. 1125).\n',
      },
      { text: 'Een zin[^1].\n\n[^1]: Zie de brief van 12 april 2024 over digitale geletterdheid.\n' },
      { text: 'Een zin[^1].\n\n[^1]: Zie de brief van de minister, Kamerstuk 22 112, nr. 3857.\n' },
      { text: 'Een zin[^1].\n\n[^1]: Zie het [rapport van de Rekenkamer](https://www.rekenkamer.nl/rapport).\n' },
      { text: 'Een zin[^1].\n\n[^1]: Het gaat om systemen die de toegang tot onderwijs bepalen.\n' },
      {
        text: 'Een zin[^1].\n\n[^1]: Kamerbrief over de herziening van de pensioenregels wordt dit najaar verwacht.\n',
      },
      { text: 'Een zin[^1].\n\n[^1]: Zie de inzet bij het agendapunt hierboven.\n' },
    ],
    traps: [
      {
        text: 'Een zin[^1].\n\n[^1]: Zie de motie van het lid Van Wijngaarden c.s.\n',
        note: 'Een motie heeft een eigen regel.',
      },
      {
        text: 'Een zin[^1].\n\n[^1]: Zie het rapport van de Commissie, dat nog niet is verschenen.\n',
        note: 'Wat nog niet is verschenen, heeft nog geen vindplaats.',
      },
    ],
  },
  *check(letter) {
    const unfinished = placeholdersIn(letter, false);
    let ofMotions: ReadonlySet<number> | null = null;
    for (const note of letter.notes.definitions) {
      if (unfinished.has(note.index)) continue;
      const announced = announcedIn(note);
      if (announced === null || (ofMotions ??= notesOfMotions(letter)).has(note.index)) continue;
      yield {
        span: shift(announced, note.base),
        message: `Voetnoot ${labelled(note.label)} noemt een bron zonder nummer, adres of datum.`,
      };
    }
  },
};

/** The notes of motions and commitments, by index: whether these are located another rule says. */
function notesOfMotions({ notes, passages }: Letter): ReadonlySet<number> {
  const marks = new Map(notes.marks.map((mark) => [mark.span.start, mark.definition]));
  const found = new Set<number>();
  for (const { prose, base } of rowOf(passages, 'promises')) {
    for (const index of promisesIn(prose).flatMap((promise) => promise.marks)) {
      const mark = prose.marks[index];
      const note = mark === undefined ? null : (marks.get(mark.span.start + base) ?? null);
      if (note !== null) found.add(note);
    }
  }
  return found;
}

const OPENING =
  /^\s*(?:zie|vgl\.|vergelijk|cf\.)\s+(?:ook\s+|bijvoorbeeld\s+|hiervoor\s+|hierover\s+|daarover\s+|verder\s+)?(?:onder meer\s+)?/i;
const ARTICLE = /^(?:de|het|een|onze|mijn)\s+/i;
const SOURCES = new Set(
  'brief kamerbrief verzamelbrief rapport verslag advies notitie studie onderzoek mededeling verordening richtlijn publicatie persbericht'
    .concat(
      ' kabinetsreactie kabinetsappreciatie appreciatie fiche bnc-fiche nota beleidsnota beleidsbrief voortgangsbrief',
    )
    .concat(' voortgangsrapportage actieplan verklaring beantwoording evaluatie website artikel')
    .split(' '),
);
/** The source is not there yet, or the words point within the letter. */
const ELSEWHERE =
  /\b(?:motie|moties|nog niet|volgt|verschijnt|hierboven|hieronder|elders|deze brief|bijlage|bijgevoegde?|vorige|voetnoot|noot|agendapunt|Link|hier)\b/i;

const announcedIn = oncePerNote(announcedSource);

/** The words that announce a source which the note then does not locate, or null. */
function announcedSource([prose, ...more]: readonly Prose[]): Span | null {
  if (prose === undefined || more.length > 0) return null;
  const { text } = prose;
  const located = /\d|https?:|www\./i.test(text) || prose.links.length > 0 || text.includes('\uFFFC');
  if (located || ELSEWHERE.test(text)) return null;
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined) return bareLetter(prose);
  const article = ARTICLE.exec(text.slice(opening.length))?.[0] ?? '';
  const start = opening.length + article.length;
  const word = /^[\p{L}-]+/u.exec(text.slice(start))?.[0] ?? '';
  if (!SOURCES.has(word.toLowerCase())) return null;
  const from = text.length - text.trimStart().length;
  return sourceSpan(prose, from, start + word.length);
}

/** «Kamerbrief over de toekomst van het cohesiebeleid.»: nothing but what a letter to the Kamer is about. */
const LETTER =
  /^\s*(?:(?:de|het|een|onze|mijn)\s+)?(?:kamer|verzamel|beleids|voortgangs)?brief\s+(?:aan|van|over|inzake|betreffende)\s/iu;
/** It says something of the letter, rather than which one it is. */
const TELLS =
  /[;:?!]|[.,]\s|\.(?:nl|eu|com|org)\b|\b(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|zal|zullen|kan|kunnen|gaat|volgt|bevat|beschrijft|staat|stelt|ligt|komt|ontvangt|ontving|die|dat|dit|waarin|waarmee|binnenkort|nader|separaat|heden|vandaag|gisteren|jl|zelfde|dezelfde|gelijktijdig|tegelijk|eerder)\b/iu;
const ABOUT = /\s(?:over|inzake|betreffende)\s+\p{L}/iu;

function bareLetter(prose: Prose): Span | null {
  const { text } = prose;
  const words = LETTER.exec(text)?.[0];
  if (words === undefined || !ABOUT.test(text) || TELLS.test(text)) return null;
  const from = text.length - text.trimStart().length;
  return sourceSpan(prose, from, from + text.slice(from).search(/brief/iu) + 'brief'.length);
}
