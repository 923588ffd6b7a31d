import assert from 'node:assert/strict';
import { extract, prosesOf } from '../../../server/src/letter/text/extract.js';
import { parseMarkdown } from '../../../server/src/letter/text/markdown.js';
import { marksBehindMotions, wholeDossiersForPieces } from '../../../server/src/letter/words/wholeDossiers.js';
import { proseOf } from './proseOf.js';

function found(text: string): readonly string[] {
  return wholeDossiersForPieces(proseOf(text)).map((reference) => reference.text);
}

describe('a whole dossier where one piece is meant', () => {
  for (const text of [
    'Zie de Kamerbrief van 3 mei 2024 (Kamerstuk 21 501-34).',
    'BNC-fiche, Kamerstuk 21 501-34.',
    'Het fiche is te vinden in Kamerstuk 21 501-34',
    'De motie-Kisteman c.s. (Kamerstuk 21 501-34) vraagt dit.',
  ])
    it(text, () => {
      assert.deepEqual(found(text), ['Kamerstuk 21 501-34']);
    });

  for (const text of [
    'Zie ook Kamerstuk 34 655.',
    'De brieven en het verslag over de Raad (Kamerstuk 21 501-34).',
    'De brief over het wetsvoorstel (Kamerstuk 36 234).',
    'De fiches staan in het dossier (Kamerstukken 22 112).',
    'Zie het fiche (Kamerstuk 22 112, nr. 3857) en Kamerstuk 34 655.',
    'De brief (Kamerstuk 22 112 [PM]).',
    'Zie het fiche. De cijfers staan in Kamerstuk 34 655.',
  ])
    it(`silent: ${text}`, () => {
      assert.deepEqual(found(text), []);
    });

  it('knows the mark right behind the name of a motion', () => {
    const source = 'In een brief<sup>1</sup> en de motie-Kisteman<sup>2</sup> over handel<sup>3</sup>.';
    const [unit] = extract(parseMarkdown(source).children, source).units;
    const [prose] = unit === undefined ? [] : prosesOf(unit);
    assert.ok(prose !== undefined);
    assert.deepEqual(marksBehindMotions(prose), [1]);
  });
});
