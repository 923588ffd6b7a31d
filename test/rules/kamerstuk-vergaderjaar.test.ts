import { kamerstukVergaderjaar } from '../../server/src/rules/kamerstuk-vergaderjaar.js';
import { testExamples } from './examples.js';

testExamples(kamerstukVergaderjaar);
