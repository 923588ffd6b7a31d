import type { Letter } from '../../letter/letter.js';
import { noteKey, noteNumber } from '../../letter/notes/noteMarks.js';
import type { NoteDefinition, NoteMark } from '../../letter/notes/notes.js';
import { overlaps, within, type Span } from '../../letter/span.js';
import type { Edit } from '../rule.js';
import { groupOf, isPartLike, spanOf, tilesOf, type Tile } from './entries.js';
import {
  areApart,
  calledBy,
  gapBefore,
  IN_CONFLICT,
  Inner,
  inOrder,
  startAfter,
  type EntryChange,
} from './entryEdits.js';
import { withoutNotes } from './entryNotes.js';
import { itemRows } from './entryRows.js';
import { numberOf, numbersFor, renumberHeadings } from './headingNumbers.js';
import { edited, relabel, sequencesOf, type Sequence } from './noteNumbers.js';
import { hindrance, labelsOf, newNumbers } from './renumber.js';
import { stripNumbering } from '../../profile/names.js';
import { announceCopy } from './announceCopy.js';
import { titleOf } from './renameEntry.js';

/** What a copy is called besides the title of the item, until its author gives it one: « (kopie)», « (kopie 2)». */
function copyName(letter: Letter, title: string): string {
  const taken = new Set(letter.items.map((item) => stripNumbering(item.title).toLowerCase()));
  const own = stripNumbering(title).replace(/[:\s]+$/, '');
  for (let at = 1; ; at++) {
    const name = at === 1 ? ' (kopie)' : ` (kopie ${String(at)})`;
    if (!taken.has((own + name).toLowerCase())) return name;
  }
}

/**
 * Puts a copy of an item behind it, with its sections. Its notes are copied with numbers of their own, behind those that
 * they are copies of, and all notes are numbered anew. The lists that announce the item announce its copy below it.
 */
export function duplicateItem(letter: Letter, index: number): EntryChange {
  const entry = { kind: 'item', index } as const;
  const refused = (because: string): EntryChange => ({
    ok: false,
    reason: `${calledBy(letter, entry)} is niet gedupliceerd: ${because}`,
  });
  const group = groupOf(letter, entry);
  const tiles = tilesOf(letter);
  const tile = tiles[group?.from ?? -1];
  if (group === null || tile?.heading === undefined) return refused('het staat niet in de agenda.');
  if (isPartLike(letter, entry)) return refused('het is zelf een raadsdeel.');
  const own = spanOf(tiles, group);
  if (letter.conflicts.some(({ span }) => overlaps(span, own))) return refused(IN_CONFLICT);
  const marks = letter.notes.marks.filter(({ span }) => within(span, own));
  const lost = letter.notes.lost.some(({ span }) => within(span, own));
  const reason = marks.length === 0 && !lost ? null : hindrance(letter);
  if (reason !== null) return refused(reason);

  const copied = copyNotes(letter, own, marks);
  const inner = new Inner(letter);
  inner.add(copied.relabelled);
  const after = [...tiles.slice(0, group.to + 1), tile, ...tiles.slice(group.to + 1)];
  const rows = itemRows(letter, tiles, after);
  // The item itself keeps its number: the one that follows is for the copy.
  const kept = numberOf(letter, tile.heading)?.start;
  inner.add(renumberHeadings(letter, rows).filter(({ span }) => span.start !== kept));
  const title = titleOf(letter, entry);
  const name = copyName(letter, title);
  const text = copyOf(letter, tile, own, copied, copyNumber(letter, rows, tile), name);
  const inserted: Edit = {
    span: { start: own.end, end: own.end },
    text: gapBefore(letter, gapOf(letter), tile) + text,
  };
  const copy = inOrder([...inner.edits, ...copied.added, inserted]);
  if (!areApart(copy)) return refused('de nummering laat dat niet toe.');
  const { edits, report } = announceCopy(letter, index, name, copy);
  const heading = startAfter(edits, inserted) + inserted.text.indexOf(title, inserted.text.length - text.length);
  return { ok: true, edits, caret: heading, ...(report === null ? {} : { report }) };
}

