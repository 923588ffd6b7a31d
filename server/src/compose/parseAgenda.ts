import { isoOf, type IsoDate } from '../letter/calendar.js';
import { kindOf } from '../letter/headings/kinds.js';
import { matchName } from '../profile/names.js';
import type { Profile } from '../profile/types.js';
import {
  councilIn,
  datesIn,
  fieldBesideDay,
  fieldOf,
  isInBrackets,
  saysMoreThanDay,
  withoutDates,
  type WrittenDay,
} from './agendaHeadings.js';
import {
  informationFrom,
  isBareEntry,
  isOtherBusiness,
  isProcedural,
  mealInDutch,
  treatmentInDutch,
  withoutDocuments,
  withoutMarks,
} from './agendaWords.js';
import type { Read } from './meeting.js';
import { plain } from '../letter/text/written.js';
import type { PartSpec } from './spec.js';
import { namesSection } from './titles.js';

/** What a pasted agenda of a Council says. */
export interface ParsedAgenda {
  /** The Council by the name that is known, or null where the agenda does not tell. */
  readonly council: string | null;
  /** Days that the agenda gives for the Council. */
  readonly days: readonly IsoDate[];
  readonly parts: readonly PartSpec[];
  /** Lines that were not taken over, in order; what every agenda has and no letter treats («A-punten») aside. */
  readonly left: readonly string[];
}

/** More than this is no agenda, in UTF-16 units. */
const LONGEST = 200_000;
/** A line longer than this is a paragraph. */
const LONGEST_LINE = 400;
/** A title that goes on over more lines ends before this; `plain` would cut it off. */
const LONGEST_TITLE = 300;
/** A heading is shorter than this. */
const LONGEST_HEADING = 120;

/** One line of the agenda, its marks taken off. */
interface Line {
  readonly raw: string;
  readonly text: string;
  /** `top`: a number or a bullet; `sub`: a letter, or a bullet further in; null: no mark. */
  readonly mark: 'top' | 'sub' | null;
  readonly blankBefore: boolean;
  readonly indented: boolean;
}

interface MutableItem {
  title: string;
  readonly points: string[];
}

interface MutablePart {
  title: string | null;
  day: IsoDate | null;
  readonly items: MutableItem[];
}

/**
 * Reads the agenda of a Council as it is pasted: lines with bullets or numbers, or bare lines; headings that name a day or a
 * field; kinds in brackets, behind a dash or on the line below, in Dutch or in the English of the Council's own agendas.
 * Linear in the length of the text.
 */
export function parseAgenda(pasted: string, profile: Profile): Read<ParsedAgenda> {
  if (pasted.trim() === '') return { ok: false, reason: 'Er staat geen tekst in de agenda.' };
  if (pasted.length > LONGEST) {
    return { ok: false, reason: 'Deze tekst is te lang voor een agenda. Neem alleen de lijst met agendapunten over.' };
  }
  const lines = linesOf(pasted);
  const agenda = new AgendaReader(lines, profile);
  lines.forEach((line, index) => {
    agenda.take(line, lines[index + 1]);
  });
  const { council, days, left } = agenda;
  const parts = agenda.parts.filter(({ items }) => items.length > 0);
  if (parts.length === 0) {
    return {
      ok: false,
      reason:
        'In deze tekst staan geen agendapunten. Zet elk punt op een eigen regel, met een streepje of een nummer ervoor.',
    };
  }
  return { ok: true, value: { council, days, parts: parts.map(asPart), left } };
}

function asPart({ title, day, items }: MutablePart): PartSpec {
  return { title, day, attendee: null, items: items.map((item) => ({ ...item, kind: null, sections: null })) };
}

// ── Lines ──────────────────────────────────────────────────────────────────────────────────────────────────────────

const TOP = /^(?:[-*+•–—·▪◦]|\d{1,3}(?:\.\d{1,2})?[.)]|\d{1,3}(?=\s{2}|\t))\s+/u;
const SUB = /^(?:\(?(?:[a-z]|[ivx]{1,4})[.)]|o)\s+/u;

/** The lines that say something, their marks taken off. Where nothing but letters marks the entries, these are the items. */
function linesOf(text: string): readonly Line[] {
  let blank = true;
  const lines = text.split(/\r\n|\r|\n/).flatMap((raw): readonly Line[] => {
    const line = readLine(raw, blank);
    blank = line.text === '';
    return blank ? [] : [line];
  });
  return lines.some(({ mark }) => mark === 'top')
    ? lines
    : lines.map((line) => (line.mark === 'sub' ? { ...line, mark: 'top' } : line));
}

