import type { Letter } from '../../letter/letter.js';
import { overlaps, within, type Span } from '../../letter/span.js';
import type { Edit } from '../rule.js';
import { agendaSlots } from './agendaSlots.js';
import { reordered, transferEdits, type GroupName, type NewLists } from './agendaOrder.js';
import {
  groupOf,
  headingOf,
  isPartLike,
  itemsIn,
  siblingsOf,
  spanOf,
  tilesOf,
  type Entry,
  type Group,
  type Tile,
} from './entries.js';
import {
  areApart,
  calledBy,
  gapBefore,
  IN_CONFLICT,
  Inner,
  inOrder,
  joinedAbove,
  LIST_IS_EMPTY,
  standsTight,
  startAfter,
  type EntryChange,
} from './entryEdits.js';
import {
  asParagraphs,
  astray,
  numbersAfter,
  rowsInOrder,
  withoutNotes,
  type Astray,
  type Numbered,
} from './entryNotes.js';
import { itemRows, partHeadings } from './entryRows.js';
import { renumberHeadings } from './headingNumbers.js';
import { shiftHeadings } from './headings.js';
import { stillOrdered } from './stillNamed.js';
import { depthOf, soundly, standing } from './sound.js';

/** Where an entry is to stand: beside another of its kind, or as the last of a part. */
export type Destination =
  { readonly kind: 'before' | 'behind'; readonly entry: Entry } | { readonly kind: 'endOf'; readonly part: number };

/** One place up or down among those of its kind in the same part; null where it is the first or the last. */
export function neighbouring(letter: Letter, entry: Entry, direction: 'up' | 'down'): Destination | null {
  const siblings = siblingsOf(letter, entry);
  const at = siblings.findIndex(({ kind, index }) => kind === entry.kind && index === entry.index);
  const beside = at < 0 ? undefined : siblings[at + (direction === 'up' ? -1 : 1)];
  if (beside === undefined) return null;
  return { kind: direction === 'up' ? 'before' : 'behind', entry: beside };
}

/**
 * Moves an item with its sections, or a part with its items, with the texts of its notes. Notes are renumbered in the
 * order in which they then are used; the entries in the lists of the agenda follow, to the list of another part where
 * need be, and so do the numbers of headings. Blank lines and rules between the pieces stay where they are.
 *
 * Moving there and back gives the same text, but for notes that stood in another piece than their marks (they then
 * stand at the end of their own), for entries of a list that did not follow the order of the items, and for what stands
 * between the items and belongs to none. Refused where the letter would be read otherwise, or get faults by it.
 */
export function moveEntry(letter: Letter, entry: Entry, to: Destination): EntryChange {
  const moved = groupOf(letter, entry);
  const target = moved === null ? null : placeOf(letter, entry, to);
  if (moved === null || target === null) return refused(letter, entry, 'hier kan het niet staan.');
  const tiles = tilesOf(letter);
  if (target >= moved.from && target <= moved.to + 1) return { ok: true, edits: [], caret: null };
  const move: Move = { letter, entry, tiles, moved, passed: passedBy(moved, target), part: newPart(letter, entry, to) };
  const { reason } = refused(
    letter,
    entry,
    'op die plaats zou de brief anders worden gelezen. Verplaats de tekst zelf.',
  );
  const order = orderAfter(move);
  const items = standing(letter, order, partAfter(move)).map((one, at) => {
    const own = order[at];
    // What is moved takes the numbering of where it comes; the others keep theirs («5 Diversen» below «4.2» stays so).
    const free = own === undefined || (entry.kind === 'item' && own === entry.index);
    return free ? one : { ...one, depth: depthOf(letter.items[own]?.title) };
  });
  const keeping = soundly(letter, exchange(move, 'stays'), { items, faults: true, reason });
  // The name of a group by itself may be read as a point of the agenda.
  const dropping = keeping.ok ? null : exchange(move, 'goes');
  return dropping === null ? keeping : soundly(letter, dropping, { items, faults: true, reason });
}

