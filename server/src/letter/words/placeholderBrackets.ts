import type { Placeholder } from './placeholders.js';
import type { Span } from '../span.js';

/** The longest bracketed text that is looked at; a longer one is a remark. */
export const LONGEST = 300;

/** What a bracketed place-holder begins with, whatever follows. */
export const OPENINGS: ReadonlySet<string> = new Set([
  'pm', 'p.m', 'ntb', 'n.t.b', 'nnb', 'n.n.b', 'tbd', 't.b.d', 'todo', 'invullen', 'invoegen', 'aanvullen', 'toevoegen', 'vul', 'voeg', 'beschrijf',
  'noem', 'geef', 'schets', 'formuleer', 'omschrijf', 'invoeren',
]); // prettier-ignore

/** What has to be filled in; a few words may follow («[naam minister]»), a sentence may not. */
export const BLANKS: ReadonlySet<string> = new Set([
  'naam', 'namen', 'datum', 'data', 'titel', 'onderwerp', 'nummer', 'nr', 'kenmerk', 'bedrag', 'aantal', 'plaats', 'locatie', 'tekst', 'functie',
  'plaatsnaam', 'plaatshouder', 'voornaam', 'achternaam', 'jaar', 'jaartal', 'maand', 'dag',
]); // prettier-ignore

/** What a bracketed place-holder ends with. */
export const ENDINGS: ReadonlySet<string> = new Set([
  'invullen', 'invoegen', 'aanvullen', 'toevoegen', 'volgt', 'volgt nog', 'te vullen', 'te voegen', 'te bepalen', 'te volgen', 'te schrijven',
]); // prettier-ignore
const ENDING = new RegExp(`(?:^|\\s)(?:${[...ENDINGS].join('|')})$`);

/** What is a place-holder in round brackets too. */
const IN_ROUND =
  /^(?:(?:nog |nader )?(?:in te vullen|aan te vullen|invullen|aanvullen|in te voegen)|pm|p\.m|n\.t\.b|ntb)$/;

/** What a text in brackets that is all of its paragraph may say without being a place-holder. */
const REMARKS =
  /^(?:sic|red|noot|figuur|tabel|foto|grafiek|afbeelding|kaart|bijlage|vertrouwelijk|geheim|w\.?g|get|was getekend|vertaling|einde|begin|vervolg|zie|link|openbaar|limite|niet|de|het|een|deze|dit)(?![\p{L}])/u;

/**
 * Place-holders in square brackets: «[invullen]», «[naam]», «[PM Financiën]», «[Beschrijf …]», and any other text in
 * brackets that is all of its paragraph; in round or angled ones only what can be nothing else («(nog in te vullen)»,
 * «<naam>»). «[sic]», «[…]» and words put into a quotation are none.
 */
export function* findInBrackets(text: string): Iterable<Placeholder> {
  const edges = { start: text.length - text.trimStart().length, end: text.trimEnd().replace(/\.$/, '').length };
  for (const match of text.matchAll(/[[(<]/g)) {
    const start = match.index;
    const end = endOf(text, start);
    if (end === null) continue;
    const inner = text.slice(start + 1, end - 1).trim();
    const whole = start === edges.start && end >= edges.end;
    const memorie = text
      .slice(Math.max(0, start - 9), start)
      .trimEnd()
      .endsWith('memorie');
    if (isMeant(match[0], inner, whole, memorie)) yield { span: { start, end }, text: text.slice(start, end) };
  }
}

function isMeant(opening: string, inner: string, whole: boolean, memorie: boolean): boolean {
  const words = inner
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[.:;…!]+$/, '');
  if (opening === '[') return isBlankInBrackets(words) || (whole && isInstruction(inner));
  if (opening === '<') return BLANKS.has(words) || OPENINGS.has(words);
  return IN_ROUND.test(words) && !memorie;
}

/** The end of the brackets that open at `start`, or null where they do not close nearby or hold others of their kind. */
function endOf(text: string, start: number): number | null {
  const opening = text.charAt(start);
  const closing = opening === '[' ? ']' : opening === '(' ? ')' : '>';
  const limit = Math.min(text.length, start + LONGEST);
  for (let at = start + 1; at < limit; at++) {
    const sign = text.charAt(at);
    if (sign === closing) return at + 1;
    if (sign === opening) return null;
  }
  return null;
}

/** What one colleague asks of another: «[graag checken]», «[FIN: klopt dit nog?]», «[s.v.p. afstemmen]». */
const ASKED =
  /(?:^|[\s:,;.?])(?:graag|svp|s\.v\.p|aub|a\.u\.b|checken|nagaan|navragen|klopt (?:dit|dat|het)|akkoord\?$)(?![\p{L}\d])/u;

/** What is still to be chosen («[wel/niet]»), or who is still to look at it («[@Zeevaart: klopt dit?]»). */
const UNDECIDED = /^(?:(?:(?:wel|een|ja) ?\/ ?(?:niet|geen|nee)|(?:niet|geen|nee) ?\/ ?(?:wel|een|ja))$|@\p{L})/u;

function isBlankInBrackets(words: string): boolean {
  if (ASKED.test(words) || UNDECIDED.test(words)) return true;
  if (/^(?:x{2,}(?:[-/.]x{2,})*|\?+|_{2,})$/.test(words)) return true;
  const [first = '', ...rest] = words.split(/[\s:,–-]+/);
  const opening = first.replace(/\.$/, '');
  if (OPENINGS.has(opening) || ENDING.test(words)) return true;
  if (opening === 'nog' && rest.length > 0) return true;
  return BLANKS.has(opening) && rest.length <= 4;
}

/** A sentence or a few words that tell what to write; a source or a remark in brackets is none. */
function isInstruction(inner: string): boolean {
  return !/\d|https?:|www\./.test(inner) && inner.split(/\s+/).length >= 3 && !REMARKS.test(inner.toLowerCase());
}

/** A link label as labels are compared (CommonMark, «Link reference definitions»): case folded, white space collapsed. */
export function linkLabelOf(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}

/**
 * Whether square brackets are the text of a link that is defined elsewhere: «[naam][label]», «[naam][]» or «[naam]».
 *
 * @param labels the labels defined in the whole text, as `linkLabelOf` gives them
 */
export function isLinkText(text: string, span: Span, labels: ReadonlySet<string>): boolean {
  if (labels.size === 0 || text.charAt(span.start) !== '[') return false;
  const end = endOf(text, span.start);
  if (end === null) return false;
  if (labels.has(linkLabelOf(text.slice(span.start + 1, end - 1)))) return true;
  const behind = text.charAt(end) === '[' ? endOf(text, end) : null;
  return behind !== null && labels.has(linkLabelOf(text.slice(end + 1, behind - 1)));
}
