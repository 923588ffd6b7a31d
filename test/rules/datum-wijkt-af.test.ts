import { datumWijktAf } from '../../server/src/rules/datum-wijkt-af.js';
import { testExamples } from './examples.js';

testExamples(datumWijktAf);
