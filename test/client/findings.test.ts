import assert from 'node:assert/strict';
import { groupsOf } from '../../client/src/findings/groups.js';
import { detailInWords } from '../../client/src/status/words.js';
import type { Counts, Outline, OutlineItem, Range } from '../../server/src/protocol.js';

const none: Counts = { error: 0, warning: 0, information: 0, hint: 0 };
const t = (message: string, ...values: (string | number)[]): string =>
  message.replaceAll(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)]));

function lines(start: number, end: number): Range {
  return { start: { line: start, character: 0 }, end: { line: end, character: 0 } };
}

function item(id: string, start: number, end: number): OutlineItem {
  const selection = lines(start, start);
  const range = lines(start, end);
  return { kind: 'item', id, title: id, kindInWords: null, sections: [], selection, range, counts: none, words: 0 };
}

const outline: Outline = {
  uri: 'file:///brief.md',
  version: 1,
  letterhead: {
    kind: 'letterhead',
    title: 'Energieraad',
    detail: '',
    selection: lines(0, 0),
    range: lines(0, 60),
    counts: none,
    words: 0,
  },
  entries: [
    {
      kind: 'part',
      id: 'deel',
      title: 'Energie',
      items: [
        item('opslag', 12, 20),
        {
          kind: 'untreated',
          id: 'onbehandeld',
          title: 'Aardwarmte',
          stateInWords: 'niet behandeld',
          selection: lines(11, 11),
          range: lines(11, 12),
        },
        item('armoede', 20, 30),
      ],
      selection: lines(10, 10),
      range: lines(10, 30),
      counts: none,
      words: 0,
    },
    item('los', 30, 40),
  ],
};

/** Where the findings stand, by line, under the title of what they belong to. */
function divided(...at: readonly number[]): Readonly<Record<string, readonly number[]>> {
  const groups = groupsOf(
    outline,
    at.map((line) => ({ range: lines(line, line) })),
  );
  return Object.fromEntries(
    groups.map(({ title, findings }) => [title, findings.map(({ range }) => range.start.line)]),
  );
}

describe('findings by agenda item', () => {
  it('stand with the item that they lie in, its last line included and the next heading not', () => {
    assert.deepEqual(divided(12, 19, 20, 39), { opslag: [12, 19], armoede: [20], los: [39] });
  });

  it('stand with the part where they lie in none of its items', () => {
    assert.deepEqual(divided(10, 11), { Energie: [10, 11] });
  });

  it('stand with the letter where they lie outside all of that: its head and its notes', () => {
    assert.deepEqual(divided(3, 50), { Energieraad: [3, 50] });
  });

  it('come in the order of the text, and what has none is left out', () => {
    assert.deepEqual(JSON.stringify(divided(35, 25, 2, 22)), '{"Energieraad":[2],"armoede":[22,25],"los":[35]}');
    assert.deepEqual(groupsOf(outline, []), []);
  });
});

describe('the detail of the status', () => {
  it('tells the phase, and how long the last check took', () => {
    assert.equal(detailInWords('concept', null, t), 'Concept');
    assert.equal(detailInWords('eindcontrole', 3.4, t), 'Eindcontrole, in 4 ms');
    assert.equal(detailInWords('concept', 0.2, t), 'Concept, in 1 ms');
  });
});
