import type { CancellationToken } from 'vscode-languageserver';
import type { Announcement, Letter } from '../letter/letter.js';
import { movedSpan } from '../letter/shifts.js';
import type { Span } from '../letter/span.js';
import type { Finding } from '../rules/rule.js';
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
import { countOutside, countWithin, NOTHING_FOUND } from './counts.js';
import type { Checked } from './documents.js';
import { Ids } from './entryIds.js';
import type { Feature } from './feature.js';
import { rangeOf } from './places.js';
import { structure, untreated, type ItemEntry, type PartEntry, type Untreated } from './structure.js';
import { steadyOf } from './steady.js';
import { wordsMore, wordsWithin } from './wordCounts.js';
import { daysInWords, dossierInWords, STATE_IN_WORDS, stateOf, UNTREATED_IN_WORDS } from './words.js';

/** The view «Opbouw» of a letter; null for what is no letter. */
export function outline(uri: string, checked: Checked): Outline | null {
  if (!checked.isLetter) return null;
  const { letter, shown, version } = checked;
  const { frame, filling } = frameFor(letter, shown);
  return {
    uri,
    version,
    letterhead: {
      ...frame.letterhead,
      counts: countOutside(
        shown,
        frame.entries.flatMap(({ span }) => (span === null ? [] : [filling.moved(span)])),
      ),
      words: frame.letterhead.words + filling.more({ start: 0, end: Infinity }).words,
    },
    entries: frame.entries.map((one) => filled(one, filling)),
  };
}

/** After an edit of words in a paragraph the lines are those of before, but for what is counted. */
function frameFor(letter: Letter, shown: readonly Finding[]): { readonly frame: Frame; readonly filling: Filling } {
  const steady = steadyOf(letter);
  const frame = steady === null ? null : frameOf(steady.from);
  if (steady === null || frame === null || frame.ends.some(steady.changedAt)) {
    const filling = { shown, moved: (span: Span) => span, more: () => NO_MORE };
    return { frame: frameOf(letter), filling };
  }
  const { from, shifts } = steady;
  const changes = shifts.reworded.map(({ old, piece, place }) => ({
    at: old.start,
    words: wordsMore(place, from.passages[piece]),
  }));
  const filling: Filling = {
    shown,
    moved: (span) => movedSpan(shifts, span),
    more: (span) => moreWithin(changes, span),
  };
  return { frame, filling };
}

function moreWithin(
  changes: readonly { readonly at: number; readonly words: number }[],
  { start, end }: Span,
): ReturnType<Filling['more']> {
  let more: ReturnType<Filling['more']> = NO_MORE;
  for (const { at, words } of changes) {
    if (start <= at && at < end) more = { any: true, words: more.words + words };
  }
  return more;
}

/** What is counted anew for lines that stand. Spans are those of the letter that these were made of. */
interface Filling {
  readonly shown: readonly Finding[];
  readonly moved: (span: Span) => Span;
  /** Whether words changed in a stretch, and how many more there are. */
  readonly more: (span: Span) => { readonly any: boolean; readonly words: number };
}

const NO_MORE = { any: false, words: 0 };

/** The lines of a letter without counts of what is found; words as they are in that letter. */
interface Frame {
  readonly letterhead: Omit<OutlineLetterhead, 'counts'>;
  readonly entries: readonly (PartFrame | ItemFrame | UntreatedFrame)[];
  /** Where what the lines stand for ends. */
  readonly ends: readonly number[];
}

interface PartFrame {
  readonly kind: 'part';
  readonly span: Span;
  readonly line: Omit<OutlinePart, 'counts' | 'items'>;
  readonly items: readonly (ItemFrame | UntreatedFrame)[];
}

interface ItemFrame {
  readonly kind: 'item';
  readonly span: Span;
  readonly line: Omit<OutlineItem, 'counts'>;
  /** The same where nothing is found. */
  readonly plain: OutlineItem;
  /** Those of the sections; null for a missing one. */
  readonly spans: readonly (Span | null)[];
}

interface UntreatedFrame {
  readonly kind: 'untreated';
  readonly span: null;
  readonly line: OutlineUntreated;
}

function filled(frame: Frame['entries'][number], filling: Filling): Outline['entries'][number] {
  if (frame.kind !== 'part') return filledItem(frame, filling);
  const { line, span, items } = frame;
  return {
    ...line,
    items: items.map((item) => filledItem(item, filling)),
    counts: countWithin(filling.shown, filling.moved(span)),
    words: line.words + filling.more(span).words,
  };
}

function filledItem(
  frame: ItemFrame | UntreatedFrame,
  { shown, moved, more }: Filling,
): OutlineItem | OutlineUntreated {
  if (frame.kind === 'untreated') return frame.line;
  const { line, plain, span, spans } = frame;
  const counts = countWithin(shown, moved(span));
  const { any, words } = more(span);
  if (!any) return counts === NOTHING_FOUND ? plain : { ...line, counts };
  const sections = line.sections.map((one, at) => {
    const own = spans[at];
    return own == null ? one : { ...one, words: one.words + more(own).words };
  });
  return { ...line, sections, counts, words: line.words + words };
}

