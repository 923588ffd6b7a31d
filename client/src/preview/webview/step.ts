import { lineAt, topOf, type Anchor } from '../places.js';
import type { LetterOnPage, Shown } from './letter.js';

/** An element that was made from lines of the text. */
interface Placed {
  readonly element: HTMLElement;
  readonly lines: NonNullable<Shown['lines']>;
}

/** Where the lines of the text stand on the page. */
export class Steps {
  readonly #letter: LetterOnPage;
  /** How far down the buttons reach. */
  readonly #cover: () => number;
  #of: readonly Shown[] = [];
  #inOrder: readonly Placed[] = [];
  #byLine: readonly Placed[] = [];
  /** Those and the notes, which the text has elsewhere. */
  #all: readonly Placed[] = [];
  /** Of these, what the text says: not that something is still to be written, which stands behind it on the same line. */
  #written: readonly Placed[] = [];

  constructor(letter: LetterOnPage, cover: () => number) {
    this.#letter = letter;
    this.#cover = cover;
  }

  /** The line at the top of what is seen, with how far in it. */
  get topLine(): number {
    this.#look();
    const top = this.#cover() + 1;
    const seen = this.#inOrder.filter(isSeen);
    const at = lastWhere(seen, ({ element }) => element.getBoundingClientRect().top <= top);
    const placed = seen[at];
    if (placed === undefined) return 0;
    return Math.max(0, lineAt(top, anchorsAround(placed, seen[at + 1])) ?? 0);
  }

  /** Scrolls so that a line comes to the top; at once, as the text does. */
  scrollTo(line: number): void {
    this.#look();
    const seen = this.#byLine.filter(isSeen);
    const at = lastWhere(seen, ({ lines }) => lines.first <= line);
    const placed = seen[at];
    const top =
      placed === undefined || line <= (seen[0]?.lines.first ?? 0)
        ? null
        : topOf(line, anchorsAround(placed, seen[at + 1]));
    window.scrollTo({ top: top === null ? 0 : window.scrollY + top - this.#cover(), behavior: 'instant' });
  }

  /** What a line of the text became: the smallest element that begins with it or before it; and whether the line is in it. */
  elementAt(line: number): { readonly element: HTMLElement; readonly within: boolean } | null {
    this.#look();
    const placed = this.#written[lastWhere(this.#written, ({ lines }) => lines.first <= line)];
    if (placed === undefined) return null;
    const parts = partsOf(placed);
    const element = parts.findLast((one) => placed.lines.first + lineIn(one) <= line) ?? placed.element;
    return { element, within: line <= placed.lines.last };
  }

  /** The line that an element of the letter was made from. */
  lineOf(element: Element): number | null {
    this.#look();
    const piece = this.#all.findLast((one) => one.element.contains(element));
    if (piece === undefined) return null;
    const own = element.closest<HTMLElement>('[data-line]');
    const within = own !== null && piece.element.contains(own) ? lineIn(own) : 0;
    return Math.min(piece.lines.first + within, piece.lines.last);
  }

  #look(): void {
    const { pieces } = this.#letter;
    if (pieces === this.#of) return;
    this.#of = pieces;
    this.#inOrder = pieces.flatMap(({ element, lines }) => (lines === null ? [] : [{ element, lines }]));
    this.#byLine = this.#inOrder.toSorted(byFirstLine);
    this.#all = [...this.#inOrder, ...pieces.flatMap(notesOf)].sort(byFirstLine);
    this.#written = this.#all.filter(({ element }) => !element.classList.contains('ontbreekt'));
  }
}

/** Not so where it has just gone from the text. */
function isSeen({ element }: Placed): boolean {
  return !element.hidden;
}

function byFirstLine(one: Placed, other: Placed): number {
  return one.lines.first - other.lines.first;
}

/** What the notes of a piece became, as long as these are its notes: a letter has hundreds, and an edit changes few. */
const PLACED = new WeakMap<Shown['notes'], readonly Placed[]>();

function notesOf({ element, notes }: Shown): readonly Placed[] {
  const known = PLACED.get(notes);
  if (known?.every((one) => element.contains(one.element)) === true) return known;
  const placed = notes.flatMap((lines) => {
    const note = element.querySelector<HTMLElement>(`#${CSS.escape(lines.id)}`);
    return note === null ? [] : [{ element: note, lines }];
  });
  PLACED.set(notes, placed);
  return placed;
}

/** From the top of a piece to the top of the next, both rising. */
function anchorsAround(placed: Placed, next: Placed | undefined): readonly Anchor[] {
  const { first, last } = placed.lines;
  const box = placed.element.getBoundingClientRect();
  const anchors: Anchor[] = [{ line: first, top: box.top }];
  const add = (line: number, top: number): void => {
    const before = anchors.at(-1);
    if (before !== undefined && line >= before.line && top >= before.top) anchors.push({ line, top });
  };
  for (const one of partsOf(placed)) add(first + lineIn(one), one.getBoundingClientRect().top);
  add(last + 1, box.bottom);
  if (next !== undefined) add(next.lines.first, next.element.getBoundingClientRect().top);
  return anchors;
}

function partsOf({ element }: Placed): readonly HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>('[data-line]')];
}

function lineIn(element: HTMLElement): number {
  const line = Number(element.dataset['line']);
  return Number.isSafeInteger(line) && line >= 0 ? line : 0;
}

/** Index of the last one for which it holds, in a row where it holds for the first ones; -1 where it holds for none. */
export function lastWhere<T>(row: readonly T[], holds: (one: T) => boolean): number {
  let [low, high] = [0, row.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = row[middle];
    if (one !== undefined && holds(one)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
