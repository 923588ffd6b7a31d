import { cutAt, type BlockKind } from './cut.js';

/** A piece of text that can be read by itself. */
export interface Block {
  readonly kind: BlockKind;
  /** Everything from its first character to the first of the next block. */
  readonly text: string;
  /** Its text without the blank lines at its end: blocks with equal content say the same. */
  readonly content: string;
  /** How far beyond its own end the cut behind it was decided, in code units. */
  readonly beyond: number;
}

/** A change of a text: the stretch from `start` to `end` (exclusive, in the old text) becomes `text`. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text as its blocks, in order; joined they give the text. */
export interface Blocks {
  readonly text: string;
  readonly list: readonly Block[];
  /** Where each block begins. */
  readonly starts: readonly number[];
}

/** Cuts a text. */
export function cut(text: string): Blocks {
  const list: Block[] = [];
  const starts: number[] = [];
  for (let at = 0; at < text.length;) {
    const block = blockAt(text, at, false);
    list.push(block);
    starts.push(at);
    at += block.text.length;
  }
  return { text, list, starts };
}

/**
 * The blocks of the changed text: the same as `cut` would give, with every block kept that the change cannot have
 * touched.
 *
 * @throws RangeError where the change lies outside the text
 */
export function change(blocks: Blocks, edit: Change): Blocks {
  if (edit.start < 0 || edit.end < edit.start || edit.end > blocks.text.length) {
    throw new RangeError(`A change of ${edit.start}–${edit.end} in a text of ${blocks.text.length} code units`);
  }
  const text = blocks.text.slice(0, edit.start) + edit.text + blocks.text.slice(edit.end);
  const grown = edit.text.length - (edit.end - edit.start);
  const first = firstTouched(blocks, edit.start);

  const between: Block[] = [];
  let at = blocks.starts[first] ?? 0;
  let kept = first;
  while (at < text.length) {
    // the rest is as it was from the first old boundary behind the change on which a new one falls
    const old = at - grown;
    if (old >= edit.end && at >= edit.start + edit.text.length) {
      while (kept < blocks.list.length && (blocks.starts[kept] ?? 0) < old) kept++;
      if (blocks.starts[kept] === old) break;
    }
    const block = blockAt(text, at, true);
    between.push(block);
    at += block.text.length;
  }
  if (at >= text.length) kept = blocks.list.length;

  const list = [...blocks.list.slice(0, first), ...between, ...blocks.list.slice(kept)];
  const starts: number[] = [];
  let start = 0;
  for (const block of list) {
    starts.push(start);
    start += block.text.length;
  }
  return { text, list, starts };
}

/** The first block whose cut was decided on text at or behind `at`. A cut looks far ahead only where a conflict or front matter may open. */
function firstTouched(blocks: Blocks, at: number): number {
  const { list, starts } = blocks;
  const index = list.findIndex((block, i) => (starts[i] ?? 0) + block.text.length + block.beyond >= at);
  return index === -1 ? Math.max(0, list.length - 1) : index;
}

/** The index of the block that holds an offset; the last one for the end of the text. */
export function blockIndexAt(blocks: Blocks, offset: number): number {
  let low = 0;
  let high = blocks.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * @param detach copy the text: a slice would keep the whole of each former version of the letter in memory
 */
function blockAt(text: string, at: number, detach: boolean): Block {
  const { kind, end, reach } = cutAt(text, at);
  const slice = text.slice(at, end);
  const own = detach ? structuredClone(slice) : slice;
  return { kind, text: own, content: withoutBlankEnd(own), beyond: reach - end };
}

function withoutBlankEnd(text: string): string {
  let end = text.length;
  let last = end;
  // back over whole blank lines only: spaces behind the last words may be a line break of their own
  while (end > 0) {
    const char = text.charCodeAt(end - 1);
    if (char === 10 || char === 13) last = --end;
    else if (char === 32 || char === 9) end--;
    else break;
  }
  return end === 0 ? '' : text.slice(0, last);
}
