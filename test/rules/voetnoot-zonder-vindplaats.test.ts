import { voetnootZonderVindplaats } from '../../server/src/rules/voetnoot-zonder-vindplaats.js';
import { testExamples } from './examples.js';

testExamples(voetnootZonderVindplaats);
