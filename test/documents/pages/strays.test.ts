import assert from 'node:assert/strict';
import { openTypesetter, type Typesetter } from '../../../server/src/documents/pages/compiler.js';
import type { Block } from '../../../server/src/documents/pages/data.js';
import { engineFiles } from '../../../server/src/documents/pages/engineFiles.js';
import { brokenBefore } from '../../../server/src/documents/pages/strays.js';
import { dataOf, openPdf } from './letters.js';
import { NOTHING } from './nothing.js';

const SENTENCE = 'Een zin over de Raad en wat daar wordt besproken. ';

const numbers = Array.from({ length: 30 }, (_, index) => index + 1);

/** The notes, some at a time. */
function rowsOf(size: number): readonly (readonly number[])[] {
  return numbers.filter((n) => n % size === 1).map((n) => numbers.slice(n - 1, n - 1 + size));
}

/** Letters of more than one page in which every mark has a word of its own before it. */
const LETTERS: Readonly<Record<string, string>> = {
  'a table': [
    '| Onderwerp | Tekst |\n|---|---|',
    ...numbers.map((n) => `| Plek${n}.[^${n}] | ${SENTENCE.repeat(2)} |`),
  ].join('\n'),
  'a table with three long notes in each row': [
    '| Onderwerp | Tekst |\n|---|---|',
    ...rowsOf(3).map((row) => `| ${row.map((n) => `Plek${n}.[^${n}]`).join(' ')} | ${SENTENCE.repeat(2)} |`),
  ].join('\n'),
  'paragraphs with three long notes on a line': rowsOf(3)
    .map((row) => `${SENTENCE.repeat(2)}${row.map((n) => `Plek${n}.[^${n}]`).join(' ')}`)
    .join('\n\n'),
  'a list': numbers.map((n) => `- ${SENTENCE.repeat(3)}Plek${n}.[^${n}]`).join('\n'),
  'a list with numbers': numbers.map((n) => `${n}. ${SENTENCE.repeat(2)}Plek${n}.[^${n}]`).join('\n'),
  'paragraphs of three lines': numbers.map((n) => `${SENTENCE.repeat(3)}Plek${n}.[^${n}]`).join('\n\n'),
  quotes: numbers.map((n) => `> ${SENTENCE.repeat(4)}Plek${n}.[^${n}]`).join('\n\n'),
  headings: numbers.map((n) => `## Plek${n}.[^${n}]\n\n${SENTENCE.repeat(3)}`).join('\n\n'),
};

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof openPdf>>['document']['getPage']>>;

/** The lines of the text itself on a page, from top to bottom: of its size, so without notes and page number. */
async function linesOf(page: Page): Promise<readonly string[]> {
  const lines = new Map<number, string>();
  for (const item of (await page.getTextContent()).items) {
    if (!('str' in item) || item.height < 10) continue;
    const top = Math.round((item.transform as readonly number[])[5] ?? 0);
    lines.set(top, (lines.get(top) ?? '') + item.str);
  }
  return [...lines].sort(([a], [b]) => b - a).map(([, line]) => line);
}

