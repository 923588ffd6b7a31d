import { onderdeelnaamWisselt } from '../../server/src/rules/onderdeelnaam-wisselt.js';
import { testExamples } from './examples.js';

testExamples(onderdeelnaamWisselt);
