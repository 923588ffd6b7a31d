import type { CouncilFacts } from './head/council.js';
import { resolveDate, type WrittenDate } from './dates/dates.js';
import type { Heading, Item, Letter, LetterDate, LetterPlaceholder, LetterReference } from './letter.js';
import {
  assembleNotes,
  markInputs,
  suspectInputs,
  type DefinitionInput,
  type MarkInput,
  type Notes,
  type SuspectInput,
} from './notes/notes.js';
import type { Laid, Piece } from './pieces.js';
import type { Reference } from '../references/types.js';
import { isLinkText, linkLabelOf } from './words/placeholderBrackets.js';
import type { Placeholder } from './words/placeholders.js';
import { sourceSpan } from './text/prose.js';
import { shift, within, type Span } from './span.js';

/** The dates of the text, each on the day it means. */
export function datesOf(laid: Laid, headings: readonly Heading[], council: CouncilFacts): readonly LetterDate[] {
  const partFlows = new Set(
    headings.filter((heading) => heading.roles.includes('part')).map((heading) => heading.flow),
  );
  const { letterDate, councilYear } = council;
  const found: LetterDate[] = [];
  for (const piece of laid.pieces) {
    for (const date of piece.passage.dates) {
      const iso = resolveDate(date, { letterDate, councilYear, inPartHeading: partFlows.has(piece.flow) });
      found.push(placedDate(piece, date, iso));
    }
  }
  return found;
}

/** A date of a piece of prose, at its place in the text. */
export function placedDate(piece: Piece, date: WrittenDate, iso: string | null): LetterDate {
  const { flow, place } = piece;
  return { date, span: placed(piece, date.span), iso, place, flow, locate: (inner) => placed(piece, inner) };
}

/** The same of a reference; `note` is the index of the note it stands in, or null. */
export function placedReference(piece: Piece, reference: Reference, note: number | null): LetterReference {
  const span = placed(piece, reference.span);
  return { reference, span, place: piece.place, note, locate: (inner) => placed(piece, inner) };
}

function placed(piece: Piece, span: Span): Span {
  return shift(sourceSpan(piece.passage.prose, span.start, span.end), piece.base);
}

/** The references of the text, with the notes they stand in. The foot of a page (`feet`) names the letter itself, and is none. */
export function referencesOf(laid: Laid, notes: Notes, feet: ReadonlySet<number>): readonly LetterReference[] {
  const found: LetterReference[] = [];
  for (const piece of laid.pieces) {
    if (feet.has(piece.flow)) continue;
    for (const reference of piece.passage.references) {
      const note = piece.place === 'note' ? noteAt(notes, placed(piece, reference.span)) : null;
      found.push(placedReference(piece, reference, note));
    }
  }
  return found;
}

/** The note that holds a stretch; notes stand in the order of the text. */
function noteAt(notes: Notes, span: Span): number | null {
  const { definitions } = notes;
  let low = 0;
  let high = definitions.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((definitions[middle]?.span.start ?? 0) <= span.start) low = middle;
    else high = middle - 1;
  }
  const found = definitions[low];
  return found !== undefined && within(span, found.span) ? low : null;
}

/** The place-holders of the text, and what else speaks for them. */
export function placeholdersOf(laid: Laid, items: readonly Item[], notes: Notes): readonly LetterPlaceholder[] {
  const found: LetterPlaceholder[] = [];
  const whole = heldByPlaceholders(items);
  const labels = linkLabelsOf(laid);
  let at = 0;
  for (const piece of laid.pieces) {
    const { text } = piece.passage.prose;
    const open = piece.passage.placeholders.filter(({ span }) => !isLinkText(text, span, labels));
    for (const placeholder of open) {
      const span = placed(piece, placeholder.span);
      // both stand in the order of the text
      while (at < whole.length && (whole[at]?.end ?? 0) < span.start) at++;
      const stretch = whole[at];
      const note = piece.passage.place === 'note' ? noteAt(notes, span) : null;
      const stands =
        note !== null
          ? isOnly(open, text)
            ? 'note'
            : 'text'
          : stretch !== undefined && within(span, stretch)
            ? 'section'
            : 'text';
      found.push({ placeholder, span, stands });
    }
  }
  return found;
}

