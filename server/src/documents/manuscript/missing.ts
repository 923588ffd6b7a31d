import { unwritten } from '../../letter/agenda/unwritten.js';
import type { Letter } from '../../letter/letter.js';
import { placeFor, usualName } from '../../rules/fixes/section.js';
import { asDepth } from './depths.js';
import { harmless } from './harmless.js';
import type { MissingPiece, Piece } from './manuscript.js';

/** The pieces with the sections that should stand there and do not, where a fix would put them. */
export function withMissing(letter: Letter, given: readonly Piece[]): Piece[] {
  const pieces = [...given];
  const order = letter.profile.sections.map(({ role }) => role);
  for (const item of letter.items.toReversed()) {
    const roles = order.filter((role) => item.missing.includes(role)).toReversed();
    if (roles.length === 0) continue;
    const heading = letter.headings[item.heading];
    const own = pieces.findIndex((piece) => piece.span.start >= (heading?.span.start ?? item.span.start));
    const over = pieces[own];
    const depth = over?.kind === 'heading' ? asDepth(over.depth + 1) : 4;
    for (const role of roles) {
      const at = placeFor(letter, item, role);
      const found = pieces.findIndex((piece, i) => i > own && piece.span.start >= at);
      const missing: MissingPiece = {
        kind: 'missing',
        span: { start: at, end: at },
        item: item.index,
        name: harmless(usualName(letter, role)),
        depth,
      };
      pieces.splice(found === -1 ? pieces.length : found, 0, missing);
    }
  }
  return pieces;
}

/** The pieces with what is still to be written under headings that have nothing behind them. */
export function withUnwritten(letter: Letter, pieces: readonly Piece[]): Piece[] {
  const due = [...unwritten(letter)].flatMap(({ item, heading, state, body }): MissingPiece[] => {
    // a place-holder is marked where it stands, and of an item without any section each is missing by itself
    if (state !== 'empty' || (heading.index === item.heading && item.missing.length > 0)) return [];
    const span = { start: body.start, end: body.start };
    return [{ kind: 'missing', span, item: item.index, name: harmless(heading.text).trim(), depth: 6 }];
  });
  due.sort((a, b) => a.span.start - b.span.start);
  const made: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    for (let one = due[at]; one !== undefined && one.span.start <= piece.span.start; one = due[++at]) made.push(one);
    made.push(piece);
  }
  return [...made, ...due.slice(at)];
}
