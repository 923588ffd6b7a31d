/**
 * A function of a text that remembers what it gave for the texts it saw last: titles and opening lines stay as they are
 * while something else is typed.
 *
 * @param limit how many texts are remembered at most; beyond it all are forgotten
 */
export function remembering<V>(limit: number, make: (text: string) => V): (text: string) => V {
  const known = new Map<string, { readonly value: V }>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found.value;
    if (known.size >= limit) known.clear();
    const value = make(text);
    known.set(text, { value });
    return value;
  };
}

/** So many inputs are remembered: those of a few letters, each with what typing and undoing brings back. */
const RECENT = 12;

/**
 * A function that remembers what it gave for the inputs it saw last, for work on what most keystrokes leave as it was.
 *
 * @param same whether two inputs give the same
 */
export function recalling<I, V>(same: (one: I, other: I) => boolean, make: (input: I) => V): (input: I) => V {
  const recent: { readonly input: I; readonly value: V }[] = [];
  return (input) => {
    const found = recent.find((one) => same(one.input, input));
    if (found !== undefined) return found.value;
    const value = make(input);
    recent.unshift({ input, value });
    recent.length = Math.min(recent.length, RECENT);
    return value;
  };
}

/** Whether two rows are as long and hold the same, one by one. */
export function alike<T>(a: readonly T[], b: readonly T[], same: (one: T, two: T) => boolean): boolean {
  return (
    a.length === b.length &&
    a.every((one, at) => {
      const two = b[at];
      return two !== undefined && same(one, two);
    })
  );
}

/** A value that is made when it is first asked for. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** A record of which each value is made when it is first asked for. */
export function lazyRecord<T extends object>(makers: { readonly [K in keyof T]: () => T[K] }): T {
  const record: Partial<T> = {};
  for (const key of Object.keys(makers) as (keyof T & string)[]) {
    Object.defineProperty(record, key, {
      enumerable: true,
      configurable: true,
      get: () => {
        const value = makers[key]();
        Object.defineProperty(record, key, { enumerable: true, value });
        return value;
      },
    });
  }
  // every key of T has its maker
  return record as T;
}
