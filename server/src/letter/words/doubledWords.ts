import type { Prose } from '../text/prose.js';
import type { Span } from '../span.js';

/** A word that stands twice (or more often) in a row where Dutch has no reading for it. */
export interface DoubledWord {
  /** The word as it stands the second time: without the capital of a sentence. */
  readonly word: string;
  /** All of them, from the first to the last, in the prose. */
  readonly span: Span;
  /** Each of them, in the prose. */
  readonly words: readonly Span[];
}

const known = new WeakMap<Prose, readonly DoubledWord[]>();

/** The doubled words of a piece of prose, in order; by its words alone, kept with the prose. */
export function doubledWordsOf(prose: Prose): readonly DoubledWord[] {
  let doubled = known.get(prose);
  if (doubled === undefined) {
    const bare = prose.links.filter((link) => link.bare).map((link) => link.words);
    doubled = findDoubledWords(prose.text).filter(
      ({ span }) => !bare.some((words) => words.start < span.end && span.start < words.end),
    );
    known.set(prose, doubled);
  }
  return doubled;
}

/** What stands between blanks. */
const CHUNK = /[^ \t\u00A0\n]+/g;
/** At most so many blanks part two words of one sentence. */
const WIDEST_GAP = 4;
/** A word of letters only, after an opening bracket or quotation mark at most. */
const FIRST = /^[«“„"‘'([]*(\p{L}{2,})$/u;
const SECOND = /^\p{L}+/u;
/** What makes the second word part of a longer one, or of something that is no word. */
const GOES_ON = /^[\p{M}\p{N}@/\\&_'’*+=‑\uFFFC-]|^\.\p{L}/u;

interface Pair {
  readonly first: string;
  readonly second: string;
  readonly start: number;
  readonly next: Span;
}

/** The doubled words of a text: linear in its length. */
export function findDoubledWords(text: string): readonly DoubledWord[] {
  const found: { readonly word: string; readonly words: Span[] }[] = [];
  let last = '';
  let lastEnd = -1;
  for (const { 0: chunk, index } of text.matchAll(CHUNK)) {
    const pair = pairOf(text, last, lastEnd, chunk, index);
    last = chunk;
    lastEnd = index + chunk.length;
    if (pair === null) continue;
    const before = found.at(-1);
    // a third time: of the same slip
    if (before?.words.at(-1)?.start === pair.start) before.words.push(pair.next);
    else if (isSlip(text, pair)) {
      found.push({ word: pair.second, words: [{ start: pair.start, end: pair.start + pair.first.length }, pair.next] });
    }
  }
  return found.map(({ word, words: all }) => ({
    word,
    words: all,
    span: { start: all[0]?.start ?? 0, end: all.at(-1)?.end ?? 0 },
  }));
}

/** Two chunks of one line as the same word twice, case aside; null where they are not. */
function pairOf(text: string, left: string, leftEnd: number, right: string, at: number): Pair | null {
  if (left === '' || at - leftEnd > WIDEST_GAP || right.length < 2) return null;
  // nearly every pair of words ends here
  const closing = left.charCodeAt(left.length - 1);
  if (closing < 65 || (right.length < left.length && !/^[«“„"‘'([]/.test(left))) return null;
  if (text.slice(leftEnd, at).includes('\n')) return null;
  const first = FIRST.exec(left)?.[1];
  if (first === undefined || !right.toLowerCase().startsWith(first.toLowerCase())) return null;
  const second = SECOND.exec(right)?.[0] ?? '';
  const next = { start: at, end: at + second.length };
  if (second.length !== first.length || GOES_ON.test(text.slice(next.end, next.end + 2))) return null;
  return { first, second, start: leftEnd - first.length, next };
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

/**
 * Twice in a row is right Dutch for these in some sentence that cannot be told from a slip («die die», «als als», «had had»,
 * «wat is is»), they are said twice for effect, or they belong to a name or another language.
 */
const NEVER =
  words(`die dat ze zij we wij ik hij je jij jou jullie hem haar hen hun ons onze er u zich elkaar hier daar waar wie wat
  welke hoe als dan om al was had waren hadden zijn ben bent doen doet deed laten laat liet toen nu dus zo zou zouden wel maar
  heel veel zeer erg echt lang ver ooit nooit meer minder even keer stap voet ja nee neen no yes bla blah heen weer terug weg
  stukje beetje langzaam dag samen ander anders zelf alles allen eens iets niets niemand iedereen alleen of that very had so`);

/** A separable verb leaves these at the end of its clause: «gaat hier in in de brief», «stelt voor voor alle lidstaten». */
const PARTICLES =
  words(`in op aan uit over onder door af toe bij na voor tegen mee binnen buiten boven achter langs rond om tot
  plaats deel vast voort los open vrij`);

/** Prepositions that belong to no verb: twice only before words that go with a following noun («van van de Raad ontvangen stukken»). */
const PREPOSITIONS = words(
  'van met naar tijdens zonder tussen via namens volgens per inzake omtrent sinds vanaf vanuit',
);

/** They stand for a noun and before one: «dat het het voorstel steunt», «dat deze deze kosten draagt». */
const PRONOUNS = words('het deze dit');

/** Short verbs; longer words need no list. */
const SHORT_VERBS = words('is zal kan wil mag');

/** They open a sentence and are no name: «Het Het kabinet». */
const OPENING = words('het een deze dit in voor met');

/** Words that cannot follow themselves. */
const CERTAIN = words(`de een te en ook nog niet omdat zodat doordat voordat nadat hoewel terwijl indien
  lidstaten lidstaat nederland nederlandse kabinet raad commissie kamer unie voorzitterschap voorstel verordening richtlijn
  parlement europese europees minister ministers staatssecretaris kamerstuk krachtenveld agenda brief fiche eu bnc
  artikel jaar jaren maand weken dagen land landen regels onderwerp onderwerpen tekst verzoek debat`);
const CERTAIN_ENDING = /(?:ingen|heid|heden|atie|aties|schap|schappen|teit|teiten|isme|ering)$/;

/** Words behind the second «de», «en», «met» or «naar» that make one expression with it. */
const EXPRESSIONS: Readonly<Record<string, ReadonlySet<string>>> = {
  de: words('facto jure minimis novo luxe'),
  en: words('bloc route marge plein passant detail détail gros suite profil face'),
  met: words('name elkaar terugwerkende ingang uitzondering betrekking voorrang'),
  naar: words('verwachting schatting verluidt eigen aanleiding verhouding behoefte'),
  van: words(
    'oorsprong belang nature huis toepassing rijkswege overheidswege kracht invloed origine buiten boven onder',
  ),
  tussen: words('haakjes'),
  een: words('op tweetje'),
};

/** Before «een een» the first is the numeral: «de een een ton, de ander twee», «drie stukken, waarvan een een verordening is». */
const BEFORE_NUMERAL = /\b(?:de|het|waarvan|waaronder|nummer|artikel|lid|minstens|slechts|maar)\s$/i;

/** «Dat kan niet niet gebeuren»: the first denies the second. */
const BEFORE_DENIAL = /\b(?:kan|kunnen|kon|konden|mag|mogen|hoeft?|hoeven|wil|willen)(?: \p{L}+)?\s$/iu;

/** Before a pronoun these show that it stands before a noun: after them «het» and «deze» do not stand alone. */
const BEFORE_ARTICLE =
  /\b(?:van|in|op|met|bij|uit|tijdens|binnen|over|tegen|tussen|onder|naar|namens|volgens|conform|inzake|omtrent)\s$/i;

/** Where these stand earlier in the sentence, a clause may end with the verb that the next begins with. */
const SUBORDINATE =
  /(?:^|[^\p{L}])(?:die|dat|wat|wie|welke?|hoe|als|of|wanneer|indien|omdat|zodat|doordat|nadat|voordat|terwijl|hoewel|toen|zoals|mits|tenzij|naarmate|zodra|sinds|totdat|opdat|aangezien|dan|zover|hetgeen|om|te|ofschoon|zolang|alvorens|mochte?n?|waar\p{L}*|daar\p{L}*|hier\p{L}*|er\p{L}{0,6})(?![\p{L}])/iu;
const STRANDING = /(?:^|[^\p{L}])(?:waar|daar|hier|er)(?![\p{L}])/iu;

function isSlip(text: string, pair: Pair): boolean {
  const { first, second, start, next } = pair;
  // «de de»: words that are spoken about
  if (/[«“"‘'(]/.test(text.charAt(start - 1)) && /[»”"’')]/.test(text.charAt(next.end))) return false;
  const word = first.toLowerCase();
  if (NEVER.has(word)) return false;
  const shouted = first.length > 1 && first === first.toUpperCase() && second === second.toUpperCase();
  const [capital, again] = [startsWithCapital(first), startsWithCapital(second)];
  if (shouted) return CERTAIN.has(word) || CERTAIN_ENDING.test(word);
  // «van Van den Berg», «Boutros Boutros-Ghali»: a name
  if (again && !capital) return false;
  const before = text.slice(Math.max(0, start - 300), start);
  const opens = opensSentence(before);
  if (again && OPENING.has(word)) return opens;
  if (again) return word.length >= 4 && (CERTAIN.has(word) || CERTAIN_ENDING.test(word) || word.length >= 9);
  const behind = text.slice(next.end, next.end + 120);
  const follows = /^[ \u00A0](\p{L}+)/u.exec(behind)?.[1]?.toLowerCase() ?? '';
  if (EXPRESSIONS[word]?.has(follows) === true || isOfSurname(word, behind)) return false;
  if (word === 'een') return !BEFORE_NUMERAL.test(before);
  if (word === 'niet') return !BEFORE_DENIAL.test(before);
  if (PRONOUNS.has(word)) return opens || BEFORE_ARTICLE.test(before);
  if (PARTICLES.has(word)) return (opens || /[(,;:]\s?$/.test(before)) && !opensAttribute(behind);
  if (PREPOSITIONS.has(word)) return !STRANDING.test(sentenceOf(before)) && !opensAttribute(behind);
  if (CERTAIN.has(word) || CERTAIN_ENDING.test(word)) return true;
  return (word.length >= 4 || SHORT_VERBS.has(word)) && !SUBORDINATE.test(sentenceOf(before));
}

/** «Het voorstel van van der Leyen», «de motie van van de Werf»: the second belongs to a surname. */
function isOfSurname(word: string, behind: string): boolean {
  const name = word === 'van' ? /^[ \u00A0](de[nr]?)[ \u00A0](\p{Lu}\p{Ll}+)/u.exec(behind) : null;
  return name !== null && !(name[1] === 'de' && NO_SURNAME.test(name[2] ?? ''));
}

/** What «van de» and a capital stand before when they are no surname. */
const NO_SURNAME =
  /^(?:Raad|Commissie|Europ|Eurogroep|Unie|Verenigd|Kamer|Tweede|Eerste|Minister|Staat|Nederland|Lidsta|Hoge|Voorzitter|Benelux|Westelijk|Oost|West|Noord|Zuid|\p{L}+(?:se|aad|ing|en)$)/u;

function startsWithCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function opensSentence(before: string): boolean {
  return /(?:^|\n|\p{L}{3,}[.?!][»”"’']?\s)\s*[«“"‘(]?$/u.test(before);
}

/** What stands before in the same sentence; a full stop behind an abbreviation does not end it. */
function sentenceOf(before: string): string {
  let start = 0;
  for (const { 0: end, index } of before.matchAll(/\p{L}{4}[.?!][»”"’']?\s+(?=[\p{Lu}«“"‘])/gu))
    start = index + end.length;
  return before.slice(start);
}

/** «ontvangen», «genoemde», «voorgestelde», «afkomstige», «belangrijke»: what a phrase before its noun ends in. */
const ATTRIBUTE =
  /^(?:\p{L}*ge\p{L}{2,}(?:d|t|de|te|en)|(?:be|ver|ont|her|er|over|onder|voor|mis)\p{L}{3,}(?:d|de|te|en)|\p{L}+(?:ende?|aire|ieve|ale)|\p{L}+(?:ige|ijke|bare|bonden|komstig|komen|nomen|zette|stelde|legde|brachte|deelde)|relevante|bekende|grote|specifieke|eigen)$/u;

/** A phrase before its noun holds none of these. */
const CLAUSE =
  words(`is wordt worden zal zullen heeft hebben kan kunnen moet moeten gaat staat wil willen was zijn werd werden
  blijft vindt die dat waar waarin waarmee waarvan omdat zodat`);

/** Whether the words behind may be a phrase that goes before its noun: «de Commissie voorgestelde maatregelen». */
function opensAttribute(behind: string): boolean {
  const clause = /^[^.,;:()?!\n»”]*/u.exec(behind)?.[0] ?? '';
  for (const word of clause.trim().toLowerCase().split(/\s+/).slice(1, 9)) {
    if (CLAUSE.has(word)) return false;
    if (ATTRIBUTE.test(word)) return true;
  }
  return false;
}
