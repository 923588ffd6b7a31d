import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { BlockContent, PhrasingContent, RootContent } from 'mdast';
import type { Manuscript, Piece } from '../../../server/src/documents/manuscript/manuscript.js';
import { pagesData, type Block, type PagesData } from '../../../server/src/documents/pages/data.js';
import { loosened } from '../../../server/src/documents/pages/keeping.js';
import { tidy } from '../../../server/src/documents/pages/words.js';

const span = { start: 0, end: 0 };

function flow(node: RootContent): Piece {
  return { kind: 'flow', span, part: 'body', node };
}

function manuscript(pieces: readonly Piece[], notes: Manuscript['notes'] = []): Manuscript {
  return { title: 'Titel', pieces, notes };
}

function made(of: Manuscript): PagesData {
  return pagesData(of, { marks: true, notice: null, author: null });
}

function paragraph(...children: PhrasingContent[]): BlockContent {
  return { type: 'paragraph', children };
}

/** All words of blocks, in order. */
function wordsOf(blocks: readonly Block[]): string {
  return blocks
    .map((block): string => {
      switch (block.kind) {
        case 'heading':
        case 'text':
          return loosened(block.runs)
            .map(({ t = '' }) => t)
            .join('');
        case 'list':
          return block.items.map(wordsOf).join(' ');
        case 'quote':
          return wordsOf(block.blocks);
        case 'table':
          return [block.head, ...block.rows]
            .flat(2)
            .map(({ t = '' }) => t)
            .join(' ');
        case 'code':
          return block.lines.join(' ');
        case 'rule':
        case 'break':
        case 'missing':
          return '';
      }
    })
    .join(' ');
}

