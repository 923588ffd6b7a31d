import type { Span } from '../letter/span.js';
import { comma, digits, isDash, isDigit, literal, skipSpace } from './cursor.js';
import { birthYearOf } from './years.js';
import type { Remark } from './edits.js';

/** A parliamentary year as written: «2019–2020», «2019/20», «1999/2000». */
export interface WrittenYear {
  readonly span: Span;
  readonly end: number;
  readonly first: number;
  readonly second: number;
  readonly slash: boolean;
  /** The second year in four digits. */
  readonly full: boolean;
}

/** A parliamentary year at `at`, or null. */
function readYear(text: string, at: number): WrittenYear | null {
  const firstEnd = digits(text, at, 4, 4);
  if (firstEnd === null) return null;
  const first = Number(text.slice(at, firstEnd));
  if (first < 1800 || first > 2099) return null;
  const slash = text[firstEnd] === '/';
  if (!slash && !isDash(text.charCodeAt(firstEnd))) return null;
  const second = secondYear(text, behindSeparator(text, firstEnd, slash), first);
  if (second === null) return null;
  const after = text.charCodeAt(second.end);
  // «2019/20-21» or «2014-15-3» is something else.
  if ((isDash(after) || text[second.end] === '/') && isDigit(text.charCodeAt(second.end + 1))) return null;
  return {
    span: { start: at, end: second.end },
    end: second.end,
    first,
    second: second.year,
    slash,
    full: second.full,
  };
}

/** Old print breaks «1985/86» over a line as «1985/- 86». */
function behindSeparator(text: string, at: number, slash: boolean): number {
  const behind = at + 1;
  if (slash && text[behind] === '-') return skipSpace(text, behind + 1);
  return text[behind] === '\n' ? behind + 1 : behind;
}

function secondYear(text: string, at: number, first: number): { end: number; year: number; full: boolean } | null {
  const fourEnd = digits(text, at, 4, 4);
  if (fourEnd !== null) return { end: fourEnd, year: Number(text.slice(at, fourEnd)), full: true };
  const twoEnd = digits(text, at, 2, 2);
  if (twoEnd === null) return null;
  const inCentury = first - (first % 100) + Number(text.slice(at, twoEnd));
  const year = first % 100 === 99 && inCentury % 100 === 0 ? inCentury + 100 : inCentury;
  return { end: twoEnd, year, full: false };
}

/** One or more years with commas between and behind; `end` stands where the dossier or number begins. */
export function readYears(text: string, at: number): { readonly year: WrittenYear; readonly end: number } | null {
  const word = literal(text, at, 'vergaderjaar');
  const first = readYear(text, word === null ? at : skipSpace(text, word));
  if (first === null) return null;
  let end = comma(text, first.end) ?? skipSpace(text, first.end);
  for (let more = readYear(text, end); more !== null; more = readYear(text, end)) {
    end = comma(text, more.end) ?? skipSpace(text, more.end);
  }
  return { year: first, end };
}

/** «2019-2020», as the metadata of the publisher have it. */
export function sessionYearText(year: WrittenYear): string {
  return `${year.first}-${year.second}`;
}

/** «2019–2020», as in print. */
export function printedYear(year: WrittenYear): string {
  return `${year.first}–${year.second}`;
}

/** «2019/20», as in the Leidraad; the turn of the century in full: «1999/2000». */
export function shortYear(year: WrittenYear): string {
  const second = year.second % 100 === 0 ? String(year.second) : String(year.second % 100).padStart(2, '0');
  return `${year.first}/${second}`;
}

export function isConsecutive(year: WrittenYear): boolean {
  return year.second === year.first + 1;
}

/**
 * What is wrong with a year, on its own and for its dossier.
 *
 * @param dossier digits, or null where the reference has none
 * @param dossierWords the dossier as a person writes it
 */
export function yearRemarks(
  text: string,
  year: WrittenYear | null,
  dossier: string | null,
  dossierWords: string,
): readonly Remark[] {
  if (year === null) return [];
  const remark = { rule: 'kamerstuk-vergaderjaar', severity: 'error', span: year.span, edits: null } as const;
  const written = text.slice(year.span.start, year.span.end);
  if (!isConsecutive(year)) {
    const message =
      year.second === year.first - 1
        ? `«${written}» staat in omgekeerde volgorde; het vergaderjaar is waarschijnlijk ${year.second}–${year.first}.`
        : `«${written}» is geen vergaderjaar: dat loopt over twee opeenvolgende jaren.`;
    return [{ ...remark, fault: 'vergaderjaar-niet-opeenvolgend', message }];
  }
  const birth = dossier === null ? null : birthYearOf(dossier);
  if (birth === null || year.first >= birth) return [];
  const message = `Dossier ${dossierWords} begint in vergaderjaar ${birth}–${birth + 1}; hier staat ${written}.`;
  return [{ ...remark, fault: 'vergaderjaar-voor-dossier', message }];
}
