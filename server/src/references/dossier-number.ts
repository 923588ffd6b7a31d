import type { Span } from '../letter/span.js';
import {
  comma,
  digits,
  isDash,
  isDigit,
  isLower,
  isRoman,
  isUpper,
  isWordCode,
  literal,
  looksRoman,
} from './cursor.js';
import { endsHere, skipDigits, skipLetters, skipSpace, space, word } from './cursor.js';
import { isBudgetDossier } from './years.js';

/** How the digits of a dossier number are set. */
export type DossierShape =
  | 'spaced'
  | 'unspaced'
  | 'dot'
  | 'misplaced-space'
  | 'wrong-length'
  | 'lost-hyphen'
  | 'misplaced-hyphen'
  | 'unreadable';

export interface WrittenDossier {
  readonly span: Span;
  readonly end: number;
  readonly digits: string;
  readonly shape: DossierShape;
  /** The suffix that lost its hyphen («21 50108») or has it elsewhere («2150-108»). */
  readonly glued: string | null;
}

/** The EU Councils' dossier: the only one whose suffixes are numbers. */
export const COUNCILS = '21501';

/** A dossier number at `at` in any shape that people write, or null. */
export function readDossier(text: string, at: number): WrittenDossier | null {
  const firstEnd = digits(text, at, 1, 7);
  if (firstEnd === null || text[at] === '0' || firstEnd === at) return null;
  const first = text.slice(at, firstEnd);
  const dotted = first.length === 2 && text[firstEnd] === '.' ? digits(text, firstEnd + 1, 3, 3) : null;
  if (dotted !== null) return written(text, at, dotted, first + text.slice(firstEnd + 1, dotted), 'dot');
  if (first.length !== 5) {
    const gap = space(text, firstEnd);
    const secondEnd = gap === null ? null : digits(text, gap, 1, 5);
    if (gap !== null && secondEnd !== null && !isWordCode(text.charCodeAt(secondEnd))) {
      const joined = first + text.slice(gap, secondEnd);
      if (first.length === 2 && secondEnd - gap === 3) return written(text, at, secondEnd, joined, 'spaced');
      const inParts = written(text, at, secondEnd, joined, joined.length === 5 ? 'misplaced-space' : 'wrong-length');
      if (inParts !== null) return inParts;
    }
  }
  return written(text, at, firstEnd, first, first.length === 5 ? 'unspaced' : 'wrong-length');
}

function written(text: string, start: number, end: number, all: string, shape: DossierShape): WrittenDossier | null {
  const after = text.charCodeAt(end);
  if (isWordCode(after)) return null;
  // «36 200,5» and «22.112.300» are amounts.
  if ((text[end] === ',' || text[end] === '.') && isDigit(text.charCodeAt(end + 1))) return null;
  const span = { start, end };
  if (all.length === 7 && all.startsWith(COUNCILS)) {
    return { span, end, digits: COUNCILS, shape: 'lost-hyphen', glued: all.slice(5) };
  }
  if (shape === 'wrong-length' && (all.length < 4 || all.length > 6 || all.length === 5)) return null;
  return { span, end, digits: all, shape, glued: null };
}

/** Groups of digits in a number that is grouped wrongly. */
const MOST_GROUPS = 4;

/**
 * «2150-132», «22-112»: digits in groups that no dossier number has, with a hyphen, comma or stop among what parts them. Only
 * behind a label, and where «nr.» tells that a dossier was meant or the digits can be nothing else.
 */
export function readRegrouped(text: string, at: number): WrittenDossier | null {
  let end = skipDigits(text, at);
  let joined = text.slice(at, end);
  for (let groups = 1; groups < MOST_GROUPS; groups++) {
    const gap = isDash(text.charCodeAt(end)) || ',.'.includes(text.charAt(end)) ? end + 1 : skipSpace(text, end);
    const next = skipDigits(text, gap);
    if (gap === end || next === gap) break;
    joined += text.slice(gap, next);
    end = next;
  }
  if (text[at] === '0' || isWordCode(text.charCodeAt(end)) || !/[^\d\s]/u.test(text.slice(at, end))) return null;
  const glued = joined.length === 7 && joined.startsWith(COUNCILS) ? joined.slice(5) : null;
  const sure = numberFollows(text, end) || (glued !== null && endsHere(text, end));
  if (!sure || joined.length < 4 || joined.length > 8) return null;
  const span = { start: at, end };
  if (glued !== null) return { span, end, digits: COUNCILS, shape: 'misplaced-hyphen', glued };
  return { span, end, digits: joined, shape: joined.length === 5 ? 'misplaced-hyphen' : 'unreadable', glued };
}

