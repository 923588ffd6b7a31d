import type { PhrasingContent, RootContent } from 'mdast';

const KNOWN = new WeakMap<RootContent, RootContent>();

/** A paragraph of which each line stands by itself, as those of a signature do, whatever Markdown makes of its line ends. */
export function onOwnLines(node: RootContent): RootContent {
  if (node.type !== 'paragraph') return node;
  let made = KNOWN.get(node);
  if (made === undefined) KNOWN.set(node, (made = { ...node, children: parted(node.children) }));
  return made;
}

function parted(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'text') return linesOf(node.value);
    return 'children' in node ? [{ ...node, children: parted(node.children) }] : [node];
  });
}

function linesOf(text: string): PhrasingContent[] {
  return text.split('\n').flatMap((line, i, { length }): PhrasingContent[] => {
    const value = i === 0 ? line : line.trimStart();
    const words = i === length - 1 ? value : value.trimEnd();
    const shown: PhrasingContent[] = words === '' ? [] : [{ type: 'text', value: words }];
    return i === 0 ? shown : [{ type: 'break' }, ...shown];
  });
}
