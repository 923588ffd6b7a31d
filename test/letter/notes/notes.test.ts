import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assembleNotes } from '../../../server/src/letter/notes/notes.js';
import { notesOf, problemsOf } from './notesOf.js';

/** A text with `<sup>` marks in this order and notes with these numbers behind it. */
function sup(marks: readonly (number | string)[], notes: readonly (number | string)[]): string {
  const text = marks.map((it) => (typeof it === 'number' ? `Een zin<sup>${it}</sup>.` : it)).join(' ');
  const below = notes.map((it) => (typeof it === 'number' ? `<sup>${it}</sup> Noot bij ${it}.` : it)).join('\n\n');
  return `${text}\n\n${below}\n`;
}

function gfm(marks: readonly (number | string)[], notes: readonly (number | string)[]): string {
  const text = marks.map((it) => `Een zin[^${it}].`).join(' ');
  return `${text}\n\n${notes.map((it) => `[^${it}]: Noot bij ${it}.`).join('\n\n')}\n`;
}

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ['nothing wrong', sup([1, 2, 3], [1, 2, 3]), []],
  ['no notes at all', 'Een brief zonder noten.', []],
  ['a mark deleted: the gap is explained', sup([1, 3, 4], [1, 2, 3, 4]), ['note 2']],
  ['the first mark deleted', sup([2, 3], [1, 2, 3]), ['note 1']],
  ['the last mark deleted', sup([1, 2], [1, 2, 3]), ['note 3']],
  ['a note deleted', sup([1, 2, 3], [1, 3]), ['mark 2']],
  ['a mark and a note deleted apart', sup([1, 2, 3, 5, 6], [1, 3, 4, 5, 6]), ['mark 2', 'note 4']],
  ['a mark deleted with its note', sup([1, 3, 4], [1, 3, 4]), ['skip 3 (2)']],
  ['two in a row deleted with their notes', sup([1, 4, 5], [1, 4, 5]), ['skip 4 (2)']],
  ['the first deleted with its note', sup([2, 3], [2, 3]), ['skip 2 (1)']],
  ['two marks swapped', sup([1, 3, 2, 4], [1, 2, 3, 4]), ['order 2 (3)']],
  ['a passage moved back', sup([1, 2, 5, 6, 3, 4, 7, 8, 9], [1, 2, 3, 4, 5, 6, 7, 8, 9]), ['order 3 (6)']],
  ['a note put in without renumbering', sup([1, 2, 6, 3, 4, 5], [1, 2, 3, 4, 5, 6]), ['order 6 (3)']],
  ['a high number put in', sup([1, 2, 9, 3, 4], [1, 2, 9, 3, 4]), ['order 9 (3)']],
  ['a passage pasted twice', sup([1, 2, 3, 3, 4], [1, 2, 3, 4]), ['repeat 3 (4)']],
  ['a passage with two marks pasted twice', sup([1, 2, 3, 2, 3, 4], [1, 2, 3, 4]), ['repeat 2 (4)']],
  ['a passage pasted twice, further on', sup([1, 2, 3, 4, 2, 5], [1, 2, 3, 4, 5]), ['repeat 2 (5)']],
  ['a used number where the next was due', sup([1, 2, 2, 4], [1, 2, 3, 4]), ['repeat 2 (3)']],
  ['the number after next, used again', sup([1, 3, 3, 4], [1, 2, 3, 4]), ['repeat 3 (2)']],
  ['a used number at the end', sup([1, 2, 3, 3], [1, 2, 3, 4]), ['repeat 3 (4)']],
  ['a mark with a wrong number', sup([1, 2, 7, 4], [1, 2, 3, 4]), ['mark 7 note 3']],
  ['a note with a wrong number', sup([1, 2, 3, 4], [1, 2, 8, 4]), ['mark 3 note 8']],
  ['two notes with one number', sup([1, 2, 3, 4], [1, 2, 2, 4]), ['double 2 mark 3']],
  ['two notes with one number, the first wrong', sup([1, 2, 3, 4], [1, 3, 3, 4]), ['double 3 mark 2']],
  ['two notes with one number, apart', sup([1, 2, 3, 4], [1, 2, 3, 1]), ['double 1 mark 4']],
  ['a note pasted twice', sup([1, 2, 3], [1, 2, 2, 3]), ['double 2']],
  ['a passage pasted twice with its note', sup([1, 2, 2, 3], [1, 2, 2, 3]), ['double 2']],
  ['marks that lost all their notes', sup([1, 2], []), ['mark 1', 'mark 2']],
  ['a mark without a note, twice', sup([1, 2, 3, 3], [1, 2]), ['mark 3', 'repeat 3 (4)']],

  [
    'a mark in the notation that the notes are not in',
    'Een zin[^1]. Een zin<sup>2</sup>. Een zin[^3].\n\n[^1]: Noot.\n\n[^2]: Noot.\n\n[^3]: Noot.\n',
    ['mark 2 note 2'],
  ],
  [
    'a power beside notes of which each has its mark',
    'Een zin[^1]. Lang 4 meter<sup>2</sup>. Een zin[^2].\n\n[^1]: Noot.\n\n[^2]: Noot.\n',
    [],
  ],
  [
    'an area beside a note without a mark',
    'Een zin[^1]. Over 40 km<sup>2</sup>.\n\n[^1]: Noot.\n\n[^2]: Noot.\n',
    ['note 2'],
  ],
  [
    'a power of another number beside a note without a mark',
    'Een zin[^1]. Over 40 meter<sup>3</sup>.\n\n[^1]: Noot.\n\n[^2]: Noot.\n',
    ['note 2'],
  ],
  ['a note that sticks to the one before it', sup([1, 2, 3], [1, '<sup>2</sup> Noot. <sup>3</sup> Noot.']), ['mark 3']],
  ['a note in the midst that sticks', sup([1, 2, 3], ['<sup>1</sup> Noot. <sup>2</sup> Noot.', 3]), ['mark 2']],

  [
    'a note that sticks to a paragraph',
    `${sup([1, 2], [])}\nSlot.\n<sup>1</sup> Noot.\n\n<sup>2</sup> Noot.\n`,
    ['mark 1'],
  ],
  ['a mark at the beginning of a line', 'Een\n<sup>1</sup> en twee\n<sup>1</sup>.\n', ['mark 1', 'repeat 1 (2)']],

  ['labels in order', gfm([1, 2, 3], [1, 2, 3]), []],
  ['a label used again', gfm([1, 2, 1, 3, 2], [1, 2, 3]), []],
  ['a label without note', gfm([1, 2, 3], [1, 2]), ['mark 3']],
  ['a label without mark', gfm([1, 3], [1, 2, 3]), ['note 2']],
  ['labels out of order', gfm([1, 3, 2], [1, 2, 3]), ['order 2 (3)']],
  ['labels that skip', gfm([1, 3], [1, 3]), ['skip 3 (2)']],
  ['one label, two notes', gfm([1, 2], [1, 2, 2]), ['double 2']],
  ['names in any order', gfm(['motie', 'bnc'], ['bnc', 'motie']), []],
  ['names are found whatever their case', gfm(['BNC'], ['bnc']), []],
  ['a name without a note', gfm(['motie', 'bnc'], ['motie']), ['mark bnc']],
  ['a name that misses its note by a slip', gfm(['motie', 'bnc'], ['motie', 'bcn']), ['mark bnc note bcn']],
  ['a letter for another', gfm(['a', 'd', 'c'], ['a', 'b', 'c']), ['mark d note b']],
  ['a name for another', gfm(['bnc', 'motie', 'eib'], ['bnc', 'fiche', 'eib']), ['mark motie note fiche']],
  ['two names for two others', gfm(['a', 'x', 'c', 'y'], ['a', 'b', 'c', 'd']), ['mark x note b', 'mark y note d']],
  ['a name for another, notes in an order of their own', gfm(['a', 'd', 'c'], ['c', 'b', 'a']), ['mark d', 'note b']],
  ['a mark and a note with names deleted apart', gfm(['a', 'c', 'd'], ['a', 'b', 'c']), ['mark d', 'note b']],
  ['a name where a number was due', gfm([1, 'bnc', 3], [1, 2, 3]), ['mark bnc note 2']],
  ['a number for another, in no order', gfm([3, 8, 1], [3, 2, 1]), ['mark 8 note 2', 'order 1 (3)']],
  ['names among numbers', gfm([1, 'bnc', 2], [1, 2, 'bnc']), []],

  [
    'both notations, numbered through',
    'Een<sup>1</sup>, twee[^2], drie<sup>3</sup>.\n\n<sup>1</sup> Noot.\n\n[^2]: Noot.\n\n<sup>3</sup> Noot.\n',
    [],
  ],
  [
    'both notations, numbered apart',
    'Een<sup>1</sup>, ook een[^1], twee<sup>2</sup>.\n\n<sup>1</sup> Noot.\n\n[^1]: Noot.\n\n<sup>2</sup> Noot.\n',
    [],
  ],
  [
    'a mark in one notation, its note in the other',
    'Een<sup>1</sup>, twee[^2], drie<sup>3</sup>.\n\n<sup>1</sup> Noot.\n\n<sup>2</sup> Noot.\n\n<sup>3</sup> Noot.\n',
    ['mark 2 note 2'],
  ],

  ['a mark typed in brackets', sup([1, 'Een zin[2].', 3], [1, 2, 3]), ['lost [2]']],
  ['a name with a raised figure', sup([1, 3, 'Galileo en IRIS² tellen.'], [1, 2, 3]), ['note 2']],
  ['a mark as ² behind a name, in its place', sup([1, 'Zo ook de EIB².', 3], [1, 2, 3]), ['lost ²']],
  ['a mark typed in escaped brackets', sup([1, 'Een zin\\[2\\].', 3], [1, 2, 3]), ['lost \\[2\\]']],
  ['a mark as a raised digit', sup([1, 'Een zin².', 3], [1, 2, 3]), ['lost ²']],
  ['a mark glued to a word', sup([1, 'Een zin2.', 3], [1, 2, 3]), ['lost 2']],
  ['a mark glued to an abbreviation', sup([1, 'Inzet van AI2.', 3], [1, 2, 3]), ['lost 2']],
  ['a mark glued behind the full stop', sup([1, 'Een zin.2 Nog een zin.', 3], [1, 2, 3]), ['lost 2']],
  ['a mark glued behind a quotation', sup([1, 'Een «zin»2, en meer.', 3], [1, 2, 3]), ['lost 2']],
  ['two marks that lost their form', sup([1, 'Een zin2 en een zin3.', 4], [1, 2, 3, 4]), ['lost 2', 'lost 3']],
  ['a lost mark, shown by the sequence', sup([1, 'Een zin[2].', 3], [1, 3]), ['lost [2]']],
  ['the head of a note in brackets', sup([1, 2, 3], [1, '[2] Kamerstuk 22 112.', 3]), ['lost [2]']],
  ['the head of a note as a raised digit', sup([1, 2, 3], [1, '² Kamerstuk 22 112.', 3]), ['lost ²']],
  ['the head of a note as a bare digit', sup([1, 2, 3], [1, '2 Kamerstuk 22 112.', 3]), ['lost 2']],
  [
    'all heads bare',
    sup([1, 2, 3], ['1 Kamerstuk 22 112.', '2 Een stuk.', '3 Nog een stuk.']),
    ['lost 1', 'lost 2', 'lost 3'],
  ],
  ['a mark and its note', sup([1, 'Een zin[2].', 3], [1, '[2] Kamerstuk 22 112.', 3]), ['lost [2] [2]']],
  ['a mark and its note, bare', sup([1, 'Een zin2.', 3], [1, '2 Kamerstuk 22 112.', 3]), ['lost 2 2']],
  ['all marks and notes', sup(['Een[1] en twee[2].'], ['[1] Noot.', '[2] Noot.']), ['lost [1] [1]', 'lost [2] [2]']],
  ['a lost label', 'Een[^1], twee[2], drie[^3].\n\n[^1]: A.\n\n[^2]: B.\n\n[^3]: C.\n', ['lost [2]']],
  ['a lost label at the head', 'Een[^1], twee[^2].\n\n[^1]: A.\n\n[2] Kamerstuk 22 112.\n', ['lost [2]']],

  ['an area is no mark', sup([1, '100 m² en 20 km<sup>2</sup>, 3 m3 en 4 m2.', 3], [1, 2, 3]), ['note 2']],
  ['powers are no marks', sup([1, 'Tot 10² en x².', 3], [1, 2, 3]), ['note 2']],
  ['fractions are no marks', sup([1, 'Bijna <sup>2</sup>/<sub>3</sub> van de leden.', 3], [1, 2, 3]), ['note 2']],
  ['isotopes are no marks', sup([1, 'Van <sup>137</sup>Cs.', 2], [1, 2]), []],
  ['a raised digit behind a year', sup([1, 'In 2021–2027² en.', 3], [1, 2, 3]), ['lost ²']],
  ['formulas are no marks', sup([1, 'CO2, CO², NO2 en H2O.', 3], [1, 2, 3]), ['note 2']],
  ['names are no marks', sup([1, 'A2, G7, B1 en V4.', 3], [1, 2, 3]), ['note 2']],
  ['numbers are no marks', sup([1, 'Artikel 2, 12%, 2,5 en lid 2.', 3], [1, 2, 3]), ['note 2']],
  ['variables are no marks', sup([1, 'De reeks x[2].', 3], [1, 2, 3]), ['note 2']],
  ['names with a digit where no note lacks its mark', sup([1, 'Erasmus2 en Web3.', 2, 3], [1, 2, 3]), []],
  ['glued digits out of place', sup([1, 3, 'Een zin2.'], [1, 2, 3]), ['note 2']],
  ['two glued digits that are as likely', sup([1, 'Een zin2, een woord2.', 3], [1, 2, 3]), ['note 2']],
  ['a word before a name', sup([1, 'Erasmus2 en een zin2.', 3], [1, 2, 3]), ['lost 2']],
  ['brackets without notes', 'Zie [1] en [2] en [3].', []],
  ['a link', `[2]: https://voorbeeld.nl\n\n${sup([1, 'Een zin[2].', 3], [1, 3])}`, ['skip 3 (2)']],
  ['a sentence that begins with a number', sup([1, 2, 3], [1, 2, 3, '4 Lidstaten stemden tegen.']), []],
  ['a number of members that opens a paragraph', sup([1, 2], [1, '12 Lidstaten stemden tegen.']), ['mark 2']],
  ['powers without notes', 'Een prijs van 10<sup>2</sup> en x<sup>2</sup>.', []],
];

