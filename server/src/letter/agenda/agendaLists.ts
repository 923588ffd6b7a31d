import { numberedRows, type NumberedRow } from './numberedRows.js';
import type { ItemKind, Profile } from '../../profile/types.js';
import { introductionOf, type Introduction } from './introductions.js';
import { isLight, kindOf, kindsIn } from '../headings/kinds.js';
import type { FlowUnit, Heading, Part, Role } from '../letter.js';
import { sourceSpan, type Prose } from '../text/prose.js';
import { shift, type Span } from '../span.js';
import { sameWording, titleOf } from './titles.js';
import type { ListEntry, ListUnit, ParagraphUnit, TableUnit } from '../text/units.js';

/** Where in the letter an agenda can be given: before its first part or item, under a part, under an item's heading. */
interface Region {
  /** Index of the part, or null. */
  readonly part: number | null;
  /** Index of the item under whose heading this is, or null. */
  readonly owner: number | null;
}

/** A unit at such a place, with the heading it follows where nothing stands in between. */
export interface OpenUnit {
  readonly flow: FlowUnit;
  readonly region: Region;
}

export interface AgendaEntry {
  readonly text: string;
  readonly span: Span;
  readonly part: number | null;
  readonly kind: ItemKind;
  readonly light: boolean;
  /** It stands in a list of what «diversen» holds. */
  readonly underDiversen: boolean;
  /** The list itself says what it is about, at some length. */
  readonly explained: boolean;
  /** The list itself says that it is off the agenda, or has it struck through. */
  readonly off: boolean;
  /** What a list within the entry names: the agenda itself where those are its items, else what the entry is about. */
  readonly within: readonly AgendaEntry[];
}

/** A list of the text that may give the agenda. */
export interface AgendaList {
  readonly introduction: Introduction;
  readonly region: Region;
  readonly entries: readonly AgendaEntry[];
  /** Nothing but headings stands between it and the list before it. */
  readonly follows: boolean;
}

/** Under these a list may give the agenda; under a section or a report it does not. */
const OPEN_ROLES: ReadonlySet<Role> = new Set<Role>(['title', 'part', 'item', 'aard', 'annex', 'other']);
/** Headings that carry the agenda itself and not a point of it. */
export const AGENDA_HEADING =
  /^[\s\dIVX.]*(?:(?:geannoteerde|voorlopige|concept)\s?)?(?:agenda|agendapunten|overzicht(?: agenda(?:punten)?)?|inleiding|introductie)\b/iu;

/** The units of all places where an agenda can be given, in order. Headings come along: they may introduce a list. */
export function openUnits(flow: readonly FlowUnit[], headings: readonly Heading[]): readonly OpenUnit[] {
  const found: OpenUnit[] = [];
  let region: Region | null = { part: null, owner: null };
  for (const unit of flow) {
    const heading = unit.heading === null ? undefined : headings[unit.heading];
    if (heading !== undefined) region = regionAfter(heading, region);
    if (region !== null) found.push({ flow: unit, region });
  }
  return found;
}

function regionAfter(heading: Heading, region: Region | null): Region | null {
  const { roles } = heading;
  if (roles.includes('item')) {
    return { part: heading.part, owner: AGENDA_HEADING.test(heading.text) ? null : heading.item };
  }
  if (roles.includes('part')) return { part: heading.part, owner: null };
  if (roles.includes('title') || roles.includes('annex')) return { part: null, owner: null };
  if (roles.some((role) => !OPEN_ROLES.has(role))) return null;
  return region;
}

