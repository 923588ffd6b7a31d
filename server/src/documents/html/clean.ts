import { attribute, element, isElement, textOf, type Element, type Root } from './tree.js';

/** The children of an element, as the tree has them. */
type Children = Element['children'];

/**
 * The page as its words and their build: what was struck from it, hidden or only decoration is gone; bold and italic
 * that stand in styles become elements, and so do headings that are paragraphs of that style.
 */
export function clean(root: Root): Root {
  return { type: 'root', children: cleaned(root.children as Children) };
}

/** How many passages of a page are struck through: what `clean` leaves out and a reader could see. */
export function struckIn({ children }: Root | Element): number {
  let count = 0;
  let within = false;
  for (const child of children) {
    const blank = child.type === 'text' && child.value.trim() === '';
    if (!blank && isElement(child) && isStruck(child)) {
      if (!within && textOf(child).trim() !== '') count += 1;
      within = true;
      continue;
    }
    if (!blank) within = false;
    if (isElement(child) && !isHidden(styleOf(child))) count += struckIn(child);
  }
  return count;
}

function styleOf(node: Element): string {
  return attribute(node, 'style').toLowerCase();
}

function isStruck(node: Element): boolean {
  return STRUCK.has(node.tagName) || LINE_THROUGH.test(styleOf(node));
}

function cleaned(children: Children): Children {
  const found: Children = [];
  for (const child of children) {
    for (const one of child.type === 'element' ? cleanElement(child) : child.type === 'text' ? [child] : []) {
      const last = found.at(-1);
      if (one.type === 'text' && last?.type === 'text')
        found[found.length - 1] = { ...last, value: last.value + one.value };
      else found.push(one);
    }
  }
  return found;
}

/** What is struck through, by its author or by the one who keeps track of changes, is no part of the text any more. */
const STRUCK: ReadonlySet<string> = new Set(['del', 's', 'strike']);
const LINE_THROUGH = /text-decoration(?:-line)?:\s*(?:underline\s+)?line-through/;

/** Elements that say nothing about the build of a text; their words stay. `u` would come out as italic. */
const UNWRAPPED: ReadonlySet<string> = new Set([
  'span', 'font', 'ins', 'u', 'mark', 'big', 'small', 'q', 'abbr', 'cite', 'dfn', 'kbd', 'samp', 'var', 'tt',
  'code', 'label', 'time', 'data', 'sub', 'bdi', 'bdo', 'nobr', 'ruby', 'rt', 'rb', 'picture',
]); // prettier-ignore

const BLOCKS: ReadonlySet<string> = new Set([
  'p', 'div', 'ul', 'ol', 'li', 'table', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'section', 'article', 'dl',
]); // prettier-ignore

const HEADING = /^h[1-6]$/;

function cleanElement(node: Element): Children {
  const name = node.tagName;
  const style = styleOf(node);
  // What stands around the reading of a Japanese sign is for those who cannot set it above.
  if (isStruck(node) || name === 'rp' || isHidden(style)) return [];
  const children = cleaned(node.children);
  if (HEADING.test(name)) return [element(name, withoutWeight(children))];
  const level = headingLevel(node, style);
  if (level !== null) return [element(`h${String(level)}`, withoutWeight(children))];
  if (name === 'a') return cleanLink(node, children);
  if (name === 'sup') return superscript(node, children);
  if (isInline(name)) {
    const holdsBlocks = children.some((child) => isElement(child) && BLOCKS.has(child.tagName));
    return holdsBlocks ? children : emphasised(name, style, children);
  }
  if (name === 'p' || name === 'li') return trimmedBlock(node, children);
  return [{ ...node, children }];
}

/** Without white space at its edges, and gone where it holds nothing else: Word sets paragraphs apart with empty ones. */
function trimmedBlock(node: Element, children: Children): Children {
  if (node.tagName === 'p' && !holds(children, 'hr') && textOf(element('p', children)).trim() === '') {
    // It may be the place that a note is known by.
    return children.some((child) => isElement(child)) ? [{ ...node, children }] : [];
  }
  const paragraphs = children.filter((child) => isElement(child) && child.tagName === 'p');
  const inner =
    node.tagName === 'li' && paragraphs.length === 1
      ? children.flatMap((child) => (isElement(child) && child.tagName === 'p' ? ownPlace(child) : [child]))
      : children;
  return [{ ...node, children: trimmedEdges(inner) }];
}

function trimmedEdges(children: Children): Children {
  return children.map((child, index) => {
    if (child.type !== 'text') return child;
    const start = index === 0 ? child.value.trimStart() : child.value;
    return { ...child, value: index === children.length - 1 ? start.trimEnd() : start };
  });
}

