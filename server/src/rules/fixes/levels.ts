import type { Heading, Item, Letter, Role } from '../../letter/letter.js';

/** The three kinds of heading whose levels depend on each other, highest first. */
export type Rank = 'part' | 'item' | 'section';

/** The level that each rank has in a letter, or null where nothing can be said of it. */
export type Levels = Readonly<Record<Rank, number | null>>;

const known = new WeakMap<Letter, Levels>();

/**
 * What a heading is compared with, or null for headings that stand at no level of their own: a title, an annex, the
 * nature of the treatment (which may stand between an item and its sections), and whatever is «other».
 */
export function rankOf(heading: Heading): Rank | null {
  if (heading.roles.includes('part')) return 'part';
  if (heading.roles.includes('item')) return 'item';
  return heading.roles.some((role) => !NO_SECTION.has(role)) ? 'section' : null;
}

/** All others are sections of an item, whatever the house style calls them; «ep» and «fase» may stand below another. */
const NO_SECTION: ReadonlySet<Role> = new Set<Role>(['title', 'aard', 'ep', 'fase', 'report', 'annex', 'other']);

/**
 * The level that each rank has in this letter: the most frequent one, provided that parts stand above items and items
 * above sections; otherwise the higher rank moves up. Headings without a level (bold, bare) have no say.
 */
export function levelsOf(letter: Letter): Levels {
  let levels = known.get(letter);
  if (levels === undefined) {
    levels = computeLevels(letter);
    known.set(letter, levels);
  }
  return levels;
}

function computeLevels({ headings, items }: Letter): Levels {
  const counts: Record<Rank, Map<number, number>> = { part: new Map(), item: new Map(), section: new Map() };
  const parts = new Set(headings.flatMap((one) => (rankOf(one) === 'part' ? [one.level] : [])));
  for (const heading of headings) {
    const rank = rankOf(heading);
    if (rank === null || heading.level === null) continue;
    // A part that holds sections itself may stand as high as a part or as low as an item: it decides neither.
    if (rank === 'part' && heading.roles.includes('item')) continue;
    // «Diversen» beside the parts says nothing of the items below them, which may be no headings at all
    if (rank === 'item' && parts.has(heading.level) && gathersByItself(items[heading.item ?? -1])) continue;
    counts[rank].set(heading.level, (counts[rank].get(heading.level) ?? 0) + 1);
  }
  // Two halves of a letter that are built on different levels: neither is more right than the other.
  if (isTie(counts.item) && isTie(counts.section)) return { part: null, item: null, section: null };
  const usual = mostFrequent(counts.item, 7, null);
  const section = mostFrequent(counts.section, 7, usual === null ? null : usual + 1);
  const item = place(counts.item, section);
  const part = place(counts.part, item ?? section);
  return { part, item, section };
}

/** An item that holds small things together and has no sections: it may stand as high as the parts of the Council. */
export function gathersByItself(item: Item | undefined): boolean {
  if (item === undefined || item.sections.length > 0) return false;
  return item.kind === 'diversen' || item.kind === 'hamerstuk' || item.kind === 'informatie';
}

function isTie(counts: ReadonlyMap<number, number>): boolean {
  const [most, second] = [...counts.values()].sort((a, b) => b - a);
  return second !== undefined && most === second;
}

/** The level of a rank that has to stand above another; null where it has no headings, or no room is left. */
function place(counts: ReadonlyMap<number, number>, below: number | null): number | null {
  if (counts.size === 0) return null;
  const ceiling = below ?? 7;
  const level = mostFrequent(counts, ceiling, ceiling - 1) ?? ceiling - 1;
  return level >= 1 ? level : null;
}

/** The most frequent level above `ceiling`; of equals the one nearest to `wanted`, else the deepest. */
function mostFrequent(counts: ReadonlyMap<number, number>, ceiling: number, wanted: number | null): number | null {
  let best: number | null = null;
  for (const [level, count] of counts) {
    if (level >= ceiling) continue;
    if (best === null || isBetter(level, count, best, counts.get(best) ?? 0, wanted)) best = level;
  }
  return best;
}

function isBetter(level: number, count: number, best: number, bestCount: number, wanted: number | null): boolean {
  if (count !== bestCount) return count > bestCount;
  if (wanted === null) return level > best;
  const nearer = Math.abs(level - wanted) - Math.abs(best - wanted);
  return nearer === 0 ? level > best : nearer < 0;
}
