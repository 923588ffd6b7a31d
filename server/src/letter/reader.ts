import type { Profile } from '../profile/types.js';
import { assemble } from './assemble.js';
import { change, cut, type Block, type Blocks, type Change } from './blocks.js';
import type { Facts } from './facts.js';
import type { Letter } from './letter.js';
import { readBlock } from './readBlock.js';

export interface ReadOptions {
  readonly profile: Profile;
  /** Whether someone decided that the text is a letter, or none; `auto` leaves it to the text. */
  readonly treatAs: 'auto' | 'letter' | 'other';
  /** Name of the file, with or without its folders: `*.agenda.md` is a letter. */
  readonly fileName?: string;
}

/** Reads a text as a letter, once. */
export function read(text: string, options: ReadOptions): Letter {
  return new Reader(text, options).letter;
}

/**
 * A text that is being written. An edit looks again at the blocks that it touches and at nothing else; the letter is
 * assembled from what the blocks say when it is asked for.
 */
export class Reader {
  #blocks: Blocks;
  #options: ReadOptions;
  #letter: Letter | null = null;
  #known = new Map<string, Facts>();
  #parsed = 0;

  constructor(text: string, options: ReadOptions) {
    this.#blocks = cut(text);
    this.#options = options;
  }

  /** How many blocks were parsed since the beginning: what an edit cost is the difference. */
  get parsed(): number {
    return this.#parsed;
  }

  get text(): string {
    return this.#blocks.text;
  }

  get options(): ReadOptions {
    return this.#options;
  }

  set options(options: ReadOptions) {
    this.#options = options;
    this.#letter = null;
  }

  /** @throws RangeError where the change lies outside the text; the text is then as it was */
  edit(edit: Change): void {
    this.#blocks = change(this.#blocks, edit);
    this.#letter = null;
  }

  replace(text: string): void {
    this.#blocks = cut(text);
    this.#letter = null;
  }

  get letter(): Letter {
    this.#letter ??= assemble(this.#blocks, this.#facts(), this.#options);
    return this.#letter;
  }

  #facts(): readonly Facts[] {
    const { list } = this.#blocks;
    const facts = list.map((block) => this.#read(block));
    // what an edit left behind is kept for a while: undo brings it back
    if (this.#known.size > 2 * list.length + 256) {
      this.#known = new Map(list.map((block, i) => [keyOf(block), facts[i]] as const).filter(hasFacts));
    }
    return facts;
  }

  #read(block: Block): Facts {
    const key = keyOf(block);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const facts = readBlock(block);
    this.#parsed++;
    this.#known.set(key, facts);
    return facts;
  }
}

function hasFacts(entry: readonly [string, Facts | undefined]): entry is readonly [string, Facts] {
  return entry[1] !== undefined;
}

const KEYS = new WeakMap<Block, string>();

/** Equal content says the same only where it is cut out for the same thing. */
function keyOf(block: Block): string {
  if (block.kind === 'markdown') return block.content;
  let key = KEYS.get(block);
  if (key === undefined) {
    key = `${block.kind}\u0000${block.content}`;
    KEYS.set(block, key);
  }
  return key;
}
