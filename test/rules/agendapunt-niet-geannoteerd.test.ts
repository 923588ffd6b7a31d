import { agendapuntNietGeannoteerd } from '../../server/src/rules/agendapunt-niet-geannoteerd.js';
import { testExamples } from './examples.js';

testExamples(agendapuntNietGeannoteerd);
