import type { Heading, Item, Letter } from '../letter/letter.js';
import { movedOffset } from '../letter/shifts.js';
import type { Span } from '../letter/span.js';
import { keptOf } from './steady.js';

/** What an item is, wherever it stands. */
export type PlacelessItem = Pick<Item, 'index' | 'title' | 'missing'>;

/** The items of a letter without their places: no words that change in a paragraph make them others. */
export function itemsOf(letter: Letter): readonly PlacelessItem[] {
  return (keptOf(letter)?.from ?? letter).items;
}

/** The last item that holds an offset, its edges included. The others are not moved along with what was typed for it. */
export function itemAt(letter: Letter, offset: number): PlacelessItem | undefined {
  const kept = keptOf(letter);
  return (kept?.from ?? letter).items.findLast(({ span }) => holds(kept, span, offset));
}

/** Whether an offset stands in a heading or at its edge, found in the same way. */
export function isAtHeading(letter: Letter, offset: number): boolean {
  const kept = keptOf(letter);
  return (kept?.from ?? letter).headings.some(({ span }: Heading) => holds(kept, span, offset));
}

function holds(kept: ReturnType<typeof keptOf>, { start, end }: Span, offset: number): boolean {
  if (kept === null) return start <= offset && offset <= end;
  const { shifts } = kept;
  return movedOffset(shifts, start) <= offset && offset <= movedOffset(shifts, end);
}
