import { cutAt, type BlockKind, type Cut } from './cut.js';

/** The lines of a block. */
export interface Lines {
  /** Where each begins, counted from the block. */
  readonly starts: readonly number[];
  /** How many line ends are CRLF, and how many are anything else. */
  readonly crlf: number;
  readonly other: number;
}

/** A piece of text that can be read by itself. */
export interface Block {
  readonly kind: BlockKind;
  /** Everything from its first character to the first of the next block. */
  readonly text: string;
  /** Its text without the blank lines at its end: blocks with equal content say the same. */
  readonly content: string;
  /** Where its lines begin, and what ends them. */
  readonly lines: Lines;
  /** How far beyond its own end the cut behind it was decided, in code units. */
  readonly beyond: number;
}

/** A change of a text: the stretch from `start` to `end` (exclusive, in the old text) becomes `text`. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text as its blocks, in order; joined they give the text. It is never kept whole: an edit would copy all of it. */
export interface Blocks {
  readonly list: readonly Block[];
  /** Where each block begins. */
  readonly starts: readonly number[];
  readonly length: number;
}

/** Cuts a text. */
export function cut(text: string): Blocks {
  const list: Block[] = [];
  const starts: number[] = [];
  for (let at = 0; at < text.length;) {
    const block = asBlock(text, at, cutAt(text, at, at === 0), false);
    list.push(block);
    starts.push(at);
    at += block.text.length;
  }
  return { list, starts, length: text.length };
}

/** The whole text. */
export function textOf(blocks: Blocks): string {
  return blocks.list.map((block) => block.text).join('');
}

/** The text of a stretch; what lies outside the text counts as empty. */
export function sliceOf({ list, starts, length }: Blocks, start: number, end: number): string {
  const [from, to] = [Math.max(0, start), Math.min(length, end)];
  if (from >= to) return '';
  let slice = '';
  for (let i = blockIndexAt({ starts }, from); i < list.length; i++) {
    const begin = starts[i] ?? length;
    if (begin >= to) break;
    slice += list[i]?.text.slice(Math.max(0, from - begin), to - begin) ?? '';
  }
  return slice;
}

/**
 * The blocks of the changed text: the same as `cut` would give, with every block kept that the change cannot have
 * touched. Looks at as much of the text as it takes to find the first old boundary that holds again.
 *
 * @throws RangeError where the change lies outside the text
 */
export function change(blocks: Blocks, edit: Change): Blocks {
  if (edit.start < 0 || edit.end < edit.start || edit.end > blocks.length) {
    throw new RangeError(`A change of ${edit.start}–${edit.end} in a text of ${blocks.length} code units`);
  }
  const { list } = blocks;
  const first = firstTouched(blocks, edit.start);
  let until = Math.min(list.length, blockIndexAt(blocks, edit.end) + 3);
  let recut = recutBetween(blocks, edit, first, until);
  while (recut === null) {
    until = Math.min(list.length, first + 2 * (until - first) + 1);
    recut = recutBetween(blocks, edit, first, until);
  }
  const changed = [...list.slice(0, first), ...recut.between, ...list.slice(recut.kept)];
  const starts = blocks.starts.slice(0, first);
  let start = blocks.starts[first] ?? 0;
  for (let i = first; i < changed.length; i++) {
    starts.push(start);
    start += changed[i]?.text.length ?? 0;
  }
  return { list: changed, starts, length: start };
}

interface Recut {
  /** The blocks that take the place of those from the first touched one on. */
  readonly between: readonly Block[];
  /** The first old block behind them that stays. */
  readonly kept: number;
}

/** Cuts the changed text of the blocks from `first` to before `until`; null where that is too little to tell. */
function recutBetween({ list, starts }: Blocks, edit: Change, first: number, until: number): Recut | null {
  const base = starts[first] ?? 0;
  const old = list
    .slice(first, until)
    .map((block) => block.text)
    .join('');
  const text = old.slice(0, edit.start - base) + edit.text + old.slice(edit.end - base);
  const grown = edit.text.length - (edit.end - edit.start);
  const between: Block[] = [];
  let kept = first;
  for (let at = 0; at < text.length;) {
    // the rest is as it was from the first old boundary behind the change on which a new one falls
    const before = base + at - grown;
    if (before >= edit.end && base + at >= edit.start + edit.text.length) {
      while (kept < until && (starts[kept] ?? 0) < before) kept++;
      if (kept < until && starts[kept] === before) return { between, kept };
    }
    const found = cutAt(text, at, base + at === 0);
    // decided at the edge of what we look at: more text may decide otherwise
    if (found.reach >= text.length && until < list.length) return null;
    between.push(asBlock(text, at, found, true));
    at = found.end;
  }
  return until < list.length ? null : { between, kept: list.length };
}

/** The first block whose cut was decided on text at or behind `at`. A cut looks far ahead only where a conflict or front matter may open. */
function firstTouched(blocks: Blocks, at: number): number {
  const { list, starts } = blocks;
  const index = list.findIndex((block, i) => (starts[i] ?? 0) + block.text.length + block.beyond >= at);
  return index === -1 ? Math.max(0, list.length - 1) : index;
}

/** The index of the block that holds an offset; the last one for the end of the text. */
export function blockIndexAt(blocks: Pick<Blocks, 'starts'>, offset: number): number {
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
 * @param detach copy the text: a slice would keep the whole of what it was cut from in memory
 */
function asBlock(text: string, at: number, { kind, end, reach }: Cut, detach: boolean): Block {
  const slice = text.slice(at, end);
  const own = detach ? structuredClone(slice) : slice;
  return { kind, text: own, content: withoutBlankEnd(own), lines: linesOf(own), beyond: reach - end };
}

function linesOf(text: string): Lines {
  const starts = [0];
  let crlf = 0;
  let other = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (char === 13 && text.charCodeAt(i + 1) === 10) {
      crlf++;
      i++;
    } else if (char === 10 || char === 13) other++;
    else continue;
    starts.push(i + 1);
  }
  return { starts, crlf, other };
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