describe('notes: one mistake, one problem', () => {
  for (const [name, text, expected] of CASES) {
    it(name, () => {
      assert.deepEqual(problemsOf(text), expected);
    });
  }
});

describe('notes that begin at 1 again', () => {
  const annexed = (annex: string): string => `${sup([1, 2], [1, 2])}\n## Bijlage\n\n${annex}`;

  it('is legal in an annex with its own notes', () => {
    assert.deepEqual(problemsOf(annexed(sup([1, 2, 3], [1, 2, 3]))), []);
    assert.deepEqual(problemsOf(annexed(sup([1], [1]))), []);
  });

  it('is judged in each set apart', () => {
    assert.deepEqual(problemsOf(annexed(sup([1, 3], [1, 2, 3]))), ['note 2']);
    assert.deepEqual(problemsOf(annexed(sup([1, 2], [1]))), ['mark 2']);
  });

  it('is legal with all notes at the end', () => {
    const text = `Een<sup>1</sup> en twee<sup>2</sup>.\n\n## Bijlage\n\n${sup([1, 2], [1, 2, 1, 2])}`;
    assert.deepEqual(problemsOf(text), []);
  });

  it('is legal without a heading where the second set is whole', () => {
    assert.deepEqual(problemsOf(sup([1, 2, 3], [1, 2, 3]) + '\n' + sup([1, 2], [1, 2])), []);
  });

  it('is a fault where a passage was pasted twice', () => {
    assert.deepEqual(problemsOf(sup([1, 2, 3], [1, 2, 3]) + '\n' + sup([1, 4], [4])), ['repeat 1 (4)']);
    assert.deepEqual(problemsOf(sup([1, 2], [1, 2]) + '\n' + sup([1, 3], [1, 3])), ['double 1']);
  });

  it('goes on in an annex that goes on counting', () => {
    assert.deepEqual(problemsOf(annexed(sup([3, 4], [3, 4]))), []);
    assert.deepEqual(problemsOf(annexed(sup([1, 3], [3]))), ['repeat 1 (3)']);
  });
});