describe('notes that would stray from their marks', function () {
  // The engine is 28 MB of code.
  this.timeout(120_000);
  let typesetter: Typesetter;
  before(async () => {
    typesetter = await openTypesetter(await engineFiles());
  });

  for (const [name, text] of Object.entries(LETTERS)) {
    it(`stand at the foot of the page of their mark, in ${name}`, async () => {
      const more = name.includes('long notes') ? ` ${SENTENCE.repeat(8)}` : '';
      const notes = numbers.map((n) => `[^${n}]: De noot bij ${n}.${more}`).join('\n\n');
      const { pages } = await openPdf(
        typesetter.pdf(dataOf(`Geachte voorzitter,\n\nHierbij de agenda.\n\n${text}\n\n${notes}\n`)),
      );
      assert.ok(pages.length > 1);
      for (const n of numbers) {
        const mark = pages.findIndex((page) => page.includes(`Plek${n}.`));
        assert.notEqual(mark, -1, `${n}`);
        assert.equal(
          pages.findIndex((page) => page.includes(`De noot bij ${n}.`)),
          mark,
          `note ${n}`,
        );
      }
    });
  }

  it('stand below a table once, where its head has one and is said again on the next page', async () => {
    const rows = numbers.flatMap((n) => [`| ${n} | ${SENTENCE} |`, `| ${n} | ${SENTENCE.repeat(2)} |`]);
    const table = ['| Onderwerp | Kop[^1] |', '|---|---|', ...rows].join('\n');
    const { pages } = await openPdf(typesetter.pdf(dataOf(`Een zin.\n\n${table}\n\n[^1]: De noot bij de kop.`)));
    assert.ok(pages.length > 1);
    for (const page of pages) assert.ok(page.includes('Onderwerp'), page);
    assert.deepEqual(
      pages.map((page) => page.includes('De noot bij de kop.')),
      pages.map((_, index) => index === 0),
    );
  });

  it('stand below a table that has room on the page, whatever its columns would take', async () => {
    const [short, middle, long] = [1, 5, 20].map((count) => 'woord en '.repeat(count));
    for (const cells of [
      [short, middle, middle, middle],
      [middle, middle],
      [short, long, middle],
      [long, long, long, short],
    ]) {
      const row = (n: number): string => `| Plek${n}.[^${n}] | ${cells.join(' | ')} |`;
      const head = `| Nr. |${' Kop |'.repeat(cells.length)}\n|${'---|'.repeat(cells.length + 1)}`;
      const some = numbers.slice(0, 8);
      const text = `${head}\n${some.map(row).join('\n')}\n\n${some.map((n) => `[^${n}]: Noot ${n}.`).join('\n\n')}`;
      const { document } = await openPdf(typesetter.pdf(dataOf(`Een zin.\n\n${text}`)));
      const page = await document.getPage(1);
      const [, , width = 0] = page.view;
      for (const item of (await page.getTextContent()).items) {
        if (!('str' in item) || item.str.trim() === '') continue;
        const left = (item.transform as readonly number[])[4] ?? 0;
        assert.ok(left >= 80 && left + item.width <= width - 80, item.str);
      }
    }
  });

  it('leave no line of a paragraph alone on its page', async () => {
    const paragraphs = numbers.map((n) => {
      const words = `${SENTENCE.repeat(4)}Plek${n}.[^${n}] ${SENTENCE.repeat(1 + (n % 3))}`;
      return `Begin${n}. ${n % 2 === 0 ? words : `Plek${n}.[^${n}]`} Einde${n}.`;
    });
    const notes = numbers.map((n) => `[^${n}]: De noot bij ${n}. ${SENTENCE.repeat(n % 3)}`);
    const { document } = await openPdf(typesetter.pdf(dataOf([...paragraphs, ...notes].join('\n\n'))));
    assert.ok(document.numPages > 1);
    for (let number = 1; number <= document.numPages; number += 1) {
      const lines = await linesOf(await document.getPage(number));
      const [first = '', last = ''] = [lines[0], lines.at(-1)];
      assert.ok(!first.includes('Einde') || first.includes('Begin'), first);
      assert.ok(!last.includes('Begin') || last.includes('Einde'), last);
    }
  });

  it('name a heading in the bookmarks by its words alone, and links still lead to it', async () => {
    const { document } = await openPdf(
      typesetter.pdf(dataOf('# Bankenunie[^1] en meer\n\nZie [dit](#bankenunie-en-meer).\n\n[^1]: Noot in kop.\n')),
    );
    assert.deepEqual(
      (await document.getOutline()).map(({ title }) => title),
      ['Bankenunie en meer'],
    );
    const links = (await (await document.getPage(1)).getAnnotations()) as { readonly dest?: unknown }[];
    // To the note, back to its mark, and to the heading.
    assert.equal(links.filter(({ dest }) => dest != null).length, 3);
  });
});

describe('a break before a mark', () => {
  const mark = (n: number): Block => ({ kind: 'text', part: 'body', runs: [{ t: 'x' }, { n, m: String(n) }] });
  const heading: Block = { kind: 'heading', depth: 2, id: 'kop', runs: [{ t: 'Kop' }] };

  function broken(blocks: readonly Block[], note: number): readonly Block[] | null {
    return brokenBefore({ ...NOTHING, blocks }, note)?.blocks ?? null;
  }

  it('cuts a list before the item, which keeps its number', () => {
    const list: Block = { kind: 'list', start: 3, tight: true, piece: 1, items: [[mark(0)], [mark(1)], [mark(2)]] };
    assert.deepEqual(broken([heading, list], 1), [
      heading,
      { ...list, items: [[mark(0)]], last: 5, continued: true },
      { kind: 'break' },
      { kind: 'list', start: 4, tight: true, items: [[mark(1)], [mark(2)]], last: 5, continues: true },
    ]);
  });

  it('cuts a table before the row, and says its head again without its notes', () => {
    const cell = (n: number) => [{ n, m: String(n) }];
    const table: Block = { kind: 'table', columns: 1, align: ['left'], head: [cell(0)], rows: [[cell(1)], [cell(2)]] };
    assert.deepEqual(broken([table], 2), [
      { ...table, rows: [[cell(1)]], continued: true },
      { kind: 'break' },
      { ...table, head: [[{ n: 0, m: '0', again: true }]], rows: [[cell(2)]], continues: true },
    ]);
  });

  it('takes headings along, and is made once', () => {
    const once = broken([mark(0), heading, mark(1)], 1);
    assert.deepEqual(once, [mark(0), { kind: 'break' }, heading, mark(1)]);
    assert.equal(broken(once, 1), null);
    assert.equal(broken([mark(0)], 0), null);
    assert.equal(broken([mark(0)], 7), null);
  });
});
