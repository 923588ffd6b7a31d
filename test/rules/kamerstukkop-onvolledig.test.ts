import { kamerstukkopOnvolledig } from '../../server/src/rules/kamerstukkop-onvolledig.js';
import { testExamples } from './examples.js';

testExamples(kamerstukkopOnvolledig);
