import { WEEKDAY_NAMES } from '../calendar.js';
import { findDates, weekdayOf } from '../dates/dates.js';
import type { Part, Signatory } from '../letter.js';
import { alike, recalling } from '../memo.js';
import { namesPart, titleWords } from './partNames.js';
import type { Prose } from '../text/prose.js';

/** Who attends a part, as far as it is told. */
export interface Attendance {
  /** Offices: «Minister van Onderwijs, Cultuur en Wetenschap». */
  readonly attendees: readonly string[];
  /** Whether somebody is said to attend the part, or to attend something that may be the part or hold it. */
  readonly represented: boolean;
}

/** A paragraph, or an entry of a list, in which attendance may be told. */
export interface AttendanceText {
  readonly prose: Prose;
  /** The part it introduces; null in the covering letter. */
  readonly part: number | null;
}

/** One statement of a sentence, as far as attendance goes. */
interface Clause {
  /** In lower case, offices left out: parts are looked for in it. */
  readonly lower: string;
  readonly attends: boolean;
  /** It names somebody, and may say in words of its own that he or she attends: «de rest komt voor rekening van …». */
  readonly mayAttend: boolean;
  readonly self: boolean;
  readonly offices: readonly string[];
  /** It speaks of the whole Council, whatever else it names. */
  readonly general: boolean;
  /** It is labelled with days, and tells of these alone: «Maandag 27 november (deelname: de minister van …)». */
  readonly labelled: readonly DayOfMonth[];
}

interface DayOfMonth {
  readonly day: number;
  /** 1–12. */
  readonly month: number;
}

const ATTENDS =
  /\b(?:deelnemen|deelneemt|deel\s+te\s+nemen|deel\s+(?:zal|zullen)\s+nemen|neem\b.{0,60}\bdeel|neemt\b.{0,120}\b(?:deel|waar)|nemen\b.{0,120}\bdeel|aanwezig|vertegenwoordig(?:d|t|en)?|vertegenwoordiging|bij\s+te\s+wonen|bijwonen|bijgewoond|waargenomen|bijwoont|woont\b.{0,80}\bbij|woon\b.{0,60}\bbij|wonen\b.{0,80}\bbij|deelname|deelnemers?|afgevaardigd|afvaardig\w*|delegatie(?:leider)?|namens\s+Nederland)\b/isu;

/** Somebody of the Netherlands, under whatever name. */
const SOMEBODY =
  /\b(?:ik|wij|minister|staatssecretaris|bewindspersoon|collega|vertegenwoordiging|vertegenwoordiger|PV)\b/iu;
/** A letter that is sent, a text that is given: nobody goes anywhere. */
const SENDS =
  /\b(?:zend|zenden|bied|bieden|ontvangt|stuur|sturen|informeer|informeren|geannoteerde agenda|mede namens|treft)\b/iu;

/** «de Staatssecretaris van Onderwijs, Cultuur en Wetenschap», «de Permanente Vertegenwoordiger». */
const OFFICE =
  /\b(?:[Mm]inister-president|(?:(?:[Vv]ice-?)?[Mm]inister|[Ss]taatssecretaris)\s+(?:van|voor)\s+(?:(?:het|de)\s+)?\p{Lu}[\p{L}-]*(?:(?:,|\s+en|,\s+en)?\s+\p{Lu}[\p{L}-]*)*|(?:[Pp]laatsvervangend\s+)?[Pp]ermanent[e]?\s+[Vv]ertegenwoordig(?:er|ing)(?!\p{L})|[Tt]hesaurier-generaal|[Dd]irecteur-generaal|\bPV\b)/gu;

/** Another country's minister attends nothing for the Netherlands: «de Oekraïense minister van Energie». */
const FOREIGN = /(?<!\p{L})(?!Nederland)\p{Lu}[\p{L}-]*se\s+$/u;

const GENERAL =
  /\b(?:aan|bij|in|naar)\s+(?:de|deze)\s+(?:formele\s+|informele\s+|gehele\s+|hele\s+)?(?:[a-z]{2,7}-)?raad\b|\b(?:beide|alle)\s+(?:dagen|delen|onderdelen|raadsdelen)\b/u;

/** «het onderwijsdeel van de Onderwijs-, Jeugd-, Cultuur- en Sportraad» is one part, not four. */
const WHOLE = /\b(\p{L}{0,30}deel|dag|sessie|gedeelte) van (?:de|deze) [^.;]{0,90}?raad\b/u;

/** A statement that speaks of what the one before it named: «Ik zal hieraan deelnemen». */
const BACK = /\b(?:hieraan|daaraan|hierbij|daarbij|hier|daar|dit (?:onder|raads)?deel)\b/u;

/** «Aan het eerste deel neemt …»: which part that is, is told by the order of the days and subjects, if at all. */
const ORDINAL =
  /\b(?:eerste|tweede|derde|laatste|ander|andere|overige) (?:(?:onder|raads|agenda)?de(?:el|len)|gedeelten?|helft|sessies?)\b/u;

