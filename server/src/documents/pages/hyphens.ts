import type { Block, NoteData } from './data.js';
import { loosened } from './keeping.js';
import type { Run } from './runs.js';
import { notesOf } from './units.js';

/**
 * A face has one shape for the hyphen of «EU-lidstaten» and for that of a word cut at the end of a line. In a PDF the shape stands
 * for whichever came first; the other one is told beside it, to which some readers do not listen: they would read «EU lidstaten».
 * So no word is cut before the first hyphen of the letter itself. In a table words are cut all the same, as a column may be
 * narrower than they are.
 */

/** The letter with its words whole (`whole`) as long as one that is cut could come before the first hyphen. */
export function hyphensFirst(
  blocks: readonly Block[],
  notes: readonly NoteData[],
): { readonly blocks: readonly Block[]; readonly notes: readonly NoteData[] } {
  const first = blocks.findIndex(hasHyphen);
  if (first >= 0) {
    // a note may stand on its page before the rest of the paragraph that has its mark
    const early = new Set(blocks.slice(0, first + 1).flatMap(notesOf));
    return {
      blocks: blocks.map((block, index) => (index <= first ? whole(block) : block)),
      notes: notes.map((note, index) => (early.has(index) ? whole(note) : note)),
    };
  }
  const firstNote = notes.findIndex((note) => note.blocks.some(hasHyphen));
  if (firstNote < 0) return { blocks, notes };
  return { blocks: blocks.map(whole), notes: notes.map((note, index) => (index <= firstNote ? whole(note) : note)) };
}

function whole<Set extends Block | NoteData>(set: Set): Set {
  return 'kind' in set && set.kind === 'table' ? set : { ...set, whole: true };
}

function hasHyphen(block: Block): boolean {
  switch (block.kind) {
    case 'text':
      return loosened(block.runs).some(isPlainWithHyphen);
    case 'list':
      return block.items.some((item) => item.some(hasHyphen));
    case 'quote':
      return block.blocks.some(hasHyphen);
    case 'heading':
    case 'table':
    case 'code':
    case 'rule':
    case 'missing':
    case 'break':
      return false;
  }
}

/** Bold, italic and code are of another face, and in those no word is cut; what is high or low may be of another shape. */
function isPlainWithHyphen({ t = '', f = '' }: Run): boolean {
  return t.includes('-') && !/[bichl]/.test(f);
}
