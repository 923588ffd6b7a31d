import type { Blocks } from './text/blocks.js';
import type { CommentFact, Facts, Passage, Place } from './facts.js';
import type { Conflict, FlowUnit } from './letter.js';
import type { Prose } from './text/prose.js';
import { shift } from './span.js';

/** A passage with its place in the text. */
export interface Piece {
  readonly passage: Passage;
  readonly prose: Prose;
  readonly place: Place;
  readonly base: number;
  /** Index in the flow. */
  readonly flow: number;
}

/** The facts of all blocks in one row, what stands in a merge conflict left out. */
export interface Laid {
  readonly flow: readonly (FlowUnit & { readonly heading: null })[];
  readonly pieces: readonly Piece[];
  /** Per unit of the flow: index of its first piece in `pieces` (that of the next unit where it has none). */
  readonly firstPiece: readonly number[];
  readonly comments: readonly CommentFact[];
  readonly conflicts: readonly Conflict[];
  readonly frontMatter: string | null;
  /** What was laid, block by block: so far as the next text begins with the same, it is laid already. */
  readonly facts: readonly Facts[];
  readonly starts: readonly number[];
  /** Per block: how many units, pieces, comments and conflicts lie before it. */
  readonly marks: readonly (readonly [units: number, pieces: number, comments: number, conflicts: number])[];
}

/**
 * Lays the facts of the blocks behind one another.
 *
 * @param before what was laid of the text before its last change: blocks that begin both texts are not laid again
 */
export function layOut(blocks: Blocks, facts: readonly Facts[], before: Laid | null = null): Laid {
  const same = before === null ? 0 : sharedBlocks(before, facts, blocks.starts);
  const kept = before?.marks[same] ?? [0, 0, 0, 0];
  const flow = before?.flow.slice(0, kept[0]) ?? [];
  const firstPiece = before?.firstPiece.slice(0, kept[0]) ?? [];
  const pieces = before?.pieces.slice(0, kept[1]) ?? [];
  const comments = before?.comments.slice(0, kept[2]) ?? [];
  const conflicts = before?.conflicts.slice(0, kept[3]) ?? [];
  const marks = before?.marks.slice(0, same) ?? [];

  for (let index = same; index < facts.length; index++) {
    const fact = facts[index];
    if (fact === undefined) break;
    const base = blocks.starts[index] ?? 0;
    marks.push([flow.length, pieces.length, comments.length, conflicts.length]);
    const firstUnit = flow.length;
    let passage = 0;
    for (let i = 0; i < fact.units.length; i++) {
      const unit = fact.units[i];
      if (unit === undefined) break;
      const span = shift(unit.span, base);
      if (unit.kind === 'conflict') conflicts.push({ span, complete: unit.complete });
      firstPiece.push(pieces.length);
      flow.push({ unit, base, span, heading: null });
      for (; passage < fact.passages.length; passage++) {
        const one = fact.passages[passage];
        if (one === undefined || one.unit > i) break;
        pieces.push({ passage: one, prose: one.prose, place: one.place, base, flow: firstUnit + i });
      }
    }
    for (const { text, span } of fact.comments) comments.push({ text, span: shift(span, base) });
  }
  return {
    flow,
    pieces,
    firstPiece,
    comments,
    conflicts,
    frontMatter: frontMatterOf(facts),
    facts,
    starts: blocks.starts,
    marks,
  };
}

/** How many blocks both texts begin with: the same facts in the same places. The last of the old ones has no mark behind it. */
function sharedBlocks(before: Laid, facts: readonly Facts[], starts: readonly number[]): number {
  const most = Math.min(before.facts.length - 1, facts.length);
  let same = 0;
  while (same < most && before.facts[same] === facts[same] && before.starts[same] === starts[same]) same++;
  return Math.max(0, same);
}

/** Front matter stands at the head of a text or nowhere. */
function frontMatterOf(facts: readonly Facts[]): string | null {
  const unit = facts[0]?.units[0];
  return unit?.kind === 'frontMatter' ? unit.text : null;
}

/** The pieces of one unit of the flow. */
export function piecesOf(laid: Laid, flow: number): readonly Piece[] {
  return laid.pieces.slice(laid.firstPiece[flow] ?? 0, laid.firstPiece[flow + 1] ?? laid.pieces.length);
}
