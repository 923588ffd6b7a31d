import type { Heading, Letter, Role } from '../../letter/letter.js';
import type { HeadingPiece } from './manuscript.js';

type Depth = HeadingPiece['depth'];

const NO_SECTION: ReadonlySet<Role> = new Set<Role>(['title', 'part', 'item', 'report', 'annex', 'other']);

/**
 * How deep each heading stands, by what it heads: the title 1, a part 2, an item 3 (2 outside parts), its sections one
 * deeper; a heading that is none of these stands by its form below the one that it belongs to. No depth is left out on
 * the way down.
 */
export function depthsOf({ headings }: Letter): readonly Depth[] {
  const depths: Depth[] = [];
  /** The headings that the next may stand under. */
  let above: { readonly level: number; readonly depth: number }[] = [];
  let last = 1;
  let item = 2;
  for (const heading of headings) {
    const own = byRole(heading, item);
    const level = heading.level ?? BOLD;
    above = above.filter((one) => (own === null ? one.level < level : one.depth < own));
    const depth = asDepth(Math.min(own ?? (above.at(-1)?.depth ?? 1) + 1, last + 1));
    above.push({ level, depth });
    if (heading.roles.includes('item') || heading.roles.includes('part')) item = depth;
    last = depth;
    depths.push(depth);
  }
  return depths;
}

/** Below every level that `#` can give. */
const BOLD = 7;

/** @param item how deep the last item stands */
function byRole({ roles, part }: Heading, item: number): number | null {
  if (roles.includes('title')) return 1;
  if (roles.includes('part') || roles.includes('report') || roles.includes('annex')) return 2;
  if (roles.includes('item')) return part === null ? 2 : 3;
  return roles.some((role) => !NO_SECTION.has(role)) ? item + 1 : null;
}

export function asDepth(depth: number): Depth {
  return ([1, 2, 3, 4, 5, 6] as const).find((one) => one >= depth) ?? 6;
}
