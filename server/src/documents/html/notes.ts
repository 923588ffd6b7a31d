import { raised } from './clean.js';
import { attribute, element, isElement, textOf, type Element, type Root } from './tree.js';

type Children = Element['children'];

/** Stands for a mark in the tree; its `label` tells which note. */
export const MARK = 'note-mark';
/** Stands for a note, at the end of the tree. */
export const NOTE = 'note-text';

/** A link to a place in the page that looks like the mark of a note. */
interface Link {
  readonly node: Element;
  /** Place in the order of the page. */
  readonly at: number;
  readonly target: string;
}

interface Place {
  readonly at: number;
  /** The paragraph, list entry or division that the place is in: the note, if it is one. */
  readonly block: Element | null;
}

/**
 * Finds the notes of a page: links with nothing but a number or a sign that lead to a paragraph further on, as Word
 * (`#_ftn1`), Google Docs (`#ftnt1`) and web pages write them, also where a browser made a whole address of it. Marks and
 * notes get numbers in order of first use; what leads back from a note goes.
 */
export function findNotes(root: Root): Root {
  const children = withinPage(root.children as Children);
  const { links, places } = survey(children);
  const labels = new Map<string, string>();
  const marks = new Map<Element, string>();
  const blocks = new Map<Element, string>();
  const fromNotes = new Set<string>();
  for (const { node, at, target } of links) {
    // What a note links back to is no note.
    if (fromNotes.has(target)) continue;
    const place = places.get(target);
    const behind = place?.block != null && place.at > at ? place.block : null;
    if (behind === null && !(place === undefined && NAMED.test(target))) continue;
    const label = labels.get(target) ?? String(labels.size + 1);
    labels.set(target, label);
    marks.set(node, label);
    if (behind !== null) blocks.set(behind, label);
    const own = attribute(node, 'id');
    if (own !== '') fromNotes.add(own);
  }
  const notes = new Map<string, Children>();
  const body = rebuilt(children, { marks, blocks, notes });
  const texts = [...notes].sort(([a], [b]) => Number(a) - Number(b));
  return {
    type: 'root',
    children: [
      ...(notes.size > 0 ? withoutRule(body) : body),
      ...texts.map(([label, note]) => element(NOTE, note, { label })),
    ],
  };
}

/** Names that Word and Google Docs give to notes: such a mark is one, also where its note was not copied along. */
const NAMED = /^_?(?:ftn|edn|ftnt)\d{1,4}$/;

/** What the marks of such notes are called: a note leads back to its mark. */
const NAMED_MARK = /^_?(?:ftn|edn|ftnt)_?ref\d{1,4}$/;

const FIGURE = /^[[(]?(?:\d{1,4}|[ivxlc]{1,6}|\*{1,3}|[†‡])[\])]?$/i;
const BACK = /^(?:[[(]?(?:\d{1,4}|[ivxlc]{1,6}|\*{1,3}|[†‡])[\])]?[.:]?|[↑↩⏎^]\uFE0E?|)$/i;

const BLOCK: ReadonlySet<string> = new Set(['p', 'li', 'dd', 'dt', 'aside', 'td', 'blockquote']);
/** Word keeps the paragraphs of one note together. */
const DIVISION = /^_?(?:ftn|edn|ftnt)\d{1,4}$/;

/**
 * Links of notes as they stood in the page: who copies from a browser gets `https://site/page#_ftn1` for `#_ftn1`. A link
 * with other words is an address like any other.
 */
