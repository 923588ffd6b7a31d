import type { Profile } from '../../profile/types.js';
import { dateWords, fold, GENERAL, nearlyEqual, stem, STOP, tokens, type Token } from './tokens.js';

/** A word that tells what a title is about. */
export interface TitleWord {
  readonly form: string;
  readonly stem: string;
  /** 1, or less for a word that many titles have. */
  readonly weight: number;
  readonly start: number;
  readonly end: number;
}

/** What a title says, with everything aside that two writings of one title may differ in. */
export interface Title {
  readonly text: string;
  readonly words: readonly TitleWord[];
  /** Stems of the words that name a kind or a treatment: «Raadsconclusies», «beleidsdebat». */
  readonly kinds: readonly string[];
  readonly weight: number;
  /** Abbreviations of it: «MFK» from «(MFK)» or from the initials of «Meerjarig Financieel Kader». */
  readonly aliases: readonly string[];
  /** Its words run together: equal where two titles differ in kind words, articles, case, hyphens, numbering alone. */
  readonly key: string;
}

/** Words of a treatment that tell no kind. */
const TREATMENT_WORDS = `vaststelling aanneming aanname presentatie voortgang voortgangsrapportage voortgangsrapport voortgangsverslag
  voorstel commissievoorstel behandeling toelichting orientatie akkoord orienterend orienterende oriënterend besluit raadsbesluit
  agendapunt punt punten agendapunten onderwerp onderwerpen bespreekpunt sessie goedkeuring besluitvorming ontwerp concept
  uitvoeringsverordening`;
const TREATMENT: ReadonlySet<string> = new Set(TREATMENT_WORDS.split(/\s+/u).map(fold));

/** Phrases of which each word alone may be a title's own. */
const TREATMENT_PHRASES = [
  ['algemene', 'orientatie'],
  ['politiek', 'akkoord'],
  ['stand', 'van', 'zaken'],
] as const;

/** What a title says it says at its beginning; a list entry may hold a whole page. */
const LONGEST = 800;

const GENERAL_WEIGHT = 0.4;
/** Titles are read again and again while a letter is typed: this many are kept per profile. */
const KEPT = 4096;

interface Reader {
  readonly kindWords: readonly string[];
  readonly known: Map<string, Title>;
}

const READERS = new WeakMap<Profile, Reader>();

/** Reads a title. The same text gives the same object while it is kept. */
export function titleOf(text: string, profile: Profile): Title {
  const reader = readerOf(profile);
  const known = reader.known.get(text);
  if (known !== undefined) return known;
  if (reader.known.size >= KEPT) reader.known.clear();
  const title = readTitle(text, reader.kindWords);
  reader.known.set(text, title);
  return title;
}

function readerOf(profile: Profile): Reader {
  const known = READERS.get(profile);
  if (known !== undefined) return known;
  const single = profile.kinds.flatMap(({ words }) => words.map((word) => tokens(word).map(({ form }) => form)));
  const kindWords = single.flatMap((words) => (words.length === 1 ? words : []));
  const made: Reader = { kindWords, known: new Map() };
  READERS.set(profile, made);
  return made;
}

/** «1.», «2.1», «II.», «a)», «Agendapunt 3:», «Onderdeel B:» before a title. */
const NUMBERING =
  /^\s*(?:(?:(?:agenda|deel)?punt|(?:deel)?onderdeel)\s+)?(?:\d{1,2}(?:\.\d{1,2}){1,3}(?=\.?\s)\.?|(?:\d{1,2}[a-z]?|[ivxlc]{1,5}|[a-z])[.):])\s+/iu;

/** The words of running text that can belong to a title: `kind` for those that name a kind or a treatment. */
export function wordsOf(text: string, profile: Profile): readonly (TitleWord & { readonly kind: boolean })[] {
  return ownTokens(tokens(text), readerOf(profile).kindWords).map(({ token, kind }) => ({ ...toWord(token), kind }));
}

function ownTokens(all: readonly Token[], kindWords: readonly string[]): readonly { token: Token; kind: boolean }[] {
  const dated = dateWords(all);
  const treated = treatmentPhrases(all);
  const own: { token: Token; kind: boolean }[] = [];
  all.forEach((token, index) => {
    if (dated.has(index) || STOP.has(token.form)) return;
    own.push({ token, kind: treated.has(index) || isKindWord(token.form, kindWords) });
  });
  return own;
}

function readTitle(text: string, kindWords: readonly string[]): Title {
  const skip = NUMBERING.exec(text)?.[0].length ?? 0;
  const all = tokens(text.slice(0, LONGEST)).filter((token) => token.start >= skip);
  const own = ownTokens(all, kindWords);
  const outside = own.filter(({ token, kind }) => !kind && !token.bracketed);
  const content = outside.length > 0 ? outside : own.filter(({ kind }) => !kind);
  const words = content.map(({ token }) => toWord(token));
  return {
    text,
    words,
    kinds: own.flatMap(({ token, kind }) => (kind ? [stem(token.form)] : [])),
    weight: words.reduce((sum, { weight }) => sum + weight, 0),
    aliases: aliasesOf(all, outside.length > 0),
    key: words.map((word) => word.form).join(''),
  };
}

