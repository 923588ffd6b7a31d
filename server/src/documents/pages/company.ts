import type { Block } from './data.js';
import { loosened } from './keeping.js';
import type { Run } from './runs.js';

/**
 * Of several notes that are marked on one line the typesetter makes sure of the first only: the others may be left for the next
 * page. So a note has with it those that are to stand on its page (`Run.w`), and they are kept room for.
 */

/** Marks with fewer signs between them mostly stand on one line. */
const NEAR = 60;

/** A paragraph with no more signs has three lines at most: to end a page in it would leave one of them alone. */
const SHORT = 240;

/** With a note in its last line, that line may be left alone for want of room for the note: here it has five lines at most. */
const SHORT_TO_NOTE = 420;
const LAST_LINE = 90;

/**
 * Blocks in which a note has with it those that are marked close behind it; of a short paragraph, all. In others it keeps room for
 * the next line, or the typesetter may move its line to the next page after it gave the note its place.
 */
export function inCompany(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => {
    if (block.kind !== 'text') return withRuns(block, (runs) => withNotes(runs, nearbyNotes(runs), {}));
    const runs = loosened(block.runs);
    const notes = runs.flatMap(noteOf);
    if (notes.length === 0) return block;
    if (signsOf(runs) <= (endsWithNote(runs) ? SHORT_TO_NOTE : SHORT) && !runs.some(({ br }) => br === true)) {
      return { ...block, short: true, runs: withNotes(block.runs, [notes], {}) };
    }
    return { ...block, runs: withNotes(block.runs, nearbyNotes(block.runs), { room: true }) };
  });
}

/** A list item or a paragraph of a quote in which a note has with it all that are marked behind it. */
export function unitInCompany(blocks: readonly Block[]): readonly Block[] {
  const notes: number[] = [];
  const seen = (runs: readonly Run[]): readonly Run[] => {
    notes.push(...loosened(runs).flatMap(noteOf));
    return runs;
  };
  for (const block of blocks) withRuns(block, seen);
  return blocks.map((block) => withRuns(block, (runs) => withNotes(runs, [notes], {})));
}

/** The same of the cells of a row. */
export function rowInCompany(row: readonly (readonly Run[])[]): readonly (readonly Run[])[] {
  const notes = row.flatMap((cell) => loosened(cell).flatMap(noteOf));
  return row.map((cell) => withNotes(cell, [notes], {}));
}

function noteOf({ n, again }: Run): readonly number[] {
  return n === undefined || again === true ? [] : [n];
}

function signsOf(runs: readonly Run[]): number {
  return runs.reduce((signs, { t = '' }) => signs + t.length, 0);
}

function endsWithNote(runs: readonly Run[]): boolean {
  return signsOf(runs.slice(runs.findLastIndex((run) => noteOf(run).length > 0))) <= LAST_LINE;
}

/** Notes whose marks stand close to one another, group by group. */
function nearbyNotes(runs: readonly Run[]): readonly (readonly number[])[] {
  const groups: number[][] = [];
  let signs = Infinity;
  for (const run of loosened(runs)) {
    signs += run.t?.length ?? 0;
    for (const note of noteOf(run)) {
      const last = groups.at(-1);
      if (last !== undefined && signs < NEAR) last.push(note);
      else groups.push([note]);
      signs = 0;
    }
  }
  return groups;
}

function withNotes(
  runs: readonly Run[],
  groups: readonly (readonly number[])[],
  beside: Pick<Run, 'room'>,
): readonly Run[] {
  const behind = new Map<number, readonly number[]>();
  for (const group of groups) {
    for (const [index, note] of group.entries()) {
      if (index < group.length - 1) behind.set(note, group.slice(index + 1));
    }
  }
  if (behind.size === 0 && beside.room === undefined) return runs;
  const one = (run: Run): Run => {
    if (noteOf(run).length === 0) return run;
    const w = noteOf(run).flatMap((note) => behind.get(note) ?? []);
    return { ...run, ...(w.length === 0 ? {} : { w }), ...beside };
  };
  return runs.map((run) => (run.k === undefined ? one(run) : { ...run, k: run.k.map(one) }));
}

/** A block with its words made anew, in the order of the text. */
function withRuns(block: Block, make: (runs: readonly Run[]) => readonly Run[]): Block {
  switch (block.kind) {
    case 'heading':
    case 'text':
      return { ...block, runs: make(block.runs) };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map((inner) => withRuns(inner, make))) };
    case 'quote':
      return { ...block, blocks: block.blocks.map((inner) => withRuns(inner, make)) };
    case 'table':
      return { ...block, head: block.head.map(make), rows: block.rows.map((row) => row.map(make)) };
    case 'code':
    case 'rule':
    case 'missing':
    case 'break':
      return block;
  }
}
