import { attribute, isElement, textOf, type Element, type Root } from './tree.js';

type Children = Element['children'];

/** A page without the remarks in its margin, and how many of those it had. */
interface WithoutRemarks {
  readonly page: Root;
  readonly remarks: number;
}

/**
 * Takes out what readers of a draft wrote in its margin: their marks among the words («[JJ1]»), as Word and Google Docs put
 * them in a page, and what they say at its end. The words that a remark is about stay. To be done before notes are looked
 * for: such a mark is a link to a place in the page as well.
 */
export function withoutRemarks(root: Root): WithoutRemarks {
  const found = new Set<string>();
  const kept = (children: Children): Children =>
    children.flatMap((child): Children => {
      if (!isElement(child)) return [child];
      const number = numberOf(child);
      if (number !== null) found.add(number);
      const inner = kept(child.children);
      return number !== null || saysRemark(child) || (MARK.test(classOf(child)) && isBlank(inner))
        ? []
        : [{ ...child, children: inner }];
    });
  const page: Root = { type: 'root', children: kept(root.children as Children) };
  return { page, remarks: found.size };
}

/** Where a mark leads (`#_msocom_1`, `#cmnt1`), and where what the remark says leads back to. */
const TO_REMARK = /#(?:_msocom_|cmnt)(\d{1,5})$/;
const TO_MARK = /#(?:_msoanchor_|cmnt_ref)(\d{1,5})$/;

/** «[JJ1]», «[a]»: a link with other words is one of the author's own. */
const INITIALS = /^\[[^[\]]{1,20}\]$/;

/** Class of what stands around a mark in Word: a blank, and now and then words that were typed behind it. */
const MARK = /\bMsoCommentReference\b/;

/** Class of what Word puts around each remark, and of the line that sets them apart. */
const TEXT = /\bmsocom(?:txt|off)\b/;

/** The number of the remark that a link leads to, or leads back from; null where it is no such link. */
function numberOf(node: Element): string | null {
  if (node.tagName !== 'a') return null;
  const href = attribute(node, 'href').trim();
  const number = (TO_REMARK.exec(href) ?? TO_MARK.exec(href))?.[1] ?? null;
  return number !== null && INITIALS.test(textOf(node).trim()) ? number : null;
}

/** Whether an element is what a remark says: it begins with the link that leads back. */
function saysRemark(node: Element): boolean {
  if (TEXT.test(classOf(node))) return true;
  if (node.tagName !== 'p' && node.tagName !== 'div') return false;
  let first: Element | undefined = node;
  while (first !== undefined && first.tagName !== 'a') {
    const next: Children[number] | undefined = first.children.find((child) => isElement(child) || !isBlank([child]));
    first = isElement(next) ? next : undefined;
  }
  return first !== undefined && numberOf(first) !== null && TO_MARK.test(attribute(first, 'href').trim());
}

function classOf(node: Element): string {
  return attribute(node, 'class');
}

function isBlank(children: Children): boolean {
  return children.every((child) =>
    child.type === 'text' ? !/\S/.test(child.value) : !isElement(child) || isBlank(child.children),
  );
}
