import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../server/src/rules/applyEdits.js';
import { groupOf, headingOf, isPartLike, tilesOf, type Entry } from '../../../server/src/rules/fixes/entries.js';
import { astray } from '../../../server/src/rules/fixes/entryNotes.js';
import { moveEntry, neighbouring, type Destination } from '../../../server/src/rules/fixes/moveEntry.js';
import { bagOf, entriesOf, faultsOf, LETTERS, letterOf, newFaults, titlesOf } from './letters.js';

function moved(text: string, entry: Entry, to: Destination): string {
  const change = moveEntry(letterOf(text), entry, to);
  assert.ok(change.ok, change.ok ? '' : change.reason);
  return applyEdits(text, change.edits);
}

const item = (index: number): Entry => ({ kind: 'item', index });
const part = (index: number): Entry => ({ kind: 'part', index });

const TWO_PARTS = `# Geannoteerde agenda Raad 23 en 24 november 2026

## I. Landbouw – maandag 23 november 2026

Op de agenda staan:

1. Beleidsdebat over de bodem;
2. Verordening over diertransport.

### 1. Beleidsdebat over de bodem

#### Inhoud

De Raad spreekt over de bodem.<sup>1</sup>

<sup>1</sup> Kamerstuk 22 112, nr. 4196.

### 2. Verordening over diertransport

#### Inhoud

De Raad spreekt over vervoer, zie voetnoot 2.<sup>2</sup>

<sup>2</sup> Kamerstuk 22 112, nr. 4197.

## II. Visserij – dinsdag 24 november 2026

Op de agenda staat:

1. Mededeling over de Noordzee.

### 1. Mededeling over de Noordzee

#### Inhoud

De Commissie licht toe.<sup>3</sup>

<sup>3</sup> Kamerstuk 22 112, nr. 4198.
`;

