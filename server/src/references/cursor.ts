/**
 * Reading a text piece by piece from a place on. Every reader takes an offset and gives the offset behind what it read, or
 * null where it does not stand there; none looks further ahead than what it reads, so that scanning stays linear.
 */

const SPACE = 0x20;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

export function isUpper(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

export function isLower(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** Letters of Latin script, accents included; NaN (past the end) is none. */
export function isLetter(code: number): boolean {
  return isUpper(code) || isLower(code) || (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7);
}

export function isWordCode(code: number): boolean {
  return isLetter(code) || isDigit(code);
}

/** Space, tab, and the spaces that print sets between digits (no-break, thin, narrow no-break). */
export function isBlank(code: number): boolean {
  return code === SPACE || code === 0x09 || code === 0xa0 || code === 0x2009 || code === 0x202f;
}

/** Hyphen, no-break hyphen, figure dash, en dash, em dash, minus. */
export function isDash(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2014) || code === 0x2212;
}

/** Behind blanks and at most one line end. */
export function skipSpace(text: string, at: number): number {
  let pos = at;
  let lineEnds = 0;
  for (;;) {
    const code = text.charCodeAt(pos);
    if (isBlank(code)) pos += 1;
    else if (code === RETURN && text.charCodeAt(pos + 1) === NEWLINE) pos += 1;
    else if (code === NEWLINE && lineEnds === 0) {
      lineEnds += 1;
      pos += 1;
    } else return pos;
  }
}

/** Behind at least one blank or line end, or null. */
export function space(text: string, at: number): number | null {
  const pos = skipSpace(text, at);
  return pos > at ? pos : null;
}

/** Behind the digits at `at` (`at` itself where there are none). */
export function skipDigits(text: string, at: number): number {
  let pos = at;
  while (isDigit(text.charCodeAt(pos))) pos += 1;
  return pos;
}

/** Behind the letters at `at`. */
export function skipLetters(text: string, at: number): number {
  let pos = at;
  while (isLetter(text.charCodeAt(pos))) pos += 1;
  return pos;
}

/** Behind a number of `min` to `max` digits that is not followed by another digit, or null. */
export function digits(text: string, at: number, min: number, max: number): number | null {
  let pos = at;
  while (pos - at <= max && isDigit(text.charCodeAt(pos))) pos += 1;
  return pos - at >= min && pos - at <= max ? pos : null;
}

/** Behind `expected` (lower case), whatever its case in the text, or null. */
export function literal(text: string, at: number, expected: string): number | null {
  const end = at + expected.length;
  return text.slice(at, end).toLowerCase() === expected ? end : null;
}

/** Behind `expected` as a word of its own. */
export function word(text: string, at: number, expected: string): number | null {
  const end = literal(text, at, expected);
  return end !== null && !isWordCode(text.charCodeAt(end)) ? end : null;
}

/** Behind a comma (with blanks before it, if any) and the space after it, or null. */
export function comma(text: string, at: number): number | null {
  const pos = skipSpace(text, at);
  return text[pos] === ',' ? skipSpace(text, pos + 1) : null;
}

/** Whether the words at a place end there: the end of the text, punctuation or a bracket, blanks aside. */
export function endsHere(text: string, at: number): boolean {
  const pos = skipSpace(text, at);
  return pos >= text.length || text[pos] === '\n' || '.,;:!?)]»”"\'’|'.includes(text.charAt(pos));
}

const ROMAN_DIGITS: readonly (readonly [number, string])[] = [
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** 8 → «VIII», for 1 to 89. */
export function roman(value: number): string {
  let rest = value;
  let written = '';
  for (const [amount, digit] of ROMAN_DIGITS) {
    while (rest >= amount) {
      written += digit;
      rest -= amount;
    }
  }
  return written;
}

const ROMANS: ReadonlySet<string> = new Set(Array.from({ length: 40 }, (_, index) => roman(index + 1)));

/** Whether capitals are a Roman numeral up to XL, with or without the A or B of a split chapter (IIA, IXB). */
export function isRoman(capitals: string): boolean {
  const last = capitals.at(-1);
  return ROMANS.has(capitals) || ((last === 'A' || last === 'B') && ROMANS.has(capitals.slice(0, -1)));
}

/** Whether capitals look like a Roman numeral, right or wrong («VIIII»). */
export function looksRoman(capitals: string): boolean {
  return (
    capitals.length > 0 &&
    [...capitals].every((letter, index) => {
      return 'IVXLC'.includes(letter) || (index > 0 && index === capitals.length - 1 && 'AB'.includes(letter));
    })
  );
}
