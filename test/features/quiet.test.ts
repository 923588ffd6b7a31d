import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { OpenDocument } from '../../server/src/features/documents.js';
import { Pauses, type Clock } from '../../server/src/features/pauses.js';
import type { Counts, Range } from '../../server/src/protocol.js';
import { lineTyped, shownNow, type Typing } from '../../server/src/features/quiet.js';
import type { Finding } from '../../server/src/rules/rule.js';

/** A letter without mistakes. */
const LETTER = `# Geannoteerde agenda Landbouw- en Visserijraad 23 november 2026

## Landbouw – maandag 23 november 2026

Op de agenda staan:

- Beleidsdebat over de bodem
- Verordening over het vervoer van dieren

### Beleidsdebat over de bodem

#### Inhoud

De Raad spreekt over de bodem.[^1] Het voorzitterschap vraagt naar ervaringen.

#### Nederlandse inzet

Nederland deelt zijn ervaringen met metingen op akkers.

#### Krachtenveld

De meeste lidstaten willen ruimte.

### Verordening over het vervoer van dieren

#### Inhoud

Het voorzitterschap streeft naar een algemene oriëntatie.

#### Nederlandse inzet

Nederland kan met de tekst instemmen.

#### Krachtenveld

Een ruime meerderheid van de lidstaten steunt de tekst.

[^1]: Kamerstuk 22 112, nr. 4196.
`;

const NONE: Counts = { error: 0, warning: 0, information: 0, hint: 0 };

/** An author at the keys: what is shown after each of them. */
class Author {
  readonly #document: OpenDocument;
  #offset: number;
  #version = 1;

