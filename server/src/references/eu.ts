import { celexUrl, commissionUrl, councilUrl } from './addresses.js';
import { comma, digits, isDigit, isLetter, isWordCode, literal, skipDigits, skipSpace, word } from './cursor.js';
import type { EuDocumentType, EuReference } from './types.js';

/** What an EU reference says, for `euReference` to build it. */
interface EuParts {
  readonly documentType: EuDocumentType;
  readonly form?: 'document' | 'kaal' | 'url' | 'identifier';
  readonly numbers: readonly string[];
  readonly identifiers: readonly string[];
  readonly urls: readonly string[];
  readonly houseForm: string;
}

function euReference(text: string, start: number, end: number, parts: EuParts): EuReference {
  return {
    kind: 'eu',
    documentType: parts.documentType,
    form: parts.form ?? 'document',
    span: { start, end },
    text: text.slice(start, end),
    number: parts.numbers[0] ?? null,
    numbers: parts.numbers,
    sessionYear: null,
    page: null,
    identifier: parts.identifiers[0] ?? null,
    identifiers: parts.identifiers,
    url: parts.urls[0] ?? null,
    urls: parts.urls,
    houseForm: parts.houseForm,
    longForm: null,
    faults: [],
  };
}

const COMMISSION: ReadonlySet<string> = new Set(['COM', 'SWD', 'SEC', 'JOIN', 'C']);

/** «COM(2023) 719», «SWD (2022) 18 final», «COM/2023/719», «C(2024) 1234». */
export function readCommissionDocument(text: string, at: number, first: string): EuReference | null {
  if (!COMMISSION.has(first)) return null;
  const behind = at + first.length;
  const numberAt =
    bracketedYear(text, first === 'C' ? behind : skipSpace(text, behind)) ?? slashedYear(text, behind, first);
  if (numberAt === null) return null;
  const end = digits(text, numberAt.at, 1, 5);
  if (end === null || isLetter(text.charCodeAt(end))) return null;
  const number = text.slice(numberAt.at, end).replace(/^0+(?=\d)/, '');
  const identifier = `${first}(${numberAt.year}) ${number}`;
  const isListed = first !== 'C' && first !== 'SEC';
  return euReference(text, at, behindVersion(text, end), {
    documentType: first as EuDocumentType,
    numbers: [number],
    identifiers: [identifier],
    urls: isListed ? [commissionUrl(first, numberAt.year, number)] : [],
    houseForm: identifier,
  });
}

/** The place of the number behind «(2023)», with the year. */
function bracketedYear(text: string, at: number): { readonly at: number; readonly year: string } | null {
  if (text[at] !== '(') return null;
  const end = digits(text, at + 1, 4, 4);
  if (end === null || text[end] !== ')') return null;
  return { at: skipSpace(text, end + 1), year: text.slice(at + 1, end) };
}

/** The same for «COM/2023/719». */
function slashedYear(text: string, at: number, type: string): { readonly at: number; readonly year: string } | null {
  if (text[at] !== '/' || type === 'C') return null;
  const end = digits(text, at + 1, 4, 4);
  return end === null || text[end] !== '/' ? null : { at: end + 1, year: text.slice(at + 1, end) };
}

/** Behind «/2», «final», «definitief». */
function behindVersion(text: string, at: number): number {
  const version = text[at] === '/' ? digits(text, at + 1, 1, 2) : null;
  const next = skipSpace(text, version ?? at);
  return word(text, next, 'final') ?? word(text, next, 'definitief') ?? version ?? at;
}

/** Kinds of acts by the end of their name, with their letter in a CELEX number. */
const ACTS: readonly (readonly [ending: string, type: EuDocumentType, celex: string])[] = [
  ['verordening', 'verordening', 'R'],
  ['verordeningen', 'verordening', 'R'],
  ['richtlijn', 'richtlijn', 'L'],
  ['richtlijnen', 'richtlijn', 'L'],
  ['kaderbesluit', 'besluit', 'F'],
  ['besluit', 'besluit', 'D'],
  ['besluiten', 'besluit', 'D'],
  ['beschikking', 'besluit', 'D'],
  ['aanbeveling', 'aanbeveling', 'H'],
];

const SHORTEST_ACT = 'besluit'.length;

const TREATIES = ['eu', 'eg', 'eeg', 'euratom', 'gbvb', 'ega', 'jbz'];

interface ActNumber {
  readonly end: number;
  /** «(EU) 2020/1055», «2009/128/EG», as written with single spaces. */
  readonly words: string;
  readonly year: number;
  readonly number: string;
  /** A bracketed or trailing treaty shows that it is an act of the Union. */
  readonly treaty: boolean;
}

