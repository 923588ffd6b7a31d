import type { Span } from '../letter/span.js';
import { distance } from 'fastest-levenshtein';
import { comma, isDigit, isLower, skipLetters, skipSpace, word } from './cursor.js';
import type { WrittenYear } from './session-year.js';
import { readYears } from './session-year.js';
import type { Kamer } from './types.js';

/** What stands before the dossier. */
export interface Label {
  readonly start: number;
  /** Where the dossier begins. */
  readonly end: number;
  /** The words «Kamerstuk(ken)», «Tweede Kamer», «TK». */
  readonly words: Span;
  readonly kind: 'kamerstuk' | 'kamer' | 'afgekort' | 'vergaderjaar';
  readonly plural: boolean;
  readonly lowerCase: boolean;
  /** «Kst.», «Kamerst.»: `words` is the abbreviation with its full stop. */
  readonly abbreviated: boolean;
  /** «Kamerstk», «Kamer stuk»: not the word, and too near to it to be another. */
  readonly misspelt: boolean;
  /** A «nr.» between the label and the dossier, with the space behind it: «Kamerstuk nr. 22 112». */
  readonly strayNr: Span | null;
  readonly kamer: Kamer | null;
  /** The Roman numeral behind «Kamerstukken», as written; also «III», which is no Kamer. */
  readonly numeral: Span | null;
  readonly year: WrittenYear | null;
}

/** The label that begins at `at` with the word `first` (in lower case), or null. */
export function readLabel(text: string, at: number, first: string): Label | null {
  switch (first) {
    case 'kamerstuk':
    case 'kamerstukken':
    case 'kst':
    case 'kamerst':
      return kamerstukLabel(text, at, first);
    case 'tweede':
    case 'eerste':
    case 'tk':
    case 'ek':
      return kamerLabel(text, at, first);
    case 'vergaderjaar':
      return yearLabel(text, at, first);
    default:
      return misspeltLabel(text, at, first);
  }
}

const RIGHT = ['kamerstuk', 'kamerstukken'] as const;
/** So many letters may be wrong in a label. */
const MOST_WRONG = 2;

/** «Kamerstk 22 112», «Kamertsukken II», «Kamer stuk 36 200»: a number or a Kamer shows that the label is meant. */
function misspeltLabel(text: string, at: number, first: string): Label | null {
  if (!first.startsWith('k')) return null;
  const piece = first === 'kamer' ? skipSpace(text, at + first.length) : at;
  const end = first === 'kamer' ? (word(text, piece, 'stuk') ?? word(text, piece, 'stukken')) : at + first.length;
  if (end === null) return null;
  const next = text.charAt(skipSpace(text, text[end] === '.' ? end + 1 : end));
  if (!/[\dI]/.test(next)) return null;
  const written = text.slice(at, end).toLowerCase();
  const [near] = [...RIGHT].sort((a, b) => distance(written, a) - distance(written, b));
  if (near === undefined || distance(written, near) > MOST_WRONG) return null;
  const label = kamerstukLabel(text, at, written);
  if (label === null) return null;
  const isAbbreviation = text[end] === '.';
  return {
    ...label,
    plural: near !== 'kamerstuk',
    lowerCase: false,
    abbreviated: isAbbreviation,
    misspelt: !isAbbreviation,
  };
}

function kamerstukLabel(text: string, at: number, first: string): Label | null {
  const abbreviated = !RIGHT.some((right) => right === first);
  const firstEnd = at + first.length;
  const wordEnd = abbreviated && text[firstEnd] === '.' ? firstEnd + 1 : firstEnd;
  const behind = text[wordEnd] === ':' ? wordEnd + 1 : wordEnd;
  const next = skipSpace(text, behind);
  if (next === wordEnd) return null;
  const chamber = readChamber(text, next);
  const start = chamber === null ? next : (comma(text, chamber.end) ?? skipSpace(text, chamber.end));
  const years = readYears(text, start);
  const strayEnd = years === null ? behindStrayNr(text, start) : null;
  return {
    start: at,
    end: years?.end ?? strayEnd ?? start,
    words: { start: at, end: wordEnd },
    kind: 'kamerstuk',
    plural: first === 'kamerstukken',
    lowerCase: !abbreviated && isLower(text.charCodeAt(at)),
    abbreviated,
    misspelt: false,
    strayNr: strayEnd === null ? null : { start, end: strayEnd },
    kamer: chamber?.kamer ?? null,
    numeral: chamber?.numeral ?? null,
    year: years?.year ?? null,
  };
}