const KNOWN = new WeakMap<Letter, Frame>();

function frameOf(letter: Letter): Frame {
  let frame = KNOWN.get(letter);
  if (frame === undefined) {
    frame = findFrame(letter);
    KNOWN.set(letter, frame);
  }
  return frame;
}

function findFrame(letter: Letter): Frame {
  const standing = structure(letter).filter((entry) => entry.kind !== 'aside');
  const making = { letter, untreated: untreated(letter), ids: new Ids() };
  const first = standing[0]?.span.start;
  const entries = [...beforeItems(making, null), ...standing.flatMap((entry) => entryLines(making, entry))];
  const items = entries.flatMap((entry) => (entry.kind === 'part' ? entry.items : [entry]));
  const spans = [
    ...standing.map(({ span }) => span),
    ...items.flatMap((item) => (item.kind === 'item' ? [item.span, ...item.spans] : [])),
  ];
  const ends = [first ?? letter.source.length, ...spans.flatMap((span) => (span === null ? [] : [span.end]))];
  return { letterhead: letterhead(letter, first), entries, ends: [...new Set(ends)] };
}

/** @param start where the first part or item begins; undefined where there is none */
function letterhead(letter: Letter, start: number | undefined): Frame['letterhead'] {
  const { head, source } = letter;
  const first = source.lineAt(letter.flow[0]?.span.start ?? 0);
  return {
    kind: 'letterhead',
    title: head.council ?? 'Geannoteerde agenda',
    detail: [daysInWords(head.councilDates), kamerstuk(letter)].filter((words) => words !== '').join(' · '),
    selection: rangeOf(source, first),
    range: rangeOf(source, { start: 0, end: Math.max(start ?? source.length, first.end) }),
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
  readonly letter: Letter;
  readonly untreated: Untreated;
  readonly ids: Ids;
}

function entryLines(making: Making, entry: PartEntry | ItemEntry): Frame['entries'] {
  return entry.kind === 'part' ? [part(making, entry)] : itemLines(making, entry);
}

function part(making: Making, { part: own, heading, span, items }: PartEntry): PartFrame {
  const { letter } = making;
  const line: PartFrame['line'] = {
    kind: 'part',
    id: making.ids.ofPart(own),
    title: title(heading.text),
    selection: rangeOf(letter.source, heading.span),
    range: rangeOf(letter.source, span),
    words: wordsWithin(letter, span),
  };
  const lines = [...beforeItems(making, own.index), ...items.flatMap((one) => itemLines(making, one))];
  return { kind: 'part', span, line, items: lines };
}

/** An item, and what the list announces behind it and the letter does not treat. */
function itemLines(making: Making, entry: ItemEntry): readonly (ItemFrame | UntreatedFrame)[] {
  const behind = making.untreated.behindItem.get(entry.item.index) ?? [];
  return [item(making, entry), ...behind.map((announcement) => passedOver(making, announcement))];
}

function beforeItems(making: Making, part: number | null): readonly UntreatedFrame[] {
  return (making.untreated.beforeItems.get(part) ?? []).map((announcement) => passedOver(making, announcement));
}

function passedOver({ letter, ids }: Making, { text, span }: Announcement): UntreatedFrame {
  const place = rangeOf(letter.source, span);
  const line: OutlineUntreated = {
    kind: 'untreated',
    id: ids.of(`aangekondigd:${text}`),
    title: title(text),
    stateInWords: UNTREATED_IN_WORDS,
    selection: place,
    range: place,
  };
  return { kind: 'untreated', span: null, line };
}

function item({ letter, ids }: Making, entry: ItemEntry): ItemFrame {
  const kind = letter.profile.kinds.find((one) => one.kind === entry.item.kind);
  const standing = sections(letter, entry);
  const line: ItemFrame['line'] = {
    kind: 'item',
    id: ids.ofItem(entry.item),
    title: title(entry.heading.text),
    kindInWords: kind === undefined || kind.kind === 'overig' ? null : kind.name,
    sections: standing.map(({ line: own }) => own),
    selection: rangeOf(letter.source, entry.heading.span),
    range: rangeOf(letter.source, entry.span),
    words: wordsWithin(letter, entry.span),
  };
  const plain = { ...line, counts: NOTHING_FOUND };
  return { kind: 'item', span: entry.span, line, plain, spans: standing.map(({ span }) => span) };
}

interface SectionFrame {
  readonly line: OutlineSection;
  readonly span: Span | null;
}

/** The sections of the profile in its order: those that stand, and those that should. */
function sections(letter: Letter, entry: ItemEntry): readonly SectionFrame[] {
  const shown: SectionFrame[] = [];
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
): SectionFrame {
  const line: OutlineSection = {
    kind: 'section',
    section: role,
    title: name,
    state,
    stateInWords: STATE_IN_WORDS[state],
    selection: rangeOf(letter.source, selection),
    range: span === null ? null : rangeOf(letter.source, span),
    words: span === null ? 0 : wordsWithin(letter, span),
  };
  return { line, span };
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
