import assert from 'node:assert/strict';
import fc from 'fast-check';
import { placeIn, typedIn, type EditOfWords, type Typed } from '../../../client/src/preview/typed.js';

/** A text with `⟦removed|added⟧` where something was typed. */
const TYPED = /⟦([^|]*)\|([^⟧]*)⟧/;

/** What is told of the keystroke that a text shows. */
function told(source: string): Typed | null {
  const [whole, removed = '', added = ''] = TYPED.exec(source) ?? [];
  assert.ok(whole !== undefined, source);
  const before = source.slice(0, source.indexOf(whole)).split('\n');
  const lines = source.replace(whole, added).split('\n');
  return typedIn((line) => lines[line] ?? '', {
    ...{ version: 2, line: before.length - 1, character: before.at(-1)?.length ?? 0 },
    ...{ removed: removed.length, removedLines: removed.split('\n').length - 1, added },
  });
}

/** What the page has afterwards, of what it had; null where it waits for the letter. */
function shown(source: string, page: string): string | null {
  const typed = told(source);
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
    ['Het kabinet steunt dit.⟦x|⟧', 'Het kabinet steunt dit.x', 'Het kabinet steunt dit.'],
    ['De Raad steunt dit ⟦|b⟧\nen meer', 'De Raad steunt dit\nen meer', 'De Raad steunt dit b\nen meer'],
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
    ['is in a comment of several lines', 'De Raad steunt\n<!-- nog\nDe Raad steunt⟦| z⟧\n-->', 'De Raad steunt'],
    ['went before a sign, and may never have been shown', 'De Raad ste⟦unt|⟧**zeer**', 'De Raad steuntzeer'],
    ['went at the end of a line, where no page has spaces', 'Regel een⟦  |⟧\nNederland', 'Regel een\nNederland'],
    ['stands earlier in the words as well', 'dit steunt\ndit steunt⟦|x⟧', 'dit steunt en meer\ndit wil'],
    ['was pasted', `De Raad spreekt⟦|${' woord'.repeat(50)}⟧ nu.`, 'De Raad spreekt nu.'],
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
    assert.equal(
      shown('⟦|D⟧e Raad spreekt over het net.', 'e Raad spreekt over het net.'),
      'De Raad spreekt over het net.',
    );
  });

  it('waits where a text of several lines comes', () => {
    assert.equal(told('De Raad spreekt⟦|\n\nover het net.⟧'), null);
    assert.equal(told('De Raad⟦\n\nspreekt|⟧ over het net.'), null);
  });

  const LINE_ENDS: readonly (readonly [why: string, source: string, what: Typed['what'] | null])[] = [
    ['Enter in the midst of a line', 'De Raad spreekt.⟦|\n⟧ Nederland steunt dit.', 'words'],
    ['Enter before such a line', 'De Raad spreekt.\n⟦|\n⟧Nederland steunt dit.', 'cut'],
    ['Backspace on an empty line between two paragraphs', 'De Raad spreekt.\n⟦\n|⟧Nederland steunt dit.', 'join'],
    ['Backspace at the head of a line', 'De Raad spreekt.⟦\n|⟧Nederland steunt dit.', 'words'],
    ['Enter at the end of a paragraph', 'De Raad spreekt.⟦|\n⟧\n\nNederland steunt dit.', null],
    ['Enter between two paragraphs', 'De Raad spreekt.\n\n⟦|\n⟧Nederland steunt dit.', null],
    ['Enter before a list', 'De Raad spreekt.⟦|\n⟧- Nederland steunt dit.', null],
    ['Enter before a heading', 'De Raad spreekt.\n⟦|\n⟧## Nederland', null],
    ['Enter behind a heading', '## De Raad spreekt\n⟦|\n⟧Nederland steunt dit.', null],
  ];
  for (const [why, source, what] of LINE_ENDS)
    it(`${what === null ? 'waits for' : `is «${what}» of`} ${why}`, () => {
      assert.equal(told(source)?.what ?? null, what);
    });

  it('finds a line end in the words that stand around it', () => {
    const page = 'De Raad spreekt.\nNederland steunt dit.';
    assert.equal(
      shown('De Raad spreekt.⟦|\n⟧ Nederland steunt dit.', 'De Raad spreekt. Nederland steunt dit.'),
      'De Raad spreekt.\n Nederland steunt dit.',
    );
    assert.equal(shown('De Raad spreekt.⟦\n|⟧ Nederland steunt dit.', page), 'De Raad spreekt. Nederland steunt dit.');
    assert.equal(shown('De Raad spreekt.\n⟦|\n⟧Nederland steunt dit.', page), 'De Raad spreekt.Nederland steunt dit.');
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
        const edit = { version: 1, line: 0, character: head.length, removed: old.length, removedLines: 0, added: now };
        const typed = typedIn((line) => (line === 0 ? head + now + tail : ''), edit);
        const place = typed === null ? null : placeIn(head + old + tail, typed);
        if (place !== null) assert.equal(withEdit(head + old + tail, place).trimEnd(), (head + now + tail).trimEnd());
      }),
    );
  });
});
