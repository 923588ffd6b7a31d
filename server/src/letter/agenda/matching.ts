import type { ItemKind, Profile } from '../../profile/types.js';
import { compare, titleOf, type Likeness, type Title } from './titles.js';

/** What of an item counts when it is looked for. */
export interface Sought {
  readonly title: string;
  readonly part: number | null;
  readonly kind: ItemKind;
}

/** What of an announced entry counts when its item is looked for. */
export interface Calling {
  readonly text: string;
  readonly part: number | null;
  /** The item under whose heading it stands, or null. */
  readonly owner: number | null;
  readonly kind: ItemKind;
  readonly underDiversen: boolean;
  /** Index of its list: entries of one list that gives no agenda are dropped together. */
  readonly list: number;
}

export interface Match {
  /** Index of the item, or null. */
  readonly item: number | null;
  /** The two have their title in common, not only their place or kind. */
  readonly certain: boolean;
}

/** Items by the words of their titles, so that a title is compared with few of them. */
export interface ItemIndex {
  readonly titles: readonly Title[];
  readonly items: readonly Sought[];
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  readonly byPart: ReadonlyMap<number | null, readonly number[]>;
}

const EDGE = 5;
/** A word that more items than these have tells nothing; items of one part are compared anyhow, up to as many. */
const COMMON = 48;

export function indexItems(items: readonly Sought[], profile: Profile): ItemIndex {
  const titles = items.map(({ title }) => titleOf(title, profile));
  const byWord = new Map<string, number[]>();
  const byPart = new Map<number | null, number[]>();
  items.forEach(({ part }, index) => {
    push(byPart, part, index);
    for (const key of keysOf(titles[index])) push(byWord, key, index);
  });
  return { titles, items, byWord, byPart };
}

function push<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}

/** Its words, and their beginnings and ends: a compound or a typing error leaves one of these the same. */
function keysOf(title: Title | undefined): readonly string[] {
  if (title === undefined) return [];
  const edges = title.words.flatMap(({ stem }) =>
    stem.length > EDGE ? [`<${stem.slice(0, EDGE)}`, `>${stem.slice(-EDGE)}`] : [],
  );
  return [...title.words.map(({ stem }) => stem), ...title.aliases, ...edges];
}

interface Candidate {
  readonly calling: number;
  readonly item: number;
  readonly likeness: Likeness;
  /** What a kind word in common adds. */
  readonly kinds: number;
  readonly score: number;
}

const KINDS = 0.2;
const COVER = 0.75;
const OVERLAP = 0.25;
/** Titles in another part have to be nearly the same. */
const ELSEWHERE = 0.6;
/** What is left over on both sides may be the same under another name where this much is shared. */
const LEFT_OVER = 0.25;
const LEAST = 0.6;
/** From here on it is the same title, worded otherwise: half of it, and two telling words or the kind as well. */
const HALF = 0.5;
const TWO_WORDS = 1.8;

/**
 * Finds the item that each entry announces: by title within its part, then in the letter, then what is left over on both
 * sides, then by kind alone («Diversen», «Werklunch»). Several entries may announce one item. An entry under an
 * item's own heading belongs to that item unless another has its very title.
 */
export function matchItems(callings: readonly Calling[], index: ItemIndex, profile: Profile): readonly Match[] {
  const titles = callings.map(({ text }) => titleOf(text, profile));
  const candidates = callings.flatMap((calling, at) => candidatesOf(calling, at, titles[at], index));
  const found = new Map<number, Match>();
  const taken = new Map<string, number>();
  assign(candidates.filter(isStrong), callings, found, taken, index);
  const called = new Set([...found.values()].map(({ item }) => item));
  leftOver(candidates, callings, found, called, index);
  inTheGap(callings, titles, found, called, index);
  callings.forEach((calling, at) => {
    if (found.has(at)) return;
    const before = callings[at - 1]?.list === calling.list ? (found.get(at - 1)?.item ?? null) : null;
    const item = calling.owner ?? byKind(calling, titles[at], before, index, called);
    found.set(at, { item, certain: false });
    if (item !== null) called.add(item);
  });
  return callings.map((_, at) => found.get(at) ?? { item: null, certain: false });
}

function candidatesOf(calling: Calling, at: number, title: Title | undefined, index: ItemIndex): readonly Candidate[] {
  if (title === undefined || title.words.length === 0) return [];
  const near = new Set<number>();
  for (const key of keysOf(title)) {
    const items = index.byWord.get(key) ?? [];
    if (items.length <= COMMON) for (const item of items) near.add(item);
  }
  const same = index.byPart.get(calling.part) ?? [];
  if (same.length <= COMMON) for (const item of same) near.add(item);
  return [...near].flatMap((item) => {
    const other = index.titles[item];
    if (other === undefined || other.words.length === 0) return [];
    const likeness = compare(title, other);
    if (likeness.shared === 0) return [];
    const kinds = title.kinds.some((kind) => other.kinds.includes(kind)) ? KINDS : 0;
    const part = calling.part === null || index.items[item]?.part === calling.part ? 0.1 : 0;
    return [{ calling: at, item, likeness, kinds, score: likeness.overlap + likeness.cover / 2 + kinds / 4 + part }];
  });
}

