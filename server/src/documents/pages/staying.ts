import type { Block } from './data.js';
import { loosened } from './keeping.js';

/** Shorter than this, a line between two headings is no text of its own («Beleidsdebat»). */
const SHORT_LINE = 100;

/** Four lines at most: a longer text may be parted by the end of a page. */
const SHORT_TEXT = 240;

/**
 * Blocks in which a short text stays with what follows (`stays`): a line between headings, one that announces a list, the last words
 * above a signature, and each line of that.
 */
export function staying(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, index) => {
    if (block.kind !== 'text') return block;
    const stays = staysWith(block, blocks[index - 1], blocks[index + 1]);
    return stays === null ? block : { ...block, stays };
  });
}

type Text = Extract<Block, { readonly kind: 'text' }>;

function staysWith(
  { runs }: Text,
  before: Block | undefined,
  next: Block | undefined,
): NonNullable<Text['stays']> | null {
  const words = loosened(runs).map(({ t = '' }) => t);
  const length = words.reduce((signs, { length }) => signs + length, 0);
  if (next?.kind === 'heading') return before?.kind === 'heading' && length < SHORT_LINE ? 'headings' : null;
  if (length >= SHORT_TEXT) return null;
  if (next?.kind === 'list' && words.at(-1)?.trimEnd().endsWith(':') === true) return next.tight ? 'tight' : 'loose';
  return next?.kind === 'text' && next.part === 'signature' ? 'loose' : null;
}
