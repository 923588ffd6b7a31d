import markdownIt from 'markdown-it';
import { extendMarkdownIt } from '../../../client/src/markdownPreview.js';
import { judgePage, lost, type Judged } from '../judge.js';
import { FRAME, type HostileLetter } from '../letters/letter.js';

/** As the editor makes its own preview, and as it would be where the letter's own HTML counts as words. */
const KINDS = [
  { html: true, linkify: true },
  { html: false, linkify: false },
];

/**
 * Shows a letter in the editor's own Markdown preview with the notes that we add to it. What that preview makes of a letter is
 * not ours, so what is asked is that there is nothing in it, and nothing lost from it, that is not so without us.
 *
 * @returns what is wrong with that
 */
export function byMarkdownPreview(hostile: HostileLetter): readonly string[] {
  const text = hostile.text();
  const words = [...FRAME, ...hostile.visible];
  return KINDS.flatMap((kind) => {
    const without = found(judgePage(markdownIt(kind).render(text), false), words);
    const withNotes = found(judgePage(extendMarkdownIt(markdownIt(kind)).render(text), false), words);
    return [...withNotes].filter((problem) => !without.has(problem));
  });
}

function found({ problems, text }: Judged, words: readonly string[]): ReadonlySet<string> {
  // Where the letter's own HTML hides all below it, marks lead nowhere.
  return new Set([...problems.filter((problem) => !problem.startsWith('a link to #')), ...lost(text, words)]);
}
