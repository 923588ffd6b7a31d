import { nootcijferZonderVoetnoot } from '../../server/src/rules/nootcijfer-zonder-voetnoot.js';
import { testExamples } from './examples.js';

testExamples(nootcijferZonderVoetnoot);
