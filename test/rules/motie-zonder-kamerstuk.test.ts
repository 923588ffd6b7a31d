import { motieZonderKamerstuk } from '../../server/src/rules/motie-zonder-kamerstuk.js';
import { testExamples } from './examples.js';

testExamples(motieZonderKamerstuk);
