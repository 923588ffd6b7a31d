import { vergaderjaarBriefdatum } from '../../server/src/rules/vergaderjaar-briefdatum.js';
import { testExamples } from './examples.js';

testExamples(vergaderjaarBriefdatum);