describe('marks and their notes', () => {
  it('are linked within their set and notation', () => {
    const { marks, definitions } = notesOf(`${sup([1], [1])}\n## Bijlage\n\n${sup([1], [1])}`);
    assert.deepEqual(
      marks.map((mark) => mark.definition),
      [0, 1],
    );
    assert.equal(definitions.length, 2);
  });

  it('know the characters around them', () => {
    const { marks } = notesOf('Een<sup>1</sup>. Twee.<sup>2</sup> Drie<sup>3</sup>\n\n<sup>1</sup> A\n');
    assert.deepEqual(
      marks.map(({ before, after }) => [before, after]),
      [
        ['Een', '. Twee. Drie'],
        ['Een. Twee.', ' Drie'],
        ['Een. Twee. Drie', ''],
      ],
    );
  });

  it('leave out exponents and formulas', () => {
    const { marks } = notesOf(sup([1, 'Van CO<sup>2</sup> tot n<sup>2</sup>.', 2], [1, 2]));
    assert.deepEqual(
      marks.map((mark) => mark.label),
      ['1', '2'],
    );
  });
});

describe('notes: properties', () => {
  const count = fc.integer({ min: 2, max: 20 });
  const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

  it('no problem in any letter that is numbered through, in either notation', () => {
    fc.assert(
      fc.property(count, fc.boolean(), (n, tags) => {
        const write = tags ? sup : gfm;
        assert.deepEqual(problemsOf(write(upTo(n), upTo(n))), []);
      }),
    );
  });

  it('one problem for each single slip, wherever it is made', () => {
    fc.assert(
      fc.property(
        count,
        fc.nat(),
        fc.constantFrom('mark', 'note', 'both', 'used', 'lost', 'double'),
        (n, seed, slip) => {
          const all = upTo(n);
          const at = (seed % n) + 1;
          const without = all.filter((it) => it !== at);
          const other = (at % n) + 1;
          const marks: readonly (number | string)[] = {
            mark: without,
            note: all,
            both: without,
            used: all.map((it) => (it === at ? other : it)),
            lost: all.map((it) => (it === at ? `Een zin[${it}].` : it)),
            double: all,
          }[slip];
          const notes = {
            mark: all,
            note: without,
            both: without,
            used: all,
            lost: all,
            double: all.map((it) => (it === at ? other : it)),
          }[slip];
          const lastGone = slip === 'both' && at === n;
          assert.equal(problemsOf(sup(marks, notes)).length, lastGone ? 0 : 1, JSON.stringify({ marks, notes }));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('any marks and notes whatever: no crash, at most one problem on a mark', () => {
    const numbers = fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 12 });
    fc.assert(
      fc.property(numbers, numbers, (marks, notes) => {
        const { problems } = notesOf(sup(marks, notes));
        const places = problems.map((it) => ('mark' in it && it.mark !== null ? `${it.rule}${String(it.mark)}` : null));
        const marked = places.filter((it) => it !== null);
        assert.equal(new Set(marked).size, marked.length);
      }),
      { numRuns: 500 },
    );
  });

  it('costs no more than the notes there are', () => {
    const span = { start: 0, end: 1 };
    const labels = upTo(50_000).map(String);
    const marks = labels.map((label, at) => {
      return { notation: 'sup', label, span: { start: at, end: at + 1 }, inner: span, before: '', after: '' } as const;
    });
    const definitions = labels.map((label, at) => {
      const own = { start: 60_000 + at, end: 60_001 + at };
      const rest = { mark: span, inner: span, body: span, text: '', paragraphs: [], base: 0 };
      return { notation: 'sup', label, span: own, ...rest } as const;
    });
    const before = process.cpuUsage();
    const notes = assembleNotes({ marks, definitions, suspects: [], linkLabels: new Set(), restarts: [] });
    assert.equal(notes.problems.length, 0);
    // A cost that grows with the square of the notes takes minutes here.
    assert.ok(process.cpuUsage(before).user < 10_000_000);
  });
});
