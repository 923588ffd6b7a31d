import { Parser } from 'htmlparser2';

/**
 * What a page of ours may hold, whatever the letter says. Written down apart from what makes the pages, and read by another
 * parser, so that both have to be wrong in the same way before something slips through.
 */
const ELEMENTS: ReadonlySet<string> = new Set([
  'header', 'main', 'section', 'article', 'nav', 'footer', 'div', 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd',
  'blockquote', 'pre', 'code', 'hr', 'br', 'table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'a', 'span',
  'strong', 'em', 'b', 'i', 'u', 'del', 'sup', 'sub', 'mark', 'time', 'address', 'figure', 'figcaption', 'small', 'abbr', 'wbr',
]); // prettier-ignore

const OF_A_PAGE: ReadonlySet<string> = new Set(['html', 'head', 'body', 'meta', 'title', 'style']);

const ATTRIBUTES: ReadonlySet<string> = new Set([
  'id', 'class', 'lang', 'dir', 'title', 'role', 'href', 'rel', 'start', 'value', 'scope', 'colspan', 'rowspan', 'align', 'tabindex',
  'aria-label', 'aria-labelledby', 'aria-describedby', 'aria-hidden', 'data-line', 'data-afbeelding',
]); // prettier-ignore

const META: ReadonlySet<string> = new Set(['charset', 'name', 'content', 'http-equiv']);

export interface Judged {
  /** What should not be there; empty for a harmless page. */
  readonly problems: readonly string[];
  /** Every word that shows, with one blank where there are more. */
  readonly text: string;
}

/** Where a browser would go: it takes out tabs and line ends, and control characters before the scheme. */
export function isHarmlessAddress(address: string): boolean {
  const begin = [...address].findIndex((sign) => sign > ' ');
  return /^(?:https?:\/\/|mailto:|#)/i.test(address.slice(Math.max(begin, 0)).replace(/[\t\n\r]/g, ''));
}

/** A picture beside the letter, by its path: never above it, on another machine, or of another scheme. */
function isHarmlessPicture(path: string): boolean {
  return !/[\p{Cc}\\:%?#]|^\//u.test(path) && !path.split('/').includes('..');
}

/** @param whole whether it is a page of its own, else what goes into one */
export function judgePage(html: string, whole: boolean): Judged {
  const problems: string[] = [];
  const words: string[] = [];
  const ids = new Set<string>();
  const targets: string[] = [];
  const open: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      open.push(name);
      words.push(PHRASES.has(name) ? '' : '\n');
      const ofPage = whole && OF_A_PAGE.has(name);
      if (!ELEMENTS.has(name) && !ofPage) problems.push(`element <${name}>`);
      for (const [attribute, value] of Object.entries(attributes)) {
        if (name === 'meta' && ofPage ? !META.has(attribute) : !ATTRIBUTES.has(attribute))
          problems.push(`attribute ${attribute}="${value.slice(0, 60)}" of <${name}>`);
        if (attribute === 'href' && (name !== 'a' || !isHarmlessAddress(value)))
          problems.push(`address ${value.slice(0, 60)} of <${name}>`);
        if (attribute === 'data-afbeelding' && !isHarmlessPicture(value))
          problems.push(`picture ${value.slice(0, 60)}`);
        if (attribute === 'href' && value.startsWith('#')) targets.push(value.slice(1));
        if (attribute === 'id') {
          if (ids.has(value)) problems.push(`two elements with the id ${value}`);
          if (!/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(value)) problems.push(`the id ${value}`);
          ids.add(value);
        }
        if (attribute === 'http-equiv' && value.toLowerCase() !== 'content-security-policy')
          problems.push(`<meta http-equiv=${value}>`);
      }
    },
    ontext(text) {
      const within = open.at(-1);
      if (within === 'style') problems.push(...styleProblems(text));
      else if (within !== 'title') words.push(text);
    },
    onclosetag(name) {
      open.pop();
      words.push(PHRASES.has(name) ? '' : '\n');
    },
    oncomment: (text) => problems.push(`comment ${text.slice(0, 60)}`),
    onprocessinginstruction: (name) => {
      if (!whole || name.toLowerCase() !== '!doctype') problems.push(`declaration ${name}`);
    },
  });
  parser.end(html);
  for (const target of targets) {
    if (!ids.has(decodeURIComponent(target))) problems.push(`a link to #${target}, which is not there`);
  }
  return { problems, text: asShown(words.join('')) };
}

/** Elements that do not part the words before and behind them. */
const PHRASES: ReadonlySet<string> = new Set([
  'a', 'span', 'strong', 'em', 'b', 'i', 'u', 'del', 'sup', 'sub', 'mark', 'code', 'time', 'abbr', 'small', 'wbr',
]); // prettier-ignore

function styleProblems(css: string): string[] {
  const found = /url\(|@import|expression\(|javascript:|behavior:|<\//i.exec(css);
  return found === null ? [] : [`a style sheet with ${found[0]}`];
}

/** Words as a reader sees them: where the lines break, and how wide the blanks are, is no matter. */
export function asShown(text: string): string {
  return text.replace(/[\s\u00A0]+/g, ' ').trim();
}

/** Those words of a letter that do not show. */
export function lost(text: string, visible: readonly string[]): readonly string[] {
  return visible.filter((words) => !text.includes(asShown(words))).map((words) => `«${words}» does not show`);
}
