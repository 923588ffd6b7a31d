import { compare, titleOf } from '../../letter/agenda/titles.js';
import type { Announcement, FlowUnit, Letter } from '../../letter/letter.js';
import type { ListEntry, ListUnit, ParagraphUnit, TableUnit } from '../../letter/text/units.js';
import { shift, within, type Span } from '../../letter/span.js';
import type { Prose } from '../../letter/text/prose.js';
import { stripNumbering } from '../../profile/names.js';
import { entryParagraphs, type EntryParagraph } from './agendaParagraphs.js';
import { tileAt, tilesOf } from './entries.js';
import { numberLength } from './headingNumbers.js';

/** A place in a list of the agenda: a list entry, a row of a table, a line behind a dash. */
export interface Slot {
  /** What changes places: the words, without the list's own sign and without what closes the line. */
  readonly content: Span;
  /** Whole lines, the last line end included where there is one. */
  readonly lines: Span;
  /** What stands before the words: «- », «2. », «- 1.2 ». */
  readonly sign: string;
  /** «;», «.», «; en» where the lines of the list are closed so. */
  readonly close: string;
  /** Items that it announces, itself or by a list within it; `UNTREATED` where that list has what is no item. */
  readonly items: readonly number[];
  /** It holds no list, further paragraphs or cells: its words are the title. */
  readonly plain: boolean;
}

/** Stands for an entry that no item treats: what holds it goes nowhere with the items beside it. */
const UNTREATED = -1;

/** A list that announces items: entries on one level, in order. */
export interface AgendaSlots {
  readonly slots: readonly Slot[];
  /** Parts whose items it gives, null for items outside any part. */
  readonly parts: ReadonlySet<number | null>;
  /** It stands under the heading of a part, not in the covering letter. */
  readonly underPart: boolean;
  readonly table: boolean;
  /** It is one group of a table with several: its first row may name the group, and no entry goes to another. */
  readonly grouped: boolean;
  /** Blank lines stand between its entries: each is a paragraph. */
  readonly apart: boolean;
  /** The row above it that is but the name of the group: whole lines, or null. */
  readonly caption: Span | null;
  /** Where the list, table or paragraph begins that it stands in: lists within one list have this in common. */
  readonly unit: number;
}

const KNOWN = new WeakMap<Letter, readonly AgendaSlots[]>();

/** The lists outside the items that announce something, lists within lists on their own. */
export function agendaSlots(letter: Letter): readonly AgendaSlots[] {
  let found = KNOWN.get(letter);
  if (found === undefined) {
    found = find(letter);
    KNOWN.set(letter, found);
  }
  return found;
}

function find(letter: Letter): readonly AgendaSlots[] {
  const tiles = tilesOf(letter);
  const byUnit = new Map<FlowUnit, Announcement[]>();
  for (const announcement of letter.announced) {
    const tile = tiles[tileAt(tiles, announcement.span.start) ?? -1];
    const unit = unitAt(letter, announcement.span.start);
    // A list under an item tells what that holds, unless its heading is that of the agenda («Overzicht»).
    const ownList = tile?.kind === 'item' && (announcement.item === null || announcement.item === tile.index);
    if (ownList || unit === undefined) continue;
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), announcement]);
  }
  const runs = runsAmong(letter, byUnit);
  const inRuns = new Set(runs.flatMap((run) => run.map(({ unit }) => unit)));
  const inUnits = [...byUnit].filter(([unit]) => !inRuns.has(unit));
  return [...runs.flatMap((run) => inParagraphs(letter, run, byUnit)), ...slotsInUnits(letter, inUnits)].sort(
    (a, b) => a.unit - b.unit,
  );
}

function slotsInUnits(letter: Letter, units: readonly (readonly [FlowUnit, Announcement[]])[]): readonly AgendaSlots[] {
  const tiles = tilesOf(letter);
  return units.flatMap(([{ unit, base, span }, announced]) => {
    const input = {
      letter,
      base,
      unit: span.start,
      announced,
      underPart: tiles[tileAt(tiles, span.start) ?? -1]?.kind === 'part',
    };
    if (unit.kind === 'list') return inList(input, unit);
    if (unit.kind === 'table') return inTable(input, unit);
    return unit.kind === 'paragraph' ? inLines(input, unit) : [];
  });
}

/** Paragraphs in a row that announce something together. */
function runsAmong(letter: Letter, byUnit: ReadonlyMap<FlowUnit, unknown>): readonly (readonly EntryParagraph[])[] {
  const any = [...byUnit.keys()].some(({ unit }) => unit.kind === 'paragraph');
  return any ? entryParagraphs(letter).filter((run) => run.some(({ unit }) => byUnit.has(unit))) : [];
}

