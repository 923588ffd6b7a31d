import type { Profile } from '../profile/types.js';
import { assemble } from './assemble.js';
import { blockIndexAt, change, cut, textOf, type Block, type Blocks, type Change } from './text/blocks.js';
import type { Facts } from './facts.js';
import { hyphenedIn } from './words/hyphened.js';
import { rowOf } from './rows.js';
import { cutAround, saysTheSame, standsInItem } from './inert.js';
import type { Letter } from './letter.js';
import { movedLetter } from './moved.js';
import { layOut, type Laid } from './pieces.js';
import { readBlock } from './text/readBlock.js';

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

/** A letter with what it was assembled from. */
interface Assembled {
  readonly letter: Letter;
  readonly blocks: Blocks;
  readonly laid: Laid;
}

/**
 * A text that is being written. An edit looks again at the blocks that it touches and at nothing else; the letter is
 * assembled from what the blocks say when it is asked for.
 */
export class Reader {
  #blocks: Blocks;
  #options: ReadOptions;
  #letter: Letter | null = null;
  /** The letter as last assembled, where every edit since then was inert: true but for its places. */
  #steady: Assembled | null = null;
  /** What was laid last, for the next time. */
  #laid: Laid | null = null;
  /** Facts of blocks as they are, and by their words: text that comes back, or is pasted elsewhere, is not read again. */
  #facts = new WeakMap<Block, Facts>();
  #known = new Map<string, Facts>();
  #parsed = 0;
  #assembled = 0;

  constructor(text: string, options: ReadOptions) {
    this.#blocks = cut(text);
    this.#options = options;
  }

  /** How many blocks were parsed since the beginning: what an edit cost is the difference. */
  get parsed(): number {
    return this.#parsed;
  }

  /** How often the letter was assembled. */
  get assembled(): number {
    return this.#assembled;
  }

  get text(): string {
    return textOf(this.#blocks);
  }

  get options(): ReadOptions {
    return this.#options;
  }

  set options(options: ReadOptions) {
    const { placeholders } = this.#options.profile;
    this.#options = options;
    if (placeholders.join('\n') !== options.profile.placeholders.join('\n')) {
      this.#facts = new WeakMap();
      this.#known = new Map();
      this.#laid = null;
    }
    this.#letter = null;
    this.#steady = null;
  }

  /**
   * @returns whether the edit changed nothing but words that the letter knows nothing of: what was found in it stands,
   *   moved. False where the letter has not been assembled since an edit that did more.
   * @throws RangeError where the change lies outside the text; the text is then as it was
   */
  edit(edit: Change): boolean {
    const before = this.#blocks;
    this.#blocks = change(before, edit);
    this.#letter = null;
    if (this.#steady !== null && !this.#isInert(this.#steady, before, edit)) this.#steady = null;
    return this.#steady !== null;
  }

  /** One block became one other that says the same, in the body of an item. */
  #isInert({ letter, laid }: Assembled, before: Blocks, edit: Change): boolean {
    const { list } = this.#blocks;
    if (!letter.recognition.letter || list.length !== before.list.length) return false;
    const at = blockIndexAt(before, edit.start);
    const [was, is] = [before.list[at], list[at]];
    if (was === undefined || is === undefined || !list.every((block, i) => i === at || isSame(block, before.list[i])))
      return false;
    // as many units as before, so their numbers still hold, however many inert edits there were
    const [flow] = laid.marks[at] ?? [0];
    if (!standsInItem(letter, flow)) return false;
    return saysTheSame(
      this.#read(was),
      this.#read(is),
      cutAround(letter, flow),
      hyphenedIn(rowOf(letter.passages, 'hyphened')),
      this.#options.profile,
    );
  }

  replace(text: string): void {
    this.#blocks = cut(text);
    this.#letter = null;
    this.#steady = null;
  }

  get letter(): Letter {
    this.#letter ??= this.#moved() ?? this.#assemble();
    return this.#letter;
  }

  /** The letter as last assembled, with its places as they are now; null where that cannot be had. */
  #moved(): Letter | null {
    if (this.#steady === null) return null;
    const { letter, blocks, laid } = this.#steady;
    return movedLetter(letter, { before: blocks, laid, now: this.#blocks, facts: this.read() });
  }

  #assemble(): Letter {
    const blocks = this.#blocks;
    const laid = layOut(blocks, this.read(), this.#laid);
    this.#assembled++;
    const letter = assemble(blocks, laid, this.#options);
    this.#laid = laid;
    this.#steady = { letter, blocks, laid };
    return letter;
  }

  /**
   * What each block says. Reading is all the work that grows with what was written; a caller with much to read may stop
   * in between.
   *
   * @param until stop before this block, counted from 0
   */
  read(until = Infinity): readonly Facts[] {
    const { list } = this.#blocks;
    const facts: Facts[] = [];
    for (const block of list) {
      if (facts.length >= until) break;
      let fact = this.#facts.get(block);
      if (fact === undefined) {
        fact = this.#read(block);
        this.#facts.set(block, fact);
      }
      facts.push(fact);
    }
    if (this.#known.size > 2 * list.length + 256) this.#forget(facts);
    return facts;
  }

  /** How many blocks the text has. */
  get blocks(): number {
    return this.#blocks.list.length;
  }

  #read(block: Block): Facts {
    const key = keyOf(block);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const facts = readBlock(block, this.#options.profile.placeholders);
    this.#parsed++;
    this.#known.set(key, facts);
    return facts;
  }

  /** What edits left behind is kept for a while, as undo brings it back; then only what the text holds. */
  #forget(facts: readonly Facts[]): void {
    this.#known = new Map();
    facts.forEach((fact, i) => {
      const block = this.#blocks.list[i];
      if (block !== undefined) this.#known.set(keyOf(block), fact);
    });
  }
}

function isSame(block: Block, other: Block | undefined): boolean {
  return block === other || (block.kind === other?.kind && block.text === other.text);
}

/** Equal content says the same only where it is cut out for the same thing. */
function keyOf(block: Block): string {
  return block.kind === 'markdown' ? block.content : `${block.kind}\u0000${block.content}`;
}
