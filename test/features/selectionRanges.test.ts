import assert from 'node:assert/strict';
import { selectionSpans } from '../../server/src/features/selectionRanges.js';
import { openMarked } from './marked.js';

/** What a selection holds at the caret, each time that it grows; the whole letter at the end left out. */
function grown(marked: string): readonly string[] {
  const { checked, caret, text } = openMarked(marked);
  const spans = selectionSpans(checked, caret).map(({ start, end }) => text.slice(start, end));
  assert.equal(spans.pop(), text);
  return spans;
}

const LETTER = `# Geannoteerde agenda Energieraad 14 december 2026

## Energie – maandag 14 december 2026

### Beleidsdebat over netten

#### Inhoud

A.

#### Nederlandse inzet

Zie Kamerstuk 22 112, nr. 38 van 3 mei jl. over o.a. Netten. Nederland steunt dit.[^1] En verder.

Nog een alinea.

#### Krachtenveld

B.

[^1]: Een bron. Nog een.
`;

describe('a growing selection', () => {
  it('takes word, sentence, paragraph, section, item and part', () => {
    const spans = grown(LETTER.replace('steunt', 'st‸eunt'));
    assert.deepEqual(spans.slice(0, 3), [
      'steunt',
      'Nederland steunt dit.[^1]',
      'Zie Kamerstuk 22 112, nr. 38 van 3 mei jl. over o.a. Netten. Nederland steunt dit.[^1] En verder.',
    ]);
    assert.deepEqual(
      spans.slice(3).map((span) => [span.split('\n').at(0), span.split('\n').at(-1)]),
      [
        ['#### Nederlandse inzet', 'Nog een alinea.'],
        ['### Beleidsdebat over netten', 'B.'],
        ['## Energie – maandag 14 december 2026', 'B.'],
      ],
    );
  });

  it('ends no sentence at «nr.», «jl.» and «o.a.»', () => {
    assert.equal(
      grown(LETTER.replace('112, nr', '112, n‸r'))[1],
      'Zie Kamerstuk 22 112, nr. 38 van 3 mei jl. over o.a. Netten.',
    );
  });

  it('takes an entry and its list, with the entry within', () => {
    assert.deepEqual(grown('Zo.\n\n- Een.\n- Twee. En ‸drie.\n  - Vier.\n- Vijf.\n').slice(0, 4), [
      'drie',
      'En drie.',
      'Twee. En drie.',
      '- Twee. En drie.\n  - Vier.',
    ]);
    assert.deepEqual(grown('- Een.\n- Twee.\n  - Vi‸er.\n').slice(0, 4), [
      'Vier',
      'Vier.',
      '- Vier.',
      '- Twee.\n  - Vier.',
    ]);
  });

  it('takes a cell, its row and the table', () => {
    assert.deepEqual(grown('Zo.\n\n| A | B |\n|---|---|\n| een tw‸ee | drie |\n').slice(0, 4), [
      'twee',
      'een twee',
      '| een twee | drie |',
      '| A | B |\n|---|---|\n| een twee | drie |',
    ]);
  });

  it('takes what a note says, and then the note', () => {
    assert.deepEqual(grown(LETTER.replace('Nog een.', 'Nog ‸een.')), [
      'een',
      'Nog een.',
      'Een bron. Nog een.',
      '[^1]: Een bron. Nog een.',
    ]);
    assert.deepEqual(grown('Zo.<sup>1</sup>\n\n<sup>1</sup> Een ‸bron.\n').slice(0, 3), [
      'bron',
      'Een bron.',
      '<sup>1</sup> Een bron.',
    ]);
  });

  it('takes a heading with all that stands under it', () => {
    const spans = grown(LETTER.replace('Krachtenveld', 'Krachten‸veld'));
    assert.deepEqual(spans.slice(0, 3), ['Krachtenveld', '#### Krachtenveld', '#### Krachtenveld\n\nB.']);
  });

  it('grows at every place of a letter and of no text at all', () => {
    const letter = openMarked(LETTER).checked;
    for (let at = 0; at <= LETTER.length; at++) {
      let before = { start: at, end: at };
      for (const span of selectionSpans(letter, at)) {
        assert.ok(span.start <= before.start && span.end >= before.end, `at ${String(at)}`);
        assert.ok(span.end - span.start > before.end - before.start, `at ${String(at)}`);
        before = span;
      }
      assert.deepEqual(before, { start: 0, end: LETTER.length });
    }
    const { checked } = openMarked('');
    assert.deepEqual(selectionSpans(checked, 0), []);
  });
});
