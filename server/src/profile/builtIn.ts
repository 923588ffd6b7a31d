import { KAMERSTUK } from './kamerstuk.js';
import { nearest } from './nearest.js';
import { oneOf } from './shape.js';
import { STANDARD } from './standaard.js';
import type { Profile } from './types.js';

/** The house styles that come with the product. */
export const BUILT_IN: readonly Profile[] = [STANDARD, KAMERSTUK];

export function builtIn(name: string): Profile | null {
  return BUILT_IN.find((profile) => profile.name === name) ?? null;
}

/** That there is no such house style, and what is probably meant. */
export function unknownProfile(name: string): string {
  const names = BUILT_IN.map((profile) => profile.name);
  const meant = nearest(name, names);
  const advice =
    meant === null ? `Kies ${oneOf(names)}, of het pad van een bestand.` : `Waarschijnlijk is «${meant}» bedoeld.`;
  return `De huisstijl «${name}» bestaat niet. ${advice}`;
}
