import type { HeadForm } from '../../../../server/src/protocol.js';
import { asKept, asToPage, type FromPage, type Looks, type ToPage } from '../messages.js';
import type { Typed } from '../typed.js';
import { bringIntoView, host, part, tell } from './host.js';
import { followLinks } from './links.js';
import { Toolbar } from './toolbar.js';

/** For so long after the page scrolled itself, its scrolling is nobody's wish, in milliseconds. */
const ECHO = 120;

/** What a message becomes on the page, and where the lines of the text stand on it. */
export interface View {
  /** Whether nothing is shown. */
  readonly empty: boolean;
  /** The line at the top of what is seen, with how far in it. */
  readonly topLine: number;
  /** What scrolling lays at the top, or an element that stays where it is while the letter changes around it. */
  readonly hold: () => Element | undefined;
  /** Shows what came; null where it is not for this view, `lost` where it lacks something that was thought to be here. */
  readonly show: (message: ToPage) => Pick<Extract<FromPage, { kind: 'shown' }>, 'pieces' | 'findings'> | 'lost' | null;
  /** Shows a picture of the letter that has come; absent where none are shown. */
  readonly showPicture?: (picture: Extract<ToPage, { kind: 'picture' }>) => void;
  /** Shows a keystroke at once, and tells whether it could; absent where the letter itself is waited for. */
  readonly type?: (typed: Typed) => boolean;
  readonly clear: () => void;
  /** Scrolls so that a line comes to the top; at once, as the text does. */
  readonly scrollTo: (line: number) => void;
  /** Shows where the caret is, and gives what shows it; null: nowhere. */
  readonly mark: (line: number | null) => Element | null;
  /** Where a click leads, and whether the text is to get the focus for it; null: nowhere. */
  readonly placeOf: (event: MouseEvent) => Omit<Extract<FromPage, { kind: 'go' }>, 'kind'> | null;
  /** Goes to a place within the letter that a link names; null where it has none. */
  readonly target: (name: string) => HTMLElement | null;
  readonly size: (zoom: number) => void;
  /** How large things are now, in percent. */
  readonly scale: () => number;
}

const main = part('main');
const told = part('.bericht');
const header = part('header');

/** How much of the top of what is seen is covered by the buttons; where there is little room they scroll away with the page. */
export function cover(): number {
  return Math.max(0, header.getBoundingClientRect().bottom);
}

/** Keeps a view in step with the text, and what a person wants of it in step with the extension. */
export class Shell {
  readonly #view: View;
  readonly #toolbar: Toolbar;
  #uri = '';
  #looks: Looks | null = null;
  /** The shape that the head of the letter has here. */
  #form: HeadForm | null = null;
  /** The line that belongs at the top as soon as there is a letter. */
  #wanted: number | null = null;
  #caret: number | null = null;
  #quietUntil = 0;
  #scrolled = false;

