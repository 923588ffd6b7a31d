import { expansionStart, lastWords, withoutSmallHead } from './initials.js';
import type { Prose } from '../text/prose.js';
import { inQuotes } from './quotations.js';
import type { Span } from '../span.js';
import { tokens, type Token } from '../agenda/tokens.js';

/** An abbreviation or a short name written out: «kunstmatige intelligentie (AI)», «AI (kunstmatige intelligentie)». */
export interface Explanation {
  /** Without plural or genitive: «EIB», «ngo». */
  readonly stem: string;
  /**
   * `before`: the words stand before the brackets; `within`: in them; `together`: in them beside the abbreviation,
   * «(European deposit insurance scheme, EDIS)»; `short`: «(hierna: de Commissie)»; `other`: the brackets explain in
   * another way, so that it is not told with which words.
   */
  readonly form: 'before' | 'within' | 'together' | 'short' | 'other';
  /** What it stands for. Of `before` and `short` the last words before the brackets, of which more may be said than it stands for. */
  readonly words: readonly Token[];
  /** How many words at the end of `words` its letters point out, or null where they do not tell. */
  readonly length: number | null;
  /** The brackets with what is in them. */
  readonly bracket: Span;
  /** The abbreviation itself. */
  readonly at: Span;
  /** Part of a title or of words of another, between quotation marks. */
  readonly quoted: boolean;
}

const LONGEST_BRACKET = 160;
const QUOTES = '["“”„‟‘’«»\'‹›*]*';
const ABBREVIATION = '[\\p{L}][\\p{L}\\p{N}&.-]*';

/** «(hierna: de Commissie)», «(hierna te noemen EIB)», «(ook wel de AI Act genoemd)»; the name has at most four words. */
const HEREAFTER =
  /^(?:hierna|verder|voortaan|in het vervolg|afgekort|kortweg|ook wel|oftewel|ofwel|ook bekend als)(?: te noemen| genoemd| aangeduid als| afgekort als| als| tot)? ?:? ?(.+?)(?: genoemd| genaamd)?$/iu;
const ALONE = new RegExp(
  `^${QUOTES}(?:(?:in het )?(?:engels|engelse afkorting|afkorting|afgekort|de|het) ?:? ?)?${QUOTES}(${ABBREVIATION})${QUOTES}(?:['’]s|['’]en)?${QUOTES}$`,
  'iu',
);
/** Words that begin an example or a source, not an explanation. */
const MERE_USE =
  /^(?:zoals|onder|bijv|bijvoorbeeld|o\.a|w\.o|waaronder|waarvan|zie|cf|met|incl|inclusief|excl|exclusief|via|in|op|van|voor|door|bij|conform|volgens|ook|niet|geen|als|na|naast|behalve|uit|per|tot|vanaf|sinds|dat|die|en|of|maar|is|zijn|kamerstuk|kamerstukken|artikel|art|nr|nrs|ref|pb|pbeu|com|swd|join|aanhangsel|handelingen|tweede|eerste)(?![\p{L}\p{N}])/iu;

const known = new WeakMap<Prose, readonly Explanation[]>();

/** What a piece of prose explains, in order. Computed once for a piece; linear in its length. */
export function explanationsOf(prose: Prose): readonly Explanation[] {
  let found = known.get(prose);
  if (found === undefined) {
    found = findExplanations(prose.text);
    known.set(prose, found);
  }
  return found;
}

