import type { NoteDefinition } from '../letter/notes/notes.js';
import type { Prose } from '../letter/text/prose.js';

/**
 * Looks at the words of a note once: a letter that is being written keeps the words of every note that was not
 * touched, and only the places of its notes change.
 *
 * @param look a pure function of the paragraphs; places in its result count as places in them do
 */
export function oncePerNote<T>(look: (paragraphs: readonly Prose[]) => T): (note: NoteDefinition) => T {
  const known = new WeakMap<readonly Prose[], { readonly seen: T }>();
  return ({ paragraphs }) => {
    const before = known.get(paragraphs);
    if (before !== undefined) return before.seen;
    const seen = look(paragraphs);
    known.set(paragraphs, { seen });
    return seen;
  };
}

/** The words of a note, its paragraphs joined by line ends. */
export function wordsOf(paragraphs: readonly Prose[]): string {
  return paragraphs.map((prose) => prose.text).join('\n');
}