/** The words of a paragraph; its name goes along as a place without words. */
function ownPlace(node: Element): Children {
  const id = attribute(node, 'id');
  return id === '' ? node.children : [element('a', [], { id }), ...node.children];
}

function holds(children: Children, name: string): boolean {
  return children.some((child) => isElement(child) && (child.tagName === name || holds(child.children, name)));
}

function isInline(name: string): boolean {
  return UNWRAPPED.has(name) || ['b', 'strong', 'i', 'em'].includes(name) || name.includes(':');
}

function isHidden(style: string): boolean {
  return /(?:display:\s*none|visibility:\s*hidden|mso-hide:\s*all|mso-element:\s*comment)/.test(style);
}

/** Bold by its element or its style; a style may take back what the element says, as in Google Docs. */
function emphasised(name: string, style: string, children: Children): Children {
  const weight = /(?:^|;)\s*font-weight:\s*(\w+)/.exec(style)?.[1];
  const bold = weight === undefined ? name === 'b' || name === 'strong' : weight === 'bold' || Number(weight) >= 600;
  const slant = /(?:^|;)\s*font-style:\s*(\w+)/.exec(style)?.[1];
  const italic = slant === undefined ? name === 'i' || name === 'em' : slant === 'italic' || slant === 'oblique';
  const inner = italic ? around('em', children) : children;
  return bold ? around('strong', inner) : inner;
}

/** White space at the edges stays outside: «**woord **» is no bold in Markdown. */
function around(name: string, children: Children): Children {
  if (children.every((child) => textOf(child).trim() === '')) return children;
  const [first, last] = [children[0], children.at(-1)];
  const before = first?.type === 'text' ? (/^\s+/.exec(first.value)?.[0] ?? '') : '';
  const after = last?.type === 'text' ? (/\s+$/.exec(last.value.slice(-SPACE))?.[0] ?? '') : '';
  const inner = children.map((child, index) => {
    if (child.type !== 'text') return child;
    const from = index === 0 ? before.length : 0;
    const to = child.value.length - (index === children.length - 1 ? after.length : 0);
    return { ...child, value: child.value.slice(from, to) };
  });
  return [...space(before), element(name, inner), ...space(after)];
}

/** More white space than this at an end is not looked at. */
const SPACE = 200;

function space(value: string): Children {
  return value === '' ? [] : [{ type: 'text', value: ' ' }];
}

/** A heading is no bolder than it is. */
function withoutWeight(children: Children): Children {
  return children.flatMap((child) =>
    isElement(child) && ['strong', 'em', 'b', 'i'].includes(child.tagName) ? withoutWeight(child.children) : [child],
  );
}

/** Word's headings that are not written as such: the title of a document, and styles by their name or outline level. */
function headingLevel(node: Element, style: string): number | null {
  if (node.tagName !== 'p' && node.tagName !== 'div') return null;
  if (node.children.some((child) => isElement(child) && BLOCKS.has(child.tagName))) return null;
  const classes = attribute(node, 'class');
  if (/\b(?:MsoTitle|Titel|Title)\b/.test(classes)) return 1;
  const level =
    /\b(?:MsoHeading|Heading|Kop)([1-6])\b/i.exec(classes)?.[1] ?? /mso-outline-level:\s*([1-6])/.exec(style)?.[1];
  return level === undefined ? null : Number(level);
}

/** Only an address that somebody else can follow is a link; places in the page matter for notes alone. */
function cleanLink(node: Element, children: Children): Children {
  const href = attribute(node, 'href').trim();
  const place = placeName(node);
  const inner = children.length === 0 && place === '' ? [] : children;
  if (/^(?:https?:\/\/|mailto:)[^\s<>]+$/i.test(href) && textOf(element('a', children)).trim() !== '') {
    return [element('a', inner, { href, ...(place === '' ? {} : { id: place }) })];
  }
  if (href.includes('#') || place !== '') {
    return [element('a', inner, { href: href.includes('#') ? href.slice(href.lastIndexOf('#')) : '', id: place })];
  }
  return inner;
}

function placeName(node: Element): string {
  const id = attribute(node, 'id');
  return id === '' ? attribute(node, 'name') : id;
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** «m²»: a lone figure at a word keeps its place; marks of notes are links, and stay as they are. */
function superscript(node: Element, children: Children): Children {
  const text = textOf(element('sup', children)).trim();
  const plain = children.every((child) => child.type === 'text');
  if (plain && /^\d$/.test(text)) return [element('sup', [{ type: 'text', value: text }], { id: placeName(node) })];
  return children;
}

/** What is left of a raised figure that is no mark of a note. */
export function raised(figure: string): string {
  return [...figure].map((digit) => RAISED.charAt(Number(digit))).join('');
}
