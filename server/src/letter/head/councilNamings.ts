import { beginningIn } from '../at.js';
import { councilNamed, tellsMeeting } from './formations.js';
import { formationKeys, namesOtherCouncil } from './formationKeys.js';
import { sentencesOf } from '../agenda/introductions.js';
import type { Heading, Letter, LetterDate } from '../letter.js';
import { overlaps, within, type Span } from '../span.js';
import { isOfAnotherEvent } from './otherEvents.js';
import { bareTitle, type BareTitle } from './bareTitle.js';
import { partKeys, partNamed } from './councilParts.js';

/** The line «Betreft» or the agenda's title names another Council or another date than the letter does. */
export interface CouncilVariance {
  readonly where: 'subject' | 'title';
  readonly what: 'name' | 'date';
  /** What stands there. */
  readonly span: Span;
  readonly text: string;
  /** What the letter says instead, and where; the place is null where only its words are known. */
  readonly letter: {
    readonly text: string;
    readonly span: Span | null;
    /** The text is what the letter means; its year does not stand there. */
    readonly meant: boolean;
  };
}

/** A day as written; a year or a month that is not written may be any. */
interface Day {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
}

/** One place that names the Council. */
interface Naming {
  readonly where: 'subject' | 'title';
  readonly span: Span;
  readonly name: string | null;
  readonly informal: boolean | null;
  /** «onderdeel Volksgezondheid» of a Council that has more of them; told of Betreft. */
  readonly part: string | null;
  readonly dates: readonly LetterDate[];
}

/** What the letter itself says of its Council. */
interface Said {
  readonly name: string | null;
  /** Everything its opening sentence names, so that a second Council is none too many. */
  readonly keys: ReadonlySet<string>;
  readonly informal: boolean | null;
  /** The one part of it that its opening sentence is about; null where it names none, several, or one that comes elsewhere. */
  readonly part: string | null;
  readonly dates: readonly LetterDate[];
  /** Days that the covering letter and the parts name for whatever reason: none of them is another date. */
  readonly mentioned: readonly Day[];
  /** Those of the covering letter, where it says plainly when its Council is: then parts on another day do not excuse it. */
  readonly covered: readonly Day[] | null;
}

const GENRE = /\bgeannoteerde\s+agenda\b/iu;
const KNOWN = new WeakMap<Letter, readonly CouncilVariance[]>();

/** Where Betreft and the agenda's title differ plainly from the letter; each place at most once. */
export function councilVariances(letter: Letter): readonly CouncilVariance[] {
  const known = KNOWN.get(letter);
  if (known !== undefined) return known;
  const found = findVariances(letter);
  KNOWN.set(letter, found);
  return found;
}

function findVariances(letter: Letter): readonly CouncilVariance[] {
  const headings = titleHeadings(letter);
  const line = headings.length > 0 ? null : bareTitle(letter);
  const said = readSaid(letter, line);
  const subject = readSubject(letter);
  const titles = [
    ...(line === null ? [] : [naming(letter, 'title', line.span, line.text)]),
    ...headings.map((heading) => readTitle(letter, heading)),
  ];
  const namings = [...(subject === null ? [] : [subject]), ...titles];
  const found: CouncilVariance[] = [];
  for (const naming of namings) {
    const variance = nameVariance(letter, naming, said) ?? dateVariance(letter, naming, said, namings);
    if (variance === null || hasOtherCause(letter, variance)) continue;
    // title and Betreft that say the same are one finding, on Betreft
    if (!found.some((one) => one.what === variance.what && sameWords(one.text, variance.text))) found.push(variance);
  }
  return found;
}

/** The letter's own date is on another weekday, or the heading of a part has a day that is none of the Council: that is told of there. */
function hasOtherCause({ headings, dateProblems }: Letter, { what, letter: { span } }: CouncilVariance): boolean {
  if (what !== 'date' || span === null) return false;
  const parts = headings.filter(({ roles }) => roles.includes('part'));
  const inPart = (at: Span): boolean => parts.some((heading) => within(at, heading.span));
  const own = dateProblems.some(({ date }) => overlaps(date.span, span));
  // where the parts give the letter's dates, one of them that is wrong leaves the other to compare with
  return inPart(span) ? !own && dateProblems.some(({ date }) => inPart(date.span)) : own;
}

