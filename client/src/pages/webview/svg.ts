const SVG = 'http://www.w3.org/2000/svg';

/** The elements of a picture of a page, and what may be said of each: outlines, words, links. */
const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  svg: ['viewBox'],
  defs: [],
  g: ['transform', 'fill', 'stroke', 'opacity'],
  path: [
    'id',
    'd',
    'transform',
    'fill',
    'fill-rule',
    'stroke',
    'stroke-width',
    'stroke-dasharray',
    'stroke-dashoffset',
    'stroke-linecap',
    'stroke-linejoin',
    'stroke-miterlimit',
  ],
  use: ['x', 'y', 'href', 'fill', 'transform'],
  rect: ['x', 'y', 'width', 'height', 'fill', 'transform'],
  text: ['x', 'y', 'fill', 'font-size', 'textLength', 'lengthAdjust', 'transform'],
  a: ['href'],
};

/** Where a link may lead: outside by these, or to a place on a page. */
const ADDRESS = /^(?:https?:|mailto:|#)/i;
/** An outline of the page itself. */
const OWN = /^#[\w-]+$/;

/**
 * A picture of a page as the server made it, copied part by part: whatever is not on the list is left behind, so that nothing
 * in it can run or ask for anything. Null for what is no such picture.
 */
export function readPicture(svg: string): SVGElement | null {
  const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
  if (documentElement.namespaceURI !== SVG || documentElement.localName !== 'svg') return null;
  const copy = copyOf(documentElement);
  return copy instanceof SVGElement ? copy : null;
}

function copyOf(element: Element): Element | null {
  const allowed = element.namespaceURI === SVG ? ELEMENTS[element.localName] : undefined;
  if (allowed === undefined) return null;
  const copy = document.createElementNS(SVG, element.localName);
  for (const { name, value } of element.attributes) {
    if (allowed.includes(name) && (name !== 'href' || leadsNowhereElse(element, value))) copy.setAttribute(name, value);
  }
  for (const child of element.childNodes) {
    if (child instanceof Element) {
      const inner = copyOf(child);
      if (inner !== null) copy.append(inner);
    } else if (child.nodeType === Node.TEXT_NODE && element.localName === 'text') copy.append(child.nodeValue ?? '');
  }
  return copy;
}

function leadsNowhereElse(element: Element, address: string): boolean {
  return element.localName === 'a' ? ADDRESS.test(address) : OWN.test(address);
}