/** «Verordening (EU) 2020/1055», «Richtlijn 2009/128/EG», «Verordeningen (EG) nr. 1071/2009, (EG) nr. 1072/2009 en …». */
export function readAct(text: string, at: number, first: string): EuReference | null {
  if (first.length < SHORTEST_ACT) return null;
  const lower = first.toLowerCase();
  const act = ACTS.find(([ending]) => lower.endsWith(ending)) ?? null;
  if (act === null) return null;
  const [, type, letter] = act;
  const behind = at + first.length;
  const start = skipSpace(text, behind);
  if (start === behind) return null;
  const numbers = actNumbers(text, start) ?? bracketedNumber(text, start);
  const own = numbers?.[0];
  if (numbers === null || own === undefined) return null;
  // A national «besluit 2023/24» is none.
  if (!own.treaty && type !== 'verordening' && type !== 'richtlijn') return null;
  const celex = numbers.map((number) => `3${number.year}${letter}${number.number.padStart(4, '0')}`);
  const name = `${first.charAt(0).toUpperCase()}${first.slice(1)}`;
  return euReference(text, at, numbers.at(-1)?.end ?? own.end, {
    documentType: type,
    numbers: numbers.map((number) => number.words),
    identifiers: celex,
    urls: celex.map(celexUrl),
    houseForm: `${name} ${numbers.map((number) => number.words).join(', ')}`,
  });
}

/** «(EU) 2020/1055» without a word before it. */
export function readBareAct(text: string, at: number): EuReference | null {
  const treaty = readTreaty(text, at);
  const number = treaty === null ? null : readActNumber(text, at);
  if (number === null) return null;
  return euReference(text, at, number.end, {
    documentType: 'rechtshandeling',
    form: 'kaal',
    numbers: [number.words],
    identifiers: [],
    urls: [],
    houseForm: number.words,
  });
}

function actNumbers(text: string, at: number): readonly ActNumber[] | null {
  const first = readActNumber(text, at);
  if (first === null) return null;
  const numbers = [first];
  let last = first;
  while (numbers.length < 20) {
    const behindComma = comma(text, last.end);
    const gap = behindComma ?? skipSpace(text, last.end);
    const and = gap === last.end ? null : word(text, gap, 'en');
    const start = and === null ? behindComma : skipSpace(text, and);
    const next = start === null ? null : readActNumber(text, start);
    if (next === null) break;
    numbers.push(next);
    last = next;
  }
  return numbers;
}

/** «REACH-verordening (1907/2006)»: the number alone in brackets behind the act's name. */
function bracketedNumber(text: string, at: number): readonly ActNumber[] | null {
  if (text[at] !== '(') return null;
  const number = readActNumber(text, at + 1);
  return number !== null && text[number.end] === ')' ? [{ ...number, end: number.end + 1 }] : null;
}

/** «(EU) 2020/1055», «(EG) nr. 1071/2009», «2009/128/EG», «883/2004». */
function readActNumber(text: string, at: number): ActNumber | null {
  const treaty = readTreaty(text, at);
  const label = literal(text, treaty?.end ?? at, 'nr.');
  const start = label === null ? (treaty?.end ?? at) : skipSpace(text, label);
  const firstEnd = digits(text, start, 1, 4);
  if (firstEnd === null || text[firstEnd] !== '/') return null;
  const secondEnd = digits(text, firstEnd + 1, 1, 4);
  if (secondEnd === null) return null;
  const suffixEnd = trailingTreaty(text, secondEnd);
  const end = suffixEnd ?? secondEnd;
  if (isWordCode(text.charCodeAt(end)) || (text[end] === '/' && isWordCode(text.charCodeAt(end + 1)))) return null;
  const first = text.slice(start, firstEnd);
  const second = text.slice(firstEnd + 1, secondEnd);
  const split = yearAndNumber(first, second, label !== null);
  if (split === null) return null;
  const opening = treaty === null ? '' : `${treaty.words} `;
  const words = `${opening}${label === null ? '' : 'nr. '}${text.slice(start, end)}`;
  return { end, words, ...split, treaty: treaty !== null || suffixEnd !== null };
}

/** Which of two numbers is the year: since 2015 the first; in a regulation with «nr.» before that the second. */
function yearAndNumber(
  first: string,
  second: string,
  withNr: boolean,
): { readonly year: number; readonly number: string } | null {
  const firstYear = actYear(first);
  const secondYear = actYear(second);
  if (secondYear !== null && second.length === 4 && (withNr || firstYear === null || first.length < 4)) {
    return { year: secondYear, number: first };
  }
  if (firstYear !== null) return { year: firstYear, number: second };
  return secondYear === null ? null : { year: secondYear, number: first };
}

/** Year of an act: four digits, or two in the last century. */
function actYear(written: string): number | null {
  const value = Number(written);
  if (written.length === 4) return value >= 1952 && value <= 2099 ? value : null;
  return written.length === 2 && value >= 52 ? 1900 + value : null;
}

