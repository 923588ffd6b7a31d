import type { Span } from '../letter/span.js';
import {
  comma,
  digits,
  endsHere,
  isDash,
  isDigit,
  isLower,
  isUpper,
  isWordCode,
  literal,
  skipDigits,
} from './cursor.js';
import { skipLetters, skipSpace, space, word } from './cursor.js';

/** Which number of a dossier is meant, as written behind it. */
export type WrittenPiece =
  | NumberedPiece
  | { readonly type: 'letters'; readonly end: number; readonly values: readonly string[]; readonly nr: Nr | null }
  /** «nr.» with nothing behind it. */
  | { readonly type: 'missing'; readonly end: number; readonly nr: Nr }
  /** «nr. 38S7»: a letter in a digit's place; `span` is that of the number. */
  | { readonly type: 'garbled'; readonly end: number; readonly nr: Nr; readonly span: Span }
  /** A place-holder, or something that is no number: the reference gives nothing. */
  | { readonly type: 'unreadable' };

export interface NumberedPiece {
  readonly type: 'numbers';
  readonly end: number;
  readonly nr: Nr;
  /** A run («1–3») written out. */
  readonly values: readonly string[];
  /** As it should be written: «412 en 418», «1–3». */
  readonly words: string;
  readonly several: boolean;
  /** Each number with its own «nr.»: «nr. 412 en nr. 418». */
  readonly nrRepeated: boolean;
  readonly herdruk: boolean;
  /** Where «(nr. 17)» stands for «, nr. 17»: from the dossier up to «nr.», and the bracket that closes. */
  readonly brackets: { readonly open: Span; readonly close: Span } | null;
}

/** «nr.» as written. */
export interface Nr {
  readonly span: Span;
  readonly plural: boolean;
  readonly comma: boolean;
  /** Where the comma belongs. */
  readonly commaAt: number;
  /** «nr.» with its full stop. False only for «nr» and «nrs». */
  readonly stop: boolean;
  /** A space before the number. */
  readonly spaced: boolean;
  /** «nr.» itself was left out: `span` is the empty place where it belongs. */
  readonly absent: boolean;
  readonly end: number;
}

const MONTHS: ReadonlySet<string> = new Set(
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
);

/** Most numbers that one reference lists; a run that is longer gives its ends only. */
const MOST_NUMBERS = 60;

/** What a place-holder for a number looks like, in capitals. Two letters «XX» may be filled in later, so they name no piece. */
const PLACEHOLDERS: ReadonlySet<string> = new Set([
  'PM',
  'X',
  'XX',
  'XXX',
  'NTB',
  'NB',
  'TBD',
  'NN',
  'YY',
  'NNB',
  'NTK',
]);

/** What follows a dossier: a number, a letter of the Eerste Kamer, or null where neither does. */
export function readPiece(text: string, at: number): WrittenPiece | null {
  const nr = readNr(text, at);
  return nr === null ? (readLetters(text, at) ?? withoutNr(text, at)) : behindNr(text, nr);
}

/** «22 112, 3857.»: a number on its own behind the comma, where «nr.» was left out; no year, date or further dossier. */
function withoutNr(text: string, at: number): NumberedPiece | null {
  const start = comma(text, at);
  const end = start === null ? null : digits(text, start, 1, 4);
  if (start === null || end === null || !endsHere(text, end)) return null;
  const value = text.slice(start, end);
  if (/^(?:19|20)\d\d$/.test(value) || ('.,:'.includes(text.charAt(end)) && isDigit(text.charCodeAt(end + 1))))
    return null;
  return numberAlone(value, { start, end }, at, true);
}

/** A number before which «nr.» was left out. */
function numberAlone(value: string, { start, end }: Span, commaAt: number, hasComma: boolean): NumberedPiece {
  const span = { start, end: start };
  const nr = { span, plural: false, comma: hasComma, commaAt, stop: true, spaced: true, absent: true, end: start };
  return {
    type: 'numbers',
    end,
    nr,
    values: [value],
    words: value,
    several: false,
    nrRepeated: false,
    herdruk: false,
    brackets: null,
  };
}

