import { findLost } from './lostMarks.js';
import { keepMarks, setKey } from './noteMarks.js';
import { judgeNotes } from './noteProblems.js';
import { noteSets, type NoteSets } from './noteSets.js';
import { sourceSpan, type Prose } from '../text/prose.js';
import { shift, type Span } from '../span.js';
import { NEIGHBOURS, type SuspectMark } from './suspects.js';
import type { Place } from '../facts.js';

export type Notation = 'sup' | 'gfm';

export interface NoteMark {
  readonly index: number;
  readonly notation: Notation;
  /** Marks and notes with one number here are numbered together; an annex may begin at 1 again. */
  readonly set: number;
  readonly label: string;
  /** The mark with its tags or brackets; only a piece of it where one pair of tags holds several (`<sup>1,2</sup>`). */
  readonly span: Span;
  /** The label itself: what renumbering changes. */
  readonly inner: Span;
  /** The prose before the mark and behind it, at most `NEIGHBOURS` code units; '' at an edge. */
  readonly before: string;
  readonly after: string;
  /** Index in `definitions` of its note, or null. */
  readonly definition: number | null;
}

export interface NoteDefinition {
  readonly index: number;
  readonly notation: Notation;
  readonly set: number;
  readonly label: string;
  /** The whole note. */
  readonly span: Span;
  /** The mark at its head. */
  readonly mark: Span;
  /** The label itself: what renumbering changes. */
  readonly inner: Span;
  /** What follows the mark; empty where nothing does. */
  readonly body: Span;
  /** Plain text, paragraphs joined by '\n'. */
  readonly text: string;
  readonly paragraphs: readonly Prose[];
  /** Add to places in `paragraphs`. */
  readonly base: number;
}

/** A mark, or the head of a note, that lost its form and is taken for one. */
export interface LostMark {
  readonly notation: Notation;
  readonly label: string;
  readonly span: Span;
  readonly head: boolean;
}

/**
 * What is wrong with the notes, one entry per mistake: which rule speaks is decided here, when the letter is assembled
 * (CONTRACT.md, «Which rule speaks»).
 */
export type NoteProblem =
  | {
      readonly rule: 'voetnoot-nummering';
      /**
       * `skip`: a number is missing before this one; `repeat`: used again; `order`: comes after a higher one, or
       * before lower ones.
       */
      readonly fault: 'skip' | 'repeat' | 'order';
      readonly mark: number;
      /** `skip`, `repeat`: the number that was due; `order`: that of the neighbour it is out of order with. */
      readonly expected: string;
      /** The other mark that shows the fault: the first with this number, or the neighbour; null where there is none. */
      readonly other: number | null;
      /** `repeat`: index of the note with the number that was due, which no mark points to; else null. */
      readonly leftOver: number | null;
      /** False for numeric `[^1]` labels, which are renumbered when printed. */
      readonly certain: boolean;
    }
  | { readonly rule: 'nootcijfer-zonder-voetnoot'; readonly mark: number; readonly definition: number | null }
  | { readonly rule: 'voetnoot-zonder-nootcijfer'; readonly definition: number }
  /** `definitions`: the one to blame first, then the others; `mark`: the mark left over, or null. */
  | { readonly rule: 'voetnoot-dubbel'; readonly definitions: readonly number[]; readonly mark: number | null }
  | { readonly rule: 'voetnoot-zonder-opmaak'; readonly lost: readonly LostMark[] };

export interface Notes {
  readonly marks: readonly NoteMark[];
  readonly definitions: readonly NoteDefinition[];
  readonly lost: readonly LostMark[];
  /** In order of the text. */
  readonly problems: readonly NoteProblem[];
}

/** A mark as it stands among the words, before it is known whether it is one: `m<sup>2</sup>` is none. */
export interface MarkInput {
  readonly notation: Notation;
  readonly label: string;
  readonly span: Span;
  readonly inner: Span;
  /** The prose before the mark and behind it, at most `NEIGHBOURS` code units; '' at an edge. */
  readonly before: string;
  readonly after: string;
}

