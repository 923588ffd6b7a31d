import type { FlowUnit, Heading, Item, Letter, Section } from '../../letter/letter.js';
import type { Span } from '../../letter/span.js';
import { matchName, plainName } from '../../profile/names.js';
import { askedOf } from '../../profile/sections.js';
import { ITEM_TITLES, SHORT_GUIDANCE } from '../../profile/skeleton.js';
import type { ItemKind, SectionRole } from '../../profile/types.js';
import type { Edit } from '../rule.js';
import { isTight, shapeOf, written, type Shape } from './headings.js';
import { levelsOf } from './levels.js';
import { itemsBesideClusters } from './outline.js';

/** A new agenda item: one insertion, and where its title begins in the text that it gives. */
export interface NewItem {
  readonly edits: readonly Edit[];
  readonly caret: number;
}

const FAREWELL = /^(?:hoogachtend|met (?:vriendelijke|de meeste|bijzondere) (?:groet|groeten|hoogachting))\b/i;

/**
 * The insertions that give items the sections they miss, each in its place by the profile's order, in the form and under
 * the name that this letter uses most, with the profile's guiding text in it. One edit per place, never overlapping.
 *
 * @param items items of this letter; those that miss nothing give nothing
 * @param only the one section to insert, where not all of them are wanted
 */
export function missingSections(letter: Letter, items: readonly Item[], only?: SectionRole): readonly Edit[] {
  const wanted = (item: Item): readonly SectionRole[] =>
    only === undefined ? item.missing : item.missing.filter((role) => role === only);
  return items.flatMap((item) => {
    const byPlace = new Map<number, SectionRole[]>();
    for (const role of orderOf(letter).filter((each) => wanted(item).includes(each))) {
      const at = placeFor(letter, item, role);
      byPlace.set(at, [...(byPlace.get(at) ?? []), role]);
    }
    return [...byPlace].map(([at, roles]) =>
      insertion(
        letter,
        at,
        roles.map((role) => sectionText(letter, role, sectionShape(letter, item))).join(blankLine(letter)),
      ),
    );
  });
}

/**
 * A complete new item behind the one that `offset` stands in, else before the first that follows, else behind the last;
 * in a letter without any, behind the paragraph at `offset`. Without a kind its title is a place-holder.
 *
 * @param offset in the text as it is; `caret` in the result is an offset in the text as it will be
 */
export function newItem(letter: Letter, offset: number, kind: ItemKind = 'overig'): NewItem {
  const title = ITEM_TITLES[kind];
  const asked = askedOf(letter.profile, kind);
  const heading = written(title, shapeOf(letter, 'item'), letter.source.lineEnd);
  const parts =
    asked.length === 0 ? [heading, SHORT_GUIDANCE] : [heading, ...asked.map((role) => sectionText(letter, role))];
  const edit = insertion(letter, placeForItem(letter, offset), parts.join(blankLine(letter)));
  return { edits: [edit], caret: edit.span.start + edit.text.indexOf(title) };
}

/** The name that this letter gives a section most often; the profile's where it has none yet. */
export function usualName(letter: Letter, role: SectionRole): string {
  let names = NAMES.get(letter);
  if (names === undefined) {
    names = new Map();
    NAMES.set(letter, names);
  }
  let name = names.get(role);
  if (name === undefined) {
    name = countNames(letter, role);
    names.set(role, name);
  }
  return name;
}

/** A letter does not change: its names are counted once. */
const NAMES = new WeakMap<Letter, Map<SectionRole, string>>();

function countNames(letter: Letter, role: SectionRole): string {
  const counts = new Map<string, { readonly name: string; count: number }>();
  for (const heading of letter.headings) {
    if (heading.misspelt !== null || heading.roles.length !== 1 || heading.roles[0] !== role) continue;
    const { name, key } = plainName(heading.text, letter.profile);
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { name, count: 1 });
    else known.count++;
  }
  let best: { readonly name: string; readonly count: number } | null = null;
  for (const each of counts.values()) if (best === null || each.count > best.count) best = each;
  return best?.name ?? letter.profile.sections.find((section) => section.role === role)?.name ?? role;
}

