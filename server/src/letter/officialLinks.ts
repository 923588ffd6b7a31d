import { writtenDossier } from '../references/dossier-number.js';
import type { Reference } from '../references/types.js';
import { passageAt } from './at.js';
import type { Letter, LetterReference } from './letter.js';
import type { Span } from './span.js';

/** A stretch of the letter that leads to an official page. */
export interface OfficialLink {
  readonly span: Span;
  readonly url: string;
  /** The document that the page shows. */
  readonly shows: string;
}

/**
 * The official pages of the references of a letter; of several numbers in one reference each has its own. What is a link
 * already, or an address itself, is left to the editor.
 */
export function officialLinks(letter: Letter): readonly OfficialLink[] {
  return letter.references.flatMap((found) => {
    const { reference } = found;
    if (reference.url === null || reference.form === 'url' || isLinked(letter, found)) return [];
    return pieces(reference).map(({ start, end, url, shows }) => ({
      span: found.locate({ start: reference.span.start + start, end: reference.span.start + end }),
      url,
      shows,
    }));
  });
}

/** A page with the words of the reference that lead to it, counted from its first. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly url: string;
  readonly shows: string;
}

/**
 * The words for each page: the first takes all that stands before its number as well. A number that is not written out,
 * in the midst of a run («1–3»), has none.
 */
function pieces(reference: Reference): readonly Piece[] {
  const { text, numbers, urls, url, houseForm } = reference;
  if (url === null) return [];
  const whole: Piece = { start: 0, end: text.length, url, shows: houseForm };
  if (urls.length < 2) return [whole];
  const found: Piece[] = [];
  let at = reference.kind === 'kamerstuk' ? reference.dossierSpan.end - reference.span.start : 0;
  for (const [index, number] of numbers.entries()) {
    const page = urls[index];
    const start = wordAt(text, number, at);
    if (page === undefined || start === -1) continue;
    at = start + number.length;
    found.push({ start: found.length === 0 ? 0 : start, end: at, url: page, shows: oneOf(reference, number) });
  }
  return found.length > 0 ? found : [whole];
}

/** One of the documents that a reference names: «Kamerstuk 22 112, nr. 3858». */
function oneOf(reference: Reference, number: string): string {
  if (reference.kind !== 'kamerstuk') return number;
  const word = /^\d/.test(number) ? 'nr. ' : '';
  return `Kamerstuk ${writtenDossier(reference.dossier, reference.suffix)}, ${word}${number}`;
}

/** Where a number stands as a word of its own, from a place on; -1 where it does not. */
function wordAt(text: string, number: string, from: number): number {
  for (let at = text.indexOf(number, from); at !== -1; at = text.indexOf(number, at + 1)) {
    const isWhole = !/[\p{L}\d]/u.test(text.charAt(at - 1)) && !/[\p{L}\d]/u.test(text.charAt(at + number.length));
    if (isWhole) return at;
  }
  return -1;
}

/** Whether its words, or some of them, are those of a link. */
function isLinked(letter: Letter, { span }: LetterReference): boolean {
  const passage = passageAt(letter, span.start);
  if (passage === undefined) return false;
  const { prose, base } = passage;
  return prose.links.some((link) => base + link.span.start < span.end && span.start < base + link.span.end);
}
