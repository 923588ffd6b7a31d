import type { Outline, OutlineItem, OutlinePart, Position, Range } from '../../../server/src/protocol.js';

/** A finding as the editor has it, as far as it matters where it stands. */
interface Placed {
  readonly range: { readonly start: Position };
}

/** The findings of one part of the outline: an item, a part of the Council outside its items, or the letter outside those. */
export interface FindingsOfEntry<Finding extends Placed> {
  /** The same for the same item after edits elsewhere. */
  readonly id: string;
  readonly title: string;
  readonly findings: readonly Finding[];
}

/**
 * Divides the findings of a letter over its outline, in the order of the text. What has no finding is left out; the letter
 * itself comes first.
 */
export function groupsOf<Finding extends Placed>(
  { letterhead, entries }: Outline,
  findings: readonly Finding[],
): readonly FindingsOfEntry<Finding>[] {
  const places = entries.flatMap((entry): readonly Place[] => {
    if (entry.kind === 'part') return [placeOf(entry), ...entry.items.filter(isItem).map(placeOf)];
    return isItem(entry) ? [placeOf(entry)] : [];
  });
  const all = [{ id: '', title: letterhead.title, range: null }, ...places];
  const found = new Map(all.map(({ id }) => [id, [] as Finding[]]));
  const sorted = findings.toSorted((a, b) => compare(a.range.start, b.range.start));
  for (const finding of sorted) {
    // An item lies within its part and comes after it.
    const place = places.findLast(({ range }) => holds(range, finding.range.start));
    found.get(place?.id ?? '')?.push(finding);
  }
  return all
    .map(({ id, title }) => ({ id, title, findings: found.get(id) ?? [] }))
    .filter((group) => group.findings.length > 0);
}

interface Place {
  readonly id: string;
  readonly title: string;
  readonly range: Range;
}

function placeOf({ id, title, range }: OutlinePart | OutlineItem): Place {
  return { id, title, range };
}

function isItem(entry: { readonly kind: string }): entry is OutlineItem {
  return entry.kind === 'item';
}

function holds({ start, end }: Range, position: Position): boolean {
  return compare(start, position) <= 0 && compare(position, end) < 0;
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
