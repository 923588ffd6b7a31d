import type { Item, Letter, Section } from '../../letter/letter.js';
import { noteKey, noteNumber } from '../../letter/notes/noteMarks.js';
import type { Span } from '../../letter/span.js';
import { askedOf } from '../../profile/sections.js';
import type { SectionRole } from '../../profile/types.js';
import type { Edit } from '../rule.js';
import { behindNotes, blankLine, notesIn, withNotes, withNotesBehind, type Put } from './contributionNotes.js';
import { composeEdits } from './composeEdits.js';
import { readFragment, rowOf, type Fragment } from './fragment.js';
import { written } from './headings.js';
import { relabel, sequencesOf } from './noteNumbers.js';
import { noteHome, wayOf } from './noteHome.js';
import { NOTE_TEXT } from './noteText.js';
import { piecesOf, type Cut, type Piece } from './pieces.js';
import { hindrance, renumber } from './renumber.js';
import { reread } from './reread.js';
import { withLabelsAsHeadings } from './runInLabels.js';
import { endOfSection, endOfText, isText, placeFor, sectionOf, sectionShape } from './section.js';

/** A contribution in its place, or in Dutch why it was not put in. */
export type Contributed =
  | {
      readonly ok: true;
      /** Ascending, never overlapping. */
      readonly edits: readonly Edit[];
      /** Where the text that was put in begins, in the text after the edits. */
      readonly caret: number;
      readonly fitted: Fitted;
    }
  | { readonly ok: false; readonly reason: string };

/** What became of a contribution. */
export interface Fitted {
  /** Sections that the item did not have, or that held no text yet. */
  readonly inserted: number;
  /** Sections that held text, to which more was added. */
  readonly added: number;
  /** Whether text came under the item's own heading, in no section. */
  readonly loose: boolean;
  /** Headings that got the level, the form or the name of this letter's. */
  readonly headings: number;
  /** Notes that came along with their text. */
  readonly notes: number;
  /** Marks without a note, which got one that is yet to be written. */
  readonly blank: number;
  /** Notes without a mark, whose words came as text. */
  readonly unmarked: number;
  /** Headings above its sections with nothing below them: the contribution's own titles, left out. */
  readonly titles: readonly string[];
}

/**
 * Makes a colleague's text the sections of an item. Its headings that name sections get the form, level and name that
 * this letter gives them; sections that are missing, empty or still a place-holder are filled, and to those that hold text
 * it is added below what stands. Its notes get numbers in the order of the whole letter. Nothing of the letter is lost but
 * place-holders. Refused where the letter would then not read as it did.
 *
 * @param text Markdown, or plain text
 * @param section where text belongs that stands under no such heading; without it the first section that the item asks for
 */
export function insertContribution(letter: Letter, item: Item, text: string, section?: SectionRole): Contributed {
  const fragment = readFragment(letter, withLabelsAsHeadings(letter, text));
  const lost = lostMark(letter, fragment);
  if (lost !== null) return { ok: false, reason: lost };
  for (const flat of [false, true]) {
    const cut = piecesOf(letter, item, fragment, { section: section ?? firstSection(letter, item), flat });
    if (cut.pieces.length === 0) return NOTHING;
    const made = putIn(letter, item, fragment, cut);
    if (made !== null) return made;
  }
  return UNFIT;
}

const NOTHING: Contributed = { ok: false, reason: 'De bijdrage is niet ingevoegd: er staat geen tekst in.' };

const UNFIT: Contributed = {
  ok: false,
  reason:
    'De bijdrage is niet ingevoegd: met haar opmaak zou de brief anders worden gelezen. Plak haar als gewone tekst, en maak de koppen op.',
};

/**
 * Numbers would change beside a mark that kept its old one: which note it belongs to could not be told afterwards.
 *
 * @returns the reason in Dutch, or null
 */
function lostMark(letter: Letter, { read, notes, unmarked }: Fragment): string | null {
  const labelOf = ({ notes: { problems } }: Letter): string | null =>
    problems.flatMap((one) => (one.rule === 'voetnoot-zonder-opmaak' ? one.lost : [])).at(0)?.label ?? null;
  const own = notes.length > 0 ? labelOf(letter) : null;
  if (own !== null)
    return `De bijdrage is niet ingevoegd: nootcijfer ${own} heeft zijn opmaak verloren. Herstel die eerst.`;
  const theirs = notes.length + unmarked.length > 0 ? labelOf(read) : null;
  if (theirs === null) return null;
  return `De bijdrage is niet ingevoegd: nootcijfer ${theirs} in de bijdrage heeft zijn opmaak verloren. Herstel die daar eerst.`;
}

