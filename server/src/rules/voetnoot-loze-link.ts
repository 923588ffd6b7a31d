import { sourceSpan, type Prose } from '../letter/text/prose.js';
import { shift, type Span } from '../letter/span.js';
import { oncePerNote } from './noteMemo.js';
import { labelled } from './noteWording.js';
import type { Rule } from './rule.js';

export const voetnootLozeLink: Rule = {
  name: 'voetnoot-loze-link',
  severity: 'warning',
  fix: 'none',
  finds: 'Een voetnoot met «Link.», «hier» of «zie link», waar het webadres achter die woorden verloren is gegaan.',
  why: 'In druk en na omzetting vindt de lezer de bron niet meer, en de Kamer kan haar niet nagaan. Ook mét adres zegt «Link» een gebruiker van een schermlezer niets: uit de tekst van een koppeling hoort te blijken waar zij heen gaat (WCAG 2.4.4; via de norm EN 301 549 geldt dat voor wat de overheid publiceert).',
  remedy: 'Zet het adres erbij, of noem de vindplaats.',
  examples: {
    wrong: [
      {
        text: 'Een zin<sup>1</sup>.\n\n<sup>1</sup> Learning Lab, Europese Onderwijsruimte. ⟦Link.⟧\n',
        message: 'In voetnoot 1 staat «Link», maar het adres ontbreekt.',
      },
      { text: 'Een zin[^1].\n\n[^1]: ⟦Zie link.⟧\n' },
      { text: 'Een zin[^1].\n\n[^1]: Het rapport staat ⟦hier⟧.\n' },
      { text: 'Een zin[^1].\n\n[^1]: Rathenau Instituut, AI op school (⟦link⟧).\n' },
      { text: 'Een zin[^1].\n\n[^1]: Het verslag is te vinden ⟦via deze link⟧.\n' },
      { text: 'Een zin[^1].\n\n[^1]: Europese Commissie, persbericht. ⟦Klik hier⟧\n' },
    ],
    right: [
      {
        text: 'Een zin<sup>1</sup>.\n\n<sup>1</sup> [Learning Lab, Europese Onderwijsruimte](https://education.ec.europa.eu/lab).\n',
      },
      {
        text: 'Een zin[^1].\n\n[^1]: Het gaat hier onder meer om systemen die toegang bepalen.\n',
        note: '«hier» verwijst.',
      },
      { text: 'Een zin[^1].\n\n[^1]: De link tussen onderwijs en arbeidsmarkt is daarin uitgewerkt.\n' },
      { text: 'Een zin[^1].\n\n[^1]: Zie hier: Kamerstuk 22 112, nr. 3857.\n' },
      { text: 'Een zin[^1].\n\n[^1]: Zie hierover Kamerstuk 22 112, nr. 3857.\n' },
    ],
    traps: [
      {
        text: 'Een zin[^1].\n\n[^1]: Learning Lab. [Link](https://education.ec.europa.eu/lab).\n',
        note: 'Het adres staat achter het woord; mooier is een koppeling met de naam van de bron.',
      },
      {
        text: 'Een zin[^1].\n\n[^1]: Zie link: <https://education.ec.europa.eu/lab>\n',
        note: 'Het adres staat erbij.',
      },
      { text: 'Een zin[^1]. Link.\n\n[^1]: Noot.\n', note: 'Alleen in voetnoten wordt gekeken.' },
    ],
  },
  *check(letter) {
    for (const note of letter.notes.definitions) {
      const found = deadLinkOf(note);
      if (found === null) continue;
      const words = found.words.replace(/[.\s]+$/, '');
      yield {
        span: shift(found.span, note.base),
        message: `In voetnoot ${labelled(note.label)} staat «${words}», maar het adres ontbreekt.`,
      };
    }
  },
};

/** What carries a link and says nothing else: alone as a sentence or between brackets. */
const CARRIERS = new Set(
  [
    'link',
    'hier',
    'zie link',
    'zie hier',
    'zie de link',
    'zie deze link',
    'deze link',
    'via deze link',
    'via link',
  ].concat([
    'via de link',
    'klik hier',
    'weblink',
    'hyperlink',
    'zie ook link',
    'zie ook deze link',
    'zie ook hier',
    'url',
  ]),
);

/** What carries a link at the end of a sentence. */
const ENDINGS = [
  'via deze link',
  'via de link',
  'onder deze link',
  'op deze link',
  'klik hier',
  'zie link',
  'zie deze link',
];
const PLACES = /\b(?:staat|vinden|beschikbaar|raadplegen|gepubliceerd|downloaden|na te lezen) (hier)$/i;

const deadLinkOf = oncePerNote(deadLink);

function deadLink(paragraphs: readonly Prose[]): { readonly words: string; readonly span: Span } | null {
  if (paragraphs.some(hasAddress)) return null;
  for (const prose of paragraphs) {
    const found = carrierIn(prose.text);
    if (found === null) continue;
    const span = sourceSpan(prose, found.start, found.end);
    return { words: prose.text.slice(found.start, found.end), span };
  }
  return null;
}

function hasAddress(prose: Prose): boolean {
  return prose.links.some((it) => it.url !== '' && it.url !== '#') || /https?:\/\/|\bwww\./i.test(prose.text);
}

/** The first stretch of the words that only a link could have given a meaning. */
function carrierIn(text: string): Span | null {
  for (const piece of pieces(text)) {
    const words = text.slice(piece.start, piece.end).toLowerCase().replace(/\s+/g, ' ');
    if (piece.goesOn) continue;
    if (CARRIERS.has(words)) return piece.bracketed ? piece : withFullStop(text, piece);
    const ending = ENDINGS.find((it) => words.endsWith(` ${it}`));
    if (ending !== undefined) return { start: piece.end - ending.length, end: piece.end };
    const place = PLACES.exec(words);
    if (place !== null) return { start: piece.end - (place[1]?.length ?? 0), end: piece.end };
  }
  return null;
}

interface Piece extends Span {
  /** The sentence goes on behind it: «Zie hier: Kamerstuk …». */
  readonly goesOn: boolean;
  readonly bracketed: boolean;
}

/** Sentences, clauses behind a comma that are a carrier by themselves, and what stands between brackets; trimmed. */
function pieces(text: string): readonly Piece[] {
  const found: Piece[] = [];
  let start = 0;
  const close = (end: number, bracketed: boolean, goesOn = false): void => {
    const raw = text.slice(start, end);
    const from = start + raw.length - raw.trimStart().length;
    const to = from + raw.trim().length;
    if (to > from) found.push({ start: from, end: to, bracketed, goesOn });
    start = end + 1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === ')' || character === ']') close(at, true);
    else if (':,(['.includes(character)) close(at, false, text.slice(at + 1, at + 3).trim() !== '');
    else if ('.;\n'.includes(character)) close(at, false);
  }
  close(text.length, false);
  return found;
}

function withFullStop(text: string, span: Span): Span {
  return text.charAt(span.end) === '.'
    ? { start: span.start, end: span.end + 1 }
    : { start: span.start, end: span.end };
}
