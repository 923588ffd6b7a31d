import assert from 'node:assert/strict';
import fc from 'fast-check';
import { movedPiece, wholeRow } from '../../client/src/preview/pieces.js';
import { changesSince, type ToldPiece } from '../../server/src/features/previewChanges.js';

/** A piece called by its key, on these lines; notes as their lines. */
function piece(key: string, first: number | null, last = first, ...notes: readonly number[]): ToldPiece {
  return {
    key,
    lines: first === null || last === null ? null : { first, last },
    notes: notes.map((line) => ({ id: `noot-${String(line)}`, first: line, last: line })),
  };
}

const LETTER = [
  piece('hoofd', 0, 6),
  piece('aanhef', 7),
  piece('tekst', 9),
  piece('noten', null, null, 20),
  piece('slot', 11),
];

describe('what the preview is told of an edit', () => {
  it('is nothing where nothing changed', () => {
    const { told, kept, moved } = changesSince(LETTER, LETTER);
    assert.deepEqual({ told, kept, moved }, { told: [], kept: [{ at: 0, from: 0, count: 5 }], moved: null });
  });

  it('is one piece where words in it changed', () => {
    const after = LETTER.with(2, piece('tekst anders', 9));
    const { told, kept, moved } = changesSince(LETTER, after);
    assert.deepEqual(told, [2]);
    assert.deepEqual(kept, [
      { at: 0, from: 0, count: 2 },
      { at: 3, from: 3, count: 2 },
    ]);
    assert.equal(moved, null);
  });

  it('is everything to who has nothing', () => {
    assert.deepEqual(changesSince([], LETTER), { told: [0, 1, 2, 3, 4], kept: [], moved: null });
  });

  it('tells anew what moved otherwise than the rest', () => {
    // Two lines come in behind «aanhef», but the head is said to end elsewhere as well.
    const after = [
      piece('hoofd', 0, 5),
      piece('aanhef', 7),
      piece('nieuw', 9),
      piece('tekst', 11),
      LETTER[3] ?? piece('', 0),
      piece('slot', 13),
    ];
    const { told, moved } = changesSince(LETTER, after);
    assert.deepEqual(moved, { from: 9, by: 2 });
    // The head, what is new, and notes that stayed where they were.
    assert.deepEqual(told, [0, 2, 4]);
  });

  it('gives the whole row again, whatever changed', () => {
    const line = fc.option(fc.nat(12), { nil: null });
    const any = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), line, fc.nat(2), fc.array(fc.nat(20), { maxLength: 2 }));
    const row = fc
      .array(any, { maxLength: 10 })
      .map((all) => all.map(([key, at, more, notes]) => piece(key, at, at === null ? null : at + more, ...notes)));
    fc.assert(
      fc.property(row, row, row, (head, one, other) => {
        const before = [...head, ...one, ...head];
        const after = [...head, ...other, ...head.map((kept) => movedPiece(kept, { from: 3, by: 2 }))];
        const { told, kept, moved } = changesSince(before, after);
        const rebuilt = wholeRow(
          told.map((at) => after[at]),
          kept,
          (from) => before[from] && movedPiece(before[from], moved),
        );
        assert.deepEqual(rebuilt, after);
      }),
    );
  });

  it('is refused where it does not fit what is there', () => {
    const row = ['a', 'b'];
    for (const kept of [
      [{ at: 0, from: 0, count: 3 }],
      [{ at: 0, from: 5, count: 1 }],
      [{ at: 4, from: 0, count: 1 }],
      [
        { at: 0, from: 0, count: 2 },
        { at: 1, from: 0, count: 1 },
      ],
    ])
      assert.equal(
        wholeRow(['nieuw'], kept, (from) => row[from]),
        null,
      );
  });
});
