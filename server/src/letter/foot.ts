import { readSignatories } from './head/signatures.js';
import type { Letter } from './letter.js';

/**
 * The end of the last line before the notes and the signature at the foot of the letter, which belong to the letter and
 * to none of its items; the end of the text where it has neither.
 */
export function footOf(letter: Letter): number {
  const { flow, notes, source } = letter;
  const { units, traces } = readSignatories(flow);
  const signature = new Set([...units, ...traces]);
  const lost = new Set(notes.lost.filter(({ head }) => head).map(({ span }) => span.start));
  let foot: number | null = null;
  for (let index = flow.length - 1; index >= 0; index--) {
    const { unit, span } = flow[index] ?? {};
    if (unit === undefined || span === undefined) break;
    if (unit.kind === 'note' || signature.has(index) || lost.has(span.start)) foot = span.start;
    // A rule across the page counts only between the text and such a foot.
    else if (unit.kind === 'rule') foot = foot === null ? null : span.start;
    else if (unit.kind !== 'comment' && unit.kind !== 'linkDefinition') break;
  }
  if (foot === null) return source.length;
  const line = source.lineAt(foot).start;
  return Math.max(0, line - (source.slice({ start: line - 2, end: line }) === '\r\n' ? 2 : 1));
}
