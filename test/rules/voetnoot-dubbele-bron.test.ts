import { voetnootDubbeleBron } from '../../server/src/rules/voetnoot-dubbele-bron.js';
import { testExamples } from './examples.js';

testExamples(voetnootDubbeleBron);
