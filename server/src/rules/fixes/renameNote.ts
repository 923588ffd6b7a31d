import type { Letter } from '../../letter/letter.js';
import { familyOf, noteAt, type NoteFamily } from '../../letter/notes/noteAt.js';
import { noteKey, noteNumber } from '../../letter/notes/noteMarks.js';
import type { NoteDefinition, NoteMark } from '../../letter/notes/notes.js';
import type { Span } from '../../letter/span.js';
import type { Edit } from '../rule.js';
import { relabel, sequencesOf } from './noteNumbers.js';

/** Edits that give a note another number or name, or in Dutch why it cannot have it. */
export type NoteRenaming =
  { readonly ok: true; readonly edits: readonly Edit[] } | { readonly ok: false; readonly reason: string };

/** The label that an offset touches, tags and brackets left out; null where there is no note. */
export function noteToRename(letter: Letter, offset: number): { readonly span: Span; readonly label: string } | null {
  const symbol = noteAt(letter, offset);
  if (symbol === null) return null;
  const { inner, label } = symbol.kind === 'mark' ? symbol.mark : symbol.note;
  return { span: inner, label };
}

/**
 * Gives a note and all its marks another number or name, in either notation, and its number where words name it («zie
 * voetnoot 3»). The number of another note is refused; a note without a mark may take that of a mark without a note.
 */
export function renameNote(letter: Letter, offset: number, to: string): NoteRenaming {
  const symbol = noteAt(letter, offset);
  if (symbol === null) return refuse('Hier staat geen nootcijfer. Zet de cursor op een nootcijfer en probeer opnieuw.');
  const family = familyOf(letter, symbol);
  const { label, notation } = symbol.kind === 'mark' ? symbol.mark : symbol.note;
  const wanted = to.trim();
  const reason = notation === 'sup' ? unfitForSup(wanted) : unfitForBrackets(wanted);
  if (reason !== null) return refuse(reason);
  if (wanted === label) return { ok: true, edits: [] };
  if (isTaken(letter, family, wanted)) {
    return refuse(`Voetnoot ${wanted} bestaat al. Kies een ander nummer, of laat alle voetnoten hernummeren.`);
  }
  return { ok: true, edits: renamed(letter, family, label, wanted) };
}

function refuse(reason: string): NoteRenaming {
  return { ok: false, reason };
}

function unfitForSup(label: string): string | null {
  if (label === '') return 'Een voetnoot kan niet zonder nummer.';
  return noteNumber(label) === null ? `Deze voetnoot heeft een nummer nodig: 1 of hoger, in cijfers.` : null;
}

/** What may stand between `[^` and `]`, as Markdown reads it; zero in front would make two of one number. */
function unfitForBrackets(label: string): string | null {
  if (label === '') return 'Een voetnoot kan niet zonder nummer of naam.';
  if (/\s/.test(label)) return 'De naam van een voetnoot heeft geen spaties. Zet er een streepje tussen.';
  if (/[[\]\\^]/.test(label))
    return 'In de naam van een voetnoot kan geen haak, dakje of schuine streep naar achteren staan.';
  if (label.length > LONGEST) return `De naam van een voetnoot is hoogstens ${String(LONGEST)} tekens lang.`;
  return null;
}

/** Longer names than this are no help to anyone. */
const LONGEST = 100;

/** Another note has it; two halves that miss each other (a note without a mark, a mark without a note) may meet. */
function isTaken(letter: Letter, { marks, note }: NoteFamily, label: string): boolean {
  const own = new Set<NoteMark | NoteDefinition>([...marks, ...(note === null ? [] : [note])]);
  const sequence = sequencesOf(letter.notes).find((one) =>
    [...one.marks, ...one.definitions].some((it) => own.has(it)),
  );
  const others = <T extends NoteMark | NoteDefinition>(things: readonly T[]): readonly T[] =>
    things.filter((it) => !own.has(it) && noteKey(it.label) === noteKey(label));
  const takenMarks = others(sequence?.marks ?? []);
  const takenNotes = others(sequence?.definitions ?? []);
  if (note !== null && marks.length === 0)
    return takenNotes.length > 0 || takenMarks.some((it) => it.definition !== null);
  if (note === null) return takenNotes.length > 1 || takenMarks.length > 0;
  return takenNotes.length > 0 || takenMarks.length > 0;
}

function renamed(letter: Letter, { marks, note }: NoteFamily, from: string, to: string): readonly Edit[] {
  const own = [...marks, ...(note === null ? [] : [note])].map(({ inner }) => ({ span: inner, text: to }));
  return [...own, ...namedInWords(letter, from, to)].sort((a, b) => a.span.start - b.span.start);
}

/** Words that name it by its number, where that cannot mean another note. */
function namedInWords(letter: Letter, from: string, to: string): readonly Edit[] {
  if (noteNumber(from) === null || noteNumber(to) === null) return [];
  const { notes } = letter;
  const [sequence] = sequencesOf(notes);
  const twice = notes.definitions.filter(({ label }) => noteKey(label) === noteKey(from)).length > 1;
  if (sequence === undefined || twice) return [];
  const labels = new Set([...notes.marks, ...notes.definitions].map(({ inner }) => inner.start));
  return relabel(letter, sequence, new Map([[noteKey(from), to]])).filter(({ span }) => !labels.has(span.start));
}
