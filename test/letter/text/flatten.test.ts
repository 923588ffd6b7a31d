import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sourceSpan, type Prose } from '../../../server/src/letter/text/prose.js';
import { readBlock } from '../../../server/src/letter/text/readBlock.js';

function prosesIn(content: string): readonly Prose[] {
  return readBlock({ kind: 'markdown', content }).passages.map(({ prose }) => prose);
}

function only(content: string): Prose {
  const [prose, ...rest] = prosesIn(content);
  assert.ok(prose !== undefined && rest.length === 0, `one piece of prose in ${JSON.stringify(content)}`);
  return prose;
}

/** What a word of the prose was read from. */
function sourceOf(content: string, word: string): string {
  const prose = only(content);
  const at = prose.text.indexOf(word);
  assert.notEqual(at, -1, `«${word}» in «${prose.text}»`);
  const span = sourceSpan(prose, at, at + word.length);
  return content.slice(span.start, span.end);
}

describe('the words of a paragraph and where they stand', () => {
  const cases: readonly (readonly [name: string, content: string, text: string, word: string, source: string])[] = [
    ['bold and italics', 'Een **Raad** van *mei*', 'Een Raad van mei', 'Raad', 'Raad'],
    ['words across markup', 'De **EU**-Raad', 'De EU-Raad', 'EU-Raad', 'EU**-Raad'],
    ['an entity', 'R&amp;D in mei', 'R&D in mei', 'R&D', 'R&amp;D'],
    ['a numeric entity beyond 16 bits', '&#128512; mei', '😀 mei', 'mei', 'mei'],
    ['no entity', 'R&D; mei', 'R&D; mei', 'mei', 'mei'],
    ['an escape', 'nr\\. 5 \\*mei\\*', 'nr. 5 *mei*', 'nr. 5', 'nr\\. 5'],
    ['a backslash that escapes nothing', 'a\\b mei', 'a\\b mei', 'a\\b', 'a\\b'],
    ['escaped backslashes', 'a\\\\\\ mei', 'a\\\\ mei', 'mei', 'mei'],
    ['CRLF', 'Een\r\nRaad in mei', 'Een\nRaad in mei', 'Een\nRaad', 'Een\r\nRaad'],
    ['a hard line end', 'Een  \nRaad', 'Een\nRaad', 'Raad', 'Raad'],
    ['a link', 'Zie [de brief](https://a.nl) nu', 'Zie de brief nu', 'brief', 'brief'],
    ['a comment among words', 'Een <!-- let op --> Raad', 'Een  Raad', 'Raad', 'Raad'],
    ['a note mark', 'Raad<sup>1</sup> in mei', 'Raad in mei', 'mei', 'mei'],
    ['an exponent', '5 m<sup>2</sup> grond', '5 m² grond', 'grond', 'grond'],
    ['a quote of two lines', '> Een\n> Raad in mei', 'Een\nRaad in mei', 'Raad in', 'Raad in'],
    ['a list entry with a margin', '- Een\n  Raad in mei', 'Een\nRaad in mei', 'Raad in', 'Raad in'],
    ['a margin that is left out', '> Een\nRaad in mei', 'Een\nRaad in mei', 'Raad in', 'Raad in'],
    ['code', 'Zie `nr. 5` nu', 'Zie \uFFFC nu', '\uFFFC', '`nr. 5`'],
  ];
  for (const [name, content, text, word, source] of cases) {
    it(name, () => {
      assert.equal(only(content).text, text);
      assert.equal(sourceOf(content, word), source);
    });
  }

  it('knows note marks by their place, also several in one tag', () => {
    const content = 'Raad<sup>1, 2</sup> en[^kst].';
    const { marks, text } = only(content);
    assert.equal(text, 'Raad en.');
    assert.deepEqual(
      marks.map((mark) => [mark.label, mark.at, content.slice(mark.inner.start, mark.inner.end)]),
      [
        ['1', 4, '1'],
        ['2', 4, '2'],
        ['kst', 7, 'kst'],
      ],
    );
  });
});

describe('whatever the Markdown', () => {
  const piece = fc.constantFrom(
    'Raad', ' ', '\n', '\r\n', '&amp;', '&#8211;', '&x', '\\*', '\\', '**', '*', '_', '> ', '- ', '1. ', '  ', '<sup>', '</sup>', '1', '[^1]',
    '[a](b)', '`c`', '<!-- d -->', '<br>', 'é', '😀', '\ud83d', '|', '\n\n', '# ', '&nbsp;', '\t', '\u00a0', '~~',
  ); // prettier-ignore
  const markdown = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  it('every plain character of the prose is the character of the source it leads to', () => {
    fc.assert(
      fc.property(markdown, (content) => {
        for (const prose of prosesIn(content)) {
          let end = 0;
          for (const segment of prose.segments) {
            assert.equal(segment.prose, end, 'segments follow one another');
            end += segment.proseLength;
            if (segment.length !== segment.proseLength) continue;
            const words = prose.text.slice(segment.prose, end);
            const source = content.slice(segment.source, segment.source + segment.length);
            // a lone carriage return is a line end, too
            assert.equal(source.replaceAll('\r', '\n'), words);
          }
          assert.equal(end, prose.text.length, 'no word without a place');
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('places lie in the text, and in order', () => {
    fc.assert(
      fc.property(markdown, (content) => {
        for (const prose of prosesIn(content)) {
          let before = 0;
          for (let i = 0; i < prose.text.length; i++) {
            const span = sourceSpan(prose, i, i + 1);
            assert.ok(span.start >= before && span.end > span.start && span.end <= content.length);
            before = span.start;
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});