function refused(letter: Letter, entry: Entry, because: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason: `${calledBy(letter, entry)} is niet verplaatst: ${because}` };
}

/** The tile before which it is to stand; null where it cannot. */
function placeOf(letter: Letter, entry: Entry, to: Destination): number | null {
  const high = isPartLike(letter, entry);
  if (to.kind === 'endOf') {
    const part = groupOf(letter, { kind: 'part', index: to.part });
    return part === null || high ? null : part.to + 1;
  }
  const beside = groupOf(letter, to.entry);
  if (beside === null || isPartLike(letter, to.entry) !== high) return null;
  return to.kind === 'before' ? beside.from : beside.to + 1;
}

function passedBy(moved: Group, target: number): Group {
  return target > moved.to ? { from: moved.to + 1, to: target - 1 } : { from: target, to: moved.from - 1 };
}

/** The part that an item comes under, where that is another than its own. */
function newPart(letter: Letter, entry: Entry, to: Destination): number | null | undefined {
  if (isPartLike(letter, entry)) return undefined;
  const part = to.kind === 'endOf' ? to.part : (letter.items[to.entry.index]?.part ?? null);
  return part === letter.items[entry.index]?.part ? undefined : part;
}

interface Move {
  readonly letter: Letter;
  readonly entry: Entry;
  readonly tiles: readonly Tile[];
  readonly moved: Group;
  /** The stretch that it changes places with. */
  readonly passed: Group;
  /** The part that it comes under; undefined where it stays in its own. */
  readonly part: number | null | undefined;
}

/** @param name what becomes of the name of a group in a list that loses its last entry */
function exchange(move: Move, name: GroupName): EntryChange {
  const { letter, entry, tiles, moved, passed } = move;
  const [own, other] = [spanOf(tiles, moved), spanOf(tiles, passed)];
  const region = { start: Math.min(own.start, other.start), end: Math.max(own.end, other.end) };
  if (letter.conflicts.some(({ span }) => overlaps(span, region))) return refused(letter, entry, IN_CONFLICT);
  const after = tilesAfter(move);
  const order = orderAfter(move);
  const lists = reordered(letter, { moved: new Set(itemsIn(tiles, moved)), order, part: move.part });
  const numbered = numbersAfter(letter, placing(own, other, lists));
  if (!numbered.ok) return refused(letter, entry, numbered.reason);

  const strays = astray(letter, tiles, moved);
  const inner = new Inner(letter);
  inner.add(rowsInOrder(letter, numbered, new Set([...strays.along, ...strays.behind].map(({ index }) => index))));
  const along = notesAlong(move, strays, numbered, inner);
  const behind = asParagraphs(letter, strays.behind, numbered.numbers, (span) => inner.written(span));
  inner.add(
    withoutNotes(
      letter,
      [...strays.along, ...strays.behind],
      tiles.map(({ span }) => span),
    ),
  );
  inner.add(along);
  inner.add(lists.replaced.map(({ from, into }) => ({ span: into, text: inner.written(from) })));
  inner.add(transferEdits(letter, lists.transferred, { part: move.part, name }, (span) => inner.written(span)));
  inner.add(renumberHeadings(letter, itemRows(letter, tiles, after, partAfter(move))));
  if (isPartLike(letter, entry)) {
    inner.add(renumberHeadings(letter, [{ before: partHeadings(letter, tiles), after: partHeadings(letter, after) }]));
  }
  inner.add(levelled(move));

  const { edits, caret } = rearranged(move, inner, behind);
  if (!areApart(edits)) return refused(letter, entry, 'de lijst van de agenda laat zich niet mee verplaatsen.');
  const report = leftAsItWas(move, order, lists) ?? emptied(letter, lists, name);
  return { ok: true, edits, caret, ...(report === null ? {} : { report }) };
}

