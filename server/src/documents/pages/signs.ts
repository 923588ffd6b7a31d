import type { Nodes } from 'mdast';
import type { Source } from '../../letter/letter.js';
import type { Span } from '../../letter/span.js';
import { shownAsUnknown } from '../manuscript/harmless.js';
import type { Manuscript, Piece } from '../manuscript/manuscript.js';
import { COVERAGE } from './coverage.js';

/**
 * Signs that no face of the pages has: emoji, Arabic, Chinese, what Word calls a bullet. Set as they are they would be empty
 * boxes, and nothing at all for who copies them or has them read aloud; so the pages show their number, and say so.
 */

/** A sign that the pages show by its number. */
export interface UnsetSign {
  /** What a reader takes for one sign, however many characters it is made of: a flag, a family. */
  readonly sign: string;
  readonly count: number;
  /** 0-based offset of the first of them in the text. */
  readonly at: number;
}

/** What the manuscript has in the place of signs that do harm; on the pages, as its number says nothing to anybody, a question mark. */
const UNKNOWN = '\uFFFD';
export const UNKNOWN_SET = '[?]';

/** Blanks and signs that only say how others are written stand in no face, and need none. */
const BLANK = String.raw`\s\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}`;
const LACKED = new RegExp(`[^${rangesOf(COVERAGE)}${BLANK}]`, 'u');
const ALL_LACKED = new RegExp(LACKED, 'gu');

/** Lengths of what is lacked and had by turns, as the inside of a class of a regular expression. */
function rangesOf(lengths: readonly number[]): string {
  const ranges: string[] = [];
  let at = 0;
  for (const [index, length] of lengths.entries()) {
    if (index % 2 === 1) ranges.push(`\\u{${at.toString(16)}}-\\u{${(at + length - 1).toString(16)}}`);
    at += length;
  }
  return ranges.join('');
}

/** What a reader takes for one sign. The platform's own way to tell takes minutes over a long text in Chinese. */
const SIGN =
  /\p{Regional_Indicator}{2}|\P{M}(?:[\p{M}\p{Emoji_Modifier}\u{E0020}-\u{E007F}]|\u200D\p{Extended_Pictographic})*|\p{M}/gsu;

/** The words as the pages can show them: in the place of signs that they lack stand their numbers, «[U+1F600]». */
export function settable(text: string): string {
  if (!LACKED.test(text)) return text;
  const made: string[] = [];
  let waiting: string[] = [];
  const end = (): void => {
    if (waiting.length > 0) made.push(`[${waiting.join(' ')}]`);
    waiting = [];
  };
  for (const [sign] of text.matchAll(SIGN)) {
    if (sign !== UNKNOWN && LACKED.test(String.fromCodePoint(sign.codePointAt(0) ?? 0))) {
      waiting.push(numbersOf(sign));
      continue;
    }
    end();
    // Of a letter that can be set, only the accents that are lacked.
    made.push(sign === UNKNOWN ? UNKNOWN_SET : sign.replace(ALL_LACKED, (mark) => `[${numbersOf(mark)}]`));
  }
  end();
  return made.join('');
}

/** «U+1F1F3 U+1F1F1» */
export function numbersOf(sign: string): string {
  return [...sign].map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
}

/** The signs of a letter that its pages show by their numbers, in the order in which they are read; none for most letters. */
export function unsetSigns({ pieces, notes }: Manuscript, source: Source): readonly UnsetSign[] {
  const found = new Map<string, UnsetSign>();
  const read = (words: readonly string[], span: Span): void => {
    const lacked = words.filter((one) => LACKED.test(one)).flatMap(lackedIn);
    // what stands in the manuscript as a sign that is none is named as it is written
    const written = lacked.includes(UNKNOWN) ? shownAsUnknown(source.slice(span)) : [];
    let unknown = 0;
    for (const shown of lacked) {
      const sign = shown === UNKNOWN ? (written[unknown++] ?? shown) : shown;
      const known = found.get(sign);
      if (known !== undefined) found.set(sign, { ...known, count: known.count + 1 });
      else found.set(sign, { sign, count: 1, at: placeOf(sign, source, span) });
    }
  };
  for (const piece of pieces) read(wordsOf(piece), piece.span);
  for (const { content, span } of notes) read(wordsIn(content), span);
  return [...found.values()];
}

function lackedIn(words: string): readonly string[] {
  return [...words.normalize().matchAll(SIGN)].map(([sign]) => sign).filter((sign) => LACKED.test(sign));
}

/** Where a sign is written; where it is written otherwise (`&#x1F600;`, a sign that is none), where its paragraph begins. */
function placeOf(sign: string, source: Source, span: Span): number {
  return span.start + Math.max(0, source.slice(span).indexOf(sign));
}

function wordsOf(piece: Piece): readonly string[] {
  switch (piece.kind) {
    case 'head': {
      const { chamber, sender, addressee, place, date, sessionYear, number, dossiers, subject, rest } = piece;
      const facts = [chamber, sender, ...addressee, place, date, sessionYear, number];
      const named = [...facts, ...dossiers.flatMap(({ dossier, title }) => [dossier, title])];
      return [...named.filter((fact) => fact !== null), ...wordsIn([...subject, ...rest])];
    }
    case 'heading':
      return wordsIn(piece.words);
    case 'flow':
      return wordsIn([piece.node]);
    case 'missing':
      return [piece.name];
  }
}

/** The words of nodes, however deep these stand. */
function wordsIn(nodes: readonly Nodes[]): readonly string[] {
  const words: string[] = [];
  const waiting: Nodes[] = nodes.toReversed();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if ('value' in next) words.push(next.value);
    else if ('alt' in next && typeof next.alt === 'string') words.push(next.alt);
    else if ('children' in next) waiting.push(...(next.children as readonly Nodes[]).toReversed());
  }
  return words;
}
