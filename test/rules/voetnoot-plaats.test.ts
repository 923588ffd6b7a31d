import { voetnootPlaats } from '../../server/src/rules/voetnoot-plaats.js';
import { testExamples } from './examples.js';

testExamples(voetnootPlaats);