/** Lists, tables and rows of dashes at those places, each with the words that introduce it. */
export function listsOf(
  units: readonly OpenUnit[],
  headings: readonly Heading[],
  parts: readonly Pick<Part, 'index' | 'title'>[],
  profile: Profile,
): readonly AgendaList[] {
  const found: AgendaList[] = [];
  let words = '';
  let frame: Heading | null = null;
  const rows = new Map(numberedRows(units).map((row) => [row.from, row]));
  let row: NumberedRow | undefined;
  let follows = false;
  const add = (list: Omit<AgendaList, 'follows'>): void => {
    if (list.entries.length === 0) return;
    found.push({ ...list, follows });
    follows = true;
  };
  for (const [at, { flow, region }] of units.entries()) {
    const { unit } = flow;
    if (row !== undefined && at < row.to) continue;
    row = rows.get(at);
    if (row !== undefined) {
      add(rowList(units.slice(row.from, row.to), region, contextOf(words, parts, profile)));
      continue;
    }
    const heading = flow.heading === null ? undefined : headings[flow.heading];
    if (heading !== undefined) {
      // «Programma» with nothing of its own speaks of the lists under each of its days
      if (frame === null || !isDayOf(frame, heading)) frame = isBareFrame(heading, headings) ? heading : null;
      words = introducingHeading(frame ?? heading);
    }
    // the title of an item that lost its form («2. Werklunch») is no list, and introduces none
    if (heading?.roles.includes('item') === true) follows = false;
    if (heading?.roles.includes('item') === true) continue;
    if (unit.kind === 'paragraph') {
      const typed = typedLines(unit.prose);
      if (typed === null) {
        words = unit.prose.text;
        if (heading === undefined) follows = false;
        continue;
      }
      if (typed.before.trim() !== '') words = typed.before;
      add(placed(read(unit, words, parts, profile), region, flow.base));
    } else if (unit.kind === 'list' || unit.kind === 'table') {
      add(placed(read(unit, words, parts, profile), region, flow.base));
    }
  }
  return found;
}

/** A list of which each entry is a paragraph, its number aside. */
function rowList(units: readonly OpenUnit[], region: Region, context: Context): Omit<AgendaList, 'follows'> {
  const { introduction } = context;
  const entries = units.flatMap(({ flow: { unit, base } }) => {
    if (unit.kind !== 'paragraph') return [];
    const { text } = unit.prose;
    const line = { start: text.search(/\s\S/u) + 1, end: text.length };
    return placed({ introduction, entries: entryOf(unit.prose, context, { line }) }, region, base).entries;
  });
  return { introduction, region, entries };
}

function isBareFrame({ index, flow, roles }: Heading, headings: readonly Heading[]): boolean {
  return roles.includes('other') && headings[index + 1]?.flow === flow + 1;
}

/** A bold line stands below every heading with a level. */
const BOLD = 7;

function isDayOf(frame: Heading, { roles, level }: Heading): boolean {
  return roles.includes('part') || (roles.includes('other') && frame.level !== null && (level ?? BOLD) > frame.level);
}

type Listing = ListUnit | TableUnit | ParagraphUnit;

/** What a list says, with places counted from its block: kept as long as the list and what stands around it stay. */
interface Kept {
  readonly around: readonly (string | Profile)[];
  readonly list: Pick<AgendaList, 'introduction' | 'entries'>;
}

const KEPT = new WeakMap<Listing, Kept>();

function read(unit: Listing, words: string, parts: Context['parts'], profile: Profile): Kept['list'] {
  const around = [words, profile, ...(hasGroups(unit) ? parts.map(({ title }) => title) : [])];
  const known = KEPT.get(unit);
  if (
    known !== undefined &&
    known.around.length === around.length &&
    known.around.every((value, at) => value === around[at])
  )
    return known.list;
  const context = contextOf(words, parts, profile);
  const list = readList(unit, context);
  KEPT.set(unit, { around, list });
  return list;
}

function readList(unit: Listing, context: Context): Kept['list'] {
  const { introduction } = context;
  if (unit.kind === 'list') return { introduction, entries: listEntries(unit, context) };
  if (unit.kind === 'table') return tableList(unit, context);
  const lines = typedLines(unit.prose)?.lines ?? [];
  return { introduction, entries: lines.flatMap((line) => entryOf(unit.prose, context, { line })) };
}

