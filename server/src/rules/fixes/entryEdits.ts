import type { Letter } from '../../letter/letter.js';
import { within, type Span } from '../../letter/span.js';
import type { Edit } from '../rule.js';
import type { Entry, Tile } from './entries.js';
import { headingOf } from './entries.js';
import { edited } from './noteNumbers.js';

/** A change of the letter that keeps its agenda in step, or in Dutch why it is not made. */
export type EntryChange =
  | {
      readonly ok: true;
      /** Ascending, never overlapping; none where nothing is to be done. */
      readonly edits: readonly Edit[];
      /** Where the caret belongs in the text after the edits; null to leave it. */
      readonly caret: number | null;
      /** What the person is to know besides, in Dutch; absent where there is nothing. */
      readonly report?: string;
    }
  | { readonly ok: false; readonly reason: string };

/** A conflict of two versions stands in what would change. */
export const IN_CONFLICT = 'hier staan twee versies door elkaar. Kies eerst welke blijft.';

/** What is to be told where a list lost its last entry. */
export const LIST_IS_EMPTY = 'De lijst van de agenda is nu leeg; de zin erboven kondigt niets meer aan.';

/** Edits that change words in their place, to be made also where those words are moved as a whole. */
export class Inner {
  readonly #letter: Letter;
  #edits: readonly Edit[] = [];

  constructor(letter: Letter) {
    this.#letter = letter;
  }

  get edits(): readonly Edit[] {
    return this.#edits;
  }

  /** Adds edits; what they replace is replaced as a whole, and earlier edits within it are dropped. */
  add(edits: readonly Edit[]): void {
    const replacing = edits.filter(({ span }) => span.end > span.start);
    const kept = this.#edits.filter(({ span }) => !replacing.some((one) => within(span, one.span)));
    this.#edits = inOrder([...kept, ...edits]);
  }

  /** The text of a stretch with the edits made. */
  written(span: Span): string {
    return edited(this.#letter, span, this.#edits);
  }

  /** The edits outside some stretches, which are written anew. */
  outside(spans: readonly Span[]): readonly Edit[] {
    return this.#edits.filter(({ span }) => !spans.some((one) => within(span, one)));
  }
}

export function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return edits
    .map((edit, at) => ({ edit, at }))
    .sort((a, b) => a.edit.span.start - b.edit.span.start || a.edit.span.end - b.edit.span.end || a.at - b.at)
    .map(({ edit }) => edit);
}

/** Whether no edit touches what another replaces. */
export function areApart(edits: readonly Edit[]): boolean {
  return edits.every(({ span }, at) => span.start >= (edits[at - 1]?.span.end ?? 0));
}

/**
 * Edits, with one that takes a stretch out from the white space above it on. Where another edit takes out lines that reach
 * into that white space, as the last entry of a list right above an item, the stretch begins where those lines do: no more
 * white space is left than there was.
 *
 * @param edits in order
 * @param removed replaces white space first, then what goes
 */
export function joinedAbove({ source }: Letter, edits: readonly Edit[], removed: Edit): readonly Edit[] {
  let { start } = removed.span;
  const left = [...edits];
  let at = left.findLastIndex(({ span }) => span.start < start);
  while (left[at]?.text === '' && (left[at]?.span.end ?? 0) > start) {
    start = left[at]?.span.start ?? start;
    left.splice(at, 1);
    at -= 1;
    const floor = Math.min(start, left[at]?.span.end ?? 0);
    start = floor + source.slice({ start: floor, end: start }).trimEnd().length;
  }
  return inOrder([...left, { span: { start, end: removed.span.end }, text: removed.text }]);
}

/** Where the text of an edit begins once all of them are made; `edits` in order. */
export function startAfter(edits: readonly Edit[], edit: Edit): number {
  return edits
    .slice(0, edits.indexOf(edit))
    .reduce((at, { span, text }) => at + text.length - (span.end - span.start), edit.span.start);
}

/** Whether a tile's heading can stand right under a line of text: others would become part of that paragraph. */
export function standsTight(tile: Tile | undefined): boolean {
  return tile?.heading?.form === 'atx';
}

/** What stands between two tiles, with a blank line where what follows needs one. */
export function gapBefore(letter: Letter, gap: string, tile: Tile | undefined): string {
  const { lineEnd } = letter.source;
  if (standsTight(tile) || /\n[ \t]*\r?\n/.test(gap)) return gap;
  return gap + (gap.includes('\n') ? lineEnd : lineEnd + lineEnd);
}

/** How a sentence calls an entry, with its title: «Het agendapunt «Diversen»». */
export function calledBy(letter: Letter, entry: Entry): string {
  const title = (headingOf(letter, entry)?.text ?? '').replace(/\s+/g, ' ').replace(/[:\s]+$/, '');
  return `${entry.kind === 'item' ? 'Het agendapunt' : 'Het raadsdeel'} «${shortened(title)}»`;
}

const LONGEST = 60;

function shortened(title: string): string {
  return title.length <= LONGEST ? title : `${title.slice(0, LONGEST - 1).trimEnd()}…`;
}
