import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LineText } from '../../server/src/features/lineText.js';

/** Rich in line ends of every kind, halves of them too. */
const text = fc.array(fc.constantFrom('a', 'bc', '–', '\n', '\r\n', '\r', '\n\n', '\uD83D\uDE00'), { maxLength: 12 });
const edit = fc.record({ from: fc.nat(40), length: fc.nat(8), text: text.map((pieces) => pieces.join('')) });

/** Whether both texts say the same of everything that is asked of one. */
function assertSame(lines: LineText, whole: TextDocument): void {
  assert.equal(lines.text, whole.getText());
  assert.equal(lines.length, whole.getText().length);
  for (let offset = -1; offset <= lines.length + 1; offset++) {
    assert.deepEqual(lines.positionAt(offset), whole.positionAt(offset), `offset ${offset}`);
  }
  for (let line = -1; line <= whole.lineCount; line++) {
    for (const character of [-1, 0, 1, 2, 99]) {
      const place = { line, character };
      assert.equal(lines.offsetAt(place), whole.offsetAt(place), JSON.stringify(place));
    }
    const range = { start: { line, character: 0 }, end: { line, character: 99 } };
    assert.equal(lines.lineAt(line), line < 0 ? '' : whole.getText(range), `line ${line}`);
  }
}

describe('a text kept line by line', () => {
  it('has the places that the protocol gives it, after every edit', () => {
    fc.assert(
      fc.property(text, fc.array(edit, { maxLength: 8 }), (pieces, edits) => {
        const lines = new LineText(pieces.join(''));
        let now = pieces.join('');
        assertSame(lines, TextDocument.create('', '', 0, now));
        for (const { from, length, text: words } of edits) {
          const start = Math.min(from, now.length);
          const end = Math.min(start + length, now.length);
          lines.edit({ start, end, text: words });
          now = now.slice(0, start) + words + now.slice(end);
          assertSame(lines, TextDocument.create('', '', 0, now));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('takes a line end that an edit completes, or cuts in two, for what it is now', () => {
    const lines = new LineText('een\rtwee');
    lines.edit({ start: 4, end: 4, text: '\n' });
    assert.deepEqual(lines.positionAt(5), { line: 1, character: 0 });
    lines.edit({ start: 4, end: 4, text: 'x' });
    assert.deepEqual(lines.positionAt(6), { line: 2, character: 0 });
    assert.equal(lines.text, 'een\rx\ntwee');
  });

  it('is replaced as a whole', () => {
    const lines = new LineText('een\ntwee\ndrie');
    lines.replace('vier');
    assert.equal(lines.text, 'vier');
    assert.deepEqual(lines.positionAt(99), { line: 0, character: 4 });
  });
});
