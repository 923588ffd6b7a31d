import type { Profile } from '../../profile/types.js';
import type { ItemIndex } from './matching.js';
import { wordsOf, type Title, type TitleWord } from './titles.js';
import { nearlyEqual } from './tokens.js';

/** An item named in running text. Places count from the start of that text. */
export interface Naming {
  readonly item: number;
  readonly start: number;
  readonly end: number;
  /** Its official title stands here, word for word but for one or two words: not a summary of it. */
  readonly official: boolean;
}

type Word = TitleWord & { readonly kind: boolean };

/** How much of a title a sentence has to hold to name it. */
const NAMED = 0.6;
const TELLING = 0.8;
/** Words that more items have than these name none. */
const COMMON = 48;

/** The items that the sentences of a text name. */
export function namingsIn(text: string, index: ItemIndex, profile: Profile): readonly Naming[] {
  const found: Naming[] = [];
  let from = 0;
  for (const match of text.matchAll(/[.!?]['»”)]?\s+(?=[\p{Lu}«“])|$/gu)) {
    const end = match.index + match[0].length;
    if (end > from)
      found.push(
        ...inSentence(text.slice(from, end), index, profile).map((one) => ({
          ...one,
          start: one.start + from,
          end: one.end + from,
        })),
      );
    from = end;
  }
  return found;
}

function inSentence(sentence: string, index: ItemIndex, profile: Profile): readonly Naming[] {
  const words = wordsOf(sentence, profile);
  const hits = new Map<number, Map<string, Word>>();
  for (const word of words) {
    const items = word.kind ? [] : (index.byWord.get(word.stem) ?? []);
    if (items.length > COMMON) continue;
    for (const item of items) {
      const seen = hits.get(item) ?? new Map<string, Word>();
      if (!seen.has(word.stem)) seen.set(word.stem, word);
      hits.set(item, seen);
    }
  }
  return [...hits].flatMap(([item, seen]) => {
    const title = index.titles[item];
    return title === undefined ? [] : naming(item, title, [...seen.values()], words);
  });
}

function naming(item: number, title: Title, hits: readonly Word[], words: readonly Word[]): readonly Naming[] {
  const weight = hits.reduce((sum, hit) => sum + hit.weight, 0);
  const abbreviated = hits.some(({ stem }) => title.aliases.includes(stem));
  if (!abbreviated && weight < NAMED * title.weight) return [];
  // general words alone («het voorzitterschap») name an item only together with its kind
  if (!abbreviated && weight < TELLING && !words.some((word) => word.kind && title.kinds.includes(word.stem)))
    return [];
  const official = officialTitle(title, words);
  if (official !== null) return [{ item, ...official, official: true }];
  const starts = hits.map(({ start }) => start);
  const ends = hits.map(({ end }) => end);
  return [{ item, start: Math.min(...starts), end: Math.max(...ends), official: false }];
}

const SHORTEST = 4;

/**
 * Where a sentence cites a title as such: the same kind word («Raadsconclusies»), as many words give or take one, all but
 * one (of nine and more: two) the same and in order, down to the last.
 */
function officialTitle(title: Title, words: readonly Word[]): { start: number; end: number } | null {
  const wanted = title.words;
  const [kind] = title.kinds;
  const last = wanted.at(-1);
  if (kind === undefined || last === undefined || wanted.length < SHORTEST) return null;
  for (let to = words.length - 1; to >= 0; to -= 1) {
    const end = words[to];
    if (end === undefined || end.kind || !(end.stem === last.stem || nearlyEqual(end.stem, last.stem))) continue;
    const from = kindBefore(words, to, kind, wanted.length + 1);
    const opening = words[from];
    if (opening === undefined) continue;
    const window = words.slice(from + 1, to + 1).filter((word) => !word.kind);
    const enough = wanted.length - (wanted.length > 8 ? 2 : 1);
    if (Math.abs(window.length - wanted.length) > 1 || inOrder(wanted, window) < enough) continue;
    return { start: opening.start, end: end.end };
  }
  return null;
}

function kindBefore(words: readonly Word[], to: number, kind: string, limit: number): number {
  let seen = 0;
  for (let at = to; at >= 0 && seen <= limit; at -= 1) {
    const word = words[at];
    if (word?.kind === true && word.stem === kind) return at;
    if (word?.kind === false) seen += 1;
  }
  return -1;
}

/** How many words two rows have in common in the same order. */
function inOrder(a: readonly TitleWord[], b: readonly TitleWord[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    b.forEach((other, at) => {
      const same = word.stem === other.stem || nearlyEqual(word.stem, other.stem);
      next.push(same ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}
