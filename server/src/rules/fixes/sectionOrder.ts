import type { Item, Letter } from '../../letter/letter.js';
import { read } from '../../letter/reader.js';
import { overlaps, within, type Span } from '../../letter/span.js';
import { applyEdits } from '../applyEdits.js';
import type { Edit, Fix } from '../rule.js';
import { renumber } from './renumber.js';
import { endOfText } from './section.js';

/**
 * The fix that puts the sections of an item in the profile's order, each heading with everything under it; notes are
 * renumbered where their marks change places. None where a section stands there twice, where a comment may belong to
 * what follows it, where notes stand between them, or where the notes cannot be renumbered.
 */
export function sectionOrderFixes(letter: Letter, item: Item): readonly Fix[] {
  const blocks = blocksOf(letter, item);
  if (blocks === null || !mayMove(letter, blocks)) return [];
  const [first] = blocks;
  const last = blocks.at(-1);
  if (first === undefined || last === undefined) return [];
  const region = { start: first.span.start, end: last.span.end };
  const marked = letter.notes.marks.some(({ span }) => within(span, region));
  if (marked && letter.notes.problems.length > 0) return [];
  // A block of notes between the sections would go along with one of them, and its notes out of order.
  if (letter.notes.definitions.some(({ span }) => overlaps(span, region))) return [];
  return [
    {
      title: 'Onderdelen op volgorde zetten, met hun tekst',
      safe: false,
      edits: () => (marked ? renumbered(letter, moves(letter, blocks)) : moves(letter, blocks)),
    },
  ];
}

/** A section, or several in a row that stand for one, with everything under them. */
interface SectionBlock {
  /** Place in the profile's order; null for what the profile does not order. */
  readonly rank: number | null;
  /** From the line of its heading to its last word. */
  readonly span: Span;
}

/** The sections of an item in the order in which they stand; null where one stands in two places. */
function blocksOf(letter: Letter, item: Item): readonly SectionBlock[] | null {
  const order: readonly string[] = letter.profile.sections.map(({ role }) => role);
  const starts: { rank: number | null; heading: number; start: number }[] = [];
  for (const { role, heading } of item.sections) {
    const rank = order.indexOf(role);
    const known = starts.at(-1);
    if (known?.heading === heading) {
      if (rank >= 0 && (known.rank === null || rank < known.rank)) known.rank = rank;
      continue;
    }
    const start = letter.headings[heading]?.span.start ?? 0;
    starts.push({ rank: rank < 0 ? null : rank, heading, start: letter.source.lineAt(start).start });
  }
  const joined = starts.filter(({ rank }, at) => rank === null || rank !== starts[at - 1]?.rank);
  const ranks = joined.flatMap(({ rank }) => (rank === null ? [] : [rank]));
  if (new Set(ranks).size < ranks.length) return null;
  return joined.map(({ rank, start }, at) => {
    const next = joined[at + 1];
    const end = next === undefined ? lastEnd(letter, item) : trimmedEnd(letter, start, next.start);
    return { rank, span: { start, end } };
  });
}

/** The end of the item's text, before the notes and the signature that close it. */
function lastEnd(letter: Letter, item: Item): number {
  const heading = letter.headings[item.sections.at(-1)?.heading ?? -1];
  return endOfText(letter, heading, item.span.end);
}

function trimmedEnd({ source }: Letter, start: number, end: number): number {
  return start + source.slice({ start, end }).trimEnd().length;
}

/** Whether a block can stand in another's place: blank lines around it, and nothing that speaks of what follows it. */
function mayMove(letter: Letter, blocks: readonly SectionBlock[]): boolean {
  const { source, headings } = letter;
  const [first] = blocks;
  const last = blocks.at(-1);
  if (first === undefined || last === undefined) return false;
  const region = { start: first.span.start, end: last.span.end };
  if (letter.switchOffs.some(({ span }) => overlaps(span, region))) return false;
  if (letter.conflicts.some(({ span }) => overlaps(span, region))) return false;
  const atx = headings.every(({ span, form }) => !within(span, region) || form === 'atx');
  return blocks.every(({ span }, at) => {
    const before = blocks[at - 1];
    if (span.end <= span.start || before === undefined) return span.end > span.start;
    const between = source.slice({ start: before.span.end, end: span.start });
    return atx ? /\n/.test(between) : /\n[ \t]*\r?\n/.test(between);
  });
}

/** Fills the places of the ordered blocks with them, in their right order; what lies between stays. */
function moves({ source }: Letter, blocks: readonly SectionBlock[]): readonly Edit[] {
  const slots = blocks.filter(({ rank }) => rank !== null);
  const sorted = [...slots].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  return slots.flatMap((slot, at) => {
    const block = sorted[at];
    return block === undefined || block === slot ? [] : [{ span: slot.span, text: source.slice(block.span) }];
  });
}

/** The same, and the notes numbered anew in what it gives: one edit from the first change to the last. */
function renumbered(letter: Letter, edits: readonly Edit[]): readonly Edit[] {
  const before = letter.source.slice({ start: 0, end: letter.source.length });
  const moved = applyEdits(before, edits);
  const again = renumber(read(moved, { profile: letter.profile, treatAs: 'letter' }));
  const after = again.ok ? applyEdits(moved, again.edits) : moved;
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return [{ span: { start, end: before.length - end }, text: after.slice(start, after.length - end) }];
}
