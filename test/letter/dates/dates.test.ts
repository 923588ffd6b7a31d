import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayExists, dayNumber } from '../../../server/src/letter/calendar.js';
import type { DateContext, WrittenDate } from '../../../server/src/letter/dates/dates.js';
import { daysBetween, findDates, isoOf, resolveDate, weekdayOf } from '../../../server/src/letter/dates/dates.js';
import { assertLinear } from '../../cost.js';

const LETTER: DateContext = { letterDate: '2024-04-22', councilYear: 2024, inPartHeading: false };

/** What stands in the text as dates, each with its iso in a letter of 22 April 2024. */
function read(text: string, context: DateContext = LETTER): readonly (readonly [string, string | null])[] {
  return findDates(text).map((date) => [date.text, resolveDate(date, context)]);
}

function only(text: string): WrittenDate {
  const [date, more] = findDates(text);
  assert.ok(date !== undefined && more === undefined, text);
  return date;
}

describe('dates: how they are written', () => {
  const rows: readonly (readonly [text: string, ...found: (readonly [string, string | null])[]])[] = [
    ['Den Haag, 22 april 2024', ['22 april 2024', '2024-04-22']],
    ['Onderwijs – maandag 13 mei 2024', ['maandag 13 mei 2024', '2024-05-13']],
    ['MAANDAG 13 Mei', ['MAANDAG 13 Mei', '2024-05-13']],
    ['op 13 en 14 mei 2026 in Brussel', ['13 en 14 mei 2026', '2026-05-13/2026-05-14']],
    ['13-14 mei', ['13-14 mei', '2024-05-13/2024-05-14']],
    ['13–14 mei', ['13–14 mei', '2024-05-13/2024-05-14']],
    ['13 t/m 15 mei', ['13 t/m 15 mei', '2024-05-13/2024-05-15']],
    ['van 13 tot en met 15 mei', ['13 tot en met 15 mei', '2024-05-13/2024-05-15']],
    ['13, 14 en 15 mei', ['13, 14 en 15 mei', '2024-05-13/2024-05-15']],
    ['30 mei – 1 juni 2026', ['30 mei – 1 juni 2026', '2026-05-30/2026-06-01']],
    ['30 december – 2 januari 2025', ['30 december – 2 januari 2025', '2024-12-30/2025-01-02']],
    ['13 mei 2026 en 14 mei 2026', ['13 mei 2026', '2026-05-13'], ['14 mei 2026', '2026-05-14']],
    ['maandag 13 en dinsdag 14 mei 2024', ['maandag 13 en dinsdag 14 mei 2024', '2024-05-13/2024-05-14']],
    ['maandag en dinsdag 13 en 14 mei', ['maandag en dinsdag 13 en 14 mei', '2024-05-13/2024-05-14']],
    ['15 november jl.', ['15 november jl.', '2023-11-15']],
    ['15 november jongstleden kwam', ['15 november jongstleden', '2023-11-15']],
    ['12 januari a.s.', ['12 januari a.s.', '2025-01-12']],
    ['12 januari aanstaande', ['12 januari aanstaande', '2025-01-12']],
    ['13 sept. 2024 en 5 jan. 2025', ['13 sept. 2024', '2024-09-13'], ['5 jan. 2025', '2025-01-05']],
    [
      '13-05-2024, 13/05/2024 en 2024-05-13',
      ['13-05-2024', '2024-05-13'],
      ['13/05/2024', '2024-05-13'],
      ['2024-05-13', '2024-05-13'],
    ],
    ['op 13 mei\n2024', ['13 mei\n2024', '2024-05-13']],
    ['31 april', ['31 april', null]],
    ['0 mei 2024', ['0 mei 2024', null]],
    ['29 februari', ['29 februari', '2024-02-29']],
    ['29 februari 2023', ['29 februari 2023', null]],
    ['zie artikel 5, 13 mei', ['13 mei', '2024-05-13']],
    ['nr. 5, 6 april 2024', ['6 april 2024', '2024-04-06']],
  ];
  for (const [text, ...found] of rows) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(read(text), found);
    });
  }

  const none = [
    'mei 2024',
    'artikel 12 maart',
    'EU Actieplan digitaal onderwijs 2021–2027',
    'Kamerstuk 21 501-34, nr. 418',
    '070-3182211',
    'https://www.voorbeeld.nl/2024-05-13/agenda',
    'versie 1.2.2024.5',
    '99-99-2024',
    'de 27 lidstaten',
    '45 mei',
    '0 mei',
  ];
  for (const text of none) {
    it(`${text}: geen datum`, () => {
      assert.deepEqual(findDates(text), []);
    });
  }

  it('keeps each weekday with its day', () => {
    assert.equal(only('dinsdag 15 november 2023').weekday, 2);
    assert.deepEqual(
      only('maandag en dinsdag 13 en 14 mei').days.map((day) => day.weekday),
      [1, 2],
    );
    assert.deepEqual(
      only('13 en dinsdag 14 mei').days.map((day) => day.weekday),
      [null, 2],
    );
    assert.equal(only('maandag en dinsdag 14 mei').weekday, null);
  });

  it('tells past from future words', () => {
    assert.deepEqual(
      [only('3 mei jl').relative, only('3 mei a.s.').relative, only('3 mei as.').relative],
      ['jl', 'as', 'as'],
    );
    assert.equal(only('3 mei as').relative, null);
  });
});

