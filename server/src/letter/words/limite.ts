import type { Prose } from '../text/prose.js';
import { sentenceSpans } from './sentences.js';
import { overlaps, type Span } from '../span.js';

/** A document of the Council with the marking LIMITE, as a sentence cites it. */
export interface LimiteCitation {
  /** Its number and the marking, in the prose. */
  readonly span: Span;
  /** The number, to compare by; the address of a link; '' where it has neither. */
  readonly key: string;
}

export interface LimiteWords {
  readonly cited: readonly LimiteCitation[];
  /** The prose says that something is not public, or where it can be seen. */
  readonly explains: boolean;
  /** It says so of such documents in general, citing none. */
  readonly general: boolean;
}

const SILENT: LimiteWords = { cited: [], explains: false, general: false };
const KNOWN = new WeakMap<Prose, LimiteWords>();

/** Told once per prose. */
export function limiteWords(prose: Prose): LimiteWords {
  const known = KNOWN.get(prose);
  if (known !== undefined) return known;
  const found =
    HINTS.test(prose.text) || prose.links.some(({ url }) => LIMITE_ADDRESS.test(url)) ? read(prose) : SILENT;
  KNOWN.set(prose, found);
  return found;
}

/** The same as one text, to tell whether a change of the prose alters it. */
export function limiteKey(prose: Prose): string {
  const { cited, explains, general } = limiteWords(prose);
  const names = cited.map(({ key, span }) => `${key} ${prose.text.slice(span.start, span.end)}`);
  return `${names.join(' ')}|${String(explains)}|${String(general)}`;
}

/** Whether words say that something is not public, or where it can be seen. */
export function saysHowToSee(words: string): boolean {
  return EXPLAINED.test(words.replace(MARKED_SO, ' '));
}

const HINTS = /LIMITE|Extranet|Delegate|openbaar|vertrouwelijk|inzage/i;
const LIMITE = /(?<![\p{L}\d])(?:LIMITE|Limité|limité|Limite)(?![\p{L}\d])/gu;
const LIMITE_ADDRESS = /\blimite\b/i;
const NUMBER =
  /(?<![\p{L}\d/])(?:(?:ST|WK|CM|DS|SN)[\s\u00a0-]?)?\d{3,5}\/(?:\d\/)?\d{2,4}(?![\d/])|(?<![\p{L}\d])(?:ST|WK)[\s\u00a0-]?\d{4,5}(?!\d)/gu;
const EXPLAINED =
  /\bniet[\s-]+(?:openbaar|openbare|publiek|gepubliceerd|vrij\s+toegankelijk)|\bvertrouwelijk|\bDelegates?['’]?\s*Portal|\bextranet\b|\binzage\b|\binzien\b|\bin\s+te\s+zien\b|\bbesloten\b|\bopenbaarmaking\b|\bgerubriceerd|\brubricering\b|\bgeheim/i;
/** «het als LIMITE gerubriceerde document» says what its marking says, and not what that means for the Kamer. */
const MARKED_SO =
  /\b(?:als\s+)?[«"'“‘]?LIMITE[»"'”’]?[\s-]+gerubriceerde?\b|\bgerubriceerde?\s+als\s+[«"'“‘]?LIMITE\b|\brubricering[\s:]+[«"'“‘]?LIMITE\b/gi;
const OF_DOCUMENTS = /\b(?:documenten|document|stukken|raadsdocumenten|LIMITE)\b/i;

function read(prose: Prose): LimiteWords {
  const { text } = prose;
  const marked = [...text.matchAll(LIMITE)];
  const cited = marked.length === 0 ? citedByAddress(prose) : citedIn(prose, marked);
  const explains = saysHowToSee(text);
  return { cited, explains, general: explains && cited.length === 0 && OF_DOCUMENTS.test(text) };
}

/** Each marking with the number or the link that stands nearest to it in its sentence. */
function citedIn(prose: Prose, marked: readonly RegExpMatchArray[]): readonly LimiteCitation[] {
  const { text, links } = prose;
  const sentences = sentenceSpans(text);
  const found: LimiteCitation[] = [];
  const known = new Set<string>();
  let next = 0;
  for (const match of marked) {
    const at = { start: match.index ?? 0, end: (match.index ?? 0) + match[0].length };
    while ((sentences[next]?.end ?? Infinity) <= at.start) next += 1;
    const sentence = sentences[next];
    if (sentence === undefined) continue;
    const number = nearest(numbersIn(text, around(sentence, at)), at);
    const link = links.find(({ words }) => overlaps(words, at));
    const place = number ?? (link === undefined ? namedBefore(text, sentence, at) : { ...link.words, key: link.url });
    if (place === null || known.has(place.key)) continue;
    known.add(place.key);
    const apart = Math.max(at.start - place.end, place.start - at.end);
    const span =
      apart > FAR
        ? { start: place.start, end: place.end }
        : { start: Math.min(at.start, place.start), end: Math.max(at.end, place.end) };
    found.push({ span: closed(text, span), key: place.key });
  }
  return found;
}

/** «Het voortgangsverslag (LIMITE)»: a document without its number, unless the sentence is about sending it to the Kamer. */
const NAMED =
  /(?<![\p{L}-])(\p{L}*(?:verslag|document|tekst|notitie|nota|stuk|rapport|conclusies|mandaat|advies)) \($/iu;
const SENT = /\b(?:[Uu]w|de) Kamer\b|\bKamerleden\b/u;

function namedBefore(text: string, sentence: Span, at: Span): Numbered | null {
  const noun = NAMED.exec(text.slice(Math.max(sentence.start, at.start - REACH), at.start))?.[1];
  if (noun === undefined || text.charAt(at.end) !== ')' || SENT.test(text.slice(sentence.start, sentence.end)))
    return null;
  const start = at.start - ' ('.length - noun.length;
  return { start, end: start + noun.length, key: noun.toLowerCase() };
}

/** So much of a sentence as a number may stand from its marking. */
function around(sentence: Span, at: Span): Span {
  return { start: Math.max(sentence.start, at.start - REACH), end: Math.min(sentence.end, at.end + REACH) };
}

const REACH = 200;

/** With the bracket that closes one within. */
function closed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return { start, end: words.includes('(') && !words.includes(')') && text[end] === ')' ? end + 1 : end };
}

/** Marking and number belong to one citation so far apart at most. */
const FAR = 40;

type Numbered = Span & { readonly key: string };

function numbersIn(text: string, sentence: Span): readonly Numbered[] {
  return [...text.slice(sentence.start, sentence.end).matchAll(NUMBER)].map((match) => {
    const start = sentence.start + match.index;
    return { start, end: start + match[0].length, key: match[0].replaceAll(/\D+/g, '/').replace(/^\//, '') };
  });
}

function nearest(numbers: readonly Numbered[], at: Span): Numbered | null {
  let best: Numbered | null = null;
  let least = Infinity;
  for (const number of numbers) {
    const apart = Math.max(at.start - number.end, number.start - at.end);
    if (apart < least) [best, least] = [number, apart];
  }
  return best;
}

/** A link whose address itself says LIMITE. */
function citedByAddress({ links }: Prose): readonly LimiteCitation[] {
  return links.flatMap(({ url, words }) => (LIMITE_ADDRESS.test(url) ? [{ span: words, key: url }] : []));
}
