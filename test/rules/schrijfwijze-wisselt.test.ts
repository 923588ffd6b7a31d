import { schrijfwijzeWisselt } from '../../server/src/rules/schrijfwijze-wisselt.js';
import { testExamples } from './examples.js';

testExamples(schrijfwijzeWisselt);
