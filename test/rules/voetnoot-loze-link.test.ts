import { voetnootLozeLink } from '../../server/src/rules/voetnoot-loze-link.js';
import { testExamples } from './examples.js';

testExamples(voetnootLozeLink);
