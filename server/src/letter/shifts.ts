import type { Facts, Passage } from './facts.js';
import type { Laid, Piece } from './pieces.js';
import type { Span } from './span.js';
import { blockIndexAt, type Block, type Blocks } from './text/blocks.js';
import type { Unit } from './text/units.js';

/** A block whose words are others than before, though it says the same: one paragraph each time. */
export interface Reworded {
  /** Indices of its unit in the flow and of its prose among the passages. */
  readonly flow: number;
  readonly piece: number;
  /** Where it stood and where it stands. */
  readonly old: Span;
  readonly now: Span;
  /** How long the blanks before its words are, before and after the same. */
  readonly lead: number;
  /** How far its words reach, counted from its start. */
  readonly words: number;
  readonly was: Passage;
  readonly is: Passage;
  readonly unit: Unit;
  /** Its prose with its place in the text. */
  readonly place: Piece;
}

/** How places of a text lead to those in the same text with some blocks reworded. */
export interface Shifts {
  readonly reworded: readonly Reworded[];
  /** Where these began. */
  readonly starts: readonly number[];
  /** Length of the text now. */
  readonly length: number;
}

/** What is compared: a text as it was laid out, and the blocks that it has now. */
export interface Rewording {
  readonly before: Blocks;
  readonly laid: Laid;
  readonly now: Blocks;
  /** What each block says now. */
  readonly facts: readonly Facts[];
}

/** The shifts between two texts of as many blocks; null where more than words of single paragraphs differs. */
export function shiftsOf({ before, laid, now, facts }: Rewording): Shifts | null {
  if (before.list.length !== now.list.length) return null;
  const reworded: Reworded[] = [];
  for (let i = 0; i < now.list.length; i++) {
    const [was, is] = [before.list[i], now.list[i]];
    if (was === undefined || is === undefined) return null;
    if (was === is || (was.kind === is.kind && was.text === is.text)) continue;
    const one = reword(
      { block: was, start: before.starts[i] ?? 0, facts: laid.facts[i] },
      { block: is, start: now.starts[i] ?? 0, facts: facts[i] },
      laid.marks[i],
    );
    if (one === null) return null;
    reworded.push(one);
  }
  const starts = reworded.map(({ old }) => old.start);
  return { reworded, starts, length: now.length };
}

interface Standing {
  readonly block: Block;
  readonly start: number;
  readonly facts: Facts | undefined;
}

function reword(old: Standing, now: Standing, mark: Laid['marks'][number] | undefined): Reworded | null {
  const [was, is] = [onlyPassage(old.facts), onlyPassage(now.facts)];
  const [unit] = now.facts?.units ?? [];
  if (was === null || is === null || unit === undefined || mark === undefined) return null;
  const [flow, piece] = mark;
  const [oldText, nowText] = [old.block.text, now.block.text];
  const lead = leadOf(oldText);
  const words = nowText.trimEnd().length;
  const tailsAgree = (oldText.trimEnd() === oldText) === (words === nowText.length);
  if (lead !== leadOf(nowText) || !tailsAgree || !holdAsMuch(was, is)) return null;
  return {
    flow,
    piece,
    old: { start: old.start, end: old.start + oldText.length },
    now: { start: now.start, end: now.start + nowText.length },
    lead,
    words,
    was,
    is,
    unit,
    place: { passage: is, prose: is.prose, place: is.place, base: now.start, flow },
  };
}

function onlyPassage(facts: Facts | undefined): Passage | null {
  const [passage] = facts?.passages ?? [];
  const isAlone = facts?.units.length === 1 && facts.passages.length === 1 && facts.comments.length === 0;
  return isAlone && facts.units[0]?.kind === 'paragraph' && passage !== undefined ? passage : null;
}

function leadOf(text: string): number {
  return text.length - text.trimStart().length;
}

/** Facts of either, one for one. */
function holdAsMuch(was: Passage, is: Passage): boolean {
  return (
    was.prose.marks.length === is.prose.marks.length &&
    was.references.length === is.references.length &&
    was.dates.length === is.dates.length &&
    was.placeholders.length + is.placeholders.length === 0
  );
}

/** The reworded block that holds an offset of the old text, if it is one; the start of a block counts as its own. */
export function rewordedAt(shifts: Shifts, offset: number): Reworded | undefined {
  const found = lastBefore(shifts, offset);
  return found !== undefined && offset < found.old.end ? found : undefined;
}

function lastBefore({ reworded, starts }: Shifts, offset: number): Reworded | undefined {
  return offset < (starts[0] ?? Infinity) ? undefined : reworded[blockIndexAt({ starts }, offset)];
}

/**
 * Where a place of the old text is now. In a reworded block only its edges and those of its words have a place that
 * others may point at: what stands among the words is read anew.
 */
export function movedOffset(shifts: Shifts, offset: number): number {
  const found = lastBefore(shifts, offset);
  if (found === undefined) return offset;
  const { old, now, lead, words } = found;
  if (offset >= old.end) return offset + now.end - old.end;
  const into = offset - old.start;
  return now.start + (into <= lead ? into : words);
}

/** A stretch of the old text, where it is now; itself where it stayed. */
export function movedSpan(shifts: Shifts, span: Span): Span {
  const start = movedOffset(shifts, span.start);
  const end = movedOffset(shifts, span.end);
  return start === span.start && end === span.end ? span : { start, end };
}