describe('moving an item', () => {
  it('takes its sections and notes along; numbers of notes, headings and lists follow', () => {
    const after = moved(TWO_PARTS, item(1), { kind: 'before', entry: item(0) });
    assert.equal(
      after.slice(after.indexOf('1. '), after.indexOf('## II')),
      `1. Verordening over diertransport;
2. Beleidsdebat over de bodem.

### 1. Verordening over diertransport

#### Inhoud

De Raad spreekt over vervoer, zie voetnoot 1.<sup>1</sup>

<sup>1</sup> Kamerstuk 22 112, nr. 4197.

### 2. Beleidsdebat over de bodem

#### Inhoud

De Raad spreekt over de bodem.<sup>2</sup>

<sup>2</sup> Kamerstuk 22 112, nr. 4196.

`,
    );
  });

  it('to another part brings its entry in the list of that part', () => {
    const after = moved(TWO_PARTS, item(0), { kind: 'endOf', part: 1 });
    assert.match(after, /staan:\n\n1\. Verordening over diertransport\.\n\n### 1\. Verordening over diertransport\n/);
    assert.match(after, /staat:\n\n1\. Mededeling over de Noordzee\.\n2\. Beleidsdebat over de bodem\.\n\n### 1\. Med/);
    assert.match(
      after,
      /### 2\. Beleidsdebat over de bodem\n\n#### Inhoud\n\nDe Raad spreekt over de bodem\.<sup>3<\/sup>/,
    );
    // The one entry that was left closed its list with a point.
    const home = moved(after, item(2), { kind: 'before', entry: item(0) });
    assert.equal(home, TWO_PARTS.replace('bodem;', 'bodem.'));
  });

  it('brings notes home that stood at the foot of a page, and leaves those of others', () => {
    const text = TWO_PARTS.replace('\n<sup>1</sup> Kamerstuk 22 112, nr. 4196.\n', '').replace(
      '<sup>2</sup> Kamer',
      '<sup>1</sup> Kamerstuk 22 112, nr. 4196.\n\n<sup>2</sup> Kamer',
    );
    const along = moved(text, item(0), { kind: 'behind', entry: item(1) });
    assert.equal(along, moved(TWO_PARTS, item(0), { kind: 'behind', entry: item(1) }));
    const behind = moved(text, item(1), { kind: 'endOf', part: 1 });
    assert.match(behind, /over de bodem\.<sup>1<\/sup>\n\n<sup>1<\/sup> Kamerstuk 22 112, nr\. 4196\.\n\n## II/);
  });

  it('brings the rule above notes at the foot of a page along', () => {
    const text =
      '### Punt A\n\n#### Inhoud\n\nEen.\n\n### Punt B\n\n#### Inhoud\n\nTwee<sup>1</sup>.\n\n### Punt C\n\n#### Inhoud\n\nDrie.\n\n---\n\n<sup>1</sup> Noot.\n\n#### Inzet\n\nVier.\n';
    assert.equal(
      moved(text, item(1), { kind: 'before', entry: item(0) }),
      '### Punt B\n\n#### Inhoud\n\nTwee<sup>1</sup>.\n\n---\n\n<sup>1</sup> Noot.\n\n### Punt A\n\n#### Inhoud\n\nEen.\n\n### Punt C\n\n#### Inhoud\n\nDrie.\n\n#### Inzet\n\nVier.\n',
    );
  });

  it('sorts notes that stand together at the end of the letter', () => {
    const text =
      '### Een\n\n#### Inhoud\n\nA.[^1]\n\n### Twee\n\n#### Inhoud\n\nB.[^2]\n\n[^1]: Noot a.\n[^2]: Noot b.\n';
    assert.equal(
      moved(text, item(1), { kind: 'before', entry: item(0) }),
      '### Twee\n\n#### Inhoud\n\nB.[^1]\n\n### Een\n\n#### Inhoud\n\nA.[^2]\n\n[^1]: Noot b.\n[^2]: Noot a.\n',
    );
  });

  it('takes the level of the items that it comes among, and keeps line ends', () => {
    const text = `${TWO_PARTS.slice(0, TWO_PARTS.indexOf('## II'))}${TWO_PARTS.slice(TWO_PARTS.indexOf('## II')).replaceAll(/^###/gm, '####')}`;
    const after = moved(text.replaceAll('\n', '\r\n'), item(0), { kind: 'endOf', part: 1 });
    assert.match(after, /\r\n#### 2\. Beleidsdebat over de bodem\r\n\r\n##### Inhoud\r\n/);
    assert.doesNotMatch(after, /[^\r]\n/);
  });

  it('is refused where notes cannot be told apart, and says why', () => {
    const text = TWO_PARTS.replace('<sup>2</sup> Kamerstuk', '<sup>1</sup> Kamerstuk');
    const change = moveEntry(letterOf(text), item(0), { kind: 'behind', entry: item(1) });
    assert.ok(!change.ok);
    assert.match(change.reason, /^Het agendapunt «1\. Beleidsdebat over de bodem» is niet verplaatst: /);
  });

  it('is refused where an item numbered as a part would be numbered as an item of one', () => {
    const text =
      '## 1 Onderwijs\n\n### 1.1 Een\n\n#### Inhoud\n\nA.\n\n## 2 Jeugd\n\n### 2.1 Twee\n\n#### Inhoud\n\nB.\n\n### 2.2 Drie\n\n#### Inhoud\n\nC.\n\n### 3 Diversen\n\nD.\n';
    const letter = letterOf(text);
    assert.deepEqual(
      letter.items.map(({ title }) => title),
      ['1.1 Een', '2.1 Twee', '2.2 Drie', '3 Diversen'],
    );
    const change = moveEntry(letter, part(1), { kind: 'before', entry: part(0) });
    assert.ok(!change.ok);
    assert.match(change.reason, /^Het raadsdeel «2 Jeugd» is niet verplaatst: /);
  });

  it('changes nothing where it stands there already', () => {
    assert.deepEqual(moveEntry(letterOf(TWO_PARTS), item(0), { kind: 'before', entry: item(1) }), {
      ok: true,
      edits: [],
      caret: null,
    });
    assert.equal(neighbouring(letterOf(TWO_PARTS), item(0), 'up'), null);
    assert.equal(neighbouring(letterOf(TWO_PARTS), item(1), 'down'), null, 'the next item is another part’s');
  });
});

describe('moving a part', () => {
  it('takes its items along, and there and back gives the same text', () => {
    const after = moved(TWO_PARTS, part(1), { kind: 'before', entry: part(0) });
    assert.deepEqual(titlesOf(after), [
      'Mededeling over de Noordzee',
      'Beleidsdebat over de bodem',
      'Verordening over diertransport',
    ]);
    assert.match(after, /## I\. Visserij/);
    assert.match(after, /licht toe\.<sup>1<\/sup>/);
    assert.equal(moved(after, part(0), { kind: 'behind', entry: part(1) }), TWO_PARTS);
  });
});

/** Every place that something in a letter can be moved to. */
function destinations(text: string): readonly { readonly entry: Entry; readonly to: Destination }[] {
  const letter = letterOf(text);
  const all = entriesOf(letter);
  return all.flatMap((entry) => {
    const high = isPartLike(letter, entry);
    const beside = all
      .filter((other) => isPartLike(letter, other) === high)
      .flatMap((other): Destination[] => [
        { kind: 'before', entry: other },
        { kind: 'behind', entry: other },
      ]);
    const ends = high ? [] : letter.parts.map(({ index }): Destination => ({ kind: 'endOf', part: index }));
    return [...beside, ...ends].map((to) => ({ entry, to }));
  });
}

const move = fc
  .constantFrom(...LETTERS.filter(([, text]) => destinations(text).length > 0))
  .chain(([name, text]) =>
    fc.record({ name: fc.constant(name), text: fc.constant(text), move: fc.constantFrom(...destinations(text)) }),
  );

describe('whatever is moved', () => {
  it('keeps every line and every item, and brings no error or warning', function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(move, ({ name, text, move: { entry, to } }) => {
        const change = moveEntry(letterOf(text), entry, to);
        if (!change.ok) return;
        const after = applyEdits(text, change.edits);
        assert.deepEqual(bagOf(after), bagOf(text), name);
        assert.deepEqual([...titlesOf(after)].sort(), [...titlesOf(text)].sort(), name);
        assert.deepEqual(newFaults(faultsOf(text), faultsOf(after)), [], name);
        assert.equal(/(?<!\r)\n/.test(after), /(?<!\r)\n/.test(text), 'line ends are kept');
      }),
      { numRuns: 60 },
    );
  });

  it('comes back to the same text, but for notes away from their marks and rules between items', function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(fc.constantFrom(...LETTERS), fc.nat(), fc.boolean(), ([name, text], which, down) => {
        const all = entriesOf(letterOf(text));
        const entry = all[which % Math.max(1, all.length)];
        if (entry === undefined) return;
        const trip = thereAndBack(text, entry, down, name);
        if (trip === null || trip.back === text) return;
        const ruled = /^[-*_]{3,}\s*$/m.test(text);
        assert.ok(trip.apart || ruled, `${name}: ${entry.kind} ${String(entry.index)} comes home otherwise`);
        // A note that stood at the foot of a page now stands with its mark, and a rule above the last item closes the
        // letter; nothing else changed, nor does it any more.
        assert.deepEqual(withoutNotes(trip.back), withoutNotes(text), name);
        assert.equal(thereAndBack(trip.back, entry, down, name)?.back, trip.back, name);
      }),
      { numRuns: 60 },
    );
  });
});

/**
 * Moves an entry one place and back again; null where it cannot go there, or where something stands on its way that
 * belongs to no item or part: that stays, and so is passed by one of the two.
 */
function thereAndBack(
  text: string,
  entry: Entry,
  down: boolean,
  name: string,
): { readonly back: string; readonly apart: boolean } | null {
  const letter = letterOf(text);
  const tiles = tilesOf(letter);
  const moves = groupOf(letter, entry);
  const to = neighbouring(letter, entry, down ? 'down' : 'up');
  const passed = to === null || to.kind === 'endOf' ? null : groupOf(letter, to.entry);
  if (to === null || moves === null || passed === null) return null;
  const way = tiles.slice(Math.min(moves.from, passed.from), Math.max(moves.to, passed.to) + 1);
  const change = moveEntry(letter, entry, to);
  if (!change.ok || way.some(({ kind }) => kind === 'rest')) return null;
  const after = applyEdits(text, change.edits);
  const there = letterOf(after);
  const same = entriesOf(there).find(
    (one) => one.kind === entry.kind && headingOf(there, one)?.span.start === change.caret,
  );
  assert.ok(same, `${name}: the caret stands at the heading that was moved`);
  const home = neighbouring(there, same, down ? 'up' : 'down');
  assert.ok(home, name);
  const { along, behind } = astray(letter, tiles, moves);
  return { back: moved(after, same, home), apart: along.length + behind.length > 0 };
}

/** A text without its notes and the rules above them, blank lines left out. */
function withoutNotes(text: string): readonly string[] {
  const { definitions } = letterOf(text).notes;
  const left = applyEdits(
    text,
    definitions.map(({ span }) => ({ span, text: '' })),
  );
  return left.split(/\r?\n/).filter((line) => line.trim() !== '' && !/^[-*_]{3,}$/.test(line.trim()));
}
