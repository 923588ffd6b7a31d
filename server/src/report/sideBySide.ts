import { compare, titleOf } from '../letter/agenda/titles.js';
import type { Heading, Item, Letter } from '../letter/letter.js';
import type { Span } from '../letter/span.js';
import { shapeOf, written } from '../rules/fixes/headings.js';
import { rankOf } from '../rules/fixes/levels.js';
import { edited } from '../rules/fixes/noteNumbers.js';
import type { Edit } from '../rules/rule.js';

/** Two letters as text to be compared line by line. */
export interface SideBySide {
  /** The letter itself, in its own order. */
  readonly own: string;
  /** The other letter, its items and sections in the order of the first; what has no counterpart stands at the end. */
  readonly other: string;
  /** How many items both letters have. */
  readonly common: number;
}

/** From one heading of a part, an item, a report or an annex to the next. */
interface Chapter {
  readonly heading: Heading;
  readonly item: Item | null;
  readonly span: Span;
}

const ONLY_OTHER = '— Alleen in de andere brief —';

/**
 * Lays two letters side by side. Items and parts belong together by their titles, sections by what they are; headings have
 * the form of the first letter, and what a note says stands at its mark, so that other numbers are no difference.
 */
export function sideBySide(own: Letter, other: Letter): SideBySide {
  const [ownEdits, otherEdits] = [plainEdits(own, own), plainEdits(other, own)];
  const [mine, theirs] = [chaptersOf(own), chaptersOf(other)];
  const pairs = pairsOf(own, mine, theirs);
  const matched = new Set(pairs.values());
  const arranged = mine.flatMap((chapter) => {
    const counterpart = pairs.get(chapter);
    return counterpart === undefined ? [] : [arrangedChapter(other, counterpart, chapter, otherEdits)];
  });
  const rest = theirs.filter((chapter) => !matched.has(chapter)).map(({ span }) => textIn(other, span, otherEdits));
  return {
    own: joined([
      textIn(own, headOf(own, mine), ownEdits),
      ...mine.map(({ span }) => textIn(own, span, ownEdits)),
      ...unmarkedNotes(own),
    ]),
    other: joined([
      textIn(other, headOf(other, theirs), otherEdits),
      ...arranged,
      ...(rest.length > 0 ? [ONLY_OTHER, ...rest] : []),
      ...unmarkedNotes(other),
    ]),
    common: [...pairs.keys()].filter(({ item }) => item !== null).length,
  };
}

function chaptersOf(letter: Letter): readonly Chapter[] {
  const itemOf = new Map(letter.items.map((item) => [item.heading, item]));
  const parts = new Set(letter.parts.map(({ heading }) => heading));
  const heads = letter.headings.filter(
    ({ index, roles }) => itemOf.has(index) || parts.has(index) || roles.includes('report') || roles.includes('annex'),
  );
  return heads.map((heading, at) => ({
    heading,
    item: itemOf.get(heading.index) ?? null,
    span: { start: heading.span.start, end: heads[at + 1]?.span.start ?? letter.source.length },
  }));
}

function headOf(letter: Letter, [first]: readonly Chapter[]): Span {
  return { start: 0, end: first?.span.start ?? letter.source.length };
}

/** Titles that have less in common than this are of different items. */
const ALIKE = 0.5;

/** Chapters of both letters that belong together, the most alike first; each at most once. */
function pairsOf(letter: Letter, mine: readonly Chapter[], theirs: readonly Chapter[]): ReadonlyMap<Chapter, Chapter> {
  const titled = (chapter: Chapter) => ({ chapter, title: titleOf(chapter.heading.text, letter.profile) });
  const others = theirs.map(titled);
  const candidates = mine.map(titled).flatMap(({ chapter, title }) =>
    others
      .filter((one) => (one.chapter.item === null) === (chapter.item === null))
      .map((one) => ({ chapter, counterpart: one.chapter, likeness: likenessOf(title, one.title) }))
      .filter(({ likeness }) => likeness >= ALIKE),
  );
  const pairs = new Map<Chapter, Chapter>();
  const taken = new Set<Chapter>();
  for (const { chapter, counterpart } of candidates.toSorted((a, b) => b.likeness - a.likeness)) {
    if (pairs.has(chapter) || taken.has(counterpart)) continue;
    pairs.set(chapter, counterpart);
    taken.add(counterpart);
  }
  return pairs;
}

function likenessOf(a: ReturnType<typeof titleOf>, b: ReturnType<typeof titleOf>): number {
  if (a.text === b.text) return 2;
  return a.key !== '' && a.key === b.key ? 1 : compare(a, b).overlap;
}

/** A chapter of the other letter, its sections in the order in which the counterpart has them. */
function arrangedChapter(letter: Letter, chapter: Chapter, model: Chapter, edits: readonly Edit[]): string {
  const rank = new Map((model.item?.sections ?? []).map(({ role }, index) => [role, index] as const));
  const heads = [...new Set((chapter.item?.sections ?? []).map(({ heading }) => heading))];
  const starts = heads.map((heading) => letter.headings[heading]?.span.start ?? chapter.span.end);
  const sections = heads.map((heading, index) => {
    const role = chapter.item?.sections.find((section) => section.heading === heading)?.role;
    return {
      rank: (role === undefined ? undefined : rank.get(role)) ?? rank.size,
      span: { start: starts[index] ?? chapter.span.end, end: starts[index + 1] ?? chapter.span.end },
    };
  });
  const intro = { start: chapter.span.start, end: starts[0] ?? chapter.span.end };
  const ordered = sections.toSorted((a, b) => a.rank - b.rank);
  return joined([intro, ...ordered.map(({ span }) => span)].map((span) => textIn(letter, span, edits)));
}

/** Headings in the form of the first letter, notes at their marks. */
function plainEdits(letter: Letter, model: Letter): readonly Edit[] {
  const { notes, headings, source } = letter;
  const inHeading = (span: Span): boolean =>
    headings.some((heading) => heading.span.start <= span.start && span.end <= heading.span.end);
  const marks = notes.marks.filter(({ span }) => !inHeading(span));
  const said = marks.map(({ span, definition }) => {
    const note = notes.definitions[definition ?? -1];
    return { span, text: note === undefined ? ' [noot ontbreekt]' : ` [noot: ${oneLine(source.slice(note.body))}]` };
  });
  const gone = notes.definitions.map(({ span }) => ({ span, text: '' }));
  const kept = said.filter(
    ({ span }) => !gone.some((note) => note.span.start <= span.start && span.end <= note.span.end),
  );
  const formed = headings.flatMap((heading): readonly Edit[] => {
    const rank = rankOf(heading);
    if (rank === null || heading.form === 'bare') return [];
    return [{ span: heading.span, text: written(oneLine(source.slice(heading.content)), shapeOf(model, rank), '\n') }];
  });
  return [...kept, ...gone, ...formed].sort((a, b) => a.span.start - b.span.start);
}

function unmarkedNotes({ notes, source }: Letter): readonly string[] {
  const marked = new Set(notes.marks.map(({ definition }) => definition));
  return notes.definitions
    .filter(({ index }) => !marked.has(index))
    .map(({ body }) => `[noot zonder nootcijfer: ${oneLine(source.slice(body))}]`);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function textIn(letter: Letter, span: Span, edits: readonly Edit[]): string {
  return edited(letter, span, edits)
    .replace(/\r\n?/g, '\n')
    .replace(/\n(?:[ \t]*\n){2,}/g, '\n\n')
    .trim();
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n\n');
}
