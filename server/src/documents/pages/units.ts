import type { Block, PagesData } from './data.js';
import { rowInCompany, unitInCompany } from './company.js';
import { loosened } from './keeping.js';
import type { Run } from './runs.js';

/**
 * Tables, lists and quotes with notes. The typesetter gives such a block its notes before it knows which of its rows go on to the
 * next page, and sets the whole of it again for each of them. So it is set twice: at first each row, item or paragraph (a unit) by
 * itself, which shows where the pages end, and then in stretches that end there.
 */

/** A block that consists of units. */
type Container = Extract<Block, { readonly kind: 'list' | 'quote' | 'table' }>;

/** Where a unit that was set by itself came to stand. */
export interface UnitPlace {
  /** Index in `PagesData.blocks`. */
  readonly block: number;
  readonly unit: number;
  readonly page: number;
  /** Whether it may run over pages. */
  readonly tall: boolean;
  /** Of a table: its columns, in pt. */
  readonly widths: readonly number[];
}

/** With more notes than this a block is set in stretches at once; with fewer once a note strays. */
const MANY_NOTES = 6;

export function isContainer(block: Block): block is Container {
  return block.kind === 'list' || block.kind === 'quote' || block.kind === 'table';
}

/** The letter with the units apart of blocks that have many notes, or any. */
export function unitsApart(data: PagesData, from: 'many' | 'any'): PagesData {
  const least = from === 'many' ? MANY_NOTES + 1 : 1;
  const blocks = data.blocks.map((block): Block =>
    isContainer(block) && block.apart === undefined && notesOf(block).length >= (hasNotedHead(block) ? 1 : least)
      ? { ...inCompany(block), apart: 'units' }
      : block,
  );
  return blocks.every((block, index) => block === data.blocks[index]) ? data : { ...data, blocks };
}

/** The typesetter says such a head on its first page only; a stretch says it again. */
function hasNotedHead(block: Container): boolean {
  return block.kind === 'table' && block.head.some((cell) => marked(cell).length > 0);
}

/** A block each of whose units brings its notes to one page. */
function inCompany(block: Container): Container {
  switch (block.kind) {
    case 'list':
      return { ...block, items: block.items.map(unitInCompany) };
    case 'quote':
      return { ...block, blocks: block.blocks.flatMap((inner) => unitInCompany([inner])) };
    case 'table':
      return { ...block, rows: block.rows.map(rowInCompany) };
  }
}

/** Whether the units of a block are still apart. */
export function hasUnitsApart(data: PagesData): boolean {
  return data.blocks.some((block) => isContainer(block) && block.apart === 'units');
}

/** The letter with each block whose units were apart in stretches that end where pages do. */
export function inStretches(data: PagesData, places: readonly UnitPlace[]): PagesData {
  const placed = new Map<number, UnitPlace[]>();
  for (const place of places) {
    const before = placed.get(place.block);
    if (before === undefined) placed.set(place.block, [place]);
    else before.push(place);
  }
  return {
    ...data,
    blocks: data.blocks.flatMap((block, index) =>
      isContainer(block) && block.apart === 'units' ? stretches(block, placed.get(index) ?? []) : [block],
    ),
  };
}

function stretches(block: Container, places: readonly UnitPlace[]): readonly Block[] {
  const made: Block[] = [];
  for (let start = 0; start < places.length;) {
    const first = places[start];
    if (first === undefined) break;
    // An item that may run over pages would let the others do so; the head of a table is said once a page, so it stays whole.
    const goesOn = (place: UnitPlace | undefined): boolean =>
      place?.page === first.page && (block.kind === 'table' || !(place.tall || first.tall));
    let end = start + 1;
    while (goesOn(places[end])) end += 1;
    const tall = places.slice(start, end).some((place) => place.tall);
    if (start > 0 && places[start - 1]?.page !== first.page) made.push({ kind: 'break' });
    made.push({ ...partOf(block, start, end), apart: tall ? 'tall' : 'whole', widths: first.widths });
    start = end;
  }
  if (made.length > 0) return made;
  const { apart, ...whole } = block;
  return apart === undefined ? [block] : [whole];
}

/** Some units of a block as a block of its own. */
export function partOf(block: Container, from: number, to: number): Container {
  const { piece, ...rest } = block;
  const own = from === 0 && piece !== undefined ? { piece } : {};
  const ends = {
    ...(from > 0 || rest.continues === true ? { continues: true as const } : {}),
    ...(to < unitsOf(block).length || rest.continued === true ? { continued: true as const } : {}),
  };
  switch (rest.kind) {
    case 'list': {
      const { start, items } = rest;
      const last = start === null ? {} : { last: rest.last ?? start + items.length - 1 };
      return {
        ...rest,
        ...last,
        ...own,
        ...ends,
        start: start === null ? null : start + from,
        items: items.slice(from, to),
      };
    }
    case 'quote':
      return { ...rest, ...own, ...ends, blocks: rest.blocks.slice(from, to) };
    case 'table': {
      const head = from === 0 ? rest.head : rest.head.map(withoutNotes);
      return { ...rest, ...own, ...ends, head, rows: rest.rows.slice(from, to) };
    }
  }
}

/** A row that is said again brings no note for the second time. */
function withoutNotes(cell: readonly Run[]): readonly Run[] {
  return cell.map((run) => (run.n === undefined ? run : { ...run, again: true }));
}

/** The notes that each unit brings to its page, in their order. */
export function unitsOf(block: Container): readonly (readonly number[])[] {
  switch (block.kind) {
    case 'list':
      return block.items.map((item) => item.flatMap(notesOf));
    case 'quote':
      return block.blocks.map(notesOf);
    case 'table':
      return block.rows.map((row) => row.flatMap(marked));
  }
}

/** The notes that a block brings to its page, in their order. */
export function notesOf(block: Block): readonly number[] {
  switch (block.kind) {
    case 'heading':
    case 'text':
      return marked(block.runs);
    case 'list':
    case 'quote':
      return unitsOf(block).flat();
    case 'table':
      return [...block.head.flatMap(marked), ...unitsOf(block).flat()];
    case 'code':
    case 'rule':
    case 'missing':
    case 'break':
      return [];
  }
}

function marked(runs: readonly Run[]): readonly number[] {
  return loosened(runs).flatMap(({ n, again }) => (n === undefined || again === true ? [] : [n]));
}
