import { footOf } from '../../letter/foot.js';
import { readSignatories } from '../../letter/head/signatures.js';
import type { Heading, Letter } from '../../letter/letter.js';
import type { NoteDefinition } from '../../letter/notes/notes.js';
import type { Span } from '../../letter/span.js';

/** What can be moved, copied, renamed or removed as a whole. */
export interface Entry {
  readonly kind: 'item' | 'part';
  /** Index in `Letter.items` or `Letter.parts`. */
  readonly index: number;
}

/**
 * A piece of the agenda that stays together: the heading of a part with its introduction, an item with its sections,
 * or whatever else stands between those. Between two pieces there is nothing but white space and rules across the page.
 */
export interface Tile {
  readonly kind: 'part' | 'item' | 'rest';
  /** Index in `Letter.items` or `Letter.parts`; -1 for the rest. */
  readonly index: number;
  /** The heading that it begins with; undefined for the rest. */
  readonly heading: Heading | undefined;
  /** From the line of its heading, or of comments right above that, to its last word or note. */
  readonly span: Span;
}

/** A stretch of tiles: `from` to `to`, inclusive. */
export interface Group {
  readonly from: number;
  readonly to: number;
}

/** This many pieces have their notes in one row: then the row belongs to the letter, not to the piece it stands in. */
const COLLECTED = 3;

const KNOWN = new WeakMap<Letter, readonly Tile[]>();

/** The agenda from its first part or item to its last, in order of the text. */
export function tilesOf(letter: Letter): readonly Tile[] {
  let tiles = KNOWN.get(letter);
  if (tiles === undefined) {
    tiles = withoutCollectedNotes(letter, withRest(letter, draftTiles(letter)));
    KNOWN.set(letter, tiles);
  }
  return tiles;
}

interface Draft {
  readonly kind: 'part' | 'item';
  readonly index: number;
  readonly heading: Heading;
  start: number;
  end: number;
}

function draftTiles(letter: Letter): readonly Draft[] {
  const drafts: Draft[] = [];
  const add = (kind: Draft['kind'], index: number, heading: Heading | undefined, end: number): void => {
    if (heading === undefined) return;
    drafts.push({ kind, index, heading, start: letter.source.lineAt(heading.span.start).start, end });
  };
  for (const item of letter.items) add('item', item.index, letter.headings[item.heading], item.span.end);
  for (const part of letter.parts) {
    const heading = letter.headings[part.heading];
    if (heading?.roles.includes('item') === false) add('part', part.index, heading, part.span.end);
  }
  drafts.sort((a, b) => a.start - b.start);
  const foot = endOfAgenda(letter, drafts);
  const signed = [...readSignatories(letter.flow).units]
    .map((at) => letter.flow[at]?.span.start ?? 0)
    .sort((a, b) => a - b);
  drafts.forEach((draft, at) => {
    const limit = drafts[at + 1]?.start ?? Math.max(foot, draft.heading.span.end);
    const signature = signed.find((start) => start > draft.heading.span.end) ?? Infinity;
    draft.end = Math.min(draft.end, limit, signature);
  });
  drafts.forEach((draft, at) => {
    trim(letter, draft, drafts[at + 1]);
  });
  return drafts;
}

/**
 * Where the foot of the letter begins. In a letter whose items each have their notes at their end, those of the last
 * item stand at the foot of the letter, and yet are its own.
 */
function endOfAgenda(letter: Letter, drafts: readonly Draft[]): number {
  const { flow, notes } = letter;
  const foot = footOf(letter);
  const [first] = drafts;
  const among = notes.definitions.some(
    ({ span }) => first !== undefined && span.start > first.start && span.end <= foot,
  );
  if (!among) return foot;
  let end = foot;
  for (const { unit, span } of flow.slice(firstFrom(flow, foot))) {
    if (unit.kind === 'note') end = span.end;
    else if (unit.kind !== 'rule' || end > foot) break;
  }
  const row = notes.definitions.filter(({ span }) => span.start >= foot && span.end <= end);
  const owners = new Set(row.map((note) => drafts.findLastIndex(({ start }) => start <= firstMark(letter, note))));
  return owners.size < COLLECTED ? end : foot;
}

/** Takes white space and rules off the end of a piece; a comment right above the next heading speaks of that one. */
function trim(letter: Letter, draft: Draft, next: Draft | undefined): void {
  const { flow } = letter;
  const adjoins = next !== undefined && draft.end >= next.start;
  let at = (next?.heading.flow ?? firstFrom(flow, draft.end)) - 1;
  for (; at > draft.heading.flow; at--) {
    const each = flow[at];
    if (each === undefined || each.span.start >= draft.end) continue;
    if (each.unit.kind === 'comment' && adjoins && startsLine(letter, each.span.start)) {
      next.start = letter.source.lineAt(each.span.start).start;
      draft.end = next.start;
      continue;
    }
    // A rule closes the notes above it; any other divides what stands around it.
    if (each.unit.kind === 'rule' && flow[at - 1]?.unit.kind !== 'note') {
      draft.end = each.span.start;
      continue;
    }
    draft.end = Math.min(draft.end, each.span.end);
    break;
  }
  draft.end = Math.max(draft.heading.span.end, trimmedEnd(letter, draft.start, draft.end));
}

function startsLine({ source }: Letter, offset: number): boolean {
  return source.slice({ start: source.lineAt(offset).start, end: offset }).trim() === '';
}

function trimmedEnd({ source }: Letter, start: number, end: number): number {
  return start + source.slice({ start, end }).trimEnd().length;
}

