import assert from 'node:assert/strict';
import fc from 'fast-check';
import { placeIn, typedIn, type EditOfWords } from '../../../client/src/preview/typed.js';

/** Words with `⟦removed|added⟧` where something was typed. */
const TYPED = /⟦([^|]*)\|([^⟧]*)⟧/;

/** What the page has afterwards, of what it had; null where it waits for the letter. */
function shown(source: string, page: string): string | null {
  const [whole, removed = '', added = ''] = TYPED.exec(source) ?? [];
  assert.ok(whole !== undefined, source);
  const at = source.indexOf(whole);
  const line = source.replace(whole, added);
  const typed = typedIn(line, at, { version: 2, number: 0, removed: removed.length, added });
  const edit = typed === null ? null : placeIn(page, typed);
  return edit === null ? null : withEdit(page, edit);
}

function withEdit(words: string, { at, removed, added }: EditOfWords): string {
  return words.slice(0, at) + added + words.slice(at + removed);
}

describe('a keystroke, shown before the letter is read', () => {
  const known: readonly (readonly [string, string, string])[] = [
    ['De Raad spreekt⟦| ⟧over het net.', 'De Raad spreektover het net.', 'De Raad spreekt over het net.'],
    ['De Raad spre⟦k|⟧ekt over het net.', 'De Raad sprekekt over het net.', 'De Raad spreekt over het net.'],
    ['De Raad ⟦zegt|spreekt⟧ hierover.', 'De Raad zegt hierover.', 'De Raad spreekt hierover.'],
    ['Het kabinet steunt dit.⟦| ⟧', 'Het kabinet steunt dit.', 'Het kabinet steunt dit. '],
    // No page shows the space at the end of a line, so it comes with the next word.
    ['Het kabinet steunt dit. ⟦|Z⟧', 'Het kabinet steunt dit.', 'Het kabinet steunt dit. Z'],
    // Of Markdown's own signs the page has none, nor the mark of a list.
    ['Zie **de brief van gist⟦|e⟧ren**.', 'Zie de brief van gistren.', 'Zie de brief van gisteren.'],
    ['- het voorstel over energ⟦|i⟧e', 'het voorstel over energe', 'het voorstel over energie'],
    ['## Beleidsdebat over het n⟦|e⟧t', 'Beleidsdebat over het nt', 'Beleidsdebat over het net'],
    ['steunt het kabinet dit⟦| niet⟧.[^1]', 'steunt het kabinet dit.1', 'steunt het kabinet dit niet.1'],
  ];
  for (const [source, page, after] of known)
    it(`stands where it was typed: ${source}`, () => {
      assert.equal(shown(source, page), after);
    });

  const unknown: readonly (readonly [string, string, string])[] = [
    ['is in two places', 'ja nee ja⟦| ⟧nee ja nee', 'ja nee janee ja nee, ja nee janee ja nee'],
    ['is a sign that Markdown may read', 'De Raad spreekt⟦|*⟧ over het net.', 'De Raad spreekt over het net.'],
    ['has too little beside it', 'De⟦|n⟧', 'De'],
    ['is in a comment', '<!-- nog na te vra⟦|g⟧en -->De Raad spreekt.', 'De Raad spreekt.'],
    ['is in the address of a link', '[brief](https://www.minist⟦|e⟧rie.nl)', 'brief'],
    ['is the mark of a list', '1⟦|0⟧. het voorstel over energie', 'het voorstel over energie'],
    ['has other words beside it than the page', 'De Raad spreekt⟦| ⟧over het net.', 'De Raad zwijgt.'],
  ];
  for (const [why, source, page] of unknown)
    it(`waits where it ${why}: ${source}`, () => {
      assert.equal(shown(source, page), null);
    });

  it('is looked for once in words of any length, also with nothing before it', () => {
    assert.equal(shown('⟦|D⟧e Raad spreekt over het net.', 'Er is niets van dit alles.'), null);
    assert.equal(shown('⟦|D⟧e Raad spreekt over het net.', 'e Raad spreekt over het net.'), 'De Raad spreekt over het net.');
  });

  it('waits where lines come or go', () => {
    assert.equal(
      typedIn('De Raad spreekt', 15, { version: 2, number: 0, removed: 0, added: '\n\nover het net.' }),
      null,
    );
  });

  it('is what was typed or nothing, in any words', () => {
    const words = fc.array(fc.constantFrom('de ', 'Raad ', 'net', 'werk', '. ', 'é', '😀'), { maxLength: 12 });
    fc.assert(
      fc.property(words, words, words, words, (before, removed, added, after) => {
        const [head, old, now, tail] = [before, removed, added, after].map((parts) => parts.join('')) as [
          string,
          string,
          string,
          string,
        ];
        const edit = { version: 1, number: 0, removed: old.length, added: now };
        const typed = typedIn(head + now + tail, head.length, edit);
        const place = typed === null ? null : placeIn(head + old + tail, typed);
        if (place !== null) assert.equal(withEdit(head + old + tail, place).trimEnd(), (head + now + tail).trimEnd());
      }),
    );
  });
});
