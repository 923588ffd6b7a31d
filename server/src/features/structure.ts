import { footOf } from '../letter/foot.js';
import type { Announcement, Heading, Item, Letter, Part, Section } from '../letter/letter.js';
import { movedSpan } from '../letter/shifts.js';
import type { Span } from '../letter/span.js';
import { keptOf } from './steady.js';

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

/**
 * Parts with their items, items outside any part, reports and annexes, in the order of the text. Each reaches to the
 * next one of its kind, the last to the foot of the letter.
 */
export function structure(letter: Letter): readonly Entry[] {
  let entries = KNOWN.get(letter);
  if (entries === undefined) {
    entries = find(letter);
    KNOWN.set(letter, entries);
  }
  return entries;
}

const KNOWN = new WeakMap<Letter, readonly Entry[]>();

/** The structure of a letter as it was found before words of some paragraphs changed, if they did nothing else. */
export interface Standing {
  /** The letter in which it was found: that itself, where nothing was kept. */
  readonly from: Letter;
  readonly entries: readonly Entry[];
  /** Where a stretch of that letter is now. */
  readonly moved: (span: Span) => Span;
}

/** Spares whoever asks for a place or a count the making of a whole new structure. */
export function standing(letter: Letter): Standing {
  const kept = keptOf(letter);
  if (kept !== null) {
    const { from, shifts, changedAt } = kept;
    const entries = structure(from);
    if (!endsOf(entries).some(changedAt)) return { from, entries, moved: (span) => movedSpan(shifts, span) };
  }
  return { from: letter, entries: structure(letter), moved: (span) => span };
}

const ENDS = new WeakMap<readonly Entry[], readonly number[]>();

/** Where entries and their sections end, each place once. */
function endsOf(entries: readonly Entry[]): readonly number[] {
  let ends = ENDS.get(entries);
  if (ends === undefined) {
    const items = itemsAmong(entries);
    const spans = [...entries, ...items, ...items.flatMap(({ sections }) => sections)].map(({ span }) => span.end);
    ends = [...new Set(spans)];
    ENDS.set(entries, ends);
  }
  return ends;
}

/** The items, those of parts included, in the order of the text. */
export function itemsAmong(entries: readonly Entry[]): readonly ItemEntry[] {
  return entries.flatMap((entry) => (entry.kind === 'part' ? entry.items : entry.kind === 'item' ? [entry] : []));
}

function find(letter: Letter): readonly Entry[] {
  const byPart = new Map<number, ItemEntry[]>();
  const entries: Entry[] = [];
  const foot = footOf(letter);
  for (const item of letter.items) {
    const entry = itemEntry(letter, item, foot);
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
    else entries.push({ kind: 'part', part, heading, span: from(heading, part.span, foot), items });
  }
  for (const [index, heading] of letter.headings.entries()) {
    if (!heading.roles.includes('report') && !heading.roles.includes('annex')) continue;
    const next = letter.headings.slice(index + 1).find((later) => endsAside(heading, later));
    const span = { start: heading.span.start, end: next?.span.start ?? letter.source.length };
    entries.push({ kind: 'aside', heading, span: from(heading, span, foot) });
  }
  return entries.sort((a, b) => a.span.start - b.span.start);
}

function endsAside(aside: Heading, later: Heading): boolean {
  if (later.roles.some((role) => role !== 'other')) return true;
  return aside.level !== null && later.level !== null && later.level <= aside.level;
}

function itemEntry(letter: Letter, item: Item, foot: number): ItemEntry | null {
  const heading = letter.headings[item.heading];
  if (heading === undefined) return null;
  const span = from(heading, item.span, foot);
  const byHeading = new Map<number, Section[]>();
  for (const section of item.sections) {
    append(byHeading, section.heading, section);
  }
  const sections: SectionEntry[] = [];
  for (const [index, found] of byHeading) {
    const own = letter.headings[index];
    if (own === undefined) continue;
    const before = sections.at(-1);
    // What is being written behind a section, up to the next, belongs to it.
    if (before !== undefined)
      sections[sections.length - 1] = { ...before, span: { ...before.span, end: own.span.start } };
    sections.push({ heading: own, sections: found, span: from(own, { start: own.span.start, end: span.end }, foot) });
  }
  return { kind: 'item', item, heading, span, sections };
}

function append<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}

/** A span that ends at the foot of the letter at the latest, and surely holds its heading. */
function from(heading: Heading, span: Span, foot: number): Span {
  return {
    start: Math.min(heading.span.start, span.start),
    end: Math.max(heading.span.end, Math.min(span.end, foot)),
  };
}

/** What the agenda's list announces and the letter does not treat, by the place where an item would stand. */
export interface Untreated {
  /** Index of an item → the entries that follow its own in the list. */
  readonly behindItem: ReadonlyMap<number, readonly Announcement[]>;
  /** Index of a part, or null for a list outside any part → the entries before the first that is treated. */
  readonly beforeItems: ReadonlyMap<number | null, readonly Announcement[]>;
}

export function untreated(letter: Letter): Untreated {
  const behindItem = new Map<number, Announcement[]>();
  const beforeItems = new Map<number | null, Announcement[]>();
  const lastTreated = new Map<number | null, number>();
  for (const announcement of letter.announced) {
    const { part, item, due } = announcement;
    const before = lastTreated.get(part);
    if (item !== null) lastTreated.set(part, item);
    else if (!due) continue;
    else if (before === undefined) append(beforeItems, part, announcement);
    else append(behindItem, before, announcement);
  }
  return { behindItem, beforeItems };
}