/** Attendance by an office that needs no further name here: «De Staatssecretaris is voornemens hieraan deel te nemen». */
const BARE_OFFICE =
  /\b(?:de|mijn|onze) (?:collega |betrokken |verantwoordelijke |nederlandse )?(?:staatssecretaris|minister|minister-president|bewindspersoon)(?! van\b| voor\b)(?![\p{L}-])/u;

/** Attendance without an office: «Nederland is ambtelijk vertegenwoordigd». */
const OF_THE_NETHERLANDS = /\b(?:nederland|nederlandse|kabinet|bewindspersoon|ambtelijk|hoogambtelijk)\b/u;

const LONGEST_REST = 60;

/** Per text, which says nothing else while its words stand; null: it does not speak of attendance. */
const CLAUSES = new WeakMap<Prose, readonly Clause[] | null>();

function clausesOf(prose: Prose): readonly Clause[] | null {
  const known = CLAUSES.get(prose);
  if (known !== undefined) return known;
  const clauses = ATTENDS.test(prose.text) || SOMEBODY.test(prose.text) ? readClauses(prose.text) : null;
  CLAUSES.set(prose, clauses);
  return clauses;
}

/** «… op 13 mei, hier zal de Staatssecretaris aan deelnemen»: two statements in one sentence stay together; a semicolon parts them. */
function readClauses(text: string): readonly Clause[] {
  return text.split(/(?<=[.!?])\s+(?=\p{Lu})|;\s+/u).map((clause) => {
    const offices = [...clause.matchAll(OFFICE)].filter((match) => !FOREIGN.test(clause.slice(0, match.index)));
    const attends = ATTENDS.test(clause);
    const lower = clause.replace(OFFICE, ' ').toLowerCase().replace(WHOLE, '$1');
    return {
      lower,
      attends,
      mayAttend: !attends && SOMEBODY.test(clause) && !SENDS.test(clause),
      self: /\b(?:ik|wij|ondergetekende)\b/iu.test(clause),
      offices: offices.map((match) => capitalised(match[0].trim())),
      general: GENERAL.test(lower),
      labelled: attends ? labelOf(clause) : NO_DAYS,
    };
  });
}

const NO_DAYS: readonly DayOfMonth[] = [];

