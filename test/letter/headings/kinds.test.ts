import assert from 'node:assert/strict';
import { isLight, kindOf } from '../../../server/src/letter/headings/kinds.js';
import type { ItemKind } from '../../../server/src/profile/types.js';
import { STANDARD } from '../../../server/src/profile/standaard.js';

const KINDS: readonly (readonly [string, ItemKind])[] = [
  ['Raadsaanbeveling Europa in beweging', 'aanbeveling'],
  ['Voorstel voor een Raadsaanbeveling over leermobiliteit', 'aanbeveling'],
  ['Herzien voorstel van de Commissie voor een richtlijn', 'wetgeving'],
  ['Voorstel voor een verordening betreffende verpakkingen', 'wetgeving'],
  ['Raadsverordening vangstmogelijkheden Oostzee', 'wetgeving'],
  ['Raadsconclusies over de strategie voor de bio-economie', 'conclusies'],
  ['Mededeling over een waterweerbaar Europa', 'mededeling'],
  ['Beleidsdebat over de verordening dierenwelzijn', 'debat'],
  ['Beleidsdebat over desinformatie', 'debat'],
  ['Gedachtewisseling met Oekraïne', 'debat'],
  ['Lerarentekort (lunchdebat)', 'maaltijd'],
  ['Verordening verpakkingen (lunchdebat)', 'maaltijd'],
  ['Werklunch over blauwtong', 'maaltijd'],
  ['3. Richtlijn bodem, ter informatie', 'informatie'],
  ['Diversen: richtlijn bodem', 'diversen'],
  ['F. Diversen (ter informatie)', 'diversen'],
  ['Diversen over de richtlijn bodem (ter informatie)', 'informatie'],
  ['Overig: nieuw voorstel voor een verordening', 'diversen'],
  ['6. Overig – richtlijn bodem', 'diversen'],
  ['Overige verordeningen', 'wetgeving'],
  ['Overig (lunchdebat)', 'maaltijd'],
  ['A-punten', 'hamerstuk'],
  ['Oekraïne', 'overig'],
  ['Coördinerend beleid', 'overig'],
  ['', 'overig'],
];

describe('the kind of an item', () => {
  for (const [title, kind] of KINDS) {
    it(`reads «${title}» as ${kind}`, () => {
      assert.equal(kindOf(title, STANDARD), kind);
    });
  }
});

describe('lightness', () => {
  for (const title of [
    'Informele lunch over klimaat',
    'Werkdiner',
    'Kopgroepontbijt terrorisme',
    'Informele Raad Concurrentievermogen',
    'Informele bijeenkomst van ministers',
    'Informeel overleg ministers van Cultuur',
    'Richtlijn bodem ter informatie',
  ]) {
    it(`«${title}» is light`, () => {
      assert.equal(isLight(title), true);
    });
  }
  for (const title of [
    'Beleidsdebat over de informele economie',
    'Informele zorg in Europa',
    'Coördinerend beleid',
    'Raad',
  ]) {
    it(`«${title}» is not`, () => {
      assert.equal(isLight(title), false);
    });
  }
});