/** Adds what stands between two pieces and belongs to neither. */
function withRest(letter: Letter, drafts: readonly Draft[]): readonly Tile[] {
  return drafts.flatMap(({ kind, index, heading, start, end }, at): readonly Tile[] => {
    const tile: Tile = { kind, index, heading, span: { start, end } };
    const next = drafts[at + 1];
    return next === undefined ? [tile] : [tile, ...restOf(letter, { start: end, end: next.start })];
  });
}

/** What is no white space or rule in a stretch, as one piece. */
function restOf(letter: Letter, between: Span): readonly Tile[] {
  const held = unitsIn(letter, between).filter(({ unit }) => unit.kind !== 'rule');
  const [first] = held;
  const last = held.at(-1);
  if (first === undefined || last === undefined) return [];
  const start = Math.max(between.start, letter.source.lineAt(first.span.start).start);
  return [{ kind: 'rest', index: -1, heading: undefined, span: { start, end: Math.min(between.end, last.span.end) } }];
}

function unitsIn({ flow }: Letter, { start, end }: Span): Letter['flow'] {
  return flow.slice(firstFrom(flow, start), firstFrom(flow, end));
}

/** Index of the first that begins at an offset or behind it. */
function firstFrom(flow: Letter['flow'], offset: number): number {
  let low = 0;
  let high = flow.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((flow[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A row of notes of several pieces at the end of one, as at the end of an annex, is a piece of its own. */
function withoutCollectedNotes(letter: Letter, tiles: readonly Tile[]): readonly Tile[] {
  return tiles.flatMap((tile): readonly Tile[] => {
    const start = rowAtEnd(letter, tile);
    if (start === null) return [tile];
    const row = letter.notes.definitions.filter(({ span }) => span.start >= start && span.end <= tile.span.end);
    const owners = new Set(row.map((note) => tileAt(tiles, firstMark(letter, note))));
    owners.delete(null);
    if (owners.size < COLLECTED) return [tile];
    const held = unitsIn(letter, { start: tile.span.start, end: start }).filter(({ unit }) => unit.kind !== 'rule');
    const end = Math.max(tile.heading?.span.end ?? tile.span.start, held.at(-1)?.span.end ?? 0);
    const span = { start: tile.span.start, end: Math.min(end, start) };
    return [
      { ...tile, span },
      { kind: 'rest', index: -1, heading: undefined, span: { start, end: tile.span.end } },
    ];
  });
}

/** Where the notes begin that a piece ends with; null where it ends with something else. */
function rowAtEnd(letter: Letter, tile: Tile): number | null {
  let start: number | null = null;
  for (const { unit, span } of unitsIn(letter, tile.span).toReversed()) {
    if (unit.kind === 'note') start = letter.source.lineAt(span.start).start;
    else if (unit.kind !== 'rule' || start !== null) break;
  }
  return start;
}

/** Where a note is first used; -1 where it is not. */
export function firstMark({ notes }: Letter, note: NoteDefinition): number {
  return notes.marks.find(({ definition }) => definition === note.index)?.span.start ?? -1;
}

/** Index of the tile that holds an offset, or null. */
export function tileAt(tiles: readonly Tile[], offset: number): number | null {
  const at = tiles.findLastIndex(({ span }) => span.start <= offset);
  return at >= 0 && offset < (tiles[at]?.span.end ?? 0) ? at : null;
}

/** Whether it stands as high as a part: a part, or an item that is itself the part. */
export function isPartLike(letter: Letter, entry: Entry): boolean {
  return entry.kind === 'part' || headingOf(letter, entry)?.roles.includes('part') === true;
}

export function headingOf(letter: Letter, { kind, index }: Entry): Heading | undefined {
  return letter.headings[(kind === 'item' ? letter.items[index]?.heading : letter.parts[index]?.heading) ?? -1];
}

/** The tiles of an item, or of a part with all its items; null for what is not in the agenda. */
export function groupOf(letter: Letter, { kind, index }: Entry): Group | null {
  const tiles = tilesOf(letter);
  const from = tiles.findIndex((tile) => tile.kind === kind && tile.index === index);
  if (from < 0) return null;
  if (kind === 'item') return { from, to: from };
  const end = letter.parts[index]?.span.end ?? 0;
  const last = tiles.findLastIndex(({ span, kind: what }) => what !== 'rest' && span.start < end);
  return { from, to: Math.max(from, last) };
}

/** From the first tile of a group to the end of its last. */
export function spanOf(tiles: readonly Tile[], { from, to }: Group): Span {
  return { start: tiles[from]?.span.start ?? 0, end: tiles[to]?.span.end ?? 0 };
}

/** What stands beside an entry, itself included, in order: parts among parts, items among those of their part. */
export function siblingsOf(letter: Letter, entry: Entry): readonly Entry[] {
  if (isPartLike(letter, entry)) return partLikes(letter);
  const part = letter.items[entry.index]?.part ?? null;
  return letter.items
    .map(({ index }): Entry => ({ kind: 'item', index }))
    .filter((one) => !isPartLike(letter, one) && (letter.items[one.index]?.part ?? null) === part);
}

/** Parts, and items that are themselves the part, in order. */
function partLikes(letter: Letter): readonly Entry[] {
  return letter.parts.map(({ index, heading }): Entry => {
    const itself = letter.headings[heading]?.roles.includes('item') === true;
    const item = itself ? letter.items.find((one) => one.heading === heading) : undefined;
    return item === undefined ? { kind: 'part', index } : { kind: 'item', index: item.index };
  });
}

/** The items of a group, in order. */
export function itemsIn(tiles: readonly Tile[], { from, to }: Group): readonly number[] {
  return tiles.slice(from, to + 1).flatMap(({ kind, index }) => (kind === 'item' ? [index] : []));
}
