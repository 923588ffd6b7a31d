import { conflictmarkering } from '../../server/src/rules/conflictmarkering.js';
import { testExamples } from './examples.js';

testExamples(conflictmarkering);
