import type { Heading, Letter } from '../../letter/letter.js';
import { stripNumbering } from '../../profile/names.js';
import type { Edit } from '../rule.js';

/** The number that a heading begins with («2. », «B. », «II. »), with the white space behind it. */
export interface HeadingNumber {
  readonly text: string;
  readonly start: number;
}

/** Longer than this it is no number of a heading. */
const LONGEST = 10;

/** How long the number is that words begin with («2. », «1.2 », «5 Diversen»), white space included; 0 without one. */
export function numberLength(words: string): number {
  const at = words.indexOf(stripNumbering(words));
  if (at > 0 && at <= LONGEST) return at;
  return /^\d{1,2}[ \t]+(?=\p{Lu})/u.exec(words)?.[0].length ?? 0;
}

/** The number of a heading; null where it has none. */
export function numberOf({ source }: Letter, heading: Heading): HeadingNumber | null {
  const words = source.slice(heading.content);
  const length = numberLength(words);
  return length > 0 ? { text: words.slice(0, length), start: heading.content.start } : null;
}

/**
 * Headings in a row that share one numbering: those that stand there, and those that will. The rows of a letter come in
 * their order.
 */
export interface Row {
  readonly before: readonly Heading[];
  readonly after: readonly Heading[];
}

/**
 * The numbers that the headings of some rows get: what stands first keeps the first number, and so on; where a row grows
 * its numbers go on. Rows that go on with each other's numbers (1–3, 4–6) are numbered as one. Headings without a number
 * get none. A heading that stands in a row twice gets the number of each place.
 *
 * @returns the new numbers, per row and in the order of `after`; null for a heading without a number
 */
export function numbersFor(letter: Letter, rows: readonly Row[]): readonly (readonly (string | null)[])[] {
  const numbered = (headings: readonly Heading[]): readonly string[] =>
    headings.flatMap((heading) => numberOf(letter, heading)?.text ?? []);
  const lists = rows.map(({ before }) => numbered(before)).filter((list) => list.length > 0);
  const through = lists.length > 1 && lists.every((list, at) => at === 0 || goesOn(lists[at - 1], list));
  const joined = through ? lists.flat() : [];
  let used = 0;
  return rows.map(({ before, after }) => {
    const old = through ? joined.slice(used) : numbered(before);
    const given: string[] = [];
    return after.map((heading) => {
      const own = numberOf(letter, heading)?.text;
      if (own === undefined) return null;
      const text = old[given.length] ?? (given.length === 0 ? firstLike(own) : following(given.at(-1) ?? own));
      given.push(text);
      used++;
      return text;
    });
  });
}

/** Whether a row begins where the row before it left off. */
function goesOn(before: readonly string[] | undefined, row: readonly string[]): boolean {
  const last = before?.at(-1);
  return last !== undefined && row[0] === following(last);
}

/** Gives the headings of some rows their new numbers. */
export function renumberHeadings(letter: Letter, rows: readonly Row[]): readonly Edit[] {
  const numbers = numbersFor(letter, rows);
  return rows.flatMap(({ after }, row) => after.flatMap((heading, at) => edit(letter, heading, numbers[row]?.[at])));
}

function edit(letter: Letter, heading: Heading, text: string | null | undefined): readonly Edit[] {
  const own = numberOf(letter, heading);
  if (own === null || text == null || own.text === text) return [];
  return [{ span: { start: own.start, end: own.start + own.text.length }, text }];
}

const SIGN = /\d+|[A-Za-z]+/;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv', 'xvi'];

/** The first number of a row in the form of another. */
function firstLike(number: string): string {
  return number.replace(SIGN, (sign) => {
    if (/\d/.test(sign)) return '1';
    const first = isRoman(sign) && sign.length > 1 ? 'i' : 'a';
    return sign === sign.toUpperCase() ? first.toUpperCase() : first;
  });
}

/** The number that follows another: «3. » → «4. », «B. » → «C. », «II. » → «III. ». */
export function following(number: string): string {
  const last = number.match(/\d+|[A-Za-z]+/g)?.at(-1);
  if (last === undefined) return number;
  const at = number.lastIndexOf(last);
  return number.slice(0, at) + successor(last) + number.slice(at + last.length);
}

function successor(sign: string): string {
  if (/\d/.test(sign)) return String(Number(sign) + 1);
  const roman = isRoman(sign) ? ROMAN[ROMAN.indexOf(sign.toLowerCase()) + 1] : undefined;
  if (roman !== undefined) return sign === sign.toUpperCase() ? roman.toUpperCase() : roman;
  return sign.length === 1 && !/z/i.test(sign) ? String.fromCharCode(sign.charCodeAt(0) + 1) : sign;
}

/** «C.» and «D.» are letters; «I.», «V.» and «X.» begin or go on with Roman numbers. */
function isRoman(sign: string): boolean {
  return ROMAN.includes(sign.toLowerCase());
}
