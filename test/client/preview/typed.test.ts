import assert from 'node:assert/strict';
import fc from 'fast-check';
import { goneIn, placeIn, type EditOfWords } from '../../../client/src/preview/placeOfTyped.js';
import { typedIn, type Typed } from '../../../client/src/preview/typed.js';

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
    // Signs that nothing around makes more of stand as they are.
    ['De Raad spreekt⟦|*⟧ over het net.', 'De Raad spreekt over het net.', 'De Raad spreekt* over het net.'],
    ['De Raad spreekt ⟦|[]⟧ over het net.', 'De Raad spreekt  over het net.', 'De Raad spreekt [] over het net.'],
    ['De Raad spreekt ⟦|<⟧ over het net.', 'De Raad spreekt  over het net.', 'De Raad spreekt < over het net.'],
    // Of what is pasted the words are shown; the marks of notes have their numbers from the letter.
    ['De Raad⟦| *zeer*[^7] snel⟧ aan zet.', 'De Raad aan zet.', 'De Raad zeer snel aan zet.'],
    // Of what went the page showed no signs.
    ['De Raad⟦ *zeer*[^7] snel|⟧ aan zet.', 'De Raad zeer7 snel aan zet.', 'De Raad aan zet.'],
    ['De Raad is aan zet.⟦ *Zeer* snel.|⟧', 'De Raad is aan zet. Zeer snel.', 'De Raad is aan zet.'],
  ];
  for (const [source, page, after] of known)
    it(`stands where it was typed: ${source}`, () => {
      assert.equal(shown(source, page), after);
    });

  const unknown: readonly (readonly [string, string, string])[] = [
    ['is in two places', 'ja nee ja⟦| ⟧nee ja nee', 'ja nee janee ja nee, ja nee janee ja nee'],
    ['ends what another sign began', 'De *Raad spreekt⟦|*⟧ over het net.', 'De *Raad spreekt over het net.'],
    [
      'ends what a sign in another line began',
      'De `Raad\nspreekt⟦|`⟧ over het net.',
      'De `Raad\nspreekt over het net.',
    ],
    ['begins a list', '⟦|*⟧ De Raad spreekt over het net.', ' De Raad spreekt over het net.'],
    ['went behind a sign that it was one with', 'Dit is **zeer*⟦*|⟧ en niet anders.', 'Dit is zeer en niet anders.'],
    [
      'went with signs from the head of a line',
      'Een regel.\n⟦**De** |⟧Raad spreekt nu.',
      'Een regel.\nDe Raad spreekt nu.',
    ],
    ['is the name of a note', 'Het klimaatakkoord is er.[^klimaatakkoord⟦|x⟧]', 'Het klimaatakkoord is er.1'],
    ['is the name of a link', '[het klimaatakkoord][klimaatakkoord⟦|x⟧]', 'het klimaatakkoord'],
    ['is in the front matter', '---\ntitel: Agenda van de Raad⟦|x⟧\n---', 'Agenda van de Raad'],
    ['stands behind a sign that says so', 'De Raad spreekt \\⟦|*⟧ over het net.', 'De Raad spreekt over het net.'],
    ['makes a link of words', 'De Raad ⟦|[⟧spreekt](b) over het net.', 'De Raad spreekt](b) over het net.'],
    ['makes a mark of signs', 'De Raad spreekt ⟦|&⟧amp; over het net.', 'De Raad spreekt amp; over het net.'],
    ['may take away what is not shown', 'De Raad spreekt⟦|\\⟧ over het net.', 'De Raad spreekt over het net.'],
    [
      'is more than words',
      'De Raad spreekt⟦| [hier](https://a.nl) nog⟧ over het net.',
      'De Raad spreekt over het net.',
    ],
    ['has too little beside it', 'De⟦|n⟧', 'De'],
    ['is in a comment', '<!-- nog na te vra⟦|g⟧en -->De Raad spreekt.', 'De Raad spreekt.'],
    ['is in a comment of several lines', 'De Raad steunt\n<!-- nog\nDe Raad steunt⟦| z⟧\n-->', 'De Raad steunt'],
    ['went before a sign, and may never have been shown', 'De Raad ste⟦unt|⟧**zeer**', 'De Raad steuntzeer'],
    ['went at the end of a line, where no page has spaces', 'Regel een⟦  |⟧\nNederland', 'Regel een\nNederland'],
    ['stands earlier in the words as well', 'dit steunt\ndit steunt⟦|x⟧', 'dit steunt en meer\ndit wil'],
    ['is very long', `De Raad spreekt⟦|${' woord'.repeat(700)}⟧ nu.`, 'De Raad spreekt nu.'],
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

  const PARAGRAPHS: readonly (readonly [why: string, source: string, what: Typed['what'] | null, added?: string])[] = [
    ['two at the end of a line', 'De Raad spreekt.⟦|\n\nEen.\n\nTwee.⟧', 'cut', '\n\nEen.\n\nTwee.'],
    ['one in the midst', 'De Raad⟦| doet.\n\nHij⟧ spreekt nu.', 'cut', ' doet.\n\nHij'],
    ['one on an empty line', '## Inzet\n\n⟦|Nederland *steunt* dit.[^1]⟧\n\nEn.', 'below', '\n\nNederland steunt dit.'],
    ['the first letter of one', '## Inzet\n\n⟦|N⟧\n\nEn.', 'below', '\n\nN'],
    ['two on an empty line', '- punt\n\n⟦|Een.\n\nTwee.\n⟧\n\nEn.', 'below', '\n\nEen.\n\nTwee.'],
    ['one before a paragraph', 'De Raad.\n\n⟦|Een.\n\n⟧Nederland steunt dit.', null],
    ['one that the next line follows', 'De Raad spreekt.⟦|\n\nEen.\n⟧\nNederland gaat door.', null],
    ['one in an item of a list', '- punt\n\n  ⟦|N⟧', null],
    ['one right below a line', 'De Raad spreekt.\n⟦|Een.\n⟧', null],
    ['one that what follows goes on with', 'De Raad spreekt.\n\n⟦|Een.⟧\nNederland', null],
    ['a heading', 'De Raad spreekt.\n\n⟦|## Inzet\n\nEen.⟧\n', null],
    ['a line under words', 'De Raad spreekt.\n\n⟦|Inzet\n===⟧\n', null],
    ['code', 'De Raad spreekt.\n\n⟦|Een.\n\n    twee⟧\n', null],
    ['in the place of others', 'De Raad⟦ zegt|\n\nover het net.⟧', null],
  ];
  for (const [why, source, what, added] of PARAGRAPHS)
    it(`${what === null ? 'waits for' : `is «${what}» of`} pasted paragraphs: ${why}`, () => {
      const typed = told(source);
      assert.equal(typed?.what ?? null, what);
      if (added !== undefined) assert.equal(typed?.added, added);
    });

  const GONE: readonly (readonly [why: string, source: string, gone: readonly [string, string, number] | null])[] = [
    ['between two paragraphs', 'De Raad⟦ is.\n\nEn hij|⟧ spreekt nu.', ['De Raad', ' spreekt nu.', 2]],
    ['up to the end of one', 'De Raad⟦ is.\n\nEn hij spreekt.|⟧\n\nNu', ['De Raad', '', 2]],
    ['from the head of one', 'De Raad.\n\n⟦En hij.\n\n|⟧Nederland steunt dit.', ['', 'Nederland steunt dit.', 4]],
    ['whole paragraphs', 'De Raad.\n\n⟦En hij.\n\nNu.|⟧\n\nDan', ['', '', 4]],
    ['what another paragraph goes on with', 'De Raad⟦ is.\n\nEn hij.\n|⟧\nNu is er', null],
    ['what went on with another paragraph', 'De Raad.\n⟦En hij.\n\nNu|⟧ steunt Nederland', null],
    ['with too little beside it', 'De⟦ Raad.\n\nHij|⟧ is', null],
    ['in the place of which others came', 'De Raad⟦ is.\n\nEn hij|en⟧ spreekt nu.', null],
  ];
  for (const [why, source, gone] of GONE)
    it(`${gone === null ? 'waits' : 'is known'} where lines went: ${why}`, () => {
      const typed = told(source);
      const place = typed === null ? null : [typed.before, typed.after, typed.lastLine];
      assert.deepEqual(place, gone);
    });

  it('finds what went by the words that stay', () => {
    const words = 'De Raad is aan zet. De Raad spreekt nu.';
    const gone = (before: string, after: string): string | null => {
      const edit = goneIn(words, { before, after });
      return edit === null ? null : withEdit(words, edit);
    };
    assert.equal(gone('aan zet.', ''), 'De Raad is aan zet.');
    assert.equal(gone('', 'spreekt nu.'), 'spreekt nu.');
    assert.equal(gone('is aan', 'spreekt'), 'De Raad is aanspreekt nu.');
    assert.equal(gone('De Raad', ''), null, 'in two places');
    assert.equal(gone('', 'De Raad'), null, 'in two places');
    assert.equal(gone('Nederland', ''), null, 'nowhere');
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
    assert.equal(
      shown('De Raad spreekt.\n⟦|\n⟧Nederland steunt dit.', page),
      'De Raad spreekt.\n\nNederland steunt dit.',
    );
  });

  it('takes no longer in a long line, with signs or without', () => {
    const long = 'woord '.repeat(50_000);
    assert.equal(told(`${long}*⟦|x⟧ nog iets`)?.before, '');
    assert.equal(shown(`Er is ⟦*z* en n|⟧og iets`, long), null);
    assert.equal(goneIn(long, { before: 'woord ', after: 'woord' }), null);
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
