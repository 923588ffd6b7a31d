import type { Heading, Letter } from '../../letter/letter.js';
import type { Span } from '../../letter/span.js';
import type { Edit } from '../rule.js';
import { composeEdits } from './composeEdits.js';
import { notesEdit, readFragment, sectionsNamed, type Fragment } from './fragment.js';
import { shapeOf, written } from './headings.js';
import { levelsOf } from './levels.js';
import { edited } from './noteNumbers.js';
import { hindrance, renumber } from './renumber.js';
import { reread } from './reread.js';

/** A text as it is pasted, and what changes elsewhere for it: notes, and the numbers of those that come later. */
export interface Pasted {
  readonly text: string;
  /** Ascending, never overlapping, and apart from the place where is pasted. */
  readonly elsewhere: readonly Edit[];
}

/**
 * Fits a piece of Markdown to the place where it is pasted: headings that name sections get this letter's form, others a
 * level that fits between; notes get numbers in the order of the letter and stand among its notes.
 *
 * @param place what is selected, or the caret
 */
export function pasteText(letter: Letter, place: Span, markdown: string): Pasted {
  const fragment = readFragment(letter, markdown);
  const body = fittedBody(letter, place.start, fragment);
  const text = setApart(letter, place, [body, ...fragment.unmarked].filter((one) => one !== '').join('\n\n'));
  const paste: Edit = { span: place, text: text.replaceAll('\n', letter.source.lineEnd) };
  const notes = notesEdit(letter, fragment, place.start, place.end);
  if (notes === null) return { text: paste.text, elsewhere: [] };
  if (notes.span.start >= place.start && notes.span.start <= place.end) {
    return { text: paste.text + notes.text, elsewhere: [] };
  }
  const edits = [paste, notes].sort((a, b) => a.span.start - b.span.start);
  // What makes it unsure which note a mark belongs to may not show any more with the new notes between.
  const numbered = hindrance(letter) === null ? renumber(reread(letter, edits)) : null;
  const all = numbered?.ok === true ? composeEdits(letter.source.length, edits, numbered.edits) : edits;
  const own = all.find(({ span }) => span.start === place.start && span.end === place.end);
  // What touches the place cannot be told apart from it: then the numbers wait for «Voetnoten hernummeren».
  if (own === undefined) return { text: paste.text, elsewhere: [notes] };
  return { text: own.text, elsewhere: all.filter((edit) => edit !== own) };
}

function fittedBody(letter: Letter, at: number, fragment: Fragment): string {
  const { read } = fragment;
  const named = new Set(read.headings.filter((heading) => sectionsNamed(letter, heading).length > 0));
  const levels = levelsOf(letter);
  const section = levels.section ?? letter.profile.levels.section;
  const levelled = (headings: readonly Heading[]): readonly number[] => headings.flatMap(({ level }) => level ?? []);
  const ownSections = levelled([...named]);
  const top = ownSections.length > 0 ? Math.min(...ownSections) : Math.min(...levelled(read.headings));
  const target = ownSections.length > 0 ? section : levelAt(letter, at, section);
  const edits = read.headings.flatMap((heading): readonly Edit[] => {
    const words = read.source.slice(heading.content).replace(/\s*\n\s*/g, ' ');
    if (named.has(heading)) return [{ span: heading.span, text: written(words, shapeOf(letter, 'section'), '\n') }];
    if (heading.level === null) return [];
    const level = Math.max(1, Math.min(6, target + heading.level - top));
    return [{ span: heading.span, text: `${'#'.repeat(level)} ${words}` }];
  });
  const all = [...fragment.edits, ...edits].sort((a, b) => a.span.start - b.span.start);
  return edited(read, { start: 0, end: read.source.length }, all)
    .replace(/\n(?:[ \t]*\n){2,}/g, '\n\n')
    .trim();
}

/** The level for headings at a place: below a section, as a section of its item, or else as an item. */
function levelAt(letter: Letter, at: number, section: number): number {
  const item = letter.items.findLast(({ span }) => span.start <= at && at <= span.end);
  if (item === undefined) return levelsOf(letter).item ?? section - 1;
  const inSection = item.sections.some(({ heading }) => (letter.headings[heading]?.span.end ?? at) < at);
  return inSection ? section + 1 : section;
}

/** Paragraphs, lists and headings begin and end with a blank line; words of one paragraph go on in the line. */
function setApart({ source }: Letter, place: Span, text: string): string {
  if (!/\n\n|^(?:#{1,6} |[-*] |\d+\. |\|)/.test(text)) return text;
  const line = source.lineAt(place.start);
  const before = source.slice({ start: line.start, end: place.start }).trim() === '' ? '' : '\n\n';
  const last = source.lineAt(place.end);
  const after = source.slice({ start: place.end, end: last.end }).trim() === '' ? '' : '\n\n';
  return before + text + after;
}
