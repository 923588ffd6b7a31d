import { voetnootNotatieWisselt } from '../../server/src/rules/voetnoot-notatie-wisselt.js';
import { testExamples } from './examples.js';

testExamples(voetnootNotatieWisselt);
