import { agendapuntNietAangekondigd } from './agendapunt-niet-aangekondigd.js';
import { agendapuntNietGeannoteerd } from './agendapunt-niet-geannoteerd.js';
import { agendapuntTitelWijktAf } from './agendapunt-titel-wijkt-af.js';
import { kamerstukNotatieWisselt } from './kamerstuk-notatie-wisselt.js';
import { kamerstukNotatie } from './kamerstuk-notatie.js';
import { kamerstukVergaderjaar } from './kamerstuk-vergaderjaar.js';
import type { Rule } from './rule.js';

/** Every rule there is, by the tables of the contract: structure, notes, references, the file itself. */
export const RULES: readonly Rule[] = [
  agendapuntNietGeannoteerd,
  agendapuntNietAangekondigd,
  agendapuntTitelWijktAf,
  kamerstukNotatie,
  kamerstukVergaderjaar,
  kamerstukNotatieWisselt,
];
