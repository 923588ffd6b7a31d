import { onderdeelnaamSpelling } from '../../server/src/rules/onderdeelnaam-spelling.js';
import { testExamples } from './examples.js';

testExamples(onderdeelnaamSpelling);
