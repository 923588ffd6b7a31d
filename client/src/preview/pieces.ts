import type { KeptPieces, MovedLines, PreviewPiece } from '../../../server/src/protocol.js';

/**
 * The whole row of pieces, of those that are told and, between them, those that are kept; null where the two do not fit.
 *
 * @param keptOne the piece of that index in the row before; undefined where there is none
 */
export function wholeRow<Told, Kept>(
  told: readonly Told[],
  kept: readonly KeptPieces[],
  keptOne: (from: number) => Kept | undefined,
): readonly (Told | Kept)[] | null {
  const row: (Told | Kept)[] = [];
  let next = 0;
  for (const { at, from, count } of kept) {
    const behind = next + at - row.length;
    if (behind < next || behind > told.length) return null;
    row.push(...told.slice(next, behind));
    next = behind;
    for (let one = from; one < from + count; one++) {
      const piece = keptOne(one);
      if (piece === undefined) return null;
      row.push(piece);
    }
  }
  row.push(...told.slice(next));
  return row;
}

/** A piece that is kept, with the lines that it has now. */
export function movedPiece(piece: Omit<PreviewPiece, 'html'>, moved: MovedLines | null): Omit<PreviewPiece, 'html'> {
  if (moved === null) return piece;
  const { key, lines, notes } = piece;
  const line = (one: number): number => (one >= moved.from ? one + moved.by : one);
  return {
    key,
    lines: lines === null ? null : { first: line(lines.first), last: line(lines.last) },
    notes: notes.map(({ id, first, last }) => ({ id, first: line(first), last: line(last) })),
  };
}

/** What becomes of the pieces that stand there when the letter changes. */
export interface Plan {
  /** For each new piece: which old one it takes the place of (rising), and whether that says the same; null where none does. */
  readonly from: readonly ({ readonly old: number; readonly same: boolean } | null)[];
  /** Old ones that go. */
  readonly gone: readonly number[];
}

/**
 * Pairs old and new pieces by their keys, so that what stays is not touched: neither moved nor made anew. What changed takes
 * the place of what stood between the same neighbours.
 */
export function planOf(before: readonly string[], after: readonly string[]): Plan {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;

  const from: Plan['from'][number][] = new Array<Plan['from'][number]>(after.length).fill(null);
  const gone: number[] = [];
  for (let at = 0; at < head; at++) from[at] = { old: at, same: true };
  for (let at = 1; at <= tail; at++) from[after.length - at] = { old: before.length - at, same: true };

  const [endBefore, endAfter] = [before.length - tail, after.length - tail];
  const places = placesOf(before, head, endBefore);
  /** The first place of this piece that no later one has passed; as places only rise, what is behind is dropped. */
  const placeOf = (key: string): number | undefined => {
    const known = places.get(key);
    while (known !== undefined && (known.at(-1) ?? old) < old) known.pop();
    return known?.at(-1);
  };
  let [old, at] = [head, head];
  /** Pairs what lies between two that stay: as far as it goes one by one, and what is left over goes or is new. */
  const fill = (toOld: number, toNew: number): void => {
    for (; at < toNew; at++) if (old < toOld) from[at] = { old: old++, same: false };
    for (; old < toOld; old++) gone.push(old);
  };
  for (let next = head; next < endAfter; next++) {
    const stays = placeOf(after[next] ?? '');
    if (stays === undefined) continue;
    fill(stays, next);
    from[next] = { old: stays, same: true };
    [old, at] = [stays + 1, next + 1];
  }
  fill(endBefore, endAfter);
  return { from, gone };
}

/** The places of each piece, the last one first. */
function placesOf(keys: readonly string[], start: number, end: number): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let at = end - 1; at >= start; at--) {
    const key = keys[at] ?? '';
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]);
    else known.push(at);
  }
  return places;
}
