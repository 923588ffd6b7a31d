import type { Place } from '../facts.js';
import {
  isSingle,
  mixedPairsOf,
  QUOTE_SIGNS,
  quotesOf,
  type MixedPair,
  type Quote,
  type QuoteForm,
  type QuoteUse,
} from './quotes.js';
import { OBJECT, type Prose } from '../text/prose.js';
import type { Span } from '../span.js';

/** What a letter may write in more than one way, all of them right; but for `paar`, a quotation between two signs that are no pair. */
export type SpellingKind = 'aanhalingstekens' | 'paar' | 'streepjes' | 'bereik' | 'jl' | 'as' | 'ambten';

/** One place where something is written that could be written otherwise. */
export interface Spelling {
  readonly kind: SpellingKind;
  /** Only uses of one scope are compared: a title of office and that of the minister-president are two. */
  readonly scope: string;
  /** How it is written here: `jl.`, `jongstleden`; of quotation marks their form. */
  readonly form: string;
  /** In the prose. */
  readonly span: Span;
  /** The words as a message may cite them, at most `LONGEST_CITED` code units. */
  readonly words: string;
}

/** A quotation as a spelling. */
export interface QuoteSpelling extends Spelling {
  readonly kind: 'aanhalingstekens';
  readonly form: QuoteForm;
  readonly use: QuoteUse;
}

const LONGEST_CITED = 40;

const MONTH =
  '(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|(?:19|20)\\d{2})';

const known = new WeakMap<Prose, readonly Spelling[]>();

/**
 * What a piece of prose writes in one of several ways, by where it stands: quotation marks, dashes, ranges, «jl.», «a.s.»
 * and titles of office. What stands in quotation marks is another's spelling. By its words alone, kept with the prose.
 */
export function spellingsOf(prose: Prose): readonly Spelling[] {
  let spellings = known.get(prose);
  if (spellings === undefined) {
    spellings = findSpellings(prose);
    known.set(prose, spellings);
  }
  return spellings;
}

/** What a letter knows of a spelling, its place aside: two that say the same have one key. */
export function spellingKey(spelling: Spelling): string {
  const use = isQuoteSpelling(spelling) ? spelling.use : '';
  return `${spelling.kind} ${spelling.form} ${use} ${spelling.words}`;
}

/** Whether a spelling is that of a quotation. */
export function isQuoteSpelling(spelling: Spelling): spelling is QuoteSpelling {
  return spelling.kind === 'aanhalingstekens';
}

/** Forms of a title of office that are one letter's case, not words. */
export function isLetterCase(form: string): boolean {
  return form === 'hoofdletter' || form === 'kleine letter';
}

/**
 * Where a kind is looked for: headings and cells have dashes and capitals of their own, notes cite titles as they stand,
 * and a quoted paragraph is another's; but nobody means two signs that are no pair.
 */
export function standsIn(kind: SpellingKind, place: Place): boolean {
  if (kind === 'paar') return true;
  if (place === 'quote') return false;
  if (kind === 'aanhalingstekens' || kind === 'jl' || kind === 'as') return true;
  return place === 'paragraph' || place === 'entry';
}

function findSpellings(prose: Prose): readonly Spelling[] {
  const { text } = prose;
  const quotes = quotesOf(prose).filter((quote) => !quote.nested);
  const own = [
    ...findDashes(text),
    ...findRanges(text),
    ...findRelative(text),
    ...findOffices(text),
    ...findBareOffices(text),
    ...findHigh(text),
  ].filter(({ span }) => !quotes.some((quote) => quote.span.start < span.start && span.end < quote.span.end));
  const mixed = mixedPairsOf(prose).map((pair) => asMixed(text, pair));
  return [...quotes.map((quote) => asSpelling(text, quote)), ...mixed, ...own].sort(
    (a, b) => a.span.start - b.span.start,
  );
}

function asSpelling(text: string, { form, use, span }: Quote): QuoteSpelling {
  const [open, close] = QUOTE_SIGNS[form];
  return {
    kind: 'aanhalingstekens',
    scope: isSingle(form) ? 'enkel' : 'dubbel',
    form,
    use,
    span,
    words: `${open}${citedFrom(text, span)}${close}`,
  };
}

function asMixed(text: string, { form, span }: MixedPair): Spelling {
  const words = `${text.charAt(span.start)}${citedFrom(text, span)}${text.charAt(span.end - 1)}`;
  return { kind: 'paar', scope: 'paar', form, span, words };
}

