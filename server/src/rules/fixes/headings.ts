import type { Heading, Letter } from '../../letter/letter.js';
import { stripNumbering } from '../../profile/names.js';
import type { Edit } from '../rule.js';
import { levelsOf, rankOf, type Rank } from './levels.js';

/** What stands around the words of a heading: `#### ` and nothing, `### **` and `**`, `**` and `:**`. */
export interface Shape {
  readonly before: string;
  readonly after: string;
  /** For an underlined heading: the sign of the line under it. */
  readonly underline: '=' | '-' | null;
  /** Words end with a colon. */
  readonly colon: boolean;
}

/** A heading and the level that it is to have, 1–6. */
export interface Shifted {
  readonly heading: Heading;
  readonly level: number;
}

/** Puts headings on other levels; only their signs change, not their words. */
export function shiftHeadings(letter: Letter, shifted: readonly Shifted[]): readonly Edit[] {
  return shifted.flatMap(({ heading, level }) => {
    if (heading.level === null || heading.level === level) return [];
    return heading.form === 'setext' ? [reform(letter, heading, level)] : hashes(letter, heading, level);
  });
}

/** The signs at the head of a `#` heading, and as many at its end where it is closed. */
function hashes(letter: Letter, heading: Heading, level: number): readonly Edit[] {
  const text = letter.source.slice(heading.span);
  const opening = /^[ \t]*(?=#)/.exec(text)?.[0].length ?? 0;
  const count = /^#{1,6}/.exec(text.slice(opening))?.[0].length ?? 0;
  if (count === 0) return [];
  const start = heading.span.start + opening;
  const edits: Edit[] = [{ span: { start, end: start + count }, text: '#'.repeat(level) }];
  const rest = text.slice(opening + count);
  const trimmed = rest.trimEnd();
  let closing = 0;
  while (closing < trimmed.length && trimmed.charAt(trimmed.length - 1 - closing) === '#') closing++;
  if (closing > 0 && closing < trimmed.length && /\s/.test(trimmed.charAt(trimmed.length - 1 - closing))) {
    const end = start + count + trimmed.length;
    edits.push({ span: { start: end - closing, end }, text: '#'.repeat(level) });
  }
  return edits;
}

/** An underlined heading knows two levels only: below them it gets signs at its head. */
function reform(letter: Letter, heading: Heading, level: number): Edit {
  const lines = letter.source.slice(heading.span).split(/\r\n|\r|\n/);
  const underline = lines.at(-1) ?? '';
  const words = lines.slice(0, -1).map((line) => line.trim());
  const text =
    level <= 2
      ? [...words, underline.replace(/[=-]/g, level === 1 ? '=' : '-')].join(letter.source.lineEnd)
      : `${'#'.repeat(level)} ${words.join(' ')}`;
  return { span: heading.span, text };
}

/**
 * The form that headings of a rank have in this letter: the most frequent one on the level that they should have. Where
 * there are none, the one of the rank above, a level lower; else the profile's.
 */
export function shapeOf(letter: Letter, rank: Rank): Shape {
  let shapes = SHAPES.get(letter);
  if (shapes === undefined) {
    shapes = new Map();
    SHAPES.set(letter, shapes);
  }
  let shape = shapes.get(rank);
  if (shape === undefined) {
    shape = shapeIn(letter, rank) ?? derivedShape(letter, rank);
    shapes.set(rank, shape);
  }
  return shape;
}

/** A letter does not change: its shapes are counted once. */
const SHAPES = new WeakMap<Letter, Map<Rank, Shape>>();

function shapeIn(letter: Letter, rank: Rank): Shape | null {
  const level = levelsOf(letter)[rank];
  const counts = new Map<string, { readonly shape: Shape; count: number }>();
  for (const heading of letter.headings) {
    if (rankOf(heading) !== rank || heading.form === 'bare') continue;
    if (heading.level !== null && level !== null && heading.level !== level) continue;
    const shape = shapeOfHeading(letter, heading);
    const key = [shape.before, shape.after, shape.underline, shape.colon].join('\u0000');
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { shape, count: 1 });
    else known.count++;
  }
  let best: { readonly shape: Shape; readonly count: number } | null = null;
  for (const each of counts.values()) if (best === null || each.count > best.count) best = each;
  return best?.shape ?? null;
}

