import type { Prose } from '../text/prose.js';
import type { Span } from '../span.js';

/** The signs that a quotation stands between: « », “ ”, „ ”, " ", ‘ ’, ' '. */
export type QuoteForm = 'guillemets' | 'krom' | 'laag' | 'recht' | 'enkelKrom' | 'enkelRecht';

/** What quotation marks are there for: a sentence of another, a title or name, or a word. */
export type QuoteUse = 'citaat' | 'naam' | 'woord';

/** A stretch between quotation marks. */
export interface Quote {
  readonly form: QuoteForm;
  readonly use: QuoteUse;
  /** Signs included, in the prose. */
  readonly span: Span;
  /** It stands within another quotation, where other signs are right. */
  readonly nested: boolean;
}

/** The signs of each form. */
export const QUOTE_SIGNS: Readonly<Record<QuoteForm, readonly [open: string, close: string]>> = {
  guillemets: ['«', '»'],
  krom: ['“', '”'],
  laag: ['„', '”'],
  recht: ['"', '"'],
  enkelKrom: ['‘', '’'],
  enkelRecht: ["'", "'"],
};

/** More words than these are somebody's sentence, not a name or a term. */
const LONGEST_NAME = 4;
/** Two signs further apart than this, or with a sentence that ends between them, need not be meant for each other. */
const LONGEST_PAIR = 160;
/** A single sign is only known for the beginning of a name or a title that ends this near. */
const LONGEST_TITLE = 60;
const SENTENCE_ENDS = /[.!?]["»”]?\s+\p{Lu}/u;
/** Beyond this a single sign is more likely an apostrophe than the end of a quotation. */
const LONGEST_SINGLE = 160;

const DEEPEST = 8;

const LETTER = /[\p{L}\p{N}]/u;
const OPENS_AFTER = /[\s([{/«“„"‘'\u2013\u2014-]/u;
const SIGN = /[«»“”„"‘’']/g;
/** «'s middags», «'t», «'n»: an apostrophe in the place of a letter, also where a program made it «‘». */
const CLIPPED = /^(?:[stnmkrd](?![\p{L}\p{N}])|\d)/iu;

const known = new WeakMap<Prose, Scanned>();

/** The quotations of a piece of prose by where they begin; a sign without its fellow is none. Kept with the prose. */
export function quotesOf(prose: Prose): readonly Quote[] {
  return scanned(prose).quotes;
}

/** Stretches that begin with one sign and end with another that does not belong to it («tekst”). Kept with the prose. */
export function mixedPairsOf(prose: Prose): readonly MixedPair[] {
  return scanned(prose).mixed;
}

function scanned(prose: Prose): Scanned {
  let found = known.get(prose);
  if (found === undefined) {
    found = scan(prose.text);
    known.set(prose, found);
  }
  return found;
}

interface Scanned {
  readonly quotes: readonly Quote[];
  readonly mixed: readonly MixedPair[];
}

/** Signs included, in the prose; `form` is that of the sign it begins with. */
export type MixedPair = Pick<Quote, 'form' | 'span'>;

interface Open {
  readonly form: QuoteForm;
  readonly at: number;
}

/** The quotations of a text. */
export function findQuotes(text: string): readonly Quote[] {
  return scan(text).quotes;
}

/** One pass over the signs; linear in the length of the text. */
function scan(text: string): Scanned {
  const found: Quote[] = [];
  const open: Open[] = [];
  const closing: number[] = [];
  for (const { 0: sign, index: at } of text.matchAll(SIGN)) {
    const begins = formThatOpens(text, sign, at, open);
    if (begins !== null) {
      // more than so many at once are signs without their fellows
      if (open.length === DEEPEST) open.shift();
      open.push({ form: begins, at });
      continue;
    }
    const opened = openedBy(text, sign, at, open);
    if (opened === -1) {
      if (closesAlone(text, sign, at)) closing.push(at);
      continue;
    }
    const [start] = open.splice(opened);
    if (start === undefined || (isSingle(start.form) && at - start.at > LONGEST_SINGLE)) continue;
    const inner = text.slice(start.at + 1, at);
    if (inner.trim() === '') continue;
    found.push({
      form: start.form,
      use: useOf(inner),
      span: { start: start.at, end: at + 1 },
      nested: open.length > 0,
    });
  }
  return { quotes: found.sort((a, b) => a.span.start - b.span.start), mixed: pairsOf(text, open, closing) };
}

/** A double sign that can do nothing but close, though nothing of its form is open. */
function closesAlone(text: string, sign: string, at: number): boolean {
  if (!/[»”"]/.test(sign) || !isClosing(text, at) || isOpening(text, at)) return false;
  // inches, seconds
  return sign !== '"' || !/\d/.test(text.charAt(at - 1));
}

/** A sign that stayed open with the first that closes nothing behind it, if no other stands between. */
function pairsOf(text: string, open: readonly Open[], closing: readonly number[]): readonly MixedPair[] {
  if (open.length === 0 || closing.length === 0) return [];
  // «'» at the head of a word may be an apostrophe
  const left = open.filter(({ form }) => form !== 'enkelRecht');
  return left.flatMap(({ form, at }, i): readonly MixedPair[] => {
    const end = closing.find((one) => one > at);
    const next = left[i + 1]?.at ?? Infinity;
    if (end === undefined || end > next) return [];
    const inner = text.slice(at + 1, end);
    const near = end - at <= (isSingle(form) ? LONGEST_TITLE : LONGEST_PAIR) && !SENTENCE_ENDS.test(inner);
    const meant = near || (!isSingle(form) && isWhole(text, at, end));
    return meant && inner.trim() !== '' ? [{ form, span: { start: at, end: end + 1 } }] : [];
  });
}

/** A text that stands between two signs from its first to its last: a quotation by itself, however long. */
function isWhole(text: string, start: number, end: number): boolean {
  return text.slice(0, start).trim() === '' && text.slice(end + 1).trim() === '';
}

/** Whether a form has one sign on either side. */
export function isSingle(form: QuoteForm): boolean {
  return form === 'enkelKrom' || form === 'enkelRecht';
}

export function isQuoteForm(form: string): form is QuoteForm {
  return form in QUOTE_SIGNS;
}

function formThatOpens(text: string, sign: string, at: number, open: readonly Open[]): QuoteForm | null {
  const opens = isOpening(text, at);
  const isOpen = (form: QuoteForm): boolean => open.some((one) => one.form === form);
  switch (sign) {
    case '«':
      return 'guillemets';
    case '„':
      return 'laag';
    case '“':
      return isOpen('laag') && !opens ? null : 'krom';
    case '”':
      return opens && !isOpen('krom') && !isOpen('laag') ? 'krom' : null;
    case '"':
      return opens && !isOpen('recht') ? 'recht' : null;
    case '‘':
      return opens && !CLIPPED.test(text.slice(at + 1, at + 3)) ? 'enkelKrom' : null;
    case "'":
      return opens && !isOpen('enkelRecht') && !CLIPPED.test(text.slice(at + 1, at + 3)) ? 'enkelRecht' : null;
    default:
      return null;
  }
}

/** Which of the open quotations a sign closes: its index, or -1. */
function openedBy(text: string, sign: string, at: number, open: readonly Open[]): number {
  const closes = (...forms: readonly QuoteForm[]): number => open.findLastIndex((one) => forms.includes(one.form));
  switch (sign) {
    case '»':
      return closes('guillemets');
    case '”':
      return closes('krom', 'laag');
    case '“':
      return closes('laag');
    case '"':
      return isClosing(text, at) ? closes('recht') : -1;
    case '’':
      return isClosing(text, at) ? closes('enkelKrom') : -1;
    case "'":
      return isClosing(text, at) ? closes('enkelRecht') : -1;
    default:
      return -1;
  }
}

function isOpening(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  return (before === '' || OPENS_AFTER.test(before)) && after !== '' && !/[\s,.;:)]/.test(after);
}

/** Not «foto's», not between two letters: something stands before it, and no letter behind. */
function isClosing(text: string, at: number): boolean {
  return /\S/.test(text.charAt(at - 1)) && !LETTER.test(text.charAt(at + 1));
}

function useOf(inner: string): QuoteUse {
  const words = inner.trim();
  if (/[.?!]$/.test(words) || words.split(/\s+/).length > LONGEST_NAME) return 'citaat';
  return /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(words) ? 'naam' : 'woord';
}