function readLine(raw: string, blankBefore: boolean): Line {
  const indent = /^[ \t\u00a0]*/.exec(raw)?.[0] ?? '';
  const indented = indent.includes('\t') || indent.length > 1;
  const bare = raw
    .trim()
    .replace(/^#{1,6}\s+/, '')
    .replace(/^\*\*(.{1,300}?)\*\*/u, '$1')
    .replace(/^(?:\[[ x]\]\s+)/, '');
  const top = TOP.exec(bare)?.[0];
  const sub = top === undefined ? SUB.exec(bare)?.[0] : undefined;
  const isBullet = top !== undefined && !/\d/.test(top);
  const mark = top !== undefined ? (isBullet && indented ? 'sub' : 'top') : sub !== undefined ? 'sub' : null;
  // «6. (a) Informatie van Polen», «6. a) …»: the number is that of the heading above it
  const words = bare.slice((top ?? sub ?? '').length).replace(/^\(?[a-z]\)\s+/, '');
  // «(**)» is a mark too, and «**Bodem (*)**» is in bold.
  const text = plain(withoutMarks(withoutMarks(words).replaceAll('**', ''))).replace(/[;,]$/, '');
  return { raw, text: /\p{L}{2}|\d{4}/u.test(text) ? text : '', mark, blankBefore, indented };
}

// ── What they come to ──────────────────────────────────────────────────────────────────────────────────────────────

/** Takes the lines one after another. */
class AgendaReader {
  readonly parts: MutablePart[] = [];
  readonly left: string[] = [];
  council: string | null = null;
  #days: readonly IsoDate[] = [];
  /** «Brussel, 17 maart» below the Council: its day, unless the agenda gives others. */
  #perhaps: readonly WrittenDay[] = [];
  readonly #profile: Profile;
  /** Whether items bear a number or a bullet; else every line that is nothing else is one. */
  readonly #marked: boolean;
  /** What entries with the mark of a lower rank, and perhaps those of the higher, belong to. */
  #item: MutableItem | null = null;
  #holdsAll = false;
  /** Under a bullet that only names a field («- Landbouw») the entries further in are the items. */
  #lowered = false;
  /** The first that the agenda gives holds for every day without one. */
  readonly #year: number | null;

  constructor(lines: readonly Line[], profile: Profile) {
    this.#profile = profile;
    this.#marked = lines.some(({ mark }) => mark === 'top');
    this.#year = lines.flatMap(({ text }) => datesIn(text)).find(({ year }) => year !== null)?.year ?? null;
  }

  take(line: Line, next: Line | undefined): void {
    const { text, mark } = line;
    if (text.length > LONGEST_LINE) this.#leave(line);
    else if (mark === null) this.#takeBare(line);
    else if (isProcedural(text)) this.#pass(line);
    else if (mark === 'top' && next?.mark === 'sub' && this.#asField(text)) this.#lowered = true;
    else if (this.#isPoint(mark)) this.#asPoint(line);
    else if (namesSection(text, this.#profile)) this.#leave(line);
    else this.#asItem(text);
  }

  #isPoint(mark: Line['mark']): boolean {
    if (this.#item === null) return false;
    return mark === 'top' ? this.#holdsAll : !this.#lowered;
  }

  /** A line without number or bullet. */
  #takeBare(line: Line): void {
    const { text } = line;
    if (isBareEntry(text)) {
      this.#asItem(text);
      this.#holdsAll = this.#marked && this.#isDiversen();
    } else if (this.#asHeading(text) || this.#asBelow(line)) return;
    else if (isProcedural(text)) this.#pass(line);
    else if (this.#marked || namesSection(text, this.#profile)) this.#leave(line);
    else this.#asItem(text);
  }

  /** The Council with its days, a day, or a field. */
  #asHeading(heading: string): boolean {
    if (heading.length > LONGEST_HEADING) return false;
    const text = heading.replace(/^(?:datum|date|dag)\s?:\s+/iu, '');
    const dates = datesIn(text);
    const bare = withoutDates(text);
    const council = this.council !== null && isInBrackets(bare) ? null : councilIn(bare);
    if (this.#isEmpty && (council !== null || (dates.length > 0 && isProcedural(text)))) {
      this.council ??= council;
      // «Brussel, 2 maart» is the day on which the agenda was made
      if (council !== null || !/^\p{L}+, /u.test(text)) this.#learn(dates);
      else if (this.council !== null) this.#perhaps = dates;
      return true;
    }
    return dates.length > 0 ? this.#asDay(bare, dates) : this.#asField(text);
  }

  #asDay(bare: string, dates: readonly WrittenDay[]): boolean {
    const field = fieldBesideDay(bare);
    const [date] = dates;
    if (field === null && saysMoreThanDay(bare)) return false;
    this.#learn(dates);
    if (date !== undefined && dates.length === 1) this.#begin(field, this.#isoOf(date));
    return true;
  }

  #asField(text: string): boolean {
    const field = fieldOf(text);
    if (field === null) return false;
    const last = this.parts.at(-1);
    this.#begin(field, last?.day ?? null);
    return true;
  }

  #begin(title: string | null, day: IsoDate | null): void {
    if (this.parts.at(-1)?.items.length === 0) this.parts.pop();
    this.parts.push({ title, day, items: [] });
    this.#item = null;
    this.#holdsAll = false;
    this.#lowered = false;
  }

  /** The line below an item: how it is dealt with, or the rest of a title that was broken off. */
  #asBelow(line: Line): boolean {
    const { text, blankBefore, indented } = line;
    const item = this.#item;
    if (item === null || !this.#marked) return false;
    const treatment = this.#treatmentOf(text);
    if (this.#isDiversen()) {
      if (item.points.length > 0) return this.#asBelowPoint(item.points, line, treatment);
      if (informationFrom(text) !== null) return item.points.push(text) > 0;
    }
    if (treatment !== null) {
      if (!this.#hasTreatment(item.title, treatment)) item.title = `${item.title} (${treatment})`;
      return true;
    }
    if (blankBefore || isProcedural(text) || !(indented || /^\p{Ll}/u.test(text))) return false;
    if (item.title.length + text.length >= LONGEST_TITLE) return false;
    item.title = titleOf(`${item.title} ${text}`);
    return true;
  }

  /** The line below a point of «Diversen»: whose it is, or the rest of its words. */
  #asBelowPoint(points: string[], { text, blankBefore, indented }: Line, treatment: string | null): boolean {
    const point = points.pop() ?? '';
    const goesOn =
      point.length + text.length < LONGEST_TITLE &&
      !blankBefore &&
      !isProcedural(text) &&
      (indented || /^\p{Ll}/u.test(text));
    const more = treatment !== null ? ` (${treatment})` : goesOn ? ` ${text}` : '';
    points.push(point + more);
    return more !== '';
  }

  /** Whether the brackets at the end of a title tell how it is dealt with; they may also hold its short name. */
  #hasTreatment(title: string, treatment: string): boolean {
    const inBrackets = /\(([^()]*)\)$/.exec(title)?.[1] ?? '';
    return inBrackets.toLowerCase().includes(treatment.toLowerCase()) || this.#treatmentOf(inBrackets) !== null;
  }

  #treatmentOf(text: string): string | null {
    const bare = withoutDocuments(text).replace(/^\(|\)$/g, '');
    const isDutch = matchName(bare, this.#profile)?.roles.includes('aard') === true;
    return treatmentInDutch(bare) ?? informationFrom(bare) ?? (isDutch ? bare.toLowerCase() : null);
  }

  #asPoint(line: Line): void {
    if (this.#item !== null && this.#isDiversen()) this.#item.points.push(titleOf(line.text));
    else this.left.push(line.raw.trim());
  }

  #isDiversen(): boolean {
    return this.#item !== null && kindOf(this.#item.title, this.#profile) === 'diversen';
  }

  #asItem(text: string): void {
    if (!/\p{L}{2}/u.test(text)) return;
    const item: MutableItem = { title: titleOf(text), points: [] };
    if (this.parts.length === 0) this.parts.push({ title: null, day: null, items: [] });
    this.parts.at(-1)?.items.push(item);
    this.#item = item;
    this.#holdsAll = false;
  }

  #leave(line: Line): void {
    this.left.push(line.raw.trim());
    this.#pass(line);
  }

  /** What stands below an entry that is passed over belongs to it. */
  #pass({ mark }: Line): void {
    if (mark === 'top') this.#item = null;
  }

  /** Every day that the agenda gives for the Council, in order. */
  get days(): readonly IsoDate[] {
    return this.#days.length > 0 ? this.#days : this.#inOrder(this.#perhaps);
  }

  get #isEmpty(): boolean {
    return this.parts.every(({ items }) => items.length === 0);
  }

  #learn(dates: readonly WrittenDay[]): void {
    this.#days = [...new Set([...this.#days, ...this.#inOrder(dates)])].sort();
  }

  #inOrder(dates: readonly WrittenDay[]): readonly IsoDate[] {
    return dates.flatMap((day) => this.#isoOf(day) ?? []).sort();
  }

  #isoOf({ year, month, day }: WrittenDay): IsoDate | null {
    const known = year ?? this.#year;
    return known === null ? null : isoOf(known, month, day);
  }
}

// ── Words ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** An entry as the title of an item: «Market situation – Policy debate» → «Market situation (beleidsdebat)». */
function titleOf(text: string): string {
  if (isOtherBusiness(text)) return 'Diversen';
  const whole = mealInDutch(plain(text)).replace(/[\s:;,.]+$/u, '');
  const bare = withoutDocuments(whole);
  const title = bare.endsWith(')') ? bare : whole;
  const ending = /^(.*?)(?:\s+[-–—]\s+|:\s+|\s*\()([^()–—]+)\)?$/u.exec(title);
  const treatment = ending?.[2] === undefined ? null : treatmentInDutch(ending[2]);
  return treatment === null || ending?.[1] === undefined ? title : `${ending[1]} (${treatment})`;
}
