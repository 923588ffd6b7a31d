import type { Profile } from '../../profile/types.js';
import type { Candidate } from './candidates.js';
import type { WrittenDate } from '../dates/dates.js';
import type { FlowUnit, Letter } from '../letter.js';
import { follows, isFirst, numberOf } from './numbering.js';
import { isSection } from './levels.js';
import { piecesOf, type Laid } from '../pieces.js';
import { sourceSpan, type Prose } from '../text/prose.js';
import { readSigns, type Signs } from './signs.js';
import { shift, type Span } from '../span.js';
import { titleOf } from '../agenda/titles.js';

/**
 * Titles of items that lost the form of a heading: a bold line that is bare, hashes without their space or gone. What
 * stands under them would else be read as more of the item before, and one slip would give a row of untrue findings.
 */

/** A line that may be such a title: one line, by itself, that is no sentence. */
export interface Line {
  readonly text: string;
  /** Where its words stand, counted from the block. */
  readonly span: Span;
  readonly signs: Signs;
  /** What the title is compared by with the entries of lists. */
  readonly key: string;
  /** It is the only entry of a list itself: «2. Europees netwerkenpakket». */
  readonly listed: boolean;
}

/** What stands around such a line: the headings, and the unit behind it with its index in the flow. */
interface Around {
  readonly before: readonly Candidate[];
  readonly after: readonly Candidate[];
  readonly unit: FlowUnit['unit'] | undefined;
  readonly flow: number;
}

interface Context {
  readonly laid: Laid;
  readonly source: Letter['source'];
  readonly profile: Profile;
  /** How often each title stands in a list. */
  readonly entries: ReadonlyMap<string, number>;
  /** Index in the flow where the head of the letter ends. */
  readonly from: number;
}

/** The headings with those lines among them, in order. */
export function withTitleLines(all: readonly Candidate[], context: Context): readonly Candidate[] {
  if (!all.some(isSection) && !showsTitles(all, context)) return all;
  const { flow } = context.laid;
  const found: Candidate[] = [];
  let next = 0;
  for (let at = context.from; at < flow.length; at++) {
    for (; (all[next]?.flow ?? at) < at; next++) found.push(...all.slice(next, next + 1));
    const unit = flow[at];
    if (unit === undefined || all[next]?.flow === at) continue;
    const line = lineOf(unit, at, context);
    if (line === null) continue;
    const around = { before: found, after: all.slice(next, next + MOST_ASIDE), unit: flow[at + 1]?.unit, flow: at + 1 };
    if (!isTitle(line, around, context)) continue;
    const span = shift(line.span, unit.base);
    found.push({ flow: at, form: 'bare', level: null, span, content: span, text: line.text, signs: line.signs });
  }
  return [...found, ...all.slice(next)];
}

/** In running text so many headings have to stand in the list before a bare line may be one of its titles. */
const SHOWN = 3;

function showsTitles(all: readonly Candidate[], { entries, profile }: Context): boolean {
  return all.filter(({ text }) => entries.has(titleOf(text, profile).key)).length >= SHOWN;
}

/** How many headings behind a line are looked at for the next number: an item has no more sections than these. */
const MOST_ASIDE = 16;

/**
 * Whether a line is the title of an item: it stands in the list of the agenda, its number fits among those of the
 * headings, or the sections behind it begin anew.
 */
function isTitle(line: Line, around: Around, { entries }: Context): boolean {
  const [next] = around.after;
  const leads = next?.flow === around.flow && next.signs.name !== null;
  const times = entries.get(line.key) ?? 0;
  if (line.key !== '' && times > (line.listed ? 1 : 0) && (leads || isTreated(around))) return true;
  return leads && (fitsTheRow(line.text, around) || (!line.listed && beginsAnew(next, around)));
}

/** Text follows at once, and it is not one of the points that «diversen» holds. */
function isTreated({ before, unit }: Around): boolean {
  if (unit?.kind !== 'paragraph' || !isBody(unit.prose.text)) return false;
  const heading = before.findLast(isPlain);
  return heading !== undefined && heading.signs.kind !== 'diversen';
}

/** Whether a paragraph is long enough to be text that stands under a heading. */
export function isBody(text: string): boolean {
  return text.length >= TEXT;
}

