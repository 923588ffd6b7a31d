import { beginningIn } from '../../letter/at.js';
import type { Letter, Prosepiece } from '../../letter/letter.js';
import { matchesOf } from '../../letter/text/matchesOf.js';
import { OBJECT } from '../../letter/text/prose.js';
import type { Span } from '../../letter/span.js';
import type { Unit } from '../../letter/text/units.js';

/** Where a mark is to stand, or in Dutch why it cannot stand there. */
export type NotePlace = { readonly ok: true; readonly at: number } | { readonly ok: false; readonly reason: string };

/** What is refused where no more can be said. */
export const NO_PLACE: Extract<NotePlace, { ok: false }> = refuse('Hier kan geen nootcijfer staan.');

/** Words on one line, as they stand in the text. */
interface Piece {
  readonly span: Span;
  /** Code, an image, an entity: a mark stands before or behind it, never in it. */
  readonly solid: boolean;
  readonly heading: boolean;
  /** Where the prose that it belongs to ends. */
  readonly stop: number;
}

/**
 * The place for a mark at a caret: behind the word that the caret stands in or behind, never inside of code, a comment,
 * a link or another mark, nor of what is one to its reader: a reference, a date, a number, a compound. It is refused in
 * the heading block, in a note, and on a line without words.
 */
export function placeForNote(letter: Letter, offset: number): NotePlace {
  const line = letter.source.lineAt(offset);
  const words = wordsForNote(letter, offset, line);
  if (!words.ok) return words;
  const { pieces, first, last } = words;
  if (offset < first.span.start && first.heading) return { ok: true, at: trimmed(letter, last.span) };
  const at = behindWord(letter, pieces, first, Math.min(offset, last.stop));
  const whole = [...atoms(letter, line), ...wholes(letter, line)].sort((a, b) => a.start - b.start);
  return { ok: true, at: outside(whole, at) };
}

/** Whether `placeForNote` finds a place, without looking for it. */
export function hasPlaceForNote(letter: Letter, offset: number): boolean {
  return wordsForNote(letter, offset, letter.source.lineAt(offset)).ok;
}

/** The words of a line of which one gets the mark, or why none can have it. */
type NoteWords =
  | { readonly ok: true; readonly pieces: readonly Piece[]; readonly first: Piece; readonly last: Piece }
  | Extract<NotePlace, { ok: false }>;

function wordsForNote(letter: Letter, offset: number, line: Span): NoteWords {
  const unit = letter.flow.find(({ span }) => span.start <= offset && offset <= span.end);
  const reason = unit === undefined ? null : wordless(unit.unit);
  if (reason !== null) return refuse(reason);
  if (holds(letter.notes.definitions, offset)) return refuse('In een voetnoot kan geen nootcijfer staan.');
  if (inHeadBlock(letter, offset)) return refuse('In de kop van de brief kan geen nootcijfer staan.');
  if (letter.source.slice(line).trim() === '') return refuse('Op een lege regel kan geen nootcijfer staan.');
  const pieces = piecesOn(letter, line);
  const [first] = pieces;
  const last = pieces.at(-1);
  return first === undefined || last === undefined ? NO_PLACE : { ok: true, pieces, first, last };
}

function holds(things: readonly { readonly span: Span }[], offset: number): boolean {
  return things.some(({ span }) => span.start <= offset && offset <= span.end);
}

/** Whether an offset stands in a line of the heading block or of a ministry's address block, or in the one with the letter's date. */
function inHeadBlock({ head, source }: Letter, offset: number): boolean {
  const line = source.lineAt(offset);
  if (head.form === 'departement') {
    // Text may go on in the paragraph that the salutation begins.
    const { salutation } = head;
    if (line.start < (salutation === null ? head.end : Math.min(head.end, salutation.end))) return true;
  }
  const lines = [...head.lines.values(), ...(head.dateSpan === null ? [] : [head.dateSpan])];
  return lines.some(({ start, end }) => start < line.end && line.start < end);
}

function refuse(why: string): Extract<NotePlace, { ok: false }> {
  return { ok: false, reason: `${why} Zet de cursor achter een woord in de tekst en probeer opnieuw.` };
}

/** Why no mark can stand in a unit, or null where it has words. */
function wordless(unit: Unit): string | null {
  switch (unit.kind) {
    case 'code':
      return 'In een codeblok kan geen nootcijfer staan.';
    case 'comment':
      return 'In een opmerking kan geen nootcijfer staan.';
    case 'frontMatter':
      return 'In de gegevens boven de brief kan geen nootcijfer staan.';
    case 'conflict':
      return 'Hier staan twee versies door elkaar: kies eerst welke blijft.';
    case 'html':
    case 'linkDefinition':
    case 'rule':
      return 'Hier kan geen nootcijfer staan.';
    case 'heading':
    case 'paragraph':
    case 'list':
    case 'note':
    case 'quote':
    case 'table':
      return null;
  }
}

/** The passages that stand on a line, in part or whole. */
function passagesOn({ flow, passages }: Letter, line: Span): readonly Prosepiece[] {
  // What begins before this unit ends before it.
  const from = flow.find(({ span }) => span.end >= line.start)?.span.start ?? line.start;
  const spanOf = ({ prose, base }: Prosepiece): Span => ({
    start: base + prose.span.start,
    end: base + prose.span.end,
  });
  return beginningIn(passages, spanOf, { start: Math.min(from, line.start), end: line.end }).filter(
    (one) => spanOf(one).end >= line.start,
  );
}

