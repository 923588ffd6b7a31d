import { voetnootLeeg } from '../../server/src/rules/voetnoot-leeg.js';
import { testExamples } from './examples.js';

testExamples(voetnootLeeg);
