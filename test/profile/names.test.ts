import assert from 'node:assert/strict';
import { matchName, stripNumbering } from '../../server/src/profile/names.js';
import { STANDARD } from '../../server/src/profile/standaard.js';

function roles(text: string): string {
  const match = matchName(text, STANDARD);
  return match === null ? '-' : match.roles.join('+') + (match.exact ? '' : '?');
}

describe('names of sections', () => {
  const right: readonly (readonly [string, string])[] = [
    ['Inhoud', 'inhoud'],
    ['3. Inhoud:', 'inhoud'],
    ['2.1 Inhoud', 'inhoud'],
    ['II. Nederlandse inzet', 'inzet'],
    ['a) Krachtenveld', 'krachtenveld'],
    ['ACHTERGROND', 'inhoud'],
    ['(Indicatie) krachtenveld', 'krachtenveld'],
    ['Inzet van het kabinet', 'inzet'],
    ['Standpunten van andere lidstaten', 'krachtenveld'],
    ['Rol van het Europees Parlement (EP)', 'ep'],
    ['Stand van zaken', 'inhoud'],
    ['Stand van de onderhandelingen', 'fase'],
    ['Beleidsdebat:', 'aard'],
    ['Inhoud en Nederlandse inzet', 'inhoud+inzet'],
    ['Wat is het doel?', 'inhoud'],
    ['Hoe ligt het krachtenveld?', 'krachtenveld'],
    ['ACHTERGROND EN NEDERLANDS STANDPUNT', 'inhoud+inzet'],
    ['Inhoud, inzet en krachtenveld', 'inhoud+inzet+krachtenveld'],
    ['Krachtenveld en positie EP', 'krachtenveld+ep'],
    ['Achtergrond en inhoud', 'inhoud'],
    ['Indicatie krachtenveld Raad en EP', 'krachtenveld+ep'],
    ['Indicatie krachtenveld Raad en Europees Parlement', 'krachtenveld+ep'],
    ['EU-krachtenveld', 'krachtenveld'],
    ['Inzet NL', 'inzet'],
    ['Standpunt NL', 'inzet'],
    ['NL inzet', 'inzet'],
    ['3. NL-standpunt:', 'inzet'],
    ['POSITIE NL', 'inzet'],
    ['Inhoud en NL inzet', 'inhoud+inzet'],
    ['Voorgestelde inzet', 'inzet'],
    ['Nederlandse positie ten aanzien van het voorstel', 'inzet'],
  ];
  for (const [text, expected] of right) {
    it(`reads «${text}»`, () => {
      assert.equal(roles(text), expected);
    });
  }

  const misspelt: readonly (readonly [string, string])[] = [
    ['Krachtenvled', 'Krachtenveld'],
    ['Krachten veld', 'Krachtenveld'],
    ['2. Inhuod:', 'Inhoud'],
    ['Inzett', 'Inzet'],
    ['Inzit', 'Inzet'],
    ['nhoud', 'Inhoud'],
    ['Nederlandse inzte', 'Nederlandse inzet'],
    ['Inbreng Nedreland', 'Inbreng Nederland'],
    ['INZET NEDERLNAD', 'INZET NEDERLAND'],
    ['Acthergrond', 'Achtergrond'],
  ];
  for (const [text, name] of misspelt) {
    it(`takes «${text}» for «${name}»`, () => {
      const match = matchName(text, STANDARD);
      assert.equal(match?.exact, false);
      assert.equal(match.name, name);
    });
  }

  const others = ['Fasen', 'Afzet', 'Opzet', 'Omzet', 'Inset', 'Houding', 'Onthoud', 'Inzake', 'Ophoud', 'Inhoudt', 'Inleiding', 'Aanbieding',
    'Aanduiding', 'Content', 'Contact', 'Onderwijs', 'Politie Nederland', 'Politie NL', 'NL', 'NLD inzet', 'Krachtenveld NL', 'Inhoud mededelingen', 'Startpunt Nederland', 'Oplichting',
    'Beleidsdebat AI en onderwijs', 'Cultuur', '13 mei', '', ':', 'Onderwijs en cultuur', `Inhoud ${'x'.repeat(5000)}`]; // prettier-ignore
  for (const text of others) {
    it(`leaves «${text.slice(0, 40)}» alone`, () => {
      assert.equal(roles(text), '-');
    });
  }

  it('reads every name of the profile as the section it stands under', () => {
    for (const section of [...STANDARD.sections, ...STANDARD.sides]) {
      for (const name of section.names) assert.equal(roles(name), section.role, name);
    }
  });

  it('strips numbering and nothing else', () => {
    const cases = [
      ['3. Visserij', 'Visserij'],
      ['IV) Visserij', 'Visserij'],
      ['(b) Visserij', 'Visserij'],
      ['3.2.1 Visserij', 'Visserij'],
      ['3.Visserij', 'Visserij'],
      ['3b. Visserij', 'Visserij'],
      ['3B.1 Visserij', 'Visserij'],
      ['C.2 Visserij', 'Visserij'],
      ['II.4. Visserij', 'Visserij'],
      ['5G en visserij', '5G en visserij'],
      ['3D-printen', '3D-printen'],
      ['B2 visserij', 'B2 visserij'],
      ['C.V. Visserij', 'C.V. Visserij'],
      ['13 mei 2024', '13 mei 2024'],
      ['n.t.b.', 'n.t.b.'],
      ['A.B. de Vries', 'A.B. de Vries'],
      ['3.', '3.'],
    ] as const;
    for (const [text, expected] of cases) assert.equal(stripNumbering(text), expected);
  });
});
