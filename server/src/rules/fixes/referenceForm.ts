import type { Letter, LetterReference } from '../../letter/letter.js';
import { DATED_PIECES } from '../../references/dossiers.js';
import { firstYearOf } from '../../references/index.js';
import type { KamerstukReference } from '../../references/types.js';
import type { Edit } from '../rule.js';
import { replacement, spacedNumber } from './reference.js';

/** The forms of the house: «Kamerstuk …», «Tweede Kamer, vergaderjaar …», «Kamerstukken II …». */
export const HOUSE_FORMS = ['kort', 'lang', 'leidraad'] as const;
export type HouseForm = (typeof HOUSE_FORMS)[number];

/**
 * Writes references in one form, their pages kept; null where one of them cannot be: its parliamentary year is not known,
 * markup stands in the way, or more is wrong with it than its form.
 */
export function inOneForm(letter: Letter, found: readonly LetterReference[], form: HouseForm): readonly Edit[] | null {
  const spaced = isSpaced(letter, form);
  const followed = followedByBare(letter);
  const edits: Edit[] = [];
  for (const one of found) {
    const text = followed.has(one) ? null : writtenIn(one, form, spaced);
    const edit = text === null ? null : replacement(letter, one, text);
    if (edit === null) return null;
    edits.push(edit);
  }
  return edits;
}

/**
 * One reference as it reads in a form, its page kept; null where `inOneForm` could not write it so either. A year that it
 * does not give itself is taken from where the letter cites the same piece with its year, or from the piece where its date
 * is known.
 */
export function referenceInForm(letter: Letter, found: LetterReference, form: HouseForm): string | null {
  const { reference } = found;
  if (reference.kind !== 'kamerstuk') return null;
  const sessionYear = reference.sessionYear ?? yearElsewhere(letter, reference);
  return writtenIn({ ...found, reference: { ...reference, sessionYear } }, form, isSpaced(letter, form));
}

/** A reference in another form where it stands, with how it then reads; null where it has that form, or cannot have it. */
export function writtenInForm(
  letter: Letter,
  found: LetterReference,
  form: HouseForm,
): { readonly text: string; readonly edit: Edit } | null {
  const text = followedByBare(letter).has(found) ? null : referenceInForm(letter, found, form);
  const edit = text === null || text === found.reference.text ? null : replacement(letter, found, text);
  return text === null || edit === null ? null : { text, edit };
}

function yearElsewhere(
  { references }: Letter,
  { identifier, kamer, dossier, suffix, number, numbers }: KamerstukReference,
): string | null {
  if (identifier === null || numbers.length !== 1) return null;
  for (const { reference } of references) {
    if (reference.kind !== 'kamerstuk' || reference.identifier !== identifier || reference.kamer !== kamer) continue;
    if (reference.sessionYear !== null && reference.faults.every(({ severity }) => severity === 'hint'))
      return reference.sessionYear;
  }
  const dated = DATED_PIECES.find(
    (piece) => piece.dossier === dossier && piece.suffix === suffix && String(piece.number) === number,
  );
  return dated?.sessionYear ?? null;
}

/** One reference in a form, or null. */
function writtenIn({ reference }: LetterReference, form: HouseForm, spaced: boolean): string | null {
  if (reference.kind !== 'kamerstuk' || reference.rNumber !== null || reference.herdruk) return null;
  if (reference.faults.some(({ severity, rule }) => severity !== 'hint' || rule !== 'kamerstuk-notatie')) return null;
  const page = pageWords(reference);
  const head = headOf(reference, form);
  if (page === null || head === null) return null;
  const { dossier } = reference;
  const place = reference.houseForm.replace(/^Kamerstuk /, '') + page;
  return head + (spaced ? place : place.replace(spacedNumber(dossier), dossier));
}

function headOf({ kamer, number, sessionYear }: KamerstukReference, form: HouseForm): string | null {
  if (form === 'kort') {
    // without its Kamer, a number is one of the Tweede Kamer
    return kamer === 'EK' && /\d/.test(number ?? '') ? null : 'Kamerstuk ';
  }
  if (sessionYear === null) return null;
  const first = firstYearOf(sessionYear);
  if (form === 'lang')
    return `${kamer === 'EK' ? 'Eerste' : 'Tweede'} Kamer, vergaderjaar ${String(first)}–${String(first + 1)}, `;
  const second = (first + 1) % 100 === 0 ? String(first + 1) : String((first + 1) % 100).padStart(2, '0');
  return `Kamerstukken ${kamer === 'EK' ? 'I' : 'II'} ${String(first)}/${second}, `;
}

/** «, p. 3» as it was written; '' without a page. */
function pageWords({ text, page }: KamerstukReference): string | null {
  if (page === null) return '';
  return /,\s*(?:blz|pag|pp|p)\.?\s*\d+(?:\s?[-–]\s?\d+)?$/i.exec(text)?.[0] ?? null;
}

/** Whether the references that have the form already write their dossier with its space; where none tells, with it. */
export function isSpaced({ references }: Letter, form: HouseForm): boolean {
  let spaced = 0;
  let bare = 0;
  for (const { reference } of references) {
    if (reference.kind !== 'kamerstuk' || reference.form !== form) continue;
    if (reference.dossierSpaced === true) spaced++;
    if (reference.dossierSpaced === false) bare++;
  }
  return spaced >= bare;
}

/** «Kamerstukken 21 501-34, nr. 5 en 22 112, nr. 7»: the second leans on the label of the first. */
function followedByBare({ references }: Letter): ReadonlySet<LetterReference> {
  const found = new Set<LetterReference>();
  references.forEach((one, index) => {
    const next = references[index + 1];
    if (next?.reference.form === 'kaal' && next.span.start - one.span.end < NEAR) found.add(one);
  });
  return found;
}

const NEAR = 16;
