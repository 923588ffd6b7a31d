import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver';
import { lastAt } from '../letter/at.js';
import type { Letter } from '../letter/letter.js';
import type { Span } from '../letter/span.js';
import type { Checked } from './documents.js';
import type { Feature } from './feature.js';
import { structure } from './structure.js';

/**
 * What can be folded in a letter: the heading block, parts, items, reports and annexes, sections, the lists that give the
 * agenda, and runs of notes. Empty for what is no letter. At most `limit` of them, the outer ones first.
 */
export function foldingRanges(checked: Checked, limit: number): FoldingRange[] {
  if (!checked.isLetter) return [];
  const { letter } = checked;
  const outer: (FoldingRange | null)[] = [];
  const inner: (FoldingRange | null)[] = [];
  if (letter.head.end > 0) outer.push(fold(letter, headSpan(letter), FoldingRangeKind.Region));
  for (const entry of structure(letter)) {
    outer.push(fold(letter, entry.span));
    const items = entry.kind === 'part' ? entry.items : entry.kind === 'item' ? [entry] : [];
    for (const item of items) {
      if (item !== entry) outer.push(fold(letter, item.span));
      inner.push(...item.sections.map((section) => fold(letter, section.span)));
    }
  }
  for (const list of agendaLists(letter)) inner.push(fold(letter, list));
  for (const run of noteRuns(letter)) inner.push(fold(letter, run, FoldingRangeKind.Comment));
  return [...outer, ...inner]
    .filter((range) => range !== null)
    .slice(0, limit)
    .sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

function headSpan(letter: Letter): Span {
  return { start: letter.flow[0]?.span.start ?? 0, end: letter.head.end };
}

/** The lists that give the agenda, each with the line that introduces it: that is what stays in sight. */
function agendaLists(letter: Letter): readonly Span[] {
  const { flow, source } = letter;
  const lists = new Set(letter.announced.map(({ span }) => lastAt(flow, (unit) => unit.span, span.start)));
  return [...lists].flatMap((list) => {
    if (list === undefined) return [];
    const above = lastAt(flow, (unit) => unit.span, lineAbove(letter, list.span.start));
    const introduces = above?.unit.kind === 'paragraph' && above.unit.prose.text.trimEnd().endsWith(':');
    return [introduces ? { ...list.span, start: source.lineAt(above.span.end).start } : list.span];
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

/** The lines from the first to the last that is not blank; null where there is nothing to fold. */
function fold(letter: Letter, span: Span, kind?: FoldingRangeKind): FoldingRange | null {
  const { source } = letter;
  const startLine = source.position(span.start).line;
  // The end of a stretch only: a part may be megabytes, and its blank lines at the end are few.
  const tail = { start: Math.max(span.start, span.end - MOST_BLANK), end: span.end };
  const endLine = source.position(tail.start + source.slice(tail).trimEnd().length).line;
  if (endLine <= startLine) return null;
  return { startLine, endLine, ...(kind === undefined ? {} : { kind }) };
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
