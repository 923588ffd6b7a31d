import type { Heading, Item, Letter } from '../../letter/letter.js';
import { within, type Span } from '../../letter/span.js';
import { stripNumbering } from '../../profile/names.js';
import type { SectionRole } from '../../profile/types.js';
import type { Edit } from '../rule.js';
import { edited } from './noteNumbers.js';
import { sectionsNamed, type Fragment } from './fragment.js';
import { sectionShape } from './section.js';

/** A part of a contribution, and the section of the item that it belongs in. */
export interface Piece {
  /** Null for text that belongs under the item's own heading. */
  readonly role: SectionRole | null;
  /** Its heading as it was written; null where it has none. */
  readonly heading: string | null;
  /** Words of a heading that names two sections at once, kept as they are; null where the letter's own name will do. */
  readonly name: string | null;
  /** Markdown with '\n' for its line ends. */
  readonly body: string;
  /** How many headings within it were given another level or form. */
  readonly headings: number;
}

/** A contribution as what goes into the item, and what does not. */
export interface Cut {
  readonly pieces: readonly Piece[];
  /** Titles that stand above its sections with nothing below them: the item has a title of its own. */
  readonly titles: readonly string[];
}

interface Options {
  /** Where text goes that stands under no heading of a section. */
  readonly section: SectionRole | null;
  /** Other headings become lines in italic, so that they head nothing. */
  readonly flat: boolean;
}

/** Cuts a contribution at the headings that name sections; what holds no words gives nothing. */
export function piecesOf(letter: Letter, item: Item, fragment: Fragment, { section, flat }: Options): Cut {
  const { read } = fragment;
  const named = read.headings
    .map((heading) => ({ heading, roles: sectionsNamed(letter, heading) }))
    .filter(({ roles }) => roles.length > 0);
  const starts = [null, ...named];
  const pieces: Piece[] = [];
  const titles: string[] = [];
  for (const [index, start] of starts.entries()) {
    const from = start?.heading.span.end ?? 0;
    const end = starts[index + 1]?.heading.span.start ?? read.source.length;
    const [first, second] = start?.roles ?? [];
    const role = first ?? section;
    const under = flat ? null : { target: levelBelow(letter, item, role), above: start?.heading.level ?? null };
    const others = read.headings.filter(
      ({ span, flow }) => span.start >= from && span.end <= end && flow !== start?.heading.flow,
    );
    if (start === null && named.length > 0 && areTitles(fragment, others, { start: from, end })) {
      titles.push(...others.map(({ text }) => text).filter((text) => !sameWords(text, item.title)));
      continue;
    }
    const edits = [...fragment.edits, ...fitted(read, item, others, under, start === null)];
    const body = tidied(
      edited(
        read,
        { start: from, end },
        edits.toSorted((a, b) => a.span.start - b.span.start),
      ),
    );
    if (body === '') continue;
    pieces.push({
      role,
      heading: start === null ? null : read.source.slice(start.heading.span),
      name: start === null || second === undefined ? null : stripNumbering(start.heading.text),
      body,
      headings: edits.length - fragment.edits.length,
    });
  }
  return { pieces: withUnmarked(pieces, fragment.unmarked, section), titles };
}

/** Whether a stretch holds headings and no other words, and no mark of a note in them. */
function areTitles({ read, edits }: Fragment, headings: readonly Heading[], stretch: Span): boolean {
  const inside = edits.filter(({ span }) => within(span, stretch));
  if (headings.length === 0 || inside.some(({ text }) => text !== '')) return false;
  const gone = headings.map(({ span }) => ({ span, text: '' }));
  const left = [...inside, ...gone].sort((a, b) => a.span.start - b.span.start);
  return edited(read, stretch, left).trim() === '';
}

/** A note that nothing leads to has no place among the notes: its words follow the text. */
function withUnmarked(
  pieces: readonly Piece[],
  unmarked: readonly string[],
  section: SectionRole | null,
): readonly Piece[] {
  if (unmarked.length === 0) return pieces;
  const last = pieces.at(-1) ?? { role: section, heading: null, name: null, body: '', headings: 0 };
  const body = [last.body, ...unmarked].filter((text) => text !== '').join('\n\n');
  return [...pieces.slice(0, -1), { ...last, body }];
}

/** The level of a heading right below the section, or below the item itself; null where sections are bold lines. */
function levelBelow(letter: Letter, item: Item, role: SectionRole | null): number | null {
  const signs = /^#+/.exec(sectionShape(letter, item).before)?.[0].length ?? 0;
  if (role === null) return signs === 0 ? null : signs;
  return signs === 0 || signs >= 6 ? null : signs + 1;
}

/** @param under null: no heading keeps a level */
function fitted(
  read: Letter,
  item: Item,
  headings: readonly Heading[],
  under: { readonly target: number | null; readonly above: number | null } | null,
  opens: boolean,
): readonly Edit[] {
  const levels = headings.flatMap(({ level }) => level ?? []);
  const top = under?.above == null ? Math.min(...levels) : Math.min(under.above + 1, ...levels);
  const edits: Edit[] = [];
  for (const [index, heading] of headings.entries()) {
    const words = read.source.slice(heading.content);
    const old = read.source.slice(heading.span);
    // The item's own title above its sections stands in the letter already.
    const repeated = opens && index === 0 && sameWords(heading.text, item.title);
    if (repeated) edits.push({ span: heading.span, text: '' });
    else if (heading.level !== null) {
      const text =
        under?.target == null
          ? inItalic(words)
          : `${'#'.repeat(Math.min(6, under.target + heading.level - top))} ${words.replace(/\s*\n\s*/g, ' ')}`;
      if (text !== old) edits.push({ span: heading.span, text });
    } else if (under === null && heading.form === 'bold') edits.push({ span: heading.span, text: inItalic(words) });
  }
  return edits;
}

function inItalic(words: string): string {
  const plain = words.replace(/\s*\n\s*/g, ' ').trim();
  // A paragraph of its own, whatever stood right above or below the heading.
  return `\n${/[*_]/.test(plain) ? plain : `*${plain}*`}\n`;
}

function sameWords(a: string, b: string): boolean {
  const plain = (text: string): string => stripNumbering(text).replace(/\s+/g, ' ').trim().toLowerCase();
  return plain(a) === plain(b);
}

/** Without blank lines at its edges, and no more than one between. */
function tidied(text: string): string {
  return text
    .replace(/\n(?:[ \t]*\n){2,}/g, '\n\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}
