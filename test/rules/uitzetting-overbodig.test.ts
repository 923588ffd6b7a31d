import { uitzettingOverbodig } from '../../server/src/rules/uitzetting-overbodig.js';
import { testExamples } from './examples.js';

testExamples(uitzettingOverbodig);
