import { datumWeekdag } from '../../server/src/rules/datum-weekdag.js';
import { testExamples } from './examples.js';

testExamples(datumWeekdag);