/** «2. …» between the headings «1. …» and «3. …». */
function fitsTheRow(text: string, { before, after }: Around): boolean {
  const number = numberOf(text);
  if (number === null) return false;
  const [earlier, later] = [before.findLast(isNumbered), after.find(isNumbered)].map((one) =>
    numberOf(one?.text ?? ''),
  );
  const joins = earlier === null || earlier === undefined ? isFirst(number) : follows(earlier, number);
  if (later === null || later === undefined) return joins && !isFirst(number);
  return joins && follows(number, later);
}

function isNumbered(candidate: Candidate): boolean {
  return isPlain(candidate) && numberOf(candidate.text) !== null;
}

function isPlain({ signs }: Candidate): boolean {
  return signs.name === null;
}

/** The item before has a section of the very name already, and it is one that items begin with. */
function beginsAnew(next: Candidate, { before }: Around): boolean {
  if (next.signs.name?.sections.includes('inhoud') !== true) return false;
  const since = before.findLastIndex(isPlain);
  return before.slice(since + 1).some(({ text }) => text.toLowerCase() === next.text.toLowerCase());
}

const SHORTEST = 6;
const LONGEST = 200;
/** A paragraph from this length on is text that stands under a heading. */
const TEXT = 80;
/** Signs of a heading that failed: «##Titel», «**Titel». */
const LEFTOVER = /^[#*_]*\s*/u;

const LINES = new WeakMap<Prose, { readonly profile: Profile; readonly line: Line | null }>();

/** Kept with its prose: most paragraphs are no such line, and need no second look. */
function lineOf({ unit, base }: FlowUnit, flow: number, context: Context): Line | null {
  const entry = unit.kind === 'list' && unit.ordered && unit.entries.length === 1 ? unit.entries[0] : undefined;
  const prose = unit.kind === 'paragraph' ? unit.prose : entry?.units.length === 0 ? entry.prose : undefined;
  if (prose === undefined || prose.text.length > LONGEST) return null;
  const known = LINES.get(prose);
  if (known?.profile === context.profile) return known.line;
  const dates = piecesOf(context.laid, flow)[0]?.passage.dates ?? [];
  if (entry === undefined) return titleIn(prose, dates, context.profile);
  const number = { start: entry.span.start, end: prose.span.start };
  const line = readLine(prose, { number, written: context.source.slice(shift(number, base)), dates }, context.profile);
  LINES.set(prose, { profile: context.profile, line });
  return line;
}

/** The line of a paragraph that may be the title of an item, wherever it stands; null for most. */
export function titleIn(prose: Prose, dates: readonly WrittenDate[], profile: Profile): Line | null {
  if (prose.text.length > LONGEST) return null;
  const known = LINES.get(prose);
  if (known?.profile === profile) return known.line;
  const line = readLine(prose, { number: null, written: '', dates }, profile);
  LINES.set(prose, { profile, line });
  return line;
}

interface Lead {
  /** Where the number of a list stands, which is none of its words. */
  readonly number: Span | null;
  readonly written: string;
  readonly dates: readonly WrittenDate[];
}

function readLine(prose: Prose, { number, written, dates }: Lead, profile: Profile): Line | null {
  const whole = prose.text.trimEnd();
  const skip = LEFTOVER.exec(whole)?.[0].length ?? 0;
  const words = whole.slice(skip).replace(/[*_]+$/u, '');
  if (words.length < SHORTEST || words.includes('\n') || !/^(?:[\p{Lu}\d«“"'‘(]|[a-z][.)]\s)/u.test(words)) return null;
  // a sentence, a piece of a list, or what introduces one
  if (/[.,;:!?…]$/u.test(words) || /[.!?]\s+\p{Lu}\p{Ll}/u.test(words.slice(6))) return null;
  const text = written + words;
  const signs = readSigns(
    text,
    dates.map((date) => ({ ...date, span: shift(date.span, written.length - skip) })),
    profile,
  );
  if (signs.name !== null || signs.loose !== null || signs.annex !== null) return null;
  const own = sourceSpan(prose, skip, skip + words.length);
  return {
    text,
    span: number === null ? own : { start: number.start, end: own.end },
    signs,
    key: titleOf(text, profile).key,
    listed: number !== null,
  };
}