function toWord(token: Token): TitleWord {
  const weight = GENERAL.has(token.form) ? GENERAL_WEIGHT : 1;
  return { form: token.form, stem: stem(token.form), weight, start: token.start, end: token.end };
}

function isKindWord(form: string, kindWords: readonly string[]): boolean {
  if (TREATMENT.has(form)) return true;
  return (
    kindWords.some((word) => form.startsWith(word) && form.length - word.length <= 3) || form === 'lunchbespreking'
  );
}

function treatmentPhrases(all: readonly Token[]): ReadonlySet<number> {
  const found = new Set<number>();
  all.forEach((_, at) => {
    for (const phrase of TREATMENT_PHRASES) {
      if (phrase.every((word, index) => all[at + index]?.form === word))
        phrase.forEach((_word, index) => found.add(at + index));
    }
  });
  return found;
}

function aliasesOf(all: readonly Token[], hasOwnWords: boolean): readonly string[] {
  const found: string[] = [];
  if (hasOwnWords) {
    for (const { raw, form, bracketed } of all)
      if (bracketed && /^\p{Lu}[\p{L}\p{N}]*\p{Lu}/u.test(raw)) found.push(form);
  }
  const capitals = all.filter(({ raw, bracketed }) => !bracketed && /^\p{Lu}/u.test(raw));
  if (capitals.length >= 3) found.push(capitals.map(({ form }) => form[0] ?? '').join(''));
  return found;
}

/** How much two titles have in common, by weight of words. */
export interface Likeness {
  readonly shared: number;
  /** Shared, as a part of the shorter one: 0–1. */
  readonly cover: number;
  /** Shared, as a part of both together: 0–1. */
  readonly overlap: number;
  /** Words of each that the other lacks. */
  readonly onlyA: readonly TitleWord[];
  readonly onlyB: readonly TitleWord[];
}

const COMPOUND = 5;
const FRONT = 6;
const COMPOUND_SHARE = 0.6;

const COMPARED = new WeakMap<Title, WeakMap<Title, Likeness>>();

/** Compares two titles word by word: endings, single typing errors and splitting («onlinecontent-makers») aside. */
export function compare(a: Title, b: Title): Likeness {
  let ofA = COMPARED.get(a);
  if (ofA === undefined) COMPARED.set(a, (ofA = new WeakMap()));
  let likeness = ofA.get(b);
  if (likeness === undefined) ofA.set(b, (likeness = likenessOf(a, b)));
  return likeness;
}

function likenessOf(a: Title, b: Title): Likeness {
  if (isAlias(a, b) || isAlias(b, a)) {
    const shared = Math.min(a.weight, b.weight);
    return { shared, cover: 1, overlap: 1, onlyA: [], onlyB: [] };
  }
  const lacking = new Map<string, TitleWord[]>();
  for (const word of b.words) lacking.set(word.stem, [...(lacking.get(word.stem) ?? []), word]);
  let shared = 0;
  let onlyA: TitleWord[] = [];
  for (const word of a.words) {
    const same = lacking.get(word.stem)?.pop();
    if (same === undefined) onlyA.push(word);
    else shared += Math.min(word.weight, same.weight);
  }
  const unused = new Set([...lacking.values()].flat());
  let onlyB = b.words.filter((word) => unused.has(word));
  ({ onlyA, onlyB, shared } = pairOff(onlyA, onlyB, shared));
  const joined = joinedKey(onlyA) !== '' && joinedKey(onlyA) === joinedKey(onlyB);
  if (joined) {
    shared += Math.min(sumOf(onlyA), sumOf(onlyB));
    [onlyA, onlyB] = [[], []];
  }
  const near = shared + compounds(onlyA, onlyB);
  const smaller = Math.min(a.weight, b.weight);
  const both = a.weight + b.weight - near;
  const nothingLeft = onlyA.length === 0 && onlyB.length === 0;
  return {
    shared: near,
    cover: nothingLeft && smaller > 0 ? 1 : smaller > 0 ? Math.min(1, near / smaller) : 0,
    overlap: nothingLeft && smaller > 0 ? 1 : both > 0 ? near / both : 0,
    onlyA,
    onlyB,
  };
}

function isAlias(short: Title, long: Title): boolean {
  const word = short.words[0];
  return short.words.length === 1 && word !== undefined && word.stem.length >= 2 && long.aliases.includes(word.stem);
}

/** Pairs words of one another that differ by a typing error. */
function pairOff(onlyA: TitleWord[], onlyB: readonly TitleWord[], shared: number) {
  const restB = [...onlyB];
  let sum = shared;
  const restA = onlyA.filter((word) => {
    const at = restB.findIndex((other) => nearlyEqual(word.stem, other.stem));
    if (at === -1) return true;
    sum += Math.min(word.weight, restB[at]?.weight ?? 0);
    restB.splice(at, 1);
    return false;
  });
  return { onlyA: restA, onlyB: restB, shared: sum };
}

function joinedKey(words: readonly TitleWord[]): string {
  return words.map((word) => word.form).join('');
}

