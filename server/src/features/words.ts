import type { Letter, Section } from '../letter/letter.js';
import type { SectionState } from '../protocol.js';
import type { SectionRole } from '../profile/types.js';

export { daysInWords, dossierInWords } from '../letter/inWords.js';

/** The states of a section in the words that a person reads or hears. */
export const STATE_IN_WORDS: Readonly<Record<SectionState, string>> = {
  present: 'aanwezig',
  missing: 'ontbreekt',
  empty: 'leeg',
  placeholder: 'in te vullen',
};

/** The state of what the agenda announces and the letter passes over. */
export const UNTREATED_IN_WORDS = 'niet behandeld';

/** The state of a section that stands in the letter; of a doubled one the best. */
export function stateOf(sections: readonly Section[]): Exclude<SectionState, 'missing'> {
  if (sections.some((section) => section.state === 'filled')) return 'present';
  return sections.some((section) => section.state === 'placeholder') ? 'placeholder' : 'empty';
}

/** Names with commas and «en»: «inhoud, inzet en krachtenveld». */
export function enumerate(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} en ${names.at(-1) ?? ''}`;
}

/** How the profile calls a section in a sentence, without an article: «krachtenveld», «Nederlandse inzet». */
export function sectionName(letter: Letter, role: SectionRole): string {
  const section = letter.profile.sections.find((one) => one.role === role);
  return section?.withArticle.replace(/^(?:de|het|een) /u, '') ?? role;
}
