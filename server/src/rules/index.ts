import { agendapuntNietAangekondigd } from './agendapunt-niet-aangekondigd.js';
import { agendapuntNietGeannoteerd } from './agendapunt-niet-geannoteerd.js';
import { agendapuntTitelWijktAf } from './agendapunt-titel-wijkt-af.js';
import type { Rule } from './rule.js';

/** Every rule there is, by the tables of the contract: structure, notes, references, the file itself. */
export const RULES: readonly Rule[] = [agendapuntNietGeannoteerd, agendapuntNietAangekondigd, agendapuntTitelWijktAf];
