import { datumBuitenRaad } from '../../server/src/rules/datum-buiten-raad.js';
import { testExamples } from './examples.js';

testExamples(datumBuitenRaad);
