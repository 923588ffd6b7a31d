import { toezendtermijn } from '../../server/src/rules/toezendtermijn.js';
import { testExamples } from './examples.js';

testExamples(toezendtermijn);
