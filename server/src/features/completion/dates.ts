import type { CompletionItem } from 'vscode-languageserver';
import { WEEKDAY_NAMES, weekdayOf, type IsoDate } from '../../letter/calendar.js';
import type { Letter } from '../../letter/letter.js';
import { daysInWords } from '../words.js';
import { goesOn, wordsAround, wordsItem } from './words.js';

/** «maandag », «dinsdag 1», «dinsdag 14 m». */
const BEHIND_WEEKDAY = new RegExp(
  `(?<!\\p{L})(?<weekday>${WEEKDAY_NAMES.join('|')}) (?<typed>\\d{0,2}(?: \\p{L}{0,9})?)$`,
  'iu',
);

/** «op », «van 1», «tot maan». */
const BEGUN = /(?<!\p{L})(?:op|van|vanaf|tot|en) (?<typed>\d{1,2}(?: \p{L}{0,9})?|\p{L}{0,9})$/iu;

/** «de minister van »: what follows is a ministry. */
const OFFICE =
  /(?<!\p{L})(?:minister|staatssecretaris|ministerie|commissaris|voorzitter|lid|lidstaat)(?:s|sen|en)? (?:van|en) [^ ]*$/iu;

/**
 * The days of the Council and of its parts, where a date is begun: behind the name of a weekday those that fall on it, and
 * behind «op» or «van» all of them, unless only a space was typed there.
 */
export function dateCompletions(letter: Letter, offset: number, trigger: string | null): CompletionItem[] {
  const around = wordsAround(letter, offset);
  if (around === null || /^\s?[\p{L}\d]/u.test(around.behind)) return [];
  const days = [...new Set([...letter.head.councilDates, ...letter.parts.flatMap(({ dates }) => dates)])].sort();
  const weekday = BEHIND_WEEKDAY.exec(around.before)?.groups;
  if (weekday !== undefined) {
    const named = days.filter((day) => nameOf(day) === weekday['weekday']?.toLowerCase());
    return offered(letter, offset, weekday['typed'] ?? '', named.map(inWords));
  }
  if (OFFICE.test(around.before)) return [];
  const typed = trigger === null ? BEGUN.exec(around.before)?.groups?.['typed'] : undefined;
  if (typed === undefined) return [];
  const council = letter.head.councilDates.length > 1 ? [daysInWords(letter.head.councilDates)] : [];
  const each = days.flatMap((day) => [`${nameOf(day)} ${inWords(day)}`, inWords(day)]);
  return offered(letter, offset, typed, [...council, ...each]);
}

function offered(letter: Letter, offset: number, typed: string, all: readonly string[]): CompletionItem[] {
  return all
    .filter((words) => goesOn(words, typed))
    .map((words, order) => wordsItem(letter, offset, typed, { words, detail: 'dag van de Raad', order }));
}

function nameOf(day: IsoDate): string {
  return WEEKDAY_NAMES[weekdayOf(day) - 1] ?? '';
}

function inWords(day: IsoDate): string {
  return daysInWords([day]);
}
