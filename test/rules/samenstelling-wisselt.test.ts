import { samenstellingWisselt } from '../../server/src/rules/samenstelling-wisselt.js';
import { testExamples } from './examples.js';

testExamples(samenstellingWisselt);