/** Whether a part's title may stand in it as the name of a group. */
function hasGroups(unit: Listing): boolean {
  return unit.kind === 'table' || (unit.kind === 'list' && unit.entries.some(({ units }) => units.length > 0));
}

function placed(list: Kept['list'], region: Region, base: number): Omit<AgendaList, 'follows'> {
  return { ...list, region, entries: list.entries.map((entry) => placedEntry(entry, region, base)) };
}

function placedEntry(entry: AgendaEntry, region: Region, base: number): AgendaEntry {
  return {
    ...entry,
    part: entry.part ?? region.part,
    span: shift(entry.span, base),
    within: entry.within.map((one) => placedEntry(one, region, base)),
  };
}

/** A part's or an item's own heading introduces nothing: that is left to what the list holds. */
function introducingHeading(heading: Heading | undefined): string {
  if (heading === undefined || heading.roles.includes('part')) return '';
  return heading.roles.includes('item') && !AGENDA_HEADING.test(heading.text) ? '' : heading.text;
}

interface Context {
  readonly introduction: Introduction;
  readonly parts: readonly Pick<Part, 'index' | 'title'>[];
  readonly profile: Profile;
  /** The part that an outer entry names; null: the one that the list stands under. */
  readonly part: number | null;
  /** Kind and lightness that the introduction gives to every entry. */
  readonly kind: ItemKind;
  readonly light: boolean;
  readonly underDiversen: boolean;
}

const SETTLING: ReadonlySet<ItemKind> = new Set(['diversen', 'hamerstuk', 'maaltijd', 'informatie']);

function contextOf(words: string, parts: Context['parts'], profile: Profile): Context {
  const introduction = introductionOf(words.replaceAll('\n', ' '));
  const kind = introducedKind(introduction.text, profile);
  const light = kind === 'maaltijd' || kind === 'informatie';
  return { introduction, parts, profile, part: null, kind, light, underDiversen: kind === 'diversen' };
}

/**
 * Kind that an introduction gives to all that it introduces. A light one holds only where the introduction speaks of
 * that alone: not of a Council with lunch, nor of points «naast de A-punten» or «ter informatie of bespreking».
 */
function introducedKind(text: string, profile: Profile): ItemKind {
  const kinds = kindsIn(text, profile);
  const settling = BESIDES.test(text) ? undefined : [...SETTLING].find((kind) => kinds.has(kind));
  if (settling === 'maaltijd' && /\b(?:raad|vergadering|agenda)\b/iu.test(text)) return kindAside(text, profile);
  if (settling !== undefined && /\bter (?:vaststelling|aanneming|bespreking|besluitvorming)\b/iu.test(text)) {
    return settling === 'hamerstuk' ? settling : kindAside(text, profile);
  }
  return settling ?? kindAside(text, profile);
}

const BESIDES = /\b(?:naast|behalve|afgezien van|en (?:de |het )?(?:diversen|A-punten|hamerstukken|lunch|diner))\b/iu;

/** What the words say but for the light kinds. */
function kindAside(text: string, profile: Profile): ItemKind {
  const kind = kindOf(text, profile);
  return SETTLING.has(kind) ? 'overig' : kind;
}

function listEntries(list: ListUnit, context: Context): readonly AgendaEntry[] {
  return list.entries.flatMap((entry) => {
    const inner = entry.units.filter((unit) => unit.kind === 'list');
    const text = plain(entry.prose.text);
    const typed = inner.length === 0 ? typedWithin(entry.prose, context) : null;
    if (typed !== null) return typed;
    if (inner.length === 0)
      return entryOf(entry.prose, context, { explained: entry.units.some(({ kind }) => kind === 'paragraph') });
    const label = labelOf(text, context);
    if (label === null) {
      const within = inner.flatMap((unit) => listEntries(unit, context));
      return entryOf(entry.prose, context, { explained: isExplained(entry), within });
    }
    const within = inner.flatMap((unit) => listEntries(unit, label));
    return label.underDiversen ? [...entryOf(entry.prose, context, {}), ...within] : within;
  });
}

