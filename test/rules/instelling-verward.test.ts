import { instellingVerward } from '../../server/src/rules/instelling-verward.js';
import { testExamples } from './examples.js';

testExamples(instellingVerward);
