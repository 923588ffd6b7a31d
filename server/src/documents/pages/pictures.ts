/** A page as a picture. */
export interface PagePicture {
  /** Equal keys: equal pages. */
  readonly key: string;
  /** One `<svg>` that needs nothing else; null where the key was known. */
  readonly svg: string | null;
}

/**
 * The pages in the renderer's one long picture, each made anew from what is known to be harmless: outlines of letters,
 * lines, boxes and links, and on top of the outlines their words, not to be seen but to be selected and read aloud. Scripts,
 * styles, foreign objects and whatever else the renderer may come to write are left behind.
 */
export function pagePictures(
  picture: string,
  known: ReadonlySet<string>,
): { readonly width: number; readonly height: number; readonly pages: readonly PagePicture[] } {
  const begins = pageBegins(picture);
  const glyphs = new Glyphs(picture.slice(0, begins[0]?.at ?? picture.length));
  const pages = begins.map(({ at, end, key, width, height }): PagePicture => {
    if (known.has(key)) return { key, svg: null };
    const made = new PageWriter(glyphs);
    made.write(picture, at, end);
    const defs = glyphs.definitions(made.used);
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}pt" height="${height}pt">${defs}${made.text}</svg>`;
    return { key, svg };
  });
  const [first] = begins;
  return { width: Number(first?.width ?? 0), height: Number(first?.height ?? 0), pages };
}

interface PageBegin {
  /** Behind the page's own tag. */
  readonly at: number;
  readonly end: number;
  readonly key: string;
  readonly width: string;
  readonly height: string;
}

function pageBegins(picture: string): readonly PageBegin[] {
  const tag =
    /<g class="typst-page" transform="[^"<>]*" data-tid="([\w+/=]+)" data-page-width="([\d.]+)" data-page-height="([\d.]+)"[^<>]*>/g;
  const found = [...picture.matchAll(tag)];
  return found.map((match, index) => {
    const [whole, key = '', width = '0', height = '0'] = match;
    return { at: match.index + whole.length, end: found[index + 1]?.index ?? picture.length, key, width, height };
  });
}

/** The outlines of letters, by name. */
class Glyphs {
  readonly #outlines: ReadonlyMap<string, string>;

  constructor(definitions: string) {
    const outline = /<path id="([\w+/=-]+)" class="outline_glyph" d="([\w .,+-]*)"\s*\/>/g;
    const found = definitions.matchAll(outline);
    this.#outlines = new Map([...found].map(([, name = '', path = '']) => [plainName(name), path]));
  }

