import type { Letter } from '../../letter/letter.js';
import type { NoteDefinition } from '../../letter/notes/notes.js';
import { overlaps, type Span } from '../../letter/span.js';
import type { Edit } from '../rule.js';
import { withoutSlots } from './agendaOrder.js';
import { agendaSlots, type AgendaSlots, type Slot } from './agendaSlots.js';
import { groupOf, isPartLike, itemsIn, spanOf, tilesOf, type Entry, type Group, type Tile } from './entries.js';
import {
  areApart,
  calledBy,
  IN_CONFLICT,
  Inner,
  joinedAbove,
  LIST_IS_EMPTY,
  standsTight,
  type EntryChange,
} from './entryEdits.js';
import { asParagraphs, astray, notesOf, numbersAfter, rowsInOrder, withoutNotes } from './entryNotes.js';
import { itemRows, partHeadings } from './entryRows.js';
import { renumberHeadings } from './headingNumbers.js';
import { notesNamedOutside } from './noteNumbers.js';
import { titleOf } from './renameEntry.js';
import { stillNamed } from './stillNamed.js';
import { soundly, standing } from './sound.js';

/** What goes with an entry, to be told before it does. */
export interface Removal {
  readonly items: number;
  readonly sections: number;
  readonly notes: number;
  readonly announcements: number;
}

/** What removing an entry takes along. */
export function removalOf(letter: Letter, entry: Entry): Removal | null {
  const group = groupOf(letter, entry);
  if (group === null) return null;
  const tiles = tilesOf(letter);
  const items = itemsIn(tiles, group);
  const sections = items.flatMap((item) => letter.items[item]?.sections ?? []);
  const leaving = leavingSlots(letter, new Set(items));
  return {
    items: items.length,
    sections: new Set(sections.map(({ heading }) => heading)).size,
    notes: notesOf(letter, stretchesOf(tiles, group, leaving)).length,
    announcements: leaving.reduce((sum, { slots }) => sum + slots.length, 0),
  };
}

/**
 * Takes out an item with its sections, or a part with its items, with the notes that nothing else uses and its entries in
 * the lists of the agenda. The notes that are left are renumbered, numbers of headings and lists close up, and notes of
 * other items that stood in it stay where they were.
 */
export function removeEntry(letter: Letter, entry: Entry): EntryChange {
  const group = groupOf(letter, entry);
  const gone = group === null ? [] : itemsIn(tilesOf(letter), group);
  const left = letter.items.flatMap(({ index }) => (gone.includes(index) ? [] : [index]));
  const { reason } = refused(letter, entry, 'wat overblijft zou anders worden gelezen. Haal de tekst zelf weg.');
  return soundly(letter, removing(letter, entry), { items: standing(letter, left), faults: false, reason });
}

function removing(letter: Letter, entry: Entry): EntryChange {
  const group = groupOf(letter, entry);
  if (group === null) return refused(letter, entry, 'het staat niet in de agenda.');
  const tiles = tilesOf(letter);
  const own = spanOf(tiles, group);
  if (letter.conflicts.some(({ span }) => overlaps(span, own))) return refused(letter, entry, IN_CONFLICT);
  const leaving = leavingSlots(letter, new Set(itemsIn(tiles, group)));
  const stretches = stretchesOf(tiles, group, leaving);
  const going = notesOf(letter, stretches);
  const gone = [...stretches, ...going.map(({ span }) => span)];
  const stays = astray(letter, tiles, group).behind.filter((note) => !going.includes(note));
  const staying = new Set(stays.map(({ span }) => span));
  const numbered = numbersAfter(letter, (offset) => {
    if ([...staying].some((span) => holds(span, offset))) return offset;
    return gone.some((span) => holds(span, offset)) ? null : offset;
  });
  if (!numbered.ok) return refused(letter, entry, numbered.reason);

  const inner = new Inner(letter);
  inner.add(rowsInOrder(letter, numbered, new Set([...going, ...stays].map(({ index }) => index))));
  const left = asParagraphs(letter, stays, numbered.numbers, (span) => inner.written(span));
  const elsewhere = going.filter(({ span }) => !overlaps(span, own));
  inner.add(
    withoutNotes(
      letter,
      elsewhere,
      tiles.map(({ span }) => span),
    ),
  );
  inner.add(leaving.flatMap(({ list, slots }) => withoutSlots(letter, list, slots)));
  const after = [...tiles.slice(0, group.from), ...tiles.slice(group.to + 1)];
  inner.add(renumberHeadings(letter, itemRows(letter, tiles, after)));
  if (isPartLike(letter, entry)) {
    inner.add(renumberHeadings(letter, [{ before: partHeadings(letter, tiles), after: partHeadings(letter, after) }]));
  }
  const edits = joinedAbove(letter, inner.outside([own]), cut(letter, tiles, group, own, left));
  if (!areApart(edits)) return refused(letter, entry, 'de lijst van de agenda laat zich niet mee wijzigen.');
  const still = [stillCited(letter, going, gone), stillNamed(letter, titleOf(letter, entry), edits)];
  const report = emptied(leaving) ?? (still.some((one) => one !== null) ? still.filter(Boolean).join(' ') : null);
  return { ok: true, edits, caret: null, ...(report === null ? {} : { report }) };
}

