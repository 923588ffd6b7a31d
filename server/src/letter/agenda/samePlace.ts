import type { ItemKind } from '../../profile/types.js';
import type { AgendaEntry, AgendaList } from './agendaLists.js';
import type { Item } from '../letter.js';
import type { Match } from './matching.js';

/** An entry of a list, and the item that it was found to announce. */
export interface Entry {
  readonly entry: AgendaEntry;
  readonly list: AgendaList;
  readonly match: Match;
}

/** What is found by its kind and may stand in a list or not: it says nothing of the order. */
const ASIDE: ReadonlySet<ItemKind> = new Set(['diversen', 'hamerstuk', 'maaltijd']);
/** So many others have to be found by their titles for the order to prove anything. */
const OTHERS = 1;

/**
 * Entries that are their item by their place alone: a list and its items run side by side, one for one and in the same
 * order, and all but this one have their title in common.
 */
export function heldByPlace<T extends Entry>(
  placed: readonly T[],
  items: readonly Pick<Item, 'index' | 'part' | 'kind'>[],
): ReadonlySet<T> {
  const held = new Set<T>();
  for (const [list, entries] of byList(placed)) {
    const rest = entries.filter(({ entry }) => !ASIDE.has(entry.kind) && !entry.underDiversen);
    const doubtful = rest.filter(({ match }) => !match.certain);
    const [only] = doubtful;
    if (only === undefined || doubtful.length > 1 || rest.length - 1 < OTHERS || list.region.owner !== null) continue;
    const { part } = list.region;
    const beside = items.filter((item) => !ASIDE.has(item.kind) && (part === null || item.part === part));
    if (beside.length === rest.length && beside.every(({ index }, at) => rest[at]?.match.item === index))
      held.add(only);
  }
  return held;
}

function byList<T extends Entry>(placed: readonly T[]): ReadonlyMap<AgendaList, readonly T[]> {
  const lists = new Map<AgendaList, T[]>();
  for (const one of placed) {
    const list = lists.get(one.list);
    if (list === undefined) lists.set(one.list, [one]);
    else list.push(one);
  }
  return lists;
}
