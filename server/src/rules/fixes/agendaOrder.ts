import type { Letter } from '../../letter/letter.js';
import { within, type Span } from '../../letter/span.js';
import { stripNumbering } from '../../profile/names.js';
import type { Edit } from '../rule.js';
import { agendaSlots, beginsWith, type AgendaSlots, type Slot } from './agendaSlots.js';
import { tilesOf } from './entries.js';

/** Which entries change places. */
export interface Reordering {
  readonly moved: ReadonlySet<number>;
  /** Items in their new order. */
  readonly order: readonly number[];
  /** The part that the moved items come under, where it is another than their own; undefined where it is not. */
  readonly part: number | null | undefined;
}

/** Where an entry's words go: from one slot into another. */
export interface Replaced {
  readonly from: Span;
  readonly into: Span;
}

/** What the lists of the agenda become. */
export interface NewLists {
  /** Words that change places within one list. */
  readonly replaced: readonly Replaced[];
  /** Entries that leave their list for another, with where they come: before or behind whole lines. */
  readonly transferred: readonly Transfer[];
}

export interface Transfer {
  readonly slot: Slot;
  readonly from: AgendaSlots;
  /** The list that it comes in, and before which of its slots; null where there is none yet. */
  readonly into: { readonly list: AgendaSlots; readonly before: number } | null;
  /** The entry of a group that has no other entry, and the list of groups that this stands in; null for any other. */
  readonly group: { readonly list: AgendaSlots; readonly slot: Slot } | null;
}

/** What becomes of the name of a group in a list that loses its last entry. */
export type GroupName = 'stays' | 'goes';

/** How the lists follow items that move. What announces several items stays where not all of them move. */
export function reordered(letter: Letter, { moved, order, part }: Reordering): NewLists {
  const rank = new Map(order.map((item, at) => [item, at]));
  const rankOf = (slot: Slot): number => Math.min(...slot.items.map((item) => rank.get(item) ?? Infinity));
  const moves = (slot: Slot): boolean => slot.items.length > 0 && slot.items.every((item) => moved.has(item));
  const replaced: Replaced[] = [];
  const leaving: Leaving[] = [];
  const settled: Span[] = [];
  for (const list of agendaSlots(letter)) {
    const own = list.slots.filter((slot) => moves(slot) && !settled.some((lines) => within(slot.lines, lines)));
    if (part !== undefined && own.length > 0 && !serves(letter, list, part, moved)) {
      // No entry goes from one group of a table to another.
      if (!list.grouped) leaving.push(...own.map((slot) => ({ list, slot })));
      continue;
    }
    // A group of its own part is left; else what stands in an entry that goes to its place goes with it.
    const left = part !== undefined && byPart(letter, list, part) ? own.filter((slot) => !namesItem(letter, slot)) : [];
    leaving.push(...left.map((slot) => ({ list, slot })));
    if (part !== undefined) settled.push(...own.filter((slot) => !left.includes(slot)).map(({ lines }) => lines));
    const goes = (slot: Slot): boolean => moves(slot) && !left.includes(slot);
    const places = list.slots.filter(({ items }) => items.length > 0);
    const still = places.filter((slot) => !goes(slot));
    const sequence = [...still];
    for (const slot of places.filter(goes).sort((a, b) => rankOf(a) - rankOf(b))) {
      const before = sequence.findIndex((other) => rankOf(other) > rankOf(slot));
      sequence.splice(before < 0 ? sequence.length : before, 0, slot);
    }
    places.forEach((place, at) => {
      const slot = sequence[at];
      if (slot !== undefined && slot !== place) replaced.push({ from: slot.content, into: place.content });
    });
  }
  const transferred = outermost(leaving).map(({ list, slot, group }): Transfer => {
    return { slot, from: list, group, into: target(letter, list, part ?? null, rankOf(slot), rankOf) };
  });
  return { replaced, transferred };

  /** Of entries within entries the one that names the item, with the outermost where that is but a group around it. */
  function outermost(all: readonly Leaving[]): readonly (Leaving & Pick<Transfer, 'group'>)[] {
    const outer = all.filter((one) => !all.some((other) => other !== one && within(one.slot.lines, other.slot.lines)));
    return outer.map((one) => {
      const chain = all.filter(({ slot }) => within(slot.lines, one.slot.lines));
      const named = chain.find(({ slot }) => namesItem(letter, slot)) ?? chain.at(-1) ?? one;
      return { ...named, group: named === one ? null : one };
    });
  }
}