/** The days that a statement begins with, set off from what it says. */
function labelOf(clause: string): readonly DayOfMonth[] {
  const [date] = findDates(clause);
  return date?.span.start === 0 && /^\s*[(:–—-]/u.test(clause.slice(date.span.end)) ? date.days : NO_DAYS;
}

export interface AttendanceInput {
  /** The parts with their titles and days. */
  readonly parts: readonly Pick<Part, 'title' | 'dates'>[];
  /** Where to look, in order. */
  readonly texts: readonly AttendanceText[];
  readonly signatories: readonly Pick<Signatory, 'office'>[];
  /** Words behind «BRIEF VAN», where nobody has signed. */
  readonly sender: string | null;
}

/**
 * Reads, in running text, who attends which part. «Ik» is the one who signs; a sentence that names no part speaks of
 * the part that the sentence before it named, or of all. Remembered while the input is the same.
 */
export const readAttendance = recalling(isSameInput, attendanceOf);

function isSameInput(one: AttendanceInput, two: AttendanceInput): boolean {
  return (
    one.sender === two.sender &&
    one.signatories[0]?.office === two.signatories[0]?.office &&
    alike(one.texts, two.texts, (a, b) => a.prose === b.prose && a.part === b.part) &&
    alike(one.parts, two.parts, (a, b) => a.title === b.title && alike(a.dates, b.dates, (x, y) => x === y))
  );
}

function attendanceOf({ parts, texts, signatories, sender }: AttendanceInput): readonly Attendance[] {
  const attendees = parts.map(() => new Set<string>());
  const represented = parts.map(() => false);
  const every = parts.map((_, i) => i);
  const self = signatories[0]?.office ?? sender;
  for (const { prose, part } of texts) {
    const own = part === null ? [] : [part];
    let named: readonly number[] = own;
    let isToldHere = false;
    for (const clause of clausesOf(prose) ?? []) {
      const here = part === null ? partsNamed(clause, parts) : [];
      if (here.length > 0) named = here;
      if (clause.mayAttend) {
        for (const i of part === null ? mayBeCovered(clause, parts, named, isToldHere) : own) represented[i] = true;
      }
      if (!clause.attends) continue;
      isToldHere = true;
      const who = clause.self && self !== null ? [capitalised(self), ...clause.offices] : clause.offices;
      for (const i of named.length > 0 ? named : every) who.forEach((office) => attendees[i]?.add(office));
      const isTold =
        clause.self || who.length > 0 || OF_THE_NETHERLANDS.test(clause.lower) || BARE_OFFICE.test(clause.lower);
      if (!isTold) continue;
      for (const i of part === null ? coveredBy(clause, parts, named) : own) represented[i] = true;
    }
  }
  return attendees.map((set, i) => ({ attendees: [...set], represented: set.size > 0 || represented[i] === true }));
}

/** The parts that a statement names; where it names none by its name, those whose words it uses. */
function partsNamed(
  { lower, general, labelled }: Clause,
  parts: readonly Pick<Part, 'title' | 'dates'>[],
): readonly number[] {
  const every = parts.map((_, i) => i);
  const onDays = every.filter((i) => isOnOneOf(labelled, parts[i]?.dates ?? []));
  if (onDays.length > 0 && !general) return onDays;
  const inOrder = general ? null : onDaysInOrder(lower, parts);
  if (inOrder !== null) return inOrder;
  const named = every.filter((i) => namesPart(lower, parts[i]?.title ?? ''));
  return named.length > 0 || general ? named : every.filter((i) => isTouched(lower, parts[i]?.title ?? ''));
}

function isTouched(lower: string, title: string): boolean {
  return namesPart(lower, title) || titleWords(title).some((word) => lower.includes(word));
}

/** The parts that a statement may speak of; all of them where it cannot be told. */
function coveredBy(
  { lower, general, labelled }: Clause,
  parts: readonly Pick<Part, 'title' | 'dates'>[],
  named: readonly number[],
): readonly number[] {
  const every = parts.map((_, i) => i);
  if (general) return every;
  if (labelled.length > 0 && named.length > 0) return named;
  const inOrder = onDaysInOrder(lower, parts);
  if (inOrder !== null) return inOrder;
  if (ORDINAL.test(lower)) return onTheDaysOf(named, parts) ?? every;
  // «de Staatssecretaris aan de bespreking op donderdag, de Minister aan het onderdeel Justitie»: one by its day, one by its name
  const told = every.filter(
    (i) => isTouched(lower, parts[i]?.title ?? '') || parts[i]?.dates.some((date) => isNamedDay(lower, date)) === true,
  );
  if (told.length > 0) return told;
  return BACK.test(lower) && named.length > 0 ? named : every;
}

/**
 * The parts of a statement that names somebody in other words: those that it names. A short rest of what was said of
 * attendance («; ik de dag ervoor») may mean any.
 */
function mayBeCovered(
  clause: Clause,
  parts: readonly Pick<Part, 'title' | 'dates'>[],
  named: readonly number[],
  isToldBefore: boolean,
): readonly number[] {
  const covered = coveredBy(clause, parts, named);
  const isRest = isToldBefore && clause.lower.length < LONGEST_REST;
  return covered.length < parts.length || isRest ? covered : [];
}

/** The parts, where there are several, on the days of those that were named: «Maandag komt eerst Jeugd. Aan het eerste deel …». */
function onTheDaysOf(
  named: readonly number[],
  parts: readonly Pick<Part, 'title' | 'dates'>[],
): readonly number[] | null {
  const days = new Set(named.flatMap((i) => parts[i]?.dates ?? []));
  const found = parts.flatMap(({ dates }, i) => (dates.some((date) => days.has(date)) ? [i] : []));
  return found.length > 1 ? found : null;
}

/** «de eerste en de tweede dag», «aan de bijeenkomst, en op de eerste dag …»: more is attended than that day. */
const AND_MORE =
  /\b(?:eerste|tweede|derde|laatste)\b(?! dag\b)|\b(?:aan|bij) (?:de|deze|het|dit) (?!(?:eerste|tweede|derde|laatste) dag\b)/u;
const DAYS_IN_ORDER = ['eerste', 'tweede', 'derde'] as const;

/** «op de eerste dag», «de laatste dag»: the parts on that day of the Council; null where no such day is named, or it may be another. */
function onDaysInOrder(lower: string, parts: readonly Pick<Part, 'dates'>[]): readonly number[] | null {
  const named = [...lower.matchAll(/\b(eerste|tweede|derde|laatste) dag\b/gu)].map(([, word]) => word ?? '');
  if (named.length === 0 || ORDINAL.test(lower) || BACK.test(lower) || AND_MORE.test(lower)) return null;
  if (parts.some(({ dates }) => dates.length !== 1)) return null;
  const days = [...new Set(parts.flatMap(({ dates }) => dates))].sort();
  const meant = named.map((word) =>
    word === 'laatste' ? days.at(-1) : days[DAYS_IN_ORDER.findIndex((one) => one === word)],
  );
  if (days.length < 2 || meant.includes(undefined)) return null;
  return parts.flatMap(({ dates }, i) => (meant.includes(dates[0]) ? [i] : []));
}

function isNamedDay(lower: string, date: string): boolean {
  if (lower.includes(WEEKDAY_NAMES[weekdayOf(date) - 1] ?? date)) return true;
  return findDates(lower).some(({ days }) => isOnOneOf(days, [date]));
}

function isOnOneOf(days: readonly DayOfMonth[], dates: readonly string[]): boolean {
  return dates.some((date) =>
    days.some(({ day, month }) => month === Number(date.slice(5, 7)) && day === Number(date.slice(8))),
  );
}

function capitalised(office: string): string {
  const text = office.replace(/^(?:de|het)\s+/iu, '').trim();
  const lower = text === text.toUpperCase() && text.length > 3 ? text.toLowerCase() : text;
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}
