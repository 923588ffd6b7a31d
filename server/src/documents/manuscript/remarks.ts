/**
 * What a document says of itself, beside the letter: the same on the page that is read and on the pages that are printed.
 * In a finished one nothing of this stands, but for a dash where a note is empty, and what heads notes without a place.
 */

/** Where a section should stand, or where a heading has nothing behind it. */
export function toBeWritten(name: string): string {
  return `Nog te schrijven: «${name}»`;
}

/** Heads the notes that no mark in the text leads to. */
export const LOOSE_NOTES = 'Voetnoten zonder plaats in de tekst';

/** In the place of a note without words. */
export const EMPTY_NOTE = { marked: 'Deze voetnoot is nog leeg.', finished: '–' } as const;

/** In the place of a picture: what it shows, if that is told. */
export function pictureInWords(alt: string | null | undefined): string {
  return alt == null || alt === '' ? 'Afbeelding' : `Afbeelding: ${alt}`;
}
