import type { Position } from '../protocol.js';

/**
 * A text as its lines, for turning LSP positions into offsets. The text is never joined for an edit, so that a
 * keystroke in a letter of megabytes touches only its own lines (and one pass of additions over the line starts).
 * A line ends at `\n`, `\r\n` or `\r`, as the Language Server Protocol has it.
 */
export class Lines {
  /** Each line with its line end; the last one has none. */
  #lines: string[];
  /** Offset at which each line begins. */
  #starts: number[];

  constructor(text: string) {
    this.#lines = split(text);
    this.#starts = [];
    this.#restart(0);
  }

  get count(): number {
    return this.#lines.length;
  }

  get length(): number {
    const last = this.#lines.length - 1;
    return (this.#starts[last] ?? 0) + (this.#lines[last]?.length ?? 0);
  }

  get text(): string {
    return this.#lines.join('');
  }

  /** The offset of a position; one outside the text is moved to the nearest place in it, before the line end. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    const line = this.#lines[position.line];
    if (line === undefined) return this.length;
    const visible = line.length - lineEndLength(line);
    return (this.#starts[position.line] ?? 0) + Math.max(0, Math.min(position.character, visible));
  }

  /** The position of an offset; one outside the text is moved to the nearest place in it. */
  positionAt(offset: number): Position {
    const place = Math.max(0, Math.min(offset, this.length));
    const line = this.#lineOf(place);
    return { line, character: place - (this.#starts[line] ?? 0) };
  }

  /** Puts `text` in the place of a stretch. */
  edit(start: number, end: number, text: string): void {
    let first = this.#lineOf(start);
    let last = this.#lineOf(end);
    // A line end may be made or broken at the edges (`\r` before, `\n` behind): take in the neighbour that decides.
    if (first > 0 && start === this.#starts[first]) first -= 1;
    if (last + 1 < this.#lines.length) last += 1;
    const before = this.#lines.slice(first, last + 1).join('');
    const from = this.#starts[first] ?? 0;
    const fresh = split(before.slice(0, start - from) + text + before.slice(end - from));
    // Unless the last line of the text was touched, what was cut out ended in a line end and so does the new text.
    if (last < this.#lines.length - 1) fresh.pop();
    const shiftBy = text.length - (end - start);
    if (fresh.length === last + 1 - first && fresh.length < 1000) {
      for (const [index, line] of fresh.entries()) this.#lines[first + index] = line;
    } else if (fresh.length < 1000) {
      this.#lines.splice(first, last + 1 - first, ...fresh);
      this.#starts.splice(first, last + 1 - first, ...fresh.map(() => 0));
    } else {
      this.#lines = [...this.#lines.slice(0, first), ...fresh, ...this.#lines.slice(last + 1)];
      this.#restart(first);
      return;
    }
    let offset = from;
    for (const [index, line] of fresh.entries()) {
      this.#starts[first + index] = offset;
      offset += line.length;
    }
    if (shiftBy === 0) return;
    for (let line = first + fresh.length; line < this.#starts.length; line += 1) {
      this.#starts[line] = (this.#starts[line] ?? 0) + shiftBy;
    }
  }

  #restart(first: number): void {
    this.#starts.length = this.#lines.length;
    let offset = first === 0 ? 0 : (this.#starts[first] ?? 0);
    for (let line = first; line < this.#lines.length; line += 1) {
      this.#starts[line] = offset;
      offset += this.#lines[line]?.length ?? 0;
    }
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
}

/** The lines of a text, each with its line end; at least one, and the last without a line end. */
function split(text: string): string[] {
  const lines: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 10 && code !== 13) continue;
    if (code === 13 && text.charCodeAt(at + 1) === 10) at += 1;
    lines.push(text.slice(start, at + 1));
    start = at + 1;
  }
  lines.push(text.slice(start));
  return lines;
}

function lineEndLength(line: string): number {
  if (line.endsWith('\r\n')) return 2;
  return line.endsWith('\n') || line.endsWith('\r') ? 1 : 0;
}
