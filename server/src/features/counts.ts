import type { Span } from '../letter/span.js';
import type { Counts } from '../protocol.js';
import type { Finding } from '../rules/rule.js';

/** How many findings of each severity there are. */
export function count(findings: Iterable<Finding>): Counts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}

/** Counts the findings that begin in a stretch. `findings` are sorted by where they begin. */
export function countWithin(findings: readonly Finding[], span: Span): Counts {
  const found = findingsWithin(findings, span);
  return found.length === 0 ? NOTHING_FOUND : count(found);
}

/** What `countWithin` gives for a stretch in which nothing is found: always this one. */
export const NOTHING_FOUND: Counts = { error: 0, warning: 0, information: 0, hint: 0 };

/** Counts the findings that begin in none of the stretches. Both are sorted by where they begin. */
export function countOutside(findings: readonly Finding[], spans: readonly Span[]): Counts {
  const outside: Finding[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    outside.push(...findingsWithin(findings, { start: at, end: start }));
    at = Math.max(at, end);
  }
  return count([...outside, ...findingsWithin(findings, { start: at, end: Number.POSITIVE_INFINITY })]);
}

/** The findings that begin in a stretch. `findings` are sorted by where they begin. */
export function findingsWithin(findings: readonly Finding[], { start, end }: Span): readonly Finding[] {
  const [first, behind] = [firstFrom(findings, start), firstFrom(findings, end)];
  return first >= behind ? NO_FINDINGS : findings.slice(first, behind);
}

const NO_FINDINGS: readonly Finding[] = [];

/** Index of the first finding that begins at or behind an offset. */
function firstFrom(findings: readonly Finding[], offset: number): number {
  let low = 0;
  let high = findings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((findings[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