/** «5. Diversen» with lines «a. …» and «b. …» below it, that Markdown takes for its words; null where there are none. */
function typedWithin(prose: Prose, context: Context): readonly AgendaEntry[] | null {
  const [first = '', ...rest] = prose.text.split('\n');
  if (rest.length < 2 || !rest.every((line) => LETTERED.test(line))) return null;
  const label = labelOf(plain(first), context);
  if (label === null || !label.underDiversen) return null;
  let at = first.length + 1;
  const points = rest.flatMap((text) => {
    const line = { start: at + (LETTERED.exec(text)?.[0].length ?? 0), end: at + text.length };
    at += text.length + 1;
    return entryOf(prose, label, { line });
  });
  return [...entryOf(prose, context, { line: { start: 0, end: first.length } }), ...points];
}

const LETTERED = /^\s*[a-z][.)]\s+/u;

function isExplained(entry: ListEntry): boolean {
  return entry.units.some((unit) => unit.kind === 'paragraph');
}

/** An outer entry that only names a part or a kind: then what stands within is the agenda. */
function labelOf(text: string, context: Context): Context | null {
  const title = titleOf(text, context.profile);
  const part = context.parts.find(
    (one) => sameWording(titleOf(one.title, context.profile), title) && title.words.length > 0,
  );
  if (part !== undefined) return { ...context, part: part.index };
  if (title.words.length > 0) return null;
  const kind = kindOf(text, context.profile);
  return {
    ...context,
    kind,
    light: context.light || isLight(text),
    underDiversen: context.underDiversen || kind === 'diversen',
  };
}

interface EntryOptions {
  readonly line?: Span;
  readonly explained?: boolean;
  readonly within?: readonly AgendaEntry[];
  /** Further cells of the row: the nature of the treatment. */
  readonly more?: string;
}

/** Said behind a title, in brackets or after a dash: it was on the agenda. */
const OFF =
  /(?:[([]|\s[–—-]\s?|[:,;]\s)\s*(?:(?:is|wordt|inmiddels|thans|dit punt is|punt is) )*(?:van de agenda\b|afgevoerd\b|vervallen\b|vervalt\b|ingetrokken\b|geschrapt\b|uitgesteld\b|doorgeschoven\b|verdaagd\b|aangehouden\b|geannuleerd\b)[^()[\]]{0,60}[)\]]?[.;,\s]*$/iu;
/** Struck through as a whole, but for such words behind it. */
const STRUCK = /^\W*~~[^~]+~~\W*(?:\([^()]*\)\W*)?$/u;

/** A sentence or more of explanation: such an entry says what the letter would say under a heading. */
const EXPLAINED = 260;

function entryOf(prose: Prose, context: Context, options: EntryOptions): readonly AgendaEntry[] {
  const { start, end } = trimmed(prose.text, options.line ?? { start: 0, end: prose.text.length });
  const text = plain(prose.text.slice(start, end));
  if (!/\p{L}/u.test(text)) return [];
  const own = kindOf(text, context.profile);
  const told = own === 'overig' && options.more !== undefined ? kindOf(options.more, context.profile) : own;
  const settled = SETTLING.has(context.kind) && !SETTLING.has(told);
  return [
    {
      text,
      span: sourceSpan(prose, start, end),
      part: context.part,
      kind: context.underDiversen || settled || told === 'overig' ? context.kind : told,
      light: context.light || isLight(`${text} ${options.more ?? ''}`),
      underDiversen: context.underDiversen,
      within: options.within ?? [],
      off: OFF.test(text) || STRUCK.test(text),
      explained: options.explained === true || text.length > EXPLAINED || /[.!?]\s+\p{Lu}\p{Ll}/u.test(text.slice(12)),
    },
  ];
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/u.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end -= 1;
  return { start, end };
}

const SUBJECT = /^(?:agenda)?(?:punt(?:en)?|onderwerp(?:en)?|titel|dossier|stuk)$/iu;

