import { footOf } from '../../letter/foot.js';
import type { Letter } from '../../letter/letter.js';
import type { NoteDefinition } from '../../letter/notes/notes.js';
import { lastAtOrBefore } from '../../letter/source.js';
import type { Span } from '../../letter/span.js';

/** Where the notes of a stretch of the letter stand: its own group of them, or else where that is to begin. */
export interface NoteHome {
  /** The notes that stand there and are first used in that stretch, in order of the text. */
  readonly group: readonly NoteDefinition[];
  /** Behind its last words. */
  readonly end: number;
}

/** Behind what the notes of a letter stand, each behind its own; from narrow to wide. */
const WAYS = ['paragraph', 'section', 'item', 'part'] as const;
export type Way = (typeof WAYS)[number];

/** Of so many notes one may stand elsewhere, by accident. */
const TOLERATED = 10;

interface Division {
  /** Where each stretch begins, ascending; the last one ends at the foot of the letter. */
  readonly starts: readonly number[];
  readonly foot: number;
}

/** The letter's own way, with the stretches that have notes of their own. */
interface Custom {
  readonly way: Way;
  readonly division: Division;
}

const KNOWN = new WeakMap<Letter, Custom | null>();

/**
 * The way in which a letter has its notes: behind the paragraph, section, item or part that uses them. Null where it has
 * them together at its end, wherever a printed page ended, or has none from which it could be told.
 */
export function wayOf(letter: Letter): Way | null {
  return customOf(letter)?.way ?? null;
}

/**
 * Where the note of a mark belongs by the letter's own way; null where it has none that tells, or does not follow it there.
 *
 * @param offset of the mark
 * @param whole the section rather than the paragraph, where notes stand behind their paragraphs
 */
export function noteHome(letter: Letter, offset: number, whole = false): NoteHome | null {
  const custom = customOf(letter);
  if (custom === null) return null;
  const division = whole && custom.way === 'paragraph' ? divisionOf(letter, 'section') : custom.division;
  const marks = firstMarks(letter);
  const own = stretchAt(division, offset);
  const group: NoteDefinition[] = [];
  const before: NoteDefinition[] = [];
  const behind: NoteDefinition[] = [];
  for (const note of letter.notes.definitions) {
    const mark = marks.get(note.index);
    if (mark === undefined) continue;
    const stretch = stretchAt(division, mark);
    if (stretch !== own) (stretch < own ? before : behind).push(note);
    else if (isKept(division, mark, note)) group.push(note);
    else return null;
  }
  const end = endOf(letter, division, own, offset);
  const [from, to] = [group[0]?.span.start ?? end, group.at(-1)?.span.end ?? end];
  // Beside a note that strayed across, the new one would stand out of order.
  const inOrder = before.every(({ span }) => span.start <= from) && behind.every(({ span }) => span.end >= to);
  return inOrder ? { group, end } : null;
}

function customOf(letter: Letter): Custom | null {
  const known = KNOWN.get(letter);
  if (known !== undefined) return known;
  const found = findCustom(letter);
  KNOWN.set(letter, found);
  return found;
}

function findCustom(letter: Letter): Custom | null {
  const marks = firstMarks(letter);
  const used = letter.notes.definitions.flatMap((note) => {
    const mark = marks.get(note.index);
    return mark === undefined ? [] : [{ note, mark }];
  });
  const divisions = WAYS.map((way) => ({ way, division: divisionOf(letter, way) }));
  for (const [at, { way, division }] of divisions.entries()) {
    const kept = used.filter(({ mark, note }) => isKept(division, mark, note));
    if ((used.length - kept.length) * TOLERATED > used.length) continue;
    // Printed pages end anywhere: a wide stretch holds the notes of several, though none is meant to have its own.
    const isWide = way === 'item' || way === 'part';
    if (isWide && !inRows(letter, division)) continue;
    const wider = new Set(divisions[at + 1]?.division.starts ?? [0]);
    // What also ends a wider stretch, as the last section does an item, tells nothing of the narrow one.
    const tells = kept.some(({ note }) => {
      const next = division.starts[stretchAt(division, note.span.start) + 1];
      return note.span.start < division.foot && next !== undefined && !wider.has(next);
    });
    if (tells) return { way, division };
  }
  return null;
}

/** Whether the notes in each stretch stand together. */
function inRows({ notes, source }: Letter, division: Division): boolean {
  return notes.definitions.every(({ span }, at) => {
    const next = notes.definitions[at + 1]?.span;
    if (next === undefined || stretchAt(division, next.start) !== stretchAt(division, span.start)) return true;
    return source.slice({ start: span.end, end: next.start }).trim() === '';
  });
}

function divisionOf(letter: Letter, way: Way): Division {
  const { headings, items, parts, flow } = letter;
  const wanted = WAYS.slice(WAYS.indexOf(way));
  const heading = (index: number): number => headings[index]?.span.start ?? 0;
  const starts = new Set([0, ...parts.map((one) => heading(one.heading))]);
  const foot = footOf(letter);
  if (wanted.includes('item')) for (const one of items) starts.add(heading(one.heading));
  if (wanted.includes('section'))
    for (const one of items.flatMap(({ sections }) => sections)) starts.add(heading(one.heading));
  if (wanted.includes('paragraph'))
    for (const { unit, span } of flow)
      if (span.start < foot && unit.kind !== 'note' && !isAside(unit.kind)) starts.add(span.start);
  return { starts: [...starts].sort((a, b) => a - b), foot };
}

/** Index of the stretch that holds an offset. */
function stretchAt({ starts }: Division, offset: number): number {
  return lastAtOrBefore(starts, offset);
}

/** Whether a note stands in the stretch that uses it. What stands at the foot of the letter is the last one's. */
function isKept(division: Division, mark: number, note: NoteDefinition): boolean {
  return stretchAt(division, mark) === stretchAt(division, note.span.start);
}

/** Where each note is first used, by its index. */
function firstMarks({ notes }: Letter): ReadonlyMap<number, number> {
  const first = new Map<number, number>();
  for (const { definition, span } of notes.marks) {
    if (definition !== null && !first.has(definition)) first.set(definition, span.start);
  }
  return first;
}

function isAside(kind: string): boolean {
  return kind === 'rule' || kind === 'comment' || kind === 'linkDefinition';
}

/** Behind the last words of a stretch: before the signature, an annex, and rules across the page. */
function endOf(letter: Letter, division: Division, stretch: number, offset: number): number {
  const { flow, head, items, source } = letter;
  const start = division.starts[stretch] ?? 0;
  const item = items.find(({ span }) => span.start <= offset && offset < span.end);
  const signature = head.signatories.map(({ span }) => span.start).find((at) => at > start) ?? Infinity;
  const next = division.starts[stretch + 1] ?? source.length;
  const limit = Math.min(next, division.foot, signature, item?.span.end ?? Infinity);
  const last: Span | undefined = flow.findLast(
    ({ unit, span }) => span.start >= start && span.start < limit && !isAside(unit.kind),
  )?.span;
  if (last === undefined) return offset;
  return last.start + source.slice({ start: last.start, end: Math.min(last.end, limit) }).trimEnd().length;
}
