import type { Body, Heading, Item, Letter } from '../letter.js';
import type { Span } from '../span.js';

/** A heading with nothing behind it, or with a place-holder alone. */
export interface Unwritten {
  readonly item: Item;
  readonly heading: Heading;
  readonly state: Exclude<Body, 'filled'>;
  /** Where its text would stand. */
  readonly body: Span;
}

/** The headings of items and their sections that have no text of their own where text is due, in order within each item. */
export function* unwritten(letter: Letter): Iterable<Unwritten> {
  for (const item of letter.items) yield* ofItem(letter, item);
}

function* ofItem(letter: Letter, item: Item): Iterable<Unwritten> {
  const own = letter.headings[item.heading];
  // Only the titles of hamerstukken are ever given.
  const bare = item.sections.length === 0 && item.kind !== 'hamerstuk';
  if (own !== undefined && bare && item.intro !== 'filled' && !gathers(letter, item, own)) {
    yield { item, heading: own, state: item.intro, body: { start: own.span.end, end: item.span.end } };
  }
  let done = -1;
  for (const { heading: index, role, state, body } of item.sections) {
    // A heading with two roles has one body; the nature of a treatment needs no more than its name.
    if (state === 'filled' || index === done || role === 'aard') continue;
    done = index;
    const heading = letter.headings[index];
    // The place-holder stands under a heading within it, which is told of by itself.
    if (state === 'placeholder' && body.end <= body.start) continue;
    if (heading !== undefined) yield { item, heading, state, body };
  }
}

/** What stands under it has a heading of its own: «Diversen» with its points, a package with its proposals. */
function gathers({ headings, items }: Letter, { index: at, kind, part }: Item, { index, level }: Heading): boolean {
  const other = items[at + 1];
  // the list of the agenda tells that they belong to it; headings in bold have no level that could
  if (kind === 'diversen' && other?.part === part && (other.kind === 'diversen' || level === null)) return true;
  const next = headings[index + 1];
  return level !== null && next?.level != null && next.level > level;
}
