import { afkortingOnverklaard } from '../../server/src/rules/afkorting-onverklaard.js';
import { testExamples } from './examples.js';

testExamples(afkortingOnverklaard);
