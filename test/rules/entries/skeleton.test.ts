import assert from 'node:assert/strict';
import { decide } from '../../../server/src/compose/answers.js';
import { composeLetter } from '../../../server/src/compose/compose.js';
import { STANDARD } from '../../../server/src/profile/standaard.js';
import { applyEdits } from '../../../server/src/rules/applyEdits.js';
import { isPartLike, type Entry } from '../../../server/src/rules/fixes/entries.js';
import { moveEntry, neighbouring, type Destination } from '../../../server/src/rules/fixes/moveEntry.js';
import { removeEntry } from '../../../server/src/rules/fixes/removeEntry.js';
import { bagOf, entriesOf, letterOf, titlesOf } from './letters.js';

/** A letter as «Nieuwe geannoteerde agenda» writes it, with so many items in each part. */
function skeleton(counts: readonly number[]): string {
  const fields = ['Landbouw', 'Visserij', 'Milieu'];
  const agenda = counts.flatMap((count, part) => [
    `## ${fields[part] ?? ''}`,
    ...Array.from({ length: count }, (_, at) => `- ${TITLES[part]?.[at] ?? ''} (beleidsdebat)`),
  ]);
  const decided = decide({ agenda: ['Landbouw- en Visserijraad, 23 maart 2026', ...agenda].join('\n') }, STANDARD);
  assert.ok(decided.ok);
  return composeLetter(decided.spec, STANDARD);
}

const TITLES = [
  ['Bodem', 'Dierenwelzijn', 'Zaaizaad'],
  ['Vangstmogelijkheden', 'Aquacultuur', 'Noordzee'],
  ['Verpakkingen', 'Waterkwaliteit', 'Textiel'],
];

/** Every shape in which the list of the agenda stands right above the first item of its part, as an author may write it. */
const LETTERS: readonly (readonly [name: string, text: string])[] = [
  ['one item', skeleton([1])],
  ['one in each part', skeleton([1, 1, 1])],
  ['two and one', skeleton([2, 1])],
  ['one and two', skeleton([1, 2])],
  ['numbered', skeleton([1, 1]).replace(/^- /gm, '1. ')],
  ['line ends of Windows', skeleton([1, 1]).replaceAll('\n', '\r\n')],
];

const isBlankTwice = (text: string): boolean => /\n[ \t]*\r?\n[ \t]*\r?\n/.test(text);

describe('in a letter with its lists right above the items', () => {
  it('every item and every part can be removed, with its announcement', () => {
    for (const [name, text] of LETTERS) {
      const letter = letterOf(text);
      for (const entry of entriesOf(letter)) {
        const change = removeEntry(letter, entry);
        const what = `${name}: ${entry.kind} ${String(entry.index)}`;
        assert.ok(change.ok, `${what}: ${change.ok ? '' : change.reason}`);
        const left = applyEdits(text, change.edits);
        assert.equal(isBlankTwice(left), false, what);
        if (entry.kind === 'part') continue;
        const title = letter.items[entry.index]?.title ?? '';
        assert.equal(left.includes(title), false, what);
        assert.deepEqual(
          titlesOf(left),
          titlesOf(text).filter((one) => one !== title),
          what,
        );
      }
    }
  });

  it('every item and every part can be moved to every place, and loses no line', () => {
    for (const [name, text] of LETTERS) {
      const letter = letterOf(text);
      const all = entriesOf(letter);
      for (const entry of all) {
        const beside = all
          .filter((other) => isPartLike(letter, other) === isPartLike(letter, entry) && other.index !== entry.index)
          .map((other): Destination => ({ kind: other.index < entry.index ? 'before' : 'behind', entry: other }));
        const ends = letter.parts.map(({ index }): Destination => ({ kind: 'endOf', part: index }));
        for (const to of isPartLike(letter, entry) ? beside : [...beside, ...ends]) {
          const change = moveEntry(letter, entry, to);
          const what = `${name}: ${entry.kind} ${String(entry.index)} → ${JSON.stringify(to)}`;
          assert.ok(change.ok, `${what}: ${change.ok ? '' : change.reason}`);
          const after = applyEdits(text, change.edits);
          assert.deepEqual(bagOf(after), bagOf(text), what);
          assert.equal(isBlankTwice(after), false, what);
        }
      }
    }
  });

  it('says so where a list is left empty, and not otherwise', () => {
    for (const [counts, report] of [
      [[1, 1], /^De lijst van de agenda is nu leeg/],
      [[2, 1], /^$/],
    ] as const) {
      const change = moveEntry(letterOf(skeleton(counts)), { kind: 'item', index: 0 }, { kind: 'endOf', part: 1 });
      assert.ok(change.ok);
      assert.match(change.report ?? '', report);
    }
  });

  it('what moves within its part comes home to the same text', () => {
    const text = skeleton([1, 2]);
    const item: Entry = { kind: 'item', index: 1 };
    const to = neighbouring(letterOf(text), item, 'down');
    assert.ok(to);
    const down = moveEntry(letterOf(text), item, to);
    assert.ok(down.ok);
    const there = applyEdits(text, down.edits);
    const back = moveEntry(letterOf(there), { kind: 'item', index: 2 }, { kind: 'before', entry: item });
    assert.ok(back.ok);
    assert.equal(applyEdits(there, back.edits), text);
  });
});
