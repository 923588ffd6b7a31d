import type { Letter } from '../../letter/letter.js';
import { overlaps, within, type Span } from '../../letter/span.js';
import { stripNumbering } from '../../profile/names.js';
import type { Edit } from '../rule.js';
import { spanOf, tilesOf } from './entries.js';
import { agendaSlots } from './agendaSlots.js';

/** Shorter than this a title is a word that may stand anywhere. */
const SHORTEST = 4;

/** What else a command says: the letter announces, outside the headings, what has got another title or is gone; or null. */
export function stillNamed(letter: Letter, title: string, edits: readonly Edit[]): string | null {
  const left = announcedIn(letter, title).filter((span) => !edits.some((edit) => overlaps(edit.span, span)));
  return left.length === 0 ? null : `De tekst noemt «${shown(title)}» nog in de aankondiging.`;
}

/** What else a command says where sentences announce items, in an order that has changed; or null. */
export function stillOrdered(letter: Letter, moved: readonly number[], passed: readonly number[]): string | null {
  const lists = agendaSlots(letter).flatMap(({ slots }) => slots.map(({ lines }) => lines));
  const named = (items: readonly number[]): readonly Span[] =>
    items
      .flatMap((item) => announcedIn(letter, letter.items[item]?.title ?? ''))
      .filter((span) => !lists.some((lines) => within(span, lines)))
      .map(({ start }) => letter.flow.findLast(({ span }) => span.start <= start)?.span ?? { start, end: start });
  const units = named(passed);
  const together = named(moved).some(({ start }) => units.some((unit) => unit.start === start));
  return together ? 'De tekst noemt deze agendapunten in de aankondiging nog in de oude volgorde.' : null;
}

/** Where a title stands in the covering letter and under the headings of parts. */
function announcedIn(letter: Letter, title: string): readonly Span[] {
  const words = stripNumbering(title).toLowerCase();
  if (words.length < SHORTEST) return [];
  const tiles = tilesOf(letter);
  const items = tiles.filter(({ kind }) => kind === 'item').map(({ span }) => span);
  const agenda = spanOf(tiles, { from: 0, to: tiles.length - 1 });
  const found: Span[] = [];
  const text = letter.source.slice({ start: 0, end: agenda.end }).toLowerCase();
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const span = { start: at, end: at + words.length };
    const inside = items.some((item) => within(span, item)) || letter.headings.some((one) => within(span, one.span));
    const part = /^[\p{L}\p{N}]/u.test(text.slice(span.end)) || /[\p{L}\p{N}]$/u.test(text.slice(0, at).slice(-2));
    if (!inside && !part) found.push(span);
  }
  return found;
}

function shown(title: string): string {
  return stripNumbering(title).replace(/\s+/g, ' ').slice(0, 80);
}
