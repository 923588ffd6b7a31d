import { inCapitals } from '../../letter/head/offices.js';
import type { HeadPiece } from './manuscript.js';

/**
 * What the head of a letter says in words: the same on the page that is read and on the pages that are printed. Every fact
 * shows in either form.
 */

/** The house that the letter is printed for, with the figure that the publisher sets behind its name. */
export interface Chamber {
  readonly name: string;
  readonly figure: '1' | '2' | null;
}

/** As the head has it, or else the addressee; null where neither tells. */
export function chamberOf({ chamber, addressee }: Pick<HeadPiece, 'chamber' | 'addressee'>): Chamber | null {
  const name = chamber?.replace(/ [12]$/, '') ?? chamberIn(addressee.join(' '));
  return name === null ? null : { name, figure: figureOf(name) };
}

/** The house in a head as a ministry sends it, which names it in the address alone: null where that does. */
export function chamberBesideAddress({ chamber, addressee }: HeadPiece): string | null {
  if (chamber === null) return null;
  const house = figureOf(chamber) === '1' ? /\bEerste Kamer\b/i : /\bTweede Kamer\b/i;
  return house.test(addressee.join(' ')) ? null : chamber;
}

function chamberIn(words: string): string | null {
  if (/\bEerste Kamer\b/i.test(words) && !/\bTweede\b/i.test(words)) return 'Eerste Kamer der Staten-Generaal';
  return /\bTweede Kamer\b/i.test(words) ? 'Tweede Kamer der Staten-Generaal' : null;
}

function figureOf(name: string): Chamber['figure'] {
  if (/^Eerste\b/i.test(name)) return '1';
  return /^Tweede\b/i.test(name) ? '2' : null;
}

/** «Aan de Voorzitter van …», line by line. */
export function addressLines(addressee: readonly string[]): readonly string[] {
  const [first, ...rest] = addressee;
  if (first === undefined) return [];
  if (/^aan\b/i.test(first)) return addressee;
  return [`Aan ${first.startsWith('De ') ? `de ${first.slice(3)}` : first}`, ...rest];
}

/** «Den Haag, 12 maart 2026». */
export function placeAndDate({ place, date }: Pick<HeadPiece, 'place' | 'date'>): string | null {
  const parts = [place, date].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}

/** «21 501-34 (Raad voor Onderwijs …), nr. 418, vergaderjaar 2023–2024», on one line of a letter. */
export function filingOf({ dossiers, number, sessionYear }: HeadPiece): string | null {
  const files = dossiers.map(({ dossier, title }) => (title === null ? dossier : `${dossier} (${title})`)).join(' en ');
  const parts = [
    files,
    number === null ? '' : `nr. ${number}`,
    sessionYear === null ? '' : `vergaderjaar ${sessionYear}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join(', ');
}

/** «DE MINISTER VAN …» sends a letter, a ministry heads it. */
export function senderInPrint(sender: string): string {
  return /^ministerie\b/i.test(sender) ? sender : `BRIEF VAN ${sender}`;
}

/** An office in capitals, as the publisher prints it, stands in a letter as in a signature. */
export function senderInLetter(sender: string): string {
  return sender === sender.toUpperCase() ? inCapitals(sender).replace(/^de /i, '') : sender;
}
