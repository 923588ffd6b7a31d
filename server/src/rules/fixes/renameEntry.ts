import type { Heading, Letter } from '../../letter/letter.js';
import { within, type Span } from '../../letter/span.js';
import { written } from '../../letter/text/written.js';
import { matchName, stripNumbering } from '../../profile/names.js';
import type { Edit } from '../rule.js';
import { agendaSlots, beginsWith, sharesWords, type AgendaSlots, type Slot } from './agendaSlots.js';
import { headingOf, type Entry } from './entries.js';
import { areApart, calledBy, inOrder, type EntryChange } from './entryEdits.js';
import { numberLength, numberOf } from './headingNumbers.js';
import { reread } from './reread.js';
import { stillNamed } from './stillNamed.js';

/**
 * Gives an item another title, in its heading and wherever the letter announces or names it by the old one; a part in its
 * heading. Numbers, closing colons and notes stay, and so does what an entry of a list says behind the title («(algemene
 * oriëntatie)»). An entry that words the title otherwise gets it too, unless several entries announce the item, or it
 * holds more than a title. Signs that would be markup are written as signs, and a number before the title is left out.
 *
 * @param title plain words
 */
export function renameEntry(letter: Letter, entry: Entry, title: string): EntryChange {
  const heading = headingOf(letter, entry);
  const name = heading === undefined ? '' : nameOf(letter, heading, title);
  if (heading === undefined || name === '') return refused(letter, entry, 'een titel zonder woorden kan niet.');
  const words = wordsOf(letter, heading);
  const old = letter.source.slice(words);
  if (old === name || old === title.trim()) return { ok: true, edits: [], caret: null };
  if (matchName(name, letter.profile) !== null) {
    return refused(letter, entry, `«${name}» is de naam van een onderdeel.`);
  }
  const same = namesake(letter, entry, name);
  if (same?.beside === true) return refused(letter, entry, `«${name}» staat er al. Kies een andere titel.`);
  const edits = inOrder([{ span: words, text: name }, ...elsewhere(letter, entry, old, name)]);
  if (!areApart(edits)) return refused(letter, entry, 'die staat op één plaats dubbel.');
  const after = reread(letter, edits);
  if (after.items.length !== letter.items.length || after.parts.length !== letter.parts.length) {
    return refused(
      letter,
      entry,
      `met «${name}» als kop is het geen ${entry.kind === 'item' ? 'agendapunt' : 'raadsdeel'} meer.`,
    );
  }
  const report =
    stillNamed(letter, old, edits) ??
    (same === null ? null : `Onder «${same.part}» staat ook een agendapunt «${name}»; lijsten kunnen hen verwisselen.`);
  return { ok: true, edits, caret: null, ...(report === null ? {} : { report }) };
}

/**
 * What has a title already: beside the entry, where no list could tell the two apart, or an item in another part, as each
 * day may have its «Diversen».
 */
function namesake(
  letter: Letter,
  { kind, index }: Entry,
  name: string,
): { readonly beside: true } | { readonly beside: false; readonly part: string } | null {
  const isSame = (title: string): boolean => plainTitle(title) === plainTitle(name);
  if (kind === 'part') {
    return letter.parts.some((part) => part.index !== index && isSame(part.title)) ? { beside: true } : null;
  }
  const others = letter.items.filter((item) => item.index !== index && isSame(item.title));
  const own = letter.items[index]?.part ?? null;
  if (others.some(({ part }) => part === own)) return { beside: true };
  const part = letter.parts[others[0]?.part ?? -1];
  return part === undefined ? null : { beside: false, part: part.title };
}

/** A title as it is compared: case, number, markup and a closing colon aside. */
function plainTitle(title: string): string {
  return stripNumbering(title)
    .replace(/[\s:*_\\]+/g, ' ')
    .trim()
    .toLowerCase();
}

function refused(letter: Letter, entry: Entry, because: string): EntryChange {
  return { ok: false, reason: `${calledBy(letter, entry)} houdt zijn titel: ${because}` };
}

/** A typed title as it can stand in a heading: the number is that of the place. */
function nameOf(letter: Letter, heading: Heading, title: string): string {
  const name = written(stripNumbering(title));
  return numberOf(letter, heading) === null ? name : name.slice(numberLength(name));
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
  const lists = agendaSlots(letter).map((list) => ({
    list,
    slots: list.slots.filter(({ items }) => items.includes(entry.index)),
  }));
  const announced = lists.flatMap(({ list, slots }) => slots.map((slot) => wordsIn(letter, list, slot)));
  const alone = lists.flatMap(({ list, slots: [slot, ...others] }) => {
    const one = slot !== undefined && others.length === 0 && slot.plain && slot.items.length === 1;
    const span = one ? wordsIn(letter, list, slot) : null;
    return span !== null && sharesWords(letter, letter.source.slice(span), old) ? [span.start] : [];
  });
  const named = letter.mentions.flatMap(({ item, span }) => {
    const known = item !== entry.index || announced.some((slot) => slot.start === span.start);
    return known ? [] : [span];
  });
  const replaced = [...announced, ...named].flatMap((span) => {
    const text = letter.source.slice(span);
    const length = beginsWith(text, old) ? old.length : alone.includes(span.start) ? titleLength(text) : 0;
    if (length === 0) return [];
    const place = { start: span.start, end: span.start + length };
    return [{ span: place, text: cased(name, old, text.slice(0, length)) }];
  });
  // A list within a list announces as the entry around it does: each place once.
  return replaced.filter(({ span }, at) => replaced.findIndex((one) => within(span, one.span)) === at);
}

/** Where an entry's own words begin: in a table behind its first line. */
export function wordsIn({ source }: Letter, { table }: AgendaSlots, { content }: Slot): Span {
  const edge = table ? /^[ \t]*\|?[ \t]*/.exec(source.slice(content))?.[0].length : 0;
  return { start: content.start + (edge ?? 0), end: content.end };
}

/** How much of an entry is its title: all of its first line but notes, and what stands in brackets at the end. */
export function titleLength(text: string): number {
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
