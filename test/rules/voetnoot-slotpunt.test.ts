import { voetnootSlotpunt } from '../../server/src/rules/voetnoot-slotpunt.js';
import { testExamples } from './examples.js';

testExamples(voetnootSlotpunt);
