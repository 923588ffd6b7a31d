import assert from 'node:assert/strict';
import { findingsIn } from '../../scripts/generate/examples.js';
import { schrijfwijzeWisselt } from '../../server/src/rules/schrijfwijze-wisselt.js';
import { testExamples } from './examples.js';

testExamples(schrijfwijzeWisselt);

describe('schrijfwijze-wisselt and the Hoge Vertegenwoordiger', () => {
  const said = (text: string): readonly string[] =>
    findingsIn(schrijfwijzeWisselt, `${text}\n`).map(({ message }) => message);

  it('finds the one that is written otherwise', () => {
    assert.deepEqual(
      said(
        'De Hoge Vertegenwoordiger spreekt, en namens de Hoge Vertegenwoordiger ook een ander. De hoge vertegenwoordiger vraagt dit.',
      ),
      ['Hier staat «hoge vertegenwoordiger»; op 2 andere plaatsen staat «Hoge Vertegenwoordiger».'],
    );
    assert.equal(said('De hoge vertegenwoordiger van de Unie en de Hoge Vertegenwoordiger.').length, 1);
  });

  it('leaves another than that of the Union', () => {
    for (const other of [
      'de hoge vertegenwoordiger voor Bosnië en Herzegovina',
      'de hoge vertegenwoordiger van de Verenigde Naties',
      'een hoge vertegenwoordiger van de Commissie',
      'hoge vertegenwoordigers van de lidstaten',
      'de hoge vertegenwoordiger van Litouwen',
    ]) {
      assert.deepEqual(said(`Dit vraagt de Hoge Vertegenwoordiger; ${other} niet.`), [], other);
    }
  });
});

describe('schrijfwijze-wisselt where each of two forms stands once', () => {
  const found = (text: string): readonly string[] =>
    findingsIn(schrijfwijzeWisselt, `${text}\n`).map(({ span }) => text.slice(span.start, span.end));

  it('takes the dash for the right one, whichever stands first', () => {
    assert.deepEqual(found('Zweden wil dit - net als wij. Malta wil dat – net als zij.'), ['-']);
    assert.deepEqual(found('Zweden wil dit – net als wij. Malta wil dat - net als zij.'), ['-']);
    assert.deepEqual(found('De jaren 2014-2020 en de jaren 2021–2027.'), ['2014-2020']);
  });

  it('goes by what stands most often where that is the hyphen', () => {
    assert.deepEqual(found('De jaren 2014-2020, 2007-2013 en 2021–2027.'), ['2021–2027']);
  });
});
