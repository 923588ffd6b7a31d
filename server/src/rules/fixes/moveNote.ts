import { passageAt } from '../../letter/at.js';
import type { Letter, Prosepiece } from '../../letter/letter.js';
import { noteAt } from '../../letter/notes/noteAt.js';
import type { NoteMark } from '../../letter/notes/notes.js';
import { within } from '../../letter/span.js';
import { OBJECT, sourceSpan } from '../../letter/text/prose.js';
import type { Edit } from '../rule.js';
import { sequencesOf, writeMark } from './noteNumbers.js';
import { clearOf } from './notePlace.js';
import { hindrance, inOrder, numbering, renumber } from './renumber.js';
import { reread, wordsOf } from './reread.js';

export type Direction = 'left' | 'right';

export type NoteMove =
  | {
      readonly ok: true;
      /** Ascending, never overlapping. */
      readonly edits: readonly Edit[];
      /** Where the mark begins in the new text. */
      readonly caret: number;
    }
  /** `reason`: a Dutch sentence that says what stands in the way. */
  | { readonly ok: false; readonly reason: string };

/**
 * Moves the mark at an offset past the next word or punctuation mark of its paragraph. Where it passes another mark of
 * notes that are numbered through, they stay numbered through, and notes that stand in a row keep their order. It passes none where
 * it is unsure which note a mark belongs to.
 */
export function moveNote(letter: Letter, offset: number, direction: Direction): NoteMove {
  const mark = markAt(letter, offset);
  if (mark === null) return refuse('Hier staat geen nootcijfer. Zet de cursor op een nootcijfer en probeer opnieuw.');
  if (letter.source.slice(mark.span) !== writeMark(mark.notation, mark.label)) {
    return refuse(`Nootcijfer ${mark.label} zit vast aan een ander nootcijfer. Zet ze eerst elk in hun eigen opmaak.`);
  }
  const to = nextPlace(letter, mark, direction);
  if (to === null) {
    const edge = direction === 'left' ? 'begin' : 'eind';
    return refuse(
      `Nootcijfer ${mark.label} staat al aan het ${edge} van de alinea. Knip en plak het om het verder te verplaatsen.`,
    );
  }
  const reason = passes(letter, mark, to) ? hindrance(letter) : null;
  return reason === null ? moved(letter, mark, to) : refuse(`Nootcijfer ${mark.label} is niet verplaatst: ${reason}`);
}

/** Whether the mark passes another one, be it one that lost its form: then the order of the notes changes. */
function passes({ notes }: Letter, mark: NoteMark, to: number): boolean {
  const way = { start: Math.min(mark.span.start, to), end: Math.max(mark.span.end, to) };
  return [...notes.marks, ...notes.lost].some((it) => it !== mark && within(it.span, way));
}

/** Whether there is a mark at an offset that can be moved in a direction. */
export function canMove(letter: Letter, offset: number, direction: Direction): boolean {
  const mark = markAt(letter, offset);
  return mark !== null && nextPlace(letter, mark, direction) !== null;
}

function refuse(reason: string): NoteMove {
  return { ok: false, reason };
}

function markAt(letter: Letter, offset: number): NoteMark | null {
  const symbol = noteAt(letter, offset);
  return symbol?.kind === 'mark' ? symbol.mark : null;
}

/** The nearest place in a direction where a mark can stand, as an offset in the text; null where the paragraph ends. */
function nextPlace(letter: Letter, mark: NoteMark, direction: Direction): number | null {
  const piece = passageAt(letter, mark.span.start);
  const at = piece?.prose.marks.find(({ span }) => span.start + piece.base === mark.span.start)?.at;
  if (piece === undefined || at === undefined) return null;
  const stops = stopsIn(piece.prose.text);
  const ahead = direction === 'right' ? stops.filter((stop) => stop > at) : stops.filter((stop) => stop < at).reverse();
  for (const stop of ahead) {
    const place = clearOf(letter, placeOf(letter, piece, stop));
    if (direction === 'right' && place > mark.span.end) return place;
    if (direction === 'left' && place < mark.span.start) return behindMarks(letter, place, mark);
  }
  return null;
}

/** Where in the text a mark stands behind the character before a stop, and behind the signs that close bold or italics there. */
function placeOf({ source }: Letter, { prose, base }: Prosepiece, stop: number): number {
  const at = base + sourceSpan(prose, stop - 1, stop).end;
  const next = prose.text.charAt(stop);
  if (next !== '' && !CLOSING.has(next) && next.trim() !== '') return at;
  const rest = source.slice({ start: at, end: Math.min(base + prose.span.end, at + 3) });
  return at + (/^[*_]+/.exec(rest)?.[0].length ?? 0);
}

/** Behind the marks that stand at a place already; the next step passes them. */
function behindMarks({ notes }: Letter, place: number, moving: NoteMark): number {
  return notes.marks.reduce((at, it) => (it !== moving && it.span.start === at ? it.span.end : at), place);
}

/** Signs that close a word, with nothing but space behind them. */
const CLOSING = new Set('.,;:!?)]}»”’"\'…');

/** Where a mark can stand in prose: behind each word, and behind each sign that closes it. */
function stopsIn(text: string): readonly number[] {
  const stops: number[] = [];
  for (const { index, 0: token } of text.matchAll(/\S+/g)) {
    let word = token.length;
    while (word > 0 && CLOSING.has(token.charAt(word - 1))) word -= 1;
    if (!/[\p{L}\p{N}]/u.test(token.slice(0, word)) && !token.includes(OBJECT)) continue;
    for (let end = Math.max(word, 1); end <= token.length; end += 1) stops.push(index + end);
  }
  return stops;
}

function moved(letter: Letter, mark: NoteMark, to: number): NoteMove {
  const { edits, labels } = newNumbers(letter, mark, to);
  const own = edits.find(({ span }) => span.start === mark.inner.start)?.text ?? mark.label;
  const text = writeMark(mark.notation, own);
  const shift: readonly Edit[] = [
    { span: mark.span, text: '' },
    { span: { start: to, end: to }, text },
  ];
  const others = edits.filter(({ span }) => !within(span, mark.span));
  const all = inOrder(
    letter,
    [...others, ...shift].sort((a, b) => a.span.start - b.span.start),
    labels,
  );
  if (wordsOf(reread(letter, all)) !== wordsOf(letter)) return refuse('Verderop kan dit nootcijfer niet staan.');
  const before = all.filter(({ span }) => span.end <= to && !(span.start === to && span.end === to));
  const caret = before.reduce((at, { span, text: put }) => at + put.length - (span.end - span.start), to);
  return { ok: true, edits: all, caret };
}

/** The numbers once the mark stands elsewhere; none change where the notes are not numbered through as they are. */
function newNumbers(
  letter: Letter,
  mark: NoteMark,
  to: number,
): Pick<ReturnType<typeof numbering>, 'edits' | 'labels'> {
  const now = renumber(letter);
  if (!now.ok || now.edits.length > 0) return { edits: [], labels: new Map() };
  const placeOfMark = (it: NoteMark): number => (it === mark ? to : it.span.start);
  const sequences = sequencesOf(letter.notes).map(({ marks, definitions }) => ({
    marks: [...marks].sort((a, b) => placeOfMark(a) - placeOfMark(b)),
    definitions,
  }));
  return numbering(letter, sequences);
}
