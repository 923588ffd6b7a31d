import { FITTING, type ToPage } from '../../preview/messages.js';
import { planOf } from '../../preview/pieces.js';
import { lineAt, topOf, type Anchor } from '../../preview/places.js';
import { cover } from '../../preview/webview/shell.js';
import { readPicture } from './svg.js';

type Told = Extract<ToPage, { kind: 'pages' }>;

/** How many pixels a point is at its own size. */
const PIXELS = 96 / 72;
/** Room beside a page that is as wide as it can be, in pixels. */
const ROOM = 40;

interface Sheet {
  readonly key: string;
  readonly element: HTMLElement;
}

/** The pages of the letter below each other, changed where they changed and nowhere else. */
export class Sheets {
  readonly #main: HTMLElement;
  /** What the letter is called, for who hears the pages. */
  readonly #title = document.createElement('h1');
  readonly #caret = document.createElement('div');
  #sheets: readonly Sheet[] = [];
  #places: Told['places'] = [];
  #width = 0;
  #height = 0;
  #zoom = FITTING;

  constructor(main: HTMLElement) {
    this.#main = main;
    this.#caret.className = 'cursor';
    window.addEventListener('resize', () => {
      this.size(this.#zoom);
    });
  }

  get count(): number {
    return this.#sheets.length;
  }

  /** How large the pages are, in percent of their own size. */
  get scale(): number {
    if (this.#zoom !== FITTING) return this.#zoom;
    if (this.#width === 0) return 100;
    const room = document.documentElement.clientWidth - ROOM;
    return Math.min(200, Math.max(25, (100 * room) / (this.#width * PIXELS)));
  }

  size(zoom: number): void {
    this.#zoom = zoom;
    const scale = (this.scale / 100) * PIXELS;
    this.#main.style.setProperty('--breedte', `${this.#width * scale}px`);
    this.#main.style.setProperty('--hoogte', `${this.#height * scale}px`);
  }

  /** Shows the pages; false where one is wanting that was thought to be here, and then nothing changed. */
  show({ title, pages, places, width, height }: Told): boolean {
    const before = this.#sheets;
    const have = new Set(before.map(({ key }) => key));
    if (pages.some(({ key, svg }) => svg === null && !have.has(key))) return false;
    const pictures = new Map(before.map(({ key, element }) => [key, element.querySelector('svg')]));
    const plan = planOf(
      before.map(({ key }) => key),
      pages.map(({ key }) => key),
    );
    for (const old of plan.gone) before[old]?.element.remove();
    this.#title.textContent = title;
    if (this.#title.parentElement === null) this.#main.prepend(this.#title);
    let last: HTMLElement = this.#title;
    this.#sheets = pages.map(({ key, svg, label }, at) => {
      const place = plan.from[at] ?? null;
      const element = (place === null ? undefined : before[place.old]?.element) ?? this.#newSheet(last);
      if (place?.same !== true) {
        const picture = svg === null ? (pictures.get(key)?.cloneNode(true) ?? null) : readPicture(svg);
        element.querySelector('svg')?.remove();
        if (picture !== null) element.append(picture);
      }
      const heading = element.querySelector('h2');
      if (heading !== null && heading.textContent !== label) heading.textContent = label;
      last = element;
      return { key, element };
    });
    this.#nameLinks(pages.map(({ label }) => label));
    this.#places = places.toSorted((a, b) => a.line - b.line);
    [this.#width, this.#height] = [width, height];
    this.size(this.#zoom);
    return true;
  }

  clear(): void {
    this.#sheets = [];
    this.#places = [];
    this.#main.replaceChildren();
  }

  /** The first page that is seen. */
  get seen(): HTMLElement | undefined {
    return this.#sheets.find(({ element }) => element.getBoundingClientRect().bottom > cover())?.element;
  }

  /** What the page in the midst of what is seen is called. */
  get labelOfSeen(): string {
    const middle = (cover() + window.innerHeight) / 2;
    const seen = this.#sheets.findLast(({ element }) => element.getBoundingClientRect().top <= middle);
    return (seen ?? this.#sheets[0])?.element.querySelector('h2')?.textContent ?? '';
  }

  get topLine(): number {
    return Math.max(0, lineAt(cover() + 1, this.#anchors()) ?? 0);
  }

  scrollTo(line: number): void {
    const top = line <= (this.#places[0]?.line ?? 0) ? null : topOf(line, this.#anchors());
    window.scrollTo({ top: top === null ? 0 : window.scrollY + top - cover(), behavior: 'instant' });
  }

  /** Puts a mark beside what a line became. */
  mark(line: number | null): Element | null {
    const place = line === null ? undefined : this.#places.findLast((one) => one.line <= line);
    const sheet = place === undefined ? undefined : this.#sheets[place.page]?.element;
    if (place === undefined || sheet === undefined) {
      this.#caret.remove();
      return null;
    }
    this.#caret.style.top = `${(100 * place.top) / this.#height}%`;
    if (this.#caret.parentElement !== sheet) sheet.append(this.#caret);
    return this.#caret;
  }

  /** The line of what stands at a place on the screen; null beside the pages. */
  lineOf(target: Element, y: number): number | null {
    const page = this.#sheets.findIndex(({ element }) => element.contains(target));
    const sheet = this.#sheets[page]?.element;
    if (sheet === undefined) return null;
    const box = sheet.getBoundingClientRect();
    const top = ((y - box.top) / box.height) * this.#height;
    const above = this.#places.filter((one) => one.page < page || (one.page === page && one.top <= top));
    const nearest = above.reduce<Told['places'][number] | undefined>(
      (best, one) =>
        best === undefined || one.page > best.page || (one.page === best.page && one.top >= best.top) ? one : best,
      undefined,
    );
    return (nearest ?? this.#places[0])?.line ?? null;
  }

  /** A place that a link names: «p=PAGE&t=PT». */
  target(name: string): HTMLElement | null {
    const [, page, top] = /^p=(\d{1,6})&t=(\d{1,6})$/.exec(name) ?? [];
    const sheet = this.#sheets[Number(page)]?.element;
    if (sheet === undefined) return null;
    let place = sheet.querySelector<HTMLElement>('.plaats');
    if (place === null) {
      place = document.createElement('div');
      place.className = 'plaats';
      sheet.append(place);
    }
    place.style.top = `${(100 * Number(top)) / this.#height}%`;
    return place;
  }

  /** Says where a link leads, for who hears it: in the picture it is an empty box above the words. */
  #nameLinks(labels: readonly string[]): void {
    for (const link of this.#main.querySelectorAll('a')) {
      const address = link.getAttribute('href') ?? '';
      const page = /^#p=(\d{1,6})&/.exec(address)?.[1];
      const label = page === undefined ? address : (labels[Number(page)] ?? address);
      if (link.getAttribute('aria-label') !== label) link.setAttribute('aria-label', label);
    }
  }

  #newSheet(last: HTMLElement): HTMLElement {
    const element = document.createElement('section');
    element.className = 'blad';
    element.append(document.createElement('h2'));
    last.after(element);
    return element;
  }

  /** Lines and how far down the screen they are, both rising; what stands out of order, as notes do, is passed over. */
  #anchors(): readonly Anchor[] {
    const boxes = this.#sheets.map(({ element }) => element.getBoundingClientRect());
    const anchors: Anchor[] = [];
    for (const { line, page, top } of this.#places) {
      const box = boxes[page];
      if (box === undefined) continue;
      const y = box.top + (top / this.#height) * box.height;
      if (y >= (anchors.at(-1)?.top ?? Number.NEGATIVE_INFINITY)) anchors.push({ line, top: y });
    }
    return anchors;
  }
}
