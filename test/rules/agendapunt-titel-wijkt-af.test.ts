import { agendapuntTitelWijktAf } from '../../server/src/rules/agendapunt-titel-wijkt-af.js';
import { testExamples } from './examples.js';

testExamples(agendapuntTitelWijktAf);