export type DefinitionInput = Omit<NoteDefinition, 'index' | 'set'>;

export interface SuspectInput {
  readonly suspect: SuspectMark;
  /** Its place in the text. */
  readonly span: Span;
  readonly place: Place;
  /** It stands in a paragraph that itself opens as a note does: its further lines may be notes as well. */
  readonly amongNotes: boolean;
  /** The character of the source before `span`: a backslash there belongs to the bracket. */
  readonly rawBefore: string;
}

/** What the notes of a letter are assembled from; places count from the start of the text. */
export interface NotesInput {
  /** In order of the text. */
  readonly marks: readonly MarkInput[];
  /** In order of the text. */
  readonly definitions: readonly DefinitionInput[];
  /** In order of the text. */
  readonly suspects: readonly SuspectInput[];
  /** Labels of link definitions: `[1]: http://…` elsewhere makes `[1]` a link. */
  readonly linkLabels: ReadonlySet<string>;
  /** Where a heading opens an annex or another letter: its notes may begin at 1 again. Ascending. */
  readonly restarts: readonly number[];
}

/** The marks of one piece of prose that stands at `base`, as `assembleNotes` takes them. */
export function markInputs(prose: Prose, base: number): readonly MarkInput[] {
  return prose.marks.map(({ notation, label, span, inner, at }) => ({
    notation,
    label,
    span: shift(span, base),
    inner: shift(inner, base),
    before: prose.text.slice(Math.max(0, at - NEIGHBOURS), at),
    after: prose.text.slice(at, at + NEIGHBOURS),
  }));
}

/** The suspects of one piece of prose; `characterAt` gives the source's character at an offset of the text. */
export function suspectInputs(
  passage: { readonly prose: Prose; readonly place: Place; readonly suspects: readonly SuspectMark[] },
  base: number,
  characterAt: (offset: number) => string,
): readonly SuspectInput[] {
  const { prose, place, suspects } = passage;
  const [first] = suspects;
  const amongNotes = place === 'note' || (first?.head === true && first.span.start === 0);
  return suspects.map((suspect) => {
    const span = shift(sourceSpan(prose, suspect.span.start, suspect.span.end), base);
    return { suspect, span, place, amongNotes, rawBefore: span.start > 0 ? characterAt(span.start - 1) : '' };
  });
}

/**
 * The notes of a letter: which marks and notes belong together, which marks lost their form, and what is wrong, one
 * entry per mistake. Linear in marks, notes and suspects, apart from sorting.
 */
export function assembleNotes(input: NotesInput): Notes {
  const kept = keepMarks(input.marks, input.definitions);
  const sets = noteSets(kept, input.definitions, input.restarts);
  const definitions = input.definitions.map(
    ({ notation, label, span, mark, inner, body, text, paragraphs, base }, index): NoteDefinition => {
      const set = sets.ofDefinition[index] ?? 0;
      return { index, set, notation, label, span, mark, inner, body, text, paragraphs, base };
    },
  );
  const marks = linkMarks(kept, definitions, sets);
  const lost = findLost(input, marks, definitions);
  return { marks, definitions, lost, problems: judgeNotes(marks, definitions, lost) };
}

/** Gives each mark its note: the first with its label in its own set. */
function linkMarks(
  kept: readonly MarkInput[],
  definitions: readonly NoteDefinition[],
  sets: NoteSets,
): readonly NoteMark[] {
  const notes = new Map<string, number>();
  for (const { index, notation, set, label } of definitions) {
    const key = setKey(notation, set, label);
    if (!notes.has(key)) notes.set(key, index);
  }
  return kept.map(({ notation, label, span, inner, before, after }, index): NoteMark => {
    const set = sets.ofMark[index] ?? 0;
    const definition = notes.get(setKey(notation, set, label)) ?? null;
    return { index, set, notation, label, span, inner, before, after, definition };
  });
}
