/** One word of a text: folded for comparing, with its place. Parts of a hyphenated word are words of their own. */
export interface Token {
  /** Lower case, without accents, apostrophes and full stops. */
  readonly form: string;
  /** As written. */
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  /** It stands between round brackets. */
  readonly bracketed: boolean;
}

const WORD = /[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*/gu;
const BRACKET_LIMIT = 120;

/** The words of a text in order. Linear in its length. */
export function tokens(text: string): readonly Token[] {
  const brackets = bracketsOf(text);
  const found: Token[] = [];
  let bracket = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    while (bracket < brackets.length && (brackets[bracket]?.end ?? 0) <= start) bracket += 1;
    const here = brackets[bracket];
    found.push({
      form: fold(match[0]),
      raw: match[0],
      start,
      end: start + match[0].length,
      bracketed: here !== undefined && here.start < start,
    });
  }
  return found;
}

/** Lower case, without accents, apostrophes and full stops inside: «Oriëntatie» → «orientatie», «thema's» → «themas». */
export function fold(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}'’.]/gu, '');
}

/** Short stretches between round brackets; a bracket that is not closed soon is none. */
function bracketsOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  let open = text.indexOf('(');
  while (open !== -1) {
    const close = text.indexOf(')', open);
    if (close === -1) break;
    if (close - open <= BRACKET_LIMIT) found.push({ start: open, end: close });
    open = text.indexOf('(', close);
  }
  return found;
}

const STOP_WORDS = `de het een en of in op aan bij te ten ter tot door om die dat deze dit als van voor over inzake betreffende
  omtrent rond rondom naar met zonder uit onder tussen binnen tijdens tegen via zich ook nog niet is zijn was wordt worden zal
  zullen hoe wat waar waarop wie ze hun haar zijn haar eigen mbt ivm ihkv nav itt betrekking kader behoeve gebied overige mogelijk
  mogelijke eventueel eventuele eu a b`;

/** Words that say nothing of what a title is about. */
export const STOP: ReadonlySet<string> = new Set(STOP_WORDS.split(/\s+/u));

const GENERAL_WORDS = `europese europees europa raad commissie lidstaten lidstaat unie nieuw nieuwe beleid aanpak situatie
  ontwikkelingen ontwikkeling toekomst rol verschillende actuele recente verdere verder voorbereiding voorzitterschap`;

/** Words that many titles have, and that therefore tell little. */
export const GENERAL: ReadonlySet<string> = new Set(GENERAL_WORDS.split(/\s+/u));

const MONTHS = new Set(
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
);
const DAYS = new Set('maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'.split(' '));

/** Which words belong to a date («maandag 13 mei 2024», «13 en 14 mei»): indices. */
export function dateWords(all: readonly Token[]): ReadonlySet<number> {
  const found = new Set<number>();
  all.forEach(({ form }, index) => {
    if (DAYS.has(form)) found.add(index);
    if (!MONTHS.has(form) || !isDay(all[index - 1]?.form)) return;
    found.add(index).add(index - 1);
    if (all[index - 2]?.form === 'en' && isDay(all[index - 3]?.form)) found.add(index - 2).add(index - 3);
    if (/^\d{4}$/u.test(all[index + 1]?.form ?? '')) found.add(index + 1);
  });
  return found;
}

function isDay(form: string | undefined): boolean {
  return form !== undefined && /^\d{1,2}$/u.test(form);
}

const ENDINGS = ['ingen', 'ing', 'en', 's', 'e'] as const;

/**
 * A word without its ending, so that «lidstaten» and «lidstaat», «versterken» and «versterking» are one. No dictionary:
 * only what two spellings of one title may differ in. Words with digits stay as they are.
 */
export function stem(form: string): string {
  if (form.length < 5 || /\d/u.test(form)) return form;
  if (form.endsWith('heden')) return `${form.slice(0, -5)}heid`;
  const ending = ENDINGS.find((end) => form.endsWith(end) && form.length - end.length >= (end.length > 2 ? 5 : 4));
  const bare = ending === undefined ? form : form.slice(0, -ending.length);
  return bare
    .replace(/([b-df-hj-np-tv-z])\1$/u, '$1')
    .replace(/([aeou])\1(?=[b-df-hj-np-tv-z]$)/u, '$1')
    .replace(/v$/u, 'f')
    .replace(/z$/u, 's');
}

/**
 * Whether two words differ by one typing error: a letter more, less, other or swapped with its neighbour. Long enough
 * words only: in short ones a letter makes another word.
 */
export function nearlyEqual(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 7 || long.length - short.length > 1 || /\d/u.test(a) || /\d/u.test(b)) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from += 1;
  let to = 0;
  while (to < short.length - from && short[short.length - 1 - to] === long[long.length - 1 - to]) to += 1;
  const left = short.length - from - to;
  if (long.length > short.length) return left === 0;
  if (left === 1) return true;
  return left === 2 && short[from] === long[from + 1] && short[from + 1] === long[from];
}
