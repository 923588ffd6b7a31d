import { STANDARD } from './standaard.js';
import type { Profile } from './types.js';

/** The built-in house style for letters as the publisher prints them: it also asks for what the publisher adds. */
export const KAMERSTUK: Profile = {
  ...STANDARD,
  name: 'kamerstuk',
  notation: 'sup',
  referenceForm: 'kort',
  asksForNumber: true,
};
