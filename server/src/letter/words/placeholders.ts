import { findInBrackets } from './placeholderBrackets.js';
import type { Span } from '../span.js';
import type { TableUnit } from '../text/units.js';

/** Something left to be filled in: «PM», «[PM …]», «n.t.b.», «XX», «???», «[invullen]». */
export interface Placeholder {
  /** Its place in the prose. */
  readonly span: Span;
  readonly text: string;
}

/** What makes a text a place-holder where it is all that stands there. */
const WHOLE = new Set([
  'pm', 'p.m', 'ntb', 'n.t.b', 'tbd', 't.b.d', 'todo', 'invullen', 'in te vullen', 'nog invullen', 'nog in te vullen',
  'nader in te vullen', 'aanvullen', 'aan te vullen', 'nog aanvullen', 'nog aan te vullen', 'nader aan te vullen',
  'tekst volgt', 'tekst volgt nog', 'tekst invoegen', 'wordt aangevuld', 'wordt nog aangevuld',
  'wordt nader aangevuld', 'wordt nog ingevuld', 'nog toe te voegen', 'nog te schrijven',
]); // prettier-ignore

/** «PM (aanvullen na het Coreper)»: one with a remark for who fills it in; its last bracket aside. */
const REMARKED = /^(?:p\.?m|n\.?t\.?b)\.?:? \([^()]{1,40}$/u;

/** What is one where it is a paragraph or a note by itself; in a table or a list it may answer something («BNC-fiche: volgt»). */
const PARAGRAPH =
  /^p\.?m\.?:? (?:(?:tekst|input|inbreng|bijdrage|aanvulling|alinea|passage|inzet|annotatie)(?: \p{L}{1,20}){0,4}|[\p{L}/]{2,10})$|^(?:(?:tekst|input|inbreng|bijdrage) )?(?:volgt|volgen)(?: (?:nog|later|spoedig|z\.s\.m))?(?: (?:van|door) \p{L}{1,20})?$|^(?:nog|nader) (?:te bepalen|aan te leveren)$|^n\.?n\.?b$/u;

const MONTHS = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';
const FOLLOWS_DATE = new RegExp(`^ (?:${MONTHS})\\b`, 'i');

/** «PM», as a pattern; what stands around it says whether it is one (see `isStillToCome`). */
export const PRO_MEMORIE = String.raw`P\.M\.|PM`;

/** What can be nothing else among other words: «n.t.b.», «TBD», «TODO», as a pattern. */
export const TO_BE_DECIDED = String.raw`[nN]\.[tT]\.[bB]\.?|[tT]\.[bB]\.[dD]\.?|TBD|TODO`;

/** What is an open place wherever it stands, as a pattern: «???», dots to write on. */
export const OPEN_SIGNS = String.raw`\?{3,}|\.{5,}|…{2,}`;

// Groups of X joined by a space are one gap («Kamerstuk XX XXX»).
const WORDS = new RegExp(
  `${PRO_MEMORIE}|${TO_BE_DECIDED}|NTB` +
    String.raw`|[Xx]{2,}(?:[-/.](?:[Xx]{2,}|\d{4})|[ \u00A0\u202F][Xx]{2,}(?![\p{L}\p{N}_@'’]))*`,
  'gu',
);
/** What one of these holds, whatever stands around it: most texts hold none, and are looked through for these alone. */
const MAY_HOLD_WORDS = /P\.?M|[bBdDxX][.xX]|TBD|TODO|NTB/;
const BLANKS = ['???', '...', '…', '____'];
const SIGNS = new RegExp(String.raw`${OPEN_SIGNS}|_{4,}|\.{3,4}|…`, 'g');

/** Words before «XX» that make a Roman numeral of it. */
export const BEFORE_ROMAN: ReadonlySet<string> = new Set([
  'hoofdstuk', 'hoofdstukken', 'begrotingshoofdstuk', 'titel', 'bijlage', 'bijlagen', 'deel', 'artikel', 'artikelen', 'annex', 'protocol',
  'boek', 'afdeling', 'paragraaf', 'sectie', 'kolom', 'tabel', 'groep', 'klasse', 'categorie', 'begroting',
]); // prettier-ignore

/** Words with a capital before «XX» that need a name or a number behind them, which is then still to come. */
const BEFORE_BLANK = new Set([
  'minister', 'ministers', 'staatssecretaris', 'kamerstuk', 'kamerstukken', 'kamerlid', 'lid', 'leden', 'motie', 'motie-', 'datum', 'kenmerk',
  'brief', 'voorzitter', 'nr', 'nrs', 'lidstaat', 'agendapunt', 'raad', 'commissaris', 'pagina', 'eur', 'voetnoot', 'op', 'd.d', 'dd', 'van', 'xx',
]); // prettier-ignore

/**
 * The place-holders in a piece of prose, in order, none within another. What is only nearly one («PM10», «36 600 XX»,
 * «[sic]») is left alone. Linear in the length of the text.
 *
 * @param further what the house style takes for a place-holder as well, as it is written
 * @param byItself whether the text is a paragraph or a note, and no cell or entry
 */
export function findPlaceholders(
  text: string,
  further: readonly string[] = [],
  byItself = false,
): readonly Placeholder[] {
  const whole = findWhole(text, byItself);
  if (whole !== null) return [whole];
  const all = [...findInBrackets(text), ...findWords(text), ...findBlanks(text), ...findFurther(text, further)];
  all.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let end = 0;
  return all.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

/** The whole text is one place-holder: «PM», «Tekst volgt.», «(nog in te vullen)», «…». */
function findWhole(text: string, byItself: boolean): Placeholder | null {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  if (end - start === 0 || end - start > 40) return null;
  const inner = text.slice(start, end);
  const words = inner
    .toLowerCase()
    .replace(/^[([«"'“‘]+/, '')
    .replace(/[)\]»"'”’:.!…\s]+$/, '')
    .replace(/\s+/g, ' ');
  const dots = /^(?:…+|\.{3,}|_{3,}|[?]{2,})$/.test(inner);
  const isOpen = dots || WHOLE.has(words) || REMARKED.test(words) || (byItself && PARAGRAPH.test(words));
  return isOpen ? { span: { start, end }, text: inner } : null;
}

/** What the house style adds: those very signs, and no part of a longer word. */
function* findFurther(text: string, further: readonly string[]): Iterable<Placeholder> {
  for (const words of further) {
    for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + words.length)) {
      const end = start + words.length;
      const joined = /[\p{L}\p{N}]{2}/u;
      if (joined.test(text.slice(start - 1, start + 1)) || joined.test(text.slice(end - 1, end + 1))) continue;
      yield { span: { start, end }, text: words };
    }
  }
}

/** «PM», «P.M.», «n.t.b.», «NTB», «TODO» and runs of X among other words. */
function* findWords(text: string): Iterable<Placeholder> {
  if (!MAY_HOLD_WORDS.test(text)) return;
  for (const match of text.matchAll(WORDS)) {
    const start = match.index;
    const end = start + match[0].length;
    if (!standsAlone(text, start, end)) continue;
    const before = text.slice(Math.max(0, start - 40), start);
    const after = text.slice(end, end + 40);
    if (isMeant(match[0], before, after)) yield { span: { start, end }, text: match[0] };
  }
}

function isMeant(word: string, before: string, after: string): boolean {
  switch (word.charAt(0).toLowerCase()) {
    case 'p':
      return isStillToCome(before, after);
    case 'x':
      return isBlank(word, before, after);
    default:
      // «NTB» is the name of more than one body too; with its full stops it can only be the abbreviation.
      return word !== 'NTB' || /(?:[:(/]|nr\.|^)\s*$/.test(before);
  }
}

/** No letter, figure or joining sign on either side: «PM10», «PM-norm», «xx@min.nl» and «XXL» are no place-holders. */
function standsAlone(text: string, start: number, end: number): boolean {
  const joins = /[\p{L}\p{N}@_&+'’\\-]/u;
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  // a number of which the year is known: «Besluit (GBVB) 2024/XXXX»
  const isNumber = before === '/' && /\d{4}\/$/.test(text.slice(0, start)) && /^X{2,}$/.test(text.slice(start, end));
  if (!isNumber && (joins.test(before) || /[./@]/.test(before))) return false;
  if (joins.test(after)) return false;
  return !(
    /[./:,@]/.test(after) &&
    /[\p{L}\p{N}]/u.test(text.charAt(end + 1)) &&
    !/^\/[A-Z]/.test(text.slice(end, end + 2))
  );
}

/** «PM»: not fine dust (PM 2,5), nor the afternoon (3 PM), a premier (de PM van), or a word that is spoken about («PM»). */
function isStillToCome(before: string, after: string): boolean {
  if (/^\s*\d/.test(after)) return false;
  if (/[\d\u00BD]\s*$/.test(before)) return false;
  if (/[«"“‘']$/.test(before) && /^[»"”’']/.test(after)) return false;
  if (/(?:^|[^\p{L}])(?:de|een|die|deze|als|memorie|oud|ex|vice|britse|uw|onze)[\s(-]*$/iu.test(before)) return false;
  // «PM Meloni zei …» in the middle of a sentence is a person; «PM Inzet volgt» opens one, «PM OCW» names who fills it in.
  return !/^ \p{Lu}\p{Ll}/u.test(after) || before.trim() === '' || /[.:;(\n]\s*$/.test(before);
}

/** A run of X: not where it is or may be a Roman numeral («36 600 XX», «hoofdstuk XX», «Johannes XX»). */
function isBlank(word: string, before: string, after: string): boolean {
  if (word !== 'XX' && word !== 'XXX') return true;
  // an amount is no numeral: «de Unie XX%», «XX miljoen euro»
  if (/^\s?(?:%|procent|euro|miljoen|miljard|mln|mld)/.test(after) || /€\s?$/.test(before)) return true;
  const lastWord = /([\p{L}\p{N}.-]+)[\s(]*$/u.exec(before)?.[1]?.replace(/\.$/, '') ?? '';
  const small = lastWord.toLowerCase();
  if (/\d$/.test(lastWord) || BEFORE_ROMAN.has(small)) return FOLLOWS_DATE.test(after);
  if (/^\p{Lu}/u.test(lastWord) && !BEFORE_BLANK.has(small)) return FOLLOWS_DATE.test(after);
  // Two numerals in one list («XIX en XX») are numerals both.
  return (
    !(/^(?:en|of|t\/m|tot|e|de)$/.test(small) && /[IVXLC]+\s+(?:en|of|t\/m|tot)\s*$/.test(before)) &&
    !/^\s*(?:en|of|t\/m)\s+X*[IVX]+\b/.test(after)
  );
}

/** Open places without words: «???», dots or dashes to write on, and dots where a number or a day belongs («nr. …»). */
function* findBlanks(text: string): Iterable<Placeholder> {
  if (!BLANKS.some((sign) => text.includes(sign))) return;
  for (const match of text.matchAll(SIGNS)) {
    const start = match.index;
    const end = start + match[0].length;
    const short = match[0] === '…' || /^\.{3,4}$/.test(match[0]);
    if (short) {
      const before = text.slice(Math.max(0, start - 12), start);
      const numberMissing = /(?:^|[\s,(])nrs?\. ?$/.test(before);
      const dayMissing = /\s$/.test(before) && FOLLOWS_DATE.test(text.slice(end, end + 14));
      if (!numberMissing && !dayMissing) continue;
    }
    yield { span: { start, end }, text: match[0] };
  }
}

/**
 * Whether a table gives amounts: a cell has a euro sign or a sum in words, or most of its cells with figures hold nothing
 * but a figure. «PM» in such a table is an amount too («pro memorie»).
 */
export function holdsAmounts(table: TableUnit): boolean {
  let figures = 0;
  let words = 0;
  for (const row of table.rows.slice(1)) {
    for (const { text } of row.slice(1)) {
      if (/[€$]|\bEUR\b|\b(?:miljoen|miljard|mln|mld|euro)\b/i.test(text)) return true;
      if (/^[\s\d.,%+()–-]*\d[\s\d.,%+()–-]*$/.test(text)) figures++;
      else if (/\p{L}/u.test(text) && !WHOLE.has(text.trim().toLowerCase())) words++;
    }
  }
  const header = table.rows[0]?.map((cell) => cell.text).join(' ') ?? '';
  return (
    /[€$]|\bEUR\b|\b(?:bedrag|bedragen|kosten|budget|uitgaven|ontvangsten|miljoen|miljard|mln|mld|euro)\b/i.test(
      header,
    ) || figures > words
  );
}