function sumOf(words: readonly TitleWord[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}

/** What compounds have in common: «onderwijs» in «onderwijsbeleid», «banken-» in «bankensector» and «bankenpakket». */
function compounds(onlyA: readonly TitleWord[], onlyB: readonly TitleWord[]): number {
  const rest = [...onlyB];
  let sum = 0;
  for (const word of onlyA) {
    const at = rest.findIndex((other) => isCompound(word.stem, other.stem) || isCompound(other.stem, word.stem));
    if (at === -1) continue;
    sum += COMPOUND_SHARE * Math.min(word.weight, rest[at]?.weight ?? 0);
    rest.splice(at, 1);
  }
  return sum;
}

function isCompound(part: string, whole: string): boolean {
  if (part.length < COMPOUND) return false;
  return (
    whole.startsWith(part) || whole.endsWith(part) || whole.startsWith(part.slice(0, Math.max(FRONT, part.length / 2)))
  );
}

/** Whether two titles are worded alike: kind words, articles, case, hyphens, numbering, notes and endings aside. */
export function sameWording(a: Title, b: Title): boolean {
  if (a.key === b.key) return true;
  const { onlyA, onlyB } = compare(a, b);
  return onlyA.length === 0 && onlyB.length === 0;
}

/** Words that a shorter writing of a title must have before one word fewer is taken for a slip, not for a short name. */
const LONG_TITLE = 5;

/**
 * Whether two writings of one title differ enough, and are alike enough, to say that its wording differs. A short name
 * («MFK», «Oekraïne») is no other wording, nor are general words more or less.
 */
export function wordingDiffers(a: Title, b: Title): boolean {
  if (a.words.length === 0 || b.words.length === 0 || sameWording(a, b)) return false;
  const { shared, onlyA, onlyB } = compare(a, b);
  if (shared < Math.max(a.weight, b.weight) / 2) return false;
  const lessA = telling(onlyA).filter((word) => !isPartOfAny(word, onlyB) && !isOfSession(word, a));
  const lessB = telling(onlyB).filter((word) => !isPartOfAny(word, onlyA) && !isOfSession(word, b));
  if (lessA.length > 0 && lessB.length > 0) return !isShortFor(lessA, a, lessB, b) && !isShortFor(lessB, b, lessA, a);
  const more = lessA.length > 0 ? a : b;
  return lessA.length + lessB.length === 1 && more.words.length > LONG_TITLE && onlyA.length + onlyB.length === 1;
}

const SESSION = /^\W*(?:(?:plenaire|parallelle) )?(?:werk|deel)?sessie (?:\d{1,2}|[ivx]{1,4})\b/iu;

/** Which of the sessions it is («Werksessie 2: …»), and no word of its title. */
function isOfSession({ start }: TitleWord, { text }: Title): boolean {
  return start < (SESSION.exec(text)?.[0].length ?? 0);
}

/** «WTO» for «Wereldhandelsorganisatie»: all that one title has of its own is an abbreviation, and the other writes words out. */
function isShortFor(own: readonly TitleWord[], title: Title, others: readonly TitleWord[], other: Title): boolean {
  return own.length === 1 && own.every(isAbbreviationIn(title)) && !others.some(isAbbreviationIn(other));
}

function isAbbreviationIn({ text }: Title): (word: TitleWord) => boolean {
  return ({ start, end }) => ABBREVIATION.test(text.slice(start, end));
}

const ABBREVIATION = /^\p{Lu}{2,6}s?$/u;

/**
 * Whether two titles that stand for one item by their place are different names, not one name and its short form: both
 * tell something that the other does not, and they have a telling word or the kind of treatment in common.
 */
export function namedOtherwise(a: Title, b: Title): boolean {
  const { onlyA, onlyB } = compare(a, b);
  const common = a.words.length - onlyA.length > 0 && telling(a.words).length > telling(onlyA).length;
  if (!common && !a.kinds.some((kind) => b.kinds.includes(kind))) return false;
  return tellsMore(onlyA, a, b) && tellsMore(onlyB, b, a);
}

/** A telling word, written out, that nothing of the other title is made of. */
function tellsMore(words: readonly TitleWord[], own: Title, other: Title): boolean {
  return telling(words).some(
    (word) =>
      word.form.length >= COMPOUND &&
      !isPartOfAny(word, other.words) &&
      !other.words.some(({ stem }) => stem.slice(0, FRONT) === word.stem.slice(0, FRONT)) &&
      !/\p{Lu}/u.test(own.text.slice(word.start + 1, word.end)),
  );
}

/** «Omnibus» and «Omnibuspakket» name one thing. */
function isPartOfAny({ form }: TitleWord, others: readonly TitleWord[]): boolean {
  return others.some((other) => {
    const [part, whole] = form.length < other.form.length ? [form, other.form] : [other.form, form];
    return part.length >= COMPOUND && (whole.startsWith(part) || whole.endsWith(part));
  });
}

function telling(words: readonly TitleWord[]): readonly TitleWord[] {
  return words.filter(({ weight }) => weight === 1);
}