function sameWords(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function readSubject(letter: Letter): Naming | null {
  const { subject, subjectSpan } = letter.head;
  if (subject === null || subjectSpan === null) return null;
  return naming(letter, 'subject', subjectSpan, subject);
}

function titleHeadings({ headings }: Letter): readonly Heading[] {
  return headings.filter(({ roles, text }) => (roles.includes('title') || roles.includes('annex')) && GENRE.test(text));
}

function readTitle(letter: Letter, heading: Heading): Naming {
  return naming(letter, 'title', heading.content, heading.text);
}

/** What a line names behind «geannoteerde agenda» and before a report, which is on another Council. */
function naming(letter: Letter, where: Naming['where'], span: Span, text: string): Naming {
  const own = GENRE.test(text) ? withoutCompany(agendaOf(text)) : agendaOf(text);
  const dates = letter.dates.filter(({ date, span: at }) => {
    const start = own.indexOf(date.text.replaceAll('\n', ' '));
    return overlaps(at, span) && date.exists && start !== -1 && !OF_VERSION.test(own.slice(0, start));
  });
  const part = where === 'subject' ? partNamed(own) : null;
  return { where, span, name: councilNamed(own), informal: informality(own), part, dates };
}

function agendaOf(text: string): string {
  const from = Math.max(0, text.search(GENRE));
  const behind = text.slice(from);
  const report = behind.search(/\b(?:verslag|terugkoppeling|kwartaalrapportage)\b/iu);
  return report === -1 ? behind : behind.slice(0, report);
}

/** «Geannoteerde agenda Milieuraad (versie 3 juni 2024)» */
const OF_VERSION = /\b(?:versie|stand|bijgewerkt|concept|brief|kenmerk)\b[^,;]{0,12}$/iu;

/** «… en beantwoording van vragen van 3 mei 2024»: what else a letter brings has days of its own. */
const COMPANY =
  /\b(?:beantwoording|antwoord(?:en)?|(?:kabinets)?reactie|vragen|moties?|toezegging(?:en)?|(?:commissie|plenair |tweeminuten)?debat|(?:schriftelijk |algemeen |commissie)?overleg|inbreng|brief|kamerbrief|fiche)\b/iu;

function withoutCompany(text: string): string {
  const company = text.search(COMPANY);
  return company === -1 ? text : text.slice(0, company);
}

function informality(text: string): boolean | null {
  if (/\binformele?\b/iu.test(text)) return true;
  return /\bformele?\b/iu.test(text) ? false : null;
}

/** What a date may be that is not the Council's. */
const ANOTHER_EVENT =
  /(?:brief|motie|debat|overleg|verslag|toezegging|verzoek|commissie)(?: [^\s.]+){0,3} (?:van|op|per|d\.d\.|voor)\s*(?:\p{L}+dag\s*)?$/iu;

function isOfAnother(sentence: string, words: string): boolean {
  const start = sentence.indexOf(words);
  return (
    ANOTHER_EVENT.test(sentence.slice(0, start).slice(-80)) ||
    isOfAnotherEvent(sentence, { start, end: start + words.length })
  );
}

/** How many paragraphs of the covering letter may say what it brings. */
const OPENING = 4;

function readSaid(letter: Letter, title: BareTitle | null): Said {
  const agenda = agendaStart(letter);
  const days: Day[] = [];
  let opening: Opening | null = null;
  let meeting: Opening | null = null;
  let seen = 0;
  const covering = letter.dates.filter(
    ({ span, place }) =>
      place !== 'heading' &&
      span.start >= Math.max(letter.head.end, title?.span.end ?? 0) &&
      span.start < (letter.flow[agenda]?.span.start ?? Infinity),
  );
  for (const { flow, place, prose } of letter.passages) {
    if (flow >= agenda) break;
    if (
      flow === title?.flow ||
      place !== 'paragraph' ||
      letter.flow[flow] === undefined ||
      letter.flow[flow].span.start < letter.head.end
    )
      continue;
    if (seen++ >= OPENING) break;
    const named: string | null = opening === null && GENRE.test(prose.text) ? sentenceOf(prose.text) : null;
    if (named !== null) opening = { text: named, flow };
    // «Hierbij stuur ik u de geannoteerde agenda.»: which one, another sentence tells
    if (named === null || !/\d/.test(named)) meeting ??= meetingOf(prose.text, flow);
  }
  for (const date of covering) days.push(...daysOf(date, letter));
  const covered = covering.filter(({ span }) => !isReported(letter, span)).flatMap((date) => daysOf(date, letter));
  const partHeadings = letter.headings.filter(({ roles }) => roles.includes('part'));
  const parts = partHeadings.flatMap(({ span: { start, end } }) =>
    beginningIn(letter.dates, ({ span }) => span, { start, end: end - 1 }),
  );
  for (const date of parts) days.push(...daysOf(date, letter));
  if (opening === null || (meeting !== null && !/\d/.test(opening.text) && councilNamed(opening.text) === null))
    opening = meeting;
  const sentence = opening?.text ?? '';
  const span = opening === null ? undefined : letter.flow[opening.flow]?.span;
  const dates =
    span === undefined
      ? []
      : covering.filter(
          ({ date, span: at }) =>
            overlaps(at, span) &&
            date.exists &&
            date.relative !== 'jl' &&
            sentence.includes(date.text) &&
            !isOfAnother(sentence, date.text),
        );
  return {
    name: councilNamed(sentence),
    keys: formationKeys(sentence),
    informal: informality(sentence),
    part: partNamed(sentence),
    dates: dates.length > 0 ? dates : parts,
    mentioned: days,
    covered: dates.length > 0 && dates.every(({ date }) => isPlainlyHeld(sentence, date.text)) ? covered : null,
  };
}

/** «Het verslag van de JBZ-Raad van 3 en 4 maart 2022»: days of an earlier Council. */
const REPORT_OF = /\b(?:verslag|terugkoppeling)\b[^.]{0,80}$/iu;

function isReported({ source }: Letter, { start }: Span): boolean {
  return REPORT_OF.test(source.slice({ start: Math.max(0, start - 120), end: start }));
}

/** «… van de Transportraad van 12 en 13 december», «Op 12 december vindt … plaats»: it can be no other thing's day. */
const HELD_ON =
  /(?:[Rr]aad|[Ee]urogroep|[Ee]urotop|bijeenkomst|ministers|\b\p{Lu}{3,5})\)?(?: \([^()]{1,60}\))?(?: in \p{Lu}\p{L}+)?,?(?: die)?(?: plaatsvindt)? (?:van|op|d\.d\.) (?:\p{L}+dag )?$/u;

