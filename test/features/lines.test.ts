import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Lines } from '../../server/src/features/lines.js';

const text = fc
  .array(fc.constantFrom('a', 'é', '😀', '\uD800', '\n', '\r\n', '\r', ' ', 'woord'), { maxLength: 40 })
  .map((pieces) => pieces.join(''));

describe('features/lines', () => {
  it('counts lines at every line end of the protocol', () => {
    const lines = new Lines('a\nb\r\nc\rd');
    assert.equal(lines.count, 4);
    assert.deepEqual(lines.positionAt(6), { line: 2, character: 1 });
    assert.equal(lines.offsetAt({ line: 3, character: 0 }), 7);
  });

  it('moves a position behind the end of a line to before its line end', () => {
    const lines = new Lines('ab\r\ncd\n');
    assert.equal(lines.offsetAt({ line: 0, character: 99 }), 2);
    assert.equal(lines.offsetAt({ line: 9, character: 0 }), 7);
    assert.equal(lines.offsetAt({ line: -1, character: 4 }), 0);
    assert.equal(lines.offsetAt({ line: 1, character: -3 }), 4);
  });

  it('is after any edits what it would be if read afresh', () => {
    const edits = fc.array(fc.record({ at: fc.nat(), size: fc.nat(12), text }), { maxLength: 12 });
    fc.assert(
      fc.property(text, edits, (before, changes) => {
        let plain = before;
        const lines = new Lines(before);
        for (const change of changes) {
          const start = change.at % (plain.length + 1);
          const end = Math.min(plain.length, start + change.size);
          plain = plain.slice(0, start) + change.text + plain.slice(end);
          lines.edit(start, end, change.text);
          const fresh = new Lines(plain);
          assert.equal(lines.text, plain);
          assert.equal(lines.length, plain.length);
          assert.equal(lines.count, fresh.count);
          for (let offset = 0; offset <= plain.length; offset += 1) {
            assert.deepEqual(lines.positionAt(offset), fresh.positionAt(offset));
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('leads from an offset to its position and back, line ends aside', () => {
    fc.assert(
      fc.property(text, (plain) => {
        const lines = new Lines(plain);
        for (let offset = 0; offset <= plain.length; offset += 1) {
          if (plain[offset - 1] === '\r' && plain[offset] === '\n') continue;
          assert.equal(lines.offsetAt(lines.positionAt(offset)), offset);
        }
      }),
    );
  });

  it('takes in a paste of thousands of lines', () => {
    const lines = new Lines('begin\neinde');
    lines.edit(6, 6, 'regel\n'.repeat(5000));
    assert.equal(lines.count, 5002);
    assert.deepEqual(lines.positionAt(lines.length), { line: 5001, character: 5 });
    lines.edit(0, 6, '');
    assert.deepEqual(lines.positionAt(lines.length), { line: 5000, character: 5 });
  });
});