/** What is to be told where a list lost its last entry: the words above it announce nothing any more. */
function emptied(leaving: ReturnType<typeof leavingSlots>): string | null {
  const empty = leaving.some(({ list, slots }) => !list.grouped && slots.length === list.slots.length);
  return empty ? LIST_IS_EMPTY : null;
}

/** What is to be told where words elsewhere («zie noot 2») name a note that goes: that number will be another note's. */
function stillCited(letter: Letter, going: readonly NoteDefinition[], gone: readonly Span[]): string | null {
  const named = notesNamedOutside(letter, gone);
  const lost = going.find(({ label }) => named.has(label));
  return lost === undefined ? null : `De tekst noemt elders nog voetnoot ${lost.label}, die mee is verwijderd.`;
}

function refused(letter: Letter, entry: Entry, because: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason: `${calledBy(letter, entry)} is niet verwijderd: ${because}` };
}

/** Takes out the stretch with the white space on one side of it; what is left behind stands in its place. */
function cut(letter: Letter, tiles: readonly Tile[], { from, to }: Group, own: Span, left: string): Edit {
  const { source } = letter;
  const { lineEnd } = source;
  const next = tiles[to + 1];
  if (next !== undefined) {
    const above = source.slice({ start: 0, end: own.start });
    const tight = from > 0 && !standsTight(next) && !/(?:^|\n)[ \t]*\r?\n$/.test(above.slice(-200));
    const blank = left === '' ? (tight ? lineEnd : '') : left + lineEnd + lineEnd;
    return { span: { start: own.start, end: next.span.start }, text: blank };
  }
  const before = source.slice({ start: 0, end: own.start });
  const start = before.trimEnd().length;
  const gap = start === 0 ? '' : lineEnd + lineEnd;
  return { span: { start, end: own.end }, text: left === '' ? '' : gap + left };
}

/** Entries that announce nothing but what goes, by list; of lists within lists the outer entry alone. */
function leavingSlots(
  letter: Letter,
  items: ReadonlySet<number>,
): readonly { readonly list: AgendaSlots; readonly slots: readonly Slot[] }[] {
  const found: { list: AgendaSlots; slots: Slot[] }[] = [];
  for (const list of agendaSlots(letter)) {
    const slots = list.slots.filter((slot) => slot.items.length > 0 && slot.items.every((item) => items.has(item)));
    const outer = slots.filter(
      (slot) => !found.some((one) => one.slots.some((other) => overlaps(other.lines, slot.lines))),
    );
    if (outer.length > 0) found.push({ list, slots: outer });
  }
  return found;
}

function stretchesOf(
  tiles: readonly Tile[],
  group: Group,
  leaving: readonly { readonly slots: readonly Slot[] }[],
): readonly Span[] {
  return [spanOf(tiles, group), ...leaving.flatMap(({ slots }) => slots.map(({ lines }) => lines))];
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}
