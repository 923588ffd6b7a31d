import { blockIndexAt, sliceOf, type Blocks } from './text/blocks.js';
import type { Source } from './letter.js';
import type { Span } from './span.js';

/** The text behind a letter: lines and columns without a look at more than one block. */
export function sourceOf(blocks: Blocks): Source {
  const firstLines: number[] = [];
  let line = 0;
  let crlf = 0;
  let other = 0;
  for (const block of blocks.list) {
    firstLines.push(line);
    const { lines } = block;
    line += lines.starts.length - 1;
    crlf += lines.crlf;
    other += lines.other;
  }
  const { length } = blocks;

  const position = (offset: number): { line: number; character: number } => {
    const at = Math.max(0, Math.min(offset, length));
    const index = blockIndexAt(blocks, at);
    const block = blocks.list[index];
    if (block === undefined) return { line: 0, character: at };
    const within = at - (blocks.starts[index] ?? 0);
    const { starts } = block.lines;
    const row = lastAtOrBefore(starts, within);
    return { line: (firstLines[index] ?? 0) + row, character: within - (starts[row] ?? 0) };
  };

  return {
    blocks,
    length,
    lineEnd: crlf > other ? '\r\n' : '\n',
    slice: (span: Span) => sliceOf(blocks, span.start, span.end),
    position,
    lineAt: (offset: number): Span => lineIn(blocks, Math.max(0, Math.min(offset, length))),
  };
}

/** The line that an offset stands on; a line lies in one block. Between two halves of a line end one is still on it. */
function lineIn(blocks: Blocks, offset: number): Span {
  const index = blockIndexAt(blocks, offset);
  const base = blocks.starts[index] ?? 0;
  const text = blocks.list[index]?.text ?? '';
  let start = offset - base;
  if (text.charCodeAt(start) === 10 && text.charCodeAt(start - 1) === 13) start--;
  let end = start;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
  return { start: base + start, end: base + end };
}

function isLineEnd(char: number): boolean {
  return char === 10 || char === 13;
}

/** Index of the last start that is not behind a place; 0 where all are. @param starts ascending */
export function lastAtOrBefore(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
