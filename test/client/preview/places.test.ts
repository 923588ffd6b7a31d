import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineAt, topOf, type Anchor } from '../../../client/src/preview/places.js';

const anchors: readonly Anchor[] = [
  { line: 2, top: 100 },
  { line: 4, top: 200 },
  { line: 5, top: 200 },
  { line: 9, top: 400 },
];

describe('where a line stands on the page of a preview', () => {
  it('is between what stands around it', () => {
    assert.equal(topOf(3, anchors), 150);
    assert.equal(topOf(7, anchors), 300);
    assert.equal(lineAt(150, anchors), 3);
    assert.equal(lineAt(300, anchors), 7);
  });

  it('is at the first or the last of them beyond these', () => {
    assert.equal(topOf(0, anchors), 100);
    assert.equal(topOf(30, anchors), 400);
    assert.equal(lineAt(-5, anchors), 2);
    assert.equal(lineAt(900, anchors), 9);
  });

  it('is nowhere in nothing', () => {
    assert.equal(topOf(3, []), null);
    assert.equal(lineAt(3, []), null);
  });

  it('comes back to the same line', () => {
    const rising = fc
      .array(fc.record({ line: fc.integer({ min: 1, max: 9 }), top: fc.integer({ min: 1, max: 300 }) }), {
        minLength: 2,
      })
      .map((steps) => {
        let at: Anchor = { line: 0, top: 0 };
        return steps.map(({ line, top }) => (at = { line: at.line + line, top: at.top + top }));
      });
    fc.assert(
      fc.property(rising, fc.double({ min: 0, max: 1, noNaN: true }), (row, share) => {
        const [first, last] = [row[0]?.line ?? 0, row.at(-1)?.line ?? 0];
        const line = first + share * (last - first);
        const back = lineAt(topOf(line, row) ?? Number.NaN, row) ?? Number.NaN;
        assert.ok(Math.abs(back - line) < 1e-6, `${line} became ${back}`);
      }),
    );
  });
});