/** What is to be told where a list, or a group in it, lost its last entry to another. */
function emptied(letter: Letter, { transferred }: NewLists, name: GroupName): string | null {
  const [group] = transferred.flatMap((one) => one.group ?? []);
  if (group !== undefined) {
    const [words = ''] = letter.source.slice(group.slot.content).split(/\r?\n/, 1);
    return name === 'goes'
      ? `«${words.trim()}» had in de lijst van de agenda geen ander agendapunt en is daar weggelaten.`
      : `«${words.trim()}» heeft in de lijst van de agenda geen agendapunt meer.`;
  }
  const going = new Set(transferred.flatMap(({ slot, into }) => (into === null ? [] : [slot])));
  return transferred.some(({ from }) => from.slots.every((slot) => going.has(slot))) ? LIST_IS_EMPTY : null;
}

/** What is to be told where the announcements do not follow; null where they do. */
function leftAsItWas({ letter, tiles, moved, passed }: Move, order: readonly number[], lists: NewLists): string | null {
  const [own, other] = [spanOf(tiles, moved), spanOf(tiles, passed)];
  const place = placing(own, other, lists);
  const [ownItems, passedItems] = [itemsIn(tiles, moved), itemsIn(tiles, passed)];
  // A group whose last entry left it.
  const isLeft = (lines: Span): boolean =>
    lists.transferred.some(({ slot }) => slot.lines !== lines && within(slot.lines, lines));
  const single = agendaSlots(letter).flatMap(({ slots, unit }) =>
    slots.flatMap(({ items: [item, ...others], content, lines }) =>
      item === undefined || others.length > 0 || isLeft(lines) ? [] : [{ item, unit, at: place(content.start) }],
    ),
  );
  const behind = single.some(
    (one) =>
      ownItems.includes(one.item) &&
      single.some(
        (two) =>
          two.unit === one.unit &&
          passedItems.includes(two.item) &&
          one.at < two.at !== order.indexOf(one.item) < order.indexOf(two.item),
      ),
  );
  if (behind) return 'De lijst van de agenda staat in groepen en heeft nog een andere volgorde dan de brief.';
  return stillOrdered(letter, ownItems, passedItems);
}

function tilesAfter({ tiles, moved, passed }: Move): readonly Tile[] {
  const upper = Math.min(moved.from, passed.from);
  const lower = Math.max(moved.to, passed.to);
  const own = tiles.slice(moved.from, moved.to + 1);
  const other = tiles.slice(passed.from, passed.to + 1);
  const between = moved.from < passed.from ? [...other, ...own] : [...own, ...other];
  return [...tiles.slice(0, upper), ...between, ...tiles.slice(lower + 1)];
}

function orderAfter(move: Move): readonly number[] {
  return tilesAfter(move).flatMap(({ kind, index }) => (kind === 'item' ? [index] : []));
}

/** Where each offset will stand, to sort by. */
function placing(own: Span, other: Span, { replaced, transferred }: NewLists): (offset: number) => number {
  const up = own.start < other.start ? other : own;
  const down = up === own ? other : own;
  return (offset) => {
    const slot = replaced.find(({ from }) => holds(from, offset));
    if (slot !== undefined) return slot.into.start + (offset - slot.from.start) / LONG;
    const transfer = transferred.find(({ slot: { lines } }) => holds(lines, offset));
    if (transfer?.into != null) {
      const { list, before } = transfer.into;
      const beside = list.slots[Math.min(before, list.slots.length - 1)];
      if (beside !== undefined) {
        const into = before >= list.slots.length ? beside.content.end : beside.lines.start;
        return into + (offset - transfer.slot.lines.start) / LONG;
      }
    }
    if (holds(up, offset)) return offset - (up.start - down.start);
    return holds(down, offset) ? offset + (up.end - down.end) : offset;
  };
}

/** Longer than any text: what is divided by it stays at its place. */
const LONG = 2 ** 31;

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}

