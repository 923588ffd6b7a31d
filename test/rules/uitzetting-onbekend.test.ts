import { uitzettingOnbekend } from '../../server/src/rules/uitzetting-onbekend.js';
import { testExamples } from './examples.js';

testExamples(uitzettingOnbekend);