/** A table of the agenda: the column that holds the titles, told by its head or by being the wordiest. */
function tableList(table: TableUnit, context: Context): Kept['list'] {
  const [head, ...rows] = table.rows;
  const named = head?.findIndex((cell) => SUBJECT.test(cell.text.trim())) ?? -1;
  const { introduction } = context;
  const column = named === -1 ? wordiest(rows) : named;
  let group = context;
  const entries = rows.flatMap((row) => {
    const cell = row[column];
    if (cell === undefined) return [];
    const next = row.every((other) => other === cell || other.text.trim() === '') ? groupOf(cell, context) : null;
    if (next !== null) {
      group = next;
      return [];
    }
    const more = row.flatMap((other, index) => (index === column ? [] : [treatmentIn(other.text)])).join(' ');
    return more.length > EXPLAINED ? entryOf(cell, group, { explained: true }) : entryOf(cell, group, { more });
  });
  const verdict =
    named !== -1 && introduction.verdict === 'unknown' && /agenda/iu.test(head?.[named]?.text ?? '')
      ? 'agenda'
      : introduction.verdict;
  return { introduction: { ...introduction, verdict }, entries };
}

/** In a cell of its own «Informatie» says how the point is dealt with, as «ter informatie» does in a sentence. */
function treatmentIn(cell: string): string {
  return /^\W*informatie\W*$/iu.test(cell) ? 'ter informatie' : cell;
}

/** A row with one cell that is filled, by a day or the name of a part: it heads the rows below it. Null where it tells more. */
function groupOf({ text }: Prose, context: Context): Context | null {
  const group = labelOf(plain(text), context);
  return group === null || group.underDiversen || group.kind !== context.kind ? null : group;
}

function wordiest(rows: readonly (readonly Prose[])[]): number {
  const lengths: number[] = [];
  for (const row of rows) row.forEach((cell, index) => (lengths[index] = (lengths[index] ?? 0) + cell.text.length));
  return Math.max(0, lengths.indexOf(Math.max(...lengths)));
}

/** A list that its author typed, and Markdown takes for a paragraph: its entries, and the words before them. */
interface TypedList {
  readonly before: string;
  readonly lines: readonly Span[];
}

/** The list that a paragraph is; null where it is none. */
export function typedLines(prose: Prose): TypedList | null {
  return dashedLines(prose) ?? letteredLines(prose);
}

/** Each with a dash or a bullet that Markdown does not know («– AI in het onderwijs»). */
function dashedLines(prose: Prose): TypedList | null {
  const { text } = prose;
  if (!/[–—•·▪●]/u.test(text)) return null;
  const lines: Span[] = [];
  let before: string | null = null;
  let from = 0;
  for (const line of text.split('\n')) {
    const bullet = /^\s*[–—•·▪●]\s+/u.exec(line);
    const last = lines.at(-1);
    if (bullet !== null) {
      before ??= text.slice(0, from);
      lines.push({ start: from + bullet[0].length, end: from + line.length });
    } else if (last !== undefined) lines[lines.length - 1] = { start: last.start, end: from + line.length };
    from += line.length + 1;
  }
  return before === null ? null : { before, lines };
}

/** Fewer lines with a letter before them may be anything. */
const LEAST_LETTERS = 3;

/** Each with the next capital letter before it («A. Richtlijn water», «B. …»). */
function letteredLines(prose: Prose): TypedList | null {
  if (!/^\s*A[.)] /u.test(prose.text)) return null;
  const lines: Span[] = [];
  let from = 0;
  for (const line of prose.text.split('\n')) {
    const [mark = '', letter] = /^\s*([A-Z])[.)]\s+/u.exec(line) ?? [];
    if (letter?.codePointAt(0) !== 65 + lines.length) return null;
    lines.push({ start: from + mark.length, end: from + line.length });
    from += line.length + 1;
  }
  return lines.length < LEAST_LETTERS ? null : { before: '', lines };
}