  constructor(view: View) {
    this.#view = view;
    this.#toolbar = new Toolbar((looks) => {
      tell({ kind: 'looks', looks });
    }, view.scale);
    const kept = asKept(host.getState());
    if (kept !== null) [this.#uri, this.#looks, this.#wanted] = [kept.uri, kept.looks, kept.line];

    window.addEventListener('message', ({ data }) => {
      const message = asToPage(data);
      if (message !== null) this.#hear(message);
    });
    window.addEventListener('scroll', () => {
      if (this.#scrolled || view.empty) return;
      this.#scrolled = true;
      requestAnimationFrame(() => {
        this.#tellScroll();
      });
    });
    main.addEventListener('click', (event) => {
      if (isSelecting(event)) return;
      const place = view.placeOf(event);
      if (place !== null) tell({ kind: 'go', ...place });
    });
    followLinks(main, view.target);
    tell({ kind: 'ready', kept: kept?.uri ?? null });
  }

  #hear(message: ToPage): void {
    switch (message.kind) {
      case 'looks':
        this.#look(message.uri, message.looks);
        break;
      case 'told':
        told.textContent = message.text;
        if (message.empty) this.#view.clear();
        break;
      case 'typed':
        if (this.#holdingStill(() => this.#view.type?.(message.typed)) === false) tell({ kind: 'waits' });
        break;
      case 'caret':
        this.#caret = message.line;
        this.#mark(true);
        break;
      case 'scroll':
        if (this.#view.empty) this.#wanted = message.line;
        else this.#scrollTo(message.line);
        this.#keep();
        break;
      case 'picture':
        this.#fetch(message);
        break;
      case 'letter':
      case 'pages':
        this.#show(message);
    }
  }

  #look(uri: string, looks: Looks): void {
    if (uri !== this.#uri) {
      [this.#uri, this.#wanted, this.#caret, this.#form] = [uri, null, null, null];
      this.#view.clear();
      told.textContent = '';
    }
    const line = looks.zoom === this.#looks?.zoom ? null : this.#view.topLine;
    this.#looks = looks;
    this.#view.size(looks.zoom);
    this.#toolbar.show(looks, looks.head ?? this.#form);
    if (line !== null && !this.#view.empty) this.#scrollTo(line);
    this.#keep();
  }

  #show(message: Extract<ToPage, { version: number }>): void {
    const shown = this.#holdingStill(() => this.#view.show(message));
    if (shown === null) return;
    if (shown === 'lost') {
      tell({ kind: 'lost' });
      return;
    }
    told.textContent = '';
    document.title = message.title;
    if (this.#wanted !== null) this.#scrollTo(this.#wanted);
    this.#wanted = null;
    this.#mark(false);
    this.#form = message.head;
    // How large things are may be known only now.
    if (this.#looks !== null) this.#toolbar.show(this.#looks, this.#looks.head ?? this.#form);
    tell({ kind: 'shown', version: message.version, ...shown });
  }

  /** Fetches a picture, and shows it when it has come; where it does not come its words stay. */
  #fetch(picture: Extract<ToPage, { kind: 'picture' }>): void {
    const uri = this.#uri;
    const image = new Image();
    image.addEventListener('load', () => {
      if (uri !== this.#uri) return; // the page shows another letter by now
      this.#holdingStill(() => this.#view.showPicture?.(picture));
    });
    image.src = picture.address;
  }

  /** Does something to the letter while what is read stays where it is. */
  #holdingStill<T>(change: () => T): T {
    const held = window.scrollY === 0 ? undefined : this.#view.hold();
    const before = held?.getBoundingClientRect().top ?? 0;
    const result = change();
    if (held?.isConnected === true) {
      const moved = held.getBoundingClientRect().top - before;
      if (moved !== 0)
        this.#quietly(() => {
          window.scrollBy({ top: moved, behavior: 'instant' });
        });
    }
    return result;
  }

  /** Shows where the caret is; brought into view where someone put it there, not where the letter only changed. */
  #mark(bring: boolean): void {
    const element = this.#view.mark(this.#caret);
    // What has just gone from the page stands nowhere.
    if (element === null || !bring || element.getClientRects().length === 0) return;
    const { top, bottom } = element.getBoundingClientRect();
    if (bottom >= cover() && top <= window.innerHeight) return;
    this.#quietly(() => {
      bringIntoView(element);
    });
  }

  #scrollTo(line: number): void {
    this.#quietly(() => {
      this.#view.scrollTo(line);
    });
  }

  #tellScroll(): void {
    this.#scrolled = false;
    if (this.#view.empty) return;
    this.#keep();
    if (performance.now() > this.#quietUntil) tell({ kind: 'scrolled', line: this.#view.topLine });
  }

  /** Scrolls without telling the text to follow. */
  #quietly(scroll: () => void): void {
    this.#quietUntil = performance.now() + ECHO;
    scroll();
  }

  #keep(): void {
    if (this.#looks === null || this.#uri === '') return;
    host.setState({ uri: this.#uri, looks: this.#looks, line: this.#wanted ?? this.#view.topLine });
  }
}

/** Whether a click ends a selection: words that were selected are to be copied, not to be looked up. */
function isSelecting({ target, detail }: MouseEvent): boolean {
  const onButton = target instanceof Element && target.closest('button') !== null;
  return !onButton && detail <= 1 && document.getSelection()?.isCollapsed === false;
}
