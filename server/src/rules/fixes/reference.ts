import type { Letter, LetterReference } from '../../letter/letter.js';
import type { Edit } from '../rule.js';

/** The smallest edit that turns a reference into its corrected form; null where markup stands in its way. */
export function replacement(letter: Letter, found: LetterReference, corrected: string): Edit | null {
  const { text, span } = found.reference;
  let start = 0;
  while (start < text.length && start < corrected.length && text[start] === corrected[start]) start++;
  let end = 0;
  while (end < text.length - start && end < corrected.length - start && text.at(-1 - end) === corrected.at(-1 - end))
    end++;
  const place = found.locate({ start: span.start + start, end: span.end - end });
  if (letter.source.slice(place) !== text.slice(start, text.length - end)) return null;
  return { span: place, text: corrected.slice(start, corrected.length - end) };
}

/** A dossier number with its space: «22 112». */
export function spacedNumber(dossier: string): string {
  return `${dossier.slice(0, -3)} ${dossier.slice(-3)}`;
}
