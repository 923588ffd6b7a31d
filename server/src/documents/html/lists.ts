import { attribute, element, isElement, textOf, type Element, type Root } from './tree.js';

type Children = Element['children'];

/** A paragraph of Word that is an entry of a list: its level, counted from 1, and whether it bears a number. */
interface Entry {
  readonly level: number;
  readonly ordered: boolean;
  readonly start: number | null;
  readonly content: Children;
}

/**
 * Makes lists of the paragraphs that Word marks as their entries (`mso-list:l0 level2 lfo1`): Word writes the bullet or
 * number into the text, and indents what lies deeper. To be done before styles are taken out.
 */
export function restoreLists(root: Root): Root {
  return { type: 'root', children: restored(root.children as Children) };
}

function restored(children: Children): Children {
  const found: Children = [];
  let row: Entry[] = [];
  const close = (): void => {
    if (row.length > 0) found.push(...nested(row));
    row = [];
  };
  for (const child of children) {
    const entry = isElement(child) ? entryOf(child) : null;
    if (entry !== null) row.push(entry);
    else if (row.length > 0 && child.type === 'text' && child.value.trim() === '') continue;
    else {
      close();
      found.push(isElement(child) ? { ...child, children: restored(child.children) } : child);
    }
  }
  close();
  return found;
}

function entryOf(node: Element): Entry | null {
  if (node.tagName !== 'p' && node.tagName !== 'div') return null;
  const level = /mso-list:\s*l\d+\s+level([1-9])/i.exec(attribute(node, 'style'))?.[1];
  if (level === undefined) return null;
  const mark = textOf(
    element('p', node.children.filter((child) => isElement(child) && holdsMark(child)).flatMap(marksIn)),
  );
  const number = /^\(?(?:(\d{1,4})|[a-z]{1,4})[.)]/i.exec(mark.trim());
  return {
    level: Number(level),
    ordered: number !== null,
    start: number?.[1] === undefined ? null : Number(number[1]),
    content: withoutMark(node.children),
  };
}

function isMark(node: Element): boolean {
  return /mso-list:\s*ignore/i.test(attribute(node, 'style'));
}

function holdsMark(node: Element): boolean {
  return isMark(node) || node.children.some((child) => isElement(child) && holdsMark(child));
}

function marksIn(node: Children[number]): Children {
  if (!isElement(node)) return [];
  return isMark(node) ? [node] : node.children.flatMap(marksIn);
}

function withoutMark(children: Children): Children {
  return children.flatMap((child): Children => {
    if (!isElement(child)) return [child];
    return isMark(child) ? [] : [{ ...child, children: withoutMark(child.children) }];
  });
}

/** Entries of a row as lists within lists. An entry that skips a level stands in the list that is open. */
function nested(row: readonly Entry[]): Children {
  const top: Element[] = [];
  const open: { readonly list: Element; readonly level: number; readonly ordered: boolean }[] = [];
  for (const { level, ordered, start, content } of row) {
    while ((open.at(-1)?.level ?? 0) > level) open.pop();
    let last = open.at(-1);
    if (last?.level === level && last.ordered !== ordered) {
      open.pop();
      last = open.at(-1);
    }
    if (last === undefined || last.level < level) {
      const list = element(ordered ? 'ol' : 'ul', [], ordered && start !== null && start > 1 ? { start } : {});
      const holder = last?.list.children.at(-1);
      if (isElement(holder)) holder.children.push(list);
      else top.push(list);
      last = { list, level, ordered };
      open.push(last);
    }
    last.list.children.push(element('li', [...content]));
  }
  return top;
}
