import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openTypesetter, type Typesetter } from '../../../server/src/documents/pages/compiler.js';
import { engineFiles } from '../../../server/src/documents/pages/engineFiles.js';
import { kept, loosened } from '../../../server/src/documents/pages/keeping.js';
import type { Run } from '../../../server/src/documents/pages/runs.js';
import { dataOf, openPdf, type Pdf } from './letters.js';

/** Runs as words, what belongs together in brackets; a mark is its number. */
function shown(runs: readonly Run[]): string {
  return runs.map(({ t, m, br, k }) => t ?? m ?? (br === true ? '/' : `[${shown(k ?? [])}]`)).join('');
}

/** Signs that end a clause and stand on another line than the words before them. */
async function linesBeginningWithSigns(document: Pdf['document']): Promise<readonly string[]> {
  const found: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const words = items.flatMap((item) => ('str' in item && item.str !== '' ? [item] : []));
    words.forEach(({ str, transform }, index) => {
      const before = words[index - 1];
      if (/^[,.;:)]/.test(str) && before !== undefined && transform[5] !== before.transform[5]) found.push(str);
    });
  }
  return found;
}

describe('words that belong together', () => {
  for (const [text, together] of [
    ['Zie nr. 43, 22 112.', 'Zie [nr. 43], [22 112].'],
    ['Kamerstuk 21 501-34, nr. 3857 (nrs. 5 en 6)', 'Kamerstuk [21 501-34], [nr. 3857] [(nrs. 5] en 6)'],
    ['op 17 maart 2026, 5 en 6 mei en 1 januari', 'op [17 maart 2026], 5 en [6 mei] en [1 januari]'],
    ['kost € 5 miljoen of 1 000 000 euro', 'kost [€ 5 miljoen] of [1 000 000 euro]'],
    ['5 procent, 5%, 12,5 miljard', '[5 procent], 5%, [12,5 miljard]'],
    [
      'artikel 5, lid 2, van Verordening (EU) nr. 1305/2013',
      '[artikel 5], [lid 2], van Verordening [(EU) nr. 1305/2013]',
    ],
    ['de periode 2021–2027', 'de periode [2021–2027]'],
    ['in 2024 112 personen, de maart 12e, 3 meisjes', 'in 2024 112 personen, de maart 12e, 3 meisjes'],
    ['nr.  5 en nr.\n5 en partikel 5', 'nr.  5 en nr.\n5 en partikel 5'],
  ] as const) {
    it(`are found in «${text.replace('\n', '⏎')}»`, () => {
      assert.equal(shown(kept([{ t: text }])), together);
    });
  }

  it('are kept over forms and marks, each with its own', () => {
    const runs: readonly Run[] = [
      { t: 'Zie nr.' },
      { t: ' 4', f: 'b' },
      { n: 0, m: '1' },
      { t: ' van 5 mei' },
      { br: true },
      { t: '2026' },
    ];
    assert.deepEqual(kept(runs), [
      { t: 'Zie ' },
      { k: [{ t: 'nr.' }, { t: ' 4', f: 'b' }, { n: 0, m: '1' }] },
      { t: ' van ' },
      { k: [{ t: '5 mei' }] },
      { br: true },
      { t: '2026' },
    ]);
  });

  it('are no more than fit on a line', () => {
    const runs: readonly Run[] = [{ t: `artikel 5${'0'.repeat(40)}` }];
    assert.equal(kept(runs), runs);
  });

  it('lose nothing, and change no order', () => {
    const part = fc.constantFrom(
      'nr.',
      ' ',
      ' ',
      '5',
      '22',
      '112',
      'mei',
      '2026',
      '€',
      'miljoen',
      '–',
      'x',
      ',',
      'artikel',
    );
    const run = fc.oneof(
      fc.array(part, { minLength: 1, maxLength: 9 }).map((parts): Run => ({ t: parts.join('') })),
      fc.constant<Run>({ n: 0, m: '1' }),
      fc.constant<Run>({ br: true }),
    );
    fc.assert(
      fc.property(fc.array(run), (runs) => {
        assert.equal(shown(loosened(kept(runs))), shown(runs));
      }),
    );
  });

  describe('on paper', function () {
    this.timeout(120_000);
    let typesetter: Typesetter;
    before(async () => {
      typesetter = await openTypesetter(await engineFiles());
    });

    it('stand on one line, with plain spaces, in text, headings and notes', async () => {
      // Words of many widths before it, so that the end of the line comes everywhere.
      const lines = Array.from(
        { length: 40 },
        (_, index) =>
          `${'Een zin over de Raad van toen. '.repeat(2)}${'i'.repeat(index)} nr. 43, 17 maart 2026, € 5 miljoen en artikel 9.`,
      );
      const text = [...lines, `## ${lines[7] ?? ''}`, `Noot.[^1]`, `[^1]: ${lines[9] ?? ''}`].join('\n\n');
      const { document, pages } = await openPdf(typesetter.pdf(dataOf(`Geachte voorzitter,\n\n${text}\n`)));
      for (const together of ['nr. 43', '17 maart 2026', '€ 5 miljoen', 'artikel 9']) {
        let whole = 0;
        for (let number = 1; number <= document.numPages; number += 1) {
          const { items } = await (await document.getPage(number)).getTextContent();
          whole += items.filter((item) => 'str' in item && item.str.includes(together)).length;
        }
        assert.equal(whole, 42, together);
      }
      assert.ok(!pages.join('').includes('\u00a0'));
      assert.deepEqual(await linesBeginningWithSigns(document), []);
    });

    it('leave words whole where a line has room for another end: no stump of two letters', () => {
      const words =
        'De Europese Commissie beziet deze gegevens, en Nederland bespreekt de genoemde zaken beleidsmatig met ministers. ';
      const { pages } = typesetter.pages(dataOf(`Geachte voorzitter,\n\n${words.repeat(30)}\n`), new Set());
      const lines = [...(pages[0]?.svg ?? '').matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, line = '']) => line);
      const stumps = lines.filter(
        (line, index) => lines[index + 1] === '\u00ad' && /(?:^|[^\p{L}])\p{L}{1,2}$/u.test(line),
      );
      assert.ok(lines.length > 30);
      assert.deepEqual(stumps, []);
    });
  });
});
