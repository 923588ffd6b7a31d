import { kamerstukDossier } from '../../server/src/rules/kamerstuk-dossier.js';
import { testExamples } from './examples.js';

testExamples(kamerstukDossier);