/** «(EU)», «(EU, Euratom)», «(EG)», and the space behind. */
function readTreaty(text: string, at: number): { readonly words: string; readonly end: number } | null {
  if (text[at] !== '(') return null;
  let pos = at + 1;
  for (let parts = 0; parts < 3; parts += 1) {
    const name = treatyName(text, pos);
    if (name === null) return null;
    if (text[name] === ')') return { words: text.slice(at, name + 1), end: skipSpace(text, name + 1) };
    if (text[name] !== ',' && text[name] !== '/') return null;
    pos = skipSpace(text, name + 1);
  }
  return null;
}

function treatyName(text: string, at: number): number | null {
  for (const name of TREATIES) {
    const end = word(text, at, name);
    if (end !== null) return end;
  }
  return null;
}

/** «/EG» behind the number of an older act, or null. */
function trailingTreaty(text: string, at: number): number | null {
  return text[at] === '/' ? treatyName(text, at + 1) : null;
}

/** «ST 8803/16», «ST8789/16», «ST 6786/1/22 REV 1», «Raadsdocument 8803/16». */
export function readCouncilDocument(text: string, at: number, first: string): EuReference | null {
  const lower = first.toLowerCase();
  const labelled = first === 'ST' || lower === 'raadsdocument' || lower === 'raadsdocumenten';
  if (!labelled) return null;
  const behind = at + first.length;
  return councilDocument(text, at, skipSpace(text, text[behind] === '-' ? behind + 1 : behind), false);
}

/** «6786/1/22 REV 1»: without a label only with its revision. */
export function readBareCouncilDocument(text: string, at: number): EuReference | null {
  return councilDocument(text, at, at, true);
}

function councilDocument(text: string, start: number, at: number, needsPart: boolean): EuReference | null {
  const numberEnd = digits(text, at, 4, 5);
  if (numberEnd === null || text[numberEnd] !== '/') return null;
  const middle = digits(text, numberEnd + 1, 1, 2);
  const versioned = middle !== null && text[middle] === '/';
  const yearStart = versioned ? middle + 1 : numberEnd + 1;
  const yearEnd = digits(text, yearStart, 2, 2) ?? digits(text, yearStart, 4, 4);
  if (yearEnd === null || isWordCode(text.charCodeAt(yearEnd)) || text[yearEnd] === '/') return null;
  const part = readPart(text, yearEnd);
  if (needsPart && part === null) return null;
  const written = text.slice(at, yearEnd);
  const number = text.slice(at, numberEnd);
  const identifier = `ST ${written}${part === null ? '' : ` ${part.words}`}`;
  const year = text.slice(yearStart, yearEnd);
  const inPath = part === null ? 'INIT' : part.words.replace(' ', '-');
  const isPlain = part !== null || !versioned;
  return euReference(text, start, part?.end ?? yearEnd, {
    documentType: 'raadsdocument',
    numbers: [written],
    identifiers: [identifier],
    urls: isPlain ? [councilUrl(number, year.length === 2 ? `20${year}` : year, inPath)] : [],
    houseForm: identifier,
  });
}

/** « REV 1», « ADD 2», « INIT». */
function readPart(text: string, at: number): { readonly words: string; readonly end: number } | null {
  const start = skipSpace(text, at);
  if (start === at) return null;
  for (const name of ['REV', 'ADD', 'COR']) {
    if (!text.startsWith(name, start) || isLetter(text.charCodeAt(start + 3))) continue;
    const number = skipSpace(text, start + 3);
    const end = skipDigits(text, number);
    if (end > number && end - number < 3) return { words: `${name} ${text.slice(number, end)}`, end };
  }
  const init = word(text, start, 'init');
  return init !== null && text.startsWith('INIT', start) ? { words: 'INIT', end: init } : null;
}

/** Behind a CELEX number such as 52025DC0336 or 32020R1055, or null. */
export function readCelex(text: string, at: number): number | null {
  if (text[at] === '0' || !isDigit(text.charCodeAt(at))) return null;
  const head = skipDigits(text, at);
  if (head - at !== 5 || !/^(?:19|20)/.test(text.slice(at + 1, at + 5))) return null;
  let letters = head;
  while (letters - head < 3 && text.charCodeAt(letters) >= 0x41 && text.charCodeAt(letters) <= 0x5a) letters += 1;
  if (letters === head || letters - head > 2) return null;
  return digits(text, letters, 4, 4);
}

export function celexReference(
  text: string,
  start: number,
  end: number,
  celex: string,
  form: 'url' | 'identifier',
): EuReference {
  const parts = {
    documentType: 'celex',
    form,
    numbers: [celex],
    identifiers: [celex],
    urls: [celexUrl(celex)],
  } as const;
  return euReference(text, start, end, { ...parts, houseForm: celex });
}

/** «CELEX:32020R1055», «52025DC0336» in running text. */
export function readBareCelex(text: string, at: number): EuReference | null {
  const label = literal(text, at, 'celex:');
  const start = label === null ? at : skipSpace(text, label);
  const end = readCelex(text, start);
  if (end === null || isWordCode(text.charCodeAt(end))) return null;
  return celexReference(text, at, end, text.slice(start, end), 'identifier');
}
