import { lastAt } from '../letter/at.js';
import type { Letter, LetterReference } from '../letter/letter.js';
import type { Span } from '../letter/span.js';
import { writtenDossier } from '../references/dossier-number.js';
import type { Reference } from '../references/types.js';

/** The reference that an offset stands in or at the edge of; undefined where none stands. */
export function referenceAt(letter: Letter, offset: number): LetterReference | undefined {
  return lastAt(letter.references, ({ span }) => span, offset);
}

/**
 * What a reference is about, to find its other places by: a dossier of the Kamer (and those named beside it), or for
 * anything else the document itself.
 */
export function subjectsOf(reference: Reference): readonly string[] {
  if (reference.kind !== 'kamerstuk') return [reference.identifier ?? reference.houseForm];
  const own = writtenDossier(reference.dossier, reference.suffix);
  return [own, ...reference.nevendossiers.map((beside) => writtenDossier(beside, null))];
}

/** A subject in a sentence: «dossier 22 112», «COM(2023) 719». */
export function subjectInWords(reference: Reference): string {
  if (reference.kind !== 'kamerstuk') return reference.houseForm;
  return `dossier ${writtenDossier(reference.dossier, reference.suffix)}`;
}

/** Every place of the letter with the subject of the reference at an offset, in order. Null where no reference stands. */
export function placesOfSubject(letter: Letter, offset: number): readonly Span[] | null {
  const found = referenceAt(letter, offset);
  const subject = found === undefined ? undefined : subjectsOf(found.reference)[0];
  if (subject === undefined) return null;
  return letter.references.filter(({ reference }) => subjectsOf(reference).includes(subject)).map(({ span }) => span);
}
