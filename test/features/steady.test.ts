import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readClient } from '../../server/src/features/client.js';
import { codeLenses } from '../../server/src/features/codeLens.js';
import { codeActions } from '../../server/src/features/codeActions.js';
import { OpenDocument, type Checked } from '../../server/src/features/documents.js';
import { foldingRanges } from '../../server/src/features/folding.js';
import { indexedOnce } from '../../server/src/features/letterIndex.js';
import { outline } from '../../server/src/features/outline.js';
import { selectionSpans } from '../../server/src/features/selectionRanges.js';
import { allEncoded } from '../../server/src/features/semanticTokens.js';
import { steadyOf } from '../../server/src/features/steady.js';
import { documentSymbols } from '../../server/src/features/symbols.js';

const URI = 'file:///werk/brief.agenda.md';

const LETTER = readFileSync('seeds/conceptbrief-met-fouten.md', 'utf8');

/** A head and lists, a signature with notes below it, and one that ends with a word of an item. */
const LETTERS = [
  LETTER.slice(0, LETTER.indexOf('### Beleidsdebat over netcongestie')),
  LETTER.slice(LETTER.indexOf('### Werklunch over kernenergie')),
  '## Landbouw\n\n### Bodem\n\n#### Inhoud\n\nDe Raad spreekt over de bodem.[^1]  \nNog een regel.\n\n[^1]: Noot.\n\n### Bijen\n\n#### Inhoud\n\nDe Raad spreekt over bijen en hun honing',
];

/** What is typed: mostly letters in the midst of words, and now and then what changes lines, headings or notes. */
const TYPED = ['x', 'x', 'x', 'en', ' woord', 'ij', '.', ' ', '\n', '\n\n', '[^1]', '#', '', '', 'PM '];

function checked(document: OpenDocument): Checked {
  const found = document.check((error) => {
    throw error;
  });
  assert.ok(found !== null);
  return found;
}

const OTHER = readClient({
  textDocument: {
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
});

/** Our own extension has commands, which lead to places. */
const OURS = readClient({}, true);

/** All that is kept from one edit to the next. */
function shown(document: OpenDocument, offset: number): unknown {
  const found = checked(document);
  const context = { diagnostics: [], only: ['source', 'refactor.rewrite'] };
  const actions = codeActions(document, found, { start: offset, end: offset }, context, OTHER, null);
  return {
    symbols: documentSymbols(found),
    outline: { ...outline(URI, found), version: 0 },
    titles: actions.map(({ title }) => title),
    folds: foldingRanges(found, 5000),
    lenses: [OTHER, OURS].map((client) => codeLenses(URI, found, client)),
    tokens: found.isLetter ? allEncoded(found.letter) : [],
    spans: selectionSpans(found, offset),
    indexed: indexedOnce(URI, found.letter),
  };
}

/** More of them when someone looks further than the usual run. */
const RUNS = process.env['SEED'] === 'any' ? 400 : 15;

describe('what is kept from one edit to the next', () => {
  it('is what a fresh look gives, after any edits', function () {
    this.timeout(60_000);
    let kept = 0;
    const place = fc.record({ at: fc.nat(1_000_000), typed: fc.constantFrom(...TYPED) });
    fc.assert(
      fc.property(fc.constantFrom(...LETTERS), fc.array(place, { minLength: 4, maxLength: 8 }), (letter, edits) => {
        const document = new OpenDocument(URI, 'markdown', 1, letter);
        // looked at once before, so that there is something to keep
        shown(document, 0);
        edits.forEach(({ at, typed }, index) => {
          const offset = at % (document.text.length + 1);
          const end = typed === '' ? Math.min(document.text.length, offset + 1) : offset;
          const { positionAt } = checked(document);
          const range = { start: positionAt(offset), end: positionAt(end) };
          document.change(index + 2, [{ range, text: typed }]);
          const fresh = new OpenDocument(URI, 'markdown', 1, document.text);
          assert.deepEqual(shown(document, offset), shown(fresh, offset));
          if (steadyOf(checked(document).letter) !== null) kept += 1;
        });
      }),
      { numRuns: RUNS },
    );
    assert.ok(kept > 10, `only ${String(kept)} edits left something to keep`);
  });

  const SHORT = [
    '# Geannoteerde agenda Energieraad 14 december 2026',
    '## Beleidsdebat over netten\n\n### Inhoud\n\nDe netten zijn vol, zoals in Kamerstuk 21 501-33, nr. 1000 staat.<sup>1</sup>',
    '## Verordening over gas\n\n### Inhoud\n\nOver de de Raad en over de prijs van gas is veel gezegd.',
    '<sup>1</sup> Kamerstuk 21 501-33, nr. 1001.\n',
  ].join('\n\n');

  const CASES: readonly {
    readonly name: string;
    readonly words: string;
    readonly typed: string;
    readonly at: string;
  }[] = [
    { name: 'a reference behind what is typed', words: 'zijn', typed: 'waren nu ', at: 'Kamerstuk' },
    {
      name: 'the blank line at the end of the last item',
      words: 'prijs',
      typed: 'hoge prijs',
      at: '\n<sup>1</sup> K',
    },
  ];
  for (const { name, words, typed, at } of CASES) {
    it(`is right about ${name}`, () => {
      const document = new OpenDocument(URI, 'markdown', 1, SHORT);
      shown(document, 0);
      const start = SHORT.indexOf(words);
      const { positionAt } = checked(document);
      document.change(2, [{ range: { start: positionAt(start), end: positionAt(start + words.length) }, text: typed }]);
      const offset = document.text.indexOf(at);
      assert.ok(start > 0 && offset > 0);
      const fresh = new OpenDocument(URI, 'markdown', 1, document.text);
      assert.deepEqual(shown(document, offset), shown(fresh, offset));
      assert.notEqual(steadyOf(checked(document).letter), null);
    });
  }
});
