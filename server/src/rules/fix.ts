import { Reader, type ReadOptions } from '../letter/reader.js';
import { overlaps } from '../letter/span.js';
import { judge, type JudgeOptions } from './judge.js';
import type { Edit, Finding, Fix } from './rule.js';

/** A mended text, and how it came about. */
export interface Mended {
  readonly text: string;
  /** From the old text to the new: not overlapping, in order. Empty where nothing was to be mended. */
  readonly edits: readonly Edit[];
  /** How many findings were mended. */
  readonly count: number;
}

/** One fix may make room for the next (a heading's level, then its name); more rounds than this are never needed. */
const MOST_ROUNDS = 8;

/**
 * Applies edits to a text.
 *
 * @throws RangeError where edits overlap or lie outside the text: nothing is applied then
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = inOrder(edits);
  let result = '';
  let at = 0;
  for (const edit of sorted) {
    if (edit.span.start < at || edit.span.end < edit.span.start || edit.span.end > text.length) {
      throw new RangeError(`Edits overlap or lie outside the text at ${edit.span.start}–${edit.span.end}`);
    }
    result += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return result + text.slice(at);
}

/** Edits by their place; insertions at one place keep their order. */
function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return edits
    .map((edit, i) => ({ edit, i }))
    .sort((a, b) => a.edit.span.start - b.edit.span.start || a.edit.span.end - b.edit.span.end || a.i - b.i)
    .map(({ edit }) => edit);
}

/** The fix of a finding that needs no judgement, if it has one. */
function safeFix(finding: Finding): Fix | undefined {
  return finding.fixes?.find((fix) => fix.safe);
}

/**
 * Mends everything that can be mended without judgement, round by round, until nothing is left. Fixes that touch one
 * another wait for the next round.
 */
export function fixAll(text: string, read: ReadOptions, options: JudgeOptions): Mended {
  const reader = new Reader(text, read);
  let count = 0;
  const seen = new Set([text]);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { edits, fixed } = safeEdits(judge(reader.letter, options));
    if (edits.length === 0) break;
    const mended = applyEdits(reader.text, edits);
    if (seen.has(mended)) break;
    seen.add(mended);
    reader.replace(mended);
    count += fixed;
  }
  return { text: reader.text, edits: difference(text, reader.text), count };
}

/** The edits of all safe fixes that do not touch one another. */
export function safeEdits(findings: readonly Finding[]): { readonly edits: readonly Edit[]; readonly fixed: number } {
  const taken: Edit[] = [];
  const wholes = new Set<string>();
  let fixed = 0;
  for (const finding of findings) {
    const fix = safeFix(finding);
    if (fix === undefined) continue;
    if (fix.whole !== undefined && wholes.has(fix.whole)) {
      fixed++;
      continue;
    }
    const edits = fix.edits().filter((edit) => edit.span.start !== edit.span.end || edit.text !== '');
    if (edits.length === 0 || edits.some((edit) => taken.some((other) => touches(edit, other)))) continue;
    if (fix.whole !== undefined) wholes.add(fix.whole);
    taken.push(...edits);
    fixed++;
  }
  return { edits: inOrder(taken), fixed };
}

function touches(a: Edit, b: Edit): boolean {
  return (
    overlaps(a.span, b.span) ||
    a.span.start === b.span.start ||
    a.span.end === b.span.start ||
    b.span.end === a.span.start
  );
}

/** Line by line the smallest edits that turn one text into the other: common lines at either end are left alone. */
function difference(from: string, to: string): readonly Edit[] {
  if (from === to) return [];
  const a = linesOf(from);
  const b = linesOf(to);
  // lines rarely move: a fix changes lines in place, or adds some. A greedy walk that looks ahead is enough.
  const edits: Edit[] = [];
  let i = 0;
  let j = 0;
  let at = 0;
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right) {
      at += left.length;
      i++;
      j++;
      continue;
    }
    const { skipA, skipB } = resync(a, i, b, j);
    const removed = a.slice(i, i + skipA).join('');
    edits.push({ span: { start: at, end: at + removed.length }, text: b.slice(j, j + skipB).join('') });
    at += removed.length;
    i += skipA;
    j += skipB;
  }
  return edits;
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** The nearest place behind `i` and `j` where both texts go on alike. */
function resync(
  a: readonly string[],
  i: number,
  b: readonly string[],
  j: number,
): { readonly skipA: number; readonly skipB: number } {
  for (let distance = 1; distance < 200; distance++) {
    for (let skipA = 0; skipA <= distance; skipA++) {
      const skipB = distance - skipA;
      const left = a[i + skipA];
      if (left !== undefined && left.trim() !== '' && left === b[j + skipB]) return { skipA, skipB };
      if (i + skipA === a.length && j + skipB === b.length) return { skipA, skipB };
    }
  }
  return { skipA: a.length - i, skipB: b.length - j };
}