function piecesOn(letter: Letter, line: Span): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const { prose, base, place } of passagesOn(letter, line)) {
    for (const segment of prose.segments) {
      const words = prose.text.slice(segment.prose, segment.prose + segment.proseLength);
      const start = Math.max(line.start, base + segment.source);
      const end = Math.min(line.end, base + segment.source + segment.length);
      if (start >= end || words === '\n') continue;
      const solid = segment.length !== segment.proseLength || words === OBJECT;
      const stop = Math.min(line.end, base + prose.span.end);
      pieces.push({ span: { start, end }, solid, heading: place === 'heading', stop });
    }
  }
  return pieces.sort((a, b) => a.span.start - b.span.start);
}

function behindWord(letter: Letter, pieces: readonly Piece[], first: Piece, offset: number): number {
  const piece = pieces.findLast(({ span }) => span.start <= offset) ?? first;
  const { start, end } = piece.span;
  if (piece.solid) return offset >= end && offset === piece.stop ? offset : end;
  if (offset > end) return offset === piece.stop ? offset : trimmed(letter, piece.span);
  let at = Math.max(offset, start);
  const text = letter.source.slice(piece.span);
  while (at > start && isBlank(text.charAt(at - start - 1))) at -= 1;
  const rest = text.slice(at - start);
  if (at > start) return isWord(text.charAt(at - start - 1)) ? at + wordLength(rest) : at;
  // Behind another mark or the end of emphasis it stands behind a word already.
  const before = letter.source.slice({ start: at - 1, end: at });
  const headsLine = piece === first || isBlank(before) || before === '|' || before === '\\';
  return headsLine ? at + (/^[^\p{L}\p{N}]*[\p{L}\p{N}]+/u.exec(rest)?.[0].length ?? rest.trimEnd().length) : at;
}

function wordLength(rest: string): number {
  return /^[\p{L}\p{N}\p{M}]+/u.exec(rest)?.[0].length ?? 0;
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(character);
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\n' || character === '\r' || character === '';
}

function trimmed({ source }: Letter, span: Span): number {
  return span.start + source.slice(span).trimEnd().length;
}

/** What a mark may not stand inside of: marks, links, place-holders, brackets with what hangs on them, addresses. */
function atoms(letter: Letter, line: Span): readonly Span[] {
  const { notes, placeholders, source } = letter;
  const touches = ({ start, end }: Span): boolean => end > line.start && start < line.end;
  const links = passagesOn(letter, line).flatMap(({ prose, base }) =>
    prose.links.map(({ span }) => ({ start: base + span.start, end: base + span.end })),
  );
  const placed = [
    ...notes.marks.filter(({ span }) => touches(span)),
    ...placeholders.filter(({ span }) => touches(span)),
  ];
  const found: Span[] = [...placed.map(({ span }) => span), ...links.filter(touches)];
  const text = source.slice(line);
  // «[woorden](adres)», «[woorden][naam]», «[naam]» and addresses: none holds its own closing sign.
  for (const pattern of [/\[[^[\]]*\](?:\([^()]*\)|\[[^[\]]*\])?/g, /\S+:\/\/\S*[^\s.,;:!?)>]/g, /&#?\w{1,31};/g]) {
    for (const match of matchesOf(text, pattern)) {
      found.push({ start: line.start + match.index, end: line.start + match.index + match[0].length });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** What a mark would cut in two though nothing in the text forbids it: references, dates, numbers, words of several parts. */
function wholes({ references, dates, source }: Letter, line: Span): readonly Span[] {
  const found: Span[] = [...references, ...dates]
    .map(({ span }) => span)
    .filter(({ start, end }) => start < line.end && line.start < end);
  const text = source.slice(line);
  for (const pattern of [COMPOUND, NUMBER, ABBREVIATION]) {
    for (const match of matchesOf(text, pattern)) {
      found.push({ start: line.start + match.index, end: line.start + match.index + match[0].length });
    }
  }
  return found;
}

/** «BNC-fiche», «collega's», «en/of», «R&D», «in-» before a space. */
const COMPOUND = /[\p{L}\p{N}\p{M}]+(?:(?:[-\u2010\u2011'’/]|&(?!#?\w{1,31};))[\p{L}\p{N}\p{M}]+)*(?:-(?=\s))?/gu;

/** «3,5 miljoen», «1.000», «10:30», «12%», «€ 4». */
const NUMBER =
  /(?:[€$£][ \u00A0]?)?\p{N}+(?:[.,:]\p{N}+)*(?:[ \u00A0]?%|[ \u00A0](?:duizend|miljoen|miljard)(?!\p{L}))?/gu;

/** «d.w.z.», «M.J.»; and what stands before a number: «nr. 5», «art. 3». */
const ABBREVIATION = /(?<![\p{L}\p{N}])(?:(?:\p{L}\.){2,}|(?:nrs?|art|blz|p)\.[ \u00A0]?\p{N}+)/giu;

/** The offset itself, or behind the link, the place-holder or the other thing that it stands inside of. */
export function clearOf(letter: Letter, offset: number): number {
  return outside(atoms(letter, letter.source.lineAt(offset)), offset);
}

/** The offset itself, or the end of what it stands inside of. */
function outside(spans: readonly Span[], offset: number): number {
  return spans.reduce((at, { start, end }) => (start < at && at < end ? end : at), offset);
}
