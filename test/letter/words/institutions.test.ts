import assert from 'node:assert/strict';
import { findMistakenInstitutions } from '../../../server/src/letter/words/institutions.js';

function reasons(text: string): readonly string[] {
  return findMistakenInstitutions(text).map(({ meant, because }) => `${meant}: ${because}`);
}

describe('the European Council and the Council of Europe in the place of another', () => {
  const mistaken: readonly (readonly [text: string, reason: string])[] = [
    ['De Europese Raad zal naar verwachting een algemene oriëntatie bereiken.', 'Raad: oriëntatie'],
    ['Naar verwachting zal de Europese Raad een algemene oriëntatie vaststellen.', 'Raad: oriëntatie'],
    ['Het voorzitterschap verwacht dat de Europese Raad een algemene oriëntatie bereikt.', 'Raad: oriëntatie'],
    ['In december heeft de Europese Raad een gedeeltelijke algemene oriëntatie vastgesteld.', 'Raad: oriëntatie'],
    ['Er is een algemene oriëntatie in de Europese Raad bereikt.', 'Raad: oriëntatie'],
    [
      'In de Europese Raad is op 3 mei 2024 gesproken; in de Europese Raad is een algemene oriëntatie bereikt.',
      'Raad: oriëntatie',
    ],
    ['De Raad van Europa heeft op 12 juni de algemene oriëntatie aangenomen.', 'Raad: oriëntatie'],
    ['De raadsconclusies van de Raad van Europa over onderwijs.', 'Raad: raadsconclusies'],
    ['De Raad van Europa beoogt daarover tijdens deze Energieraad een politiek akkoord te bereiken.', 'Raad: akkoord'],
    [
      'De Raad van Europa bereikte op 21 juli een akkoord over het Meerjarig Financieel Kader.',
      'Europese Raad: begroting',
    ],
    ['De Raad van Europa bereikte op 12 juni een politiek akkoord over de verordening.', 'Raad: akkoord'],
    ['De Europese Raad neemt de Raadsconclusies over cultuur aan.', 'Raad: raadsconclusies'],
    ['Daarna stelt de Europese Raad de richtlijn vast.', 'Raad: wetgeving'],
    ['De Raad van Europa keurt naar verwachting raadsconclusies goed over jongeren.', 'Raad: raadsconclusies'],
    ['Doel van de bespreking\nDe Raad van Europa stelt de richtlijn vast.', 'Raad: wetgeving'],
    ['De verordening is op 12 maart door de Europese\nRaad aangenomen.', 'Raad: wetgeving'],
    ['Tijdens de Europese Raad Buitenlandse Zaken wordt gesproken.', 'Raad: formatie'],
    ['De Europese Raad voor Concurrentievermogen komt bijeen.', 'Raad: formatie'],
    ['De Europese Raad van onderwijsministers komt bijeen.', 'Raad: formatie'],
    [
      'Tijdens de informele Raad van Europa van regeringsleiders werd dit besproken.',
      'Europese Raad: regeringsleiders',
    ],
    ['De regeringsleiders spraken hierover in de Raad van Europa.', 'Europese Raad: regeringsleiders'],
    ['De conclusies van de Raad van Europa van 26 en 27 juni 2025 noemen dit.', 'Europese Raad: conclusies'],
    ['De Raad van Europa van 15 en 16 december 2022 heeft hierom verzocht.', 'Europese Raad: bijeenkomst'],
    ['Het verslag wordt gezonden aan de Raad van Europa van 22–23 maart 2018.', 'Europese Raad: bijeenkomst'],
  ];
  for (const [text, reason] of mistaken) {
    it(`sees it in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(reasons(text), [reason]);
    });
  }

  const right = [
    'De conferentie van de Raad van Europa van 5 en 6 december 2023 ging over sport.',
    'De ministers spraken in de Raad van Europa op 5 en 6 december.',
    'De Raad van Europa van 2024 is groter dan die van 1990.',
    'Tijdens de top van de Raad van Europa van 16 en 17 mei 2023 in Reykjavik is dit besproken.',
    'Het Comité van Ministers nam in de Raad van Europa van 7 en 8 mei een verklaring aan.',
    'De Europese Raad heeft in juni conclusies aangenomen over migratie.',
    'De Europese Raad roept de Raad op een algemene oriëntatie te bereiken.',
    'De Europese Raad heeft het besluit vastgesteld over de samenstelling van het Parlement.',
    'De Raad van Europa heeft richtlijnen aangenomen over menselijke waardigheid.',
    'De Raad van Europa heeft een aanbeveling aangenomen over de verordening.',
    'Na de Europese Raad van maart wil het voorzitterschap een algemene oriëntatie bereiken.',
    'Na de Europese Raad is een algemene oriëntatie bereikt.',
    'De Europese Raad sprak over de algemene oriëntatie die de Raad had bereikt.',
    'De Europese Raad heeft de Commissie verzocht de verordening aan te nemen.',
    'De Europese Raad kan met gekwalificeerde meerderheid stemmen.',
    'De Europese Raad, de Raad Algemene Zaken en de Eurogroep.',
    'De Europese Raad heeft opgeroepen de richtlijn snel vast te stellen.',
    'De staatshoofden en regeringsleiders kwamen in Reykjavik bijeen in de Raad van Europa.',
    'De Europese Raad heeft in juni bekrachtigd dat de richtlijn wordt vastgesteld.',
    'De Europese Raad heeft de contouren van de verordening vastgesteld.',
    'Zoals de Europese Raad in maart vaststelde, wordt de verordening aangenomen.',
    'De Europese Raad heeft de agenda vastgesteld, waarna de Raad een algemene oriëntatie heeft bereikt.',
    'De Europese Raad heeft gesproken. In de Raad is een algemene oriëntatie bereikt.',
    'De Commissie schreef: «De Europese Raad heeft een algemene oriëntatie bereikt».',
    'De Europese Raad voor Innovatie en de Europese Raad voor Vluchtelingen.',
    'De Europese Raad kan vervolgens beslissen om een streefcijfer vast te stellen voor 2030.',
  ];
  for (const text of right) {
    it(`sees nothing in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(reasons(text), []);
    });
  }
});
