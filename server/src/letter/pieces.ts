import type { Blocks } from './blocks.js';
import type { CommentFact, Facts, Passage } from './facts.js';
import type { Conflict, FlowUnit } from './letter.js';
import { shift } from './span.js';

/** A passage with its place in the text. */
export interface Piece {
  readonly passage: Passage;
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
}

/** Lays the facts of the blocks behind one another. */
export function layOut(blocks: Blocks, facts: readonly Facts[]): Laid {
  const flow: (FlowUnit & { readonly heading: null })[] = [];
  const pieces: Piece[] = [];
  const firstPiece: number[] = [];
  const comments: CommentFact[] = [];
  const conflicts: Conflict[] = [];
  let frontMatter: string | null = null;

  facts.forEach((fact, index) => {
    const base = blocks.starts[index] ?? 0;
    const firstUnit = flow.length;
    let passage = 0;
    fact.units.forEach((unit, i) => {
      const span = base === 0 ? unit.span : shift(unit.span, base);
      if (unit.kind === 'conflict') conflicts.push({ span, complete: unit.complete });
      if (unit.kind === 'frontMatter') frontMatter = unit.text;
      firstPiece.push(pieces.length);
      flow.push({ unit, base, span, heading: null });
      for (; passage < fact.passages.length; passage++) {
        const one = fact.passages[passage];
        if (one === undefined || one.unit > i) break;
        pieces.push({ passage: one, base, flow: firstUnit + i });
      }
    });
    for (const comment of fact.comments) comments.push({ ...comment, span: shift(comment.span, base) });
  });
  return { flow, pieces, firstPiece, comments, conflicts, frontMatter };
}

/** The pieces of one unit of the flow. */
export function piecesOf(laid: Laid, flow: number): readonly Piece[] {
  return laid.pieces.slice(laid.firstPiece[flow] ?? 0, laid.firstPiece[flow + 1] ?? laid.pieces.length);
}
