import { voetnootNummering } from '../../server/src/rules/voetnoot-nummering.js';
import { testExamples } from './examples.js';

testExamples(voetnootNummering);