/** The section for text without headings; null where the item needs none, and has none. */
function firstSection(letter: Letter, item: Item): SectionRole | null {
  const [first] = askedOf(letter.profile, item.kind);
  if (first !== undefined) return first;
  const roles = letter.profile.sections.map(({ role }) => role);
  return roles.find((role) => item.sections.some((each) => each.role === role)) ?? null;
}

/** Null where the letter does not read as it should afterwards. */
function putIn(letter: Letter, item: Item, fragment: Fragment, { pieces, titles }: Cut): Contributed | null {
  const inserted = new Set<SectionRole>();
  const added = new Set<SectionRole>();
  let headings = 0;
  const puts: Put[] = [];
  const way = wayOf(letter);
  const behindSections = way === 'section' || way === 'paragraph';
  const under = new Map<string, number>();
  const brought = new Set<string>();
  /** Places behind the notes of what stands above. */
  const below = new Set<number>();
  const add = (at: number, text: string): void => {
    const same = puts.find(({ span }) => span.start === at && span.end === at);
    if (same === undefined) puts.push({ span: { start: at, end: at }, text });
    else same.text += blankLine(letter) + text;
  };
  const addBelow = (at: number, text: string): void => {
    const place = behindNotes(letter, at);
    below.add(place);
    add(place, text);
  };
  for (const piece of inOrderOf(letter, pieces)) {
    const own = item.sections.find(({ role }) => role === piece.role);
    // A heading that names more than the section it comes under keeps its words.
    const text = own === undefined || piece.name === null ? piece.body : `*${piece.name}*\n\n${piece.body}`;
    const words = text.replaceAll('\n', letter.source.lineEnd);
    const notes = notesIn(letter, fragment, words).filter(({ label }) => !under.has(label) && !brought.has(label));
    headings += piece.headings;
    const stands = (behindSections ? own : undefined)?.heading ?? item.heading;
    const start = letter.headings[stands]?.span.start ?? 0;
    // Where each section has its notes, the first of one come along with the text, and so do those of a new section.
    const along =
      way === 'paragraph' ||
      (behindSections && (own === undefined || noteHome(letter, start, true)?.group.length === 0));
    for (const { label } of notes) {
      if (along) brought.add(label);
      else under.set(label, start);
    }
    const body =
      way === 'paragraph'
        ? withNotesBehind(letter, words, notes)
        : [words, ...(along ? rowOf(letter, notes) : [])].join(blankLine(letter));
    const addTo = way === 'paragraph' ? addBelow : add;
    if (piece.role === null) {
      addTo(endOfText(letter, letter.headings[item.heading], item.span.end), body);
    } else if (own === undefined) {
      const usual = sectionOf(letter, item, piece.role);
      const heading =
        piece.name === null ? usual.heading : written(piece.name, sectionShape(letter, item), letter.source.lineEnd);
      if (piece.heading !== null && piece.heading !== heading) headings += 1;
      (behindSections ? addBelow : add)(placeFor(letter, item, piece.role), heading + usual.gap + body);
      inserted.add(piece.role);
    } else {
      const heading = letter.source.slice(letter.headings[own.heading]?.span ?? { start: 0, end: 0 });
      if (piece.heading !== null && piece.heading !== heading) headings += 1;
      const stale = own.state === 'placeholder' ? placeholderOf(letter, item, own) : null;
      const replaced = stale !== null && !puts.some(({ span }) => span.start === stale.start);
      if (replaced) puts.push({ span: stale, text: body });
      else addTo(endOfSection(letter, item, own), body);
      (own.state === 'filled' ? added : inserted).add(piece.role);
    }
  }
  const edits = withNotes(
    letter,
    fragment.notes.filter(({ label }) => !brought.has(label)),
    puts,
    (label) => under.get(label) ?? letter.headings[item.heading]?.span.start ?? 0,
    below,
  );
  const { source } = letter;
  const after = reread(letter, edits);
  if (!readsAsBefore(letter, fragment, after, puts)) return null;
  // What makes it unsure in the letter may not show any more with the new notes between.
  const numbered = hindrance(letter) === null ? renumber(after) : null;
  const first = edits[0]?.span.start ?? 0;
  const all = composeEdits(
    source.length,
    edits,
    numbered?.ok === true ? numbered.edits : nextNumbers(letter, after, fragment, first),
  );
  const caret = startOf(letter, edits, puts);
  const blank = fragment.notes.filter((note) => note.text === NOTE_TEXT).length;
  const fitted: Fitted = {
    inserted: inserted.size,
    added: added.size,
    loose: pieces.some(({ role }) => role === null),
    headings,
    notes: fragment.notes.length - blank,
    blank,
    unmarked: fragment.unmarked.length,
    titles,
  };
  return { ok: true, edits: all, caret, fitted };
}

/**
 * Where the letter's own notes cannot be put in order, the new ones get the numbers behind the last that is used before
 * them, and later ones as many more.
 */
