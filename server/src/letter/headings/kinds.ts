import type { ItemKind, Profile } from '../../profile/types.js';
import { tokens, type Token } from '../agenda/tokens.js';

/** Kinds that say how little is made of an item: said in brackets or of a whole list, they come first. */
const TREATMENTS: ReadonlySet<ItemKind> = new Set(['diversen', 'hamerstuk', 'maaltijd', 'informatie', 'debat']);

/** What a title may begin with before it says what is proposed. */
const OPENERS: ReadonlySet<string> = new Set(['voorstel', 'herziening', 'wijziging', 'ontwerp', 'concept']);

/** «Overig: nieuw voorstel …», «Tot slot – …»: what has no place among the items of a day, whatever it is about. */
const REMAINDER = /^\P{L}*(?:overige?|tot slot)(?:\s*:|\s+[–—-])\s/iu;

/** How far behind such an opener the thing itself may stand: «Voorstel van de Commissie voor een Raadsaanbeveling». */
const REACH = 7;

/** A kind's word as the tokens that a title has to hold for it; the last may have an ending. */
interface KindPhrase {
  readonly kind: ItemKind;
  readonly rank: number;
  readonly words: readonly string[];
}

const PHRASES = new WeakMap<Profile, readonly KindPhrase[]>();

/**
 * The kind of an item by the words of its title, or of the words that introduce a list; `overig` where none tell.
 * What stands in brackets («(lunchdebat)», «(ter informatie)») comes first, then the word that stands first: a
 * «beleidsdebat over de verordening» is a debate. An opener such as «voorstel voor een …» gives way to what is proposed.
 */
export function kindOf(text: string, profile: Profile): ItemKind {
  const all = tokens(text);
  const phrases = phrasesOf(profile);
  const bracketed = first(
    all.filter((token) => token.bracketed),
    phrases,
  );
  const plain = all.filter((token) => !token.bracketed);
  if (bracketed !== null && TREATMENTS.has(bracketed.kind)) {
    // «Diversen (ter informatie)» is all of «Diversen»
    const [only, ...others] = plain.filter(({ form }) => form.length > 2);
    const whole = only !== undefined && others.length === 0 ? first([only], phrases)?.kind : undefined;
    return whole === 'diversen' ? whole : bracketed.kind;
  }
  if (isLeftOver(text)) return 'diversen';
  const purpose = plain.findIndex(({ form }) => form === 'ter');
  const meant = purpose === -1 ? null : phraseAt(plain, purpose, phrases);
  if (meant !== null) return meant.kind;
  const found = first(plain, phrases);
  if (OPENERS.has(plain[0]?.form ?? '') || OPENERS.has(plain[1]?.form ?? '')) {
    const proposed = first(plain.slice(2, 2 + REACH), phrases);
    if (proposed !== null) return proposed.kind;
  }
  return (found ?? bracketed)?.kind ?? 'overig';
}

/** Whether a title says that its subject is told outside the items of the Council. */
export function isLeftOver(text: string): boolean {
  return REMAINDER.test(text);
}

/** Every kind that a text has a word for. */
export function kindsIn(text: string, profile: Profile): ReadonlySet<ItemKind> {
  const all = tokens(text);
  const phrases = phrasesOf(profile);
  return new Set(phrases.filter(({ words }) => all.some((_, at) => holds(all, at, words))).map(({ kind }) => kind));
}

/**
 * Whether a title (of an item or of a part) or the words that introduce a list speak of a lunch, a dinner, an informal
 * meeting or «ter informatie». An «informele economie» is none of these.
 */
export function isLight(text: string): boolean {
  const all = tokens(text);
  return all.some((token, index) => {
    if (isMeal(token.form)) return true;
    const next = all[index + 1]?.form ?? '';
    if (token.form === 'ter') return next === 'informatie' || next === 'kennisneming' || next === 'kennisgeving';
    if (token.form.startsWith('informatiepunt')) return true;
    if (token.form !== 'informeel' && token.form !== 'informele') return false;
    return all.slice(index + 1, index + 6).some(({ form }) => isMeeting(form));
  });
}

/** A word for a meal at which ministers meet: «werklunch», «dinerdebat», «kopgroepontbijt». */
export function isMeal(form: string): boolean {
  if (
    /^(?:werk|informele)?(?:lunch|diner|ontbijt)(?:debat|bespreking|sessie|bijeenkomst|overleg|gesprek)?$/u.test(form)
  )
    return true;
  return form.endsWith('ontbijt') || form === 'werkmaaltijd' || form === 'avondmaal';
}

const MEETINGS = [
  'raad',
  'bijeenkomst',
  'vergadering',
  'sessie',
  'overleg',
  'ontmoeting',
  'top',
  'bespreking',
  'gedachtewisseling',
  'zitting',
  'conferentie',
];

function isMeeting(form: string): boolean {
  return isMeal(form) || MEETINGS.some((word) => form === word || (form.endsWith(word) && word.length > 3));
}

/** The phrase that stands first. */
function first(all: readonly Token[], phrases: readonly KindPhrase[]): KindPhrase | null {
  for (let at = 0; at < all.length; at += 1) {
    const found = phraseAt(all, at, phrases);
    if (found !== null) return found;
  }
  return null;
}

/** Of several phrases at one place the one whose kind is tried first. */
function phraseAt(all: readonly Token[], at: number, phrases: readonly KindPhrase[]): KindPhrase | null {
  let best: KindPhrase | null = null;
  for (const phrase of phrases) {
    if ((best === null || phrase.rank < best.rank) && holds(all, at, phrase.words)) best = phrase;
  }
  return best;
}

function holds(all: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.every((word, index) => {
    const form = all[at + index]?.form ?? '';
    return index === words.length - 1 ? beginsWith(form, word) : form === word;
  });
}

/** A word with an ending or as the head of a compound: «lunch» in «lunchdebat»; short words stand alone. */
function beginsWith(form: string, word: string): boolean {
  return word.length > 3 ? form.startsWith(word) : form === word;
}

function phrasesOf(profile: Profile): readonly KindPhrase[] {
  const known = PHRASES.get(profile);
  if (known !== undefined) return known;
  const made = profile.kinds.flatMap((kind, rank) =>
    kind.words.map((word) => ({ kind: kind.kind, rank, words: tokens(word).map(({ form }) => form) })),
  );
  PHRASES.set(profile, made);
  return made;
}