/** A dossier as it should be: «22 112» or «22112»; or null. */
export function readSoundDossier(text: string, at: number): WrittenDossier | null {
  const dossier = readDossier(text, at);
  return dossier !== null && (dossier.shape === 'spaced' || dossier.shape === 'unspaced') ? dossier : null;
}

export type SuffixShape =
  'hyphen' | 'space' | 'comma' | 'lost-hyphen' | 'spaced-hyphen' | 'lost-zero' | 'arabic' | 'lower-roman' | 'bad-roman';

export interface WrittenSuffix {
  readonly span: Span;
  readonly end: number;
  /** Capitals, or the two digits of a Council. */
  readonly value: string;
  readonly shape: SuffixShape;
}

/** A toevoeging behind the dossier that ends at `at`, or null. */
export function readSuffix(text: string, at: number, dossier: string): WrittenSuffix | null {
  return hyphenSuffix(text, at, dossier) ?? spaceSuffix(text, at, dossier);
}

/**
 * «36 800, VIII, nr. 4»: a chapter behind a comma, only with «nr.» behind it. One or two capitals may be a letter of the
 * Eerste Kamer, save behind a budget.
 */
export function readChapterBehindComma(text: string, at: number, dossier: string): WrittenSuffix | null {
  const start = comma(text, at);
  if (start === null) return null;
  const end = skipLetters(text, start);
  const isChapter = end - start <= 7 && isRoman(text.slice(start, end)) && !isDigit(text.charCodeAt(end));
  if (!isChapter || !numberFollows(text, end)) return null;
  return end - start > 2 || isBudgetDossier(dossier) ? suffix(text, start, end, 'comma') : null;
}

function hyphenSuffix(text: string, at: number, dossier: string): WrittenSuffix | null {
  const dash = skipSpace(text, at);
  if (!isDash(text.charCodeAt(dash))) return null;
  const start = skipSpace(text, dash + 1);
  const apart = dash > at || start > dash + 1;
  if (apart && dossier !== COUNCILS) return null;
  const shape = apart ? 'spaced-hyphen' : 'hyphen';
  const numeric = digits(text, start, 2, 2);
  if (numeric !== null) {
    if (isWordCode(text.charCodeAt(numeric))) return null;
    const isSuffix = dossier === COUNCILS || numberFollows(text, numeric) || dashNumber(text, numeric) !== null;
    return isSuffix && !(apart && !suffixMayEnd(text, numeric)) ? suffix(text, start, numeric, shape) : null;
  }
  return apart ? null : (lostZero(text, start, dossier) ?? letterSuffix(text, start, 'hyphen'));
}

/** «21 501-4, nr. 279»: the number of a Council has two digits. */
function lostZero(text: string, start: number, dossier: string): WrittenSuffix | null {
  const end = dossier === COUNCILS ? digits(text, start, 1, 1) : null;
  if (end === null || !numberFollows(text, end)) return null;
  return { ...suffix(text, start, end, 'lost-zero'), value: `0${text.slice(start, end)}` };
}

/** Whether words behind a suffix in an uncertain shape show that it is one. */
function suffixMayEnd(text: string, at: number): boolean {
  return numberFollows(text, at) || dashNumber(text, at) !== null || endsHere(text, at);
}

function spaceSuffix(text: string, at: number, dossier: string): WrittenSuffix | null {
  const gap = space(text, at);
  if (gap === null) return null;
  const chapter = word(text, gap, 'hoofdstuk') ?? word(text, gap, 'hfdst');
  const start = chapter === null ? gap : skipSpace(text, text[chapter] === '.' ? chapter + 1 : chapter);
  const numeric = digits(text, start, 1, 2);
  if (numeric !== null && !isWordCode(text.charCodeAt(numeric))) return arabicSuffix(text, start, numeric, dossier);
  return letterSuffix(text, start, 'space');
}

