import { bncFicheOntbreekt } from '../../server/src/rules/bnc-fiche-ontbreekt.js';
import { testExamples } from './examples.js';

testExamples(bncFicheOntbreekt);
