import type { CouncilFacts } from '../head/council.js';
import { resolveDate, type WrittenDate } from '../dates/dates.js';
import type { Passage } from '../facts.js';
import type { Part } from '../letter.js';
import { placesOfPart } from './partNames.js';
import { piecesOf, type Laid } from '../pieces.js';
import { sourceSpan, type Prose } from '../text/prose.js';
import { shift, type Span } from '../span.js';

/** The day that the covering letter gives for a part. */
export interface ToldDate {
  /** Index in `Letter.parts`. */
  readonly part: number;
  /** `2024-05-13`. */
  readonly iso: string;
  readonly date: WrittenDate;
  /** Where the date stands in the text. */
  readonly span: Span;
}

/** What leads from a part to its day: «het cultuurdeel op 14 mei», «…, op vrijdag 5 juni», «… staat gepland voor 14 mei». */
const LEADS = /(?:(?:,? ?\(|,) ?|\s)(?:op|van|voor|die op|dat op)\s+$| \($/u;
/** All that may stand between a part and the word that leads to its day, so that the day is that of the meeting itself. */
const MEETS_THEN =
  /^(?: van de \p{L}*raad)?(?: (?:vindt(?: plaats)?|vinden(?: plaats)?|is|zijn|wordt gehouden|worden gehouden|wordt|worden|(?:staat|staan|is|zijn) (?:gepland|voorzien|geagendeerd)|(?:staat|staan)|komt(?: bijeen)?|komen(?: bijeen)?|begint|zal|zullen|neem ik(?: zelf)?(?: deel)?|neemt [^,.;:]{1,90}))?$/u;
/** Behind the day, where the verb before it says little: «is op 14 mei in Brussel», not «is op 14 mei besproken». */
const STILL_MEETS =
  /^(?:$|[.,;)]| (?:plaats|plaatsvinden|bijeen|bijeenkomen|gepland|voorzien|geagendeerd|gehouden|deel|en|in \p{Lu}|te \p{Lu}))/u;
/** All that may stand between a day and its part: «op 13 mei vindt het onderwijsdeel plaats», «op 14 mei aan het cultuurdeel». */
const THEN_MEETS =
  /^,? ?(?:(?:vindt|vinden|volgt|volgen|staat|staan|komt|komen|begint|is|neem ik(?: zelf)?(?: deel)? aan|ben ik aanwezig bij|aan|bij) ?)?(?:het|de)? ?$/u;

/** Between parts that are named in one breath: «het onderwijsdeel en het jeugddeel». */
const JOINED = /^[-,\s]*(?:en|alsook|evenals|alsmede)?(?:\s+(?:aan|bij|van))?(?:\s+(?:het|de))?\s*$/u;

/**
 * The days that the covering letter gives for parts, where a sentence leaves no doubt which day is whose.
 *
 * @param from index in the flow where the covering letter begins
 * @param agenda index in the flow where it ends
 */
export function toldDates(
  laid: Laid,
  from: number,
  agenda: number,
  parts: readonly Pick<Part, 'index' | 'title'>[],
  council: CouncilFacts,
): readonly ToldDate[] {
  if (parts.length === 0) return [];
  const found: ToldDate[] = [];
  const titles = parts.map(({ title }) => title).join('\n');
  for (let flow = from; flow < agenda; flow++) {
    for (const { passage, base } of piecesOf(laid, flow)) {
      if (passage.place !== 'paragraph' || passage.dates.length === 0) continue;
      const { prose } = passage;
      for (const { part, date } of pairsOf(passage, parts, titles)) {
        const iso = resolveDate(date, { ...council, inPartHeading: true });
        const span = shift(sourceSpan(prose, date.span.start, date.span.end), base);
        if (iso !== null) found.push({ part, iso, date, span });
      }
    }
  }
  return found;
}

const PAIRS = new WeakMap<Prose, { readonly titles: string; readonly pairs: readonly Pair[] }>();

/** Kept with its prose while the parts are called the same. */
function pairsOf(
  { prose, dates }: Pick<Passage, 'prose' | 'dates'>,
  parts: readonly Pick<Part, 'index' | 'title'>[],
  titles: string,
): readonly Pair[] {
  const known = PAIRS.get(prose);
  if (known?.titles === titles) return known.pairs;
  const pairs = pairsIn(prose.text, dates, parts);
  PAIRS.set(prose, { titles, pairs });
  return pairs;
}

interface Pair {
  readonly part: number;
  readonly date: WrittenDate;
}

interface Named {
  readonly part: number;
  readonly span: Span;
}

function pairsIn(
  text: string,
  dates: readonly WrittenDate[],
  parts: readonly Pick<Part, 'index' | 'title'>[],
): readonly Pair[] {
  const found: Pair[] = [];
  for (const sentence of sentencesOf(text)) {
    const inside = dates.filter(({ span }) => span.start >= sentence.start && span.end <= sentence.end);
    if (inside.length === 0 || inside.some((date) => date.days.length > 1 || date.relative !== null)) continue;
    if (inside.some(({ span }, i) => isInOneBreath(text, span, inside[i + 1]?.span))) continue;
    const said = text.slice(sentence.start, sentence.end);
    // what a report or a motion is of has a day of its own
    if (/\b(?:verslag|toezegging|motie|eerdere|vorige)\b/iu.test(said)) continue;
    found.push(...pairUp(text, inside, namedIn(said.toLowerCase(), sentence.start, parts)));
  }
  return found;
}

/** «op 31 maart en 1 april komt de Eurogroep»: the days of all, as «13 en 14 mei» are. */
function isInOneBreath(text: string, one: Span, next: Span | undefined): boolean {
  return next !== undefined && text.slice(one.end, next.start).trim() === 'en';
}

/** The places where a sentence names one part and no other, in order. */
function namedIn(lower: string, at: number, parts: readonly Pick<Part, 'index' | 'title'>[]): readonly Named[] {
  const all = parts.flatMap(({ index, title }) =>
    placesOfPart(lower, title).map((place) => ({ part: index, span: shift(place, at) })),
  );
  return all
    .filter((one) => !all.some((other) => other.part !== one.part && other.span.end === one.span.end))
    .sort((a, b) => a.span.start - b.span.start);
}

/** In one sentence parts go before their days («het onderwijsdeel op 13 mei») or all behind them («op 13 mei het onderwijsdeel»). */
function pairUp(text: string, dates: readonly WrittenDate[], named: readonly Named[]): readonly Pair[] {
  const first = dates[0];
  if (first === undefined || named.length === 0) return [];
  const partsFirst = named.some(({ span }) => span.end <= first.span.start);
  return dates.flatMap((date, i) => {
    const from = partsFirst ? (dates[i - 1]?.span.end ?? 0) : date.span.end;
    const to = partsFirst ? date.span.start : (dates[i + 1]?.span.start ?? text.length);
    const own = named.filter(({ span }) => span.start >= from && span.end <= to);
    const group = partsFirst ? lastGroup(text, own) : firstGroup(text, own);
    const edge = partsFirst ? group.at(-1) : group[0];
    if (edge === undefined) return [];
    const isOwn = partsFirst
      ? leadsTo(text.slice(edge.span.end, to), text.slice(date.span.end, date.span.end + 20))
      : THEN_MEETS.test(text.slice(from, edge.span.start).toLowerCase());
    if (!isOwn) return [];
    return group.map(({ part }) => ({ part, date }));
  });
}

/** Whether the words between a part and a day, and those behind it, make it the day on which the part meets. */
function leadsTo(between: string, behind: string): boolean {
  const at = between.toLowerCase().search(LEADS);
  if (at === -1) return false;
  const link = between.slice(0, at).toLowerCase();
  return MEETS_THEN.test(link) && (link === '' || STILL_MEETS.test(behind));
}

function lastGroup(text: string, own: readonly Named[]): readonly Named[] {
  let from = own.length - 1;
  while (from > 0 && isJoined(text, own[from - 1], own[from])) from--;
  return own.slice(Math.max(0, from));
}

function firstGroup(text: string, own: readonly Named[]): readonly Named[] {
  let to = 1;
  while (to < own.length && isJoined(text, own[to - 1], own[to])) to++;
  return own.slice(0, to);
}

function isJoined(text: string, one: Named | undefined, next: Named | undefined): boolean {
  return (
    one !== undefined && next !== undefined && JOINED.test(text.slice(one.span.end, next.span.start).toLowerCase())
  );
}

function sentencesOf(text: string): readonly Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?]\s+(?=\p{Lu})|;\s+/gu)) {
    found.push({ start, end: match.index + 1 });
    start = match.index + match[0].length;
  }
  found.push({ start, end: text.length });
  return found;
}
