import { identifierYear, publicationUrl } from './addresses.js';
import { comma, digits, literal, skipSpace, space, word } from './cursor.js';
import { faultsOf } from './edits.js';
import { readChamber } from './kamerstuk-label.js';
import type { WrittenPage } from './piece-number.js';
import { readNr, readNumbers, readPage } from './piece-number.js';
import type { WrittenYear } from './session-year.js';
import { isConsecutive, printedYear, readYears, sessionYearText, shortYear, yearRemarks } from './session-year.js';
import type { AanhangselReference, HandelingenReference, Kamer } from './types.js';

/** The Kamer and the year behind «Handelingen». */
interface Sitting {
  readonly kamer: Kamer | null;
  /** With the Roman numeral: the short form of the year belongs to it. */
  readonly numeral: string | null;
  readonly year: WrittenYear;
  readonly end: number;
}

function readSitting(text: string, at: number): Sitting | null {
  const start = comma(text, at) ?? skipSpace(text, at);
  if (start === at) return null;
  const chamber = readChamber(text, start);
  const behind = chamber === null ? start : (comma(text, chamber.end) ?? skipSpace(text, chamber.end));
  const years = readYears(text, behind);
  if (years === null) return null;
  const numeral = chamber?.numeral ?? null;
  return {
    kamer: chamber?.kamer ?? null,
    numeral: numeral === null ? null : text.slice(numeral.start, numeral.end),
    year: years.year,
    end: years.end,
  };
}

function sittingWords({ numeral, year }: Sitting): string {
  return numeral === null ? `, vergaderjaar ${printedYear(year)}` : ` ${numeral} ${shortYear(year)}`;
}

/** «nr. 76» where a sitting's year has just been read: readNr wants the place before the comma. */
function numberBehindYear(text: string, sitting: Sitting): ReturnType<typeof readNumbers> {
  const nr = readNr(text, sitting.year.end);
  return nr === null ? null : readNumbers(text, nr, skipSpace(text, nr.end));
}

/** «Handelingen II 2023/24, nr. 13, item 19»; the older «Handelingen II 2009/10, nr. 72, p. 6141». */
export function readHandelingen(text: string, at: number): HandelingenReference | null {
  const label = word(text, at, 'handelingen');
  const sitting = label === null ? null : readSitting(text, label);
  const meeting = sitting === null ? null : numberBehindYear(text, sitting);
  if (sitting === null || meeting === null) return null;
  const number = meeting.values[0] ?? '';
  const item = readItem(text, meeting.end);
  const page = readPage(text, item?.end ?? meeting.end);
  const end = lastItem(text, page?.end ?? item?.end ?? meeting.end);
  const part = item?.value ?? firstPage(page);
  const identifier = part === null ? null : sittingIdentifier('h', sitting, `${number}-${part}`);
  const identifiers = identifier === null ? [] : [identifier];
  const urls = identifiers.map((id) => publicationUrl(id));
  const itemWords = item === null ? (page === null ? '' : `, p. ${page.value}`) : `, item ${item.value}`;
  const span = { start: at, end };
  return {
    kind: 'handelingen',
    form: item === null && page !== null ? 'handelingen-oud' : 'handelingen',
    span,
    text: text.slice(at, end),
    kamer: sitting.kamer,
    number,
    numbers: meeting.values,
    item: item?.value ?? null,
    sessionYear: sessionYearText(sitting.year),
    sessionYearSpan: sitting.year.span,
    page: page?.value ?? null,
    identifier,
    identifiers,
    url: urls[0] ?? null,
    urls,
    houseForm: `Handelingen${sittingWords(sitting)}, nr. ${number}${itemWords}`,
    longForm: null,
    faults: faultsOf(text, span, yearRemarks(text, sitting.year, null, '')),
  };
}

/** «, item 19» or « item 5». */
function readItem(text: string, at: number): { readonly value: string; readonly end: number } | null {
  const start = comma(text, at) ?? skipSpace(text, at);
  const label = word(text, start, 'item');
  if (label === null || start === at) return null;
  const number = skipSpace(text, label);
  const end = digits(text, number, 1, 3);
  return end === null ? null : { value: text.slice(number, end), end };
}

/** Further items of the same sitting: « en item 8, blz. 41–73». */
function lastItem(text: string, at: number): number {
  const gap = space(text, at);
  const and = gap === null ? null : word(text, gap, 'en');
  const item = and === null ? null : readItem(text, and);
  return item === null ? at : (readPage(text, item.end)?.end ?? item.end);
}

/** Only the page on which a treatment begins leads to it; a range begins there. */
function firstPage(page: WrittenPage | null): string | null {
  return page === null ? null : (/^\d+/.exec(page.value)?.[0] ?? null);
}

function sittingIdentifier(kind: 'h' | 'ah', { kamer, year }: Sitting, rest: string): string | null {
  if (!isConsecutive(year)) return null;
  return `${kind}-${kamer === 'EK' ? 'ek' : 'tk'}-${identifierYear(year.first, year.second)}-${rest}`;
}

/** «Aanhangsel Handelingen, vergaderjaar 2024–2025, nr. 1028», «Aanhangsel van de Handelingen II 2019/20, nr. 4046». */
export function readAanhangsel(text: string, at: number): AanhangselReference | null {
  const label = word(text, at, 'aanhangsel');
  if (label === null) return null;
  const start = skipSpace(text, label);
  const of =
    literal(text, start, 'van de ') ?? literal(text, start, 'bij de ') ?? literal(text, start, 'der ') ?? start;
  const handelingen = word(text, of, 'handelingen');
  const sitting = readSitting(text, handelingen ?? label);
  const numbers = sitting === null ? null : numberBehindYear(text, sitting);
  if (sitting === null || numbers === null) return null;
  const identifiers = numbers.values.flatMap((number) => sittingIdentifier('ah', sitting, number) ?? []);
  const urls = identifiers.map((id) => publicationUrl(id));
  const page = readPage(text, numbers.end);
  const span = { start: at, end: page?.end ?? numbers.end };
  return {
    kind: 'aanhangsel',
    form: 'aanhangsel',
    span,
    text: text.slice(span.start, span.end),
    kamer: sitting.kamer ?? 'TK',
    number: numbers.values[0] ?? null,
    numbers: numbers.values,
    sessionYear: sessionYearText(sitting.year),
    sessionYearSpan: sitting.year.span,
    page: page?.value ?? null,
    identifier: identifiers[0] ?? null,
    identifiers,
    url: urls[0] ?? null,
    urls,
    houseForm: `Aanhangsel Handelingen${sittingWords(sitting)}, ${numbers.several ? 'nrs.' : 'nr.'} ${numbers.words}`,
    longForm: null,
    faults: faultsOf(text, span, yearRemarks(text, sitting.year, null, '')),
  };
}