interface Leaving {
  readonly list: AgendaSlots;
  readonly slot: Slot;
}

/** Whether the groups in a list give parts, one of them the items of this part. */
function byPart(letter: Letter, { slots }: AgendaSlots, part: number | null): boolean {
  return agendaSlots(letter).some(({ parts, slots: [first] }) => {
    const inside =
      first !== undefined && slots.some(({ lines }) => lines !== first.lines && within(first.lines, lines));
    return inside && parts.size === 1 && parts.has(part);
  });
}

/** Whether an entry names an item with its own first words, and not with a list within it. */
function namesItem(letter: Letter, { items, content }: Slot): boolean {
  const words = letter.source.slice(content);
  return items.some((item) => beginsWith(words, stripNumbering(letter.items[item]?.title ?? '')));
}

/** Whether a list gives the items of a part besides those that move. */
function serves(letter: Letter, list: AgendaSlots, part: number | null, moved: ReadonlySet<number>): boolean {
  const others = list.slots.flatMap(({ items }) => items.filter((item) => !moved.has(item)));
  return list.parts.has(part) || others.some((item) => letter.items[item]?.part === part);
}

/** The list of another part that an entry comes in: one that stands where its own list stands, rather than another. */
function target(
  letter: Letter,
  from: AgendaSlots,
  part: number | null,
  own: number,
  rankOf: (slot: Slot) => number,
): Transfer['into'] {
  const fitting = agendaSlots(letter).filter(
    (list) => list !== from && !list.grouped && list.parts.has(part) && list.table === from.table,
  );
  // A list within another gives one part, the outer one several.
  const narrowest = fitting.toSorted((a, b) => a.parts.size - b.parts.size);
  const list = narrowest.find(({ underPart }) => underPart === from.underPart) ?? narrowest[0];
  if (list === undefined) return null;
  const next = list.slots.findIndex((slot) => slot.items.length > 0 && rankOf(slot) > own);
  const last = list.slots.findLastIndex(({ items }) => items.length > 0);
  return { list, before: next >= 0 ? next : last >= 0 ? last + 1 : list.slots.length };
}

/**
 * The edits of entries that leave their list for another, or for none where they go altogether.
 *
 * @param name what becomes of the name of a group that is left empty
 */
export function transferEdits(
  letter: Letter,
  transferred: readonly Transfer[],
  { part, name }: { readonly part: number | null | undefined; readonly name: GroupName },
  written: (span: Span) => string,
): readonly Edit[] {
  return transferred.flatMap((transfer): readonly Edit[] => {
    const arriving = arrival(letter, transfer, part, written);
    return arriving === null ? [] : [...leavingEdits(letter, transfer, name), ...arriving];
  });
}

function leavingEdits(letter: Letter, { slot, from, group }: Transfer, name: GroupName): readonly Edit[] {
  if (group === null) return withoutSlots(letter, from, [slot]);
  return name === 'goes' ? withoutSlots(letter, group.list, [group.slot]) : [{ span: slot.lines, text: '' }];
}

function arrival(
  letter: Letter,
  { slot, into }: Transfer,
  part: number | null | undefined,
  written: (span: Span) => string,
): readonly Edit[] | null {
  const { lineEnd } = letter.source;
  if (into === null) {
    const head = tilesOf(letter).find(({ kind, index }) => kind === 'part' && index === part);
    if (head === undefined) return null;
    const line = slot.sign.trimStart().replace(/\d+/, '1') + written(slot.content) + slot.close;
    return [{ span: { start: head.span.end, end: head.span.end }, text: lineEnd + lineEnd + line }];
  }
  return putAt(letter, into.list, into.before, (sign) => reindented(written(slot.content), slot.sign, sign));
}

/**
 * The edits that add an entry to a list right below another; null where a table groups its rows and this would begin or
 * end a group.
 *
 * @param at index of the slot that it comes below
 * @param text its words, without the sign and the close of an entry
 */
export function besideSlot(letter: Letter, list: AgendaSlots, at: number, text: string): readonly Edit[] | null {
  return list.grouped && list.table && at === list.slots.length - 1 ? null : putAt(letter, list, at + 1, () => text);
}

