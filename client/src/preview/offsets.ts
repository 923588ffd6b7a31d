/**
 * Where a place in a text is after the text was changed: with the words before it where these stayed, else with those behind
 * it; within what changed, at its beginning.
 *
 * @param offset in UTF-16 code units, as is what comes back
 */
export function offsetAfter(offset: number, before: string, after: string): number {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  if (offset <= head) return offset;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return offset >= before.length - tail ? offset + after.length - before.length : head;
}
