import { voorzitterschapPeriode } from '../../server/src/rules/voorzitterschap-periode.js';
import { testExamples } from './examples.js';

testExamples(voorzitterschapPeriode);
