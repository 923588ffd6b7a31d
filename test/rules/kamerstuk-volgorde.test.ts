import { kamerstukVolgorde } from '../../server/src/rules/kamerstuk-volgorde.js';
import { testExamples } from './examples.js';

testExamples(kamerstukVolgorde);
