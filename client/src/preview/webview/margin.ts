import type { MarginNote } from '../messages.js';
import type { Shown } from './letter.js';

/** A sign for each severity beside its word, as a colour alone says nothing to many. */
const SIGNS: Readonly<Record<MarginNote['severity'], string>> = {
  error: '✕',
  warning: '⚠',
  information: 'ℹ',
  hint: '✎',
};

/** What is found, in the margin: each finding before the piece that it is about. */
export class MarginNotes {
  readonly #main: HTMLElement;
  #elements = new Map<string, HTMLElement>();
  #notes = new WeakMap<Element, MarginNote>();

  constructor(main: HTMLElement) {
    this.#main = main;
  }

  get count(): number {
    return this.#elements.size;
  }

  noteOf(element: Element): MarginNote | undefined {
    const found = element.closest('.bevinding');
    return found === null ? undefined : this.#notes.get(found);
  }

  /** Shows these; what was there already stays as it is, its focus included. */
  show(notes: readonly MarginNote[], pieces: readonly Shown[]): void {
    const before = this.#elements;
    this.#elements = new Map();
    for (const note of notes) {
      const piece = pieces[note.piece];
      if (piece === undefined) continue;
      const name = this.#nameOf(note, piece);
      const element = before.get(name) ?? elementOf(note);
      before.delete(name);
      this.#elements.set(name, element);
      this.#notes.set(element, note);
      if (!isBefore(element, piece.element)) piece.element.before(element);
    }
    for (const element of before.values()) element.remove();
    this.#main.toggleAttribute('data-findings', this.#elements.size > 0);
  }

  /** The same for the same finding at the same piece, for as long as it stands there. */
  #nameOf(note: MarginNote, piece: Shown): string {
    const name = `${note.severity} ${note.text} ${piece.key}`;
    let nth = 1;
    while (this.#elements.has(`${name} ${nth}`)) nth++;
    return `${name} ${nth}`;
  }
}

/** Whether nothing but other findings stands between the two. */
function isBefore(element: HTMLElement, piece: HTMLElement): boolean {
  let next = element.nextElementSibling;
  while (next?.classList.contains('bevinding') === true) next = next.nextElementSibling;
  return next === piece;
}

function elementOf({ severity, word, text }: MarginNote): HTMLElement {
  const element = document.createElement('div');
  element.className = 'bevinding';
  element.dataset['severity'] = severity;
  const button = document.createElement('button');
  button.type = 'button';
  const sign = document.createElement('span');
  sign.className = 'teken';
  sign.ariaHidden = 'true';
  sign.textContent = SIGNS[severity];
  const heading = document.createElement('b');
  heading.append(sign, word);
  button.append(heading, text);
  element.append(button);
  return element;
}
