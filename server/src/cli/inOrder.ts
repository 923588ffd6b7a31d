/**
 * Runs work on items, at most `room` at once, and gives the results in the order of the items. No more than `room`
 * results are ever held.
 *
 * @param start must not reject
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  room: number,
  start: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = [];
  for (const item of items) {
    const first = running.length >= room ? running.shift() : undefined;
    if (first !== undefined) yield await first;
    running.push(start(item));
  }
  for (const result of running) yield await result;
}
