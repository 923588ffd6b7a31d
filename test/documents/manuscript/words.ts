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
function textOfManuscript({ pieces, notes }: Manuscript): string {
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

/** @param between what stands between two of the nodes: nothing where they are words of one line */
function plain(nodes: readonly Nodes[], between = ''): string {
  return nodes
    .map((node): string => {
      if (node.type === 'noteMark') return '';
      if (node.type === 'break') return '\n';
      if (node.type === 'superscript' && /^[\s\d,;[\]()]+$/.test(plain(node.children))) return '';
      if (node.type === 'inlineCode') return ` ${node.value} `;
      if ('value' in node) return node.value;
      if (!('children' in node)) return ' ';
      if (node.type === 'link') return `${EDGE}${plain(node.children)}${EDGE}`;
      const isRow = ['list', 'table', 'tableRow', 'blockquote', 'listItem'].includes(node.type);
      return plain(node.children, isRow ? '\n' : '');
    })
    .join(between);
}

const WORD = /[\p{L}\p{N}\uFFFD]+/gu;

/** How often each word occurs. */
function wordsOf(text: string): Map<string, number> {
  const words = new Map<string, number>();
  // a raised figure is a sign of its own, a figure in tags or a mark: none is a word
  const plainly = harmless(text)
    .replace(/[⁰¹²³⁴-⁹]/g, '')
    .toLowerCase();
  for (const [word] of plainly.matchAll(WORD)) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

/** Labels of the head that its form in print says by itself. */
const LABELS = new Set(['vergaderjaar', 'nr', 'brief', 'van', 'aan', 'datum', 'betreft', 'onderwerp']);

/** Words of the letter's prose that the manuscript has fewer of; labels of the head and raised figures aside. */
export function lostWords(letter: Letter, manuscript: Manuscript): readonly string[] {
  const written = textOfManuscript(manuscript);
  // a tag that is shown as words parts a word in two, which the letter reads as one; and «K[a]» is two words to the letter
  const joined = written.replaceAll(EDGE, '');
  const has = [written, joined].flatMap((one) => [wordsOf(one), wordsOf(one.replace(/<[^<>]*>/g, ''))]);
  // in a block that is read as plain lines a comment is among the words
  const prose = letter.passages.map(({ prose: { text } }) => text.replace(/<!--[\s\S]*?-->/g, ' '));
  const lost: string[] = [];
  for (const [word, times] of wordsOf(prose.join('\n'))) {
    const found = Math.max(...has.map((words) => words.get(word) ?? 0));
    if (!LABELS.has(word) && found < times) lost.push(`${word} (${String(found)} of ${String(times)})`);
  }
  return lost;
}
