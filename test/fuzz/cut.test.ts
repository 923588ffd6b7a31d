import assert from 'node:assert/strict';
import type { Node, Parent } from 'unist';
import fc from 'fast-check';
import { change, cut, sliceOf, textOf } from '../../server/src/letter/text/blocks.js';
import { parseable, parseMarkdown } from '../../server/src/letter/text/markdown.js';
import { edit, fit, LETTERS, text } from './texts.js';

/** A tree in a line per node: type, place in the text, value. */
function outline(node: Node, base: number, into: string[] = []): string[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const value = 'value' in node ? JSON.stringify(node.value).replaceAll('\uFEFF', '\u2060') : '';
  if (node.type !== 'root') into.push(`${node.type} ${start + base}–${end + base} ${value}`);
  if ('children' in node) for (const child of (node as Parent).children) outline(child, base, into);
  return into;
}

describe('cutting', () => {
  it('loses nothing and depends on the text alone', () => {
    fc.assert(
      fc.property(text, fc.array(edit, { maxLength: 20 }), (start, edits) => {
        let blocks = cut(start);
        let now = start;
        for (const loose of edits) {
          const made = fit(loose, now.length);
          blocks = change(blocks, made);
          now = now.slice(0, made.start) + made.text + now.slice(made.end);
          assert.deepEqual(blocks, cut(now));
          assert.equal(textOf(blocks), now);
          const [from, to] = [Math.max(0, made.start - 3), made.start + 40];
          assert.equal(sliceOf(blocks, from, to), now.slice(from, to));
        }
      }),
      { numRuns: 800 },
    );
  });

  it('gives the tree that the parser makes of the whole', function () {
    this.timeout(120_000);
    const compare = (whole: string): void => {
      // link definitions are resolved by the letter, front matter and conflicts are no Markdown
      if (/^ {0,3}\[[^^\]]*\]:|^<{7}|^>{7} |^---[\s\S]*^---/m.test(whole)) return;
      // the parser takes an empty list entry behind indented code for a paragraph, where the standard has a list
      if (/^(?: {4}|\t)/m.test(whole) && /^ {0,3}(?:[-+*]|\d{1,9}[.)])[ \t]*$/m.test(whole)) return;
      const parts = cut(whole);
      const pieces = parts.list.flatMap((block, i) =>
        outline(parseMarkdown(parseable(block.text)), parts.starts[i] ?? 0),
      );
      assert.deepEqual(pieces, outline(parseMarkdown(parseable(whole)), 0));
    };
    LETTERS.forEach((letter) => compare(letter.replace('\uFEFF', '')));
    fc.assert(fc.property(text, compare), { numRuns: 1500 });
  });

  it('finds blocks: a letter is not one', () => {
    for (const letter of LETTERS) assert.ok(cut(letter).list.length > 30);
  });
});