function arabicSuffix(text: string, start: number, end: number, dossier: string): WrittenSuffix | null {
  if (dossier !== COUNCILS) return numberFollows(text, end) ? suffix(text, start, end, 'arabic') : null;
  if (end - start !== 2) return null;
  return numberFollows(text, end) || dashNumber(text, end) !== null ? suffix(text, start, end, 'lost-hyphen') : null;
}

function letterSuffix(text: string, start: number, shape: 'hyphen' | 'space'): WrittenSuffix | null {
  const end = skipLetters(text, start);
  if (end === start || end - start > 7 || isDigit(text.charCodeAt(end))) return null;
  const letters = text.slice(start, end);
  const withNumber = numberFollows(text, end) || dashNumber(text, end) !== null;
  if ([...letters].every((letter) => isUpper(letter.charCodeAt(0)))) {
    if (isRoman(letters)) return withNumber || mayStandAlone(text, end) ? suffix(text, start, end, shape) : null;
    if (!withNumber) return null;
    if (letters.length === 1) return suffix(text, start, end, shape);
    return looksRoman(letters) ? suffix(text, start, end, 'bad-roman') : null;
  }
  const capitals = letters.toUpperCase();
  const isLowerRoman = [...letters].every((letter) => isLower(letter.charCodeAt(0))) && isRoman(capitals);
  return isLowerRoman && withNumber ? { ...suffix(text, start, end, 'lower-roman'), value: capitals } : null;
}

function suffix(text: string, start: number, end: number, shape: SuffixShape): WrittenSuffix {
  return { span: { start, end }, end, value: text.slice(start, end), shape };
}

/** A chapter without a number behind it: nothing may follow that makes it a word of the sentence. */
function mayStandAlone(text: string, at: number): boolean {
  return endsHere(text, at) || text[skipSpace(text, at)] === '(' || word(text, skipSpace(text, at), 'en') !== null;
}

/** Whether «, nr.», «nr.» or «nummer» follows. */
export function numberFollows(text: string, at: number): boolean {
  const pos = comma(text, behindRNumber(text, at)) ?? skipSpace(text, behindRNumber(text, at));
  if (word(text, pos, 'nummer') !== null) return true;
  return literal(text, pos, 'nr') !== null && !isLower(text.charCodeAt(literal(text, pos, 'nrs') ?? pos + 2));
}

/** The end of «-418», the number of the shorthand form, or null. */
export function dashNumber(text: string, at: number): number | null {
  if (!isDash(text.charCodeAt(at))) return null;
  const end = digits(text, at + 1, 1, 4);
  return end === null || isWordCode(text.charCodeAt(end)) || isDash(text.charCodeAt(end)) ? null : end;
}

function behindRNumber(text: string, at: number): number {
  return readRNumber(text, at)?.end ?? at;
}

/** «(R2114)», «(R 1669)» or «-(R1557)» behind a dossier, or null. */
export function readRNumber(text: string, at: number): { readonly value: string; readonly end: number } | null {
  const open = isDash(text.charCodeAt(at)) ? at + 1 : skipSpace(text, at);
  if (text[open] !== '(' || text[open + 1] !== 'R') return null;
  const start = skipSpace(text, open + 2);
  const end = skipDigits(text, start);
  if (end - start < 3 || end - start > 4 || text[end] !== ')') return null;
  return { value: `R${text.slice(start, end)}`, end: end + 1 };
}

/** «22 112» for 22112. */
export function spacedDossier(dossier: string): string {
  return dossier.length === 5 ? `${dossier.slice(0, 2)} ${dossier.slice(2)}` : dossier;
}

/** «21 501-34», «36 200 VIII», «22 112». */
export function writtenDossier(dossier: string, suffixValue: string | null): string {
  if (suffixValue === null) return spacedDossier(dossier);
  return `${spacedDossier(dossier)}${isDigit(suffixValue.charCodeAt(0)) ? '-' : ' '}${suffixValue}`;
}