function inParagraphs(
  letter: Letter,
  run: readonly EntryParagraph[],
  byUnit: ReadonlyMap<FlowUnit, readonly Announcement[]>,
): readonly AgendaSlots[] {
  const tiles = tilesOf(letter);
  const start = run[0]?.unit.span.start ?? 0;
  const announced = run.flatMap(({ unit }) => byUnit.get(unit) ?? []);
  const underPart = tiles[tileAt(tiles, start) ?? -1]?.kind === 'part';
  const input = { letter, base: 0, unit: start, announced, underPart };
  const slots = run.map(({ unit: { span }, sign }) =>
    slotOf(input, { start: span.start + sign, end: letter.source.lineAt(span.start).end }, true),
  );
  return group(input, slots, { ...PLAIN, apart: true });
}

/** The unit that holds an offset. */
function unitAt({ flow }: Letter, offset: number): FlowUnit | undefined {
  let low = 0;
  let high = flow.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((flow[middle]?.span.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return flow[low];
}

interface Input {
  readonly letter: Letter;
  readonly base: number;
  /** Where the unit begins. */
  readonly unit: number;
  /** What the unit announces. */
  readonly announced: readonly Announcement[];
  readonly underPart: boolean;
}

function inList(input: Input, list: ListUnit, grouped = list.entries.some(hasList)): readonly AgendaSlots[] {
  const slots = list.entries.flatMap((entry): readonly Slot[] => {
    const whole = shift(entry.span, input.base);
    const start = input.base + entry.prose.span.start;
    if (start < whole.start || start >= whole.end) return [];
    const slot = slotOf(input, { start, end: whole.end }, entry.units.length === 0);
    return [grouped ? { ...slot, items: itemsOf(input, entry) } : slot];
  });
  const inner = list.entries.flatMap(({ units }) => units.filter((unit) => unit.kind === 'list'));
  return [...group(input, withTheirCloses(slots)), ...inner.flatMap((unit) => inList(input, unit, true))];
}

function hasList({ units }: ListEntry): boolean {
  return units.some(({ kind }) => kind === 'list');
}

/**
 * The items that an entry announces where the list holds lists: there the name of a group («Ochtend») may be taken for an
 * item, and the entries below it for its explanation. An entry names an item where they share words.
 */
function itemsOf(input: Input, entry: ListEntry): readonly number[] {
  const { letter, base } = input;
  const words = letter.source.slice(shift(entry.prose.span, base)).trim();
  const announced = input.announced.flatMap(({ item, span }) =>
    item !== null && within(span, shift(entry.span, base)) ? [item] : [],
  );
  const own = letter.items.flatMap(({ index, title }) =>
    beginsWith(words, stripNumbering(title)) || (announced.includes(index) && sharesWords(letter, words, title))
      ? [index]
      : [],
  );
  if (!hasList(entry)) return own.length > 0 ? own : announced;
  const entries = entry.units.flatMap((unit) => (unit.kind === 'list' ? unit.entries : []));
  const inner = entries.map((one) => itemsOf(input, one));
  const untreated = own.length === 0 && inner.some((items) => items.length === 0) && inner.some(holdsItem);
  return [...new Set([...own, ...inner.flat(), ...(untreated ? [UNTREATED] : [])])];
}

/** Whether words begin with a title, whatever the case. */
export function beginsWith(words: string, title: string): boolean {
  if (title === '' || words.slice(0, title.length).toLowerCase() !== title.toLowerCase()) return false;
  return !/^[\p{L}\p{N}]/u.test(words.slice(title.length));
}

/** Whether words and a title have more in common than what any agenda item is called. */
export function sharesWords({ profile }: Letter, words: string, title: string): boolean {
  return compare(titleOf(words, profile), titleOf(title, profile)).shared > 0;
}

function holdsItem(items: readonly number[]): boolean {
  return items.some((item) => item !== UNTREATED);
}

/** Where an entry has more than one paragraph, what closes an entry belongs to its words and goes with them. */
function withTheirCloses(slots: readonly Slot[]): readonly Slot[] {
  if (slots.every(({ plain }) => plain)) return slots;
  return slots.map(({ content: { start, end }, ...slot }) => ({
    ...slot,
    content: { start, end: end + slot.close.length },
    close: '',
  }));
}

/**
 * The rows of a table. Numbers before the titles stay where they stand; rows that name a group («Ochtend») divide the
 * table, and nothing goes from one group to another by itself.
 */
function inTable(input: Input, table: TableUnit): readonly AgendaSlots[] {
  const { source } = input.letter;
  const rows = table.rows.slice(1);
  const column = Math.max(
    0,
    ...rows
      .map((row) => titleCell(input, row))
      .filter((at) => at >= 0)
      .slice(0, 1),
  );
  const named = rows.filter((row) => isNamed(row, column));
  // Where most rows have words before the title, these tell something of that item and go with it.
  const stays = column > 0 && named.length * 2 <= rows.length;
  const groups: { readonly caption: Span | null; readonly slots: Slot[] }[] = [{ caption: null, slots: [] }];
  for (const row of rows) {
    const [first] = row;
    if (first === undefined) continue;
    const slot = slotOf(input, source.lineAt(input.base + first.span.start), false);
    if (isCaption(input, row, rows)) {
      groups.push({ caption: slot.lines, slots: [] });
      continue;
    }
    if (stays && named.includes(row)) groups.push({ caption: null, slots: [] });
    const start = stays ? input.base + (row[column] ?? first).span.start : slot.content.start;
    const sign = source.slice({ start: slot.lines.start, end: start });
    groups.at(-1)?.slots.push({ ...slot, sign, content: { ...slot.content, start } });
  }
  const grouped = groups.length > 1;
  return groups.flatMap(({ slots, caption }) => group(input, slots, { table: true, grouped, apart: false, caption }));
}

/** Whether words stand before the title of a row. */
function isNamed(row: readonly Prose[], column: number): boolean {
  return row.slice(0, column).some(({ text }) => !NUMBER_CELL.test(text.trim()));
}

/** A cell that holds nothing or a number: «», «2», «3b.». */
const NUMBER_CELL = /^(?:\d{1,2}[a-z]?[.)]?)?$/;

/** Which cell of a row announces something; -1 where none does. */
function titleCell({ base, announced }: Input, row: readonly Prose[]): number {
  return row.findIndex(({ span }) => announced.some((one) => within(one.span, shift(span, base))));
}

/** Whether a row is the name of a group: all it holds is one cell, which announces nothing that no other row does. */
function isCaption({ base, announced }: Input, row: readonly Prose[], rows: TableUnit['rows']): boolean {
  if (row.length < 2 || row.filter(({ text }) => text.trim() !== '').length !== 1) return false;
  const itemsOf = (cells: readonly Prose[]): readonly number[] =>
    announced.flatMap(({ item, span }) =>
      item !== null && cells.some((cell) => within(span, shift(cell.span, base))) ? [item] : [],
    );
  return itemsOf(row).every((item) => rows.some((other) => other !== row && itemsOf(other).includes(item)));
}

const DASH = /^[ \t]*[–—•·▪●][ \t]+/;

function inLines(input: Input, { span }: ParagraphUnit): readonly AgendaSlots[] {
  const { source } = input.letter;
  const whole = shift(span, input.base);
  const slots: Slot[] = [];
  for (let line = source.lineAt(whole.start); ; line = source.lineAt(line.end + lineEndAt(input.letter, line.end))) {
    const dash = DASH.exec(source.slice(line))?.[0].length;
    if (dash !== undefined) slots.push(slotOf(input, { start: line.start + dash, end: line.end }, true));
    // A line without a dash goes on with the entry above: such a list is left as it is.
    else if (slots.length > 0) return [];
    if (line.end >= whole.end) break;
  }
  return group(input, slots);
}

function lineEndAt({ source }: Letter, offset: number): number {
  return source.slice({ start: offset, end: offset + 2 }) === '\r\n' ? 2 : 1;
}

/** What may close an entry of a list that is one sentence. */
const CLOSE = /(?:[;,] en|[;,.])$/;

function slotOf({ letter, announced }: Input, whole: Span, oneLine: boolean): Slot {
  const { source } = letter;
  const span = { start: whole.start + numberLength(source.slice(whole).split('\n', 1)[0] ?? ''), end: whole.end };
  const text = source.slice(span).trimEnd();
  const close = oneLine ? (CLOSE.exec(text)?.[0] ?? '') : '';
  const content = { start: span.start, end: span.start + text.length - close.length };
  const first = source.lineAt(span.start);
  const last = source.lineAt(span.start + text.length);
  const end = Math.min(source.length, last.end + (last.end < source.length ? lineEndAt(letter, last.end) : 0));
  const lines = { start: first.start, end };
  return {
    content,
    lines,
    sign: source.slice({ start: first.start, end: span.start }),
    close,
    plain: oneLine,
    items: announced.flatMap((one) => (one.item !== null && within(one.span, lines) ? [one.item] : [])),
  };
}

type Form = Pick<AgendaSlots, 'table' | 'grouped' | 'apart' | 'caption'>;

const PLAIN: Form = { table: false, grouped: false, apart: false, caption: null };

function group(input: Input, slots: readonly Slot[], form: Form = PLAIN): readonly AgendaSlots[] {
  const inside = input.announced.filter(({ span }) => slots.some(({ lines }) => within(span, lines)));
  const items = new Set(slots.flatMap((slot) => slot.items).filter((item) => item !== UNTREATED));
  if (inside.length === 0 && items.size === 0) return [];
  const unread = inside.flatMap(({ item, part }) => (item === null ? [part] : []));
  const parts = new Set([...[...items].map((item) => input.letter.items[item]?.part ?? null), ...unread]);
  return [{ slots, parts, underPart: input.underPart, ...form, unit: input.unit }];
}