  /** @param marked a letter with ‸ where the author begins */
  constructor(marked: string) {
    this.#offset = marked.indexOf('‸');
    assert.ok(this.#offset >= 0, 'no ‸ in the letter');
    this.#document = new OpenDocument('x:brief.agenda.md', 'markdown', 1, marked.replace('‸', ''), true);
    assert.ok(Array.isArray(this.shown)); // shown before anything is typed
  }

  /** The rules that speak, in order of the text, with the words that they point at. */
  get shown(): readonly string[] {
    return this.#shown().map(({ rule, span }) => `${rule}: ${this.#document.text.slice(span.start, span.end)}`);
  }

  get counted(): number {
    const checked = this.#document.check(fail);
    const { error, warning, information, hint } = checked?.counts ?? NONE;
    return error + warning + information + hint;
  }

  /** Types key by key. Returns all that was shown on the way, key by key. */
  type(text: string): readonly (readonly string[])[] {
    return [...text].map((key) => {
      this.put(this.#offset, this.#offset, key);
      return this.shown;
    });
  }

  backspace(): void {
    this.put(this.#offset - 1, this.#offset, '');
  }

  /** Puts a text in the place of another, as one edit. */
  put(start: number, end: number, text: string): void {
    this.#version += 1;
    const range = rangeIn(this.#document.text, start, end);
    this.#document.change(this.#version, [{ range, text }]);
    this.#offset = start + text.length;
  }

  /** Tells which line the caret is on. */
  caret(line: number | null): boolean {
    return this.#document.caretAt(line);
  }

  /** Puts the caret before some words without telling. */
  goTo(words: string): void {
    this.#offset = this.#document.text.indexOf(words);
    assert.ok(this.#offset >= 0, words);
  }

  pause(): boolean {
    return this.#document.rest();
  }

  #shown(): readonly Finding[] {
    return this.#document.check(fail)?.shown ?? [];
  }
}

function rangeIn(text: string, start: number, end: number): Range {
  const document = TextDocument.create('x:x', 'markdown', 1, text);
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

function fail(error: unknown): void {
  throw error;
}

const lineOf = (words: string): number => LETTER.slice(0, LETTER.indexOf(words)).split('\n').length - 1;
const at = (words: string, addition = '‸'): string => LETTER.replace(words, words + addition);

describe('quiet while typing', () => {
  it('keeps a place-holder on the line to itself until a pause', () => {
    const author = new Author(at('metingen op akkers.'));
    for (const shown of author.type(' Het gaat om PM euro')) assert.deepEqual(shown, []);
    assert.equal(author.counted, 0);
    assert.equal(author.pause(), true, 'something is to be shown');
    assert.deepEqual(author.shown, ['nog-in-te-vullen: PM']);
    assert.equal(author.counted, 1);
    assert.equal(author.pause(), false, 'nothing more is');
  });

  it('shows it when the caret goes to another line, told or seen by the next key', () => {
    const told = new Author(at('metingen op akkers.'));
    told.type(' PM euro');
    assert.equal(told.caret(lineOf('metingen op akkers.')), false, 'the same line');
    assert.equal(told.caret(lineOf('De Raad spreekt')), true);
    assert.deepEqual(told.shown, ['nog-in-te-vullen: PM']);

    const seen = new Author(at('metingen op akkers.'));
    assert.deepEqual(seen.type(' PM euro\n').at(-1), ['nog-in-te-vullen: PM']);
    const elsewhere = new Author(at('metingen op akkers.'));
    elsewhere.type(' PM euro');
    elsewhere.goTo('steunt de tekst');
    assert.deepEqual(elsewhere.type('x'), [['nog-in-te-vullen: PM']]);
  });

  it('says nothing of a note mark that is half-way, nor of the numbers that follow', () => {
    const author = new Author(at('De meeste lidstaten willen ruimte.'));
    for (const shown of author.type('[^2]')) assert.deepEqual(shown, []);
    author.pause();
    assert.deepEqual(author.shown, ['nootcijfer-zonder-voetnoot: [^2]']);
  });

  it('does not ask for the sections of an item that is being begun', () => {
    const author = new Author(at('steunt de tekst.'));
    const begun = author.type('\n\n### Mededeling over het mestbeleid\n\n#### Inhoud\n\nDe Commissie');
    for (const shown of begun)
      assert.deepEqual(
        shown.filter((one) => one.startsWith('onderdeel')),
        [],
      );
    author.pause();
    const missing = author.shown.filter((one) => one.startsWith('onderdeel-ontbreekt'));
    assert.deepEqual(missing, [
      'onderdeel-ontbreekt: Mededeling over het mestbeleid',
      'onderdeel-ontbreekt: Mededeling over het mestbeleid',
    ]);
  });

  it('lets go at once what is mended on the line or in the item', () => {
    const placeholder = new Author(at('metingen op akkers.', ' PM‸ euro.'));
    assert.deepEqual(placeholder.shown, ['nog-in-te-vullen: PM']);
    placeholder.backspace();
    assert.deepEqual(placeholder.shown, []);

    const section = new Author(LETTER.replace('#### Krachtenveld\n\nDe meeste', '#### ‸\n\nDe meeste'));
    section.pause();
    assert.deepEqual(section.shown.at(0), 'onderdeel-ontbreekt: Beleidsdebat over de bodem');
    section.type('Krachtenveld');
    assert.deepEqual(section.shown, []);
  });

  it('keeps what was shown on the line before the typing began', () => {
    const author = new Author(at('metingen op akkers.', ' Het gaat om PM euro‸.'));
    for (const shown of author.type(' in 2027')) assert.deepEqual(shown, ['nog-in-te-vullen: PM']);
  });

  it('keeps findings elsewhere in their place while a line swallows them and gives them back', () => {
    const author = new Author(at('Nederland deelt', '‸ PM').replace('de tekst instemmen', 'n.t.b. instemmen'));
    author.goTo('De Raad spreekt');
    const found = ['nog-in-te-vullen: PM', 'nog-in-te-vullen: n.t.b.'];
    assert.deepEqual(author.shown, found);
    const note = '<!-- eerst vragen';
    for (const shown of author.type(note)) assert.deepEqual(shown, found);
    for (let key = 0; key < note.length; key += 1) {
      author.backspace();
      assert.deepEqual(author.shown, found);
    }
    author.type('<!--');
    author.pause();
    assert.deepEqual(
      author.shown.filter((one) => found.includes(one)),
      [],
      'nothing is swallowed, so this shows nothing',
    );
  });

  it('keeps what hangs on the date of the letter while that is being typed', () => {
    const wrong = LETTER.replace('## Landbouw – maandag', '## Landbouw – dinsdag').replace('2026\n', '2026‸\n');
    const author = new Author(wrong);
    const found = author.shown;
    assert.deepEqual(found, ['datum-weekdag: dinsdag 23 november 2026']);
    author.backspace();
    assert.deepEqual(author.shown, found);
    assert.deepEqual(author.type('6'), [found]);
  });

  it('shows at once what anything but typing does', () => {
    const pasted = new Author(at('metingen op akkers.'));
    const offset = LETTER.indexOf('Nederland deelt');
    pasted.put(offset, offset, 'Het gaat om PM euro.\n\nEn om n.t.b.\n\n');
    assert.deepEqual(pasted.shown, ['nog-in-te-vullen: PM', 'nog-in-te-vullen: n.t.b.']);

    const elsewhere = new Author(at('metingen op akkers.'));
    elsewhere.caret(2);
    elsewhere.put(offset, offset, 'PM ');
    assert.deepEqual(elsewhere.shown, ['nog-in-te-vullen: PM']);
  });

  it('is not for a client that cannot be told later', () => {
    const document = new OpenDocument('x:brief.agenda.md', 'markdown', 1, LETTER);
    document.check(fail);
    const offset = LETTER.indexOf('Nederland deelt');
    document.change(2, [{ range: rangeIn(LETTER, offset, offset), text: 'PM ' }]);
    assert.equal(document.isTyping, false);
    assert.equal(document.check(fail)?.shown.length, 1);
  });
});

describe('what is shown now', () => {
  const finding = (rule: string, start: number, section?: string): Finding => ({
    rule,
    severity: 'warning',
    message: '',
    span: { start, end: start + 4 },
    ...(section === undefined ? {} : { data: { section } }),
  });
  const typing: Typing = { line: { start: 100, end: 120 }, headings: () => [{ start: 80, end: 90 }], left: false };
  const left: Typing = { ...typing, left: true };
  const here = finding('a', 110);
  const atEnd = finding('a', 120);
  const onItem = finding('b', 82, 'inzet');
  const onItemToo = finding('b', 82, 'inhoud');
  const above = finding('c', 10);
  const below = finding('d', 200);

  const table: readonly [string, readonly Finding[], readonly Finding[], Typing | null, readonly Finding[]][] = [
    ['nobody types: all', [above], [here, below], null, [here, below]],
    ['new on the line: waits', [above], [above, here], typing, [above]],
    ['new right behind the caret: waits', [above], [above, atEnd], typing, [above]],
    ['new on the item: waits', [], [onItem], typing, []],
    ['new elsewhere: waits', [], [above, below], typing, []],
    ['known on the line: stays', [here], [here], typing, [here]],
    ['known elsewhere, in other words: as it is now', [below], [{ ...below, message: 'x' }], typing, [{ ...below, message: 'x' }]],
    ['gone from the line: gone', [here, below], [below], typing, [below]],
    ['gone from the item: gone', [onItem, onItemToo], [onItemToo], typing, [onItemToo]],
    ['another section of the item: waits', [onItem], [onItemToo], typing, []],
    ['gone elsewhere: stays', [above, below], [below], typing, [above, below]],
    ['gone and come elsewhere', [above], [below], typing, [above]],
    ['the line before was left: what is elsewhere is shown', [above], [here, below], left, [below]],
    ['the line before was left, and the item was not', [], [onItem, below], left, [below]],
  ]; // prettier-ignore
  for (const [name, previous, now, when, expected] of table) {
    it(name, () => {
      assert.deepEqual(shownNow(previous, now, when), expected);
    });
  }

  it('is the very findings where nothing waits', () => {
    const now = [above, here, below];
    assert.equal(shownNow([above, here, below], now, typing), now);
    assert.equal(shownNow([], now, null), now);
  });

  it('goes with a finding that also points at the line', () => {
    const related = { ...below, related: [{ message: '', span: here.span }] };
    assert.deepEqual(shownNow([related], [], typing), []);
  });
});

describe('the line that is typed in', () => {
  const change = (
    [fromLine, from]: readonly [number, number],
    [toLine, to]: readonly [number, number],
    text: string,
  ): Parameters<typeof lineTyped>[0][number] => ({
    range: { start: { line: fromLine, character: from }, end: { line: toLine, character: to } },
    text,
  });
  const table: readonly [string, Parameters<typeof lineTyped>[0], number | null, number | null][] = [
    ['a key', [change([3, 5], [3, 5], 'a')], null, 3],
    ['a key where the caret was', [change([3, 5], [3, 5], 'a')], 3, 3],
    ['a key where the caret was not', [change([3, 5], [3, 5], 'a')], 8, null],
    ['a word over a selection', [change([3, 5], [3, 9], 'noot')], 3, 3],
    ['a line end', [change([3, 5], [3, 5], '\n')], 3, 4],
    ['a line end of Windows in a list', [change([3, 5], [3, 5], '\r\n  - ')], 3, 4],
    ['a line end that takes blanks away', [change([3, 4], [3, 4], '\n'), change([3, 0], [3, 4], '')], 3, 4],
    ['lines joined', [change([3, 5], [4, 0], '')], 4, 3],
    ['lines pasted', [change([3, 5], [3, 5], 'een\ntwee')], 3, null],
    ['a paragraph pasted', [change([3, 5], [3, 5], '\nEen hele alinea.')], 3, null],
    ['lines taken away', [change([3, 0], [6, 0], '')], 3, null],
    ['one line put for two', [change([3, 0], [4, 0], 'x')], 3, null],
    ['places far apart', [change([9, 1], [9, 1], 'a'), change([3, 5], [3, 5], 'a')], 3, null],
    ['the whole text', [{ text: 'nieuw' }], 3, null],
    ['nothing', [], 3, null],
  ];
  for (const [name, changes, caret, expected] of table) {
    it(`${name}: ${expected ?? 'none'}`, () => {
      assert.equal(lineTyped(changes, caret), expected);
    });
  }
});

describe('pauses', () => {
  /** A clock that is moved on by hand. */
  class Hand {
    #now = 0;
    #due: { readonly at: number; readonly call: () => void }[] = [];

    readonly clock: Clock = (milliseconds, call) => {
      const one = { at: this.#now + milliseconds, call };
      this.#due.push(one);
      return () => {
        this.#due = this.#due.filter((other) => other !== one);
      };
    };

    on(milliseconds: number): void {
      this.#now += milliseconds;
      const due = this.#due.filter(({ at }) => at <= this.#now);
      this.#due = this.#due.filter(({ at }) => at > this.#now);
      for (const { call } of due) call();
    }
  }

  it('come two seconds after the last key, once, for each document by itself', () => {
    const came: string[] = [];
    const hand = new Hand();
    const pauses = new Pauses(2000, (uri) => came.push(uri), hand.clock);
    pauses.typed('een');
    hand.on(1500);
    pauses.typed('een');
    pauses.typed('twee');
    hand.on(1999);
    assert.deepEqual(came, []);
    pauses.typed('twee');
    hand.on(1);
    assert.deepEqual(came, ['een']);
    hand.on(5000);
    assert.deepEqual(came, ['een', 'twee']);
  });

  it('do not come where nobody types any longer', () => {
    const came: string[] = [];
    const hand = new Hand();
    const pauses = new Pauses(2000, (uri) => came.push(uri), hand.clock);
    pauses.typed('een');
    pauses.typed('twee');
    pauses.forget('een');
    pauses.forget('geen');
    hand.on(2000);
    assert.deepEqual(came, ['twee']);
    pauses.typed('een');
    pauses.forgetAll();
    hand.on(2000);
    assert.deepEqual(came, ['twee']);
  });
});