describe('dates: the year that is not written', () => {
  const iso = (text: string, context: Partial<DateContext>): string | null =>
    resolveDate(only(text), { ...LETTER, ...context });

  it('is that in which the date is nearest to the letter', () => {
    assert.equal(iso('15 december', { letterDate: '2024-01-10' }), '2023-12-15');
    assert.equal(iso('10 januari', { letterDate: '2023-12-15' }), '2024-01-10');
    assert.equal(iso('29 februari', { letterDate: '2025-03-01' }), '2024-02-29');
  });

  it('is the last before the letter with «jl.», the next with «a.s.»', () => {
    assert.equal(iso('23 april jl.', {}), '2023-04-23');
    assert.equal(iso('21 april a.s.', {}), '2025-04-21');
  });

  it('is the year of the Council in a part’s heading and in a letter without a date', () => {
    assert.equal(iso('13 januari', { inPartHeading: true, letterDate: '2023-12-15', councilYear: 2024 }), '2024-01-13');
    assert.equal(iso('15 december', { letterDate: null, councilYear: 2025 }), '2025-12-15');
    assert.equal(iso('15 december', { letterDate: null, councilYear: null }), null);
    assert.equal(iso('29 februari', { letterDate: null, councilYear: 2025 }), null);
  });
});

describe('the calendar', () => {
  it('knows days that are certain', () => {
    assert.deepEqual(
      ['2024-05-13', '2023-11-15', '1970-01-01', '2000-02-29', '1945-05-05', '2026-11-22'].map(weekdayOf),
      [1, 3, 4, 2, 6, 7],
    );
    assert.equal(daysBetween('2024-04-22', '2024-05-13'), 21);
    assert.equal(daysBetween('2024-05-13', '2024-04-22'), -21);
    assert.equal(dayNumber('1970-01-01'), 0);
    assert.deepEqual([dayExists(1900, 2, 29), dayExists(2000, 2, 29), dayExists(null, 2, 29)], [false, true, true]);
  });

  it('agrees with the calendar of the language for every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 47_000 }), (day) => {
        const iso = new Date(day * 86_400_000).toISOString().slice(0, 10);
        assert.equal(dayNumber(iso), day);
        assert.equal(weekdayOf(iso) % 7, new Date(day * 86_400_000).getUTCDay());
      }),
    );
  });

  it('reads back what it writes', () => {
    const months = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
    fc.assert(
      fc.property(
        fc.integer({ min: 1950, max: 2050 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (year, month, day) => {
          const expected = dayExists(year, month, day) ? isoOf(year, month, day) : null;
          assert.deepEqual(
            read(`op ${day} ${months[month - 1] ?? ''} ${year}.`).map(([, iso]) => iso),
            [expected],
          );
        },
      ),
    );
  });
});

describe('dates: any text', () => {
  const pieces = [
    'maandag ',
    'dinsdag',
    ' en ',
    ', ',
    ' t/m ',
    ' – ',
    '13',
    '31',
    ' mei',
    ' april ',
    '2024',
    ' jl.',
    '\n',
    '-',
    '/',
    '05',
    '\ud83d',
    '\uFFFC',
  ];
  const text = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 40 })
    .map((parts) => parts.join(''));

  it('gives dates in order, apart and true to the text, and resolves them to days that exist', () => {
    fc.assert(
      fc.property(text, (prose) => {
        let end = 0;
        for (const date of findDates(prose)) {
          assert.ok(date.span.start >= end && date.span.end > date.span.start && date.span.end <= prose.length);
          assert.equal(date.text, prose.slice(date.span.start, date.span.end));
          end = date.span.end;
          for (const iso of resolveDate(date, LETTER)?.split('/') ?? []) {
            assert.equal(new Date(`${iso}T00:00:00Z`).toISOString().slice(0, 10), iso);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });

  for (const piece of ['13, ', 'maandag en ', '1 en ', ' ', '13-05-', 'a']) {
    it(`takes time in proportion to the length: ${JSON.stringify(piece)} over and over`, function () {
      this.timeout(60_000);
      assertLinear(findDates, piece);
    });
  }
});
