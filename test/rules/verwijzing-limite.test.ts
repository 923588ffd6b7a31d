import { verwijzingLimite } from '../../server/src/rules/verwijzing-limite.js';
import { testExamples } from './examples.js';

testExamples(verwijzingLimite);
