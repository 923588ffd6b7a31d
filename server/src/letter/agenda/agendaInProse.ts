import type { ItemKind } from '../../profile/types.js';
import { sentencesOf } from './introductions.js';
import type { Item } from '../letter.js';
import type { ItemIndex } from './matching.js';
import type { Naming } from './mentions.js';
import type { Span } from '../span.js';
import type { Title, TitleWord } from './titles.js';

/** A paragraph outside the items, with the items that it names. */
export interface Telling {
  readonly text: string;
  readonly namings: readonly (Naming & { readonly span: Span })[];
}

/** What the letter tells of its agenda in running text leaves this item out. */
export interface LeftOut {
  /** Index of the item. */
  readonly item: number;
  /** Where the telling begins: the first item that it names. */
  readonly span: Span;
}

/** Kinds that need no announcement, or are announced in passing. */
const ASIDE: ReadonlySet<ItemKind> = new Set(['diversen', 'hamerstuk', 'maaltijd', 'informatie']);
/** So many other items have to be told for the telling to be the agenda. */
const OTHERS = 3;
/** Where one sentence says that it gives the agenda, so many that it enumerates are enough. */
const ENUMERATED = 2;
/** Words with which a sentence adds something to what was told. */
const ADDS =
  /\b(?:daarnaast|verder|ook|tevens|voorts|tot slot|ten slotte|bovendien|eveneens|aansluitend|daarna|vervolgens|naast)\b/iu;
const ENUMERATES =
  /\bagenda\b[^.:]{0,60} sta(?:an|at)\b|\bsta(?:an|at)\b[^.:]{0,60} agenda\b|\bagenda (?:omvat|bestaat|telt|bevat)\b/iu;

/** It speaks of what the Council does: such a sentence may tell of an item in words of its own. */
const TREATS =
  /\bagenda|\bbespr[eo]|\bspree?k|debat|gedachte|aan de orde|behandel|\bvolg(?:t|en)\b|aanname|aangenomen|vast(?:stel|gesteld|te stellen)|toelicht|present|lunch|diner|ontbijt|voorbereid|stil(?:ge)?sta|in(?:ge)?gaa|terugkoppel|conclusies|verordening|richtlijn|mededeling|aanbeveling|aandacht/iu;
/** It speaks of the letter, or of what «diversen» holds. */
const OF_THE_LETTER = /\b(?:uw|de|aan de) Kamer\b|\bdeze brief\b|\bhierbij\b|\bdiversen\b/iu;
const SELECTIVE =
  /\b(?:onder (?:meer|andere)|o\.a\.|waaronder|bijvoorbeeld|met name|belangrijkste|in ieder geval|diverse)\b/iu;
/** What may join one thing that is treated to another; not a comma before a clause about the same thing. */
const JOINS =
  /,\s+(?!(?:die|dat|waar\p{L}*|met|onder|zoals|in het bijzonder|en)\b)|\b(?:en|alsmede|evenals|alsook|naast|behalve|zowel)\b/giu;

/**
 * The one item of which a letter says nothing where it tells its agenda in sentences. Strict, because a letter may name
 * an item in other words than its title has: every other item is named; no sentence about the meeting, and no member of
 * an enumeration, is left over that could mean this one; and not a word that only its title has stands there.
 */
export function leftOutOfProse(
  items: readonly Pick<Item, 'index' | 'kind' | 'sections'>[],
  index: ItemIndex,
  paragraphs: readonly Telling[],
): LeftOut | null {
  const namings = paragraphs.flatMap((one) => one.namings);
  const named = new Set(namings.map(({ item }) => item));
  // a heading without sections may be the letter's own, and no item of the agenda
  const sectioned = items.some(({ sections }) => sections.length > 0);
  const silent = items.filter(({ index: at, kind }) => !named.has(at) && !ASIDE.has(kind));
  const [item] = silent;
  const title = index.titles[item?.index ?? -1];
  const [first] = namings;
  if (item === undefined || title === undefined || first === undefined) return null;
  if (sectioned && item.sections.length === 0) return null;
  const least = isEnumerated(paragraphs, named) ? ENUMERATED : OTHERS;
  if (silent.length > 1 || named.size < least) return null;
  const own = ownWords(title, index);
  const all = paragraphs.map(({ text }) => text.toLowerCase());
  if (own.length === 0 || own.some((word) => all.some((text) => text.includes(word)))) return null;
  const seen = new Set<number>();
  return paragraphs.every((one) => tellsAll(one, index, seen)) ? { item: item.index, span: first.span } : null;
}

/** One sentence gives the agenda, and nothing is added to it in another. */
function isEnumerated(paragraphs: readonly Telling[], named: ReadonlySet<number>): boolean {
  return (
    paragraphs.some((one) => enumerates(one, named)) &&
    !paragraphs.some(({ text }) => sentencesOf(text).some((one) => ADDS.test(one) && !OF_THE_LETTER.test(one)))
  );
}

/** «Op de agenda staan A en B»: one sentence names all that is named, as the agenda. */
function enumerates({ text, namings }: Telling, named: ReadonlySet<number>): boolean {
  let from = 0;
  return sentencesOf(text).some((sentence) => {
    const start = text.indexOf(sentence, from);
    from = start + sentence.length;
    const here = new Set(namings.filter((one) => one.start >= start && one.start < from).map(({ item }) => item));
    return here.size === named.size && ENUMERATES.test(sentence);
  });
}

/** Beginnings of the words that no other title has anything of. */
const BEGINNING = 5;

function ownWords(title: Title, { titles }: ItemIndex): readonly string[] {
  const others = titles.filter((other) => other !== title).map(({ words }) => words.map(({ form }) => form).join(' '));
  return title.words.flatMap(({ form, weight }: TitleWord) => {
    const beginning = form.slice(0, BEGINNING);
    if (weight < 1 || form.length < BEGINNING || others.some((words) => words.includes(beginning))) return [];
    return [beginning];
  });
}

/**
 * Whether every sentence about the meeting names items, and no more things than it names items.
 *
 * @param seen items named so far: what is named again may as well be another thing in like words. Those of this paragraph
 * are added
 */
function tellsAll({ text, namings }: Telling, index: ItemIndex, seen: Set<number>): boolean {
  let from = 0;
  return sentencesOf(text).every((sentence) => {
    const start = text.indexOf(sentence, from);
    from = start + sentence.length;
    if (SELECTIVE.test(sentence)) return false;
    const here = new Set(namings.filter((one) => one.start >= start && one.start < from).map(({ item }) => item));
    const fresh = [...here].filter((item) => !seen.has(item));
    fresh.forEach((item) => seen.add(item));
    if (fresh.length === 0) return !sentence.endsWith('.') || !TREATS.test(sentence) || OF_THE_LETTER.test(sentence);
    const within = fresh.reduce((sum, item) => sum + joins(index.titles[item]?.text ?? ''), 0);
    return joins(sentence) <= fresh.length - 1 + within;
  });
}

function joins(text: string): number {
  return [...text.matchAll(JOINS)].length;
}