function orderOf(letter: Letter): readonly SectionRole[] {
  return letter.profile.sections.map((section) => section.role);
}

/** The form of this letter's sections, on the level that they have in this item: it may stand beside a cluster. */
export function sectionShape(letter: Letter, item: Item): Shape {
  const shape = shapeOf(letter, 'section');
  const { item: usual } = levelsOf(letter);
  const own = itemsBesideClusters(letter).get(item.index);
  const signs = /^#+/.exec(shape.before)?.[0].length ?? 0;
  if (own === undefined || usual === null || signs === 0) return shape;
  const level = Math.max(1, Math.min(6, signs + own - usual));
  return { ...shape, before: '#'.repeat(level) + shape.before.slice(signs) };
}

/** A section that is yet to be written: its heading, what stands between, and the text that guides its author. */
export interface SectionToWrite {
  readonly heading: string;
  readonly gap: string;
  readonly guidance: string;
}

/** A section of an item in the form and under the name that this letter uses most. */
export function sectionOf(letter: Letter, item: Item, role: SectionRole): SectionToWrite {
  return sectionToWrite(letter, role, sectionShape(letter, item));
}

function sectionToWrite(letter: Letter, role: SectionRole, shape: Shape): SectionToWrite {
  return {
    heading: written(usualName(letter, role), shape, letter.source.lineEnd),
    // Under a bold line text needs a blank line between, or both are one paragraph.
    gap: isTight(letter) && isAtx(shape) ? letter.source.lineEnd : blankLine(letter),
    guidance: letter.profile.sections.find((section) => section.role === role)?.guidance ?? SHORT_GUIDANCE,
  };
}

function sectionText(letter: Letter, role: SectionRole, shape = shapeOf(letter, 'section')): string {
  const { heading, gap, guidance } = sectionToWrite(letter, role, shape);
  return heading + gap + guidance;
}

function isAtx(shape: Shape): boolean {
  return shape.before.startsWith('#');
}

function blankLine(letter: Letter): string {
  return letter.source.lineEnd.repeat(2);
}

/** Behind the last section that comes before this one by the profile's order; else before the first that comes after it. */
export function placeFor(letter: Letter, item: Item, role: SectionRole): number {
  const order: readonly string[] = orderOf(letter);
  const rank = order.indexOf(role);
  const ranked = item.sections.filter((section) => order.includes(section.role));
  const before = ranked.filter((section) => order.indexOf(section.role) < rank).at(-1);
  if (before !== undefined) return endOfSection(letter, item, before);
  const heading = letter.headings[item.heading];
  // The inhoud comes before labels in the text («Inzet: …»), which stand for the sections behind it.
  if (rank === 0 && heading !== undefined && opensWithLabel(letter, heading, item))
    return withoutSpace(letter, heading.span);
  const after = ranked.find((section) => order.indexOf(section.role) > rank);
  const end = after === undefined ? item.span.end : (letter.headings[after.heading]?.span.start ?? item.span.end);
  return endOfText(letter, letter.headings[item.heading], end);
}

/** The first text under an item's heading begins with the label of a section: «**Inzet:** Nederland steunt dit». */
function opensWithLabel(letter: Letter, heading: Heading, item: Item): boolean {
  const first = letter.flow[heading.flow + 1];
  if (first?.unit.kind !== 'paragraph' || first.span.start >= item.span.end) return false;
  const text = first.unit.prose.text.slice(0, LONGEST_LABEL);
  const colon = text.indexOf(':');
  const sections = colon < 3 ? [] : (matchName(text.slice(0, colon), letter.profile)?.sections ?? []);
  return sections.some((role) => role !== orderOf(letter)[0]);
}