/** The edits that put an entry before the slot with this index, or behind the last; null in a list without any. */
function putAt(
  letter: Letter,
  list: AgendaSlots,
  before: number,
  textFor: (sign: string) => string,
): readonly Edit[] | null {
  const lineEnd = letter.source.lineEnd.repeat(list.apart ? 2 : 1);
  const behind = before >= list.slots.length;
  const beside = list.slots[behind ? before - 1 : before];
  if (beside === undefined) return null;
  const sign = numbered(beside.sign, behind ? 1 : 0);
  const text = textFor(sign);
  const later = list.slots.slice(before).flatMap((one) => signEdit(one, 1));
  if (!behind) {
    const start = beside.lines.start;
    const first = list.slots[0];
    const close = closeAt(list, first === beside ? beside.close : (first?.close ?? ''), before, list.slots.length + 1);
    return [{ span: { start, end: start }, text: sign + text + close + lineEnd }, ...later];
  }
  // The last line keeps what closes the list.
  const close = list.slots.at(-2)?.close ?? beside.close;
  const { end } = beside.content;
  const above = list.slots.at(-2);
  const joined = above?.close.endsWith(' en') === true && above !== beside ? above : undefined;
  return [
    ...(joined === undefined ? [] : [withClose(joined, joined.close.slice(0, -' en'.length))]),
    { span: { start: end, end: end + beside.close.length }, text: close + lineEnd + sign + text + beside.close },
  ];
}

/** Lines within an entry stand as far in as the sign before it is long. */
function reindented(text: string, from: string, to: string): string {
  if (from.length === to.length) return text;
  const before = ' '.repeat(from.length);
  const [first = '', ...further] = text.split('\n');
  const moved = further.map((line) =>
    line.startsWith(before) ? ' '.repeat(to.length) + line.slice(before.length) : line,
  );
  return [first, ...moved].join('\n');
}

/** The figure that counts in «2. », «3) », «- 1.2 », «| 2 | ». */
const NUMBER = /\d+(?=[a-z]?\\?[.)]?[ \t|]*$)/;

/** The sign of a numbered entry with a higher number; any other as it is. */
function numbered(sign: string, by: number): string {
  return sign.replace(NUMBER, (digits) => String(Number(digits) + by));
}

function signEdit({ sign, lines }: Slot, by: number): readonly Edit[] {
  const found = NUMBER.exec(sign);
  if (found === null) return [];
  const start = lines.start + found.index;
  return [{ span: { start, end: start + found[0].length }, text: String(Number(found[0]) + by) }];
}

/** Takes entries out of their list; what closes the list stays at its end, and numbers close up. */
export function withoutSlots(letter: Letter, list: AgendaSlots, leaving: readonly Slot[]): readonly Edit[] {
  const going = new Set(leaving);
  const left = list.slots.filter((slot) => !going.has(slot));
  const edits: Edit[] = left.length === 0 && list.caption !== null ? [{ span: list.caption, text: '' }] : [];
  let gone = 0;
  for (const slot of list.slots) {
    if (going.has(slot)) {
      gone++;
      const alone = list.apart || (left.length === 0 && !list.grouped);
      edits.push({ span: alone ? withBlank(letter, slot.lines) : slot.lines, text: '' });
    } else if (list.grouped && gone > 0 && slot === left[0]) edits.push(asFirst(list, slot));
    else if (gone > 0) edits.push(...signEdit(slot, -gone));
  }
  left.forEach((slot, at) => {
    const close = closeAt(list, slot.close, at, left.length);
    if (close !== slot.close) edits.push(withClose(slot, close));
  });
  return edits;
}

/** The edit that gives a row the name of the group, and the number, that the first row of it had. */
function asFirst({ slots }: AgendaSlots, { lines, sign }: Slot): Edit {
  return { span: { start: lines.start, end: lines.start + sign.length }, text: slots[0]?.sign ?? sign };
}

/** The edit that closes an entry otherwise. */
function withClose({ content: { end }, close }: Slot, text: string): Edit {
  return { span: { start: end, end: end + close.length }, text };
}

/** What closes an entry in a list of another length: its last one ends the sentence, the one before it may have «en». */
function closeAt({ slots }: AgendaSlots, own: string, at: number, count: number): string {
  if (at === count - 1) return slots.at(-1)?.close ?? own;
  const joining = slots.at(-2)?.close ?? '';
  if (!joining.endsWith(' en')) return own;
  return at === count - 2 ? joining : joining.slice(0, -' en'.length);
}

/** The last line of a list goes with the blank line below it. */
function withBlank({ source }: Letter, lines: Span): Span {
  const below = source.lineAt(lines.end);
  if (lines.end >= source.length || source.slice(below).trim() !== '') return lines;
  const wide = source.slice({ start: below.end, end: below.end + 2 }) === '\r\n' ? 2 : 1;
  return { start: lines.start, end: Math.min(source.length, below.end + wide) };
}
