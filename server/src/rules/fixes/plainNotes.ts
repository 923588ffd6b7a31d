import { exponentRisk, groupBy, noteNumber } from '../../letter/notes/noteMarks.js';
import type { Span } from '../../letter/span.js';
import { applyEdits } from '../applyEdits.js';
import type { Edit } from '../rule.js';

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** `[1]`, with its brackets escaped by what wrote the Markdown or not, or `¹`. */
const MARK = new RegExp(`\\\\?\\[(\\d{1,3})\\\\?\\]|([${RAISED}]{1,3})`, 'g');
/** A line that begins as a note does, with words behind the number. */
const HEAD = new RegExp(`^ {0,3}(?:\\\\?\\[(\\d{1,3})\\\\?\\]:?|([${RAISED}]{1,3}))[ \\t\\u00A0]*(?=[^\\s[(])`, 'gm');
/** How much before a raised figure tells whether it is a power («km²»). */
const NEIGHBOURS = 24;
/** A line at least this long may have been broken off by its width; a shorter one ends where its author ended it. */
const FULL_LINE = 60;

/** A mark, or the head of a note, as plain text has it. */
interface PlainMark {
  /** The number with its form: `[1]` and `¹` are not of one pair. */
  readonly key: string;
  readonly label: string;
  readonly span: Span;
}

/**
 * Writes notes as GFM does that are as Word writes them in plain text: «voorstel.[1]» or «voorstel.¹», and a line
 * «[1] COM(2026) 99.» further down. Only where both halves are there, and the number is no other note's.
 *
 * @param text Markdown or plain text with '\n' for its line ends
 */
export function withPlainNotes(text: string): string {
  const heads = [...text.matchAll(HEAD)].flatMap((found) => plainMark(found) ?? []);
  if (heads.length === 0) return text;
  const marks = marksIn(text);
  const firstMark = new Map(marks.toReversed().map(({ key, span }) => [key, span.start]));
  const byLabel = groupBy(heads, ({ label }) => label);
  const pairs = new Map<string, PlainMark>();
  for (const [label, [head, second]] of byLabel) {
    if (head === undefined || second !== undefined || text.includes(`[^${label}]`)) continue;
    if ((firstMark.get(head.key) ?? Infinity) < head.span.start) pairs.set(head.key, head);
  }
  const edits = [
    ...marks.filter(({ key }) => pairs.has(key)).map(({ span, label }): Edit => ({ span, text: `[^${label}]` })),
    ...[...pairs.values()].flatMap((head): readonly Edit[] => [
      { span: head.span, text: `[^${head.label}]: ` },
      ...onOneLine(text, head),
    ]),
  ];
  return applyEdits(
    text,
    edits.sort((a, b) => a.span.start - b.span.start),
  );
}

/**
 * A note goes on only from a line that was full, and not where a sentence ends in it and the next line begins one: the
 * rest is set apart by a blank line.
 */
function onOneLine(text: string, { span }: PlainMark): readonly Edit[] {
  const edits: Edit[] = [];
  let from = span.start;
  for (let end = text.indexOf('\n', from); end !== -1; end = text.indexOf('\n', from)) {
    const line = text.slice(from, end).trimEnd();
    const next = text.slice(end + 1, end + 1 + FULL_LINE);
    const ends = /[.!?]$/.test(line) && /^\p{Lu}/u.test(next);
    if (line.length < FULL_LINE || ends || !/^ {0,3}[\p{L}\p{Nd}(]/u.test(next)) {
      edits.push({ span: { start: end, end }, text: '\n' });
      break;
    }
    edits.push({ span: { start: end, end: end + 1 }, text: ' ' });
    from = end + 1;
  }
  return edits;
}

/** The marks in the running text, in order: what begins a line is none. */
function marksIn(text: string): readonly PlainMark[] {
  const marks: PlainMark[] = [];
  for (const found of text.matchAll(MARK)) {
    const mark = plainMark(found);
    if (mark === null) continue;
    const { start, end } = mark.span;
    const line =
      text
        .slice(Math.max(0, start - NEIGHBOURS), start)
        .split('\n')
        .at(-1) ?? '';
    const before = line.at(-1) ?? '';
    // `[1](…)` and `[voorstel][1]` are links; `[1][2]` are two marks.
    const follows = marks.at(-1)?.span.end === start;
    if (line.trim() === '' || before === '[' || (before === ']' && !follows)) continue;
    if (/[(\]]/.test(text.charAt(end))) continue;
    const raised = found[2] !== undefined;
    if (raised && (/\s/.test(before) || exponentRisk(line, mark.label) !== 'none')) continue;
    marks.push(mark);
  }
  return marks;
}

/** Null where the figures are no number that a note has. */
function plainMark({ 0: whole, 1: figures, 2: raised, index }: RegExpExecArray): PlainMark | null {
  const label = figures ?? [...(raised ?? '')].map((figure) => RAISED.indexOf(figure)).join('');
  if (noteNumber(label) === null) return null;
  const form = figures === undefined ? 'raised' : 'bracket';
  return { key: `${form} ${label}`, label, span: { start: index, end: index + whole.length } };
}