  /** Whether there is anything to see: a space has no outline. */
  has(name: string): boolean {
    return (this.#outlines.get(name) ?? '').trim() !== '';
  }

  definitions(used: ReadonlySet<string>): string {
    const paths = [...used].sort().map((name) => `<path id="${name}" d="${this.#outlines.get(name)?.trim() ?? ''}"/>`);
    return `<defs>${paths.join('')}</defs>`;
  }
}

/** The renderer's name for an outline, which is in base64, in letters, figures, `-` and `_`; different names stay different. */
function plainName(name: string): string {
  return name.replace(/\W/g, (sign) => `-${sign.charCodeAt(0).toString(16)}`);
}

/** What may stand in an attribute, by its name: numbers, colours, moves; nothing that leads anywhere. */
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  transform: /^(?:(?:translate|scale|matrix|rotate)\([-\d.,e ]+\) ?)+$/,
  d: /^[A-Za-z\d.,+\- ]*$/,
  fill: /^(?:none|#[\da-f]{3,8})$/i,
  stroke: /^(?:none|#[\da-f]{3,8})$/i,
  'fill-rule': /^(?:nonzero|evenodd)$/,
  'stroke-width': /^[\d.]+$/,
  'stroke-dasharray': /^[\d., ]+$/,
  'stroke-dashoffset': /^-?[\d.]+$/,
  'stroke-linecap': /^\w+$/,
  'stroke-linejoin': /^\w+$/,
  'stroke-miterlimit': /^[\d.]+$/,
  x: /^-?[\d.]+$/,
  y: /^-?[\d.]+$/,
  width: /^[\d.]+$/,
  height: /^[\d.]+$/,
};

/** A tag, its name and attributes; or what stands between tags. Attributes hold no angle brackets: the renderer escapes them. */
const TOKEN = /<(\/?)([A-Za-z][\w:]*)([^<>]*)>|([^<]+)|</y;

class PageWriter {
  readonly used = new Set<string>();
  readonly #glyphs: Glyphs;
  readonly #out: string[] = [];
  /** How each open tag is closed: '' where it was left out. */
  readonly #open: string[] = [];
  /** Width and size of the words that come next; null outside of them. */
  #words: { readonly width: string; readonly size: string } | null = null;

  constructor(glyphs: Glyphs) {
    this.#glyphs = glyphs;
  }

  get text(): string {
    return this.#out.join('');
  }

  write(picture: string, from: number, to: number): void {
    const token = new RegExp(TOKEN);
    token.lastIndex = from;
    while (token.lastIndex < to) {
      const match = token.exec(picture);
      if (match === null) break;
      const [, slash = '', name, attributes = '', words] = match;
      if (words !== undefined) this.#text(words);
      else if (name === undefined) continue;
      else if (slash !== '') this.#close();
      else this.#element(name, attributes);
    }
    // The last tags close the whole picture.
    while (this.#open.length > 0) this.#close();
  }

  #element(name: string, raw: string): void {
    const empty = raw.endsWith('/');
    const close = this.#begin(name, readAttributes(raw));
    if (!empty) this.#open.push(close);
    else if (close !== '') this.#out.push(close);
  }

  /** Writes a tag, and gives what closes it. */
  #begin(name: string, attributes: ReadonlyMap<string, string>): string {
    switch (name) {
      case 'g': {
        const kept = written(attributes, ['transform', 'fill']);
        if (kept === '') return '';
        this.#out.push(`<g${kept}>`);
        return '</g>';
      }
      case 'path':
        this.#out.push(`<path${written(attributes, PATH)}>`);
        return '</path>';
      case 'use': {
        const name = /^#([\w+/=-]+)$/.exec(attributes.get('href') ?? '')?.[1];
        const glyph = plainName(name ?? '');
        if (!this.#glyphs.has(glyph)) return '';
        this.used.add(glyph);
        this.#out.push(`<use${written(attributes, ['x', 'y'])} href="#${glyph}">`);
        return '</use>';
      }
      case 'a': {
        const href = address(attributes);
        if (href === null) return '';
        this.#out.push(`<a href="${href}">`);
        return '</a>';
      }
      case 'rect':
        this.#out.push(`<rect${written(attributes, ['x', 'y', 'width', 'height'])} fill="transparent">`);
        return '</rect>';
      case 'foreignObject':
        this.#words = { width: number(attributes.get('width')), size: number(attributes.get('height')) };
        return '';
      default:
        return '';
    }
  }

  #close(): void {
    const close = this.#open.pop();
    if (close !== undefined && close !== '') this.#out.push(close);
  }

  #text(words: string): void {
    if (this.#words === null) return;
    const { width, size } = this.#words;
    this.#words = null;
    if (width === '0') return;
    // Words are escaped already; a bare ampersand would make the whole page unreadable.
    const safe = words.replace(/&(?!(?:#\d+|#x[\da-f]+|amp|lt|gt|quot|apos);)/gi, '&amp;');
    this.#out.push(
      `<text fill="transparent" font-size="${size}" textLength="${width}" lengthAdjust="spacingAndGlyphs">${safe}</text>`,
    );
  }
}

const PATH = Object.keys(ATTRIBUTES).filter(
  (name) => name === 'd' || name.startsWith('fill') || name.startsWith('stroke'),
);

function readAttributes(raw: string): ReadonlyMap<string, string> {
  return new Map([...raw.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
}

function written(attributes: ReadonlyMap<string, string>, names: readonly string[]): string {
  const kept: string[] = [];
  for (const name of names) {
    const value = attributes.get(name);
    // zero is where things stand anyway
    if (value === undefined || ((name === 'x' || name === 'y') && value === '0')) continue;
    if (ATTRIBUTES[name]?.test(value) === true) kept.push(` ${name}="${value.trim()}"`);
  }
  return kept.join('');
}

function number(text: string | undefined): string {
  return /^[\d.]+$/.test(text ?? '') ? String(Number(text)) : '0';
}

/** Where a link leads: outside, or to a page and a height on it; null where it leads nowhere harmless. */
function address(attributes: ReadonlyMap<string, string>): string | null {
  const href = attributes.get('xlink:href') ?? attributes.get('href') ?? '';
  if (/^(?:https?|mailto):[^\s<>"']+$/i.test(href)) return href;
  const place = /^handleTypstLocation\(this, (\d+), [\d.]+, ([\d.]+)\)/.exec(attributes.get('onclick') ?? '');
  if (place === null) return null;
  return `#p=${String(Number(place[1]) - 1)}&amp;t=${String(Math.round(Number(place[2])))}`;
}
