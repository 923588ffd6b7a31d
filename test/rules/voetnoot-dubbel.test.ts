import { voetnootDubbel } from '../../server/src/rules/voetnoot-dubbel.js';
import { testExamples } from './examples.js';

testExamples(voetnootDubbel);
