import assert from 'node:assert/strict';
import {
  addressLines,
  chamberBesideAddress,
  chamberOf,
  filingOf,
  placeAndDate,
  senderInLetter,
  senderInPrint,
} from '../../../server/src/documents/manuscript/headWords.js';
import type { HeadPiece } from '../../../server/src/documents/manuscript/manuscript.js';

const NOTHING: HeadPiece = {
  kind: 'head',
  form: 'kamerstuk',
  span: { start: 0, end: 0 },
  chamber: null,
  sender: null,
  addressee: [],
  place: null,
  date: null,
  subject: [],
  sessionYear: null,
  dossiers: [],
  number: null,
  open: new Set(),
  rest: [],
};

describe('the words of a head', () => {
  const EERSTE = 'Eerste Kamer der Staten-Generaal';
  const TWEEDE = 'Tweede Kamer der Staten-Generaal';
  const houses: readonly (readonly [string | null, string, ReturnType<typeof chamberOf>, string | null])[] = [
    [null, `de Voorzitter van de ${EERSTE}`, { name: EERSTE, figure: '1' }, null],
    [null, `De Voorzitter van de ${TWEEDE}`, { name: TWEEDE, figure: '2' }, null],
    [null, `de Voorzitters van de Eerste en van de ${TWEEDE}`, { name: TWEEDE, figure: '2' }, null],
    [null, 'de heer Jansen', null, null],
    [null, '', null, null],
    [EERSTE, `de Voorzitter van de ${EERSTE}`, { name: EERSTE, figure: '1' }, null],
    [`${TWEEDE} 2`, '', { name: TWEEDE, figure: '2' }, `${TWEEDE} 2`],
    [EERSTE, 'de Voorzitter', { name: EERSTE, figure: '1' }, EERSTE],
  ];
  for (const [chamber, addressee, house, beside] of houses) {
    it(`name the house of «${chamber ?? '–'}» and «${addressee}»`, () => {
      const head = { ...NOTHING, chamber, addressee: addressee === '' ? [] : [addressee] };
      assert.deepEqual(chamberOf(head), house);
      assert.equal(chamberBesideAddress(head), beside);
    });
  }

  const addresses: readonly (readonly [readonly string[], readonly string[]])[] = [
    [[], []],
    [
      ['de Voorzitter', 'Postbus 1'],
      ['Aan de Voorzitter', 'Postbus 1'],
    ],
    [['De Voorzitter'], ['Aan de Voorzitter']],
    [['Aan de Voorzitter'], ['Aan de Voorzitter']],
    [['Aannemersbond'], ['Aan Aannemersbond']],
  ];
  for (const [written, lines] of addresses) {
    it(`address «${written.join(' / ')}» as a letter does`, () => {
      assert.deepEqual(addressLines(written), lines);
    });
  }

  it('tell dossiers, number and year on one line, each where it is known', () => {
    const dossiers = [
      { dossier: '21 501-20', title: 'Europese Raad' },
      { dossier: '22 112', title: null },
    ];
    assert.equal(filingOf(NOTHING), null);
    assert.equal(filingOf({ ...NOTHING, number: 'BX' }), 'nr. BX');
    assert.equal(
      filingOf({ ...NOTHING, dossiers, number: '418', sessionYear: '2025–2026' }),
      '21 501-20 (Europese Raad) en 22 112, nr. 418, vergaderjaar 2025–2026',
    );
  });

  it('tell place and date, and who sends the letter in either form', () => {
    assert.equal(placeAndDate(NOTHING), null);
    assert.equal(placeAndDate({ place: null, date: '3 mei 2024' }), '3 mei 2024');
    assert.equal(placeAndDate({ place: 'Den Haag', date: '3 mei 2024' }), 'Den Haag, 3 mei 2024');
    assert.equal(senderInPrint('DE MINISTER VAN FINANCIËN'), 'BRIEF VAN DE MINISTER VAN FINANCIËN');
    assert.equal(senderInPrint('Ministerie van Financiën'), 'Ministerie van Financiën');
    assert.equal(senderInLetter('DE MINISTER VAN FINANCIËN'), 'Minister van Financiën');
    assert.equal(senderInLetter('Ministerie van Financiën'), 'Ministerie van Financiën');
  });
});
