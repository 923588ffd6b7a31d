import { unwritten } from '../../letter/agenda/unwritten.js';
import type { Letter } from '../../letter/letter.js';
import { placeFor, usualName } from '../../rules/fixes/section.js';
import { silences } from '../../rules/silence.js';
import { asDepth } from './depths.js';
import { harmless } from './harmless.js';
import type { MissingPiece, MissingPlace, Piece } from './manuscript.js';

/** Whether a document shows that something is still to be written. */
export type IsDue = (place: MissingPlace) => boolean;

/** Due is what its author did not switch off, as it is meant to be absent. */
export function dueUnlessMeant({ switchOffs }: Letter): IsDue {
  return ({ rule, at }) => {
    const report = { span: { start: at, end: at } };
    return !switchOffs.some(
      (one) => silences(one, report) && one.rules.some(({ name }) => name.toLowerCase() === rule),
    );
  };
}

/** The pieces with the sections that should stand there and do not, where a fix would put them. */
export function withMissing(letter: Letter, pieces: readonly Piece[], isDue: IsDue): Piece[] {
  const order = letter.profile.sections.map(({ role }) => role);
  const firstFrom = searchIn(pieces);
  const due = letter.items.flatMap((item): readonly Due[] => {
    const heading = letter.headings[item.heading];
    const { start } = heading?.content ?? item.span;
    const places = order
      .filter((section) => item.missing.includes(section))
      .map((section) => ({ rule: 'onderdeel-ontbreekt', at: start, section }) as const)
      .filter(isDue);
    if (places.length === 0) return [];
    const own = firstFrom(heading?.span.start ?? item.span.start);
    const over = pieces[own];
    const depth = over?.kind === 'heading' ? asDepth(over.depth + 1) : 4;
    return places.map((place) => {
      const at = placeFor(letter, item, place.section);
      const name = harmless(usualName(letter, place.section));
      const span = { start: at, end: at };
      const piece: MissingPiece = { ...place, kind: 'missing', span, item: item.index, name, depth };
      return { before: firstFrom(at, own + 1), piece };
    });
  });
  // Those of one place stay as they are: by item, and within an item in the order of the house style.
  due.sort((a, b) => a.before - b.before || a.piece.span.start - b.piece.span.start);
  const made: Piece[] = [];
  let next = 0;
  for (const { before, piece } of due) {
    made.push(...pieces.slice(next, before));
    next = before;
    made.push(piece);
  }
  return [...made, ...pieces.slice(next)];
}

/** A section that is missing, and the index of the piece that it comes before. */
interface Due {
  readonly before: number;
  readonly piece: MissingPiece;
}

/**
 * Finds, without walking all of them for every item of a long letter, the first piece from an index on that begins at an
 * offset or behind it; the number of pieces where none does.
 */
function searchIn(pieces: readonly Piece[]): (offset: number, from?: number) => number {
  // How far the pieces up to each have come: that never goes back, even where a piece would.
  const reached: number[] = [];
  for (const { span } of pieces) reached.push(Math.max(span.start, reached.at(-1) ?? 0));
  return (offset, from = 0) => {
    let [low, high] = [0, pieces.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((reached[middle] ?? Infinity) >= offset) high = middle;
      else low = middle + 1;
    }
    let found = Math.max(low, from);
    while (found < pieces.length && (pieces[found]?.span.start ?? offset) < offset) found++;
    return found;
  };
}

/** The pieces with what is still to be written under headings that have nothing behind them. */
export function withUnwritten(letter: Letter, pieces: readonly Piece[], isDue: IsDue): Piece[] {
  const due = [...unwritten(letter)].flatMap(({ item, heading, state, body }): MissingPiece[] => {
    // a place-holder is marked where it stands, and of an item without any section each is missing by itself
    if (state !== 'empty' || (heading.index === item.heading && item.missing.length > 0)) return [];
    const place: MissingPlace = { rule: 'onderdeel-leeg', at: heading.content.start, section: null };
    if (!isDue(place)) return [];
    const span = { start: body.start, end: body.start };
    return [{ ...place, kind: 'missing', span, item: item.index, name: harmless(heading.text).trim(), depth: 6 }];
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
