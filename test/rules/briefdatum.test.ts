import { briefdatum } from '../../server/src/rules/briefdatum.js';
import { testExamples } from './examples.js';

testExamples(briefdatum);
