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
