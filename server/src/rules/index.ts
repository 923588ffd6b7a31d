import type { Rule } from './rule.js';

/** Every rule there is, by the tables of the contract: structure, notes, references, the file itself. */
export const RULES: readonly Rule[] = [];
