import { afkortingDubbelVerklaard } from '../../server/src/rules/afkorting-dubbel-verklaard.js';
import { testExamples } from './examples.js';

testExamples(afkortingDubbelVerklaard);
