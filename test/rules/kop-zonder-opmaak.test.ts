import { kopZonderOpmaak } from '../../server/src/rules/kop-zonder-opmaak.js';
import { testExamples } from './examples.js';

testExamples(kopZonderOpmaak);