function isStrong({ likeness }: Candidate): boolean {
  return likeness.cover >= COVER && likeness.overlap >= OVERLAP && (likeness.shared >= 0.8 || likeness.overlap === 1);
}

/** Best first. An item that has its entry in a list takes a second one only where the title says so. */
function assign(
  strong: readonly Candidate[],
  callings: readonly Calling[],
  found: Map<number, Match>,
  taken: Map<string, number>,
  index: ItemIndex,
): void {
  const sorted = [...strong].sort((a, b) => b.score - a.score || a.calling - b.calling || a.item - b.item);
  for (const shared of [false, true]) {
    for (const { calling, item, likeness } of sorted) {
      const entry = callings[calling];
      if (found.has(calling) || entry === undefined) continue;
      const abroad = entry.part !== null && index.items[item]?.part !== entry.part;
      if ((abroad || (entry.owner !== null && entry.owner !== item)) && likeness.overlap < ELSEWHERE) continue;
      const place = `${entry.part ?? 'letter'}:${item}`;
      const before = taken.get(place);
      if (!shared && before !== undefined) continue;
      if (shared && before !== undefined && !mayShare(likeness, index.items[item])) continue;
      found.set(calling, { item, certain: true });
      taken.set(place, calling);
    }
  }
}

/** A second entry for one item: nearly its title, about a thing that it is named after, or one of several it names. */
function mayShare(likeness: Likeness, item: Sought | undefined): boolean {
  if (likeness.overlap >= ELSEWHERE || likeness.onlyB.length === 0) return true;
  return likeness.onlyA.length === 0 && / en |[,;/&]/u.test(item?.title ?? '');
}

/** «Europees Semester 2023» and «Europees Semester 2022», where neither has its own: all the rest is the same. */
function isOfAnotherYear({ onlyA, onlyB }: Likeness): boolean {
  const isYear = (words: Likeness['onlyA']): boolean =>
    words.length === 1 && /^(?:19|20)\d\d$/u.test(words[0]?.form ?? '');
  return isYear(onlyA) && isYear(onlyB);
}

/** One entry and one item that nothing else claims, with a telling word in common. */
function leftOver(
  candidates: readonly Candidate[],
  callings: readonly Calling[],
  found: Map<number, Match>,
  called: Set<number | null>,
  index: ItemIndex,
): void {
  const rest = candidates.filter((one) => one.likeness.cover >= LEFT_OVER && one.likeness.shared + one.kinds >= LEAST);
  for (const { calling, item, likeness } of [...rest].sort((a, b) => b.score - a.score || a.calling - b.calling)) {
    const entry = callings[calling];
    if (entry === undefined || entry.owner !== null || found.has(calling) || called.has(item)) continue;
    if (entry.part !== null && index.items[item]?.part !== entry.part) continue;
    const alike = likeness.shared >= TWO_WORDS || (entry.kind !== 'overig' && entry.kind === index.items[item]?.kind);
    found.set(calling, { item, certain: (alike && likeness.cover >= HALF) || isOfAnotherYear(likeness) });
    called.add(item);
  }
}

/**
 * Where entries follow the order of the items, one without an item and an item without an entry at the same place are
 * probably one thing under two names («Omnibus I», «Vereenvoudiging van de rapportage»), unless their kinds or the acts
 * that they name speak against it.
 */
function inTheGap(
  callings: readonly Calling[],
  titles: readonly Title[],
  found: Map<number, Match>,
  called: Set<number | null>,
  index: ItemIndex,
): void {
  for (const [part, entries] of byPartOf(callings)) {
    const items = part === null ? index.items.map((_, item) => item) : (index.byPart.get(part) ?? []);
    const free = items.filter((item) => !called.has(item));
    if (free.length === 0) continue;
    const copied = isCopied(entries, titles, found, index);
    const next = new Map<number, number>();
    let behind = Number.POSITIVE_INFINITY;
    for (const at of [...entries].reverse()) {
      next.set(at, behind);
      behind = found.get(at)?.item ?? behind;
    }
    let before = -1;
    for (const at of entries) {
      const known = found.get(at)?.item;
      if (known === undefined || known === null) {
        const item = free.find(
          (one) =>
            !called.has(one) &&
            one > before &&
            one < (next.get(at) ?? 0) &&
            fit(callings[at], index.items[one]) &&
            !isOtherAct(titles[at], index.titles[one]) &&
            !(copied && isOfOtherKind(titles[at], index.titles[one])),
        );
        if (item === undefined) continue;
        found.set(at, { item, certain: false });
        called.add(item);
        before = item;
      } else before = known;
    }
  }
}

/** So many titles in the same words show that the list was copied from the headings, or these from the list. */
const COPIED = 3;