describe('the data of the pages', () => {
  it('joins words of one form, and keeps each form', () => {
    const { blocks } = made(
      manuscript([
        flow(
          paragraph(
            { type: 'text', value: 'een ' },
            { type: 'text', value: 'twee ' },
            { type: 'strong', children: [{ type: 'emphasis', children: [{ type: 'text', value: 'drie' }] }] },
            { type: 'placeholder', children: [{ type: 'text', value: '[PM]' }] },
          ),
        ),
      ]),
    );
    assert.deepEqual(blocks, [
      {
        kind: 'text',
        part: 'body',
        piece: 0,
        runs: [{ t: 'een twee ' }, { t: 'drie', f: 'bi' }, { t: '[PM]', f: 'p' }],
      },
    ]);
  });

  it('brings a note to the page of its first mark, and points to it from the next', () => {
    const mark = (note: number | null, label: string, nth: number): PhrasingContent => ({
      type: 'noteMark',
      note,
      label,
      nth,
    });
    const note = {
      number: '1',
      name: '1',
      span,
      orphan: false,
      content: [paragraph({ type: 'text', value: 'Noot' }, mark(1, '2', 1))],
    };
    const { blocks, notes, loose } = made(
      manuscript(
        [flow(paragraph({ type: 'text', value: 'a' }, mark(0, '1', 1), mark(0, '1', 2), mark(null, '3', 1)))],
        [note, { ...note, number: '2', name: '2', content: [] }],
      ),
    );
    assert.deepEqual(blocks[0]?.kind === 'text' && blocks[0].runs, [
      { t: 'a' },
      { n: 0, m: '1' },
      { n: 0, m: '1', again: true },
      { lost: '3' },
    ]);
    assert.deepEqual(notes[0]?.blocks, [{ kind: 'text', part: 'body', runs: [{ t: 'Noot' }, { t: '2', f: 'h' }] }]);
    assert.deepEqual(loose, [1]);
  });

  it('opens pages of the web, letter boxes and headings, and nothing else', () => {
    const link = (url: string): RootContent =>
      paragraph({ type: 'link', url, children: [{ type: 'text', value: 'x' }] });
    const heading: Piece = {
      kind: 'heading',
      span,
      role: 'item',
      depth: 2,
      id: 'kop',
      item: 0,
      itemKind: null,
      words: [{ type: 'text', value: 'Kop' }],
    };
    const urls = [
      'https://voorbeeld.nl/"<b>',
      'mailto:a@b.nl',
      '#kop',
      '#elders',
      'javascript:alert(1)',
      'file:///etc',
      'data:text/html,x',
    ];
    const { blocks } = made(manuscript([heading, ...urls.map((url) => flow(link(url)))]));
    assert.deepEqual(
      blocks.slice(1).map((block) => block.kind === 'text' && block.runs[0]),
      [
        { t: 'x', l: 'https://voorbeeld.nl/%22%3Cb%3E' },
        { t: 'x', l: 'mailto:a@b.nl' },
        { t: 'x', to: 'kop' },
        { t: 'x' },
        { t: 'x' },
        { t: 'x' },
        { t: 'x' },
      ],
    );
  });

  it('loses no words in what lies thousands deep', () => {
    let quote: BlockContent = paragraph({ type: 'text', value: 'diep' });
    let inner: PhrasingContent = { type: 'text', value: 'vet' };
    for (let depth = 0; depth < 20_000; depth += 1) {
      inner = { type: depth % 2 === 0 ? 'strong' : 'emphasis', children: [inner] };
      quote = { type: 'blockquote', children: [quote] };
    }
    const { blocks } = made(manuscript([flow(quote), flow(paragraph(inner))]));
    assert.equal(wordsOf(blocks).trim(), 'diep vet');
    assert.ok(JSON.stringify(blocks).length < 2000);
  });

  it('makes lines of a table that is wider than a page', () => {
    const cells = Array.from({ length: 40 }, (_, index) => ({
      type: 'tableCell' as const,
      children: [{ type: 'text' as const, value: String(index) }],
    }));
    const { blocks } = made(manuscript([flow({ type: 'table', children: [{ type: 'tableRow', children: cells }] })]));
    assert.equal(wordsOf(blocks), Array.from({ length: 40 }, (_, index) => String(index)).join(' | '));
  });

  it('fills a row of a table that is short', () => {
    const row = (...texts: string[]) => ({
      type: 'tableRow' as const,
      children: texts.map((value) => ({ type: 'tableCell' as const, children: [{ type: 'text' as const, value }] })),
    });
    const { blocks } = made(
      manuscript([flow({ type: 'table', align: ['right'], children: [row('a', 'b'), row('c')] })]),
    );
    assert.deepEqual(blocks, [
      {
        kind: 'table',
        piece: 0,
        columns: 2,
        align: ['right', 'left'],
        head: [[{ t: 'a' }], [{ t: 'b' }]],
        rows: [[[{ t: 'c' }], []]],
      },
    ]);
  });

  it('holds only what JSON can say of any words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const clean = tidy(`${text}\ud800`);
        assert.doesNotMatch(clean, /[\p{Cs}\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        // No word that is wider than a line.
        assert.doesNotMatch(clean, /[^\s\u200b]{121}/);
      }),
    );
  });

  it('has letters with their accents, and no signs that are not seen', () => {
    assert.equal(tidy('e\u0301n pur\u00ADper\u200Been\u2060\uFEFF \u2764\uFE0F'), 'én purpereen \u2764');
  });

  it('lets a line of code break at its spaces, and keeps what stands below one another', () => {
    const code = made(manuscript([flow({ type: 'code', value: '  inzet van  het kabinet' })]));
    assert.deepEqual(wordsOf(code.blocks), '\u00a0\u00a0inzet van\u00a0 het kabinet');
  });

  it('lets words break that a row of unbreakable spaces holds together, and not within one', () => {
    const held = 'het\u00a0standpunt\u00a0van\u00a0'.repeat(8);
    assert.deepEqual(
      tidy(held)
        .split('\u200b')
        .filter((part) => !/^(?:(?:het|standpunt|van)\u00a0)*$/.test(part)),
      [],
    );
    assert.ok(tidy(held).includes('\u200b'));
  });

  it('keeps every sign of a word that it lets break', () => {
    const word = 'abc'.repeat(500);
    assert.equal(tidy(word).replaceAll('\u200b', ''), word);
    const address = `https://voorbeeld.nl/${'pad/'.repeat(30)}`;
    assert.equal(tidy(address), address);
  });
});
