import type { Paragraph } from 'mdast';
import type { BrokenSentence } from '../../letter/letter.js';
import type { Span } from '../../letter/span.js';
import type { FlowPiece, Piece } from './manuscript.js';

/** A piece that is a paragraph of the text. */
type Half = FlowPiece & { readonly node: Paragraph };

/**
 * Sentences that the end of a printed page cut in two, as one again: the paragraph that goes on is put behind the one that it
 * goes on from. A rule that parted the two is gone with the page's end; the foot of that page stands behind the sentence.
 */
export function withWholeSentences(pieces: readonly Piece[], broken: readonly BrokenSentence[]): Piece[] {
  const made: Piece[] = [];
  let at = 0;
  let joined = 0;
  for (const piece of pieces) {
    while ((broken[at]?.after.start ?? Infinity) < piece.span.start) at++;
    const cut = broken[at];
    const first = cut !== undefined && isHalf(piece) && holds(piece, cut.after) ? firstHalf(made, cut) : null;
    if (first === null || !isHalf(piece)) {
      made.push(piece);
      continue;
    }
    const behind = made.splice(first.index).slice(1);
    made.push(whole(first.half, piece, `vervolg-${String(++joined)}`), ...behind.filter((one) => !isRule(one)));
  }
  return made;
}

function isHalf(piece: Piece): piece is Half {
  return piece.kind === 'flow' && piece.part === 'body' && piece.node.type === 'paragraph';
}

function isRule(piece: Piece): boolean {
  return piece.kind === 'flow' && piece.node.type === 'thematicBreak';
}

function holds({ span, continuations = [] }: FlowPiece, { start }: Span): boolean {
  return [span, ...continuations.map((one) => one.span)].some((own) => own.start <= start && start < own.end);
}

/** The last but for rules and feet of pages, where it is what was cut off. */
function firstHalf(made: readonly Piece[], { before }: BrokenSentence): { index: number; half: Half } | null {
  const index = made.findLastIndex((piece) => piece.span.start <= before.start);
  for (let i = made.length - 1; i >= index && i >= 0; i--) {
    const piece = made[i];
    if (piece === undefined || !(isHalf(piece) || isRule(piece))) return null;
    if (isHalf(piece) && holds(piece, before)) return { index: i, half: piece };
  }
  return null;
}

/** What was made of two paragraphs last. */
const JOINED = new WeakMap<
  Paragraph,
  { readonly second: Paragraph; readonly name: string; readonly node: Paragraph }
>();

function whole(first: Half, second: Half, name: string): FlowPiece {
  let known = JOINED.get(first.node);
  if (known?.second !== second.node || known.name !== name) {
    const { children } = second.node;
    const node: Paragraph = {
      ...first.node,
      children: [...first.node.children, { type: 'text', value: ' ' }, { type: 'continuation', name, children }],
    };
    JOINED.set(first.node, (known = { second: second.node, name, node }));
  }
  const continuations = [...(first.continuations ?? []), { name, span: second.span }];
  return { ...first, node: known.node, continuations };
}
