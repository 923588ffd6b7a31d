import type { DefinitionInput, MarkInput } from './notes.js';

/** Which marks and notes are numbered together: an annex or a second letter may begin at 1 again. */
export interface NoteSets {
  /** Per mark, the number of its set. */
  readonly ofMark: readonly number[];
  /** Per note, the number of its set. */
  readonly ofDefinition: readonly number[];
}

/**
 * Tells apart the sets of `<sup>` notes (labels of `[^1]` hold for the whole text). A new set begins where a heading
 * opens an annex or a letter, the first mark under it is 1 and there is a note 1 for each set; or, without such a
 * heading, at a mark 1 from which on marks and notes both run 1, 2, … to the end. A paragraph pasted twice does neither.
 */
export function noteSets(
  marks: readonly MarkInput[],
  definitions: readonly DefinitionInput[],
  restarts: readonly number[],
): NoteSets {
  const sup = marks.filter((mark) => mark.notation === 'sup');
  const firsts = definitions.filter((it) => it.notation === 'sup' && it.label === '1').map((it) => it.span.start);
  const headed = headedRestarts(sup, restarts);
  const begins = headed.length > 0 && firsts.length > headed.length ? headed : plainRestart(sup, definitions, firsts);
  const noteBegins = begins.map((at, index) => {
    const until = begins[index + 1] ?? Infinity;
    const own = firsts.some((first) => first >= at && first < until);
    // Notes of both sets at the end of the text: the second note 1 opens the second set.
    const shared = !firsts.some((first) => first < at);
    return own && !shared ? at : (firsts[index + 1] ?? at);
  });
  return {
    ofMark: marks.map((mark) => (mark.notation === 'gfm' ? 0 : countUpTo(begins, mark.span.start))),
    ofDefinition: definitions.map((it) => (it.notation === 'gfm' ? 0 : countUpTo(noteBegins, it.span.start))),
  };
}

/** The headings whose first mark is 1, where marks stand before them. */
function headedRestarts(sup: readonly MarkInput[], restarts: readonly number[]): readonly number[] {
  const begins: number[] = [];
  let next = 0;
  for (const [index, heading] of restarts.entries()) {
    while (next < sup.length && (sup[next]?.span.start ?? 0) < heading) next += 1;
    const first = sup[next];
    const until = restarts[index + 1] ?? Infinity;
    if (next > 0 && first?.label === '1' && first.span.start < until) begins.push(heading);
  }
  return begins;
}

/** One mark 1 after others, from which on marks and notes run 1, 2, … without a fault. */
function plainRestart(
  sup: readonly MarkInput[],
  definitions: readonly DefinitionInput[],
  firsts: readonly number[],
): readonly number[] {
  const index = sup.findLastIndex((mark) => mark.label === '1');
  const at = sup[index]?.span.start;
  if (index < 2 || at === undefined || firsts.length !== 2) return [];
  const [early, late] = firsts;
  if (early === undefined || late === undefined || early >= at || late < at) return [];
  const marksRun = sup.slice(index).map((mark) => mark.label);
  const notesRun = definitions.filter((it) => it.notation === 'sup' && it.span.start > at).map((it) => it.label);
  const runs = (labels: readonly string[]): boolean => labels.every((label, n) => label === String(n + 1));
  return marksRun.length > 1 && marksRun.length === notesRun.length && runs(marksRun) && runs(notesRun) ? [at] : [];
}

function countUpTo(ascending: readonly number[], offset: number): number {
  let count = 0;
  while (count < ascending.length && (ascending[count] ?? Infinity) <= offset) count += 1;
  return count;
}
