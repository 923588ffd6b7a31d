/** A rule by its name, with what it finds. */
interface Indexed {
  readonly label: string;
  readonly detail: string;
}

/** The rules in the index of their pages (`docs/regels/README.md`), by name. */
export function rulesIn(index: string): readonly Indexed[] {
  return [...index.matchAll(/^\| \[([a-z-]+)\][^|]*\|[^|]*\| ([^|]*) \|$/gm)]
    .map(([, label = '', detail = '']) => ({ label, detail }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
}
