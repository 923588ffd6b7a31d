import assert from 'node:assert/strict';
import { openTypesetter, type Typesetter } from '../../server/src/documents/pages/compiler.js';
import { engineFiles } from '../../server/src/documents/pages/engineFiles.js';
import { manuscriptOf } from '../../server/src/documents/manuscript/manuscriptOf.js';
import { readingPage } from '../../server/src/documents/reading/page.js';
import { read } from '../../server/src/letter/reader.js';
import { STANDARD } from '../../server/src/profile/standaard.js';
import type { HeadForm } from '../../server/src/protocol.js';
import { dataOf, openPdf, type Pdf } from './pages/letters.js';

const EERSTE_KAMER = [
  'Vergaderjaar 2025–2026',
  '**21 501-20**',
  '**Europese Raad**',
  '**Nr. BX**',
  '**BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN**',
  'Aan de Voorzitter van de Eerste Kamer der Staten-Generaal',
  'Den Haag, 12 maart 2026',
  'Hierbij bied ik u de geannoteerde agenda aan.',
  '## Rechtsstaat',
  '### Inhoud',
  'Tekst.',
].join('\n\n');

const MINISTRY = [
  'Ministerie van Financiën',
  'De Voorzitter van de Tweede Kamer der Staten-Generaal\nPostbus 20018',
  'Datum: 3 mei 2026\nBetreft: Agenda Ecofin',
  'Geachte voorzitter,',
  'Hierbij de agenda.',
  '## Begroting',
  'Tekst.',
].join('\n\n');

/** What every form has to say of the letters above. */
const FACTS: readonly { readonly name: string; readonly text: string; readonly facts: readonly string[] }[] = [
  {
    name: 'to the Eerste Kamer',
    text: EERSTE_KAMER,
    facts: [
      '2025–2026',
      '21 501-20',
      'Europese Raad',
      'r. BX',
      'Minister van Buitenlandse Zaken',
      'Aan de Voorzitter van de Eerste Kamer der Staten-Generaal',
      'Den Haag, 12 maart 2026',
    ],
  },
  {
    name: 'of a ministry',
    text: MINISTRY,
    facts: [
      'Ministerie van Financiën',
      'Aan de Voorzitter van de Tweede Kamer der Staten-Generaal',
      'Postbus 20018',
      '3 mei 2026',
      'Agenda Ecofin',
    ],
  },
];

/** The roles of the tags on a page, those within others behind them; words are left out. */
function rolesIn(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null || !('role' in node) || !('children' in node)) return [];
  const inner = Array.isArray(node.children) ? node.children.flatMap(rolesIn) : [];
  return [String(node.role), ...inner];
}

describe('the head of a letter in its two forms', function () {
  // The engine is 28 MB of code.
  this.timeout(120_000);
  let typesetter: Typesetter;
  before(async () => {
    typesetter = await openTypesetter(await engineFiles());
  });

  async function pdfOf(text: string, head: HeadForm): Promise<Pdf> {
    return await openPdf(typesetter.pdf(dataOf(text, head)));
  }

  function htmlOf(text: string, head: HeadForm): string {
    const letter = read(text, { profile: STANDARD, treatAs: 'letter' });
    const html = readingPage(manuscriptOf(letter, { head }), { notice: null });
    return html
      .slice(html.indexOf('<main'))
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ');
  }

  for (const { name, text, facts } of FACTS) {
    for (const head of ['brief', 'kamerstuk'] as const) {
      it(`tells all that a letter ${name} does, as a ${head}, on the page and on paper`, async () => {
        const paper = (await pdfOf(text, head)).pages.join(' ').toLowerCase();
        const page = htmlOf(text, head).toLowerCase();
        for (const fact of facts) {
          assert.ok(paper.includes(fact.toLowerCase()), `${fact}\n${paper}`);
          assert.ok(page.includes(fact.toLowerCase()), `${fact}\n${page}`);
        }
      });
    }
  }

  it('prints the house that the letter is for, above it and at the foot', async () => {
    const paper = (await pdfOf(EERSTE_KAMER, 'kamerstuk')).pages.join(' ');
    assert.match(paper, /Eerste Kamer der Staten-Generaal 1 /);
    assert.match(paper, /Eerste Kamer, vergaderjaar 2025–2026, 21 501-20, nr\. BX/);
    assert.ok(!paper.includes('Tweede'), paper);
  });

  it('prints no house where the letter names none', async () => {
    const paper = (await pdfOf('**21 501-20**\n\n**Nr. 12**\n\nHierbij de agenda.\n', 'kamerstuk')).pages.join(' ');
    assert.ok(paper.includes('21 501-20, nr. 12'), paper);
    assert.ok(!paper.includes('Kamer'), paper);
  });

  for (const head of ['brief', 'kamerstuk'] as const) {
    it(`is paragraphs for who hears it as a ${head}, and the first heading is of the first level`, async () => {
      for (const text of [EERSTE_KAMER, MINISTRY, `${MINISTRY}\n\n# Geannoteerde agenda Ecofin 3 mei 2026\n`]) {
        const { document } = await pdfOf(text, head);
        const page = await document.getPage(1);
        const tree = await page.getStructTree();
        const [outer] = tree.children;
        assert.ok(outer !== undefined && 'children' in outer);
        // Words that stand in the document without a paragraph would run into one another.
        for (const child of outer.children) assert.notEqual('role' in child && child.role, 'Span');
        const roles = rolesIn(tree);
        for (const [at, role] of roles.entries()) if (role === 'Div') assert.notEqual(roles[at + 1], 'Span');
        assert.ok(roles.includes('H1'), roles.join(' '));
      }
    });
  }

  it('gives the document its first heading where the letter has no title', async () => {
    const bookmarks = async (text: string): Promise<readonly unknown[]> =>
      (await (await pdfOf(text, 'brief')).document.getOutline()).map(({ title, items }) => [title, items.length]);
    assert.deepEqual(await bookmarks(MINISTRY), [['Agenda Ecofin', 1]]);
    assert.deepEqual(await bookmarks(EERSTE_KAMER), [['Rechtsstaat', 1]]);
  });
});