/** Whether all entries that have an item name it word for word: then one that shares nothing with any item is no short name of one. */
function isCopied(
  entries: readonly number[],
  titles: readonly Title[],
  found: ReadonlyMap<number, Match>,
  index: ItemIndex,
): boolean {
  const pairs = entries.flatMap((at) => {
    const item = found.get(at)?.item;
    const [one, other] = [titles[at], index.titles[item ?? -1]];
    return one === undefined || other === undefined || one.words.length === 0 ? [] : [[one, other] as const];
  });
  return pairs.length >= COPIED && pairs.every(([one, other]) => sameLetters(one) === sameLetters(other));
}

/** What a title says it says at its beginning. */
const LONGEST = 400;

/** The words as they stand, without a number, what is in brackets behind them, and the stops of a list. */
function sameLetters({ text }: Title): string {
  return text
    .slice(0, LONGEST)
    .replace(/^\W*(?:\d{1,2}(?:\.\d{1,2}){0,2}|[a-z])[.):]?\s+/iu, '')
    .replace(/(?:\s\([^()]*\))?[.;,:\s]*$/u, '')
    .toLowerCase();
}

/** Entries whose item is looked for by its place, per part. */
function byPartOf(callings: readonly Calling[]): ReadonlyMap<number | null, readonly number[]> {
  const byPart = new Map<number | null, number[]>();
  callings.forEach(({ part, owner, underDiversen }, at) => {
    if (owner === null && !underDiversen) push(byPart, part, at);
  });
  return byPart;
}

/** «Migratie en ontwikkeling» and «Gendergelijkheid»: no kind of treatment in common, in either case because none is named. */
function isOfOtherKind(one: Title | undefined, other: Title | undefined): boolean {
  return one?.kinds.some((kind) => other?.kinds.includes(kind)) !== true;
}

const ACTS = ['richtlijn', 'verorden'] as const;

/** «Richtlijn water» and «Verordening verpakkingen»: each names one act in plain words, and they have no word in common. */
function isOtherAct(one: Title | undefined, other: Title | undefined): boolean {
  if (one === undefined || other === undefined || compare(one, other).shared > 0) return false;
  const [act, otherAct] = [actOf(one), actOf(other)];
  return act !== null && otherAct !== null && act !== otherAct;
}

function actOf({ text, kinds, words }: Title): (typeof ACTS)[number] | null {
  const named = ACTS.filter((act) => kinds.includes(act));
  const [act] = named;
  // a name or an abbreviation may stand for anything
  const isPlain = words.length > 0 && !/(?<=\S\s)\p{Lu}|\p{Lu}{2}/u.test(text);
  return act !== undefined && named.length === 1 && isPlain ? act : null;
}

function fit(calling: Calling | undefined, item: Sought | undefined): boolean {
  if (calling === undefined || item === undefined) return false;
  if (BY_KIND.has(calling.kind) || BY_KIND.has(item.kind)) return false;
  return calling.kind === item.kind || calling.kind === 'overig' || item.kind === 'overig';
}

/** «Diversen: herziening van het pakket (informatie van de Commissie)», under the heading «Diversen». */
const DIVERSEN_WITH = /^\W*(?:diversen|overige?(?: punten| onderwerpen)?) ?[:–—-] ?\p{L}/iu;

export function namesDiversenWith(text: string): boolean {
  return DIVERSEN_WITH.test(text);
}

const BY_KIND: ReadonlySet<ItemKind> = new Set(['diversen', 'hamerstuk', 'maaltijd']);

/**
 * An entry or an item that has no title of its own is found by its kind: in its part, in that of the entry before it, or
 * else in the letter.
 */
function byKind(
  calling: Calling,
  title: Title | undefined,
  before: number | null,
  index: ItemIndex,
  called: ReadonlySet<number | null>,
): number | null {
  const kind = calling.underDiversen || namesDiversenWith(calling.text) ? 'diversen' : calling.kind;
  if (kind === 'overig') return null;
  const untitled = title === undefined || title.words.length === 0;
  const fits = (item: number): boolean => {
    if (index.items[item]?.kind !== kind) return false;
    if (kind === 'diversen' || kind === 'hamerstuk') return true;
    const bare = index.titles[item]?.words.length === 0;
    return (bare || untitled) && (!called.has(item) || untitled);
  };
  const same = (index.byPart.get(calling.part) ?? []).find(fits);
  if (same !== undefined) return same;
  if (calling.part !== null && !BY_KIND.has(kind)) return null;
  if (calling.part !== null && kind === 'maaltijd' && !untitled) return null;
  const beside = before === null ? [] : (index.byPart.get(index.items[before]?.part ?? null) ?? []);
  const near = beside.find((item) => item > (before ?? -1) && fits(item));
  if (near !== undefined) return near;
  const anywhere = index.items.findIndex((_, item) => fits(item));
  return anywhere === -1 ? null : anywhere;
}
