import { woordDubbel } from '../../server/src/rules/woord-dubbel.js';
import { testExamples } from './examples.js';

testExamples(woordDubbel);
