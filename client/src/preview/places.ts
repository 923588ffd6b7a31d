/** A line of the text (0-based, with how far in it) and how far down the page it stands. */
export interface Anchor {
  readonly line: number;
  readonly top: number;
}

/**
 * How far down the page a line stands, between the anchors around it; null without anchors.
 *
 * @param anchors with lines that rise, or stay the same
 */
export function topOf(line: number, anchors: readonly Anchor[]): number | null {
  return between(line, anchors, 'line', 'top');
}

/**
 * Which line stands at a height; null without anchors.
 *
 * @param anchors with heights that rise, or stay the same
 */
export function lineAt(top: number, anchors: readonly Anchor[]): number | null {
  return between(top, anchors, 'top', 'line');
}

function between(value: number, anchors: readonly Anchor[], by: keyof Anchor, wanted: keyof Anchor): number | null {
  const next = anchors.findIndex((anchor) => anchor[by] > value);
  const [before, after] = [anchors.at(next === -1 ? -1 : Math.max(next - 1, 0)), anchors[next]];
  if (before === undefined) return null;
  if (after === undefined || after === before) return before[wanted];
  const share = (value - before[by]) / (after[by] - before[by]);
  return before[wanted] + share * (after[wanted] - before[wanted]);
}