function nextNumbers(letter: Letter, after: Letter, { notes }: Fragment, from: number): readonly Edit[] {
  const fresh = new Set(notes.map(({ label }) => label));
  const sequence = sequencesOf(after.notes).find(({ marks }) => marks.some(({ label }) => fresh.has(label)));
  if (sequence === undefined) return [];
  const before = letter.notes.marks.filter(({ span }) => span.end <= from).map(({ label }) => noteNumber(label) ?? 0);
  const last = before.reduce((most, number) => Math.max(most, number), 0);
  const order = [...new Set(sequence.marks.map(({ label }) => label))].filter((label) => fresh.has(label));
  const numbers = new Map(order.map((label, index) => [label, String(last + 1 + index)]));
  for (const { label } of [...sequence.marks, ...sequence.definitions]) {
    const number = noteNumber(label);
    if (number !== null && number > last && !fresh.has(label))
      numbers.set(noteKey(label), String(number + order.length));
  }
  return relabel(after, sequence, numbers);
}

/** Where the first text that was put in begins: behind the blank lines before it. */
function startOf(letter: Letter, edits: readonly Edit[], puts: readonly Put[]): number {
  const first = puts.reduce((least, { span }) => Math.min(least, span.start), letter.source.length);
  let moved = 0;
  for (const { span, text } of edits) {
    if (span.start >= first) return first + moved + (/^\s*/.exec(text)?.[0].length ?? 0);
    moved += text.length - (span.end - span.start);
  }
  return first + moved;
}

function inOrderOf(letter: Letter, pieces: readonly Piece[]): readonly Piece[] {
  const order: readonly (string | null)[] = [null, ...letter.profile.sections.map(({ role }) => role)];
  return pieces.toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
}

/** The place-holder that is all a section holds, where it can go: one stretch without a note mark in it. */
function placeholderOf(letter: Letter, item: Item, section: Section): Span | null {
  const heading = letter.headings[section.heading];
  if (heading === undefined) return null;
  const end = endOfSection(letter, item, section);
  const units = letter.flow.filter(({ span }) => span.start >= heading.span.end && span.start < end);
  const [first, last] = [units[0], units.at(-1)];
  if (first === undefined || last === undefined || !units.every(isText)) return null;
  const span = { start: first.span.start, end: Math.min(end, last.span.end) };
  const cited = letter.notes.marks.some((mark) => mark.span.start >= span.start && mark.span.start < span.end);
  return cited || span.end <= span.start ? null : span;
}

/**
 * Whether the letter says what it said, the place-holders that went aside, in the same parts and items; whether the
 * contribution says what it said; and whether no note or mark lost its other half.
 */
function readsAsBefore(letter: Letter, fragment: Fragment, after: Letter, puts: readonly Put[]): boolean {
  const titles = ({ items, parts }: Letter): string =>
    [...parts.map(({ title }) => title), '', ...items.map(({ title }) => title)].join('\n');
  if (titles(after) !== titles(letter)) return false;
  if (halves(after).marks > halves(letter).marks || halves(after).notes > halves(letter).notes) return false;
  if (after.notes.definitions.length !== letter.notes.definitions.length + fragment.notes.length) return false;
  const gone = puts.map(({ span }) => span).filter(({ start, end }) => end > start);
  const left = new Map<string, number>();
  for (const words of wordsIn(after)) left.set(words, (left.get(words) ?? 0) + 1);
  const headings = new Set(fragment.read.headings.map(({ flow }) => flow));
  const due = [
    ...wordsIn(letter, ({ start }) => !gone.some((span) => start >= span.start && start < span.end)),
    ...wordsIn(fragment.read, null, headings),
  ];
  return due.every((words) => {
    const count = left.get(words) ?? 0;
    left.set(words, count - 1);
    return count > 0;
  });
}

/** Marks without a note, and notes without a mark. */
function halves({ notes }: Letter): { readonly marks: number; readonly notes: number } {
  const cited = new Set(notes.marks.map(({ definition }) => definition));
  return {
    marks: notes.marks.filter(({ definition }) => definition === null).length,
    notes: notes.definitions.filter(({ index }) => !cited.has(index)).length,
  };
}

/** The words of each passage outside the notes; numbers alike, as «zie voetnoot 3» may change. */
function wordsIn(
  { passages, flow }: Letter,
  keep: ((span: Span) => boolean) | null = null,
  without: ReadonlySet<number> = new Set(),
): readonly string[] {
  return passages
    .filter(({ place, flow: unit }) => place !== 'note' && !without.has(unit))
    .filter(({ flow: unit }) => keep === null || keep(flow[unit]?.span ?? { start: 0, end: 0 }))
    .map(({ prose }) => prose.text.replace(/\d+/g, '0').replace(/\s+/g, ' ').trim())
    .filter((words) => words !== '');
}
