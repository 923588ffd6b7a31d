import type { Letter } from '../../letter/letter.js';
import { within } from '../../letter/span.js';
import type { Edit } from '../rule.js';
import { besideSlot } from './agendaOrder.js';
import { agendaSlots, beginsWith, type AgendaSlots, type Slot } from './agendaSlots.js';
import { edited } from './noteNumbers.js';
import { titleLength, titleOf, wordsIn } from './renameEntry.js';
import { areApart, inOrder } from './entryEdits.js';
import { reread } from './reread.js';

/** What is to be told where a list announces an item, and cannot announce its copy by itself. */
const NOT_ANNOUNCED = 'De lijst van de agenda noemt de kopie nog niet.';

/** The edits of a copy with those that announce it, or without them and what is to be told. */
export interface Announced {
  readonly edits: readonly Edit[];
  readonly report: string | null;
}

/**
 * Has the lists that announce an item announce its copy below it, in the same words. What holds more than one item, and
 * what would then be read otherwise, is left to the author.
 *
 * @param index of the item
 * @param suffix what the copy is called besides the title of the item
 * @param copy the edits that put in the copy; ascending
 */
export function announceCopy(letter: Letter, index: number, suffix: string, copy: readonly Edit[]): Announced {
  const places = agendaSlots(letter).flatMap((list) =>
    list.slots.flatMap((slot, at) => (slot.items.includes(index) ? [{ list, slot, at }] : [])),
  );
  if (places.length === 0) return { edits: copy, report: null };
  const own = places.filter(({ slot }) => slot.items.length === 1);
  const added = own.map(({ list, slot, at }) => {
    const text = calledCopy(letter, index, suffix, list, slot);
    return text === null ? null : besideSlot(letter, list, at, text);
  });
  if (own.length === 0 || added.includes(null)) return { edits: copy, report: NOT_ANNOUNCED };
  const edits = inOrder([...copy, ...added.flatMap((some) => some ?? [])]);
  return areApart(edits) && isReadSo(letter, index, suffix, edits, own.length)
    ? { edits, report: null }
    : { edits: copy, report: NOT_ANNOUNCED };
}

/** An entry for the copy: as that of the item, without its notes; null where its words cannot be told from the rest. */
function calledCopy(letter: Letter, index: number, suffix: string, list: AgendaSlots, slot: Slot): string | null {
  if (!slot.plain && !list.table) return null;
  const words = wordsIn(letter, list, slot);
  const text = letter.source.slice(words);
  const title = titleOf(letter, { kind: 'item', index });
  const length = beginsWith(text, title) ? title.length : slot.plain ? titleLength(text) : 0;
  if (length === 0) return null;
  const end = words.start + length;
  const marks = letter.notes.marks.filter(({ span }) => within(span, slot.content));
  const without = marks.map(({ span }): Edit => ({ span, text: '' }));
  return edited(letter, slot.content, inOrder([...without, { span: { start: end, end }, text: suffix }]));
}

/** Whether the lists announce the item as before, and so many entries more the copy behind it. */
function isReadSo(letter: Letter, index: number, suffix: string, edits: readonly Edit[], count: number): boolean {
  const after = reread(letter, edits);
  const titles = letter.items.map(({ title }) => title);
  if (after.items.length !== titles.length + 1 || after.items[index + 1]?.title.includes(suffix.trim()) !== true) {
    return false;
  }
  const times = ({ announced }: Letter, item: number): number => announced.filter((one) => one.item === item).length;
  return (
    times(after, index + 1) >= count &&
    letter.items.every((item) => times(after, item.index + (item.index > index ? 1 : 0)) === times(letter, item.index))
  );
}