/** The words between two signs, cut where they are many. */
function citedFrom(text: string, span: Span): string {
  const inner = text.slice(span.start + 1, span.end - 1).replace(/\s+/g, ' ');
  if (inner.length <= LONGEST_CITED) return inner;
  const cut = inner.lastIndexOf(' ', LONGEST_CITED - 2);
  return `${inner.slice(0, cut > LONGEST_CITED / 2 ? cut : LONGEST_CITED - 2)} …`;
}

/** A dash between two words of a sentence: «tekst – door middel van – tekst», «tekst - tekst», «tekst—tekst». */
function* findDashes(text: string): Iterable<Spelling> {
  if (!/[ \u00A0]-|[\u2013\u2014]/.test(text)) return;
  for (const { 0: all, index } of text.matchAll(/(?<=\S)[ \u00A0](?:--?|[\u2013\u2014])[ \u00A0](?=\S)|\u2014/g)) {
    const end = index + all.length;
    const [before, after] = [text.charAt(index - 1), text.charAt(end)];
    // a list that runs on («: - a; - b»), a range with spaces, or a place left open
    if (/[:;\d|]/.test(before) || (/\d/.test(before) && /\d/.test(after))) continue;
    if ([before, after].some((sign) => sign === '' || sign === OBJECT || /[\s\u2013\u2014-]/.test(sign))) continue;
    const sign = all.trim();
    const word = (part: string): string => part.replace(/\s+/g, ' ');
    const from =
      text
        .slice(Math.max(0, index - 20), index)
        .split(/\s/)
        .at(-1) ?? '';
    const to = text.slice(end, end + 20).split(/\s/, 1)[0] ?? '';
    yield {
      kind: 'streepjes',
      scope: 'streepjes',
      form: sign,
      span: { start: index + all.indexOf(sign), end: index + all.indexOf(sign) + sign.length },
      words: `${word(from)}${all.length > 1 ? ` ${sign} ` : sign}${word(to)}`,
    };
  }
}

const RANGE = new RegExp(
  `(?<![\\p{L}\\d.,/\\u2013-])(\\d{1,4})([-\\u2013])(\\d{1,4})(?![\\d\\u2013/-])(?=([ \\u00A0]${MONTH}\\b)?)`,
  'gu',
);
const PARLIAMENTARY = /(?:vergaderjaar|kamer|kamerstuk|kamerstukken|handelingen|aanhangsel|\bII?|zitting),?\s*$/i;

/** «2021–2027», «13-14 mei»: years that follow one another, or days of a month; a parliamentary year is none. */
function* findRanges(text: string): Iterable<Spelling> {
  if (!/\d[-\u2013]\d/.test(text)) return;
  for (const match of text.matchAll(RANGE)) {
    const [words, from = '', sign = '', to = '', month] = match;
    const years = /^(?:19|20)\d{2}$/.test(from) && /^(?:19|20)\d{2}$/.test(to);
    const days = month !== undefined && Number(from) <= 31 && Number(to) <= 31;
    if (!(years || days) || Number(to) <= Number(from)) continue;
    if (PARLIAMENTARY.test(text.slice(Math.max(0, match.index - 30), match.index))) continue;
    const span = { start: match.index, end: match.index + words.length };
    yield { kind: 'bereik', scope: 'bereik', form: sign, span, words };
  }
}

const RELATIVE = new RegExp(
  `(?<![\\p{L}\\d.])(?:j\\.l\\.|jl\\.|jl(?![\\p{L}\\d.]))|(?<=${MONTH}[ \\u00A0\\n])(?:jongstleden|aanstaande|a\\.s\\.)(?![\\p{L}-])`,
  'giu',
);

/** «jl.» and «jongstleden», «a.s.» and «aanstaande», the long ones only directly behind a date. */
function* findRelative(text: string): Iterable<Spelling> {
  if (!/jl|j\.l|jongst|aanst|a\.s\./i.test(text)) return;
  for (const { 0: words, index } of text.matchAll(RELATIVE)) {
    const form = words.toLowerCase();
    const kind = form.startsWith('j') ? 'jl' : 'as';
    yield { kind, scope: kind, form, span: { start: index, end: index + words.length }, words };
  }
}

/** Before a title in a running sentence; any other word (a nationality, «oud») makes it another's title. */
const BEFORE_OFFICE = '(?:de|en|of|namens|als|door|aan|met|van|voor|bij|onze|onder|dat|zal|heeft|zowel)';
const OFFICE = new RegExp(
  `(?<=(?:^|[\\s(])${BEFORE_OFFICE}\\s)(?:(minister|staatssecretaris)(?=\\s(?:van|voor)\\s\\p{L})|minister-president)(?![\\p{L}-])`,
  'giu',
);
const PORTFOLIO = /^\s(?:van|voor)\s\p{Lu}[\p{L}-]*(?:(?:,? en|,)? \p{Lu}[\p{L}-]*)*/u;

