import { KAMERSTUK } from './kamerstuk.js';
import { STANDARD } from './standaard.js';
import type { Profile } from './types.js';

/** The house styles that come with the product. */
export const BUILT_IN: readonly Profile[] = [STANDARD, KAMERSTUK];

export function builtIn(name: string): Profile | null {
  return BUILT_IN.find((profile) => profile.name === name) ?? null;
}
