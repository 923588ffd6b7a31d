import morphdom from 'morphdom';
import type { PreviewPiece } from '../../../../server/src/protocol.js';
import type { MarginNote, ToPage } from '../messages.js';
import { movedPiece, planOf, wholeRow } from '../pieces.js';
import { MarginNotes } from './margin.js';
import { Pictures } from './pictures.js';
import { keepingSelection } from './selection.js';

/** A piece of the letter on the page. */
export interface Shown {
  readonly key: string;
  readonly element: HTMLElement;
  /** Where it stands in the text; null for what is made and stands nowhere. */
  readonly lines: PreviewPiece['lines'];
  readonly notes: PreviewPiece['notes'];
}

type Letter = Extract<ToPage, { kind: 'letter' }>;

/** The letter on the page, changed where it changed and nowhere else. */
export class LetterOnPage {
  readonly #main: HTMLElement;
  readonly #style: HTMLStyleElement;
  readonly #margin: MarginNotes;
  readonly #pictures = new Pictures();
  /** Of what is shown. */
  #name: string | null = null;
  /** The HTML of the pieces that are shown, by their keys. */
  #html = new Map<string, string>();
  #shown: readonly Shown[] = [];
  /** Of these pieces, those that are not as their HTML says: someone typed in them since. */
  #ahead = new Set<HTMLElement>();
  /** What stands between the pieces, as someone cut one in two. */
  #more = new Set<HTMLElement>();

  constructor(main: HTMLElement, style: HTMLStyleElement) {
    this.#main = main;
    this.#style = style;
    this.#margin = new MarginNotes(main);
  }

  get pieces(): readonly Shown[] {
    return this.#shown;
  }

  get findings(): number {
    return this.#margin.count;
  }

  /** The finding that an element belongs to. */
  findingOf(element: Element): MarginNote | undefined {
    return this.#margin.noteOf(element);
  }

  /** Shows a picture that has come, wherever the letter has it. */
  showPicture({ path, address }: Extract<ToPage, { kind: 'picture' }>): void {
    this.#pictures.came(path, address);
    this.#pictures.dress(this.#main);
  }

  /** Something in this element is other than the letter says, until the next letter. */
  isAhead(element: HTMLElement): void {
    const piece = this.#shown.find((one) => one.element.contains(element));
    if (piece !== undefined) this.#ahead.add(piece.element);
  }

  /** This element stands in no piece, until the next letter. */
  hasMore(element: HTMLElement): void {
    this.#more.add(element);
  }

  /** Shows a letter; false where a piece is wanting that was thought to be here, and then nothing changed. */
  show({ name, since, pieces: told, kept, moved, style, findings }: Letter): boolean {
    if (since !== null && since !== this.#name) return false;
    const pieces = wholeRow(told, kept, (from) => {
      const shown = this.#shown[from];
      return shown === undefined ? undefined : movedPiece(shown, moved);
    });
    if (pieces === null) return false;
    const html = new Map<string, string>();
    for (const piece of pieces) {
      const one = ('html' in piece ? piece.html : null) ?? this.#html.get(piece.key);
      if (one === undefined) return false;
      html.set(piece.key, one);
    }
    this.#html = html;
    this.#name = name;
    if (style !== null) this.#style.textContent = style;
    this.#patch(pieces);
    this.#margin.show(findings, this.#shown);
    return true;
  }

  /** Takes the letter away. */
  clear(): void {
    this.#name = null;
    this.#html = new Map();
    this.#shown = [];
    this.#ahead.clear();
    this.#more.clear();
    this.#margin.show([], []);
    this.#pictures.clear();
    this.#main.replaceChildren();
  }

  #patch(pieces: readonly Omit<Shown, 'element'>[]): void {
    for (const one of this.#more) one.remove();
    this.#more.clear();
    const before = this.#shown;
    const plan = planOf(
      before.map(({ key }) => key),
      pieces.map(({ key }) => key),
    );
    for (const old of plan.gone) before[old]?.element.remove();
    let last: HTMLElement | null = null;
    this.#shown = pieces.map(({ key, lines, notes }, at) => {
      const place = plan.from[at] ?? null;
      const old = place === null ? undefined : before[place.old]?.element;
      const stays = old !== undefined && place?.same === true && !this.#ahead.has(old);
      const element = stays ? old : this.#placed(key, old, last);
      last = element;
      return { key, element, lines, notes };
    });
    this.#ahead.clear();
  }

  /** Puts a new piece in the place of an old one, of which what is the same stays; else behind the last. */
  #placed(key: string, old: HTMLElement | undefined, last: HTMLElement | null): HTMLElement {
    const element = elementOf(this.#html.get(key) ?? '');
    this.#pictures.dress(element);
    if (old === undefined) {
      if (last === null) this.#main.prepend(element);
      else last.after(element);
      return element;
    }
    return keepingSelection(old, () => {
      if (old.tagName !== element.tagName) {
        old.replaceWith(element);
        return element;
      }
      morphdom(old, element);
      return old;
    });
  }
}

/** What the server made clean, as an element; nothing else is ever read as HTML here. */
function elementOf(html: string): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = html;
  const { firstElementChild } = template.content;
  return firstElementChild instanceof HTMLElement ? firstElementChild : document.createElement('div');
}
