import { matchName, type NameMatch } from '../../profile/names.js';
import type { Profile } from '../../profile/types.js';
import type { WrittenDate } from '../dates/dates.js';
import type { FlowUnit, Heading } from '../letter.js';
import { piecesOf, type Laid } from '../pieces.js';
import { sourceSpan, type Prose } from '../text/prose.js';
import { readSigns, signsOf, type Signs } from './signs.js';
import { shift, type Span } from '../span.js';

/** A line that stands as a heading, before it is known what it heads. */
export interface Candidate {
  /** Index in the flow. */
  readonly flow: number;
  readonly form: Heading['form'];
  readonly level: number | null;
  readonly span: Span;
  readonly content: Span;
  readonly text: string;
  readonly signs: Signs;
}

/** Whether a heading is called as one of the sections; most are asked at every keystroke. */
export function isCalledSection(prose: Prose, profile: Profile): boolean {
  const known = CALLED.get(prose);
  if (known?.profile === profile) return known.section;
  const section = isNonEmpty(matchName(prose.text, profile)?.sections);
  CALLED.set(prose, { profile, section });
  return section;
}

const CALLED = new WeakMap<Prose, { readonly profile: Profile; readonly section: boolean }>();

/** Longer than this no bare line is a section's name. */
const LONGEST_BARE = 60;
const BEGINS_NAME = /^(?:[\p{Lu}\d(]|[a-z][.)]\s)/u;

/**
 * The lines that stand as headings: those with a heading's form, and bare lines that are a section's name.
 *
 * @param from index in the flow where the head of the letter ends: its lines are no headings, its title aside
 */
export function findCandidates(laid: Laid, profile: Profile, from: number): readonly Candidate[] {
  const found: Candidate[] = [];
  laid.flow.forEach((unit, flow) => {
    if (unit.unit.kind === 'heading') {
      const { form, prose } = unit.unit;
      if (flow < from && (form === 'bold' || !/\bgeannoteerde agenda\b/i.test(prose.text))) return;
      const candidate = headingCandidate(laid, unit, flow, profile);
      if (candidate !== null) found.push(candidate);
    } else if (unit.unit.kind === 'paragraph' && flow >= from) {
      const { prose } = unit.unit;
      for (const line of bareLinesOf(prose, profile)) found.push(bareCandidate(unit, prose, flow, line));
    }
  });
  return found;
}

function headingCandidate(laid: Laid, unit: FlowUnit, flow: number, profile: Profile): Candidate | null {
  if (unit.unit.kind !== 'heading') return null;
  const { form, level, prose } = unit.unit;
  const text = prose.text.replaceAll('\n', ' ').replaceAll('\uFFFC', ' ').trim();
  const from = prose.text.length - prose.text.trimStart().length;
  const dates = piecesOf(laid, flow)[0]?.passage.dates ?? NO_DATES;
  return {
    flow,
    form,
    level,
    span: unit.span,
    content: shift(sourceSpan(prose, from, prose.text.trimEnd().length), unit.base),
    text,
    signs: signsOf(prose, text, from === 0 ? dates : dates.map((date) => moved(date, -from)), profile),
  };
}

const NO_DATES: readonly WrittenDate[] = [];

function moved(date: WrittenDate, by: number): WrittenDate {
  return { ...date, span: shift(date.span, by) };
}

export interface BareLine {
  /** Where it begins in the prose. */
  readonly at: number;
  /** How many signs of emphasis enclose it («*Toelichting*»): it has a form of its own after all. */
  readonly emphasis: number;
  readonly text: string;
  readonly signs: Signs;
}

/** Bare lines depend on the words of a paragraph and the profile alone: most paragraphs have none, and need no second look. */
const BARE = new WeakMap<Prose, { readonly profile: Profile; readonly lines: readonly BareLine[] }>();

export function bareLinesOf(prose: Prose, profile: Profile): readonly BareLine[] {
  const known = BARE.get(prose);
  if (known?.profile === profile) return known.lines;
  const lines = findBare(prose, profile);
  BARE.set(prose, { profile, lines });
  return lines;
}

function bareCandidate(unit: FlowUnit, prose: Prose, flow: number, line: BareLine): Candidate {
  const { at, text, signs, emphasis } = line;
  const content = shift(sourceSpan(prose, at, at + text.length), unit.base);
  const span = { start: content.start - emphasis, end: content.end + emphasis };
  return { flow, form: emphasis > 0 ? 'bold' : 'bare', level: null, span, content, text, signs };
}

/** How much stands in the source right before a line's words that is not among them: the signs of emphasis. */
function emphasisAt(prose: Prose, at: number): number {
  const before = at === 0 ? prose.span.start : sourceSpan(prose, at - 1, at).end;
  return sourceSpan(prose, at, at + 1).start - before;
}

/** What opens a letter, and as well an item: there it stands in the place of the inhoud (`withOwnNames`). */
export const OPENS_ITEM = /^(?:inleiding|introductie|algemeen|samenvatting):?$/iu;

/** «(Stand van zaken)» below a title says what is done with it, and heads nothing. */
const BETWEEN_BRACKETS = /^\([^()]*\)$/u;

function findBare(prose: Prose, profile: Profile): readonly BareLine[] {
  const found: BareLine[] = [];
  let at = 0;
  let before = '';
  for (const line of prose.text.split('\n')) {
    const text = line.trim();
    // a word at the head of a line in the midst of a sentence is no heading
    // and one that ends in a full stop is a sentence («Appreciatie.»)
    const stands = !text.endsWith('.') && (before === '' || /[.!?:;»”"’)\]]$/.test(before));
    if (text !== '' && text.length <= LONGEST_BARE && stands && BEGINS_NAME.test(text)) {
      const from = at + line.indexOf(text);
      // a typing error in it is believed of a line by itself, or one with emphasis of its own
      const alone = text === prose.text.trim() || emphasisAt(prose, from) > 0;
      const opens = OPENS_ITEM.test(text) && emphasisAt(prose, from) > 0;
      if (opens || (!BETWEEN_BRACKETS.test(text) && namesSection(matchName(text, profile), alone)))
        found.push(bareLine(prose, from, text, profile));
    }
    at += line.length + 1;
    before = text;
  }
  return found;
}

function bareLine(prose: Prose, at: number, text: string, profile: Profile): BareLine {
  return { at, text, emphasis: emphasisAt(prose, at), signs: readSigns(text, NO_DATES, profile) };
}

/** The name of one of the sections: exactly, or nearly where that may be. */
function namesSection(name: NameMatch | null, nearly: boolean): boolean {
  return name !== null && (name.exact || nearly) && isNonEmpty(name.sections);
}

function isNonEmpty(list: readonly unknown[] | undefined): boolean {
  return list !== undefined && list.length > 0;
}
