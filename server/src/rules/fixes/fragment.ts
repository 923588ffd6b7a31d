import type { Heading, Letter } from '../../letter/letter.js';
import { noteKey, noteNumber } from '../../letter/notes/noteMarks.js';
import type { NoteDefinition, NoteMark } from '../../letter/notes/notes.js';
import { read } from '../../letter/reader.js';
import { overlaps, within } from '../../letter/span.js';
import { matchName, nameKey, plainName } from '../../profile/names.js';
import type { SectionRole } from '../../profile/types.js';
import type { Edit } from '../rule.js';
import { edited, notationOf, relabel, sequencesOf, writeMark } from './noteNumbers.js';
import { noteHome, type NoteHome } from './noteHome.js';
import { newNote, NOTE_TEXT } from './noteText.js';
import { withPlainNotes } from './plainNotes.js';

/** A piece of Markdown that is to become part of a letter, with its notes under numbers that the letter does not have. */
export interface Fragment {
  /** The piece by itself, read under the letter's house style. */
  readonly read: Letter;
  /** In the piece: marks in the letter's notation with their new numbers; notes and rules above them taken out. Ascending. */
  readonly edits: readonly Edit[];
  /** What its notes say, in the order of their first marks. */
  readonly notes: readonly FreshNote[];
  /** Notes of the piece that no mark leads to. */
  readonly unmarked: readonly string[];
}

export interface FreshNote {
  readonly label: string;
  /** On one line. */
  readonly text: string;
}

/**
 * Reads a piece and gives its notes numbers above those of the letter, in the order in which they are used. A mark
 * without a note gets one that is yet to be written.
 */
export function readFragment(letter: Letter, text: string): Fragment {
  const plain = withPlainNotes(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  const piece = read(plain, { profile: letter.profile, treatAs: 'letter' });
  const { definitions } = piece.notes;
  const marks = marksIn(piece, plain);
  const notation = notationOf(letter);
  const labels = freshLabels(letter, marks, notation === 'gfm');
  const edits: Edit[] = piece.flow
    .filter(({ unit }, at) => unit.kind === 'frontMatter' || isRuleOverNotes(piece, at))
    .map(({ span }) => ({ span, text: '' }));
  for (const mark of marks) {
    const { notation: own, label, span, inner } = mark;
    const fresh = labels.get(mark) ?? label;
    const alone = piece.source.slice(span) === writeMark(own, label);
    edits.push(alone ? { span, text: writeMark(notation, fresh) } : { span: inner, text: fresh });
  }
  const named = wordsNaming(piece, ({ index }) => {
    const first = marks.find(({ definition }) => definition === index);
    return first === undefined ? null : (labels.get(first) ?? null);
  });
  const inner = [...edits, ...named].sort((a, b) => a.span.start - b.span.start);
  const saying = (note: NoteDefinition): string => {
    const said = edited(piece, note.body, inner).replace(/\s+/g, ' ').trim();
    return said === '' ? NOTE_TEXT : said;
  };
  const notes = new Map<string, string>();
  for (const [mark, fresh] of labels) {
    if (notes.has(fresh)) continue;
    const note = definitions[mark.definition ?? -1];
    notes.set(fresh, note === undefined ? NOTE_TEXT : saying(note));
  }
  const marked = new Set(marks.map(({ definition }) => definition));
  const gone = definitions.map(({ span }) => ({ span, text: '' }));
  const kept = inner.filter(({ span }) => !gone.some((note) => within(span, note.span)));
  return {
    read: piece,
    edits: [...kept, ...gone].sort((a, b) => a.span.start - b.span.start),
    notes: [...notes].map(([label, said]) => ({ label, text: said })),
    unmarked: definitions.filter(({ index }) => !marked.has(index)).map(saying),
  };
}

/** A line across the page that sets notes apart, or the end: the notes go elsewhere. */
function isRuleOverNotes({ flow }: Letter, at: number): boolean {
  if (flow[at]?.unit.kind !== 'rule') return false;
  const next = flow.slice(at + 1).find(({ unit }) => unit.kind !== 'rule');
  return next?.unit.kind === 'note' || (next === undefined && flow.some(({ unit }) => unit.kind === 'note'));
}

type Mark = Pick<NoteMark, 'notation' | 'label' | 'definition' | 'span' | 'inner'>;

/** A figure raised behind a word; behind fewer letters it is a unit («km²»). */
const RAISED = /(?<=\p{L}{4}[.,;:!?)]?)<sup>(\d{1,3})<\/sup>/gu;

/** The marks of a piece, also those that nothing in it shows to be marks: its notes may not have been copied along. */
function marksIn({ notes }: Letter, text: string): readonly Mark[] {
  const known = [...notes.marks, ...notes.definitions.map(({ mark }) => ({ span: mark }))];
  const strays = [...text.matchAll(RAISED)].flatMap(({ 0: whole, 1: label = '', index }): readonly Mark[] => {
    const span = { start: index, end: index + whole.length };
    if (known.some((one) => overlaps(one.span, span))) return [];
    const start = index + '<sup>'.length;
    return [{ notation: 'sup', label, definition: null, span, inner: { start, end: start + label.length } }];
  });
  return [...notes.marks, ...strays].sort((a, b) => a.span.start - b.span.start);
}

/** Marks of one note share a key; so do marks with one number where there is no note. */
function keyOf({ notation, label, definition }: Mark): string {
  return definition === null ? `${notation} ${noteKey(label)}` : String(definition);
}

