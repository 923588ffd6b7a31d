import type { Letter } from '../../letter/letter.js';
import { noteNumber } from '../../letter/notes/noteMarks.js';
import type { NoteDefinition, Notation } from '../../letter/notes/notes.js';
import type { Span } from '../../letter/span.js';
import type { Edit } from '../rule.js';
import { noteHome, type NoteHome } from './noteHome.js';
import { writeMark } from './noteNumbers.js';

/** What a new note holds until its author writes it; reported as a place-holder until then. */
export const NOTE_TEXT = '[invullen]';

/** A note to be put in: the edit, and where in its text the note's own text begins. */
export interface NewNote {
  readonly edit: Edit;
  readonly textAt: number;
}

/**
 * Writes a new note: behind the note with the number below it, else before the first note; a named note behind the
 * last. Where the letter has its notes behind each section, item or the like, that holds within the one of the mark, and
 * the first note there comes behind its last words. In a letter without notes `[^1]` goes to the end of the text and `<sup>` behind the paragraph at `offset`.
 *
 * @param among the notes that share its sequence of numbers
 * @param label as it is to be written
 * @param after notes with this number or a higher one stand behind it; null for a name
 * @param offset of its mark
 * @param text what the note says
 * @param home where the letter's own way puts it
 */
export function newNote(
  letter: Letter,
  among: readonly NoteDefinition[],
  notation: Notation,
  label: string,
  after: number | null,
  offset: number,
  text = NOTE_TEXT,
  home: NoteHome | null = noteHome(letter, offset),
): NewNote {
  const head = `${writeMark(notation, label, true)} `;
  const same = among.filter((it) => it.notation === notation && (home === null || home.group.includes(it)));
  const lower = same.filter((it) => after === null || (noteNumber(it.label) ?? Infinity) < after);
  const previous = after === null ? same.at(-1) : highest(lower);
  const next = same.find((it) => it.span.start > (previous?.span.start ?? -1));
  if (previous !== undefined) {
    const gap = gapBehind(letter, previous, next);
    return at(previous.span.end, gap + head, text, '');
  }
  const behind = gapOf(letter);
  if (next !== undefined) return at(next.span.start, head, text, behind);
  if (home !== null)
    return at(home.end, behind + head, text, isBlankBelow(letter, home.end) ? '' : letter.source.lineEnd);
  if (notation === 'gfm') return atEnd(letter, head, text, offset);
  const unit = letter.flow.findLast(({ span }) => span.start <= offset);
  return unit === undefined
    ? atEnd(letter, head, text, offset)
    : at(trimmedEnd(letter, unit.span), behind + head, text, '');
}

function at(offset: number, before: string, text: string, behind: string): NewNote {
  return { edit: { span: { start: offset, end: offset }, text: before + text + behind }, textAt: before.length };
}

/** A mark may yet be written at `offset`: what stands behind it decides how many line ends are wanting. */
function atEnd({ source }: Letter, head: string, text: string, offset: number): NewNote {
  const { length, lineEnd } = source;
  const tail = source.slice({ start: Math.max(offset, length - 4), end: length });
  const ends = /(?:\r?\n)*$/.exec(tail)?.[0].split('\n').length ?? 1;
  return at(length, lineEnd.repeat(Math.max(0, 3 - ends)) + head, text, lineEnd);
}

/** Whether a blank line, or the end of the text, follows the line of an offset. */
function isBlankBelow({ source }: Letter, offset: number): boolean {
  const behind = source.slice({ start: source.lineAt(offset).end, end: source.length }).slice(0, 200);
  return behind.trim() === '' || /^\r?\n[ \t]*\r?\n/.test(behind);
}

function highest(notes: readonly NoteDefinition[]): NoteDefinition | undefined {
  let best: NoteDefinition | undefined;
  for (const note of notes) {
    if (best === undefined || (noteNumber(note.label) ?? 0) > (noteNumber(best.label) ?? 0)) best = note;
  }
  return best;
}

/** A blank line, or only a line end where the notes of this row stand line by line. */
function gapBehind(letter: Letter, note: NoteDefinition, next: NoteDefinition | undefined): string {
  const { lineEnd } = letter.source;
  const between = next === undefined ? '' : letter.source.slice({ start: note.span.end, end: next.span.start });
  const close = between.trim() === '' && between.split('\n').length === 2;
  return close ? lineEnd : gapOf(letter);
}

function gapOf({ source }: Letter): string {
  return source.lineEnd + source.lineEnd;
}

/** The end of a stretch without the white space that closes it. */
function trimmedEnd({ source }: Letter, span: Span): number {
  return span.start + source.slice(span).trimEnd().length;
}

/** Takes a note out with the blank lines around it, so that one blank line is left between its neighbours. */
export function removeNote({ source }: Letter, { span }: NoteDefinition): Edit {
  let end = span.end;
  while (end < source.length && isSpace(source.slice({ start: end, end: end + 1 }))) end += 1;
  if (end < source.length) return { span: { start: span.start, end }, text: '' };
  let start = span.start;
  while (start > 0 && isSpace(source.slice({ start: start - 1, end: start }))) start -= 1;
  return { span: { start, end }, text: start === 0 ? '' : source.lineEnd };
}

function isSpace(character: string): boolean {
  return character === '\n' || character === '\r' || character === ' ' || character === '\t';
}
