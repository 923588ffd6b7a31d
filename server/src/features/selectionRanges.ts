import type { SelectionRange } from 'vscode-languageserver';
import { trimmed } from '../letter/agenda/bodies.js';
import { lastAt } from '../letter/at.js';
import type { Letter } from '../letter/letter.js';
import { shift, type Span } from '../letter/span.js';
import { proseOffset, sourceSpan, type Prose } from '../letter/text/prose.js';
import type { Unit } from '../letter/text/units.js';
import { sentenceSpans } from '../letter/words/sentences.js';
import type { Checked } from './documents.js';
import type { Feature } from './feature.js';
import { rangeOf } from './places.js';
import { standing, type Entry, type ItemEntry } from './structure.js';

/**
 * What a selection grows over at a place, from the smallest on: word, sentence, paragraph (or entry, cell, note), list,
 * section, item, part, letter. Each is larger than the one before it and holds it.
 */
export function selectionSpans({ letter }: Checked, offset: number): readonly Span[] {
  const unit = lastAt(letter.flow, ({ span }) => span, offset);
  const inUnit = unit === undefined ? [] : unitSpans(letter, unit.unit, unit.base, offset);
  const spans = [...inUnit, ...structureSpans(letter, offset), { start: 0, end: letter.source.length }];
  const growing: Span[] = [];
  for (const span of spans) {
    const before = growing.at(-1) ?? { start: offset, end: offset };
    const holds = span.start <= before.start && before.end <= span.end;
    if (holds && span.end - span.start > before.end - before.start) growing.push(span);
  }
  return growing;
}

/** Word, sentence and paragraph in a thing of the text, and the things around that. */
function unitSpans(letter: Letter, unit: Unit, base: number, offset: number): readonly Span[] {
  const own = shift(unit.span, base);
  if (!touches(own, offset)) return [];
  const words = (prose: Prose): readonly Span[] => proseSpans(letter, prose, base, offset);
  const within = (units: readonly Unit[]): readonly Span[] =>
    units.flatMap((one) => unitSpans(letter, one, base, offset));
  switch (unit.kind) {
    case 'heading':
    case 'paragraph':
      return [...words(unit.prose), own];
    case 'list': {
      const entry = unit.entries.find(({ span }) => touches(shift(span, base), offset));
      if (entry === undefined) return [own];
      return [...words(entry.prose), ...within(entry.units), shift(entry.span, base), own];
    }
    case 'table': {
      const row = unit.rows.find((cells) => cells.some(({ span }) => touches(shift(span, base), offset)));
      const cell = row?.find(({ span }) => touches(shift(span, base), offset));
      return [...(cell === undefined ? [] : words(cell)), letter.source.lineAt(offset), own];
    }
    case 'quote':
      return [...within(unit.units), own];
    case 'note':
      return [...unit.paragraphs.flatMap(words), shift(unit.body, base), own];
    default:
      return [own];
  }
}

function proseSpans(letter: Letter, prose: Prose, base: number, offset: number): readonly Span[] {
  if (!touches(shift(prose.span, base), offset)) return [];
  const { text } = prose;
  const at = proseOffset(prose, offset - base);
  const sentence = sentenceSpans(text).findLast(({ start, end }) => start <= at && at <= end);
  const all = { start: text.length - text.trimStart().length, end: text.trimEnd().length };
  const stretches = sentence === undefined ? [all] : [{ ...sentence, start: Math.max(sentence.start, all.start) }, all];
  return [wordAt(letter, offset), ...stretches.map((one) => shift(withMarks(prose, one), base))];
}

/** A stretch of prose in the block, with the note marks behind its last sign: they go where it goes. */
function withMarks(prose: Prose, { start, end }: Span): Span {
  const span = sourceSpan(prose, start, end);
  let last = span.end;
  for (const mark of prose.marks) if (mark.at === end && mark.span.start === last) last = mark.span.end;
  return { start: span.start, end: last };
}

/** How far a word is looked for on either side, in characters. */
const LONGEST_WORD = 100;

/** The letters, figures and hyphens around a place; empty between two signs that are none. */
function wordAt({ source }: Letter, offset: number): Span {
  const line = source.lineAt(offset);
  const before = source.slice({ start: Math.max(line.start, offset - LONGEST_WORD), end: offset });
  const behind = source.slice({ start: offset, end: Math.min(line.end, offset + LONGEST_WORD) });
  const back = /[\p{L}\p{N}\p{M}'’-]*$/u.exec(before)?.[0].length ?? 0;
  const forth = /^[\p{L}\p{N}\p{M}'’-]*/u.exec(behind)?.[0].length ?? 0;
  return { start: offset - back, end: offset + forth };
}

/** Section, item and part that hold a place, without the blank lines behind them. */
function structureSpans(letter: Letter, offset: number): readonly Span[] {
  const { entries, moved } = standing(letter);
  const spans = entrySpans(entries, (span) => touches(moved(span), offset)).map(moved);
  const text = (span: Span): string => letter.source.slice(span);
  return spans.map((span) => trimmed(text, span));
}

/** @param holds whether a stretch, as it is in the entries, holds the place */
function entrySpans(entries: readonly Entry[], holds: (span: Span) => boolean): readonly Span[] {
  const entry = entries.findLast(({ span }) => holds(span));
  if (entry === undefined || entry.kind === 'aside') return entry === undefined ? [] : [entry.span];
  if (entry.kind === 'item') return itemSpans(entry, holds);
  const item = entry.items.findLast(({ span }) => holds(span));
  return [...(item === undefined ? [] : itemSpans(item, holds)), entry.span];
}

function itemSpans(item: ItemEntry, holds: (span: Span) => boolean): readonly Span[] {
  const section = item.sections.findLast(({ span }) => holds(span));
  return section === undefined ? [item.span] : [section.span, item.span];
}

function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

export const selectionRangesFeature: Feature = {
  serve: (serving) => {
    serving.connection.onSelectionRanges(async ({ textDocument, positions }, token) =>
      serving.ofLetter<SelectionRange[] | null>(textDocument.uri, token, null, (checked, document) =>
        positions.map((position) => {
          const spans = selectionSpans(checked, document.offsetAt(position));
          const ranges = spans.map((span) => rangeOf(checked.letter.source, span));
          const nothing: SelectionRange = { range: { start: position, end: position } };
          return (
            ranges.reduceRight<SelectionRange | null>(
              (parent, range) => (parent === null ? { range } : { range, parent }),
              null,
            ) ?? nothing
          );
        }),
      ),
    );
  },
};