function gapOf({ source }: Letter): string {
  return source.lineEnd + source.lineEnd;
}

function copyNumber(letter: Letter, rows: ReturnType<typeof itemRows>, { heading }: Tile): string | null {
  const numbers = numbersFor(letter, rows);
  for (const [row, { after }] of rows.entries()) {
    const at = after.findLastIndex((one) => one === heading);
    if (at >= 0) return numbers[row]?.[at] ?? null;
  }
  return null;
}

interface CopiedNotes {
  /** New numbers of what stands in the letter already. */
  readonly relabelled: readonly Edit[];
  /** Places in the item → what the copy has there. */
  readonly inCopy: readonly Edit[];
  /** Notes in the item that it does not use. */
  readonly foreign: readonly NoteDefinition[];
  /** Copies of notes that stand outside the item. */
  readonly added: readonly Edit[];
}

function copyNotes(letter: Letter, own: Span, marks: readonly NoteMark[]): CopiedNotes {
  const used = new Set(marks.map(({ definition }) => definition));
  const copies = letter.notes.definitions.filter((note) => used.has(note.index));
  const inside = copies.filter(({ span }) => within(span, own));
  const labels = temporaryLabels(letter, copies);
  const copyLabel = ({ label, notation }: NoteMark | NoteDefinition): string | undefined =>
    labels.get(`${notation} ${noteKey(label)}`);
  const relabelled: Edit[] = [];
  const numbers = new Map<string, string>();
  const places = new Map<number, number>();
  for (const sequence of sequencesOf(letter.notes)) {
    const found = newNumbers(withCopies(sequence, own, marks, copies, copyLabel));
    relabelled.push(...relabel(letter, sequence, found));
    for (const [key, number] of found) numbers.set(key, number);
    for (const [note, number] of labelsOf(sequence, found)) places.set(note, number);
  }
  const labelInCopy = (it: NoteMark | NoteDefinition): string | undefined => {
    const label = copyLabel(it);
    return label === undefined ? undefined : (numbers.get(label) ?? label);
  };
  const inCopy = [...marks, ...inside].flatMap((it): readonly Edit[] => {
    const label = labelInCopy(it);
    return label === undefined ? [] : [{ span: it.inner, text: label }];
  });
  const foreign = letter.notes.definitions.filter(({ span, index }) => within(span, own) && !used.has(index));
  const outside = copies.filter((note) => !inside.includes(note));
  const written = outside.map((note) => ({ note, label: labelInCopy(note) ?? note.label }));
  const added = [...written].sort(byNumber).map(({ note, label }) => {
    const behind = placeOfCopy(letter, note, label, (it) => (inside.includes(it) ? undefined : places.get(it.index)));
    // Marks in the note lead where those of the note itself lead.
    const inNote = relabelled.filter(({ span }) => within(span, note.span) && !within(span, note.inner));
    const text = edited(letter, note.span, inOrder([...inNote, { span: note.inner, text: label }]));
    return { span: { start: behind.span.end, end: behind.span.end }, text: gapBehind(letter, behind) + text };
  });
  return {
    relabelled: relabelled.sort((a, b) => a.span.start - b.span.start),
    inCopy: inOrder(inCopy),
    foreign,
    added,
  };
}

function byNumber(a: { readonly label: string }, b: { readonly label: string }): number {
  return (noteNumber(a.label) ?? Infinity) - (noteNumber(b.label) ?? Infinity);
}

/**
 * The note that a copy comes behind: the last with a lower number in the row of what it is a copy of; a name stays behind
 * its own.
 *
 * @param numberAfter the new number of a note; undefined where it has none or a copy cannot stand behind it
 */
