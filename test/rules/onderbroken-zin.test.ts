import { onderbrokenZin } from '../../server/src/rules/onderbroken-zin.js';
import { testExamples } from './examples.js';

testExamples(onderbrokenZin);
