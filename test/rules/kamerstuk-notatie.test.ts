import { kamerstukNotatie } from '../../server/src/rules/kamerstuk-notatie.js';
import { testExamples } from './examples.js';

testExamples(kamerstukNotatie);