function findExplanations(text: string): readonly Explanation[] {
  const found: Explanation[] = [];
  for (let open = text.indexOf('('); open !== -1; open = text.indexOf('(', open + 1)) {
    const length = text.slice(open, open + LONGEST_BRACKET).indexOf(')');
    if (length === -1) continue;
    const close = open + length;
    const bracket = { start: open, end: close + 1 };
    // brackets glued to a word are part of it: «onderwijs(beleid)»; figures behind them make a number: «(EU) 2024/1689»
    if (!/[\s«"“‘]$/u.test(text.slice(0, open).slice(-1)) || /^ ?(?:nr\. ?)?\d/u.test(text.slice(close + 1, close + 8)))
      continue;
    found.push(...readBracket(text, bracket));
  }
  return found;
}

function readBracket(text: string, bracket: Span): readonly Explanation[] {
  const { start, end } = bracket;
  const content = text.slice(start + 1, end - 1).trim();
  const quoted = inQuotes(text, start);
  const hereafter = HEREAFTER.exec(content)?.[1];
  const words = withoutMarks(lastWords(text, start), text, start);
  if (hereafter !== undefined) {
    const name = hereafter.replace(/^["“”„‘’«»'‹›\s]+|["“”„‘’«»'‹›\s]+$/gu, '').replace(/^(?:de|het) /iu, '');
    if (name === '' || name.split(/\s+/u).length > 4) return [];
    const stem = stemOf(name);
    return [one(text, { stem, form: 'short', words, length: lengthOf(words, stem), bracket, quoted })];
  }
  const alone = ALONE.exec(content)?.[1];
  if (alone !== undefined) {
    const stem = stemOf(alone);
    const length = lengthOf(words, stem);
    if (words.length === 0) return [];
    if (isCapitals(stem) || (length !== null && /^\p{Ll}{2,6}$/u.test(stem)))
      return [one(text, { stem, form: 'before', words, length, bracket, quoted })];
    if (!/\p{L} ?$/u.test(text.slice(0, start))) return [];
  }
  return [...behindAbbreviation(text, bracket, content, quoted), ...inPassing(text, bracket, content, quoted)];
}

/** «AI (kunstmatige intelligentie)»: the abbreviation stands right before brackets that hold words. */
function behindAbbreviation(text: string, bracket: Span, content: string, quoted: boolean): readonly Explanation[] {
  const before = /(?<![\p{L}\p{N}])(\p{Lu}[\p{Lu}\p{N}&-]*\p{Lu}\p{N}*)(?:['’]?s)?["”’»]*[ \n]$/u.exec(
    text.slice(Math.max(0, bracket.start - 24), bracket.start),
  );
  const stem = before?.[1];
  if (stem === undefined || MERE_USE.test(content) || !/\p{Ll}{3}/u.test(content) || /^\d/u.test(content)) return [];
  const words = withoutSmallHead(tokens(content)).map((token) => ({
    ...token,
    start: token.start + bracket.start + 1,
    end: token.end + bracket.start + 1,
  }));
  return [one(text, { stem, form: 'within', words, length: words.length, bracket, quoted })];
}

/** Brackets that hold an abbreviation among few other words: «(Platform ACCT)», «(EIB, Europese Investeringsbank)». */
function inPassing(text: string, bracket: Span, content: string, quoted: boolean): readonly Explanation[] {
  if (MERE_USE.test(content)) return [];
  const together = writtenTogether(text, bracket, content, quoted);
  if (together !== null) return [together];
  const stems = [...content.matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}&]*\p{Lu}\p{N}*(?!\p{L})/gu)];
  const others = tokens(content).length - stems.length;
  if (others > 5) return [];
  return stems.map((match) => one(text, { stem: match[0], form: 'other', words: [], length: null, bracket, quoted }));
}

/** The name in full, a comma and its abbreviation, which the first letters of all its words make. */
function writtenTogether(text: string, bracket: Span, content: string, quoted: boolean): Explanation | null {
  const [name, stem, ...more] = content.split(', ');
  if (name === undefined || stem === undefined || more.length > 0 || !/^\p{Lu}[\p{Lu}\p{N}&]*\p{Lu}$/u.test(stem))
    return null;
  const words = tokens(name);
  return expansionStart(words, stem) === 0
    ? one(text, { stem, form: 'together', words, length: words.length, bracket, quoted })
    : null;
}

function one(text: string, found: Omit<Explanation, 'at'>): Explanation {
  const from = found.form === 'within' ? Math.max(0, found.bracket.start - 24) : found.bracket.start;
  const start = text.indexOf(found.stem, from);
  const at = start === -1 || start >= found.bracket.end ? found.bracket : { start, end: start + found.stem.length };
  return { ...found, at };
}

/** The words right before brackets; none where a sign that ends a phrase, or a number, stands between. */
function withoutMarks(words: readonly Token[], text: string, open: number): readonly Token[] {
  const last = words.at(-1);
  return last !== undefined && !/\d/u.test(last.raw) && /^["”’»'›\s]*$/u.test(text.slice(last.end, open)) ? words : [];
}

function lengthOf(words: readonly Token[], stem: string): number | null {
  const start = expansionStart(words, stem);
  return start === null ? null : words.length - start;
}

/** Without plural or genitive. */
function stemOf(written: string): string {
  return written.replace(/['’](?:s|en|er|ers)$/u, '').replace(/(\p{Lu}{2,})s$/u, '$1');
}

function isCapitals(stem: string): boolean {
  return /^\p{Lu}[\p{L}\p{N}&.-]*$/u.test(stem) && (stem.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}
