import { placeIn, type EditOfWords, type Typed } from '../typed.js';

/** So many keystrokes wait for an answer that is late; the others come with it. */
const KEPT = 200;

/** The letter on the page, as far as typing in it needs. */
export interface Typable {
  /** What a line of the text became. */
  readonly elementAt: (line: number) => HTMLElement | null;
  /** Is told of each element that is now other than the server made it. */
  readonly touched: (element: HTMLElement) => void;
  /** Is told of each element that the server has not made. */
  readonly added: (element: HTMLElement) => void;
}

/** Writes what is typed into the letter at once, until it comes as the server read it. */
export class Typing {
  readonly #letter: Typable;
  /** What the letter that is shown does not have yet, in the order in which it was typed. */
  #ahead: readonly Typed[] = [];
  /** The version of the letter that is shown. */
  #version = 0;

  constructor(letter: Typable) {
    this.#letter = letter;
  }

  /** Shows one keystroke, where its place is known. */
  write(typed: Typed): void {
    if (this.#ahead.length >= KEPT) return;
    this.#ahead = [...this.#ahead, typed];
    this.#show(typed);
  }

  /** The letter is shown as it was at this version: what was typed since stays in sight. */
  writeSince(version: number): void {
    // a text that was closed and opened again begins anew
    this.#ahead = version < this.#version ? [] : this.#ahead.filter((typed) => typed.version > version);
    this.#version = version;
    for (const typed of this.#ahead) this.#show(typed);
  }

  forget(): void {
    this.#ahead = [];
  }

  #show(typed: Typed): void {
    const element = this.#letter.elementAt(typed.line);
    if (element === null) return;
    if (typed.what === 'join') this.#join(element, typed);
    else this.#edit(element, typed);
  }

  #edit(element: HTMLElement, typed: Typed): void {
    const edit = placeIn(element.textContent, typed);
    const place = edit === null ? null : textAt(element, edit, typed.before === '');
    if (edit === null || place === null) return;
    if (typed.what === 'cut' && element.tagName !== 'P') return;
    place.text.replaceData(place.offset, edit.removed, edit.added);
    if (typed.what === 'cut') this.#cut(element, place);
    this.#letter.touched(element);
  }

  /** What stands behind this place becomes a paragraph of its own. */
  #cut(element: HTMLElement, { text, offset }: Place): void {
    const behind = document.createRange();
    behind.setStart(text, offset);
    behind.setEnd(element, element.childNodes.length);
    const own = document.createElement('p');
    own.className = element.className;
    own.append(behind.extractContents());
    element.after(own);
    this.#letter.added(own);
  }

  /** What the next paragraph says is shown at the end of this one. */
  #join(element: HTMLElement, { before, added, after }: Typed): void {
    const next = element.nextElementSibling;
    if (!(next instanceof HTMLElement) || element.tagName !== 'P' || next.tagName !== 'P') return;
    if (!element.textContent.endsWith(before) || !next.textContent.startsWith(after)) return;
    const behind = next.cloneNode(true) as HTMLElement;
    for (const one of behind.querySelectorAll('[id]')) one.removeAttribute('id');
    element.append(added, ...behind.childNodes);
    next.hidden = true;
    this.#letter.touched(element);
    this.#letter.touched(next);
  }
}

interface Place {
  readonly text: Text;
  readonly offset: number;
}

/**
 * The words in which an edit lies; null where that is more than one piece of them.
 *
 * @param behind at the border of two pieces: in the later one, as the words behind it told the place
 */
function textAt(element: Element, { at, removed }: EditOfWords, behind: boolean): Place | null {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let offset = at;
  for (let text = texts.nextNode() as Text | null; text !== null; text = texts.nextNode() as Text | null) {
    const isHere = behind ? offset < text.length : offset <= text.length;
    if (isHere && offset + removed <= text.length) return { text, offset };
    if (offset < text.length) return null;
    offset -= text.length;
  }
  return null;
}
