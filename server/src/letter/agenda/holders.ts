import type { Heading, Item } from '../letter.js';

type Placed = Pick<Item, 'heading' | 'part' | 'sections'>;

/**
 * The items that stand within another one, by their index: «2a. Polen» and «2b. Hongarije» within «2. Rechtsstaat», which
 * has no sections of its own. By the level of their headings; among bold lines, which have none, by their numbers.
 */
export function holdersOf(items: readonly Placed[], headings: readonly Heading[]): ReadonlyMap<number, number> {
  const held = new Map<number, number>();
  let holder: number | null = null;
  for (const [index, item] of items.entries()) {
    const over: Placed | undefined = holder === null ? undefined : items[holder];
    if (holder !== null && over !== undefined && over.part === item.part && standsWithin(over, item, headings))
      held.set(index, holder);
    else holder = item.sections.length === 0 ? index : null;
  }
  return held;
}

function standsWithin(over: Placed, item: Placed, headings: readonly Heading[]): boolean {
  const [outer, inner] = [headings[over.heading], headings[item.heading]];
  if (outer === undefined || inner === undefined) return false;
  if (outer.level !== null && inner.level !== null) return inner.level > outer.level;
  return outer.form === inner.form && isNumberedWithin(outer.text, inner.text);
}

/** «2a.», «2.1» and «2A.1» stand within «2.», as «a.» does. */
function isNumberedWithin(outer: string, inner: string): boolean {
  const row = /^\d{1,2}(?=[.)]?\s)/u.exec(outer)?.[0];
  if (row === undefined) return false;
  if (/^\(?[a-z][.)]\s/u.test(inner)) return true;
  return inner.startsWith(row) && /^(?:[.-]?[a-zA-Z]|[.-]\d{1,2})(?![\p{L}\d])/u.test(inner.slice(row.length));
}
