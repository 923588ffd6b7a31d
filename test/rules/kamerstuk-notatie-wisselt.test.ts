import { kamerstukNotatieWisselt } from '../../server/src/rules/kamerstuk-notatie-wisselt.js';
import { testExamples } from './examples.js';

testExamples(kamerstukNotatieWisselt);
