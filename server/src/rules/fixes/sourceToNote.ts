import { passageAt } from '../../letter/at.js';
import type { Letter, Prosepiece } from '../../letter/letter.js';
import { within, type Span } from '../../letter/span.js';
import { sourceSpan } from '../../letter/text/prose.js';
import { PUNCTUATION, sideOf } from '../noteSide.js';
import type { Edit } from '../rule.js';
import { addNote } from './addNote.js';
import { clearOf } from './notePlace.js';
import { reread, wordsOf } from './reread.js';

export type SourceToNote =
  | {
      readonly ok: true;
      /** Ascending, never overlapping. */
      readonly edits: readonly Edit[];
      /** Behind the mark, in the new text. */
      readonly caret: number;
    }
  /** `reason`: a Dutch sentence that says what stands in the way. */
  | { readonly ok: false; readonly reason: string };

/**
 * Makes a note of a source in running text: what is selected, or what stands in brackets around the caret with a
 * reference or a link in it. The brackets go with the space before them; the mark comes on the side of the punctuation
 * where the letter has most of its marks, else behind it; the source becomes a sentence, and later notes get a number more.
 */
export function sourceToNote(letter: Letter, selection: Span): SourceToNote {
  const found = sourceAt(letter, selection);
  if (typeof found === 'string') return { ok: false, reason: found };
  const { gone, words } = found;
  const added = addNote(letter, markPlace(letter, gone), { from: words, write: asSentence }, gone);
  if (!added.ok) return added;
  const without = reread(letter, [{ span: gone, text: '' }]);
  const told = asSentence(letter.source.slice(words));
  const reads =
    added.note !== null && withoutNumbers(added.after.source.slice(added.note.body)) === withoutNumbers(told);
  if (!reads || wordsOf(added.after) !== wordsOf(without)) return { ok: false, reason: UNFIT };
  return { ok: true, edits: added.edits, caret: added.mark.end };
}

/** Whether a caret or a selection is on a source that holds a reference or a link. */
export function holdsSource(letter: Letter, selection: Span): boolean {
  const found = sourceAt(letter, selection);
  return typeof found !== 'string' && found.certain;
}

const UNFIT = 'Van deze woorden kan zo geen voetnoot worden gemaakt. Selecteer alleen de bron en probeer opnieuw.';

interface FoundSource {
  /** What leaves the text: brackets and the space before them included. */
  readonly gone: Span;
  /** What becomes the note. */
  readonly words: Span;
  /** It holds a reference or a link. */
  readonly certain: boolean;
}

/** The source that is meant, or in Dutch why there is none. */
function sourceAt(letter: Letter, selection: Span): FoundSource | string {
  const chosen = trimmed(letter, selection);
  const piece = passageAt(letter, chosen.start);
  if (piece === undefined) return 'Hier staat geen tekst. Selecteer de bron en probeer opnieuw.';
  if (piece.place === 'note') return 'Deze bron staat al in een voetnoot.';
  const whole = { start: piece.base + piece.prose.span.start, end: piece.base + piece.prose.span.end };
  if (chosen.end > whole.end) return 'De selectie loopt door in een andere alinea. Selecteer alleen de bron.';
  const group = bracketsIn(piece).find((it) => isMeant(letter, it, chosen));
  if (group === undefined && chosen.start === chosen.end) {
    return 'Hier staat geen bron tussen haakjes. Selecteer de bron en probeer opnieuw.';
  }
  const source = group ?? chosen;
  const words = group === undefined ? chosen : trimmed(letter, { start: group.start + 1, end: group.end - 1 });
  const certain = holdsReference(letter, piece, source);
  if (words.start >= words.end || (group !== undefined && chosen.start === chosen.end && !certain)) {
    return 'Tussen deze haakjes staat geen bron. Selecteer de bron en probeer opnieuw.';
  }
  if (letter.notes.marks.some(({ span }) => within(span, source))) {
    return 'In deze woorden staat zelf een nootcijfer. Verplaats dat eerst.';
  }
  if (clearOf(letter, source.start) !== source.start || clearOf(letter, source.end) !== source.end) return UNFIT;
  const gone = withSpaceBefore(letter, source, whole.start);
  if (gone.start <= whole.start) return 'Vóór deze bron staat geen woord waar het nootcijfer achter kan staan.';
  return { gone, words, certain };
}

/** The stretch without white space at its ends. */
function trimmed({ source }: Letter, { start, end }: Span): Span {
  const text = source.slice({ start, end });
  const from = start + (text.length - text.trimStart().length);
  return text.trim() === '' ? { start, end: start } : { start: from, end: from + text.trim().length };
}

/** The outermost pairs of brackets in a piece of prose, as places in the text. */
function bracketsIn({ prose, base }: Prosepiece): readonly Span[] {
  const found: Span[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < prose.text.length; at += 1) {
    const character = prose.text.charAt(at);
    if (character === '(') {
      if (depth === 0) start = at;
      depth += 1;
    } else if (character === ')' && depth > 0) {
      depth -= 1;
      if (depth > 0) continue;
      const span = sourceSpan(prose, start, at + 1);
      found.push({ start: base + span.start, end: base + span.end });
    }
  }
  return found;
}

/** A caret that touches the brackets, or a selection of them or of all between them. */
function isMeant(letter: Letter, group: Span, chosen: Span): boolean {
  if (!within(chosen, group)) return false;
  if (chosen.start === chosen.end || within(group, chosen)) return true;
  return within(trimmed(letter, { start: group.start + 1, end: group.end - 1 }), chosen);
}

function holdsReference({ references }: Letter, { prose, base }: Prosepiece, source: Span): boolean {
  if (references.some(({ span }) => within(span, source))) return true;
  return prose.links.some(({ span }) => within({ start: base + span.start, end: base + span.end }, source));
}

/** With the space before it; a full stop that then would follow on another goes as well. */
function withSpaceBefore({ source }: Letter, { start, end }: Span, first: number): Span {
  const before = source.slice({ start: first, end: start });
  const from = first + before.trimEnd().length;
  const closed = '.!?'.includes(source.slice({ start: from - 1, end: from }) || ' ');
  const stop = source.slice({ start: end, end: end + 1 }) === '.';
  return { start: from, end: closed && stop && from > first ? end + 1 : end };
}

/** Behind what goes, or behind the punctuation there, as the letter has it most. */
function markPlace({ source, notes }: Letter, gone: Span): number {
  const next = source.slice({ start: gone.end, end: gone.end + 1 });
  if (next === '' || !PUNCTUATION.includes(next)) return gone.end;
  const sides = notes.marks.map(sideOf);
  const before = sides.filter((side) => side === 'before').length;
  const behind = sides.filter((side) => side === 'behind').length;
  return before > behind ? gone.end : gone.end + 1;
}

/** With a capital and, but for an address, a full stop; on one line. */
function asSentence(words: string): string {
  const line = words
    .replace(/\r?\n[ \t>]*/g, ' ')
    .replace(/^\s*[,;:–—-]?\s*/, '')
    .trimEnd();
  const capital =
    /^\p{Ll}/u.test(line) && !/^\w+:\/\//.test(line) ? line.charAt(0).toUpperCase() + line.slice(1) : line;
  const closed = /[.!?…]$/.test(capital) || /(?:^|\s)<?\w+:\/\/\S+$/.test(capital);
  return closed ? capital : `${capital.replace(/[,;:]$/, '')}.`;
}

/** «zie voetnoot 3» may have become another number. */
function withoutNumbers(text: string): string {
  return text.replace(/\d+/g, '0');
}