function shapeOfHeading(letter: Letter, heading: Heading): Shape {
  const { source } = letter;
  const colon = heading.text.trimEnd().endsWith(':');
  const before = source.slice({ start: heading.span.start, end: heading.content.start }).trimStart();
  const after = source.slice({ start: heading.content.end, end: heading.span.end });
  // Note marks and the numbers of headings are no part of their form.
  const signs = /[*_]*/.exec(before.replace(/^#+[ \t]+/, ''))?.[0] ?? '';
  const opening = /^#+[ \t]+/.exec(before)?.[0] ?? '';
  if (heading.form === 'setext') {
    const underline = source.slice(heading.span).trimEnd().endsWith('=') ? '=' : '-';
    return { before: signs, after: signs, underline, colon };
  }
  const outside = heading.form === 'bold' && /^[*_]+:/.test(after) ? ':' : '';
  return { before: opening + signs, after: signs + outside, underline: null, colon };
}

function derivedShape(letter: Letter, rank: Rank): Shape {
  const levels = levelsOf(letter);
  const { profile } = letter;
  if (rank === 'section' && levels.item === null && shapeIn(letter, 'item') !== null) {
    return { before: '**', after: '**', underline: null, colon: false };
  }
  const above = rank === 'section' ? (levels.item ?? levels.part) : rank === 'item' ? levels.part : null;
  const below = rank === 'item' ? levels.section : rank === 'part' ? (levels.item ?? levels.section) : null;
  const level = above !== null ? above + 1 : below !== null ? below - 1 : profile.levels[rank];
  return { before: `${'#'.repeat(Math.max(1, Math.min(6, level)))} `, after: '', underline: null, colon: false };
}

/** A heading in a form, without a line end behind it. Words that end with a colon keep it, once. */
export function written(words: string, shape: Shape, lineEnd: string): string {
  const text = shape.colon && !/[:?!]$/.test(words) && shape.after !== '**:' ? `${words}:` : words;
  const line = shape.before + text + shape.after;
  return shape.underline === null ? line : line + lineEnd + shape.underline.repeat(Math.max(3, line.length));
}

/** Whether text stands directly under the headings of this letter, or after a blank line: what most of them do. */
export function isTight(letter: Letter): boolean {
  let tight = TIGHT.get(letter);
  if (tight === undefined) {
    tight = countTight(letter);
    TIGHT.set(letter, tight);
  }
  return tight;
}

/** A letter does not change: what stands under its headings is counted once, not for every section that is written. */
const TIGHT = new WeakMap<Letter, boolean>();

function countTight(letter: Letter): boolean {
  let tight = 0;
  let loose = 0;
  for (const heading of letter.headings) {
    if (heading.form !== 'atx') continue;
    const behind = letter.source.slice({
      start: heading.span.end,
      end: Math.min(letter.source.length, heading.span.end + 8),
    });
    if (/^[ \t]*(?:\r\n|\r|\n)[ \t]*(?:\r|\n)/.test(behind)) loose++;
    else if (/^[ \t]*(?:\r\n|\r|\n)\S/.test(behind)) tight++;
  }
  return tight > loose;
}

/** What a form that failed leaves before the words: «##Titel», «**Titel». */
const LEFT_OVER = /^(?:#+|[*_]{2,3}(?=\S))\s*/u;

/** Gives a bare line the form of the letter's headings of its rank; text before or behind it is set apart by a blank line. */
export function formHeading(letter: Letter, heading: Heading): readonly Edit[] {
  const { source } = letter;
  const shape = shapeOf(letter, rankOf(heading) ?? 'section');
  const line = source.lineAt(heading.span.start);
  // The whole line: it may hold a note mark behind the words.
  const words = source.slice(line).trim().replace(LEFT_OVER, '');
  const text = written(words, { ...shape, colon: false }, source.lineEnd);
  const before = line.start > 0 && !isBlank(letter, line.start - 1) ? source.lineEnd : '';
  const next = lineBehind(letter, line.end);
  const after = next !== null && !isBlank(letter, next) ? source.lineEnd : '';
  // Spaces at the end of the line made a break of it; under a heading they would be left over.
  return [{ span: { start: line.start, end: line.end }, text: before + text + after }];
}

function isBlank(letter: Letter, offset: number): boolean {
  return letter.source.slice(letter.source.lineAt(offset)).trim() === '';
}

/** Where the next line begins, or null at the end of the text. */
function lineBehind(letter: Letter, end: number): number | null {
  const signs = letter.source.slice({ start: end, end: Math.min(letter.source.length, end + 2) });
  const length = signs.startsWith('\r\n') ? 2 : signs === '' ? 0 : 1;
  return length === 0 || end + length >= letter.source.length ? null : end + length;
}

/**
 * Gives a heading another name; numbering, closing colon and emphasis stay. Of a name that is nearly the same only what
 * differs is replaced.
 */
export function renameHeading(letter: Letter, heading: Heading, name: string): readonly Edit[] {
  const words = letter.source.slice(heading.content);
  const bare = stripNumbering(words)
    .replace(/[\s:*_]+$/, '')
    .replace(/^[*_]+/, '');
  const at = words.indexOf(bare);
  if (bare === '' || at < 0 || bare === name) return [];
  const start = heading.content.start + at;
  if (/[*_<]/.test(bare)) return [renameWord(bare, name, start)];
  let same = 0;
  while (same < bare.length && same < name.length && bare.charAt(same) === name.charAt(same)) same++;
  return [{ span: { start: start + same, end: start + bare.length }, text: name.slice(same) }];
}

/** Emphasis stands among the words: the one word that differs is replaced, or all of them where more do. */
function renameWord(bare: string, name: string, start: number): Edit {
  const right = name.split(' ');
  const wrong = [...bare.matchAll(/[\p{L}\p{N}-]+/gu)];
  const differing = wrong.filter((match, index) => match[0] !== right[index]);
  const [only] = differing;
  if (only === undefined || differing.length > 1 || wrong.length !== right.length) {
    return { span: { start, end: start + bare.length }, text: name };
  }
  const from = start + only.index;
  return { span: { start: from, end: from + only[0].length }, text: right[wrong.indexOf(only)] ?? only[0] };
}
