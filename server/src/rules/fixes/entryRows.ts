import type { Heading, Letter } from '../../letter/letter.js';
import { isPartLike, type Tile } from './entries.js';
import type { Row } from './headingNumbers.js';

/**
 * The headings of the items of the first part, before and after, then those of the second, and so on.
 *
 * @param partAfter the part that an item comes under; where it is left out, its own
 */
export function itemRows(
  letter: Letter,
  tiles: readonly Tile[],
  after: readonly Tile[],
  partAfter?: (item: number) => number | null,
): readonly Row[] {
  const partBefore = (item: number): number | null => letter.items[item]?.part ?? null;
  const partLater = partAfter ?? partBefore;
  const before = partsOf(tiles, partBefore);
  const later = partsOf(after, partLater);
  // Items that leave no part, or come in none, leave the parts as they are.
  const paired = before.length === later.length ? later : before;
  return before.map((one, at) => ({
    before: itemHeadings(letter, tiles, (index) => partBefore(index) === one),
    after: itemHeadings(letter, after, (index) => partLater(index) === paired[at]),
  }));
}

function partsOf(tiles: readonly Tile[], partOf: (item: number) => number | null): readonly (number | null)[] {
  const parts = tiles.flatMap(({ kind, index }) =>
    kind === 'part' ? [index] : kind === 'item' ? [partOf(index)] : [],
  );
  return [...new Set(parts)];
}

function itemHeadings(letter: Letter, tiles: readonly Tile[], belongs: (index: number) => boolean): readonly Heading[] {
  return tiles.flatMap(({ kind, index, heading }) =>
    kind === 'item' && heading !== undefined && !isPartLike(letter, { kind, index }) && belongs(index) ? [heading] : [],
  );
}

/** The headings of parts, and of items that are themselves the part. */
export function partHeadings(letter: Letter, tiles: readonly Tile[]): readonly Heading[] {
  return tiles.flatMap(({ kind, index, heading }) =>
    heading !== undefined && kind !== 'rest' && isPartLike(letter, { kind, index }) ? [heading] : [],
  );
}
