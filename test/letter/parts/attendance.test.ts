import assert from 'node:assert/strict';
import { read } from '../../../server/src/letter/reader.js';
import { STANDARD } from '../../../server/src/profile/standaard.js';

/** Who attends each of two parts, and «?» where nobody may be meant. */
function attendance(covering: string, first: string, second: string): readonly string[] {
  const text = `Geachte voorzitter,\n\n${covering}\n\nDe Minister van Onderwijs, Cultuur en Wetenschap,\n\nE.E.W. Bruins\n\n## ${first}\n\n### Leraren\n\n#### Inhoud\n\nTekst.\n\n## ${second}\n\n### Archieven\n\n#### Inhoud\n\nTekst.\n`;
  const { parts } = read(text, { profile: STANDARD, treatAs: 'letter' });
  return parts.map(({ attendees, represented }) => (represented ? attendees.join(', ') : '?'));
}

const EDUCATION = 'Onderwijs – maandag 13 mei 2024';
const CULTURE = 'Cultuur – dinsdag 14 mei 2024';
const SELF = 'Minister van Onderwijs, Cultuur en Wetenschap';

describe('who attends the first part of a day', () => {
  it('is not told of the parts of another day', () => {
    const office = 'De Minister van Onderwijs, Cultuur en Wetenschap';
    const covering =
      'Op maandag komt eerst jeugd aan de orde en daarna cultuur. Aan het eerste deel neemt de staatssecretaris van VWS deel, aan het tweede deel de staatssecretaris Cultuur en Media.';
    const parts = [
      'Jeugd (maandag 4 april 2022)',
      'Cultuur (maandag 4 april 2022)',
      'Onderwijs (dinsdag 5 april 2022)',
    ];
    const agenda = parts.map((part) => `## ${part}\n\n### Plannen\n\n#### Inhoud\n\nTekst.\n\n`).join('');
    const text = `Geachte voorzitter,\n\n${covering}\n\n${office},\n\nR.H. Dijkgraaf\n\n${agenda}`;
    const letter = read(text, { profile: STANDARD, treatAs: 'letter' });
    assert.deepEqual(
      letter.parts.map(({ represented }) => represented),
      [true, true, false],
    );
  });
});

describe('who attends', () => {
  const cases: readonly (readonly [covering: string, education: string, culture: string])[] = [
    ['Ik zal aan deze Raad deelnemen.', SELF, SELF],
    ['Ik ben voornemens namens Nederland aan de Raad deel te nemen.', SELF, SELF],
    ['Ik zal aan het onderwijsdeel deelnemen.', SELF, '?'],
    ['Ik zal op de eerste dag deelnemen.', SELF, '?'],
    ['Ik zal deelnemen aan de laatste dag van de Raad.', '?', SELF],
    [
      'Ik neem deel aan de eerste dag. De staatssecretaris van VWS neemt deel aan de eerste dag.',
      `${SELF}, Staatssecretaris van VWS`,
      '?',
    ],
    ['Ik neem deel aan de eerste dag; mijn collega aan de tweede dag.', SELF, ''],
    ['Ik neem de eerste en de tweede dag deel.', SELF, SELF],
    ['Op de derde dag neem ik deel.', SELF, SELF],
    ['Ik neem deel aan de bijeenkomst en houd op de eerste dag een toespraak.', SELF, SELF],
    ['Ik zal hieraan deelnemen, en op de eerste dag spreken.', SELF, SELF],
    [
      'Eerst komt het onderwijsdeel. Aan het eerste deel neem ik zelf deel, aan het tweede deel de staatssecretaris Cultuur en Media.',
      '',
      SELF,
    ],
    ['Het onderwijsdeel van de Raad is op 13 mei. Ik zal hieraan deelnemen.', SELF, '?'],
    ['Ik neem deel aan het onderwijsdeel van de Onderwijs-, Jeugd-, Cultuur- en Sportraad.', SELF, '?'],
    ['Ik zal deelnemen aan de Onderwijs-, Jeugd-, Cultuur- en Sportraad.', SELF, SELF],
    [
      'Aan het onderwijsdeel neem ik deel. Bij het cultuurdeel wordt Nederland vertegenwoordigd door de Permanente Vertegenwoordiging.',
      SELF,
      'Permanente Vertegenwoordiging',
    ],
    [
      'Ik neem deel aan het onderwijsdeel; de staatssecretaris van VWS neemt het cultuurdeel waar.',
      SELF,
      'Staatssecretaris van VWS',
    ],
    ['Ik neem deel aan het onderwijsdeel. Het cultuurdeel komt voor rekening van mijn collega.', SELF, ''],
    ['Maandag 13 mei (deelname: de minister van Financiën)\n\nDinsdag 14 mei', 'Minister van Financiën', '?'],
    [
      'Maandag 13 mei – ik neem deel.\n\nDinsdag 14 mei – deelname door de minister van Financiën.',
      SELF,
      'Minister van Financiën',
    ],
    ['Maandag 13 mei: ik neem aan beide dagen deel.', SELF, SELF],
    ['Bij het onderwijsdeel zal de Oekraïense minister van Onderwijs aanwezig zijn.', '?', '?'],
    ['Het Comité van Permanente Vertegenwoordigers heeft het onderwijsdeel voorbereid.', '?', '?'],
  ];
  for (const [covering, education, culture] of cases) {
    it(covering, () => assert.deepEqual(attendance(covering, EDUCATION, CULTURE), [education, culture]));
  }

  it('knows a formation by its other names', () => {
    const covering =
      'Aan het transportdeel neem ik deel. Het telecomdeel wordt bijgewoond door de Minister van Economische Zaken.';
    const found = attendance(covering, 'Vervoer – donderdag 5 juni 2025', 'Telecommunicatie – vrijdag 6 juni 2025');
    assert.deepEqual(found, [SELF, 'Minister van Economische Zaken']);
  });
});
