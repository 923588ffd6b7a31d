import type { Element, ElementContent, Properties } from 'hast';

/** An element with what it holds; what is null is left out. */
export function element(
  tagName: string,
  properties: Properties,
  ...children: readonly (ElementContent | string | null | readonly ElementContent[])[]
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.flatMap((child): readonly ElementContent[] => {
      if (child === null || child === '') return [];
      return typeof child === 'string' ? [{ type: 'text', value: child }] : 'length' in child ? child : [child];
    }),
  };
}

/** Words for those who hear the letter and do not see it. */
export function heard(words: string): Element {
  return element('span', { className: ['voorgelezen'] }, words);
}
