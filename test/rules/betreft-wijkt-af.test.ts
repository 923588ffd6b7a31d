import { betreftWijktAf } from '../../server/src/rules/betreft-wijkt-af.js';
import { testExamples } from './examples.js';

testExamples(betreftWijktAf);
