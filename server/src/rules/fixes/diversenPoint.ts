import { sameWording, titleOf } from '../../letter/agenda/titles.js';
import type { Announcement, Heading, Item, Letter } from '../../letter/letter.js';
import { SHORT_GUIDANCE } from '../../profile/skeleton.js';
import type { Edit } from '../rule.js';
import { following, numberLength } from './headingNumbers.js';
import { endOfText, insertion } from './section.js';

/**
 * A point of «Diversen» that the list gives and the item leaves out, under a heading like those of its other points and with
 * the number that is due; behind the point that the list gives before it.
 */
export function pointOfDiversen(letter: Letter, item: Item, point: Announcement): readonly Edit[] {
  const headings = letter.headings.filter((heading) => heading.item === item.index && !heading.roles.includes('item'));
  const next = headings.find((heading) => isBehind(letter, heading, point));
  const before = headings[(next === undefined ? headings.length : headings.indexOf(next)) - 1];
  const like = before ?? next;
  const end = next?.span.start ?? item.span.end;
  const at = endOfText(letter, before ?? letter.headings[item.heading], end);
  const blank = letter.source.lineEnd.repeat(2);
  const text =
    like === undefined
      ? `${point.text}: ${SHORT_GUIDANCE}`
      : headingLike(letter, like, numberBetween(letter, before, next) + point.text) + blank + SHORT_GUIDANCE;
  return [insertion(letter, at, text)];
}

/** Whether a heading treats a point that the list gives later than this one. */
function isBehind({ announced, profile }: Letter, { text }: Heading, { index, item }: Announcement): boolean {
  const title = titleOf(text, profile);
  const own = announced.find((other) => other.item === item && sameWording(titleOf(other.text, profile), title));
  return own !== undefined && own.index > index;
}

/** The number behind that of the heading before, unless the next one has it already. */
function numberBetween({ source }: Letter, before: Heading | undefined, next: Heading | undefined): string {
  const numberOf = (heading: Heading | undefined): string => {
    const words = heading === undefined ? '' : source.slice(heading.content);
    return words.slice(0, numberLength(words));
  };
  const own = numberOf(before);
  const due = own === '' ? '' : following(own);
  return due === numberOf(next) ? '' : due;
}

/** Other words in the form of a heading. */
function headingLike({ source }: Letter, { span, content }: Heading, words: string): string {
  const before = source.slice({ start: span.start, end: content.start });
  return before + words + source.slice({ start: content.end, end: span.end });
}
