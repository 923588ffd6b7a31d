import { voetnootKaleUrl } from '../../server/src/rules/voetnoot-kale-url.js';
import { testExamples } from './examples.js';

testExamples(voetnootKaleUrl);
