import type { Heading, Letter } from '../../letter/letter.js';
import type { Span } from '../../letter/span.js';
import type { Edit } from '../rule.js';
import { composeEdits } from './composeEdits.js';
import { notesEdits, readFragment, sectionsNamed, type Fragment } from './fragment.js';
import { shapeOf, written } from './headings.js';
import { levelsOf } from './levels.js';
import { edited } from './noteNumbers.js';
import { hindrance, renumber } from './renumber.js';
import { reread } from './reread.js';

/** A text as it is pasted, and what changes elsewhere for it, or in Dutch why it does not fit. */
export type Pasted =
  | {
      readonly ok: true;
      readonly text: string;
      /** Notes, and the numbers of those that come later. Ascending, never overlapping, and apart from the place itself. */
      readonly elsewhere: readonly Edit[];
    }
  | { readonly ok: false; readonly reason: string };

/**
 * Fits a piece of Markdown to the place where it is pasted: headings that name sections get this letter's form, others a
 * level that fits between; notes get numbers in the order of the letter and stand among its notes. Within a note it
 * becomes words of that note, on one line; refused there where it holds more than paragraphs.
 *
 * @param place what is selected, or the caret
 */
export function pasteText(letter: Letter, place: Span, markdown: string): Pasted {
  const fragment = readFragment(letter, markdown);
  if (inNote(letter, place)) return asNote(fragment);
  const body = fittedBody(letter, place.start, fragment);
  const text = setApart(letter, place, [body, ...fragment.unmarked].filter((one) => one !== '').join('\n\n'));
  const paste: Edit = { span: place, text: text.replaceAll('\n', letter.source.lineEnd) };
  // Words that go on in a paragraph have their notes behind it, where the letter has its notes so.
  const whole = text.includes('\n\n');
  const placeOf = () => ({ at: place.start, under: place.start });
  const [notes] = notesEdits(letter, fragment.notes, placeOf, place.end, whole);
  if (notes === undefined) return { ok: true, text: paste.text, elsewhere: [] };
  const joined = notes.span.start >= place.start && notes.span.start <= place.end;
  const edits = joined
    ? [{ span: place, text: paste.text + notes.text }]
    : [paste, notes].sort((a, b) => a.span.start - b.span.start);
  // What makes it unsure which note a mark belongs to may not show any more with the new notes between.
  const numbered = hindrance(letter) === null ? renumber(reread(letter, edits)) : null;
  const all = numbered?.ok === true ? composeEdits(letter.source.length, edits, numbered.edits) : edits;
  const own = all.find(({ span }) => span.start === place.start && span.end === place.end);
  // What touches the place cannot be told apart from it: then the numbers wait for «Voetnoten hernummeren».
  if (own === undefined) {
    return joined
      ? { ok: true, text: paste.text + notes.text, elsewhere: [] }
      : { ok: true, text: paste.text, elsewhere: [notes] };
  }
  return { ok: true, text: own.text, elsewhere: all.filter((edit) => edit !== own) };
}

/** Whether both ends of a place are in what one note says, white space behind it included. */
function inNote({ notes, source }: Letter, place: Span): boolean {
  return notes.definitions.some(({ body, mark, span }) => {
    const start = Math.min(mark.end, body.start);
    if (place.start < start) return false;
    if (place.end <= span.end) return true;
    const behind = source.slice({ start: span.end, end: place.end });
    return /^[ \t]*$/.test(behind);
  });
}

/** A note is one paragraph on one line: a second would stand outside it, among the text. */
function asNote({ read, notes, unmarked }: Fragment): Pasted {
  if (notes.length + unmarked.length > 0) {
    return {
      ok: false,
      reason: 'Er is niet geplakt: in een voetnoot passen geen andere voetnoten. Plak de tekst zonder opmaak.',
    };
  }
  const lines: string[] = [];
  for (const { unit, span, heading } of read.flow) {
    const title = heading === null ? undefined : read.headings[heading];
    if (title?.form === 'atx' || title?.form === 'setext') lines.push(read.source.slice(title.content));
    else if (unit.kind === 'paragraph' || unit.kind === 'heading') lines.push(read.source.slice(span));
    else if (unit.kind !== 'frontMatter') {
      return {
        ok: false,
        reason:
          'Er is niet geplakt: in een voetnoot past alleen gewone tekst. Plak zonder opmaak, of kopieer de tekst zonder lijsten en tabellen.',
      };
    }
  }
  const text = lines
    .map((line) =>
      line
        .replace(/\\?\r?\n/g, ' ')
        .replace(/[ \t]{2,}/g, ' ')
        .trim(),
    )
    .join(' ');
  return { ok: true, text, elsewhere: [] };
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
