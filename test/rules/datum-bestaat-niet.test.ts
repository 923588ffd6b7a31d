import { datumBestaatNiet } from '../../server/src/rules/datum-bestaat-niet.js';
import { testExamples } from './examples.js';

testExamples(datumBestaatNiet);
