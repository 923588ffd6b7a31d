import { element, isElement, type Element, type Root } from './tree.js';

type Children = Element['children'];

/** A table with more cells than this, empty ones counted, is written as paragraphs. */
const MOST_CELLS = 20_000;

/**
 * Makes tables such as Markdown has them: the first row is the head. A table that only gives a page its form (one column, as
 * in mails) becomes the text that it holds, and so does one that is too large.
 */
export function simplifyTables(root: Root): Root {
  return { type: 'root', children: simplified(root.children as Children) };
}

function simplified(children: Children): Children {
  return children.flatMap((node): Children => {
    if (!isElement(node)) return [node];
    const inner = { ...node, children: simplified(node.children) };
    return node.tagName === 'table' ? table(inner) : [inner];
  });
}

function table(node: Element): Children {
  const rows = rowsOf(node);
  const columns = rows.reduce((most, row) => Math.max(most, cellsOf(row).length), 0);
  if (columns <= 1 || rows.length === 1 || rows.length * columns > MOST_CELLS || holdsTable(rows)) {
    return rows.flatMap(cellsOf).map((cell) => element('div', cell.children));
  }
  const [first, ...others] = rows.map((row) => element('tr', cellsOf(row).map(ofOneParagraph)));
  if (first === undefined) return [];
  const head = element(
    'tr',
    first.children.map((cell) => (isElement(cell) ? { ...cell, tagName: 'th' } : cell)),
  );
  return [element('table', [element('thead', [head]), element('tbody', others)])];
}

function rowsOf(node: Element): readonly Element[] {
  return node.children
    .filter(isElement)
    .flatMap((child) =>
      child.tagName === 'tr' ? [child] : ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? rowsOf(child) : [],
    );
}

function cellsOf(row: Element): readonly Element[] {
  return row.children.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

/** Tables in tables have been looked at: one that is left has a form of its own. */
function holdsTable(rows: readonly Element[]): boolean {
  const holds = (node: Element): boolean =>
    node.tagName === 'table' || node.children.some((child) => isElement(child) && holds(child));
  return rows.some(holds);
}

const BLOCKS: ReadonlySet<string> = new Set([
  'p',
  'div',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'blockquote',
]);

/** A cell holds one line: its paragraphs follow each other with a space between. */
function ofOneParagraph(cell: Element): Element {
  const flat = (children: Children): Children =>
    children.flatMap((child): Children => {
      if (!isElement(child)) return [child];
      if (child.tagName === 'br') return [{ type: 'text', value: ' ' }];
      if (!BLOCKS.has(child.tagName)) return [{ ...child, children: flat(child.children) }];
      return [{ type: 'text', value: ' ' }, ...flat(child.children), { type: 'text', value: ' ' }];
    });
  return element('td', flat(cell.children));
}
