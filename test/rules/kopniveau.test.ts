import { kopniveau } from '../../server/src/rules/kopniveau.js';
import { testExamples } from './examples.js';

testExamples(kopniveau);
