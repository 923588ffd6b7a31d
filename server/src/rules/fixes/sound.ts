import type { Letter } from '../../letter/letter.js';
import { FINAL_CHECK, judge } from '../judge.js';
import type { EntryChange } from './entryEdits.js';
import { numberLength } from './headingNumbers.js';
import { reread } from './reread.js';

/** An item by what is left the same when its agenda is rearranged: where it stands is told by these in a row. */
export interface Standing {
  readonly title: string;
  /** The title of its part, or null; left out where that may change. */
  readonly part?: string | null;
  /** Of how many numbers its own consists: 2 for «4.1», 0 without; left out where that may change. */
  readonly depth?: number;
}

/** What a change of the agenda has to leave as it is. */
export interface Soundness {
  /** The items that the letter has afterwards, in order. */
  readonly items: readonly Standing[];
  /** No rule may find more errors or warnings than before. */
  readonly faults: boolean;
  /** The refusal, where it does not. */
  readonly reason: string;
}

/**
 * How some items of a letter stand, numbers left out: those change with their place.
 *
 * @param partOf the part that an item is under; left out where that may change
 */
export function standing(
  letter: Letter,
  items: readonly number[],
  partOf?: (item: number) => number | null,
): readonly Standing[] {
  return items.map((item) => {
    const title = unnumbered(letter.items[item]?.title);
    if (partOf === undefined) return { title };
    const part = partOf(item);
    return { title, part: part === null ? null : unnumbered(letter.parts[part]?.title) };
  });
}

function unnumbered(title = ''): string {
  return title.slice(numberLength(title));
}

/** Of how many numbers or letters the number before a title consists: 2 for «4.1», 0 without one. */
export function depthOf(title = ''): number {
  return title.slice(0, numberLength(title)).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/**
 * The change, or a refusal where the letter would be read otherwise than meant: headings and items are told by what
 * stands around them, and in some layouts that changes with their place.
 */
export function soundly(letter: Letter, change: EntryChange, { items, faults, reason }: Soundness): EntryChange {
  if (!change.ok || change.edits.length === 0) return change;
  const after = reread(letter, change.edits);
  const same =
    after.items.length === items.length &&
    items.every(({ title, part, depth }, at) => {
      const [read] = standing(after, [at], (item) => after.items[item]?.part ?? null);
      const deep = depth === undefined || depth === depthOf(after.items[at]?.title);
      return deep && title === read?.title && (part === undefined || part === read.part);
    });
  return same && !(faults && findsMore(letter, after)) ? change : { ok: false, reason };
}

const PLACEHOLDERS = 'nog-in-te-vullen';

function findsMore(before: Letter, after: Letter): boolean {
  const had = faultsOf(before);
  return [...faultsOf(after)].some(([rule, count]) => count > (had.get(rule) ?? 0));
}

/**
 * Rules with how many errors and warnings they find. Place-holders aside: a change of the agenda writes none, but which of
 * them are told of with their section, as all that stands in it, depends on what comes behind it.
 */
function faultsOf(letter: Letter): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, severity } of judge(letter, FINAL_CHECK)) {
    if (rule !== PLACEHOLDERS && (severity === 'error' || severity === 'warning'))
      counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return counts;
}
