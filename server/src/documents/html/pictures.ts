import { pictureInWords } from '../manuscript/remarks.js';
import { attribute, isElement, type Element, type Root } from './tree.js';

type Children = Element['children'];

/** A page without its pictures, and how many of those a reader saw there. */
interface WithoutPictures {
  readonly page: Root;
  readonly pictures: number;
}

/**
 * Puts in the place of each picture what the page tells of it: «[Afbeelding: kaart]»; nothing where it tells nothing. A sign
 * that a page shows as a picture (😀, ↩) is that sign, and one of a single point, by which mails are followed, is no picture.
 * To be done when notes are found: what leads back from one may be a picture.
 */
export function withoutPictures(root: Root): WithoutPictures {
  let pictures = 0;
  const inWords = (node: Element): string => {
    if (isPoint(node)) return '';
    const alt = attribute(node, 'alt').replace(/\s+/g, ' ').trim();
    if (alt !== '' && !/[\p{L}\p{N}]/u.test(alt)) return alt;
    pictures += 1;
    return alt === '' ? '' : `[${pictureInWords(alt)}]`;
  };
  const replaced = (children: Children): Children => {
    const found: Children = [];
    for (const child of children) {
      const one: Children[number] = !isElement(child)
        ? child
        : child.tagName === 'img'
          ? { type: 'text', value: inWords(child) }
          : { ...child, children: replaced(child.children) };
      const last = found.at(-1);
      // As one text: what stands behind the bracket may need a sign before it.
      if (one.type === 'text' && last?.type === 'text')
        found[found.length - 1] = { ...last, value: last.value + one.value };
      else found.push(one);
    }
    return found;
  };
  return { page: { type: 'root', children: replaced(root.children as Children) }, pictures };
}

function isPoint(node: Element): boolean {
  return ['width', 'height'].some((side) => /^[01](?:px)?$/.test(attribute(node, side).trim()));
}
