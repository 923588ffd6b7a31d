import { overlaps, type Span } from '../letter/span.js';
import type { Change } from '../letter/text/blocks.js';
import { movedFinding } from '../rules/move.js';
import type { Finding } from '../rules/rule.js';
import type { Range } from '../protocol.js';

/** How long nothing is typed before a half-finished line is taken as it stands, in ms. */
export const QUIET = 2000;

/** Where someone is typing. */
export interface Typing {
  /** The line of the caret, without its line end. */
  readonly line: Span;
  /** The headings of the item that the line stands in, those of its sections included: there its structure is judged. */
  readonly headings: () => readonly Span[];
  /** Another line was typed in when findings were last shown; that one is finished. */
  readonly left: boolean;
}

/**
 * What is shown while someone types: what a half-finished line does to the findings waits until the line is left or a
 * pause comes. What is mended on the line itself, or in the structure of its item, is gone at once; elsewhere nothing
 * comes and nothing goes. Once a line is left, all that is found elsewhere is shown.
 *
 * @param previous what was shown last, moved along with the edits since; sorted by place
 * @param now what is found in the text as it is; sorted by place
 * @param typing null where nobody types: then all is shown
 * @returns sorted by place; `now` itself where nothing waits
 */
export function shownNow(
  previous: readonly Finding[],
  now: readonly Finding[],
  typing: Typing | null,
): readonly Finding[] {
  if (typing === null) return now;
  const { line, headings, left } = typing;
  const near = (finding: Finding): boolean =>
    touches(finding.span, line) ||
    finding.related?.some(({ span }) => touches(span, line)) === true ||
    headings().some((heading) => touches(finding.span, heading));

  const { before, after, gone, come } = compared(previous, now);
  const shown = come.filter(({ finding, known }) => known || (left && !near(finding)));
  const kept = left ? [] : gone.filter((finding) => !near(finding));
  if (kept.length === 0 && shown.length === come.length) return now;
  const changed = [...kept, ...shown.map(({ finding }) => finding)].sort(byPlace);
  return [...before, ...changed, ...after].sort(byPlace);
}

/** Two rows of findings, side by side. */
interface Compared {
  /** The same in both, at the head and at the foot; of the later row. */
  readonly before: readonly Finding[];
  readonly after: readonly Finding[];
  /** In the earlier row alone. */
  readonly gone: readonly Finding[];
  /** In between in the later row; `known` where the earlier one has it too, perhaps in other words. */
  readonly come: readonly { readonly finding: Finding; readonly known: boolean }[];
}

function compared(earlier: readonly Finding[], later: readonly Finding[]): Compared {
  const shortest = Math.min(earlier.length, later.length);
  let head = 0;
  while (head < shortest && isSame(earlier[head], later[head])) head += 1;
  let foot = 0;
  while (foot < shortest - head && isSame(earlier.at(-1 - foot), later.at(-1 - foot))) foot += 1;

  const gone = earlier.slice(head, earlier.length - foot);
  const come = later.slice(head, later.length - foot).map((finding) => {
    const index = gone.findIndex((one) => isAbout(one, finding) && meets(one.span, finding.span));
    if (index >= 0) gone.splice(index, 1);
    return { finding, known: index >= 0 };
  });
  return { before: later.slice(0, head), after: later.slice(later.length - foot), gone, come };
}

/** The same rule about the same thing, whatever its words. */
function isAbout(one: Finding, other: Finding): boolean {
  return one.rule === other.rule && one.data?.['section'] === other.data?.['section'];
}

function isSame(one: Finding | undefined, other: Finding | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return isAbout(one, other) && one.span.start === other.span.start && one.span.end === other.span.end;
}

function meets(one: Span, other: Span): boolean {
  return overlaps(one, other) || one.start === other.start;
}

/** Also where one ends as the other begins: the caret may stand behind the words in question. */
function touches(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}

function byPlace(one: Finding, other: Finding): number {
  return one.span.start - other.span.start || one.span.end - other.span.end;
}

/** A change as the editor sends it. */
interface Sent {
  readonly range?: Range;
  readonly text: string;
}

/** The longest that an editor puts at the head of a new line by itself: indentation aside, the mark of a list or a quote. */
const LONGEST_MARK = 8;

/**
 * The line on which the caret stands after changes that someone typed: within one line, a line end, or the joining of two
 * lines. Null for every other change, which is finished as soon as it is made.
 *
 * @param changes in the order in which the editor made them
 * @param caret the line of the caret before, where the editor tells it: what changes elsewhere was not typed
 */
export function lineTyped(changes: readonly Sent[], caret: number | null): number | null {
  const lines: number[] = [];
  let atCaret = caret === null;
  for (const { range, text } of changes) {
    if (range === undefined) return null;
    const { start, end } = range;
    const joins = end.line === start.line + 1 && text === '';
    if (end.line !== start.line && !joins) return null;
    if (text.includes('\n') && !isLineEnd(text)) return null;
    lines.push(start.line + (text.includes('\n') ? 1 : 0));
    atCaret ||= caret !== null && start.line <= caret && caret <= end.line;
  }
  if (lines.length === 0 || !atCaret) return null;
  const last = Math.max(...lines);
  // An editor that takes away the blanks of the line that was left does so in one stroke with the line end.
  return last - Math.min(...lines) > 1 ? null : last;
}

function isLineEnd(text: string): boolean {
  const behind = text.slice(text.indexOf('\n') + 1);
  return text.trimStart() === behind.trimStart() && !behind.includes('\n') && behind.trim().length <= LONGEST_MARK;
}

/** What of the findings of one open document is shown while someone types in it. */
export class Quiet {
  /** What was shown last, moved along with the edits since; null before anything was. */
  #shown: readonly Finding[] | null = null;
  /** The line that is typed in, counted from 0, and whether another was left since findings were last shown. */
  #typing: { readonly line: number; readonly left: boolean } | null = null;
  /** The line of the caret, where the editor tells it. */
  #caret: number | null = null;
  #waits = false;

  get isTyping(): boolean {
    return this.#typing !== null;
  }

  /** Takes a change of the text: as it was sent, and the same as edits, each against the text before it. */
  edit(changes: readonly Sent[], edits: readonly Change[]): void {
    if (this.#shown === null) return;
    for (const edit of edits) this.#shown = this.#shown.map((finding) => movedFinding(finding, edit));
    const line = lineTyped(changes, this.#caret);
    const before = this.#typing;
    this.#typing = line === null ? null : { line, left: before !== null && (before.left || before.line !== line) };
    if (line !== null && this.#caret !== null) this.#caret = line;
  }

  /**
   * What is shown of what is found in the text as it is now.
   *
   * @param place where a line is in the text, and the headings of its item
   */
  show(found: readonly Finding[], place: (line: number) => Omit<Typing, 'left'>): readonly Finding[] {
    const typing = this.#typing;
    this.#typing = typing === null ? null : { ...typing, left: false };
    const shown =
      typing === null || this.#shown === null
        ? found
        : shownNow(this.#shown, found, { ...place(typing.line), left: typing.left });
    this.#shown = shown;
    this.#waits = shown !== found;
    return shown;
  }

  /** Takes the line of the caret; null where it left the document. Returns whether something that waited is due. */
  caretAt(line: number | null): boolean {
    this.#caret = line;
    return line !== this.#typing?.line && this.rest();
  }

  /** What was typed is finished. Returns whether something that waited is due. */
  rest(): boolean {
    const isDue = this.#typing !== null && this.#waits;
    this.#typing = null;
    this.#waits = false;
    return isDue;
  }
}
