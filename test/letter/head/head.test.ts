import assert from 'node:assert/strict';
import type { Letterhead } from '../../../server/src/letter/letter.js';
import { read } from '../../../server/src/letter/reader.js';
import { STANDARD } from '../../../server/src/profile/standaard.js';

function headOf(text: string): Letterhead {
  return read(text, { profile: STANDARD, treatAs: 'letter' }).head;
}

function fields(text: string): readonly (string | null)[] {
  const { form, dossier, number, sessionYear, date } = headOf(text);
  return [form, dossier, number, sessionYear, date];
}

const BLOCK = [
  'Vergaderjaar 2025–2026',
  '**21 501-08**',
  '**Milieuraad**',
  '**Nr. 1010**',
  '**BRIEF VAN DE STAATSSECRETARIS VAN INFRASTRUCTUUR EN WATERSTAAT**',
  'Aan de Voorzitter van de Tweede Kamer der Staten-Generaal',
  'Den Haag, 2 december 2025',
  'Hierbij ontvangt u de geannoteerde agenda voor de Milieuraad van 16 december 2025.',
];

describe('the head of a letter', () => {
  const published = ['kamerstuk', '21501-08', '1010', '2025-2026', '2025-12-02'];
  const cases: readonly (readonly [name: string, text: string, wanted: readonly (string | null)[]])[] = [
    ['a published block, in bold', BLOCK.join('\n\n'), published],
    ['… with CRLF', BLOCK.join('\r\n\r\n'), published],
    ['… as lines of one paragraph', BLOCK.join('  \n'), published],
    ['… with hash marks', BLOCK.join('\n\n').replaceAll(/^\*\*(.*)\*\*$/gmu, '## $1'), published],
    ['… number and title on one line', BLOCK.join('\n\n').replace('21 501-08**\n\n**', '21 501-08 '), published],
    ['… number and sender on one line', BLOCK.join('\n\n').replace('1010**\n\n**', '1010 '), published],
    [
      '… of a budget chapter',
      BLOCK.join('\n\n').replace('21 501-08', '36 800 VIII'),
      ['kamerstuk', '36800-VIII', '1010', '2025-2026', '2025-12-02'],
    ],
    [
      'a ministry’s address block',
      'De voorzitter van de Tweede Kamer der Staten-Generaal\nPostbus 20018\n2500 EA Den Haag\n\nDatum 4 juni 2026\nBetreft Geannoteerde agenda Milieuraad\n\nGeachte voorzitter,\n\nTekst.\n',
      ['departement', null, null, null, '2026-06-04'],
    ],
    [
      'a ministry’s block in a table',
      '| | |\n|---|---|\n| Datum | 18 december 2026 |\n| Betreft | Geannoteerde agenda Milieuraad |\n\nGeachte Voorzitter,\n\nTekst.\n',
      ['departement', null, null, null, '2026-12-18'],
    ],
    ['a greeting and no more', 'Geachte voorzitter,\n\nTekst.\n', ['departement', null, null, null, null]],
    ['a bare annex', '# Geannoteerde agenda Milieuraad 16 juni 2026\n\nTekst.\n', ['geen', null, null, null, null]],
    [
      'one line of a block is no block',
      'Vergaderjaar 2025–2026\n\nTekst over de Raad.\n',
      ['geen', null, null, null, null],
    ],
  ];
  for (const [name, text, wanted] of cases) it(name, () => assert.deepEqual(fields(text), wanted));

  it('gives the subject without the word that introduces it', () => {
    assert.equal(
      headOf('Betreft: Geannoteerde agenda Milieuraad\n\nGeachte voorzitter,\n').subject,
      'Geannoteerde agenda Milieuraad',
    );
  });
});

describe('those who sign', () => {
  const cases: readonly (readonly [name: string, lines: string, wanted: readonly (readonly [string, string])[]])[] = [
    [
      'office and name in one paragraph',
      'De Minister van Financiën,\nE. Naam',
      [['Minister van Financiën', 'E. Naam']],
    ],
    [
      'a line between',
      'Hoogachtend,\n\nde minister van Financiën,\n\n\nE. de Naam-Ander',
      [['minister van Financiën', 'E. de Naam-Ander']],
    ],
    [
      'an office on two lines',
      'De minister van Klimaat\nen Groene Groei,\n\nS. Naam',
      [['minister van Klimaat en Groene Groei', 'S. Naam']],
    ],
    [
      'an office that goes on behind a comma',
      'De minister van Onderwijs,\nCultuur en Wetenschap,\n\nG. Naam',
      [['minister van Onderwijs, Cultuur en Wetenschap', 'G. Naam']],
    ],
    ['a name still to come', 'De minister van Financiën,\n\n[naam]', [['minister van Financiën', '[naam]']]],
    [
      'two of them',
      'De minister van Financiën,\nE. Naam\n\nDe staatssecretaris van Financiën,\nA. Ander',
      [
        ['minister van Financiën', 'E. Naam'],
        ['staatssecretaris van Financiën', 'A. Ander'],
      ],
    ],
    [
      'a name above its office',
      'Drs. F.J. Wiersinga  \nMinister van Financiën',
      [['Minister van Financiën', 'Drs. F.J. Wiersinga']],
    ],
    ['a sentence about a minister', 'De minister van Financiën neemt deel.\n\nDe Raad spreekt.', []],
  ];
  for (const [name, lines, wanted] of cases) {
    it(name, () => {
      const { signatories } = headOf(`Geachte voorzitter,\n\nTekst van de brief.\n\n${lines}\n`);
      assert.deepEqual(
        signatories.map((one) => [one.office, one.name]),
        wanted,
      );
    });
  }
});
