import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver';
import { lastAt } from '../letter/at.js';
import type { Letter, Source } from '../letter/letter.js';
import { movedSpan, rewordedAt } from '../letter/shifts.js';
import type { Span } from '../letter/span.js';
import type { Checked } from './documents.js';
import type { Feature } from './feature.js';
import { mapKept, steadyOf } from './steady.js';
import { structure } from './structure.js';

/** What is folded as one, if it is more than a line. */
interface Fold {
  readonly span: Span;
  readonly kind: FoldingRangeKind | null;
  /** Null where there is nothing to fold. */
  readonly range: FoldingRange | null;
  /** Behind its last sign that is not blank. */
  readonly end: number;
}

/** All that can be folded in a letter, not yet in order. */
interface Folds {
  readonly outer: readonly Fold[];
  readonly inner: readonly Fold[];
  /** Where the paragraphs stand that may introduce a list: whether they do is told by their words. */
  readonly above: readonly number[];
}

const KNOWN = new WeakMap<Letter, Folds>();

/**
 * What can be folded in a letter: the heading block, parts, items, reports and annexes, sections, the lists that give the
 * agenda, and runs of notes. Empty for what is no letter. At most `limit` of them, the outer ones first.
 */
export function foldingRanges(checked: Checked, limit: number): FoldingRange[] {
  if (!checked.isLetter) return [];
  const { outer, inner } = foldsOf(checked.letter);
  return [...outer, ...inner]
    .flatMap(({ range }) => (range === null ? [] : [range]))
    .slice(0, limit)
    .sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

/** After an edit of words in a paragraph those of before, but for what ends there. */
function foldsOf(letter: Letter): Folds {
  let folds = KNOWN.get(letter);
  if (folds === undefined) {
    folds = followed(letter) ?? findFolds(letter);
    KNOWN.set(letter, folds);
  }
  return folds;
}

function followed(letter: Letter): Folds | null {
  const steady = steadyOf(letter);
  if (steady === null) return null;
  const { from, shifts, changedAt } = steady;
  const { outer, inner, above } = foldsOf(from);
  if (above.some((offset) => rewordedAt(shifts, offset) !== undefined)) return null;
  const follow = (one: Fold): Fold =>
    changedAt(one.end) || changedAt(one.span.end) ? fold(letter, movedSpan(shifts, one.span), one.kind) : one;
  return { outer: mapKept(outer, follow), inner: mapKept(inner, follow), above };
}

function findFolds(letter: Letter): Folds {
  const outer: Fold[] = [];
  const inner: Fold[] = [];
  if (letter.head.end > 0) outer.push(fold(letter, headSpan(letter), FoldingRangeKind.Region));
  for (const entry of structure(letter)) {
    outer.push(fold(letter, entry.span, null));
    const items = entry.kind === 'part' ? entry.items : entry.kind === 'item' ? [entry] : [];
    for (const item of items) {
      if (item !== entry) outer.push(fold(letter, item.span, null));
      inner.push(...item.sections.map((section) => fold(letter, section.span, null)));
    }
  }
  const lists = agendaLists(letter);
  for (const { span } of lists) inner.push(fold(letter, span, null));
  for (const run of noteRuns(letter)) inner.push(fold(letter, run, FoldingRangeKind.Comment));
  return { outer, inner, above: lists.flatMap(({ above }) => (above === null ? [] : [above])) };
}

function headSpan(letter: Letter): Span {
  return { start: letter.flow[0]?.span.start ?? 0, end: letter.head.end };
}

/** The lists that give the agenda, each with the line that introduces it: that is what stays in sight. */
function agendaLists(letter: Letter): readonly { readonly span: Span; readonly above: number | null }[] {
  const { flow, source } = letter;
  const lists = new Set(letter.announced.map(({ span }) => lastAt(flow, (unit) => unit.span, span.start)));
  return [...lists].flatMap((list) => {
    if (list === undefined) return [];
    const above = lastAt(flow, (unit) => unit.span, lineAbove(letter, list.span.start));
    const introduces = above?.unit.kind === 'paragraph' && above.unit.prose.text.trimEnd().endsWith(':');
    const span = introduces ? { ...list.span, start: source.lineAt(above.span.end).start } : list.span;
    return [{ span, above: above?.span.start ?? null }];
  });
}

/** The end of the last line above a place that is not blank. */
function lineAbove({ source }: Letter, offset: number): number {
  const before = { start: Math.max(0, offset - MOST_BLANK), end: offset };
  return before.start + source.slice(before).trimEnd().length;
}

/** Notes that stand together, with nothing but blank lines between them. */
function noteRuns(letter: Letter): readonly Span[] {
  const runs: Span[] = [];
  let open = false;
  for (const { unit, span } of letter.flow) {
    const before = runs.at(-1);
    if (unit.kind === 'note' && open && before !== undefined) runs[runs.length - 1] = { ...before, end: span.end };
    else if (unit.kind === 'note') runs.push(span);
    open = unit.kind === 'note';
  }
  return runs;
}

/** How much blank space at the end of a stretch is looked through, in characters. */
const MOST_BLANK = 512;
/** How much there mostly is at most. */
const FEW_BLANKS = 16;

/** The lines from the first to the last that is not blank. */
function fold(letter: Letter, span: Span, kind: FoldingRangeKind | null): Fold {
  const { source } = letter;
  const startLine = source.position(span.start).line;
  // The end of a stretch only: a part may be megabytes, and its blank lines at the end are few.
  const end = endOfWords(source, Math.max(span.start, span.end - MOST_BLANK), span.end);
  const endLine = source.position(end).line;
  const range = endLine <= startLine ? null : { startLine, endLine, ...(kind === null ? {} : { kind }) };
  return { span, kind, range, end };
}

/** Behind the last sign of a stretch that is not blank; its start where all of it is. */
function endOfWords(source: Source, start: number, end: number): number {
  // Mostly a line end or two: the whole stretch is only taken out of the text where these are not all.
  const near = Math.max(start, end - FEW_BLANKS);
  const words = source.slice({ start: near, end }).trimEnd().length;
  if (words > 0 || near === start) return near + words;
  return start + source.slice({ start, end: near }).trimEnd().length;
}

export const foldingFeature: Feature = {
  serve: (serving) => {
    serving.connection.onFoldingRanges(async ({ textDocument }, token) =>
      serving.ofLetter<FoldingRange[] | null>(textDocument.uri, token, null, (checked) =>
        foldingRanges(checked, serving.client.foldingLimit),
      ),
    );
  },
};