/** «Kamerstuk 22 112 3857.»: both the comma and «nr.» were left out, and the number ends what is said. */
export function readPieceAlone(text: string, at: number): NumberedPiece | null {
  const start = space(text, at);
  const end = start === null ? null : digits(text, start, 3, 4);
  if (start === null || end === null || !/^\s*(?:$|[.;)\]](?!\d)|\n)/u.test(text.slice(end, end + 4))) return null;
  const value = text.slice(start, end);
  return /^(?:19|20)\d\d$/.test(value) ? null : numberAlone(value, { start, end }, at, false);
}

/** « (nr. 17)» behind a dossier: nothing but the number stands between the brackets. */
export function readPieceInBrackets(text: string, at: number): NumberedPiece | null {
  const bracket = skipSpace(text, at);
  if (text[bracket] !== '(') return null;
  const start = bracket + 1;
  const nr = readNrWord(text, start, at, true);
  const piece = nr === null ? null : readNumbers(text, nr, skipSpace(text, nr.end));
  if (piece === null || text[piece.end] !== ')') return null;
  const close = { start: piece.end, end: piece.end + 1 };
  return { ...piece, end: close.end, brackets: { open: { start: at, end: start }, close } };
}

/** «, nr.» and its variants behind `at`. */
export function readNr(text: string, at: number): Nr | null {
  const afterComma = comma(text, at);
  const start = afterComma ?? skipSpace(text, at);
  return start === at ? null : readNrWord(text, start, at, afterComma !== null);
}

function readNrWord(text: string, start: number, commaAt: number, hasComma: boolean): Nr | null {
  const end = literal(text, start, 'nrs') ?? literal(text, start, 'nr') ?? longWord(text, start);
  if (end === null || isLower(text.charCodeAt(end)) || isUpper(text.charCodeAt(end))) return null;
  const abbreviated = literal(text, start, 'nr') !== null;
  // «nr..»: its own full stop and that of the sentence; three are a place-holder
  const dot = text[end] === '.' && !text.startsWith('..', end + 1);
  const behind = dot ? end + 1 : end;
  const next = skipSpace(text, behind);
  return {
    span: { start, end: behind },
    plural: text[end - 1]?.toLowerCase() === 's',
    comma: hasComma,
    commaAt,
    stop: dot || !abbreviated,
    spaced: next > behind,
    absent: false,
    end: behind,
  };
}

function longWord(text: string, at: number): number | null {
  const end = word(text, at, 'nummers') ?? word(text, at, 'nummer') ?? word(text, at, 'no');
  if (end === null) return null;
  const next = skipSpace(text, text[end] === '.' ? end + 1 : end);
  return isDigit(text.charCodeAt(next)) ? end : null;
}

function behindNr(text: string, nr: Nr): WrittenPiece {
  const start = skipSpace(text, nr.end);
  if (isDigit(text.charCodeAt(start)))
    return (
      tooLong(text, nr, start) ?? readNumbers(text, nr, start) ?? garbled(text, nr, start) ?? { type: 'unreadable' }
    );
  const letters = capitals(text, start);
  if (letters !== null && !PLACEHOLDERS.has(text.slice(start, letters))) {
    return { type: 'letters', end: letters, values: [text.slice(start, letters)], nr };
  }
  // A bare «nr.» is a number forgotten; dots, dashes, brackets or words in its place are a place-holder.
  const nothing =
    start >= text.length || text[start] === '\n' || ')],;:'.includes(text.charAt(start)) || lone(text, start);
  return nothing ? { type: 'missing', end: nr.end, nr } : { type: 'unreadable' };
}

/** «nr. 38570»: no dossier counts so many pieces. */
function tooLong(text: string, nr: Nr, start: number): WrittenPiece | null {
  const end = digits(text, start, 5, 7);
  return end === null || !endsHere(text, end) ? null : { type: 'garbled', end, nr, span: { start, end } };
}

/** Digits with one letter among them that looks like a digit, or was hit beside it; «38XX» is a place-holder. */
function garbled(text: string, nr: Nr, start: number): WrittenPiece | null {
  let end = start;
  while (end - start < 6 && isWordCode(text.charCodeAt(end))) end += 1;
  if (!/^\d{1,3}[A-WYZa-wyz]\d{1,3}$/.test(text.slice(start, end)) || !endsHere(text, end)) return null;
  return { type: 'garbled', end, nr, span: { start, end } };
}

/** A single full stop that ends the sentence. */
function lone(text: string, at: number): boolean {
  return text[at] === '.' && text[at + 1] !== '.';
}

