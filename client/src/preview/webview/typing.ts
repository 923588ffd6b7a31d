import { goneIn, placeIn, type EditOfWords } from '../placeOfTyped.js';
import type { Typed } from '../typed.js';
import type { Shown } from './letter.js';

/** So many keystrokes wait for an answer that is late; the others come with it. */
const KEPT = 200;

/** What ends with its last line, so that a paragraph can stand below it. */
const ENDS = /^(?:P|H[1-6]|UL|OL|TABLE|BLOCKQUOTE)$/;
/** What has its words in the order of the text. */
const ROWS = /^(?:P|H[1-6]|LI|TD|TH)$/;

/** The letter on the page, as far as typing in it needs. */
export interface Typable {
  /** What a line of the text became. */
  readonly elementAt: (line: number) => HTMLElement | null;
  /** What became of these lines, from the first up to and with the last: all that has one of them. */
  readonly piecesIn: (first: number, last: number) => readonly Pick<Shown, 'element' | 'lines'>[];
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

  /** Shows one keystroke, where its place is known. @returns whether it is */
  write(typed: Typed): boolean {
    if (this.#ahead.length >= KEPT) return false;
    this.#ahead = [...this.#ahead, typed];
    return this.#show(typed);
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

  #show(typed: Typed): boolean {
    if (typed.what === 'gone') return this.#takeAway(typed);
    const element = this.#letter.elementAt(typed.line);
    if (element === null) return false;
    switch (typed.what) {
      case 'words':
      case 'cut':
        return this.#edit(element, typed);
      case 'join':
        return this.#join(element, typed);
      case 'below':
        return this.#lay(element, typed);
    }
  }

  #edit(element: HTMLElement, typed: Typed): boolean {
    if (typed.what === 'cut' && !this.#isParagraph(element)) return false;
    const edit = placeIn(element.textContent, typed);
    const place = edit === null ? null : emptied(element, edit, typed.before === '');
    if (edit === null || place === null) return false;
    if (typed.what === 'cut') this.#cut(element, place, paragraphsOf(edit.added));
    else place.text.insertData(place.offset, edit.added);
    this.#letter.touched(element);
    return true;
  }

  /** What stands behind this place goes on with the last of these paragraphs, and what stands before it with the first. */
  #cut(element: HTMLElement, { text, offset }: Place, [first = '', ...others]: readonly string[]): void {
    const behind = document.createRange();
    behind.setStart(text, offset);
    behind.setEnd(element, element.childNodes.length);
    const tail = behind.extractContents();
    element.append(first);
    const last = this.#addBelow(element, others, element.className);
    if (last !== null) last.append(tail);
  }

  /** Paragraphs that stand by themselves. */
  #lay(element: HTMLElement, { line, added }: Typed): boolean {
    const piece = this.#letter.piecesIn(line, line).find((one) => one.element.contains(element));
    // what goes on below this line may take them in
    if (piece?.lines?.last !== line || !ENDS.test(piece.element.tagName)) return false;
    this.#addBelow(piece.element, paragraphsOf(added).slice(1), '');
    return true;
  }

  /** @returns the last of them */
  #addBelow(element: HTMLElement, paragraphs: readonly string[], look: string): HTMLElement | null {
    let last: HTMLElement | null = null;
    for (const words of paragraphs) {
      const own = document.createElement('p');
      own.className = look;
      own.append(words);
      (last ?? element).after(own);
      this.#letter.added(own);
      last = own;
    }
    return last;
  }

  /** All between two places; where these are in two paragraphs, what is left of them becomes one. */
  #takeAway({ line, lastLine, before, after: behind }: Typed): boolean {
    // no paragraph begins with a space on the page
    const after = behind.trimStart();
    const [begin, end] = [before, after].map((words, at) =>
      words === '' ? null : this.#letter.elementAt(at === 0 ? line : lastLine),
    );
    if (begin === undefined || end === undefined) return false;
    if (begin !== null && begin === end)
      return ROWS.test(begin.tagName) && this.#clear(begin, { before, after: behind });
    const pieces = this.#letter.piecesIn(line, lastLine);
    const between = pieces.filter(({ element }) => element !== begin && element !== end);
    const isWhole = between.every(({ lines }) => lines !== null && lines.first >= line && lines.last <= lastLine);
    const stay = [begin, end].filter((one) => one !== null);
    if (!isWhole || !stay.every((one) => this.#isParagraph(one) && pieces.some(({ element }) => element === one)))
      return false;
    if (begin !== null && begin.querySelector('[id^="vervolg-"]') !== null) return false;
    if (begin !== null && goneIn(begin.textContent, { before, after: '' }) === null) return false;
    if (end !== null && goneIn(end.textContent, { before: '', after }) === null) return false;
    if (begin !== null) this.#clear(begin, { before, after: '' });
    if (end !== null) this.#clear(end, { before: '', after });
    for (const { element } of between) this.#hide(element);
    if (begin !== null && end !== null) {
      begin.append(behind.slice(0, behind.length - after.length), ...copyOf(end).childNodes);
      this.#hide(end);
    }
    return true;
  }

  #clear(element: HTMLElement, words: Pick<Typed, 'before' | 'after'>): boolean {
    const gone = goneIn(element.textContent, words);
    if (gone === null || emptied(element, gone, words.before === '') === null) return false;
    this.#letter.touched(element);
    return true;
  }

  #hide(element: HTMLElement): void {
    element.hidden = true;
    this.#letter.touched(element);
  }

  /** One that stands in no list, quotation or table. */
  #isParagraph(element: HTMLElement): boolean {
    return element.tagName === 'P' && element.parentElement?.tagName === 'MAIN';
  }

  /** What the next paragraph says is shown at the end of this one. */
  #join(element: HTMLElement, { before, added, after }: Typed): boolean {
    const next = element.nextElementSibling;
    if (!(next instanceof HTMLElement) || element.tagName !== 'P' || next.tagName !== 'P') return false;
    if (!element.textContent.endsWith(before) || !next.textContent.startsWith(after)) return false;
    element.append(added, ...copyOf(next).childNodes);
    this.#letter.touched(element);
    this.#hide(next);
    return true;
  }
}

/** The same once more, without the names that a page has once. */
function copyOf(element: HTMLElement): HTMLElement {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const one of copy.querySelectorAll('[id]')) one.removeAttribute('id');
  return copy;
}

function paragraphsOf(words: string): readonly string[] {
  return words.split('\n\n');
}

interface Place {
  readonly text: Text;
  readonly offset: number;
}

/**
 * Takes away the words that went, and gives where others come; null where that is nowhere.
 *
 * @param behind at the border of two pieces: in the later one, as the words behind it told the place
 */
function emptied(element: Element, { at, removed }: EditOfWords, behind: boolean): Place | null {
  const [start, end] = [pointAt(element, at, behind), pointAt(element, at + removed, false)];
  if (start === null) return null;
  if (removed === 0) return start;
  if (end === null) return null;
  const gone = document.createRange();
  gone.setStart(start.text, start.offset);
  gone.setEnd(end.text, end.offset);
  gone.deleteContents();
  return start;
}

/** The piece of words, and how far in it, that stands so far in an element. */
function pointAt(element: Element, at: number, behind: boolean): Place | null {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let offset = at;
  for (let text = texts.nextNode() as Text | null; text !== null; text = texts.nextNode() as Text | null) {
    if (behind ? offset < text.length : offset <= text.length) return { text, offset };
    offset -= text.length;
  }
  return null;
}
