import type { CancellationToken } from 'vscode-languageserver';
import type { Announcement, Letter } from '../letter/letter.js';
import type { Span } from '../letter/span.js';
import {
  REQUESTS,
  type DocumentParams,
  type Outline,
  type OutlineItem,
  type OutlineLetterhead,
  type OutlinePart,
  type OutlineSection,
  type OutlineUntreated,
  type SectionState,
} from '../protocol.js';
import { countOutside, countWithin } from './counts.js';
import type { Checked } from './documents.js';
import { Ids } from './entryIds.js';
import type { Feature } from './feature.js';
import { rangeOf } from './places.js';
import { structure, untreated, type ItemEntry, type PartEntry, type Untreated } from './structure.js';
import { wordsWithin } from './wordCounts.js';
import { daysInWords, dossierInWords, STATE_IN_WORDS, stateOf, UNTREATED_IN_WORDS } from './words.js';

/** The view «Opbouw» of a letter; null for what is no letter. */
export function outline(uri: string, checked: Checked): Outline | null {
  if (!checked.isLetter) return null;
  const entries = structure(checked.letter).filter((entry) => entry.kind !== 'aside');
  const making = { checked, untreated: untreated(checked.letter), ids: new Ids() };
  return {
    uri,
    version: checked.version,
    letterhead: letterhead(
      checked,
      entries.map(({ span }) => span),
    ),
    entries: [...beforeItems(making, null), ...entries.flatMap((entry) => entryLines(making, entry))],
  };
}

function letterhead({ letter, shown }: Checked, entries: readonly Span[]): OutlineLetterhead {
  const { head, source } = letter;
  const first = source.lineAt(letter.flow[0]?.span.start ?? 0);
  return {
    kind: 'letterhead',
    title: head.council ?? 'Geannoteerde agenda',
    detail: [daysInWords(head.councilDates), kamerstuk(letter)].filter((words) => words !== '').join(' · '),
    selection: rangeOf(source, first),
    range: rangeOf(source, { start: 0, end: Math.max(entries[0]?.start ?? source.length, first.end) }),
    counts: countOutside(shown, entries),
    words: wordsWithin(letter, { start: head.end, end: source.length }),
  };
}

function kamerstuk({ head }: Letter): string {
  if (head.dossier === null) return '';
  const dossier = `Kamerstuk ${dossierInWords(head.dossier)}`;
  return head.number === null ? dossier : `${dossier}, nr. ${head.number}`;
}

/** What the lines below the one about the letter are made from. */
interface Making {
  readonly checked: Checked;
  readonly untreated: Untreated;
  readonly ids: Ids;
}

function entryLines(making: Making, entry: PartEntry | ItemEntry): Outline['entries'] {
  return entry.kind === 'part' ? [part(making, entry)] : itemLines(making, entry);
}

function part(making: Making, entry: PartEntry): OutlinePart {
  const { letter, shown } = making.checked;
  const id = making.ids.ofPart(entry.part);
  return {
    kind: 'part',
    id,
    title: title(entry.heading.text),
    items: [...beforeItems(making, entry.part.index), ...entry.items.flatMap((one) => itemLines(making, one))],
    selection: rangeOf(letter.source, entry.heading.span),
    range: rangeOf(letter.source, entry.span),
    counts: countWithin(shown, entry.span),
    words: wordsWithin(letter, entry.span),
  };
}

/** An item, and what the list announces behind it and the letter does not treat. */
function itemLines(making: Making, entry: ItemEntry): readonly (OutlineItem | OutlineUntreated)[] {
  const behind = making.untreated.behindItem.get(entry.item.index) ?? [];
  return [item(making, entry), ...behind.map((announcement) => passedOver(making, announcement))];
}

function beforeItems(making: Making, part: number | null): readonly OutlineUntreated[] {
  return (making.untreated.beforeItems.get(part) ?? []).map((announcement) => passedOver(making, announcement));
}

function passedOver({ checked, ids }: Making, { text, span }: Announcement): OutlineUntreated {
  const place = rangeOf(checked.letter.source, span);
  return {
    kind: 'untreated',
    id: ids.of(`aangekondigd:${text}`),
    title: title(text),
    stateInWords: UNTREATED_IN_WORDS,
    selection: place,
    range: place,
  };
}

function item({ checked, ids }: Making, entry: ItemEntry): OutlineItem {
  const { letter, shown } = checked;
  const kind = letter.profile.kinds.find((one) => one.kind === entry.item.kind);
  return {
    kind: 'item',
    id: ids.ofItem(entry.item),
    title: title(entry.heading.text),
    kindInWords: kind === undefined || kind.kind === 'overig' ? null : kind.name,
    sections: sections(letter, entry),
    selection: rangeOf(letter.source, entry.heading.span),
    range: rangeOf(letter.source, entry.span),
    counts: countWithin(shown, entry.span),
    words: wordsWithin(letter, entry.span),
  };
}

/** The sections of the profile in its order: those that stand, and those that should. */
function sections(letter: Letter, entry: ItemEntry): readonly OutlineSection[] {
  const shown: OutlineSection[] = [];
  for (const { role, name } of letter.profile.sections) {
    const standing = entry.sections.filter((one) => one.sections.some((section) => section.role === role));
    const first = standing[0];
    if (first === undefined) {
      if (entry.item.missing.includes(role)) {
        shown.push(section(letter, role, name, 'missing', entry.heading.span, null));
      }
      continue;
    }
    const state = stateOf(standing.flatMap((one) => one.sections.filter((found) => found.role === role)));
    shown.push(section(letter, role, title(first.heading.text), state, first.heading.span, first.span));
  }
  return shown;
}

function section(
  letter: Letter,
  role: OutlineSection['section'],
  name: string,
  state: SectionState,
  selection: Span,
  span: Span | null,
): OutlineSection {
  return {
    kind: 'section',
    section: role,
    title: name,
    state,
    stateInWords: STATE_IN_WORDS[state],
    selection: rangeOf(letter.source, selection),
    range: span === null ? null : rangeOf(letter.source, span),
    words: span === null ? 0 : wordsWithin(letter, span),
  };
}

function title(text: string): string {
  return text.trim() === '' ? '(zonder titel)' : text.trim();
}

export const outlineFeature: Feature = {
  serve: ({ connection, ofLetter }) => {
    connection.onRequest(REQUESTS.outline, async ({ uri }: DocumentParams, token: CancellationToken) =>
      ofLetter<Outline | null>(uri, token, null, (checked) => outline(uri, checked)),
    );
  },
};
