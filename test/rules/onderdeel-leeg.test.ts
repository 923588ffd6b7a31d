import { onderdeelLeeg } from '../../server/src/rules/onderdeel-leeg.js';
import { testExamples } from './examples.js';

testExamples(onderdeelLeeg);
