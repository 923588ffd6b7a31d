import { counted } from '../../rules/wording.js';
import type { Inventory } from './inventory.js';

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

/** «2 afbeeldingen staan in het document als woorden, …»: what is told to who makes a document; null where it has none. */
export function picturesInWords({ pictures, namelessPictures }: Inventory): string | null {
  if (pictures === 0) return null;
  const staan = pictures === 1 ? 'staat' : 'staan';
  const told = `${counted(pictures, 'afbeelding', 'afbeeldingen')} ${staan} in het document als woorden, want een afbeelding komt er niet in.`;
  if (namelessPictures === 0) return told;
  const which =
    pictures === 1
      ? 'Een beschrijving heeft zij niet'
      : `${String(namelessPictures)} daarvan ${namelessPictures === 1 ? 'heeft' : 'hebben'} geen beschrijving`;
  return `${told} ${which}: schrijf die tussen «![» en «]».`;
}
