import type { Heading, Letter } from '../../letter/letter.js';
import { within, type Span } from '../../letter/span.js';
import type { Edit } from '../rule.js';
import { agendaSlots } from './agendaSlots.js';
import { headingOf, type Entry } from './entries.js';
import { areApart, calledBy, inOrder, type EntryChange } from './entryEdits.js';
import { numberLength } from './headingNumbers.js';

/**
 * Gives an item another title, in its heading and wherever the letter announces or names it by the old one; a part in its
 * heading. Numbers, closing colons and notes stay, and so does what an entry of a list says behind the title («(algemene
 * oriëntatie)»). An entry that words the title otherwise gets it too, unless several entries announce the item.
 *
 * @param title one line, as it is to be written
 */
export function renameEntry(letter: Letter, entry: Entry, title: string): EntryChange {
  const heading = headingOf(letter, entry);
  const name = title.replace(/\s+/g, ' ').trim();
  if (heading === undefined || name === '') {
    return { ok: false, reason: `${calledBy(letter, entry)} houdt zijn titel: een titel zonder woorden kan niet.` };
  }
  const words = wordsOf(letter, heading);
  const old = letter.source.slice(words);
  if (old === name) return { ok: true, edits: [], caret: null };
  const edits = inOrder([{ span: words, text: name }, ...elsewhere(letter, entry, old, name)]);
  if (!areApart(edits))
    return { ok: false, reason: `${calledBy(letter, entry)} houdt zijn titel: die staat op één plaats dubbel.` };
  return { ok: true, edits, caret: null };
}

/** The title of an entry as it stands in the text, without number, closing colon and notes. */
export function titleOf(letter: Letter, entry: Entry): string {
  const heading = headingOf(letter, entry);
  return heading === undefined ? '' : letter.source.slice(wordsOf(letter, heading));
}

function wordsOf({ source, notes }: Letter, heading: Heading): Span {
  const start = heading.content.start + numberLength(source.slice(heading.content));
  const mark = notes.marks.find(({ span }) => span.start >= start && within(span, heading.span));
  const end = Math.min(heading.content.end, mark?.span.start ?? Infinity);
  const text = source.slice({ start, end });
  return { start, end: start + text.replace(/[\s:*_]+$/, '').length };
}

/** The entries of lists and the running text that give the item its old title. */
function elsewhere(letter: Letter, entry: Entry, old: string, name: string): readonly Edit[] {
  if (entry.kind !== 'item') return [];
  const lists = agendaSlots(letter).map(({ slots }) => slots.filter(({ items }) => items.includes(entry.index)));
  const announced = lists.flat().map(({ content }) => content);
  const alone = lists.flatMap((slots) =>
    slots.length === 1 && slots[0]?.items.length === 1 ? [slots[0].content] : [],
  );
  const named = letter.mentions.flatMap(({ item, span }) => {
    const known = item !== entry.index || announced.some((slot) => within(span, slot));
    return known ? [] : [span];
  });
  return [...announced, ...named].flatMap((span) => {
    const text = letter.source.slice(span);
    const length = begins(text, old) ? old.length : alone.includes(span) ? titleLength(text) : 0;
    if (length === 0) return [];
    const place = { start: span.start, end: span.start + length };
    return [{ span: place, text: cased(name, old, text.slice(0, length)) }];
  });
}

function begins(text: string, title: string): boolean {
  if (text.slice(0, title.length).toLowerCase() !== title.toLowerCase()) return false;
  return !/^[\p{L}\p{N}]/u.test(text.slice(title.length));
}

/** How much of an entry is its title: all of its first line but notes, and what stands in brackets at the end. */
function titleLength(text: string): number {
  const [line = ''] = text.split(/[\r\n]|<sup>|\[\^/, 1);
  const title = line.trimEnd();
  const bracket = title.endsWith(')') ? title.lastIndexOf('(') : -1;
  return (bracket > 0 ? title.slice(0, bracket) : title).trimEnd().length;
}

/** A list writes a title in small letters that its heading has in capitals, and running text its first letter. */
function cased(name: string, heading: string, here: string): string {
  const shouts = heading === heading.toUpperCase() && here !== heading && name === name.toUpperCase();
  const words = shouts ? name.charAt(0) + name.slice(1).toLowerCase() : name;
  const small = here.charAt(0) === here.charAt(0).toLowerCase() && heading.charAt(0) !== here.charAt(0);
  return small ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