function withinPage(children: Children): Children {
  const here = new Set<string>();
  const gather = (nodes: Children): void => {
    for (const node of nodes.filter(isElement)) {
      here.add(attribute(node, 'id'));
      gather(node.children);
    }
  };
  gather(children);
  const shortened = (node: Children[number]): Children[number] => {
    if (!isElement(node)) return node;
    const inner = { ...node, children: node.children.map(shortened) };
    if (node.tagName !== 'a' || !isAddress(node) || !BACK.test(textOf(node).trim())) return inner;
    const [, fragment = ''] = /^[^#]*#(.+)$/.exec(attribute(node, 'href')) ?? [];
    const place = decoded(fragment);
    if (place === '' || !(here.has(place) || NAMED.test(place) || NAMED_MARK.test(place))) return inner;
    return { ...inner, properties: { ...node.properties, href: `#${fragment}` } };
  };
  return children.map(shortened);
}

function survey(children: Children): { readonly links: readonly Link[]; readonly places: ReadonlyMap<string, Place> } {
  const links: Link[] = [];
  const places = new Map<string, Place>();
  let at = 0;
  const walk = (nodes: Children, block: Element | null): void => {
    for (const node of nodes) {
      if (!isElement(node)) continue;
      at += 1;
      const id = attribute(node, 'id');
      const isDivision = node.tagName === 'div' && DIVISION.test(id);
      const holdsDivision = block?.tagName === 'div';
      const own = isDivision || (BLOCK.has(node.tagName) && !holdsDivision) ? node : block;
      if (id !== '' && !places.has(id)) places.set(id, { at, block: own });
      const href = attribute(node, 'href');
      if (node.tagName === 'a' && href.startsWith('#') && FIGURE.test(textOf(node).trim())) {
        links.push({ node, at, target: decoded(href.slice(1)) });
      }
      walk(node.children, own);
    }
  };
  walk(children, null);
  return { links, places };
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // Not written as an address: it is the name as it stands.
    return name;
  }
}

interface Found {
  readonly marks: ReadonlyMap<Element, string>;
  readonly blocks: ReadonlyMap<Element, string>;
  /** Filled on the way: label → what the note says. */
  readonly notes: Map<string, Children>;
}

function rebuilt(children: Children, found: Found): Children {
  const rest: Children = [];
  for (const node of children) {
    if (!isElement(node)) {
      rest.push(node);
      continue;
    }
    const label = found.blocks.get(node);
    if (label !== undefined) {
      found.notes.set(label, noteOf(node, found));
      continue;
    }
    const mark = found.marks.get(node);
    if (mark !== undefined) rest.push(element(MARK, [], { label: mark }));
    else if (node.tagName === 'a' && !isAddress(node)) rest.push(...rebuilt(node.children, found));
    else if (node.tagName === 'sup') rest.push({ type: 'text', value: raised(textOf(node)) });
    else {
      const inner = rebuilt(node.children, found);
      // A list or division of which only notes are left
      const emptied = node.children.length > 0 && inner.every(isRuleOrSpace);
      if (!emptied || node.children.every(isRuleOrSpace)) rest.push({ ...node, children: inner });
    }
  }
  return rest;
}

function isAddress(node: Element): boolean {
  const href = attribute(node, 'href');
  return href !== '' && !href.startsWith('#');
}

/** A note without the number at its head and without what leads back. */
function noteOf(node: Element, found: Found): Children {
  const inner = rebuilt(node.children.map(withoutBack), { ...found, blocks: new Map() });
  return node.tagName === 'div' ? inner.map(trimmedStart) : [trimmedStart(element('p', inner), 0)];
}

/** Behind the number at its head stands white space, also of the kind that does not break. */
function trimmedStart(node: Children[number], index: number): Children[number] {
  if (index > 0 || !isElement(node)) return node;
  const [first, ...rest] = node.children.filter((child) => child.type !== 'text' || child.value !== '');
  if (first?.type !== 'text') return node;
  return { ...node, children: [{ ...first, value: first.value.trimStart() }, ...rest] };
}

function withoutBack(node: Children[number]): Children[number] {
  if (!isElement(node)) return node;
  const back = node.tagName === 'a' && !isAddress(node) && BACK.test(textOf(node).trim());
  if (back) return { type: 'text', value: '' };
  // A mark in a note has its place in the map by its own object: only what changes is made anew.
  const children = node.children.map(withoutBack);
  return children.every((child, index) => child === node.children[index]) ? node : { ...node, children };
}

function isRuleOrSpace(node: Children[number]): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  return (
    isElement(node) &&
    (['hr', 'br'].includes(node.tagName) || (node.children.length > 0 && node.children.every(isRuleOrSpace)))
  );
}

/** The line that set the notes apart. */
function withoutRule(children: Children): Children {
  let end = children.length;
  while (end > 0) {
    const last = children[end - 1];
    if (last === undefined || !isRuleOrSpace(last)) break;
    end -= 1;
  }
  const kept = children.slice(0, end);
  const last = kept.at(-1);
  if (!isElement(last) || !['body', 'html', 'div', 'section', 'main', 'article'].includes(last.tagName)) return kept;
  return [...kept.slice(0, -1), { ...last, children: withoutRule(last.children) }];
}