const LONGEST_LABEL = 60;

/** Where the text of a section ends: see `endOfText`. */
export function endOfSection(letter: Letter, item: Item, section: Section): number {
  const next = item.sections.find((each) => each.heading > section.heading);
  const end = next === undefined ? item.span.end : (letter.headings[next.heading]?.span.start ?? item.span.end);
  return endOfText(letter, letter.headings[section.heading], end);
}

function placeForItem(letter: Letter, offset: number): number {
  const item = letter.items.findLast((each) => each.span.start <= offset && offset <= each.span.end);
  if (item !== undefined) return endOfText(letter, letter.headings[item.heading], item.span.end);
  const part = letter.parts.findLast((each) => each.span.start <= offset && offset <= each.span.end);
  const next = letter.items.find((each) => each.span.start > offset);
  // In the introduction of a part or in the covering letter: before the first item that follows.
  if (next !== undefined && (part === undefined || next.span.start < part.span.end)) return next.span.start;
  if (part !== undefined) return endOfText(letter, letter.headings[part.heading], part.span.end);
  // In a report or an annex behind the agenda: the item belongs to the agenda.
  const last = letter.items.at(-1);
  if (last !== undefined) return endOfText(letter, letter.headings[last.heading], last.span.end);
  const unit = letter.flow.findLast((each) => each.span.start <= offset);
  return unit === undefined ? 0 : withoutSpace(letter, unit.span);
}

/** Where the text under a heading ends: before the notes, page rules and signature that close it. */
export function endOfText(letter: Letter, heading: Heading | undefined, end: number): number {
  if (heading === undefined) return end;
  const signature = letter.head.signatories
    .map(({ span }) => span.start)
    .filter((at) => at > heading.span.end && at < end);
  const limit = Math.min(end, ...signature);
  let last = heading.span.end;
  for (let index = heading.flow; index < letter.flow.length; index++) {
    const each = letter.flow[index];
    if (each === undefined || each.span.start >= limit) break;
    const holdsSignature = limit < end && each.span.end > limit;
    if (isText(each) && !holdsSignature && !isFarewell(each)) last = Math.max(last, Math.min(each.span.end, limit));
  }
  return withoutSpace(letter, { start: heading.span.start, end: last });
}

/** Whether a unit is text of the letter itself, not a note, a comment or a line across the page. */
export function isText({ unit }: FlowUnit): boolean {
  return !['note', 'rule', 'linkDefinition', 'comment', 'frontMatter'].includes(unit.kind);
}

function isFarewell({ unit }: FlowUnit): boolean {
  return unit.kind === 'paragraph' && FAREWELL.test(unit.prose.text.trimStart().slice(0, 60));
}

function withoutSpace(letter: Letter, span: Span): number {
  const text = letter.source.slice(span);
  return span.start + text.trimEnd().length;
}

/** Text as paragraphs of its own, where a line begins or ends: blank lines around it, as few as are needed. */
export function insertion(letter: Letter, at: number, text: string): Edit {
  const { source } = letter;
  const line = source.lineAt(at);
  const rest = source.slice({ start: at, end: line.end });
  const span = { start: at, end: at };
  if (at === line.start && rest.trim() !== '') {
    const above = at === 0 || source.slice(source.lineAt(at - 1)).trim() === '';
    return { span, text: (above ? '' : source.lineEnd) + text + blankLine(letter) };
  }
  const behind = source.slice({ start: line.end, end: Math.min(source.length, line.end + 4) });
  const closes = rest.trim() === '' && (behind === '' || /^(?:\r\n|\r|\n)(?:[ \t]*(?:\r|\n)|$)/.test(behind));
  const before = at === 0 ? '' : blankLine(letter);
  const after = closes ? '' : rest.trim() === '' ? source.lineEnd : blankLine(letter);
  return { span, text: before + text + after };
}
