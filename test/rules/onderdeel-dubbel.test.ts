import { onderdeelDubbel } from '../../server/src/rules/onderdeel-dubbel.js';
import { testExamples } from './examples.js';

testExamples(onderdeelDubbel);
