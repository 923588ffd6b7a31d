import type { Letter, Section } from '../letter/letter.js';
import type { SectionState } from '../protocol.js';
import type { SectionRole } from '../profile/types.js';

/** The states of a section in the words that a person reads or hears. */
export const STATE_IN_WORDS: Readonly<Record<SectionState, string>> = {
  present: 'aanwezig',
  missing: 'ontbreekt',
  empty: 'nog leeg',
  placeholder: 'nog in te vullen',
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

/** The name of a section as the profile gives it, with a small first letter. */
export function sectionName(letter: Letter, role: SectionRole): string {
  return letter.profile.sections.find((section) => section.role === role)?.name.toLowerCase() ?? role;
}

const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** Days in words: «13 en 14 mei 2024», «30 april en 1 mei 2024». */
export function daysInWords(days: readonly string[]): string {
  const read = days.flatMap((day) => {
    const [year, month, date] = day.split('-').map(Number);
    const name = MONTHS[(month ?? 0) - 1];
    return year === undefined || date === undefined || name === undefined ? [] : [{ year, month: name, date }];
  });
  return enumerate(
    read.map((day, index) => {
      const next = read[index + 1];
      const sameMonth = next?.month === day.month && next.year === day.year;
      if (sameMonth) return String(day.date);
      return next?.year === day.year ? `${day.date} ${day.month}` : `${day.date} ${day.month} ${day.year}`;
    }),
  );
}

/** A dossier number as it is written: «21501-34» → «21 501-34». */
export function dossierInWords(dossier: string): string {
  return dossier.replace(/^(\d{2})(\d{3})/, '$1 $2');
}
