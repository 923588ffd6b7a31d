import type { Heading, Item, Letter } from '../../letter/letter.js';
import { formationSign } from '../../letter/head/formations.js';
import { numberOf } from '../../letter/headings/numbering.js';
import { stripNumbering } from '../../profile/names.js';
import { levelsOf } from './levels.js';

/**
 * The items that stand on another level than most, in an outline that agrees with it: one cluster («Pakket talen») holds
 * several items a level down, and others stand beside it. Their sections stand as far below them as everywhere.
 *
 * @returns per index in `Letter.items` the level of its heading, which is right
 */
export function itemsBesideClusters(letter: Letter): ReadonlyMap<number, number> {
  let known = KNOWN.get(letter);
  if (known === undefined) {
    known = findBeside(letter);
    KNOWN.set(letter, known);
  }
  return known;
}

/** A letter does not change: its outline is read once. */
const KNOWN = new WeakMap<Letter, ReadonlyMap<number, number>>();

function findBeside(letter: Letter): ReadonlyMap<number, number> {
  const right = new Map<number, number>();
  const levels = levelsOf(letter);
  const usual = levels.item;
  const off = letter.items.filter(({ heading }) => (letter.headings[heading]?.level ?? usual) !== usual);
  if (usual === null || off.length === 0) return right;
  const below = levels.section === null ? null : levels.section - usual;
  const parents = parentsOf(letter.headings);
  const dated = new Set(letter.dates.map(({ flow }) => flow));
  const gathers = (heading: Heading): boolean => isCluster(letter, heading, dated);
  const lifted = clusterLevel(letter, parents, usual, gathers);
  for (const item of off) {
    const level = letter.headings[item.heading]?.level ?? null;
    if (level === null || !sectionsAgree(letter, item, level, below)) continue;
    if (level > usual) {
      const parent = letter.headings[parents[item.heading] ?? -1];
      if (parent?.level != null && parent.level >= usual && gathers(parent)) right.set(item.index, level);
      continue;
    }
    if (lifted === level) right.set(item.index, level);
  }
  addLetteredRows(letter, usual, right);
  return right;
}

/**
 * «### a. Oekraïne» and then «## b. Soedan»: the letters run on, so that the second stands as high as the first, though
 * the items beside the cluster stand on its level.
 */
function addLetteredRows({ headings, items }: Letter, usual: number, right: Map<number, number>): void {
  // the latest item with a letter on each level: a row of its own may go on there
  const latest = new Map<number, Lettered>();
  for (const [at, item] of items.entries()) {
    const heading = headings[item.heading];
    const own = heading === undefined ? null : letterOf(heading);
    if (heading?.level == null || own === null) continue;
    const before = items[at - 1];
    const row = before === undefined ? undefined : headings[before.heading];
    if (before !== undefined && row !== undefined && isNext(letterOf(row), own)) {
      const level = right.get(before.index) ?? (row.level === usual ? usual : null);
      const next = headings[items[at + 1]?.heading ?? -1];
      const goesOnHere =
        isNext(latest.get(heading.level) ?? null, own) ||
        (next !== undefined && next.level === heading.level && isNext(own, letterOf(next)));
      if (level !== null && (heading.level === level || !goesOnHere)) right.set(item.index, level);
    }
    latest.set(heading.level, own);
  }
}

/** «b.», «C.»: capitals and small letters are rows apart. */
interface Lettered {
  readonly small: boolean;
  readonly letter: number;
}

function letterOf({ text }: Heading): Lettered | null {
  const number = numberOf(text);
  const letter = number?.small ?? number?.letter ?? null;
  return letter === null ? null : { small: number?.small != null, letter };
}

function isNext(one: Lettered | null, next: Lettered | null): boolean {
  return one !== null && next !== null && one.small === next.small && next.letter === one.letter + 1;
}

/** Per heading the one that holds it in the outline: the nearest before it on a higher level; -1 where there is none. */
function parentsOf(headings: readonly Heading[]): readonly number[] {
  const open: { readonly index: number; readonly level: number }[] = [];
  return headings.map(({ index, level }) => {
    if (level === null) return -1;
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1)?.index ?? -1;
    open.push({ index, level });
    return parent;
  });
}

/** The one level of the clusters that hold every item on the usual level; null where not all of them stand in one. */
function clusterLevel(
  { headings, items }: Letter,
  parents: readonly number[],
  usual: number,
  gathers: (heading: Heading) => boolean,
): number | null {
  let level: number | null = null;
  for (const { heading } of items) {
    if (headings[heading]?.level !== usual) continue;
    const parent = headings[parents[heading] ?? -1];
    if (parent?.level == null || !gathers(parent)) return null;
    if (level !== null && level !== parent.level) return null;
    level = parent.level;
  }
  return level;
}

/** A heading that gathers items and is no item with sections itself, no part of the Council, and no title. */
function isCluster(letter: Letter, heading: Heading, dated: ReadonlySet<number>): boolean {
  const { roles, item } = heading;
  if (roles.includes('item')) return !roles.includes('part') && letter.items[item ?? -1]?.sections.length === 0;
  if (roles.includes('part')) {
    return !dated.has(heading.flow) && formationSign(stripNumbering(heading.text)) !== 'name';
  }
  if (!roles.includes('other')) return false;
  // «Overig» beside the item before it, not a heading within that item
  const holder = letter.headings[letter.items[item ?? -1]?.heading ?? -1];
  return holder?.level == null || (heading.level !== null && heading.level <= holder.level);
}

/** Its sections stand below it as they do elsewhere in the letter, most of them at least; or it has none with a level. */
function sectionsAgree(letter: Letter, item: Item, level: number, below: number | null): boolean {
  const levels = item.sections.flatMap(({ heading }) => letter.headings[heading]?.level ?? []);
  const agree = levels.filter((each) => each === level + (below ?? 1)).length;
  return agree * 2 > levels.length || levels.length === 0;
}
