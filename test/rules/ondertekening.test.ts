import { ondertekening } from '../../server/src/rules/ondertekening.js';
import { testExamples } from './examples.js';

testExamples(ondertekening);
