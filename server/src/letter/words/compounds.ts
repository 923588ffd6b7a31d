import { ARTICLES, COUNTED, FIRST_PARTS, SMALL_ABBREVIATIONS, UNCOUNTED } from './compoundParts.js';
import type { Prose } from '../text/prose.js';
import { inQuotes } from './quotations.js';
import type { Span } from '../span.js';

/** A compound as it is written in one place: «EU niveau», «EU-niveau», «klimaatdoel», «klimaat-doel». */
export interface Compound {
  /** The same for every way in which a compound may be written, singular and plural alike. */
  readonly key: string;
  readonly shape: 'open' | 'hyphen' | 'closed';
  /** Its first part is an abbreviation, so that it takes a hyphen. */
  readonly abbreviated: boolean;
  readonly span: Span;
  /** The spaces or hyphens between its parts; none where it is closed. */
  readonly separators: readonly Span[];
  /** How many letters its first part has; 0 where that is not told. */
  readonly head: number;
  /** Its last part begins with a capital. */
  readonly capital: boolean;
  readonly text: string;
}

interface Word {
  readonly text: string;
  /** In small letters. */
  readonly small: string;
  readonly start: number;
  readonly end: number;
}

const SPACE = /^[ \u00A0]$/u;
const WORD = /[\p{L}\p{N}]+(?:&\p{Lu}+)?(?:['’][\p{L}]+)?/gu;
const HYPHEN = /^[-\u2011]$/u;

/** As most adjectives end before a noun. */
const ADJECTIVE = /^\p{L}{4,}e$/u;
const ARTICLED = new Set('de het deze dit'.split(' '));
/** What stands before a noun that is counted. */
const COUNTING = new Set(
  'een geen elke elk ieder iedere alle beide enkele meerdere veel verschillende andere'.split(' '),
);
const PREPOSITIONS = new Set(
  `van voor op in met over aan bij tot uit door tussen onder via naar tegen rond rondom binnen buiten zonder inzake omtrent
  namens volgens conform per na naast`.split(/\s+/u),
);

/** Words that a verb may be cut off with: «neemt aan de sport deel». */
const SEPARABLE = new Set('deel plaats stand gebruik kennis leiding zorg baat'.split(' '));
/** Words that begin something else, so that the nouns before them belong together. */
const ENDS_PHRASE = new Set(
  'en of die dat is zijn was waren wordt worden heeft hebben zoals om maar als dan ook niet'.split(' '),
);

/** What may be said of the Union itself: «de hele EU». */
const OF_THE_WHOLE = new Set('de deze hele gehele brede bredere uitgebreide sterke sterkere grotere'.split(' '));

const known = new WeakMap<Prose, readonly Compound[]>();

/** The compounds of a piece of prose that may be written in more than one way, in order. Computed once for a piece; linear in its length. */
export function compoundsOf(prose: Prose): readonly Compound[] {
  let found = known.get(prose);
  if (found === undefined) {
    found = findCompounds(prose);
    known.set(prose, found);
  }
  return found;
}

/** What a piece of prose says of compounds, for comparing. */
export function saidOfCompounds(prose: Prose): readonly string[] {
  return compoundsOf(prose).map(({ key, shape, text }) => `${key} ${shape} ${text}`);
}

function findCompounds(prose: Prose): readonly Compound[] {
  const { text } = prose;
  const words: Word[] = [];
  for (const { 0: word, index } of text.matchAll(WORD))
    words.push({ text: word, small: word.toLowerCase(), start: index, end: index + word.length });
  const found: Compound[] = [];
  for (let i = 0; i < words.length; i++) {
    // nearly every word is the first of none
    if (!mayBegin(words[i])) continue;
    const one = longTerm(text, words, i) ?? joined(text, words, i) ?? closed(text, words, i);
    if (one === null || inQuotes(text, one.span.start) || isLinked(prose, one.span)) continue;
    found.push(one);
  }
  return found;
}

/** Whether a compound may begin with a word, as far as the word by itself tells. */
function mayBegin(word: Word | undefined): boolean {
  return word !== undefined && (beginsWithPart(word.small) || isAbbreviation(word.text) || TERM.test(word.small));
}

/** Two words with a hyphen or a space between them, of which the first is an abbreviation or a noun that makes compounds. */
function joined(text: string, words: readonly Word[], i: number): Compound | null {
  const [first, second] = [words[i], words[i + 1]];
  if (first === undefined || second === undefined) return null;
  // the first word decides for nearly every pair
  const abbreviated = isAbbreviation(first.text);
  if (!abbreviated && !(FIRST_PARTS.has(first.small) && isSmall(second.text))) return null;
  if (!/^\p{L}{3,}(?:['’]s)?$/u.test(second.text)) return null;
  const separator = { start: first.end, end: second.start };
  const sign = text.slice(separator.start, separator.end);
  // part of something longer: «niet-EU-landen», «EU-klimaat- en energiebeleid», «.eu niveau»
  if (/[-\u2011/.@&]/u.test(text.charAt(first.start - 1)) || /^[-\u2011/@]/u.test(text.slice(second.end))) return null;
  const open = SPACE.test(sign);
  if (!open && !HYPHEN.test(sign)) return null;
  if (open && !(abbreviated ? isOpenWithAbbreviation(text, words, i) : isOpenNoun(text, words, i))) return null;
  return {
    key: keyOf([first.text, second.text]),
    shape: open ? 'open' : 'hyphen',
    abbreviated,
    span: { start: first.start, end: second.end },
    separators: [separator],
    head: first.text.length,
    capital: /^\p{Lu}/u.test(second.text),
    text: text.slice(first.start, second.end),
  };
}

/** One word that begins with a noun that makes compounds. */
function closed(text: string, words: readonly Word[], i: number): Compound | null {
  const word = words[i];
  if (word === undefined || word.text.length < 6 || !hasPartBefore(word.small)) return null;
  if (!/^\p{L}?\p{Ll}+$/u.test(word.text)) return null;
  if (HYPHEN.test(text.charAt(word.start - 1)) || HYPHEN.test(text.charAt(word.end))) return null;
  return {
    key: keyOf([word.text]),
    shape: 'closed',
    abbreviated: false,
    span: { start: word.start, end: word.end },
    separators: [],
    head: 0,
    capital: false,
    text: word.text,
  };
}

const TERM = /^(?:lange|korte|middellange)$/u;

/** «lange termijn strategie», «lange-termijnstrategie»; not «op de lange termijn doelen», which may be two things. */
function longTerm(text: string, words: readonly Word[], i: number): Compound | null {
  const [first, term, third] = [words[i], words[i + 1], words[i + 2]];
  if (first === undefined || term === undefined || !TERM.test(first.small)) return null;
  const parts = /^termijn\p{Ll}{4,}$/u.test(term.text) ? [first, term] : [first, term, third];
  if (parts.length === 3 && (term.text !== 'termijn' || third === undefined || !/^\p{Ll}{4,}$/u.test(third.text)))
    return null;
  const whole = parts.filter((word) => word !== undefined);
  const separators = whole.slice(1).map((word, at) => ({ start: whole[at]?.end ?? word.start, end: word.start }));
  const signs = separators.map(({ start, end }) => text.slice(start, end));
  const end = whole.at(-1)?.end ?? term.end;
  if (!signs.every((sign) => SPACE.test(sign) || HYPHEN.test(sign)) || HYPHEN.test(text.charAt(end))) return null;
  const allOpen = signs.every((sign) => SPACE.test(sign));
  const before = words[i - 1]?.small ?? '';
  if (allOpen && (whole.length < 3 || !/^(?:een|het|dit|deze|van|voor|met|over)$|^\p{L}{4,}e$/u.test(before)))
    return null;
  return {
    key: keyOf(whole.map((word) => word.text)),
    shape: signs.some((sign) => SPACE.test(sign)) ? 'open' : 'hyphen',
    abbreviated: false,
    span: { start: first.start, end },
    separators,
    head: 0,
    capital: false,
    text: text.slice(first.start, end),
  };
}

/**
 * Whether an abbreviation with a noun behind it is one thing: «op EU niveau», «een AI systeem»; not «dat de EU steun
 * verleent», where each stands by itself.
 */
function isOpenWithAbbreviation(text: string, words: readonly Word[], i: number): boolean {
  const first = words[i];
  const noun = words[i + 1]?.small ?? '';
  if (first === undefined || isFollowedByTe(text, words, i + 1)) return false;
  const before = wordBefore(text, words, i);
  const stem = first.text.toUpperCase();
  const own = ARTICLES[stem];
  // «OJCS Raad»: no formation by itself is followed by another
  if (before === null || noun === 'raad') return true;
  if (own !== undefined) return (before !== own && !OF_THE_WHOLE.has(before)) || isCounted(noun);
  if (COUNTING.has(before) || PREPOSITIONS.has(before)) return true;
  if (ARTICLED.has(before)) return UNCOUNTED.has(stem) || isCounted(noun);
  const further = wordBefore(text, words, i - 1);
  return (
    ADJECTIVE.test(before) &&
    (further === null ||
      ARTICLED.has(further) ||
      COUNTING.has(further) ||
      PREPOSITIONS.has(further) ||
      ADJECTIVE.test(further))
  );
}

/**
 * Whether two nouns in a row are one thing: what stands before them leaves room for one noun only, and behind a
 * preposition their phrase ends with them («met energie projecten steunen» is something else).
 */
function isOpenNoun(text: string, words: readonly Word[], i: number): boolean {
  const noun = words[i + 1]?.text ?? '';
  if (noun.length < 4 || SEPARABLE.has(noun) || isFollowedByTe(text, words, i + 1)) return false;
  const before = wordBefore(text, words, i);
  if (before === null) return true;
  if (!isSmall(words[i]?.text ?? '')) return false;
  if (COUNTING.has(before) || ADJECTIVE.test(before)) return true;
  if (ARTICLED.has(before)) return isCounted(noun) || beginsPhrase(wordBefore(text, words, i - 1));
  return (PREPOSITIONS.has(before) || before === 'en' || before === 'of') && endsPhrase(text, words, i + 1);
}

/** Whether a noun in the singular needs an article of its own, by itself or by its last part («jongerendialoog»). */
function isCounted(noun: string): boolean {
  if (COUNTED.has(noun)) return true;
  for (let from = 3; from <= noun.length - 4; from++) if (COUNTED.has(noun.slice(from))) return true;
  return false;
}

/** Whether nothing that has an object stands before an article: «de landbouw subsidies geven» may be two things. */
function beginsPhrase(before: string | null): boolean {
  return before === null || before === 'en' || before === 'of' || PREPOSITIONS.has(before);
}

/** Whether a phrase ends with a word: a sign follows, or a word that begins something else. */
function endsPhrase(text: string, words: readonly Word[], i: number): boolean {
  const [word, next] = [words[i], words[i + 1]];
  if (word === undefined || next === undefined) return true;
  if (!SPACE.test(text.slice(word.end, next.start))) return true;
  return PREPOSITIONS.has(next.text) || ENDS_PHRASE.has(next.text);
}

/** The word right before another, in small letters; null where a sentence, bracket or line begins between; '' behind a comma. */
function wordBefore(text: string, words: readonly Word[], i: number): string | null {
  const [before, word] = [words[i - 1], words[i]];
  if (before === undefined || word === undefined) return null;
  const between = text.slice(before.end, word.start);
  if (SPACE.test(between)) return before.small;
  return /[.:;(\n•–—]/u.test(between) ? null : '';
}

function isFollowedByTe(text: string, words: readonly Word[], i: number): boolean {
  const [word, next] = [words[i], words[i + 1]];
  return word !== undefined && next?.text === 'te' && SPACE.test(text.slice(word.end, next.start));
}

/** In capitals, or one that is written small. */
export function isAbbreviation(word: string): boolean {
  // nearly every word goes on in small letters
  const second = word.charCodeAt(1);
  if (second >= 0x61 && second <= 0x7a) return SMALL_ABBREVIATIONS.has(word);
  return (word.length <= 7 && /^\p{Lu}[\p{Lu}\p{N}&]+$/u.test(word)) || SMALL_ABBREVIATIONS.has(word);
}

function isSmall(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}

/** How the parts begin: most words are told apart by it. */
const BEGINNINGS = new Set([...FIRST_PARTS].map((part) => part.slice(0, 3)));

/** Whether a word, in small letters, begins as one of the parts does. */
function beginsWithPart(word: string): boolean {
  return BEGINNINGS.has(word.slice(0, 3));
}

/** Whether a word, in small letters, is one of the parts with three letters or more behind it. */
function hasPartBefore(word: string): boolean {
  if (!beginsWithPart(word)) return false;
  for (let length = 3; length <= word.length - 3; length++) if (FIRST_PARTS.has(word.slice(0, length))) return true;
  return false;
}

/** The letters of all parts, the plural brought back to the singular where that is plain. */
function keyOf(parts: readonly string[]): string {
  const whole = parts.join('').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return whole
    .replace(/['’]s$/u, '')
    .replace(/(ing|teit|ment)en$/u, '$1')
    .replace(/heden$/u, 'heid')
    .replace(/lidstaten$/u, 'lidstaat')
    .replace(/systemen$/u, 'systeem')
    .replace(/([^s])s$/u, '$1');
}

/** Whether a stretch touches the words of a hyperlink. */
export function isLinked({ links }: Prose, span: Span): boolean {
  return links.some(({ words }) => span.start < words.end && words.start < span.end);
}
