import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Letter } from '../../server/src/letter/letter.js';
import { read } from '../../server/src/letter/reader.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import { applyEdits } from '../../server/src/rules/fix.js';
import { canMove, moveNote, type Direction } from '../../server/src/rules/fixes/moveNote.js';

function letterOf(text: string): Letter {
  return read(text, { profile: STANDARD, treatAs: 'letter' });
}

/** The text after the command with the caret at «‸», and where the caret is then. */
function moved(text: string, direction: Direction): string {
  const offset = text.indexOf('‸');
  const before = text.replace('‸', '');
  const result = moveNote(letterOf(before), offset, direction);
  assert.ok(result.ok, result.ok ? '' : result.reason);
  const after = applyEdits(before, result.edits);
  return `${after.slice(0, result.caret)}‸${after.slice(result.caret)}`;
}

/** All places that a mark comes by, the first included. */
function way(text: string, direction: Direction): readonly string[] {
  const lines: string[] = [];
  for (let now = text; ; now = moved(now, direction)) {
    lines.push(now.split('\n\n')[0]?.replace('‸', '') ?? '');
    if (!canMove(letterOf(now.replace('‸', '')), now.indexOf('‸'), direction)) return lines;
  }
}

describe('moving a note', () => {
  it('goes past each word, and past each sign that closes it', () => {
    assert.deepEqual(way('Een,‸[^1] (twee) drie.\n\n[^1]: A.\n', 'right'), [
      'Een,[^1] (twee) drie.',
      'Een, (twee[^1]) drie.',
      'Een, (twee)[^1] drie.',
      'Een, (twee) drie[^1].',
      'Een, (twee) drie.[^1]',
    ]);
    assert.deepEqual(way('Een EU-lid «en‸<sup>1</sup>».\n\n<sup>1</sup> A.\n', 'left'), [
      'Een EU-lid «en<sup>1</sup>».',
      'Een EU-lid<sup>1</sup> «en».',
      'Een<sup>1</sup> EU-lid «en».',
    ]);
  });

  it('stands behind bold, code and links, never in them', () => {
    assert.deepEqual(way('A[^‸1] **vet** `c d` [e f](https://a.nl) - g\nh.\n\n[^1]: A.\n', 'right').slice(1), [
      'A **vet**[^1] `c d` [e f](https://a.nl) - g\nh.',
      'A **vet** `c d`[^1] [e f](https://a.nl) - g\nh.',
      'A **vet** `c d` [e f](https://a.nl)[^1] - g\nh.',
      'A **vet** `c d` [e f](https://a.nl) - g[^1]\nh.',
      'A **vet** `c d` [e f](https://a.nl) - g\nh[^1].',
      'A **vet** `c d` [e f](https://a.nl) - g\nh.[^1]',
    ]);
  });

  it('renumbers when it passes another mark, and the notes change places', () => {
    const text = 'Een<sup>‸1</sup> twee<sup>2</sup> drie, zie voetnoot 2.\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.\n';
    const beside = moved(text, 'right');
    assert.equal(
      beside,
      'Een twee‸<sup>1</sup><sup>2</sup> drie, zie voetnoot 2.\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.\n',
    );
    const past = moved(beside, 'right');
    assert.equal(
      past,
      'Een twee<sup>1</sup> drie‸<sup>2</sup>, zie voetnoot 1.\n\n<sup>1</sup> B.\n\n<sup>2</sup> A.\n',
    );
    assert.equal(
      moved(past, 'left'),
      'Een twee<sup>1</sup>‸<sup>2</sup> drie, zie voetnoot 1.\n\n<sup>1</sup> B.\n\n<sup>2</sup> A.\n',
    );
  });

  it('leaves numbers alone where they do not run through, and names always', () => {
    assert.equal(
      moved('Een[^‸4] [^2] drie.\n\n[^2]: B.\n\n[^4]: A.\n', 'right'),
      'Een [^2] drie‸[^4].\n\n[^2]: B.\n\n[^4]: A.\n',
    );
    assert.equal(
      moved('Een[^‸b] twee[^a].\n\n[^b]: B.\n\n[^a]: A.\n', 'right'),
      'Een twee‸[^b][^a].\n\n[^b]: B.\n\n[^a]: A.\n',
    );
  });

  it('is refused at the edges of the paragraph and away from a mark, and says why', () => {
    for (const [text, direction, reason] of [
      ['Een.[^‸1]\n\nTwee.\n\n[^1]: A.\n', 'right', /^Nootcijfer 1 staat al aan het eind van de alinea\./],
      ['Een[^‸1].\n\n[^1]: A.\n', 'left', /aan het begin van de alinea\. Knip en plak/],
      ['E‸en[^1].\n\n[^1]: A.\n', 'left', /Hier staat geen nootcijfer/],
      ['Een[^1].\n\n[^1‸]: A.\n', 'left', /Hier staat geen nootcijfer/],
      ['Een<sup>1‸,2</sup> en.\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.\n', 'right', /zit vast aan een ander/],
    ] as const) {
      const result = moveNote(letterOf(text.replace('‸', '')), text.indexOf('‸'), direction);
      assert.ok(!result.ok, text);
      assert.match(result.reason, reason);
    }
  });

  it('passes no mark that lost its form, and no other where it is unsure which note is meant', () => {
    const notes = '\n\n[^1]: A.\n\n[^2]: B.\n\n[^3]: C.\n';
    assert.equal(
      moved(`Eerst[^‸1] de BNC-fiche2 en y[^3].${notes}`, 'right').split('\n')[0],
      'Eerst de‸[^1] BNC-fiche2 en y[^3].',
    );
    for (const [text, lost] of [
      ['Eerst de[^‸1] BNC-fiche2 en y[^3].', '2'],
      ['Eerst de[^‸1][^2] en. BNC-fiche3 hier.', '3'],
    ] as const) {
      const result = moveNote(letterOf(text.replace('‸', '') + notes), text.indexOf('‸'), 'right');
      assert.ok(!result.ok, text);
      assert.equal(
        result.reason,
        `Nootcijfer 1 is niet verplaatst: nootcijfer ${lost} heeft zijn opmaak verloren. Herstel die eerst.`,
      );
    }
  });

  it('keeps every word and every note, however often and wherever', function () {
    this.timeout(30_000);
    const word = fc.constantFrom(
      'een',
      '**twee**',
      '(drie),',
      'vier[^x]',
      '`v`',
      '[zes](https://a.nl).',
      '- ',
      'a.b',
      '\n',
    );
    const steps = fc.array(fc.tuple(fc.nat(5), fc.constantFrom<Direction>('left', 'right')), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 12 }), steps, (words, moves) => {
        let number = 0;
        const prose = words.join(' ').replace(/x/g, () => String((number += 1)));
        const notes = Array.from({ length: number }, (_, at) => `[^${at + 1}]: Noot ${'x'.repeat(at + 1)}.\n`);
        let text = `Begin ${prose}\n\n${notes.join('\n')}`;
        const wordsOf = (it: Letter): string =>
          it.passages.flatMap(({ place, prose: p }) => (place === 'note' ? [] : p.text)).join('|');
        const first = letterOf(text);
        for (const [which, direction] of moves) {
          const mark = letterOf(text).notes.marks[which];
          if (mark === undefined) continue;
          const result = moveNote(letterOf(text), mark.span.start, direction);
          if (!result.ok) continue;
          text = applyEdits(text, result.edits);
          const after = letterOf(text);
          assert.equal(wordsOf(after), wordsOf(first));
          assert.deepEqual(after.notes.problems, first.notes.problems);
          assert.ok(
            after.notes.marks.some(({ span }) => span.start === result.caret),
            text,
          );
        }
        const last = letterOf(text);
        assert.deepEqual(
          last.notes.definitions.map((it) => it.text).sort(),
          first.notes.definitions.map((it) => it.text).sort(),
        );
      }),
      { numRuns: 150 },
    );
  });
});
