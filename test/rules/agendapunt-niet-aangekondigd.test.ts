import { agendapuntNietAangekondigd } from '../../server/src/rules/agendapunt-niet-aangekondigd.js';
import { testExamples } from './examples.js';

testExamples(agendapuntNietAangekondigd);
