import { deelnameOntbreekt } from '../../server/src/rules/deelname-ontbreekt.js';
import { testExamples } from './examples.js';

testExamples(deelnameOntbreekt);
