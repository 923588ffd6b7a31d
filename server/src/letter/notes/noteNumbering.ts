import { noteNumber } from './noteMarks.js';
import type { NoteMark, NoteProblem, Notation } from './notes.js';

/** A mark in the sequence; `mark` is null for one that lost its form, which fills a place but is never reported. */
export interface Token {
  readonly key: string;
  readonly number: number | null;
  readonly start: number;
  readonly mark: NoteMark | null;
}

export interface NumberingInput {
  readonly notation: Notation;
  /** In order of the text; a repeated `[^1]` only where another was due. */
  readonly tokens: readonly Token[];
  /** Marks that stand for another number than theirs (they miss their note): index of the mark → number. */
  readonly virtual: ReadonlyMap<number, number>;
  /** Labels whose absence among the marks has an explanation, with the index of the note that has lost its mark. */
  readonly explained: ReadonlyMap<string, number>;
  /** Numbers used in the other notation. */
  readonly elsewhere: ReadonlySet<number>;
  /** Labels of two notes: repeats of their mark are part of that mistake. */
  readonly doubled: ReadonlySet<string>;
  /** Labels of marks about which another rule speaks. */
  readonly mute: ReadonlySet<string>;
}

type NumberingProblem = Extract<NoteProblem, { rule: 'voetnoot-nummering' }>;

export interface NumberingResult {
  readonly problems: readonly NumberingProblem[];
  /** Labels of notes that are left over because their number was due where another was used again. */
  readonly claimed: ReadonlySet<string>;
}

interface Step {
  readonly mark: NoteMark | null;
  readonly key: string;
  readonly number: number;
}

/** Marks that skip, repeat or run out of order: one problem for each mistake, runs that moved together taken as one. */
export function numberingProblems(input: NumberingInput): NumberingResult {
  const steps = input.tokens.flatMap(({ key, number, mark }): readonly Step[] => {
    const due = mark === null ? undefined : input.virtual.get(mark.index);
    return number === null ? [] : [{ key, mark, number: due ?? number }];
  });
  // a lone number among names is a name too: `[^883]` for verordening 883/2004
  if (input.notation === 'gfm' && steps.length === 1 && input.tokens.length > 1)
    return { problems: [], claimed: new Set() };
  const repeats = findRepeats(steps, input);
  const once = steps.filter((step) => !repeats.extra.has(step));
  const order = findOrder(once, input);
  const present = new Set([...once.map((step) => step.number), ...input.elsewhere]);
  for (const key of [...input.explained.keys(), ...input.doubled]) {
    const number = noteNumber(key);
    if (number !== null) present.add(number);
  }
  const skips = findSkips(once, order.strayed, present, input);
  return { problems: [...repeats.problems, ...order.problems, ...skips], claimed: repeats.claimed };
}

function report(
  input: NumberingInput,
  fault: NumberingProblem['fault'],
  mark: NoteMark,
  expected: number,
  other: NoteMark | null,
  leftOver: number | null = null,
): NumberingProblem {
  return {
    rule: 'voetnoot-nummering',
    fault,
    mark: mark.index,
    expected: String(expected),
    other: other?.index ?? null,
    leftOver,
    certain: input.notation === 'sup',
  };
}

interface Repeats {
  readonly problems: readonly NumberingProblem[];
  readonly extra: ReadonlySet<Step>;
  readonly claimed: ReadonlySet<string>;
}

/**
 * Numbers used again. The first is right, unless it stands where another number was due and a later one fits. A run
 * of numbers that comes back in the same order (a passage pasted twice) is one mistake.
 */
