import { voetnootZonderOpmaak } from '../../server/src/rules/voetnoot-zonder-opmaak.js';
import { testExamples } from './examples.js';

testExamples(voetnootZonderOpmaak);
