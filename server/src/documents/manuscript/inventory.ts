import type { Nodes } from 'mdast';
import { addressLines, chamberBesideAddress, chamberOf, filingOf, placeAndDate } from './headWords.js';
import type { HeadFact, HeadPiece, Manuscript, Piece } from './manuscript.js';

/** What a document that marks what is open shows of that, and what it has words for instead. */
export interface Inventory {
  /** Boxes around words that are still to be filled in, and notes of which it is told that they are empty. */
  readonly places: number;
  /** Boxes «Nog te schrijven». */
  readonly sections: number;
  readonly pictures: number;
  /** Those of which nothing tells what they show. */
  readonly namelessPictures: number;
}

export function inventoryOf({ pieces, notes }: Manuscript): Inventory {
  let [places, pictures, namelessPictures] = [0, 0, 0];
  const see = (node: Nodes): void => {
    if (node.type === 'placeholder') places += 1;
    if (node.type !== 'image' && node.type !== 'imageReference') return;
    pictures += 1;
    if (node.alt == null || node.alt.trim() === '') namelessPictures += 1;
  };
  for (const piece of pieces) {
    if (piece.kind === 'head') places += openLines(piece);
    walk(nodesOf(piece), see);
  }
  for (const { content } of notes) {
    if (content.length === 0) places += 1;
    walk(content, see);
  }
  return { places, sections: pieces.filter(({ kind }) => kind === 'missing').length, pictures, namelessPictures };
}

function nodesOf(piece: Piece): readonly Nodes[] {
  switch (piece.kind) {
    case 'head':
      return [...piece.subject, ...piece.rest];
    case 'heading':
      return piece.words;
    case 'flow':
      return [piece.node];
    case 'missing':
      return [];
  }
}

/** A row of its own instead of calls within calls: hostile words stand thousands deep. */
function walk(nodes: readonly Nodes[], see: (node: Nodes) => void): void {
  const waiting = [...nodes];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    see(next);
    if ('children' in next) waiting.push(...(next.children as readonly Nodes[]));
  }
}

/** Lines of the head that are in a box, as a fact in them is still to be filled in. */
function openLines(head: HeadPiece): number {
  const { form, sender, addressee, dossiers, number, sessionYear, open } = head;
  const box = (words: string | null, ...facts: readonly HeadFact[]): number =>
    words !== null && facts.some((fact) => open.has(fact)) ? 1 : 0;
  const always =
    box(sender, 'sender') + box(addressLines(addressee)[0] ?? null, 'addressee') + box(placeAndDate(head), 'date');
  if (form === 'brief') {
    return (
      always + box(chamberBesideAddress(head), 'chamber') + box(filingOf(head), 'dossiers', 'number', 'sessionYear')
    );
  }
  const files = dossiers.reduce((sum, { dossier }) => sum + box(dossier, 'dossiers'), 0);
  return (
    always +
    files +
    box(chamberOf(head)?.name ?? null, 'chamber') +
    box(number, 'number') +
    box(sessionYear, 'sessionYear')
  );
}
