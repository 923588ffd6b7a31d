import type { Location, LocationLink } from 'vscode-languageserver';
import { lastAt } from '../letter/at.js';
import type { Item, Letter } from '../letter/letter.js';
import { familyOf, noteAt } from '../letter/notes/noteAt.js';
import type { Span } from '../letter/span.js';
import type { Client } from './client.js';
import type { Checked } from './documents.js';
import type { Feature } from './feature.js';
import { rangeOf } from './places.js';

/** Where a place leads: what is taken for the link, and where it goes. */
interface Leads {
  readonly origin: Span;
  /** `whole` is shown, `head` is where the caret goes. */
  readonly targets: readonly { readonly whole: Span; readonly head: Span }[];
}

/**
 * A mark leads to its note and the note to its marks; where the agenda announces an item, or prose names it, to the
 * item's heading, and the heading to where it is announced.
 */
export function definition(
  uri: string,
  checked: Checked,
  offset: number,
  client: Client,
): LocationLink[] | Location[] | null {
  const { letter } = checked;
  const found = noteLeads(letter, offset) ?? agendaLeads(letter, offset);
  if (found === null || found.targets.length === 0) return null;
  const range = (span: Span): Location['range'] => rangeOf(letter.source, span);
  if (!client.definitionLinks) return found.targets.map(({ head }) => ({ uri, range: range(head) }));
  return found.targets.map(({ whole, head }) => ({
    originSelectionRange: range(found.origin),
    targetUri: uri,
    targetRange: range(whole),
    targetSelectionRange: range(head),
  }));
}

function noteLeads(letter: Letter, offset: number): Leads | null {
  const symbol = noteAt(letter, offset);
  if (symbol === null) return null;
  const { marks, note } = familyOf(letter, symbol);
  if (symbol.kind === 'note') return { origin: symbol.note.mark, targets: marks.map(({ span }) => same(span)) };
  const targets = note === null ? [] : [{ whole: note.span, head: note.mark }];
  return { origin: symbol.mark.span, targets };
}

function agendaLeads(letter: Letter, offset: number): Leads | null {
  const named =
    lastAt(letter.announced, ({ span }) => span, offset) ??
    letter.mentions.find(({ span }) => span.start <= offset && offset <= span.end);
  if (named !== undefined) {
    const item = letter.items[named.item ?? -1];
    return { origin: named.span, targets: item === undefined ? [] : [headOf(letter, item)] };
  }
  const item = itemHeadedAt(letter, offset);
  if (item === undefined) return null;
  const announced = letter.announced.filter((one) => one.item === item.index);
  return { origin: headOf(letter, item).head, targets: announced.map(({ span }) => same(span)) };
}

function same(span: Span): Leads['targets'][number] {
  return { whole: span, head: span };
}

function headOf(letter: Letter, item: Item): Leads['targets'][number] {
  return same(letter.headings[item.heading]?.span ?? item.span);
}

/** The item on whose heading a place is. */
export function itemHeadedAt(letter: Letter, offset: number): Item | undefined {
  return letter.items.find((item) => {
    const heading = letter.headings[item.heading];
    return heading !== undefined && heading.span.start <= offset && offset <= heading.span.end;
  });
}

export const definitionFeature: Feature = {
  serve: (serving) => {
    serving.connection.onDefinition(async ({ textDocument: { uri }, position }, token) =>
      serving.ofLetter<LocationLink[] | Location[] | null>(uri, token, null, (checked, document) =>
        definition(uri, checked, document.offsetAt(position), serving.client),
      ),
    );
  },
};
