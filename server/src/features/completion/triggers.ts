/** The signs that bring up completions, by their kind; without them they come while a word is typed, and on request. */
export const TRIGGERS: Readonly<
  Record<'switchOffs' | 'references' | 'headings' | 'kinds' | 'words', readonly string[]>
> = {
  switchOffs: [':', ',', ' ', '-'],
  references: [' ', '-'],
  headings: ['#', '*', ' '],
  kinds: ['('],
  words: [' '],
};
