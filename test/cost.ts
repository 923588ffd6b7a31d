import assert from 'node:assert/strict';

/** CPU of some work, in milliseconds; unlike time on the clock, it hardly grows when the machine does other work as well. */
export function cpuOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const LONGEST = 500_000;
const MOST = 8_000;

/**
 * Fails where work on a text of one piece over and over costs much more than its length. For half a million signs, linear
 * work takes two seconds at most and quadratic work more than half a minute. No ratio of two short times is asked for: it
 * depends on when the machine happens to compile, collect or wait. Lengths double, so that a failure comes soon.
 */
export function assertLinear(work: (text: string) => unknown, piece: string): void {
  for (let length = LONGEST / 8; length <= LONGEST; length *= 2) {
    const text = piece.repeat(Math.ceil(length / piece.length));
    const cost = cpuOf(() => work(text));
    assert.ok(cost < MOST, `${JSON.stringify(piece)}: ${cost.toFixed(0)} ms for ${String(text.length)} signs`);
  }
}
