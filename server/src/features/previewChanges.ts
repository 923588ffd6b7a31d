import type { KeptPieces, MovedLines, PreviewPiece } from '../protocol.js';

/** A piece as it was told: what it says (by its key) and where it stands. */
export type ToldPiece = Omit<PreviewPiece, 'html'>;

/** A row of pieces as what is new in it, and what the row before it had already. */
export interface PieceChanges {
  /** Indices of the pieces that are to be told, in order. */
  readonly told: readonly number[];
  readonly kept: readonly KeptPieces[];
  readonly moved: MovedLines | null;
}

/**
 * What of a row of pieces the row before it did not have. An edit changes little: what stands before and behind it is kept,
 * and behind it all lines are moved alike. A piece within these runs that stands elsewhere all the same is told.
 */
export function changesSince(before: readonly ToldPiece[], after: readonly ToldPiece[]): PieceChanges {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head]?.key === after[head]?.key) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail)?.key === after.at(-1 - tail)?.key) tail++;

  const behind = before.length - after.length;
  const endOfMiddle = after.length - tail;
  const moved = movedIn(before.slice(before.length - tail), after.slice(endOfMiddle));
  const told: number[] = [];
  const kept: { at: number; from: number; count: number }[] = [];
  after.forEach((piece, at) => {
    const isMiddle = at >= head && at < endOfMiddle;
    const from = at < head ? at : at + behind;
    const old = isMiddle ? undefined : before[from];
    if (old === undefined || !standsAt(old, piece, moved)) {
      told.push(at);
      return;
    }
    const run = kept.at(-1);
    if (run !== undefined && run.at + run.count === at && run.from + run.count === from) run.count++;
    else kept.push({ at, from, count: 1 });
  });
  return { told, kept, moved };
}

/** By how much the lines of the last pieces are other than they were; null where they stand as they stood. */
function movedIn(before: readonly ToldPiece[], after: readonly ToldPiece[]): MovedLines | null {
  const last = after.findLastIndex(({ lines }) => lines !== null);
  const first = before.find(({ lines }) => lines !== null)?.lines?.first;
  const by = (after[last]?.lines?.first ?? 0) - (before[last]?.lines?.first ?? 0);
  return by === 0 || first === undefined ? null : { from: first, by };
}

function standsAt(old: ToldPiece, now: ToldPiece, moved: MovedLines | null): boolean {
  const is = (line: number, wanted: number): boolean => movedLine(line, moved) === wanted;
  const same = (one: Lines | null, other: Lines | null): boolean =>
    one === null || other === null ? one === other : is(one.first, other.first) && is(one.last, other.last);
  return (
    same(old.lines, now.lines) &&
    old.notes.length === now.notes.length &&
    old.notes.every((note, at) => {
      const other = now.notes[at];
      return other !== undefined && note.id === other.id && same(note, other);
    })
  );
}

type Lines = NonNullable<ToldPiece['lines']>;

/** Where a line stands after a move. */
function movedLine(line: number, moved: MovedLines | null): number {
  return moved !== null && line >= moved.from ? line + moved.by : line;
}
