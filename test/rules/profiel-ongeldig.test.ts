import { profielOngeldig } from '../../server/src/rules/profiel-ongeldig.js';
import { testExamples } from './examples.js';

testExamples(profielOngeldig);