function isPlainlyHeld(sentence: string, words: string): boolean {
  const start = sentence.indexOf(words);
  if (start === -1) return false;
  const [before, behind] = [sentence.slice(0, start), sentence.slice(start + words.length)];
  if (/^Op (?:\p{L}+dag )?$/u.test(before)) return /^[^.]{0,40}\b(?:vindt|vinden|komt|komen)\b/u.test(behind);
  return HELD_ON.test(before.replaceAll('\n', ' ').slice(-160));
}

/** Where the covering letter ends. A bare annex says under its title what a covering letter would say. */
function agendaStart({ headings, flow, head }: Letter): number {
  const first = headings.find(({ roles }) => roles.some((role) => role !== 'other'));
  if (first?.roles.includes('title') !== true || hasText(flow, head.end, first.flow)) return first?.flow ?? flow.length;
  const next = headings.find(({ roles }) => roles.some((role) => role !== 'other' && role !== 'title'));
  return next?.flow ?? flow.length;
}

function hasText(flow: Letter['flow'], from: number, until: number): boolean {
  return flow.some(({ unit, span }, index) => index < until && span.start >= from && unit.kind === 'paragraph');
}

/** The sentence of the covering letter that says which Council it is on. */
interface Opening {
  readonly text: string;
  readonly flow: number;
}

/** «Op maandag 15 december 2025 vindt de Energieraad plaats»: where nothing is called a geannoteerde agenda. */
function meetingOf(text: string, flow: number): Opening | null {
  const sentence = sentencesOf(text).find(
    (one) => /\b(?:vindt|vinden|komt|komen|informeer|informeren)\b/iu.test(one) && /\d/.test(one) && tellsMeeting(one),
  );
  return sentence === undefined || /\bverslag\b/iu.test(sentence) ? null : { text: sentence, flow };
}

/** From «geannoteerde agenda» to the end of its sentence or to a report that comes with it. */
function sentenceOf(text: string): string {
  const behind = agendaOf(text);
  const stop = behind.search(/[.!?](?:\s+\p{Lu}|$)/u);
  return stop === -1 ? behind : behind.slice(0, stop + 1);
}

