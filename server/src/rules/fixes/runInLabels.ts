import { read } from '../../letter/reader.js';
import type { Letter } from '../../letter/letter.js';
import { matchName } from '../../profile/names.js';
import { applyEdits } from '../applyEdits.js';
import type { Edit } from '../rule.js';
import { sectionsNamed } from './fragment.js';

/** «**Krachtenveld:** » or «**Krachtenveld**: » with words behind it, at the head of a paragraph. */
const LABEL = /(?<=^|\n[ \t]*\n) {0,3}\*\*([^*\n:]{2,80})(?::\*\*|\*\*:)[ \t]+(?=\S)/g;

/**
 * A contribution without headings for its sections, but with their names in bold before paragraphs, with these names as
 * headings; any other text as it is.
 *
 * @param text with '\n' or '\r\n' for its line ends
 */
export function withLabelsAsHeadings(letter: Letter, text: string): string {
  const plain = text.replace(/\r\n?/g, '\n');
  const edits = [...plain.matchAll(LABEL)].flatMap(({ 0: whole, 1: name = '', index }): readonly Edit[] => {
    const match = matchName(name, letter.profile);
    if (match?.exact !== true || match.sections.length === 0) return [];
    return [{ span: { start: index, end: index + whole.length }, text: `**${name.trim()}**\n\n` }];
  });
  if (edits.length === 0) return text;
  const { headings } = read(plain, { profile: letter.profile, treatAs: 'letter' });
  return headings.some((heading) => sectionsNamed(letter, heading).length > 0) ? text : applyEdits(plain, edits);
}