/** Sections, and items without any, that hold nothing but place-holders; in order. */
function heldByPlaceholders(items: readonly Item[]): readonly Span[] {
  return items.flatMap((item) => {
    if (item.sections.length === 0) return item.intro === 'placeholder' ? [item.span] : [];
    return item.sections.filter((section) => section.state === 'placeholder').map((section) => section.body);
  });
}

/** Whether a text holds place-holders and nothing else. */
function isOnly(placeholders: readonly Placeholder[], text: string): boolean {
  let rest = '';
  let at = 0;
  for (const { span } of placeholders) {
    rest += text.slice(at, span.start);
    at = span.end;
  }
  return !/[\p{L}\p{N}\uFFFC]/u.test(rest + text.slice(at));
}

/** The labels of the link definitions of the whole text: a block cannot know those that stand in another. */
function linkLabelsOf(laid: Laid): ReadonlySet<string> {
  const labels = new Set<string>();
  for (const { unit } of laid.flow) if (unit.kind === 'linkDefinition') labels.add(linkLabelOf(unit.label));
  return labels;
}

/** Marks and notes of the whole text, joined. */
export function notesOf(laid: Laid, headings: readonly Heading[], source: Letter['source']): Notes {
  const definitions: DefinitionInput[] = [];
  for (const { unit, base, span } of laid.flow) {
    if (unit.kind !== 'note') continue;
    definitions.push({
      notation: unit.notation,
      label: unit.label,
      span,
      mark: shift(unit.mark, base),
      inner: shift(unit.inner, base),
      body: shift(unit.body, base),
      text: unit.paragraphs.map((prose) => prose.text).join('\n'),
      paragraphs: unit.paragraphs,
      base,
    });
  }
  const marks: MarkInput[] = [];
  const suspects: SuspectInput[] = [];
  const characterAt = (offset: number): string => source.slice({ start: offset, end: offset + 1 });
  // most pieces hold neither: a loop makes nothing for these
  for (const { passage, base } of laid.pieces) {
    if (passage.prose.marks.length > 0) for (const one of markInputs(passage.prose, base)) marks.push(one);
    if (passage.suspects.length > 0) for (const one of suspectInputs(passage, base, characterAt)) suspects.push(one);
  }
  const notes = assembleNotes({
    marks,
    definitions,
    suspects,
    linkLabels: linkLabelsOf(laid),
    restarts: headings
      .filter((heading) => heading.roles.includes('annex') || heading.roles.includes('title'))
      .map((heading) => heading.span.start),
  });
  return hasNotesAsList(laid, notes) ? withoutMissingNotes(notes) : notes;
}

/** Behind the last mark stands a numbered list as long as the marks run: the notes, as Word and some converters give them. */
function hasNotesAsList(laid: Laid, notes: Notes): boolean {
  const sup = notes.marks.filter((mark) => mark.notation === 'sup');
  const last = sup.at(-1);
  if (last === undefined || notes.definitions.some((note) => note.notation === 'sup')) return false;
  const highest = Math.max(...sup.map((mark) => Number(mark.label)).filter(Number.isFinite));
  return laid.flow.some(
    ({ unit, span }) =>
      unit.kind === 'list' && unit.ordered && span.start > last.span.end && unit.entries.length >= highest,
  );
}

/** Notes in a list are not read as notes, so nothing can be said of those that seem to be missing. */
function withoutMissingNotes(notes: Notes): Notes {
  return { ...notes, problems: notes.problems.filter(({ rule }) => rule !== 'nootcijfer-zonder-voetnoot') };
}