function placeOfCopy(
  { notes, source }: Letter,
  note: NoteDefinition,
  label: string,
  numberAfter: (note: NoteDefinition) => number | undefined,
): NoteDefinition {
  const own = noteNumber(label);
  if (own === null) return note;
  let found = note;
  for (let last = note, at = note.index + 1; ; at += 1) {
    const next = notes.definitions[at];
    if (next === undefined || next.notation !== note.notation || next.set !== note.set) return found;
    if (source.slice({ start: last.span.end, end: next.span.start }).trim() !== '') return found;
    if ((numberAfter(next) ?? Infinity) < own) found = next;
    last = next;
  }
}

/** Per note a label that nothing has: a number above all others, or its name with a number behind it. */
function temporaryLabels({ notes }: Letter, copies: readonly NoteDefinition[]): ReadonlyMap<string, string> {
  const taken = new Set([...notes.marks, ...notes.definitions].map(({ label }) => noteKey(label)));
  let highest = [...taken].reduce((most, label) => Math.max(most, noteNumber(label) ?? 0), 0);
  const labels = new Map<string, string>();
  for (const { label, notation } of copies) {
    const key = noteKey(label);
    let fresh = String(++highest);
    if (noteNumber(label) === null) for (let at = 2; taken.has((fresh = `${label}-${String(at)}`).toLowerCase()); at++);
    taken.add(noteKey(fresh));
    labels.set(`${notation} ${key}`, fresh);
  }
  return labels;
}

/** The sequence as it will be read, with the marks of the copy behind those of the item. */
function withCopies(
  { marks, definitions }: Sequence,
  own: Span,
  copiedMarks: readonly NoteMark[],
  copies: readonly NoteDefinition[],
  labelOf: (it: NoteMark | NoteDefinition) => string | undefined,
): Sequence {
  const renamed = <Thing extends NoteMark | NoteDefinition>(things: readonly Thing[]): readonly Thing[] =>
    things.flatMap((thing) => {
      const label = labelOf(thing);
      return label === undefined ? [] : [{ ...thing, label }];
    });
  const before = marks.filter(({ span }) => span.start < own.end);
  return {
    marks: [
      ...before,
      ...renamed(marks.filter((mark) => copiedMarks.includes(mark))),
      ...marks.filter(({ span }) => span.start >= own.end),
    ],
    definitions: definitions.flatMap((note) => [note, ...renamed(copies.includes(note) ? [note] : [])]),
  };
}

/** A blank line, or only a line end where the notes stand line by line. */
function gapBehind({ source, notes }: Letter, note: NoteDefinition): string {
  const beside = [notes.definitions[note.index - 1], note, notes.definitions[note.index + 1]];
  const gaps = [0, 1].map((at) => {
    const [one, next] = [beside[at], beside[at + 1]];
    return one === undefined || next === undefined ? '' : source.slice({ start: one.span.end, end: next.span.start });
  });
  const tight = gaps.some((gap) => gap !== '' && gap.trim() === '' && gap.split('\n').length === 2);
  return tight ? source.lineEnd : source.lineEnd + source.lineEnd;
}

function copyOf(
  letter: Letter,
  tile: Tile,
  own: Span,
  { inCopy, relabelled, foreign }: CopiedNotes,
  number: string | null,
  name: string,
): string {
  const heading = tile.heading;
  if (heading === undefined) return '';
  const inner = new Inner(letter);
  inner.add(relabelled.filter(({ span }) => within(span, own)));
  inner.add(inCopy);
  // Notes of other items, as at the foot of a printed page, are not copied.
  inner.add(withoutNotes(letter, foreign, [own]));
  const sign = numberOf(letter, heading);
  if (sign !== null && number !== null) {
    inner.add([{ span: { start: sign.start, end: sign.start + sign.text.length }, text: number }]);
  }
  const end =
    heading.content.start + (sign?.text.length ?? 0) + titleOf(letter, { kind: 'item', index: tile.index }).length;
  inner.add([{ span: { start: end, end }, text: name }]);
  return inner.written(own);
}
