import { onderdeelVolgorde } from '../../server/src/rules/onderdeel-volgorde.js';
import { testExamples } from './examples.js';

testExamples(onderdeelVolgorde);
