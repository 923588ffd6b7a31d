import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openTypesetter, type Typesetter } from '../../../server/src/documents/pages/compiler.js';
import type { PagesData } from '../../../server/src/documents/pages/data.js';
import { engineFiles } from '../../../server/src/documents/pages/engineFiles.js';
import { loosened } from '../../../server/src/documents/pages/keeping.js';
import { dataOf, openPdf, type Pdf } from './letters.js';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../../..');
const CONCEPT = readFileSync(path.join(root, 'seeds/concept-landbouwraad.md'), 'utf8');
const PUBLISHED = readFileSync(path.join(root, 'seeds/gepubliceerd-transportraad.md'), 'utf8');

const run = promisify(execFile);

/** A short letter around a few lines. */
function letter(...lines: readonly string[]): string {
  return ['Geachte voorzitter,', '', 'Hierbij de geannoteerde agenda.', '', ...lines, ''].join('\n');
}

describe('a letter on pages', function () {
  // The engine is 28 MB of code, and one test starts another process with it.
  this.timeout(120_000);
  let typesetter: Typesetter;
  before(async () => {
    typesetter = await openTypesetter(await engineFiles());
  });

  async function pdfOf(data: PagesData): Promise<Pdf> {
    return await openPdf(typesetter.pdf(data));
  }

  it('gives every page its number, and every one but the first a head', async () => {
    const { pages } = await pdfOf(dataOf(CONCEPT));
    assert.ok(pages.length > 2, `${pages.length} pages`);
    pages.forEach((text, index) => {
      assert.ok(text.includes(`Pagina ${index + 1} van ${pages.length}`), text);
      const head = text.indexOf('Geannoteerde agenda Landbouw- en Visserijraad');
      assert.equal(head === 0, index > 0, text.slice(0, 200));
    });
  });

  it('says all words in their order', async () => {
    const { pages } = await pdfOf(dataOf(CONCEPT));
    const text = pages.join(' ');
    const order = [
      'Geachte voorzitter',
      'Op de agenda staan',
      'Raadsverordening vangstmogelijkheden',
      'Ik zal toelichten',
      'Alle lidstaten herkennen',
    ];
    const places = order.map((words) => text.indexOf(words));
    assert.ok(!places.includes(-1), text);
    assert.deepEqual(
      [...places].sort((a, b) => a - b),
      places,
    );
  });

  it('sets a note at the foot of the page of its mark', async () => {
    const long = Array.from({ length: 9 }, (_, index) => [
      `# Onderwerp ${index + 1}`,
      '',
      `${'Een zin over de Raad en wat daar wordt besproken. '.repeat(16)}Het slot van ${index + 1}.[^${index + 1}]`,
      '',
    ]).flat();
    const notes = Array.from({ length: 9 }, (_, index) => `[^${index + 1}]: De noot bij onderwerp ${index + 1}.`);
    const { pages } = await pdfOf(dataOf(letter(...long, ...notes)));
    assert.ok(pages.length > 2);
    for (let index = 1; index <= 9; index += 1) {
      const mark = pages.findIndex((text) => text.includes(`Het slot van ${index}.`));
      const note = pages.findIndex((text) => text.includes(`De noot bij onderwerp ${index}.`));
      assert.notEqual(mark, -1);
      assert.equal(note, mark, `note ${index}`);
    }
  });

  it('keeps a note whose mark is lost', async () => {
    const { pages } = await pdfOf(dataOf(letter('Een zin.', '', '[^7]: Een noot waar niets naar wijst.')));
    assert.ok(pages.join(' ').includes('Een noot waar niets naar wijst.'));
  });

  it('is tagged, in Dutch, with a title and bookmarks, and names nobody and no moment', async () => {
    const data = dataOf(PUBLISHED, 'kamerstuk');
    const bytes = typesetter.pdf(data);
    const { document, raw } = await openPdf(bytes);
    for (const sign of ['/StructTreeRoot', '/Lang (nl', '/MarkInfo', '/Marked true']) {
      assert.ok(raw.includes(sign), sign);
    }
    for (const sign of ['/Author', '/CreationDate', '/ModDate', 'CreateDate', 'ModifyDate', 'dc:creator']) {
      assert.ok(!raw.includes(sign), sign);
    }
    const { info } = await document.getMetadata();
    assert.equal('Title' in info && info.Title, data.title);
    const bookmarks = await document.getOutline();
    const titles = bookmarks.flatMap((mark) => [
      mark.title,
      ...mark.items.map((inner: { title: string }) => inner.title),
    ]);
    const headings = data.blocks.flatMap((block) =>
      block.kind === 'heading'
        ? [
            loosened(block.runs)
              .map(({ t }) => t)
              .join(''),
          ]
        : [],
    );
    assert.ok(titles.length > 3);
    assert.deepEqual(
      titles.filter((title) => !headings.includes(title)),
      [],
    );
  });

  it('names an author who wants to be named', () => {
    const raw = Buffer.from(typesetter.pdf({ ...dataOf(letter('Een zin.')), author: 'A. Schrijver' })).toString(
      'latin1',
    );
    assert.ok(raw.includes('/Author (A. Schrijver)'));
  });

  it('gives the same bytes for the same letter, in another process too', async () => {
    const data = dataOf(CONCEPT);
    const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
    typesetter.pdf(dataOf(PUBLISHED));
    const mine = hash(typesetter.pdf(data));
    const script = path.join(here, 'once.ts');
    const { stdout } = await run(process.execPath, ['--import=tsx', script, 'seeds/concept-landbouwraad.md'], {
      cwd: root,
      env: { ...process.env, TZ: 'Pacific/Auckland' },
    });
    assert.equal(stdout.trim(), mine);
  });

  it('draws every word that it says, whatever face it is in', () => {
    const { pages } = typesetter.pages(dataOf(CONCEPT), new Set());
    for (const { svg } of pages) {
      assert.ok(svg !== null);
      // Before words come their outlines: a line without any would be there to be heard, and not to be seen.
      const drawn = svg.matchAll(/<g transform="scale\([^"]*" fill="[^"]*">(.*?)<g [^>]*><text [^>]*>([^<]*)</g);
      const lines = [...drawn].map(([, outlines = '', words = '']) => ({
        words,
        drawn: outlines.split('<use ').length - 1,
      }));
      assert.ok(lines.length > 5);
      assert.deepEqual(
        lines.filter((line) => line.drawn === 0 && line.words.trim() !== ''),
        [],
      );
      const named = new Set([...svg.matchAll(/<path id="([\w-]+)"/g)].map(([, name]) => name));
      const used = new Set([...svg.matchAll(/<use [^>]*href="#([^"]*)"/g)].map(([, name]) => name));
      assert.deepEqual(
        [...used].filter((name) => !named.has(name)),
        [],
      );
    }
  });

  it('keeps a signature together with the last words above it, and a list with what announces it', async () => {
    for (const last of [32, 33, 34]) {
      const lines = Array.from({ length: last }, (_, index) => [`Regel ${String(index)} van de brief.`, '']).flat();
      const signed = ['Tot slot dank ik u.', '', 'Hoogachtend,', '', 'De minister van Financiën,', '', 'E. Heinen'];
      const listed = ['Op de agenda staan:', '', '- eerst', '- daarna'];
      for (const [end, begin, whole] of [
        [signed, 'Tot slot', /Tot slot dank ik u\. Hoogachtend, De minister van Financiën, E\. Heinen/],
        [listed, 'Op de', /Op de agenda staan: • eerst/],
      ] as const) {
        const { pages } = await pdfOf(dataOf(['Geachte voorzitter,', '', ...lines, ...end].join('\n')));
        assert.match(pages.find((page) => page.includes(begin)) ?? '', whole);
      }
    }
  });

  it('cuts words the Dutch way, and no abbreviation', () => {
    const words = 'OJCS-Raad verantwoordelijkheidsgebieden onderwijsministeries '.repeat(12);
    const { pages } = typesetter.pages(dataOf(letter('De OJCS-Raad.', '', words)), new Set());
    const lines = [...(pages[0]?.svg ?? '').matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, line = '']) =>
      line.trim(),
    );
    const cut = lines.flatMap((line, index) =>
      lines[index + 1] === '\u00ad' ? [/[\p{L}-]+$/u.exec(line)?.[0] ?? line] : [],
    );
    assert.ok(cut.length > 1, lines.join('\n'));
    // As a Dutch hyphenator cuts them; an English one would have «verantwoordelijkhei-».
    const good =
      /^(?:ver|verant|verantwoor|verantwoorde|verantwoordelijk|verantwoordelijkheids|on|onder|onderwijs|onderwijsmi|onderwijsminis|onderwijsministe)$/;
    for (const word of cut) assert.match(word, good);
  });

  it('keeps the hyphens of the letter for readers that take signs by their shape alone', async () => {
    const long = 'verantwoordelijkheidsgebieden onderwijsministeries '.repeat(12);
    const note = ['', `[^1]: Zie 21501-34 ${long}`];
    const inBody = dataOf(letter(`Eerst ${long}[^1]`, '', 'De OJCS-Raad.', '', long, ...note));
    const inNote = dataOf(letter(`Eerst ${long}[^1]`, '', long, ...note));
    const nowhere = dataOf(letter(`Eerst ${long}`));
    const said = async (data: PagesData): Promise<string> => (await pdfOf(data)).pages.join(' ');
    assert.match(await said(inBody), /De OJCS-Raad\. .*Zie 21501-34 /);
    assert.match(await said(inNote), /Zie 21501-34 /);
    const isCut = (data: PagesData): boolean =>
      typesetter.pages(data, new Set()).pages.some(({ svg }) => svg?.includes('>\u00ad</text>') === true);
    assert.deepEqual([inBody, inNote, nowhere].map(isCut), [true, false, true]);
  });

  it('takes no word of a letter for its own language', async () => {
    const hostile = [
      '#read("/etc/passwd") en #import "@preview/cetz:0.3.0": *',
      '#set page(width: 1cm) $x^2 + y$ @verwijzing <etiket>',
      '\\#panic("stop") #eval("1+1") #sys.version',
      '= Geen kop // geen opmerking /* en geen blok */',
      '~ --- ... "aanhaling" `raw` #{ 1 + 1 } #[ niets ]',
    ];
    // Behind a backslash where Markdown would take the sign for its own.
    const written = hostile.map((line) => line.replace(/[\\`*_<>~]/g, '\\$&'));
    const { pages } = await pdfOf(dataOf(letter(...written.flatMap((line) => [line, '']))));
    assert.equal(pages.length, 1);
    const text = pages.join(' ').replace(/[\s\u00ad-]+/g, '');
    for (const line of hostile) assert.ok(text.includes(line.replace(/[\s-]+/g, '')), `${line}\n${pages.join('\n')}`);
  });

  it('leads where links lead, and nowhere else', async () => {
    const { document } = await pdfOf(
      dataOf(
        letter(
          'Zie [de site](https://voorbeeld.nl/a?b=c&d=(e)) en [dit](javascript:alert(1)) en [dat](file:///etc/passwd).',
        ),
      ),
    );
    const page = await document.getPage(1);
    const links = (await page.getAnnotations()) as { readonly url?: string }[];
    assert.deepEqual(
      links.map(({ url }) => url),
      ['https://voorbeeld.nl/a?b=c&d=(e)'],
    );
  });

  it('is one link where it leads to one place, whatever is kept on one line in it', async () => {
    const { document } = await pdfOf(
      dataOf(
        letter(
          'Zie [de **brief** over Kamerstuk 22 112, nr. 3395 van 3 juni 2024](https://a.nl), [deel 1](https://b.nl/1)[ en 2](https://b.nl/2).',
        ),
      ),
    );
    const tree: unknown = await (await document.getPage(1)).getStructTree();
    assert.equal(JSON.stringify(tree).split('"role":"Link"').length - 1, 3);
  });

  it('repeats the head of a table on the next page', async () => {
    const rows = Array.from({ length: 90 }, (_, index) => `| Regel ${index + 1} | ${index} |`);
    const { pages } = await pdfOf(dataOf(letter('| Onderwerp | Aantal |', '|---|---:|', ...rows)));
    assert.ok(pages.length > 1);
    for (const text of pages) assert.ok(text.includes('Onderwerp'), text);
    assert.ok(pages.join(' ').includes('Regel 90'));
  });

  it('draws pages that hold nothing that could run or fetch', () => {
    const { pages } = typesetter.pages(
      dataOf(
        letter(
          '<script>alert(1)</script> & "x" [a](https://voorbeeld.nl/?a="b"&c) `<b onclick=x>`[^1]',
          '',
          '[^1]: Een noot.',
        ),
      ),
      new Set(),
    );
    for (const { svg } of pages) {
      assert.ok(svg !== null);
      const names = new Set([...svg.matchAll(/<([\w:]+)/g)].map(([, name]) => name));
      assert.deepEqual(
        [...names].filter((name) => !['svg', 'defs', 'path', 'g', 'use', 'rect', 'text', 'a'].includes(name ?? '')),
        [],
      );
      assert.doesNotMatch(svg, /<[^<>]*\s(?:on\w+|style|xlink:\w+|src)=/);
      assert.ok(svg.includes('&lt;script>alert(1)&lt;/script>'), svg.slice(-3000));
    }
  });

  it('keeps the key of a page that stays as it was, and draws no page that is known', () => {
    const data = dataOf(CONCEPT);
    const first = typesetter.pages(data, new Set());
    const keys = new Set(first.pages.map(({ key }) => key));
    assert.equal(keys.size, first.pages.length);
    const again = typesetter.pages(data, keys);
    assert.deepEqual(
      again.pages,
      first.pages.map(({ key }) => ({ key, svg: null })),
    );
    const changed = typesetter.pages(
      dataOf(CONCEPT.replace(/(Diversen\n[\s\S]*?\n\n)([A-Z])/, '$1Nog iets. $2')),
      keys,
    );
    const drawn = changed.pages.filter(({ svg }) => svg !== null);
    assert.ok(drawn.length >= 1 && drawn.length < first.pages.length, `${drawn.length} of ${first.pages.length}`);
  });

  it('says where each piece stands, in order', () => {
    const data = dataOf(CONCEPT);
    const { places, pages, height } = typesetter.pages(data, new Set());
    const pieces = [data.head, ...data.blocks].flatMap((block) => (block?.piece === undefined ? [] : [block.piece]));
    assert.deepEqual(
      places.map(({ piece }) => piece),
      pieces,
    );
    const along = places.map(({ page, top }) => page * height + top);
    assert.deepEqual(
      [...along].sort((a, b) => a - b),
      along,
    );
    assert.equal(places.at(-1)?.page, pages.length - 1);
  });

  it('marks what is open where that is asked for', () => {
    const draw = (marks: boolean): string => {
      const data = dataOf(letter('Nog [PM] te doen.', '', 'Zie de noot[^7].'), 'brief', marks);
      const blocks = [...data.blocks, { kind: 'missing', depth: 3, name: 'Krachtenveld' } as const];
      return typesetter.pages({ ...data, blocks }, new Set()).pages[0]?.svg ?? '';
    };
    const marked = draw(true);
    const plain = draw(false);
    assert.ok(marked.includes('>7?<') && plain.includes('>7<') && !plain.includes('7?'), marked);
    assert.ok(marked.includes('#ffe58f') && marked.includes('Nog te schrijven'));
    // By form as well as by colour: a box of strokes around [PM], around 7? and around what is to be written.
    assert.ok(marked.split('stroke-dasharray').length > 3, marked);
    assert.ok(!plain.includes('stroke-dasharray'));
    assert.ok(!plain.includes('#ffe58f') && !plain.includes('Nog te schrijven'));
  });
});
