import { placeIn, type Typed } from '../typed.js';

/** So many keystrokes are kept for an answer that is late. */
const KEPT = 200;

/** Writes what is typed into the letter at once, until it comes as the server read it. */
export class Typing {
  readonly #elementAt: (line: number) => HTMLElement | null;
  readonly #touched: (element: HTMLElement) => void;
  /** What the letter that is shown does not have yet, in the order in which it was typed. */
  #ahead: readonly Typed[] = [];

  /**
   * @param elementAt what a line of the text became
   * @param touched is told of each element that is now other than the server made it
   */
  constructor(elementAt: (line: number) => HTMLElement | null, touched: (element: HTMLElement) => void) {
    this.#elementAt = elementAt;
    this.#touched = touched;
  }

  /** Shows one keystroke, where its place is known. */
  write(typed: Typed): void {
    this.#ahead = [...this.#ahead, typed].slice(-KEPT);
    this.#show(typed);
  }

  /** The letter is shown as it was at this version: what was typed since stays in sight. */
  writeSince(version: number): void {
    this.#ahead = this.#ahead.filter((typed) => typed.version > version);
    for (const typed of this.#ahead) this.#show(typed);
  }

  forget(): void {
    this.#ahead = [];
  }

  #show(typed: Typed): void {
    const element = this.#elementAt(typed.line);
    const edit = element === null ? null : placeIn(element.textContent, typed);
    if (element === null || edit === null) return;
    const place = textAt(element, edit.at, edit.removed);
    if (place === null) return;
    place.text.replaceData(place.offset, edit.removed, edit.added);
    this.#touched(element);
  }
}

/** The words in which so many characters lie, from the character `at` on; null where they lie in more than one. */
function textAt(element: Element, at: number, length: number): { readonly text: Text; readonly offset: number } | null {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let offset = at;
  for (let text = texts.nextNode() as Text | null; text !== null; text = texts.nextNode() as Text | null) {
    if (offset + length <= text.length) return { text, offset };
    if (offset < text.length) return null;
    offset -= text.length;
  }
  return null;
}
