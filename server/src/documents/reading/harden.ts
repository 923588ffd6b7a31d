import type { Element } from 'hast';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';

/**
 * All that the letter's page may hold. What we make ourselves goes through it like anything else: whatever is forgotten
 * elsewhere, nothing that runs or fetches gets past here.
 */
const SCHEMA: Schema = {
  tagNames: [
    ...[
      'header',
      'section',
      'div',
      'p',
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'ul',
      'ol',
      'li',
      'blockquote',
      'pre',
      'hr',
    ],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
    ...['a', 'span', 'strong', 'em', 'del', 'u', 'sup', 'sub', 'mark', 'code', 'br'],
  ],
  attributes: {
    '*': ['className', 'id', 'title', 'role', 'ariaLabel', 'dataLine'],
    a: ['href'],
    ol: ['start'],
    li: ['value'],
    th: ['align', 'scope'],
    td: ['align'],
    div: ['tabIndex'],
    span: ['dataAfbeelding'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  ancestors: { li: ['ol', 'ul'], tr: ['table'], th: ['table'], td: ['table'], thead: ['table'], tbody: ['table'] },
  // names are ours alone: nothing that an author writes becomes one
  clobber: [],
  strip: ['script', 'style'],
  allowComments: false,
  allowDoctypes: false,
};

/** An element as HTML in which nothing runs and nothing is fetched. */
export function hardened(made: Element): string {
  return toHtml(sanitize(made, SCHEMA));
}

/** A short name for a text: equal texts have equal names, different ones in all likelihood others. */
export function nameOf(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x9e3779b1);
    b = Math.imul(b ^ code, 0x5f356495);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return [a, b, text.length].map((part) => (part >>> 0).toString(36)).join('-');
}