interface Item {
  readonly joint: string;
  readonly nrRepeated: boolean;
  readonly value: string;
  readonly end: number;
}

/** The numbers from `start` on; shared with Handelingen and Aanhangsel. */
export function readNumbers(text: string, nr: Nr, start: number): NumberedPiece | null {
  const firstEnd = readNumber(text, start);
  if (firstEnd === null) return null;
  const first: Item = { joint: '', nrRepeated: false, value: text.slice(start, firstEnd), end: firstEnd };
  const items = nr.plural ? further(text, first, true) : settled(further(text, first, false));
  const all = [first, ...items];
  const last = all.at(-1) ?? first;
  const herdruk = readHerdruk(text, last.end);
  return {
    type: 'numbers',
    end: herdruk ?? last.end,
    nr,
    values: writtenOut(all),
    words: all.map((item) => item.joint + item.value).join(''),
    several: all.length > 1,
    nrRepeated: items.some((item) => item.nrRepeated),
    herdruk: herdruk !== null,
    brackets: null,
  };
}

/** Behind a number such as «3857» or «188b», or null where it is part of something else. */
function readNumber(text: string, at: number): number | null {
  const end = digits(text, at, 1, 5);
  if (end === null) return null;
  const behind = isLower(text.charCodeAt(end)) ? end + 1 : end;
  if (isWordCode(text.charCodeAt(behind)) || text[behind] === '\uFFFC') return null;
  const joined = '.:/'.includes(text.charAt(behind)) && behind < text.length;
  return joined && isDigit(text.charCodeAt(behind + 1)) ? null : behind;
}

/** Numbers behind the first, with what joins them. */
function further(text: string, first: Item, plural: boolean): readonly Item[] {
  const items: Item[] = [];
  let last = first;
  while (items.length < MOST_NUMBERS) {
    const behind = plural ? behindGloss(text, last.end) : last.end;
    const joint = readJoint(text, behind, plural);
    if (joint === null) break;
    const gloss = text.slice(last.end, behind);
    const end = readNumber(text, joint.end);
    if (end === null || opensDossier(text, joint.end, end) || isCounted(text, end, plural)) break;
    const value = text.slice(joint.end, end);
    if (joint.words === '–' && Number.parseInt(value, 10) <= Number.parseInt(last.value, 10)) break;
    last = { joint: gloss + joint.words, nrRepeated: text.slice(joint.end - 4, joint.end).includes('nr.'), value, end };
    items.push(last);
  }
  return items;
}

/** Longest word or two that tell which of several numbers is which. */
const LONGEST_GLOSS = 60;