/** Notes that go along, at the end of the piece that uses them. */
function notesAlong(
  { letter, tiles }: Move,
  { along }: Astray,
  { numbers }: Extract<Numbered, { ok: true }>,
  inner: Inner,
): readonly Edit[] {
  const { lineEnd } = letter.source;
  return tiles.flatMap(({ span }) => {
    const own = along.filter(({ index }) =>
      letter.notes.marks.some((mark) => mark.definition === index && holds(span, mark.span.start)),
    );
    if (own.length === 0) return [];
    const text = asParagraphs(letter, own, numbers, (one) => inner.written(one));
    return [{ span: { start: span.end, end: span.end }, text: lineEnd + lineEnd + text }];
  });
}

/** The part that each item comes under. */
function partAfter({ letter, entry, part }: Move): (item: number) => number | null {
  return (item) =>
    part !== undefined && entry.kind === 'item' && item === entry.index ? part : (letter.items[item]?.part ?? null);
}

/** An item that comes among items on another level takes that level, with its sections. */
function levelled({ letter, entry, tiles, moved, part }: Move): readonly Edit[] {
  if (entry.kind !== 'item' || part === undefined) return [];
  const own = headingOf(letter, entry)?.level ?? null;
  const beside = letter.items.find((item) => item.part === part && item.index !== entry.index);
  const level = letter.headings[beside?.heading ?? -1]?.level ?? null;
  if (own === null || level === null || own === level) return [];
  const span = spanOf(tiles, moved);
  const inside = letter.headings.filter((heading) => heading.level !== null && holds(span, heading.span.start));
  const shifted = inside.map((heading) => ({ heading, level: (heading.level ?? own) + level - own }));
  const fits = shifted.every((one) => one.level >= 1 && one.level <= 6 && one.heading.form === 'atx');
  return fits ? shiftHeadings(letter, shifted) : [];
}

/** The two stretches in each other's place: what is moved is taken out and put in again, the rest is left alone. */
function rearranged(
  { letter, entry, tiles, moved, passed }: Move,
  inner: Inner,
  leftBehind: string,
): { readonly edits: readonly Edit[]; readonly caret: number } {
  const { source } = letter;
  const { lineEnd } = source;
  const own = spanOf(tiles, moved);
  const other = spanOf(tiles, passed);
  const text = inner.written(own);
  const down = own.start < other.start;
  const gap = source.slice(down ? { start: own.end, end: other.start } : { start: other.end, end: own.start });
  const blank = lineEnd + lineEnd;
  // What follows the stretch of both, and stood below the other one until now.
  const next = tiles[Math.max(moved.to, passed.to) + 1];
  const head =
    standsTight(tiles[down ? passed.from : moved.from]) || hasBlankAbove(letter, down ? own.start : other.start)
      ? ''
      : lineEnd;
  const tail = next === undefined || standsTight(next) || hasBlank(letter, down ? other.end : own.end) ? '' : lineEnd;
  let inserted: Edit;
  let removed: Edit;
  let before: string;
  if (down) {
    before = gapBefore(letter, gap, tiles[moved.from]);
    inserted = { span: { start: other.end, end: other.end }, text: before + text + tail };
    removed = {
      span: { start: own.start, end: other.start },
      text: head + (leftBehind === '' ? '' : leftBehind + blank),
    };
  } else {
    before = head;
    inserted = {
      span: { start: other.start, end: other.start },
      text: before + text + gapBefore(letter, gap, tiles[passed.from]),
    };
    removed = { span: { start: other.end, end: own.end }, text: (leftBehind === '' ? '' : blank + leftBehind) + tail };
  }
  const edits = joinedAbove(letter, inOrder([...inner.outside([own]), inserted]), removed);
  const heading = headingOf(letter, entry)?.span.start ?? own.start;
  return { edits, caret: startAfter(edits, inserted) + before.length + (heading - own.start) };
}

/** Whether a blank line, or the end of the text, follows an offset. */
function hasBlank({ source }: Letter, offset: number): boolean {
  const behind = source.slice({ start: offset, end: Math.min(source.length, offset + 200) });
  return behind.trim() === '' || /^[ \t]*\r?\n[ \t]*\r?\n/.test(behind);
}

function hasBlankAbove({ source }: Letter, start: number): boolean {
  return start === 0 || source.slice(source.lineAt(start - 1)).trim() === '';
}
