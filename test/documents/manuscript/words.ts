import type { Nodes } from 'mdast';
import type { Letter } from '../../../server/src/letter/letter.js';
import { harmless } from '../../../server/src/documents/manuscript/harmless.js';
import type { Manuscript, Piece } from '../../../server/src/documents/manuscript/manuscript.js';

/** Nodes as a line of text: marks as {1}, open places as ⟦…⟧, links as <…>. */
function shown(node: Nodes): string {
  switch (node.type) {
    case 'noteMark':
      return `{${node.label}${node.note === null ? '?' : ''}}`;
    case 'placeholder':
      return `⟦${inside(node)}⟧`;
    case 'link':
      return `<${inside(node)}>`;
    case 'strong':
      return `**${inside(node)}**`;
    case 'superscript':
      return `^${inside(node)}^`;
    case 'break':
      return '\n';
    case 'image':
      return node.alt ?? '';
    default:
      return 'value' in node ? node.value : inside(node);
  }
}

function inside(node: Nodes): string {
  if (!('children' in node)) return '';
  const isRow = ['list', 'table', 'tableRow', 'blockquote', 'listItem'].includes(node.type);
  return (node.children as readonly Nodes[]).map(shown).join(isRow ? ' | ' : '');
}

export function shownAll(nodes: readonly Nodes[]): string {
  return nodes.map(shown).join('');
}

/** A piece on a line: what it is, and what it says. */
export function outlined(piece: Piece): string {
  switch (piece.kind) {
    case 'head':
      return 'hoofd';
    case 'heading':
      return `${'#'.repeat(piece.depth)} ${shownAll(piece.words)}`;
    case 'missing':
      return `${'#'.repeat(piece.depth)} ${piece.name} ONTBREEKT`;
    case 'flow':
      return `${piece.part === 'body' ? '' : `${piece.part}: `}${shown(piece.node)}`;
  }
}

/** All text of a manuscript, without any signs for what it is. */
function textOfManuscript({ pieces, notes }: Manuscript, raised: 'figures' | 'none' = 'none'): string {
  const plain = (nodes: readonly Nodes[], between = ''): string => plainly(nodes, between, raised);
  const parts = pieces.map((piece) => {
    switch (piece.kind) {
      case 'head':
        return [
          ...[
            piece.chamber,
            piece.sender,
            piece.place,
            piece.date,
            piece.sessionYear,
            piece.number,
            ...piece.addressee,
          ],
          ...piece.dossiers.flatMap(({ dossier, title }) => [dossier, title]),
          plain(piece.subject),
          ...piece.rest.map((node) => plain([node])),
        ].join('\n');
      case 'heading':
        return plain(piece.words);
      case 'flow':
        return plain([piece.node]);
      case 'missing':
        return '';
    }
  });
  return [...parts, ...notes.map(({ content }) => plain(content, '\n'))].join('\n');
}

/** Stands on either side of a link. */
const EDGE = '\u2060';

/**
 * @param between what stands between two of the nodes: nothing where they are words of one line
 * @param raised what is told of words that are raised: in a letter a figure is a mark
 */
function plainly(nodes: readonly Nodes[], between: string, raised: 'figures' | 'none'): string {
  const plain = (children: readonly Nodes[], parting = ''): string => plainly(children, parting, raised);
  return nodes
    .map((node): string => {
      if (node.type === 'noteMark') return '';
      if (node.type === 'break') return '\n';
      if (raised === 'none' && node.type === 'superscript' && isFigure(plain(node.children))) return '';
      if (node.type === 'inlineCode') return ` ${node.value} `;
      if ('value' in node) return node.value;
      if (!('children' in node)) return ' ';
      if (node.type === 'link') return `${EDGE}${plain(node.children)}${EDGE}`;
      const isRow = ['list', 'table', 'tableRow', 'blockquote', 'listItem'].includes(node.type);
      return plain(node.children, isRow ? '\n' : '');
    })
    .join(between);
}

/** A raised figure, which the letter takes for the mark of a note. */
function isFigure(text: string): boolean {
  return /^[\s\d,;[\]()]+$/.test(text);
}

const WORD = /[\p{L}\p{N}\uFFFD]+/gu;

/** How often each word occurs. */
function wordsOf(text: string): Map<string, number> {
  const words = new Map<string, number>();
  // a raised figure is a sign of its own, a figure in tags or a mark: none is a word
  const lowered = harmless(text)
    .replace(/[⁰¹²³⁴-⁹]/g, '')
    .toLowerCase();
  for (const [word] of lowered.matchAll(WORD)) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

/** Labels of the head that its form in print says by itself. */
const LABELS = new Set(['vergaderjaar', 'nr', 'brief', 'van', 'aan', 'datum', 'betreft', 'onderwerp']);

/** Words of the letter's prose that the manuscript has fewer of; labels of the head and raised figures aside. */
export function lostWords(letter: Letter, manuscript: Manuscript): readonly string[] {
  const written = textOfManuscript(manuscript);
  // «K[a]» is two words to the letter
  const has = [written, written.replaceAll(EDGE, '')].map(wordsOf);
  return [...wordsOf(proseOf(letter))].flatMap(([word, times]) => {
    const found = Math.max(...has.map((words) => words.get(word) ?? 0));
    return LABELS.has(word) || found >= times ? [] : [word];
  });
}

/**
 * The same of a text that no one would write: a tag that is shown as words parts a word in two, which the letter reads as one,
 * so that only a word is lost of which a letter or a figure is lacking, too.
 */
export function lostOfAny(letter: Letter, manuscript: Manuscript): readonly string[] {
  const has = signsOf(wordsOf(textOfManuscript(manuscript, 'figures')));
  const prose = [...wordsOf(proseOf(letter))].filter(([word]) => !LABELS.has(word));
  const lacking = [...signsOf(prose)].filter(([sign, times]) => (has.get(sign) ?? 0) < times);
  return lostWords(letter, manuscript).filter((word) => lacking.some(([sign]) => word.includes(sign)));
}

/** How often each letter and figure occurs in words. */
function signsOf(words: Iterable<readonly [string, number]>): ReadonlyMap<string, number> {
  const signs = new Map<string, number>();
  for (const [word, times] of words) for (const sign of word) signs.set(sign, (signs.get(sign) ?? 0) + times);
  return signs;
}

/** In a block that is read as plain lines a comment is among the words. */
function proseOf({ passages }: Letter): string {
  return passages.map(({ prose: { text } }) => text.replace(/<!--[\s\S]*?-->/g, ' ')).join('\n');
}
