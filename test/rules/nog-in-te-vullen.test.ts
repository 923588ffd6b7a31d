import { nogInTeVullen } from '../../server/src/rules/nog-in-te-vullen.js';
import { testExamples } from './examples.js';

testExamples(nogInTeVullen);
