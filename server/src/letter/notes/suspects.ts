import type { Span } from '../span.js';

/**
 * What may be a note mark that lost its form in pasting: `[1]`, `¹`, `^1`, or a digit glued to a word or to the punctuation
 * behind it. Whether it is one, the notes of the letter decide.
 */
export interface SuspectMark {
  readonly form: 'bracket' | 'superscript' | 'glued';
  /** The number as plain digits. */
  readonly label: string;
  /** Its place in the prose. */
  readonly span: Span;
  /** It opens the paragraph, or a line of it, as the mark of a note does. */
  readonly head: boolean;
  /** The prose before it on its line, at most `NEIGHBOURS` code units. */
  readonly before: string;
  /** The prose behind it on its line, at most `NEIGHBOURS` code units. */
  readonly after: string;
}

/** How much of the prose around a mark is looked at to tell a note mark from an exponent or a name. */
export const NEIGHBOURS = 24;

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** What a candidate begins with: running text is passed over up to it at one go. */
const OPENING = `[[^0-9${SUPERSCRIPTS}]`;
/** No letter has a thousand notes; a longer number is a year or an amount. */
const LONGEST_LABEL = 3;

/**
 * Finds what may be a note mark without its form, in one pass over the words.
 *
 * @param text prose, as `Prose.text`
 * @param marksAt offsets in `text` at which real note marks stand, ascending: digits that touch one are words
 */
export function findSuspects(text: string, marksAt: readonly number[]): readonly SuspectMark[] {
  const marks = new Set(marksAt);
  const found: SuspectMark[] = [];
  // a new one each time: it keeps its place while a text is read
  const opening = new RegExp(OPENING, 'g');
  for (let at = nextAt(opening, text, 0); at < text.length; at = nextAt(opening, text, at)) {
    const candidate = bracketAt(text, at) ?? superscriptAt(text, at) ?? caretAt(text, at) ?? digitsAt(text, at);
    if (candidate === null) {
      at += 1;
      continue;
    }
    const { form, label, end } = candidate;
    const head = opensLine(text, at);
    const taken = label !== null && !marks.has(end) && !(head && marks.has(at)) && plausible(text, form, at, end, head);
    if (taken) {
      found.push({
        form,
        label,
        span: { start: at, end },
        head,
        before:
          text
            .slice(Math.max(0, at - NEIGHBOURS), at)
            .split('\n')
            .at(-1) ?? '',
        after: text.slice(end, end + NEIGHBOURS).split('\n', 1)[0] ?? '',
      });
    }
    at = end;
  }
  return found;
}

/** Where a pattern stands next from a place on; the end of the text where it does not. */
function nextAt(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}

interface Candidate {
  readonly form: SuspectMark['form'];
  /** null: digits that can be no mark. */
  readonly label: string | null;
  readonly end: number;
}

/** `[12]`; at the head of a line `[12]:` as well. */
function bracketAt(text: string, at: number): Candidate | null {
  if (text[at] !== '[') return null;
  const close = digitRun(text, at + 1);
  if (close === at + 1 || text[close] !== ']') return null;
  const colon = text[close + 1] === ':' && opensLine(text, at);
  return { form: 'bracket', label: labelOf(text.slice(at + 1, close)), end: close + (colon ? 2 : 1) };
}

function superscriptAt(text: string, at: number): Candidate | null {
  let end = at;
  let digits = '';
  for (; end < text.length; end += 1) {
    const digit = SUPERSCRIPTS.indexOf(text.charAt(end));
    if (digit < 0) break;
    digits += String(digit);
  }
  return end === at ? null : { form: 'superscript', label: labelOf(digits), end };
}

/** `fiche^2` or `fiche^2^`: how some programs write a raised figure. */
function caretAt(text: string, at: number): Candidate | null {
  if (text[at] !== '^' || !(opensLine(text, at) || isGluedBehind(text, at))) return null;
  const digitsEnd = digitRun(text, at + 1);
  if (digitsEnd === at + 1) return null;
  const close = digitsEnd + (text[digitsEnd] === '^' ? 1 : 0);
  const end = text[close] === ':' && opensLine(text, at) ? close + 1 : close;
  const goesOn = isLetter(text.charAt(end)) && !opensLine(text, at);
  return { form: 'superscript', label: goesOn ? null : labelOf(text.slice(at + 1, digitsEnd)), end };
}

function digitsAt(text: string, at: number): Candidate | null {
  const end = digitRun(text, at);
  return end === at ? null : { form: 'glued', label: labelOf(text.slice(at, end)), end };
}

function digitRun(text: string, from: number): number {
  let end = from;
  while (isDigit(text.charAt(end))) end += 1;
  return end;
}

function labelOf(digits: string): string | null {
  return digits.length <= LONGEST_LABEL && !digits.startsWith('0') ? digits : null;
}

function opensLine(text: string, at: number): boolean {
  return at === 0 || text[at - 1] === '\n';
}

/** Whether the neighbours leave room for a note mark here. */
function plausible(text: string, form: SuspectMark['form'], start: number, end: number, head: boolean): boolean {
  const before = text.charAt(start - 1);
  const next = text.charAt(end);
  if (form === 'bracket') return next !== '(' && next !== '[' && next !== ':' && before !== ']';
  if (form === 'superscript') return true;
  if (head) return opensNote(text, end);
  return isGluedBehind(text, start) && endsMark(text, end);
}

/** «3 Kamerstuk», «3Kamerstuk», «3 «Titel»»: what follows the bare number of a note; not «13 mei», «3. », «3)». */
function opensNote(text: string, end: number): boolean {
  const start = text.charAt(end) === ' ' || text.charAt(end) === '\u00a0' ? end + 1 : end;
  const first = text.charAt(start);
  return isUpper(first) || '«“‘"\''.includes(first || ' ') || text.startsWith('http', start);
}

/** Behind a word («geven2»), or behind the punctuation that closes one («geven.2», «dag».2»). */
function isGluedBehind(text: string, start: number): boolean {
  const before = text.charAt(start - 1);
  if (isLetter(before)) return true;
  if (!'.,;:!?)»”’"'.includes(before || ' ')) return false;
  let word = start - 2;
  for (let steps = 0; steps < 2 && ')»”’".'.includes(text.charAt(word) || ' '); steps += 1) word -= 1;
  // «21.4», «1,2», «(3)4» and «art.5» count or cite; only closing punctuation behind a full word carries a mark.
  return isLetter(text.charAt(word)) && isLetter(text.charAt(word - 1)) && isLetter(text.charAt(word - 2));
}

/** A mark ends a word: no letter, digit, percentage or further number follows it. */
function endsMark(text: string, end: number): boolean {
  const next = text.charAt(end);
  if (next === '' || next === ' ' || next === '\n' || next === '\u00a0') return true;
  if (!'.,;:!?)»”’"–—'.includes(next)) return false;
  const beyond = text.charAt(end + 1);
  return !isDigit(beyond) && !(next !== ')' && isLetter(beyond));
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9' && character.length === 1;
}

function isLetter(character: string): boolean {
  return character.toLowerCase() !== character.toUpperCase();
}

function isUpper(character: string): boolean {
  return isLetter(character) && character === character.toUpperCase();
}