/** @param shared whether marks of one note may have one number: `<sup>` has a note for each */
function freshLabels(letter: Letter, marks: readonly Mark[], shared: boolean): ReadonlyMap<Mark, string> {
  const used = [...letter.notes.marks, ...letter.notes.definitions].map(({ label }) => noteNumber(label) ?? 0);
  const highest = used.reduce((most, number) => Math.max(most, number), 0);
  const byKey = new Map<string, string>();
  const fresh = new Map<Mark, string>();
  for (const [index, mark] of marks.entries()) {
    const key = shared ? keyOf(mark) : String(index);
    const label = byKey.get(key) ?? String(highest + byKey.size + 1);
    byKey.set(key, label);
    fresh.set(mark, label);
  }
  return fresh;
}

/** «zie voetnoot 3» in the piece itself. */
function wordsNaming(piece: Letter, freshOf: (note: NoteDefinition) => string | null): readonly Edit[] {
  const [sequence] = sequencesOf(piece.notes);
  if (sequence === undefined) return [];
  const numbers = new Map<string, string>();
  for (const note of sequence.definitions) {
    const fresh = freshOf(note);
    if (fresh !== null) numbers.set(noteKey(note.label), fresh);
  }
  const places = new Set([...piece.notes.marks, ...piece.notes.definitions].map(({ inner }) => inner.start));
  return relabel(piece, sequence, numbers).filter(({ span }) => !places.has(span.start));
}

/** Where in the letter the mark of a note is put in, and the heading that it then stands under, as offsets. */
interface MarkPlace {
  readonly at: number;
  readonly under: number;
}

/**
 * The edits that put the notes of a piece among those of the letter, ascending and each at a place of its own. In a letter
 * with notes behind each section, item or the like they stand behind that of their mark. Elsewhere `[^1]` stand together,
 * behind the note that is used last before the piece; `<sup>` each in the row below its mark, as they are printed there; a
 * first note stands where first notes do.
 *
 * @param placeOf where the mark of a note is put in, by its label
 * @param to where the last part of the piece is put in
 * @param whole whether notes stand behind the section where the letter has them behind its paragraphs
 */
export function notesEdits(
  letter: Letter,
  notes: readonly FreshNote[],
  placeOf: (label: string) => MarkPlace,
  to: number,
  whole = true,
): readonly Edit[] {
  const apart = notationOf(letter) === 'sup';
  const first = Math.min(...notes.map(({ label }) => placeOf(label).at));
  const groups = new Map<number, Row>();
  for (const note of notes) {
    const { at, under } = placeOf(note.label);
    const known = noteHome(letter, under, whole);
    // What is put in below the last words of a section has its notes below itself.
    const home = known === null ? null : { ...known, end: Math.max(known.end, at) };
    const from = home !== null || apart ? at : first;
    const place = home?.end ?? from;
    const group = groups.get(place);
    if (group === undefined) groups.set(place, { from, home, notes: [note] });
    else group.notes.push(note);
  }
  const edits = new Map<number, Edit>();
  for (const [, group] of [...groups].sort(([a], [b]) => a - b)) {
    const { span, text } = rowEdit(letter, group, to, apart);
    edits.set(span.start, { span, text: (edits.get(span.start)?.text ?? '') + text });
  }
  return [...edits.values()].sort((a, b) => a.span.start - b.span.start);
}

/** Notes that come to stand together. */
interface Row {
  /** Where the mark of the first is put in. */
  readonly from: number;
  readonly home: NoteHome | null;
  readonly notes: FreshNote[];
}

/** @param below whether the notes stand below their marks */
function rowEdit(letter: Letter, { from, home, notes }: Row, to: number, below: boolean): Edit {
  const notation = notationOf(letter);
  const above = letter.notes.marks.filter((mark) => mark.span.end <= from).at(-1);
  const among = letter.notes.definitions.filter(({ set, span }) => {
    return set === (above?.set ?? 0) && (!below || home !== null || span.start >= from);
  });
  const { lineEnd } = letter.source;
  const texts = rowOf(letter, notes);
  const last = letter.notes.definitions[above?.definition ?? -1];
  const [next] = among;
  if (home === null && below && next !== undefined && (last === undefined || last.span.start < from)) {
    const at = next.span.start;
    return { span: { start: at, end: at }, text: texts.map((text) => text + lineEnd + lineEnd).join('') };
  }
  const number = above === undefined ? 1 : (noteNumber(above.label) ?? 0) + 1;
  const label = notes[0]?.label ?? '';
  const { edit, textAt } = newNote(letter, among, notation, label, number, to, '', home);
  const head = edit.text.slice(0, textAt);
  const close = /^(?:\r\n|\n)(?![\r\n])/.test(head);
  const opening = head.slice(0, head.length - writeMark(notation, label, true).length - 1);
  const text = opening + texts.join(close ? lineEnd : lineEnd + lineEnd) + edit.text.slice(textAt);
  return { span: edit.span, text };
}

/** The notes of a piece as they stand in the letter, each on a line. */
export function rowOf(letter: Letter, notes: readonly FreshNote[]): readonly string[] {
  return notes.map(({ label, text }) => `${writeMark(notationOf(letter), label, true)} ${text}`);
}

/** The sections that a heading of a piece names: by the house style, or as the letter calls them itself. */
export function sectionsNamed(letter: Letter, heading: Heading): readonly SectionRole[] {
  const known = matchName(heading.text, letter.profile)?.sections ?? [];
  if (known.length > 0) return known;
  const key = nameKey(heading.text);
  const roles = new Set<string>(letter.profile.sections.map(({ role }) => role));
  const own = letter.headings.find(
    (each) => roles.has(each.roles[0] ?? '') && plainName(each.text, letter.profile).key === key,
  );
  return own === undefined ? [] : own.roles.filter((role): role is SectionRole => roles.has(role));
}
