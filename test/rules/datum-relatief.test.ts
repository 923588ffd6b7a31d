import { datumRelatief } from '../../server/src/rules/datum-relatief.js';
import { testExamples } from './examples.js';

testExamples(datumRelatief);
