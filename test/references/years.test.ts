import assert from 'node:assert/strict';
import { isRoman } from '../../server/src/references/cursor.js';
import {
  BUDGET_CHAPTERS,
  BUDGET_FUNDS,
  BUDGET_SERIES,
  CLOSED_COUNCIL_DOSSIERS,
  COUNCIL_DOSSIERS,
  DATED_PIECES,
} from '../../server/src/references/dossiers.js';
import {
  birthYearOf,
  findReferences,
  presidencyOn,
  prinsjesdagOf,
  sessionYearOf,
  sessionYearsAllowed,
} from '../../server/src/references/index.js';
import { PRESIDENCIES } from '../../server/src/references/presidencies.js';

describe('parliamentary years', () => {
  it('begin on the third Tuesday of September', () => {
    const days = [2010, 2015, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027].map((year) => prinsjesdagOf(year));
    assert.deepEqual(days, [
      '2010-09-21',
      '2015-09-15',
      '2019-09-17',
      '2020-09-15',
      '2021-09-21',
      '2022-09-20',
      '2023-09-19',
      '2024-09-17',
      '2025-09-16',
      '2026-09-15',
      '2027-09-21',
    ]);
  });

  it('hold the pieces whose date is known', () => {
    for (const { date, sessionYear } of DATED_PIECES) assert.equal(sessionYearOf(date), sessionYear);
  });

  it('change on Prinsjesdag, with a week in which both are right', () => {
    assert.equal(sessionYearOf('2024-09-16'), '2023-2024');
    assert.equal(sessionYearOf('2024-09-17'), '2024-2025');
    assert.deepEqual(sessionYearsAllowed('2024-09-09'), ['2023-2024']);
    assert.deepEqual(sessionYearsAllowed('2024-09-10'), ['2023-2024', '2024-2025']);
    assert.deepEqual(sessionYearsAllowed('2024-09-16'), ['2023-2024', '2024-2025']);
    assert.deepEqual(sessionYearsAllowed('2024-09-17'), ['2024-2025']);
  });
});

describe('the age of a dossier', () => {
  it('is that of its budget', () => {
    for (const { base, firstSessionYear } of BUDGET_SERIES) {
      assert.equal(birthYearOf(base), Number(firstSessionYear.slice(0, 4)));
    }
    assert.equal(birthYearOf('36470'), 2023);
  });

  it('is at least that of the budget before it, with room for numbers set aside', () => {
    assert.equal(birthYearOf('36210'), 2021);
    assert.equal(birthYearOf('36300'), 2022);
    assert.equal(birthYearOf('22112'), null);
    assert.equal(birthYearOf('9595'), null);
  });

  it('speaks only where the year is too early', () => {
    const faults = (text: string): readonly string[] =>
      findReferences(text).flatMap((found) => found.faults.map((fault) => fault.fault));
    assert.deepEqual(faults('Kamerstukken II 2021/22, 36 300, nr. 3'), ['vergaderjaar-voor-dossier']);
    assert.deepEqual(faults('Kamerstukken II 2022/23, 36 300, nr. 3'), []);
    assert.deepEqual(faults('Kamerstukken II 1991/92, 22 112, nr. 3'), []);
  });

  it('a number in order of time is never older than its dossier', () => {
    for (const piece of DATED_PIECES) {
      const birth = birthYearOf(piece.dossier);
      assert.ok(birth === null || Number(piece.sessionYear.slice(0, 4)) >= birth);
    }
  });
});

describe('the data of dossiers and presidencies', () => {
  it('names each dossier once, all of them digits', () => {
    const keys = [...COUNCIL_DOSSIERS, ...CLOSED_COUNCIL_DOSSIERS].map(
      ({ dossier, suffix }) => `${dossier}-${suffix ?? ''}`,
    );
    assert.equal(new Set(keys).size, keys.length);
    for (const { dossier } of COUNCIL_DOSSIERS) assert.match(dossier, /^\d{5}$/);
  });

  it('gives every chapter and fund of the budget in a form that is read', () => {
    for (const chapter of Object.keys(BUDGET_CHAPTERS)) assert.ok(isRoman(chapter), chapter);
    for (const suffix of [...Object.keys(BUDGET_CHAPTERS), ...Object.keys(BUDGET_FUNDS)]) {
      const [found] = findReferences(`Kamerstuk 36 600 ${suffix}, nr. 2`);
      assert.equal(found?.identifier, `kst-36600-${suffix}-2`);
    }
  });

  it('has one presidency for each half year, without a gap', () => {
    PRESIDENCIES.forEach(({ year, half }, index) => {
      assert.equal((year - 2007) * 2 + half - 1, index);
    });
    assert.equal(presidencyOn('2024-05-13')?.country, 'België');
    assert.equal(presidencyOn('2024-07-01')?.country, 'Hongarije');
    assert.equal(presidencyOn('2015-07-16')?.country, 'Luxemburg');
    assert.equal(presidencyOn('2006-05-13'), null);
  });
});