/** Behind «nr. », «nr » or «nummer » with a digit following, or null. */
function behindStrayNr(text: string, at: number): number | null {
  const end = word(text, at, 'nr') ?? word(text, at, 'nummer');
  if (end === null) return null;
  const next = skipSpace(text, text[end] === '.' ? end + 1 : end);
  return isDigit(text.charCodeAt(next)) ? next : null;
}

interface Chamber {
  readonly kamer: Kamer | null;
  readonly numeral: Span | null;
  readonly end: number;
}

/** «I», «II» (or «III») or the Kamer in words, behind «Kamerstukken» or «Handelingen». */
export function readChamber(text: string, at: number): Chamber | null {
  const end = skipLetters(text, at);
  const letters = text.slice(at, end);
  if (end > at && end - at <= 3 && /^I+$/.test(letters)) {
    const kamer = letters === 'I' ? 'EK' : letters === 'II' ? 'TK' : null;
    return { kamer, numeral: { start: at, end }, end };
  }
  const of = word(text, at, 'van de') ?? word(text, at, 'der');
  const start = of === null ? at : skipSpace(text, of);
  const named = readKamer(text, start);
  return named === null ? null : { kamer: named.kamer, numeral: null, end: named.end };
}

/** «Tweede Kamer», «Eerste Kamer der Staten-Generaal», «TK», «EK». */
function readKamer(
  text: string,
  at: number,
): { readonly kamer: Kamer; readonly end: number; readonly short: boolean } | null {
  for (const [short, ordinal, kamer] of [
    ['TK', 'tweede', 'TK'],
    ['EK', 'eerste', 'EK'],
  ] as const) {
    const shortEnd = word(text, at, short.toLowerCase());
    if (shortEnd !== null && text.startsWith(short, at)) return { kamer, end: shortEnd, short: true };
    const ordinalEnd = word(text, at, ordinal);
    const end = ordinalEnd === null ? null : word(text, skipSpace(text, ordinalEnd), 'kamer');
    if (end !== null) {
      return { kamer, end: word(text, skipSpace(text, end), 'der staten-generaal') ?? end, short: false };
    }
  }
  return null;
}

/** «Tweede Kamer, vergaderjaar 2019–2020, »: only with a year is it more than words of the sentence. */
function kamerLabel(text: string, at: number, first: string): Label | null {
  const kamer = readKamer(text, at);
  if (kamer === null) return null;
  const years = readYears(text, comma(text, kamer.end) ?? skipSpace(text, kamer.end));
  if (years === null) return null;
  return {
    start: at,
    end: years.end,
    words: { start: at, end: kamer.end },
    kind: kamer.short ? 'afgekort' : 'kamer',
    plural: false,
    lowerCase: isLower(text.charCodeAt(at)) && first.length > 2,
    abbreviated: false,
    misspelt: false,
    strayNr: null,
    kamer: kamer.kamer,
    numeral: null,
    year: years.year,
  };
}

function yearLabel(text: string, at: number, first: string): Label | null {
  const years = readYears(text, at);
  if (years === null) return null;
  const words = { start: at, end: at + first.length };
  const fixed = {
    plural: false,
    lowerCase: false,
    abbreviated: false,
    misspelt: false,
    strayNr: null,
    kamer: null,
    numeral: null,
  } as const;
  return { start: at, end: years.end, words, kind: 'vergaderjaar', ...fixed, year: years.year };
}
