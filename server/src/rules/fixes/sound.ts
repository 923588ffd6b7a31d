import type { Letter } from '../../letter/letter.js';
import { FINAL_CHECK, judge } from '../judge.js';
import type { EntryChange } from './entryEdits.js';
import { reread } from './reread.js';

/** What a change of the agenda has to leave as it is. */
export interface Soundness {
  /** How many items the letter has afterwards. */
  readonly items: number;
  /** No rule may find more errors or warnings than before. */
  readonly faults: boolean;
  /** The refusal, where it does not. */
  readonly reason: string;
}

/**
 * The change, or a refusal where the letter would be read otherwise than meant: headings and items are told by what
 * stands around them, and in some layouts that changes with their place.
 */
export function soundly(letter: Letter, change: EntryChange, { items, faults, reason }: Soundness): EntryChange {
  if (!change.ok || change.edits.length === 0) return change;
  const after = reread(letter, change.edits);
  const sound = after.items.length === items && !(faults && findsMore(letter, after));
  return sound ? change : { ok: false, reason };
}

function findsMore(before: Letter, after: Letter): boolean {
  const had = faultsOf(before);
  return [...faultsOf(after)].some(([rule, count]) => count > (had.get(rule) ?? 0));
}

/** Rules with how many errors and warnings they find. */
function faultsOf(letter: Letter): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, severity } of judge(letter, FINAL_CHECK)) {
    if (severity === 'error' || severity === 'warning') counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return counts;
}
