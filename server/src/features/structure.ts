import type { Heading, Item, Letter, Part, Section } from '../letter/letter.js';
import type { Span } from '../letter/span.js';

/** The letter as a tree, in the order of the text: what outline, symbols and folding show. */
export type Entry = PartEntry | ItemEntry | AsideEntry;

export interface PartEntry {
  readonly kind: 'part';
  readonly part: Part;
  readonly heading: Heading;
  readonly span: Span;
  readonly items: readonly ItemEntry[];
}

export interface ItemEntry {
  readonly kind: 'item';
  readonly item: Item;
  readonly heading: Heading;
  readonly span: Span;
  readonly sections: readonly SectionEntry[];
}

/** A section heading with what stands under it; a heading with two roles gives one entry. */
export interface SectionEntry {
  readonly heading: Heading;
  readonly sections: readonly Section[];
  readonly span: Span;
}

/** A report on an earlier Council, or an annex. */
export interface AsideEntry {
  readonly kind: 'aside';
  readonly heading: Heading;
  readonly span: Span;
}

/** Parts with their items, items outside any part, reports and annexes, in the order of the text. */
export function structure(letter: Letter): readonly Entry[] {
  const byPart = new Map<number, ItemEntry[]>();
  const entries: Entry[] = [];
  for (const item of letter.items) {
    const entry = itemEntry(letter, item);
    if (entry === null) continue;
    if (item.part === null) entries.push(entry);
    else append(byPart, item.part, entry);
  }
  for (const part of letter.parts) {
    const heading = letter.headings[part.heading];
    if (heading === undefined) continue;
    const items = byPart.get(part.index) ?? [];
    const only = items[0];
    // A part that is itself the item has nothing to show between the two.
    if (items.length === 1 && only !== undefined && only.item.heading === part.heading) entries.push(only);
    else entries.push({ kind: 'part', part, heading, span: from(heading, part.span), items });
  }
  for (const [index, heading] of letter.headings.entries()) {
    if (!heading.roles.includes('report') && !heading.roles.includes('annex')) continue;
    const next = letter.headings.slice(index + 1).find((later) => endsAside(heading, later));
    const end = next?.span.start ?? letter.source.length;
    entries.push({ kind: 'aside', heading, span: { start: heading.span.start, end } });
  }
  return entries.sort((a, b) => a.span.start - b.span.start);
}

function endsAside(aside: Heading, later: Heading): boolean {
  if (later.roles.some((role) => role !== 'other')) return true;
  return aside.level !== null && later.level !== null && later.level <= aside.level;
}

function itemEntry(letter: Letter, item: Item): ItemEntry | null {
  const heading = letter.headings[item.heading];
  if (heading === undefined) return null;
  const byHeading = new Map<number, Section[]>();
  for (const section of item.sections) {
    append(byHeading, section.heading, section);
  }
  const sections: SectionEntry[] = [];
  for (const [index, found] of byHeading) {
    const own = letter.headings[index];
    if (own === undefined) continue;
    const end = Math.max(own.span.end, ...found.map((section) => section.body.end));
    sections.push({ heading: own, sections: found, span: { start: own.span.start, end } });
  }
  return { kind: 'item', item, heading, span: from(heading, item.span), sections };
}

function append<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}

/** A span that surely holds its heading. */
function from(heading: Heading, span: Span): Span {
  return { start: Math.min(heading.span.start, span.start), end: Math.max(heading.span.end, span.end) };
}
