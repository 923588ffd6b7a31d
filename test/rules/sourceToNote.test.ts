import assert from 'node:assert/strict';
import { read } from '../../server/src/letter/reader.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import { applyEdits } from '../../server/src/rules/fix.js';
import { holdsSource, sourceToNote, type SourceToNote } from '../../server/src/rules/fixes/sourceToNote.js';

/** The text without «‸» or ⟦…⟧, and what the command makes of the caret or the selection there. */
function attempt(marked: string): { readonly text: string; readonly result: SourceToNote; readonly offered: boolean } {
  const caret = marked.indexOf('‸');
  const start = marked.indexOf('⟦');
  const text = marked.replace(/[‸⟦⟧]/g, '');
  const selection = caret >= 0 ? { start: caret, end: caret } : { start, end: marked.indexOf('⟧') - 1 };
  const letter = read(text, { profile: STANDARD, treatAs: 'letter' });
  return { text, result: sourceToNote(letter, selection), offered: holdsSource(letter, selection) };
}

/** The text after the command, with the caret in it. */
function made(marked: string): string {
  const { text, result } = attempt(marked);
  assert.ok(result.ok, result.ok ? '' : result.reason);
  const after = applyEdits(text, result.edits);
  return `${after.slice(0, result.caret)}‸${after.slice(result.caret)}`;
}

describe('making a note of a source in the text', () => {
  it('takes the brackets around the caret, and writes the source as a sentence', () => {
    assert.equal(
      made('Het fiche is er (zie Kamer‸stuk 22 112, nr. 3857). Verder.\n'),
      'Het fiche is er.[^1]‸ Verder.\n\n[^1]: Zie Kamerstuk 22 112, nr. 3857.\n',
    );
    assert.equal(
      made('Het fiche (Kamer‸stuk 22 112, nr. 3857) is er.\n'),
      'Het fiche[^1]‸ is er.\n\n[^1]: Kamerstuk 22 112, nr. 3857.\n',
    );
  });

  it('gives later notes a number more, also where words name them', () => {
    assert.equal(
      made(
        'A<sup>1</sup> b (Kamer‸stuk 22 112, nr. 3857) c<sup>2</sup>, zie voetnoot 2.\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.\n',
      ),
      'A<sup>1</sup> b<sup>2</sup>‸ c<sup>3</sup>, zie voetnoot 3.\n\n<sup>1</sup> A.\n\n<sup>2</sup> Kamerstuk 22 112, nr. 3857.\n\n<sup>3</sup> B.\n',
    );
    assert.equal(
      made('A (vgl. Kamer‸stuk 22 112, nr. 3857 en voetnoot 1) b[^1].\n\n[^1]: A.\n').split('\n\n')[1],
      '[^1]: Vgl. Kamerstuk 22 112, nr. 3857 en voetnoot 2.',
    );
  });

  it('puts the mark on the side of the punctuation where the letter has most', () => {
    const before = made('Een[^1]. Twee (Kamer‸stuk 22 112, nr. 3857). Drie.\n\n[^1]: A.\n');
    assert.equal(before.split('\n')[0], 'Een[^1]. Twee[^2]‸. Drie.');
    const behind = made('Een.[^1] Twee (Kamer‸stuk 22 112, nr. 3857), drie.\n\n[^1]: A.\n');
    assert.equal(behind.split('\n')[0], 'Een.[^1] Twee,[^2]‸ drie.');
  });

  it('takes a source that is a sentence of its own', () => {
    for (const source of ['(Kamer‸stuk 22 112, nr. 3857.)', '(Kamer‸stuk 22 112, nr. 3857).']) {
      assert.equal(made(`Een. ${source} Twee.\n`), 'Een.[^1]‸ Twee.\n\n[^1]: Kamerstuk 22 112, nr. 3857.\n');
    }
  });

  it('takes what is selected, with the brackets around it', () => {
    assert.equal(made('Zo (⟦de Volkskrant⟧) is het.\n'), 'Zo[^1]‸ is het.\n\n[^1]: De Volkskrant.\n');
    assert.equal(made('Zo ⟦(de Volkskrant)⟧ is het.\n'), 'Zo[^1]‸ is het.\n\n[^1]: De Volkskrant.\n');
    assert.equal(made('Zo⟦, aldus de krant,⟧ is het.\n'), 'Zo[^1]‸ is het.\n\n[^1]: Aldus de krant.\n');
  });

  it('keeps links, ends no address with a full stop, and stays on one line', () => {
    assert.equal(
      made('Zo ([de\nbrief](https://a.nl/b‸)), en.\n').split('\n\n')[1],
      '[^1]: [de brief](https://a.nl/b).\n',
    );
    assert.equal(made('Zo ⟦https://a.nl/b⟧ en.\n').split('\n\n')[1], '[^1]: https://a.nl/b\n');
  });

  it('works in a list and a table', () => {
    assert.equal(made('- Een (Kamer‸stuk 22 112, nr. 3857)\n- Twee\n').split('\n\n')[0], '- Een[^1]‸\n- Twee');
    assert.equal(
      made('| a | b (Kamer‸stuk 22 112, nr. 3857) |\n|---|---|\n| c | d |\n').split('\n')[0],
      '| a | b[^1]‸ |',
    );
  });

  it('is refused where there is no source or no word before it, and says why', () => {
    for (const [text, reason] of [
      ['Een ‸zin.\n', /geen bron tussen haakjes\. Selecteer/],
      ['Een (korte‸) zin.\n', /Tussen deze haakjes staat geen bron/],
      ['(Kamer‸stuk 22 112, nr. 3857) komt.\n', /^Vóór deze bron staat geen woord/],
      ['Een[^1].\n\n[^1]: Zie (Kamer‸stuk 22 112, nr. 3857).\n', /staat al in een voetnoot/],
      ['Een ⟦zin.\n\nTwee⟧ zinnen.\n', /loopt door in een andere alinea/],
      ['Een (Kamer‸stuk 22 112, nr. 3857[^1]).\n\n[^1]: A.\n', /staat zelf een nootcijfer/],
      ['Een [li⟦nk](https://a.nl/b)⟧ en.\n', /zo geen voetnoot/],
      ['\n‸\n', /geen tekst/],
    ] as const) {
      const { result, offered } = attempt(text);
      assert.ok(!result.ok, text);
      assert.match(result.reason, reason);
      assert.equal(offered, false);
    }
  });

  it('is refused where a mark that lost its form would keep the number of another note', () => {
    const text = 'A[^1] (Kamer‸stuk 22 112, nr. 3857) de BNC-fiche2 en[^3].\n\n[^1]: A.\n\n[^2]: B.\n\n[^3]: C.\n';
    const { result } = attempt(text);
    assert.ok(!result.ok);
    assert.match(result.reason, /^Er is geen voetnoot gemaakt: nootcijfer 2 heeft zijn opmaak verloren/);
  });

  it('is offered by itself only where a reference or a link stands', () => {
    assert.equal(attempt('Het fiche (Kamer‸stuk 22 112, nr. 3857).\n').offered, true);
    assert.equal(attempt('Zo (⟦de Volkskrant⟧) is het.\n').offered, false);
  });
});
