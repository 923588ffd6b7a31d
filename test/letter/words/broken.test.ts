import assert from 'node:assert/strict';
import { cut } from '../../../server/src/letter/text/blocks.js';
import { findBroken } from '../../../server/src/letter/words/broken.js';
import { pageFeet } from '../../../server/src/letter/words/pageFeet.js';
import type { FlowUnit } from '../../../server/src/letter/letter.js';
import { readBlock } from '../../../server/src/letter/text/readBlock.js';
import { sourceOf } from '../../../server/src/letter/source.js';
import { shift } from '../../../server/src/letter/span.js';

function broken(text: string): readonly (readonly [string, string])[] {
  const blocks = cut(text);
  const flow: FlowUnit[] = blocks.list.flatMap((block, index) =>
    readBlock(block).units.map((unit) => {
      const base = blocks.starts[index] ?? 0;
      return { unit, base, span: shift(unit.span, base), heading: unit.kind === 'heading' ? 0 : null };
    }),
  );
  const source = sourceOf(blocks);
  const feet = pageFeet(flow, { dossier: '32 317', number: '887' });
  return findBroken(flow, source, feet).map(
    ({ before, after }) => [source.slice(before), source.slice(after)] as const,
  );
}

const FIRST = 'De lidstaten wijzen op de gevolgen van de nieuwe regels en';

describe('broken sentences', () => {
  it('finds a sentence cut by a rule and notes', () => {
    const text = `${FIRST}\n\n---\n\n<sup>2</sup> Een noot.\n\n<sup>3</sup> Nog een.\n\nvragen om een langere termijn dan nu geldt.\n`;
    assert.deepEqual(broken(text), [['van de nieuwe regels en', 'vragen om een langere termijn']]);
  });

  it('finds it with either of them alone, in either notation, and with Windows line ends', () => {
    for (const between of [
      '---',
      '<sup>1</sup> Noot.',
      '[^1]: Noot.',
      '* * *\n\n[^1]: Noot.',
      '<!-- pagina -->\n\n---',
      '[^1]: Noot.\n\nTweede Kamer, vergaderjaar 2023–2024, 32 317, nr. 887, blz. 2',
      'kst-32317-887\nISSN 0921 - 7371\n’s-Gravenhage 2024',
    ]) {
      const text = `${FIRST}\n\n${between}\n\nvragen om uitstel van een jaar.\n`;
      assert.equal(broken(text).length, 1, between);
      assert.equal(broken(text.replaceAll('\n', '\r\n')).length, 1, between);
    }
  });

  it('finds one that goes on with a capital where it could not end', () => {
    const text =
      'Het voorstel is besproken met de vertegenwoordigers van de\n\n---\n\nEuropese Commissie en de lidstaten.\n';
    assert.deepEqual(broken(text), [['met de vertegenwoordigers van de', 'Europese Commissie en de lidstaten.']]);
  });

  it('finds one that is cut twice, as two', () => {
    const text = `${FIRST}\n\n---\n\nvragen om een langere overgang dan het voorstel nu\n\n---\n\nbevat, zo blijkt.\n`;
    assert.equal(broken(text).length, 2);
  });

  it('leaves alone what is whole, is a list, or begins something new', () => {
    const whole = [
      `${FIRST} vragen om uitstel.\n\n---\n\nde volgende alinea begint klein.`,
      `${FIRST} zeggen «nee.»\n\n---\n\nde volgende alinea begint klein.`,
      `${FIRST} vragen:\n\n---\n\nuitstel van een jaar.`,
      `${FIRST} vragen;\n\n---\n\nuitstel van een jaar.`,
      `${FIRST}\n\nvragen om uitstel van een jaar.`,
      `${FIRST}\n\n---\n\n- vragen om uitstel`,
      `${FIRST}\n\n---\n\n## Inhoud\n\nvragen om uitstel`,
      `${FIRST}\n\n---\n\na) vragen om uitstel`,
      `${FIRST}\n\n---\n\neIDAS wordt herzien in dit jaar.`,
      'Nederland stemt met dit voorstel in\n\n---\n\nVerder volgt een debat.',
      'Hoogachtend,\n\n---\n\nde Minister van Financiën,',
      '## Krachtenveld van de lidstaten en\n\n---\n\nvragen om uitstel van een jaar.',
      '- De lidstaten wijzen op de gevolgen ervan en\n\n---\n\nvragen om uitstel van een jaar.',
    ];
    for (const text of whole) assert.deepEqual(broken(text), [], text);
  });
});
