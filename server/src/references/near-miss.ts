import { COUNCIL_DOSSIERS } from './dossiers.js';

/**
 * Dossiers that run for decades and count hundreds of pieces. Every number near them is a dossier too, but one that was
 * closed after a few pieces; a high number in it is therefore most likely a slip of a digit.
 */
const RUNNING: readonly { readonly dossier: string; readonly about: string }[] = [
  { dossier: '22112', about: 'BNC-fiches' },
  { dossier: '26643', about: 'informatie- en communicatietechnologie' },
  { dossier: '32317', about: 'de JBZ-Raad' },
];

const COUNCIL_BASE = { dossier: '21501', about: 'de Raad van de EU' };

/** Number from which on only a running dossier is likely. */
const HIGH_NUMBER = 300;

/**
 * The well-known dossier that is probably meant where `dossier` differs from it in one digit or in two that changed places;
 * null where the dossier may well be right.
 *
 * @param number the piece's number, where it has one
 */
export function confusedDossier(
  dossier: string,
  suffix: string | null,
  number: number | null,
): { readonly dossier: string; readonly about: string } | null {
  if (suffix !== null) {
    const isCouncil = COUNCIL_DOSSIERS.some(
      (known) => known.dossier === COUNCIL_BASE.dossier && known.suffix === suffix,
    );
    return isCouncil && isSlip(dossier, COUNCIL_BASE.dossier) ? COUNCIL_BASE : null;
  }
  if (number === null || number < HIGH_NUMBER) return null;
  return RUNNING.find((known) => isSlip(dossier, known.dossier)) ?? null;
}

/** One digit other, or two neighbours in each other's place. */
export function isSlip(written: string, meant: string): boolean {
  if (written.length !== meant.length || written === meant) return false;
  const wrong = [...written].flatMap((digit, index) => (digit === meant[index] ? [] : [index]));
  const [first, second] = wrong;
  if (first === undefined || wrong.length > 2) return false;
  if (second === undefined) return true;
  return second === first + 1 && written[first] === meant[second] && written[second] === meant[first];
}