/** Behind « (BEFIT)» in «nrs. 3816 (BEFIT) en 3817 (HOT)»: it tells what the number before it is, and goes along with it. */
function behindGloss(text: string, at: number): number {
  const open = skipSpace(text, at);
  if (open === at || text[open] !== '(') return at;
  const close = text.slice(open, open + LONGEST_GLOSS).indexOf(')');
  const words = text.slice(open + 1, open + close);
  return close === -1 || /[(\n]/u.test(words) || !/\p{L}/u.test(words) ? at : open + close + 1;
}

/** «, », « en », « t/m » or «–» between two numbers. */
function readJoint(text: string, at: number, plural: boolean): { readonly words: string; readonly end: number } | null {
  const gap = skipSpace(text, at);
  if (isDash(text.charCodeAt(gap))) {
    const end = skipSpace(text, gap + 1);
    const tight = gap === at && end === gap + 1;
    return tight || plural ? { words: '–', end } : null;
  }
  const behindComma = comma(text, at);
  const start = behindComma ?? gap;
  if (start === at) return null;
  const and = word(text, start, 'en') ?? (text[start] === '&' ? start + 1 : null) ?? word(text, start, 'alsmede');
  if (and !== null) return { words: ' en ', end: behindRepeatedNr(text, skipSpace(text, and)) };
  const through = literal(text, start, 't/m') ?? literal(text, start, 'tot en met');
  if (through !== null) return { words: ' t/m ', end: skipSpace(text, through) };
  return behindComma === null ? null : { words: ', ', end: behindRepeatedNr(text, behindComma) };
}

/** «nr. 412 en nr. 418». */
function behindRepeatedNr(text: string, at: number): number {
  const end = literal(text, at, 'nr.');
  return end === null ? at : skipSpace(text, end);
}

/** Whether the digits begin a dossier: «nr. 5 en 22 112, nr. 7», «nr. 5, 21501-34». */
function opensDossier(text: string, start: number, end: number): boolean {
  if (end - start === 5) return true;
  if (end - start !== 2) return false;
  const next = space(text, end);
  return next !== null && digits(text, next, 3, 5) !== null;
}

/** Whether the number counts what follows it («nr. 5, 6 april»; with a singular «nr.» any word: «nr. 5 en 7 lidstaten»). */
function isCounted(text: string, end: number, plural: boolean): boolean {
  const next = space(text, end);
  if (next === null) return false;
  const wordEnd = skipLetters(text, next);
  const following = text.slice(next, wordEnd).toLowerCase();
  if (MONTHS.has(following)) return true;
  return !plural && following.length > 0 && following !== 'en' && following !== 't' && following !== 'herdruk';
}

/** Behind a singular «nr.» a comma alone does not make a list: what counts goes up to the last «en», «t/m» or dash. */
function settled(items: readonly Item[]): readonly Item[] {
  return items.slice(0, items.findLastIndex((item) => item.joint !== ', ') + 1);
}

function writtenOut(items: readonly Item[]): readonly string[] {
  const values: string[] = [];
  for (const item of items) {
    const from = Number(values.at(-1));
    const to = Number(item.value);
    const isRun = (item.joint === '–' || item.joint === ' t/m ') && to - from <= MOST_NUMBERS;
    if (isRun) for (let number = from + 1; number < to; number += 1) values.push(String(number));
    values.push(item.value);
  }
  return values;
}

function readHerdruk(text: string, at: number): number | null {
  const start = space(text, at);
  if (start === null) return null;
  const bracket = text[start] === '(';
  const end = word(text, bracket ? start + 1 : start, 'herdruk');
  if (end === null || !bracket) return end;
  return text[end] === ')' ? end + 1 : null;
}

/** Behind one to three capitals that stand on their own, or null. */
function capitals(text: string, at: number): number | null {
  let end = at;
  while (end - at < 4 && isUpper(text.charCodeAt(end))) end += 1;
  const alone = !isWordCode(text.charCodeAt(end)) && !isDash(text.charCodeAt(end));
  return end > at && end - at <= 3 && alone && text[end] !== '&' && text[end] !== '/' && text[end] !== '\uFFFC'
    ? end
    : null;
}

/** Letters of the Eerste Kamer instead of a number: «, OO», «, A en B». */
function readLetters(text: string, at: number): WrittenPiece | null {
  const start = comma(text, at);
  const end = start === null ? null : capitals(text, start);
  if (start === null || end === null) return null;
  const first = text.slice(start, end);
  if (PLACEHOLDERS.has(first)) return first.length > 1 ? { type: 'unreadable' } : null;
  const and = word(text, skipSpace(text, end), 'en');
  const secondStart = and === null ? null : skipSpace(text, and);
  const secondEnd = secondStart === null ? null : capitals(text, secondStart);
  if (secondStart !== null && secondEnd !== null && endsHere(text, secondEnd)) {
    return { type: 'letters', end: secondEnd, values: [first, text.slice(secondStart, secondEnd)], nr: null };
  }
  // «Kamerstuk 34 986, AI in het onderwijs»: capitals with a sentence behind them are a word of it.
  return endsHere(text, end) || and !== null ? { type: 'letters', end, values: [first], nr: null } : null;
}

export interface WrittenPage {
  /** «7–8», «29». */
  readonly value: string;
  readonly end: number;
}

/** «, p. 7–8», «, blz. 29» behind `at`, or null. */
export function readPage(text: string, at: number): WrittenPage | null {
  const start = comma(text, at);
  if (start === null) return null;
  const label = ['blz', 'pag', 'pp', 'p'].map((name) => word(text, start, name)).find((end) => end !== null) ?? null;
  if (label === null) return null;
  const number = skipSpace(text, text[label] === '.' ? label + 1 : label);
  let end = skipDigits(text, number);
  if (end === number) return null;
  const dash = skipSpace(text, end);
  if (isDash(text.charCodeAt(dash))) {
    const second = skipSpace(text, dash + 1);
    const secondEnd = skipDigits(text, second);
    if (secondEnd > second) end = secondEnd;
  }
  return { value: text.slice(number, end), end };
}
