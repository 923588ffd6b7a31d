import { onderdeelOntbreekt } from '../../server/src/rules/onderdeel-ontbreekt.js';
import { testExamples } from './examples.js';

testExamples(onderdeelOntbreekt);
