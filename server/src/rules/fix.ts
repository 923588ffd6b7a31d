import { Reader, type ReadOptions } from '../letter/reader.js';
import { overlaps } from '../letter/span.js';
import { applyEdits } from './applyEdits.js';
import { judge, type JudgeOptions } from './judge.js';
import type { Edit, Finding, Fix } from './rule.js';
import { atLeast, SEVERITIES, type Severity } from './severity.js';

export { applyEdits };

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

/** The fix of a finding that needs no judgement, if it has one. */
function safeFix(finding: Finding): Fix | undefined {
  return finding.fixes?.find((fix) => fix.safe);
}

/**
 * Mends everything that can be mended without judgement, the weightiest first, until nothing is left. Fixes that touch
 * one another wait for the next round; a fix that would bring to light something that matters more than what it mends
 * is left to the author.
 */
export function fixAll(text: string, read: ReadOptions, options: JudgeOptions): Mended {
  const reader = new Reader(text, read);
  const stateOf = (of: string): State => {
    reader.replace(of);
    return { text: of, findings: judge(reader.letter, options) };
  };
  let state = stateOf(text);
  let count = 0;
  const seen = new Set([text]);
  for (let round = 0, mended = true; mended && round < MOST_ROUNDS; round++) {
    mended = false;
    for (const severity of SEVERITIES) {
      const chosen = harmless(safeMends(state.findings, severity), severity, state, stateOf);
      if (chosen === null || seen.has(chosen.state.text)) continue;
      seen.add(chosen.state.text);
      state = chosen.state;
      count += chosen.mends.reduce((sum, { findings }) => sum + findings, 0);
      mended = true;
    }
  }
  return { text: state.text, edits: difference(text, state.text), count };
}

/** A text and what is found in it. */
interface State {
  readonly text: string;
  readonly findings: readonly Finding[];
}

interface Choice {
  readonly mends: readonly Mend[];
  readonly state: State;
}

/**
 * As many of the mends as make nothing worse when they are made together, and the text that they give: all of them as a
 * rule; where one spoils it, it is sought by halves. Null where none is left.
 */
function harmless(
  mends: readonly Mend[],
  severity: Severity,
  before: State,
  stateOf: (text: string) => State,
): Choice | null {
  if (mends.length === 0) return null;
  const edits = mends.flatMap((mend) => mend.edits);
  const state = stateOf(applyEdits(before.text, edits));
  if (!isWorse(before.findings, state.findings, severity)) return { mends, state };
  if (mends.length === 1) return null;
  const half = mends.length >> 1;
  const first = harmless(mends.slice(0, half), severity, before, stateOf);
  const second = harmless(mends.slice(half), severity, before, stateOf);
  if (first === null || second === null) return first ?? second;
  const both = [...first.mends, ...second.mends];
  return both.length < mends.length ? (harmless(both, severity, before, stateOf) ?? first) : first;
}

/** Whether there is more, by some rule, of what matters more than `than`. */
function isWorse(before: readonly Finding[], after: readonly Finding[], than: Severity): boolean {
  const counts = new Map<string, number>();
  const weighs = ({ severity }: Finding): boolean => severity !== than && atLeast(severity, than);
  for (const finding of before) if (weighs(finding)) counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1);
  for (const finding of after) {
    if (!weighs(finding)) continue;
    const left = (counts.get(finding.rule) ?? 0) - 1;
    if (left < 0) return true;
    counts.set(finding.rule, left);
  }
  return false;
}

/** A safe fix with its edits made, and how many findings it mends. */
interface Mend {
  readonly edits: readonly Edit[];
  readonly findings: number;
}

/** The safe fixes of findings of one severity that do not touch one another, in order of the text. */
function safeMends(findings: readonly Finding[], severity: Severity): readonly Mend[] {
  const mends: Mend[] = [];
  const taken: Edit[] = [];
  const wholes = new Map<string, number>();
  for (const finding of findings) {
    const fix = finding.severity === severity ? safeFix(finding) : undefined;
    if (fix === undefined) continue;
    const same = fix.whole === undefined ? undefined : wholes.get(fix.whole);
    const known = same === undefined ? undefined : mends[same];
    if (same !== undefined && known !== undefined) {
      mends[same] = { ...known, findings: known.findings + 1 };
      continue;
    }
    const edits = fix.edits().filter((edit) => edit.span.start !== edit.span.end || edit.text !== '');
    if (edits.length === 0 || edits.some((edit) => taken.some((other) => touches(edit, other)))) continue;
    if (fix.whole !== undefined) wholes.set(fix.whole, mends.length);
    taken.push(...edits);
    mends.push({ edits, findings: 1 });
  }
  return mends;
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
