import { kamerstukkopDossier } from '../../server/src/rules/kamerstukkop-dossier.js';
import { testExamples } from './examples.js';

testExamples(kamerstukkopDossier);
