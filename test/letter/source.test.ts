import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { cut } from '../../server/src/letter/text/blocks.js';
import { sourceOf } from '../../server/src/letter/source.js';

const LINES = fc
  .array(fc.constantFrom('a', 'woord', '# Kop', '', '- x', '```', '\n', '\r\n', '\r', '\u00e9\uD83D\uDE00'), {
    maxLength: 60,
  })
  .map((pieces) => pieces.join(''));

describe('the text behind a letter', () => {
  it('counts lines and columns as the protocol does', () => {
    fc.assert(
      fc.property(LINES, fc.nat(200), (text, offset) => {
        const document = TextDocument.create('', '', 0, text);
        const at = Math.min(offset, text.length);
        assert.deepEqual(sourceOf(cut(text)).position(at), clamped(document, text, at));
      }),
    );
  });

  it('gives the line that an offset stands on, without its line end', () => {
    const text = 'een\r\ntwee\rdrie\n\nvijf';
    const source = sourceOf(cut(text));
    const lines = [...text].map((_, at) => source.slice(source.lineAt(at)));
    assert.deepEqual(lines.slice(0, 5), ['een', 'een', 'een', 'een', 'een']);
    assert.deepEqual(lines.slice(5, 10), ['twee', 'twee', 'twee', 'twee', 'twee']);
    assert.deepEqual(lines.slice(10, 16), ['drie', 'drie', 'drie', 'drie', 'drie', '']);
    assert.equal(source.slice(source.lineAt(text.length)), 'vijf');
  });

  it('tells which line end prevails', () => {
    assert.equal(sourceOf(cut('a\r\nb\r\nc\n')).lineEnd, '\r\n');
    assert.equal(sourceOf(cut('a\r\nb\nc\n')).lineEnd, '\n');
    assert.equal(sourceOf(cut('')).lineEnd, '\n');
  });
});

/** The library moves an offset within a line end to the end of the words before it; we count on. */
function clamped(document: TextDocument, text: string, at: number): { line: number; character: number } {
  const { line } = document.positionAt(at);
  const start = document.offsetAt({ line, character: 0 });
  assert.ok(start <= at && at <= text.length);
  return { line, character: at - start };
}
