import { voetnootZonderNootcijfer } from '../../server/src/rules/voetnoot-zonder-nootcijfer.js';
import { testExamples } from './examples.js';

testExamples(voetnootZonderNootcijfer);