function findRepeats(steps: readonly Step[], input: NumberingInput): Repeats {
  const byNumber = new Map<number, number[]>();
  for (const [at, { number }] of steps.entries()) {
    const same = byNumber.get(number);
    if (same === undefined) byNumber.set(number, [at]);
    else same.push(at);
  }
  const rightAt = new Map<number, number>();
  for (const [number, places] of byNumber) {
    const [first] = places;
    if (first === undefined) continue;
    const better = places.find((at) => fit(steps, at) > 0);
    rightAt.set(number, fit(steps, first) > 0 ? first : (better ?? first));
  }
  const extra = new Set<Step>();
  const claimed = new Set<string>();
  const problems: NumberingProblem[] = [];
  let previous = 0;
  let runGoesOn = -1;
  for (const [at, step] of steps.entries()) {
    const right = rightAt.get(step.number);
    if (right === undefined || right === at) {
      previous = step.number;
      continue;
    }
    extra.add(step);
    const due = previous + 1;
    const leftOver = claimed.has(String(due)) ? undefined : input.explained.get(String(due));
    const claims = leftOver !== undefined;
    const inRun = runGoesOn === at && steps[at - 1]?.number === step.number - 1;
    if (claims) {
      claimed.add(String(due));
      previous = due;
    }
    runGoesOn = at + 1;
    if (step.mark === null || input.doubled.has(step.key) || (inRun && !claims)) continue;
    problems.push(report(input, 'repeat', step.mark, due, steps[right]?.mark ?? null, leftOver));
  }
  return { problems, extra, claimed };
}

/** How well a number fits between its neighbours and in its place: 0 to 3. */
function fit(steps: readonly Step[], at: number): number {
  const number = steps[at]?.number ?? 0;
  const before = at === 0 ? 0 : steps[at - 1]?.number;
  const signs = [before === number - 1, steps[at + 1]?.number === number + 1, at === number - 1];
  return signs.filter(Boolean).length;
}

interface Order {
  readonly problems: readonly NumberingProblem[];
  readonly strayed: ReadonlySet<Step>;
}

/** Marks outside the longest ascending sequence; those that strayed together are one mistake. */
function findOrder(steps: readonly Step[], input: NumberingInput): Order {
  const kept = longestAscending(steps);
  const strayed = new Set(steps.filter((step) => !kept.has(step)));
  const nextKept: (Step | null)[] = [];
  let following: Step | null = null;
  for (let at = steps.length - 1; at >= 0; at -= 1) {
    nextKept[at] = following;
    const step = steps[at];
    if (step !== undefined && kept.has(step)) following = step;
  }
  const problems: NumberingProblem[] = [];
  let previous: Step | null = null;
  for (const [at, step] of steps.entries()) {
    if (kept.has(step)) {
      previous = step;
      continue;
    }
    const before = steps[at - 1];
    const together = before !== undefined && strayed.has(before) && before.number === step.number - 1;
    const neighbour = previous !== null && previous.number > step.number ? previous : (nextKept[at] ?? null);
    if (together || step.mark === null || neighbour === null || input.mute.has(step.key)) continue;
    problems.push(report(input, 'order', step.mark, neighbour.number, neighbour.mark));
  }
  return { problems, strayed };
}

/**
 * The longest ascending sequence; of two that are equally long the one that keeps the higher of two swapped numbers,
 * so that the lower is said to come after it.
 */
function longestAscending(steps: readonly Step[]): ReadonlySet<Step> {
  const tails: number[] = [];
  const links: number[] = [];
  for (let at = steps.length - 1; at >= 0; at -= 1) {
    const number = steps[at]?.number ?? 0;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((steps[tails[middle] ?? 0]?.number ?? 0) > number) low = middle + 1;
      else high = middle;
    }
    links[at] = tails[low - 1] ?? -1;
    tails[low] = at;
  }
  const kept = new Set<Step>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = links[at] ?? -1) {
    const step = steps[at];
    if (step !== undefined) kept.add(step);
  }
  return kept;
}

/** Numbers that no mark and no note has: one problem per gap, on the mark behind it. */
function findSkips(
  steps: readonly Step[],
  strayed: ReadonlySet<Step>,
  present: ReadonlySet<number>,
  input: NumberingInput,
): readonly NumberingProblem[] {
  const marked = new Map(steps.map((step) => [step.number, step]));
  const problems: NumberingProblem[] = [];
  let previous = 0;
  for (const number of [...present].sort((a, b) => a - b)) {
    const step = marked.get(number);
    const gap = number > previous + 1;
    const due = previous + 1;
    previous = number;
    if (!gap || step === undefined || step.mark === null || strayed.has(step) || input.mute.has(step.key)) continue;
    const before = marked.get(due - 1);
    problems.push(report(input, 'skip', step.mark, due, before?.mark ?? null));
  }
  return problems;
}
