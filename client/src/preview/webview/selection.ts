import { offsetAfter } from '../offsets.js';

/** An end of the selection that lies in the element that changes, as how far in its words. */
interface End {
  readonly node: Node;
  readonly offset: number;
  readonly within: number | null;
}

/**
 * Changes an element while what is selected stays selected: a browser lets go of words that are written anew, even where they
 * are the same.
 *
 * @param change gives the element that stands there then
 */
export function keepingSelection(element: HTMLElement, change: () => HTMLElement): HTMLElement {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed) return change();
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  if (anchorNode === null || focusNode === null) return change();
  const ends = [endIn(element, anchorNode, anchorOffset), endIn(element, focusNode, focusOffset)] as const;
  if (ends.every(({ within }) => within === null)) return change();

  const before = element.textContent;
  const changed = change();
  const [anchor, focus] = ends.map(({ node, offset, within }) =>
    within === null ? { node, offset } : placeOf(changed, offsetAfter(within, before, changed.textContent)),
  );
  if (anchor?.node.isConnected === true && focus?.node.isConnected === true)
    selection.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset);
  return changed;
}

function endIn(element: HTMLElement, node: Node, offset: number): End {
  if (!element.contains(node)) return { node, offset, within: null };
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEnd(node, offset);
  return { node, offset, within: range.toString().length };
}

/** Where so many characters of the words of an element end. */
function placeOf(element: HTMLElement, characters: number): { readonly node: Node; readonly offset: number } {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = characters;
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const length = text.nodeValue?.length ?? 0;
    if (left <= length) return { node: text, offset: left };
    left -= length;
  }
  return { node: element, offset: element.childNodes.length };
}