/** The days of a date, each by itself in a range; a year that is not written is the one meant, where the letter's date tells it. */
function daysOf({ date, iso }: LetterDate, letter: Letter): readonly Day[] {
  const [first, last = first] = date.days;
  const meant = iso === null || letter.head.date === null || letter.ownDate !== null ? null : Number(iso.slice(0, 4));
  const year = first.year ?? last.year ?? meant;
  if (first.month !== last.month)
    return [
      { ...first, year },
      { ...last, year: last.year },
    ];
  return Array.from({ length: Math.max(1, last.day - first.day + 1) }, (_, i) => ({
    day: first.day + i,
    month: first.month,
    year,
  }));
}

function isSameDay(one: Day, other: Day): boolean {
  return (
    one.day === other.day &&
    one.month === other.month &&
    (one.year === null || other.year === null || one.year === other.year)
  );
}

function nameVariance(letter: Letter, one: Naming, said: Said): CouncilVariance | null {
  if (one.part !== null && said.part !== null && namesOtherCouncil(partKeys(one.part), partKeys(said.part))) {
    const span = placeOf(letter, one.span, one.part);
    return {
      where: one.where,
      what: 'name',
      span,
      text: one.part,
      letter: { text: said.part, span: null, meant: false },
    };
  }
  if (one.name === null || said.name === null) return null;
  const kinds = one.informal !== null && said.informal !== null && one.informal !== said.informal;
  if (!namesOtherCouncil(formationKeys(one.name), said.keys) && !kinds) return null;
  const place = placeOf(letter, one.span, one.name);
  return {
    where: one.where,
    what: 'name',
    span: place,
    text: one.name,
    letter: { text: said.name, span: null, meant: false },
  };
}

/** Dates of the line of which some day is nowhere else, where the letter says on which days the Council is. */
function dateVariance(letter: Letter, one: Naming, said: Said, namings: readonly Naming[]): CouncilVariance | null {
  if (one.dates.length === 0) return null;
  const others = namings.filter((other) => other !== one && other.dates.length > 0);
  const reference = said.dates.length > 0 ? said.dates : (others[0]?.dates ?? []);
  const [against] = reference;
  if (against === undefined) return null;
  const own = one.dates.flatMap((date) => daysOf(date, letter));
  const isMissed = said.covered !== null && own.every((day) => !said.covered?.some((other) => isSameDay(day, other)));
  const known = [
    ...(isMissed ? [] : said.mentioned),
    ...(said.dates.length > 0 ? [] : others.flatMap((other) => other.dates.flatMap((date) => daysOf(date, letter)))),
  ];
  const odd = one.dates.find(({ date: { days } }) => days.some((day) => !known.some((other) => isSameDay(day, other))));
  // a title is compared with Betreft once only
  if (odd === undefined || (said.dates.length === 0 && one.where === 'title')) return null;
  return {
    where: one.where,
    what: 'date',
    span: odd.span,
    text: odd.date.text,
    letter: sayingOf(odd, against, reference, letter),
  };
}

/** The letter's date; where it is the year that differs, the same day with the year that stands elsewhere or is meant. */
function sayingOf(
  odd: LetterDate,
  against: LetterDate,
  reference: readonly LetterDate[],
  letter: Letter,
): CouncilVariance['letter'] {
  const [day] = odd.date.days;
  const isSame = ({ date }: LetterDate): boolean =>
    date.days.length === odd.date.days.length && date.days[0].day === day.day && date.days[0].month === day.month;
  const same = reference.find(isSame);
  if (same === undefined) return { text: against.date.text, span: against.span, meant: false };
  const [{ year }] = same.date.days;
  if (year !== null || day.year === null) return { text: same.date.text, span: same.span, meant: false };
  const dated = letter.dates.find(
    (one) => isSame(one) && one.span !== odd.span && (one.date.days[0].year ?? day.year) !== day.year,
  );
  if (dated !== undefined) return { text: dated.date.text, span: dated.span, meant: false };
  const own = same.iso === null ? '' : ` ${same.iso.slice(0, 4)}`;
  return { text: same.date.text + own, span: same.span, meant: true };
}

/** The words within a line, or the whole line where markup stands between them. */
function placeOf({ source }: Letter, span: Span, words: string): Span {
  const at = source.slice(span).indexOf(words);
  return at === -1 ? span : { start: span.start + at, end: span.start + at + words.length };
}
