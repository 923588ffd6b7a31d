import type { Letter } from '../../letter/letter.js';
import { noteKey, noteNumber } from '../../letter/notes/noteMarks.js';
import type { NoteDefinition, NoteProblem } from '../../letter/notes/notes.js';
import { within } from '../../letter/span.js';
import type { Edit, Fix } from '../rule.js';
import { edited, relabel, sequencesOf, type Sequence } from './noteNumbers.js';

export type Renumbered =
  | {
      readonly ok: true;
      /** Ascending, never overlapping; none where every note has its number already. */
      readonly edits: readonly Edit[];
      /** How many notes are numbered. */
      readonly count: number;
    }
  /** `reason`: a Dutch sentence that says what stands in the way. */
  | { readonly ok: false; readonly reason: string };

/**
 * Numbers all notes in the order in which they are first used, in both notations, and puts notes that stand in a row
 * in that order. Repeated marks and named labels are kept; a note without a mark keeps its place behind the note
 * before it. Refused where it cannot be told which note a mark belongs to.
 */
export function renumber(letter: Letter): Renumbered {
  const reason = refusal(letter);
  if (reason !== null) return { ok: false, reason };
  const { edits, labels, count } = numbering(letter, sequencesOf(letter.notes));
  return { ok: true, edits: inOrder(letter, edits, labels), count };
}

/** New numbers by the order in which the marks of each sequence are given: the edits, and the number of each note by its index. */
export function numbering(
  letter: Letter,
  sequences: readonly Sequence[],
): { readonly edits: readonly Edit[]; readonly labels: ReadonlyMap<number, number>; readonly count: number } {
  const numbered = sequences.map((sequence) => ({ sequence, numbers: newNumbers(sequence) }));
  return {
    edits: byPlace(numbered.flatMap(({ sequence, numbers }) => relabel(letter, sequence, numbers))),
    labels: new Map(numbered.flatMap(({ sequence, numbers }) => labelsOf(sequence, numbers))),
    count: numbered.reduce((sum, { numbers }) => sum + numbers.size, 0),
  };
}

/** The fix that renumbers everything, or none where that is refused. */
export function renumberFixes(letter: Letter): readonly Fix[] {
  if (refusal(letter) !== null) return [];
  const count = sequencesOf(letter.notes).reduce((sum, sequence) => sum + newNumbers(sequence).size, 0);
  const title = count === 1 ? 'De voetnoot hernummeren' : `Alle ${String(count)} voetnoten hernummeren`;
  const edits = (): readonly Edit[] => {
    const result = renumber(letter);
    return result.ok ? result.edits : [];
  };
  return [{ title, safe: true, whole: 'voetnoten-hernummeren', edits }];
}

/** Why the notes cannot be renumbered, or null. */
function refusal(letter: Letter): string | null {
  const reason = hindrance(letter);
  return reason === null ? null : `De voetnoten zijn niet hernummerd: ${reason}`;
}

/** What makes it unsure which note a mark belongs to, in Dutch, to follow a colon; null where nothing does. */
export function hindrance({ notes }: Letter): string | null {
  for (const problem of notes.problems) {
    const reason = obstacle(problem, notes);
    if (reason !== null) return reason;
  }
  return null;
}

function obstacle(problem: NoteProblem, { marks, definitions }: Letter['notes']): string | null {
  switch (problem.rule) {
    case 'voetnoot-dubbel': {
      const label = definitions[problem.definitions[0] ?? -1]?.label ?? '';
      return `er zijn ${String(problem.definitions.length)} voetnoten ${label}. Geef ze eerst elk een eigen nummer.`;
    }
    case 'nootcijfer-zonder-voetnoot': {
      if (problem.definition === null) return null;
      const mark = marks[problem.mark]?.label ?? '';
      const note = definitions[problem.definition]?.label ?? '';
      return `nootcijfer ${mark} en voetnoot ${note} vinden elkaar niet. Geef ze eerst hetzelfde nummer.`;
    }
    case 'voetnoot-nummering': {
      if (problem.leftOver === null) return null;
      const mark = marks[problem.mark]?.label ?? '';
      return `nootcijfer ${mark} staat er vaker, terwijl voetnoot ${problem.expected} nergens wordt aangehaald. Zet eerst het juiste nootcijfer.`;
    }
    case 'voetnoot-zonder-opmaak': {
      const label = problem.lost[0]?.label ?? '';
      return `nootcijfer ${label} heeft zijn opmaak verloren. Herstel die eerst.`;
    }
    case 'voetnoot-zonder-nootcijfer':
      return null;
  }
}

/**
 * Per number in use the number it gets: in order of first use, a note without a mark behind the note before it.
 *
 * @param sequence in the order in which its marks and notes are, or will be, read
 */
export function newNumbers({ marks, definitions }: Sequence): ReadonlyMap<string, string> {
  const isNumber = (it: { readonly label: string }): boolean => noteNumber(it.label) !== null;
  const used = [...new Set(marks.filter(isNumber).map((it) => noteKey(it.label)))];
  const marked = new Set(used);
  const followers = new Map<string, string[]>();
  let previous = '';
  for (const { label } of definitions.filter(isNumber)) {
    const key = noteKey(label);
    if (marked.has(key)) previous = key;
    else followers.set(previous, [...(followers.get(previous) ?? []), key]);
  }
  const order = ['', ...used].flatMap((key) => [...(key === '' ? [] : [key]), ...(followers.get(key) ?? [])]);
  return new Map([...new Set(order)].map((key, index) => [key, String(index + 1)]));
}

/** The new number of each numbered note, by its index. */
export function labelsOf(
  { definitions }: Sequence,
  numbers: ReadonlyMap<string, string>,
): readonly (readonly [number, number])[] {
  return definitions.flatMap(({ index, label }) => {
    const number = numbers.get(noteKey(label));
    return number === undefined ? [] : [[index, Number(number)] as const];
  });
}

/**
 * Sorts the notes of each row by their new numbers; other edits stay as they are.
 *
 * @param numbers the new number of each note, by its index
 * @param mixed notes of either notation make one row, because they get one
 */
export function inOrder(
  letter: Letter,
  edits: readonly Edit[],
  numbers: ReadonlyMap<number, number>,
  mixed = false,
): readonly Edit[] {
  const moved: Edit[] = [];
  for (const row of rows(letter, mixed)) {
    const slots = row.filter((it) => numbers.has(it.index));
    const sorted = [...slots].sort((a, b) => (numbers.get(a.index) ?? 0) - (numbers.get(b.index) ?? 0));
    for (const [at, slot] of slots.entries()) {
      const note = sorted[at];
      if (note === undefined || note === slot) continue;
      moved.push({ span: slot.span, text: edited(letter, note.span, edits) });
    }
  }
  const kept = edits.filter((edit) => !moved.some(({ span }) => within(edit.span, span)));
  return byPlace([...kept, ...moved]);
}

/** Notes with nothing but white space between them, in one set and, unless mixed, one notation. */
function rows({ notes, source }: Letter, mixed: boolean): readonly (readonly NoteDefinition[])[] {
  const found: NoteDefinition[][] = [];
  for (const note of notes.definitions) {
    const row = found.at(-1);
    const previous = row?.at(-1);
    const joins =
      previous !== undefined &&
      (mixed || previous.notation === note.notation) &&
      previous.set === note.set &&
      previous.span.end <= note.span.start &&
      source.slice({ start: previous.span.end, end: note.span.start }).trim() === '';
    if (joins) row?.push(note);
    else found.push([note]);
  }
  return found;
}

function byPlace(edits: readonly Edit[]): readonly Edit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start);
}
