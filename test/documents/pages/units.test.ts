import assert from 'node:assert/strict';
import { inCompany } from '../../../server/src/documents/pages/company.js';
import type { Block } from '../../../server/src/documents/pages/data.js';
import type { Run } from '../../../server/src/documents/pages/runs.js';
import { hasUnitsApart, inStretches, unitsApart, type UnitPlace } from '../../../server/src/documents/pages/units.js';
import { NOTHING } from './nothing.js';

const cell = (n: number): readonly Run[] => [{ t: 'x' }, { n, m: String(n) }];
const paragraph = (n: number): Block => ({ kind: 'text', part: 'body', runs: cell(n) });
const numbers = [0, 1, 2, 3, 4, 5, 6];

const TABLE: Block = {
  kind: 'table',
  piece: 3,
  columns: 1,
  align: ['left'],
  head: [[{ t: 'Kop' }]],
  rows: numbers.map((n) => [cell(n)]),
};
const LIST: Block = { kind: 'list', start: 2, tight: true, items: numbers.map((n) => [paragraph(n)]) };

function places(pages: readonly number[], tall: readonly number[] = []): readonly UnitPlace[] {
  return pages.map((page, unit) => ({ block: 0, unit, page, tall: tall.includes(unit), widths: [40] }));
}

/** What comes of a block: the notes of each stretch, and how it is set; a break is a stroke. */
function stretches(block: Block, where: readonly UnitPlace[]): readonly string[] {
  const apart = unitsApart({ ...NOTHING, blocks: [block] }, 'many');
  assert.ok(hasUnitsApart(apart));
  const made = inStretches(apart, where);
  assert.ok(!hasUnitsApart(made));
  return made.blocks.map((part) => {
    if (part.kind === 'table')
      return `${part.rows
        .flat(2)
        .flatMap(({ n = '' }) => n)
        .join('')} ${part.apart}`;
    if (part.kind === 'list') return `${part.start} of ${part.last}: ${part.items.length} ${part.apart}`;
    return part.kind === 'break' ? '/' : part.kind;
  });
}

describe('a block with many notes', () => {
  it('is cut where the pages end, and stands whole on each', () => {
    assert.deepEqual(stretches(TABLE, places([1, 1, 1, 2, 2, 3, 3])), ['012 whole', '/', '34 whole', '/', '56 whole']);
    assert.deepEqual(stretches(LIST, places([1, 1, 1, 1, 1, 2, 2])), ['2 of 8: 5 whole', '/', '7 of 8: 2 whole']);
  });

  it('lets a high item go on to the next page, and none beside it', () => {
    assert.deepEqual(stretches(LIST, places([1, 1, 1, 2, 2, 2, 2], [2])), [
      '2 of 8: 2 whole',
      '4 of 8: 1 tall',
      '/',
      '5 of 8: 4 whole',
    ]);
    // A table keeps the rows of a page together, for each stretch says its head.
    assert.deepEqual(stretches(TABLE, places([1, 1, 1, 1, 2, 2, 2], [3])), ['0123 tall', '/', '456 whole']);
  });

  it('is set as it stands where no unit was placed', () => {
    const apart = unitsApart({ ...NOTHING, blocks: [TABLE] }, 'many');
    const [made] = inStretches(apart, []).blocks;
    assert.ok(made?.kind === 'table' && made.apart === undefined && made.rows.length === 7);
  });

  it('is left alone with few notes, until one of them strays', () => {
    const few = { ...NOTHING, blocks: [{ ...LIST, items: [[paragraph(0)], [paragraph(1)]] }, paragraph(2)] };
    assert.equal(unitsApart(few, 'many'), few);
    const apart = unitsApart(few, 'any');
    assert.ok(hasUnitsApart(apart));
    assert.equal(unitsApart(apart, 'any'), apart);
  });
});

describe('notes of a paragraph', () => {
  const [mark1, mark2, mark3]: readonly Run[] = [1, 2, 3].map((n) => ({ n, m: String(n) }));
  assert.ok(mark1 !== undefined && mark2 !== undefined && mark3 !== undefined);

  function paragraphOf(...runs: readonly Run[]): Extract<Block, { readonly kind: 'text' }> {
    const [block] = inCompany([{ kind: 'text', part: 'body', runs }]);
    assert.ok(block?.kind === 'text');
    return block;
  }

  it('have with them those that follow, where it is short', () => {
    const nested = { k: [{ t: 'nr. 5' }, mark2] };
    const far = { t: ' en '.repeat(30) };
    assert.deepEqual(paragraphOf(mark1, far, nested, mark3), {
      kind: 'text',
      part: 'body',
      short: true,
      runs: [{ ...mark1, w: [2, 3] }, far, { k: [{ t: 'nr. 5' }, { ...mark2, w: [3] }] }, mark3],
    });
    assert.deepEqual(paragraphOf(mark1, { ...mark2, again: true }).runs, [mark1, { ...mark2, again: true }]);
  });

  it('have with them those that stand close behind them, and room for a line, where it is long', () => {
    const long = { t: 'x'.repeat(430) };
    assert.deepEqual(paragraphOf(mark1, long, mark2, mark3), {
      kind: 'text',
      part: 'body',
      runs: [{ ...mark1, room: true }, long, { ...mark2, w: [3], room: true }, { ...mark3, room: true }],
    });
  });

  it('hold a longer paragraph together where the last of them stands in its last line', () => {
    assert.equal(paragraphOf({ t: 'x'.repeat(400) }, mark1, { t: '.' }).short, true);
    assert.equal(paragraphOf(mark1, { t: 'x'.repeat(400) }).short, undefined);
  });

  it('change nothing of a paragraph without any', () => {
    const block: Block = { kind: 'text', part: 'body', runs: [{ t: 'Een zin.' }, { ...mark1, again: true }] };
    assert.equal(inCompany([block])[0], block);
  });
});