/** «de Minister van Financiën» or «de minister van Financiën»: the Dutch office, in a running sentence. */
function* findOffices(text: string): Iterable<Spelling> {
  if (!/minister|staatssecretaris/i.test(text)) return;
  for (const { 0: word, 1: ordinary, index } of text.matchAll(OFFICE)) {
    const end = index + word.length;
    const portfolio = ordinary === undefined ? '' : (PORTFOLIO.exec(text.slice(end, end + 120))?.[0] ?? null);
    if (portfolio === null) continue;
    const behind = text.slice(end + portfolio.length, end + portfolio.length + 40);
    // «de minister van Defensie van Litouwen», «de minister-president van Hongarije»: another country's
    if (/^\s(?:van|uit)\s(?:de |het )?\p{Lu}/u.test(behind) || isSignature(text, index, behind)) continue;
    const capitals = [word, ...word.split('-').slice(1)].filter((part) => /^\p{Lu}/u.test(part)).length;
    if (word === word.toUpperCase()) continue;
    yield {
      kind: 'ambten',
      scope: ordinary === undefined ? 'minister-president' : 'ambt',
      form: ordinary === undefined ? word : capitals > 0 ? 'hoofdletter' : 'kleine letter',
      span: { start: index, end },
      words: cutAtWord(`${word}${portfolio}`.replace(/\s+/g, ' ')),
    };
  }
}

const BARE_OFFICE =
  /(?<=(?:^|[\s(])[Dd]e\s)(?:minister|staatssecretaris)(?=[ ,.;)\n])(?!\s(?:van|voor|uit|zonder)\s)/giu;
/** Who else may be meant: a paragraph that speaks of such a one is left alone. */
const ANOTHERS =
  /\p{Lu}\p{L}{2,20}(?:se?|ch) (?:[a-z]{2,20} )?(?:minister|staatssecretaris)|[Mm]inisters|[Ss]taatssecretarissen|[Cc]ollega|[Aa]mbtgeno|[Mm]inister (?:van|voor) \p{Lu}[\p{L}, ]{1,60} (?:van|uit) (?:de |het )?\p{Lu}/u;

/** «de Minister» or «de minister» without what he is minister of: another title than the whole one, which may keep its capital. */
function* findBareOffices(text: string): Iterable<Spelling> {
  if (!/minister|staatssecretaris/i.test(text) || ANOTHERS.test(text)) return;
  for (const { 0: word, index } of text.matchAll(BARE_OFFICE)) {
    if (word === word.toUpperCase()) continue;
    const form = /^\p{Lu}/u.test(word) ? 'hoofdletter' : 'kleine letter';
    yield {
      kind: 'ambten',
      scope: 'ambt zonder meer',
      form,
      span: { start: index, end: index + word.length },
      words: word,
    };
  }
}

const HIGH =
  /(?<=(?:^|[\s(])(?:de|en|of|namens|als|door|aan|met|van|voor|bij)\s)hoge\svertegenwoordiger(?![\p{L}-])/giu;
/** Another's: of the United Nations for a country, or of one of the member states. */
const OF_ANOTHER =
  /^\s(?:(?:in|voor) (?:Bosni|Ontwapening)|van (?:de )?(?:VN|Verenigde Naties|lidsta|secretaris|[\p{Lu}]\p{Ll}+(?!\p{L})(?<!Unie|Commissie|Europese)))/u;

/** «de Hoge Vertegenwoordiger» of the Union, or «de hoge vertegenwoordiger». */
function* findHigh(text: string): Iterable<Spelling> {
  if (!/vertegenwoordiger/i.test(text)) return;
  for (const { 0: words, index } of text.matchAll(HIGH)) {
    const end = index + words.length;
    const form = words.replace(/\s/, ' ');
    if (words === words.toUpperCase() || OF_ANOTHER.test(text.slice(end, end + 40))) continue;
    yield { kind: 'ambten', scope: 'hoge vertegenwoordiger', form, span: { start: index, end }, words: form };
  }
}

/** A line that holds the title and little else: of a signature or an address. */
function isSignature(text: string, at: number, behind: string): boolean {
  const line = text.slice(text.lastIndexOf('\n', at) + 1, at);
  return line.length <= 12 && /^,?\s*(?:\n|$)/.test(behind);
}

function cutAtWord(words: string): string {
  if (words.length <= LONGEST_CITED) return words;
  return words.slice(0, words.lastIndexOf(' ', LONGEST_CITED)).replace(/(?:,| en| van| voor)+$/, '');
}
