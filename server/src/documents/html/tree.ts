import type { toMdast } from 'hast-util-to-mdast';
import { Parser } from 'htmlparser2';

/** The tree of a page: what `hast-util-to-mdast` takes. Comments, scripts and declarations never get into it. */
export type Root = Extract<Parameters<typeof toMdast>[0], { readonly type: 'root' }>;
export type Element = Extract<Parameters<typeof toMdast>[0], { readonly type: 'element' }>;
/** More than this is no text that somebody copied: UTF-16 code units, elements, elements within elements. */
const LONGEST = 8_000_000;
const MOST_ELEMENTS = 50_000;
const DEEPEST = 200;

export type ReadHtml = { readonly ok: true; readonly tree: Root } | { readonly ok: false; readonly reason: string };

/** What holds nothing that a person reads, or what only a browser can show. */
const UNREAD: ReadonlySet<string> = new Set([
  'script', 'style', 'template', 'head', 'title', 'meta', 'link', 'base', 'xml', 'object', 'embed', 'applet', 'iframe',
  'frame', 'frameset', 'noframes', 'audio', 'video', 'canvas', 'svg', 'math', 'map', 'area', 'source',
  'input', 'select', 'textarea', 'button', 'datalist', 'progress', 'meter', 'dialog', 'noscript',
]); // prettier-ignore

/**
 * Reads a page, or a piece of one, without what is not text. What it costs grows with its length alone, however deep
 * its elements lie in each other: it stops as soon as there is too much.
 */
export function readHtml(html: string): ReadHtml {
  if (html.length > LONGEST) return TOO_MUCH;
  const root: Root = { type: 'root', children: [] };
  const open: (Root | Element)[] = [root];
  let elements = 0;
  let unread = 0;
  const state: { refused: ReadHtml | null } = { refused: null };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (state.refused !== null) return;
      elements += 1;
      if (elements > MOST_ELEMENTS) state.refused = TOO_MUCH;
      if (open.length > DEEPEST) state.refused = TOO_DEEP;
      if (elements > MOST_ELEMENTS || open.length > DEEPEST) return;
      const element: Element = { type: 'element', tagName: name, properties: known(attributes), children: [] };
      if (unread > 0 || UNREAD.has(name)) unread += 1;
      else parentOf(open).children.push(element);
      open.push(element);
    },
    ontext(text) {
      if (unread > 0) return;
      const { children } = parentOf(open);
      const last = children.at(-1);
      if (last?.type === 'text') last.value += text;
      else children.push({ type: 'text', value: text });
    },
    onclosetag() {
      if (open.length > 1) open.pop();
      if (unread > 0) unread -= 1;
    },
  });
  // In pieces, so that the rest is not read once there is too much.
  for (let at = 0; at < html.length && state.refused === null; at += PIECE) parser.write(html.slice(at, at + PIECE));
  if (state.refused !== null) return state.refused;
  parser.end();
  return { ok: true, tree: root };
}

const PIECE = 65_536;

/** What is asked of an element. */
const ATTRIBUTES = ['id', 'name', 'class', 'style', 'href', 'start', 'alt', 'width', 'height'] as const;

function known(attributes: Readonly<Record<string, string>>): Element['properties'] {
  const told = ATTRIBUTES.filter((name) => attributes[name] !== undefined);
  return Object.fromEntries(told.map((name) => [name, attributes[name]]));
}

function parentOf(open: readonly (Root | Element)[]): Root | Element {
  const parent = open.at(-1);
  if (parent === undefined) throw new Error('The root of a page is always open.');
  return parent;
}

const TOO_MUCH: ReadHtml = {
  ok: false,
  reason: 'De gekopieerde tekst is te groot om in één keer om te zetten. Kopieer haar in delen, of plak zonder opmaak.',
};

const TOO_DEEP: ReadHtml = {
  ok: false,
  reason: 'De gekopieerde tekst is niet om te zetten: haar opmaak zit te diep in elkaar. Plak haar zonder opmaak.',
};

/** An attribute as it is written; '' where there is none. */
export function attribute({ properties }: Element, name: string): string {
  const value = properties[name];
  return typeof value === 'string' ? value : '';
}

export function isElement(node: Root['children'][number] | undefined): node is Element {
  return node?.type === 'element';
}

export function element(
  tagName: string,
  children: Element['children'],
  properties: Element['properties'] = {},
): Element {
  return { type: 'element', tagName, properties, children };
}

/** The words of a node, white space as it is. */
export function textOf(node: Root['children'][number]): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}
