import type { Change } from '../letter/text/blocks.js';
import type { Position } from '../protocol.js';

/**
 * A text that is being written, kept line by line: an edit makes new strings of the lines that it touches and of no
 * others. Kept whole, as `TextDocument` does, a long letter would be copied at every keystroke; that was half of what one
 * cost. Places are those of the protocol and the same as there: lines end at `\n`, `\r\n` and `\r`, columns count UTF-16
 * code units, and what lies outside a line or the text is drawn to its nearest edge.
 */
export class LineText {
  /** Each with its line end; the last has none. */
  #lines: string[] = [];
  /** Where each begins. */
  #starts: number[] = [];
  #length = 0;
  #whole: string | null = null;

  constructor(text: string) {
    this.replace(text);
  }

  get length(): number {
    return this.#length;
  }

  /** The whole text; put together once per version. */
  get text(): string {
    return (this.#whole ??= this.#lines.join(''));
  }

  /** Another text in its place. */
  replace(text: string): void {
    this.#lines = linesOf(text);
    this.#starts = [];
    this.#startFrom(0);
    this.#whole = text;
  }

  /** @param change within the text */
  edit({ start, end, text }: Change): void {
    const at = this.#lineOf(start);
    // behind a lone `\r` a `\n` may come to stand: then they are one line end
    const first = at > 0 && start === this.#starts[at] && this.#lines[at - 1]?.endsWith('\r') === true ? at - 1 : at;
    const last = this.#lineOf(end);
    const base = this.#starts[first] ?? 0;
    const old = this.#lines.slice(first, last + 1).join('');
    const lines = linesOf(old.slice(0, start - base) + text + old.slice(end - base));
    // a line end at the very end opens a line of its own, unless one follows
    if (last < this.#lines.length - 1) lines.pop();
    if (lines.length === last + 1 - first) lines.forEach((line, i) => (this.#lines[first + i] = line));
    else this.#lines = [...this.#lines.slice(0, first), ...lines, ...this.#lines.slice(last + 1)];
    this.#startFrom(first);
    this.#whole = null;
  }

  offsetAt({ line, character }: Position): number {
    const start = line < 0 ? 0 : this.#starts[line];
    if (start === undefined) return this.#length;
    return line < 0 ? 0 : start + Math.min(Math.max(0, character), widthOf(this.#lines[line] ?? ''));
  }

  positionAt(offset: number): Position {
    const line = this.#lineOf(Math.max(0, Math.min(offset, this.#length)));
    const into = Math.max(0, offset - (this.#starts[line] ?? 0));
    return { line, character: Math.min(into, widthOf(this.#lines[line] ?? '')) };
  }

  /** A line without its line end; empty behind the last. */
  lineAt(line: number): string {
    const text = this.#lines[line] ?? '';
    return text.slice(0, widthOf(text));
  }

  #lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Counts anew where lines begin, from one of which the start holds. */
  #startFrom(first: number): void {
    let start = this.#starts[first] ?? 0;
    this.#starts.length = Math.min(this.#starts.length, this.#lines.length);
    for (let i = first; i < this.#lines.length; i++) {
      this.#starts[i] = start;
      start += this.#lines[i]?.length ?? 0;
    }
    this.#length = start;
  }
}

const LINE_END = /\r\n?|\n/g;

function linesOf(text: string): string[] {
  const lines: string[] = [];
  let start = 0;
  for (const { index, 0: end } of text.matchAll(LINE_END)) {
    lines.push(text.slice(start, index + end.length));
    start = index + end.length;
  }
  lines.push(text.slice(start));
  return lines;
}

/** How long a line is without its line end. */
function widthOf(line: string): number {
  if (line.endsWith('\r\n')) return line.length - 2;
  return line.endsWith('\n') || line.endsWith('\r') ? line.length - 1 : line.length;
}
