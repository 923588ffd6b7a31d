import assert from 'node:assert/strict';
import { appearance, nodesOf, pathTo, unfinished } from '../../client/src/outline/nodes.js';
import { countsInWords } from '../../client/src/status/words.js';
import type { Counts, Outline, OutlineItem, OutlinePart, OutlineUntreated, Range } from '../../server/src/protocol.js';

const none: Counts = { error: 0, warning: 0, information: 0, hint: 0 };
const t = (message: string, ...values: (string | number)[]): string =>
  message.replaceAll(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)]));

function lines(start: number, end: number): Range {
  return { start: { line: start, character: 0 }, end: { line: end, character: 0 } };
}

const item: OutlineItem = {
  kind: 'item',
  id: 'punt-1',
  title: 'Beleidsdebat AI',
  kindInWords: 'debat',
  selection: lines(10, 10),
  range: lines(10, 20),
  counts: { ...none, warning: 1, hint: 1 },
  words: 412,
  sections: [
    {
      kind: 'section',
      section: 'inhoud',
      title: 'Inhoud',
      state: 'present',
      stateInWords: 'aanwezig',
      selection: lines(12, 12),
      range: lines(12, 20),
      words: 412,
    },
    {
      kind: 'section',
      section: 'krachtenveld',
      title: 'Krachtenveld',
      state: 'missing',
      stateInWords: 'ontbreekt',
      selection: lines(10, 10),
      range: null,
      words: 0,
    },
  ],
};

const outline: Outline = {
  uri: 'file:///brief.md',
  version: 1,
  letterhead: {
    kind: 'letterhead',
    title: 'Transportraad',
    detail: '4 en 5 juni 2026',
    selection: lines(0, 0),
    range: lines(0, 8),
    counts: none,
    words: 1234,
  },
  entries: [
    {
      kind: 'part',
      id: 'deel-1',
      title: 'Transport',
      items: [item],
      selection: lines(8, 8),
      range: lines(8, 30),
      counts: { ...none, error: 1, warning: 1, hint: 1 },
      words: 430,
    },
  ],
};

describe('the lines of the view «Opbouw»', () => {
  const nodes = nodesOf(outline, t);

  it('give letterhead, parts, items and sections with their state in words', () => {
    const [head, part] = nodes;
    assert.equal(head?.label, 'Transportraad');
    assert.equal(head.description, '4 en 5 juni 2026 · 1.234 woorden');
    assert.equal(part?.findings, 3);
    const [first] = part.children;
    assert.equal(first?.findings, 2);
    assert.equal(first.look, 'itemWarning');
    assert.equal(first.context, 'agendapuntOnvolledig');
    assert.deepEqual(
      first.children.map(({ label, description, look, context }) => [label, description, look, context]),
      [
        ['Inhoud', 'aanwezig', 'present', 'onderdeel'],
        ['Krachtenveld', 'ontbreekt', 'missing', 'onderdeelOntbreekt'],
      ],
    );
  });

  it('speak in full to a screen reader', () => {
    assert.equal(
      nodes[1]?.children[0]?.spoken,
      'Agendapunt: Beleidsdebat AI, debat, 1 waarschuwing, 1 tip, 412 woorden, 1 van 1',
    );
    assert.equal(nodes[1].children[0].children[1]?.spoken, 'Onderdeel: Krachtenveld, ontbreekt, 2 van 2');
  });

  it('show what is announced and not treated, and say so', () => {
    const untreated: OutlineUntreated = {
      kind: 'untreated',
      id: 'aangekondigd',
      title: 'Mededeling over aardwarmte',
      stateInWords: 'niet behandeld',
      selection: lines(9, 9),
      range: lines(9, 9),
    };
    const [, node] = nodesOf({ ...outline, entries: [untreated, item] }, t);
    assert.deepEqual(
      [node?.label, node?.description, node?.spoken, node?.look, node?.findings],
      [
        'Mededeling over aardwarmte',
        'niet behandeld',
        'Agendapunt: Mededeling over aardwarmte, niet behandeld, 1 van 2',
        'untreated',
        0,
      ],
    );
  });

  it('are only those that are not finished where that is asked for, with what holds them', () => {
    const [present, missing] = item.sections;
    assert.ok(present && missing);
    const done = { ...item, id: 'af', title: 'Af', counts: none, sections: [present] };
    const part = { ...outline.entries[0], kind: 'part', id: 'deel', title: 'Deel', items: [done, item] } as OutlinePart;
    const left = unfinished(nodesOf({ ...outline, entries: [part, done] }, t));
    assert.deepEqual(
      left.map(({ label, children }) => [label, children.map((one) => one.label)]),
      [
        ['Transportraad', []],
        ['Deel', ['Beleidsdebat AI']],
      ],
    );
    assert.deepEqual(
      left[1]?.children[0]?.children.map(({ label }) => label),
      ['Krachtenveld'],
    );
  });

  it('have ids of their own, also where a section stands twice', () => {
    const [first, second] = item.sections;
    assert.ok(first && second);
    const twice = nodesOf({ ...outline, entries: [{ ...item, sections: [first, first, second] }] }, t);
    const ids = twice.flatMap((node) => [node.id, ...node.children.map((child) => child.id)]);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('are found by the caret, the deepest first; the place where the next begins belongs to the next', () => {
    const at = (line: number): string[] => pathTo(nodes, { line, character: 0 }).map((node) => node.label);
    assert.deepEqual(at(3), ['Transportraad']);
    assert.deepEqual(at(8), ['Transport']);
    assert.deepEqual(at(10), ['Transport', 'Beleidsdebat AI']);
    assert.deepEqual(at(15), ['Transport', 'Beleidsdebat AI', 'Inhoud']);
    assert.deepEqual(at(40), ['Transportraad'], 'what stands in no part or item is of the letter');
    assert.deepEqual(pathTo([], { line: 3, character: 0 }), []);
  });

  it('are found by the caret also where sections stand in another order than the view has them', () => {
    const [inhoud] = item.sections;
    assert.ok(inhoud);
    const inzet = { ...inhoud, section: 'inzet' as const, title: 'Inzet', range: lines(12, 16) };
    const turned = { ...item, sections: [{ ...inhoud, range: lines(16, 20) }, inzet] };
    const found = nodesOf({ ...outline, entries: [turned] }, t);
    const at = (line: number): string | undefined => pathTo(found, { line, character: 0 }).at(-1)?.label;
    assert.deepEqual([at(12), at(15), at(16), at(19)], ['Inzet', 'Inzet', 'Inhoud', 'Inhoud']);
  });

  it('look the same when only places move, and different when a state changes', () => {
    const moved = { ...outline, entries: [{ ...item, range: lines(11, 21) }] };
    const still = { ...outline, entries: [item] };
    assert.equal(appearance(nodesOf(moved, t)), appearance(nodesOf(still, t)));
    const cleaner = { ...outline, entries: [{ ...item, counts: none }] };
    assert.notEqual(appearance(nodesOf(cleaner, t)), appearance(nodesOf(still, t)));
  });
});

describe('findings in words', () => {
  it('count each severity, singular and plural', () => {
    assert.equal(
      countsInWords({ error: 2, warning: 1, information: 0, hint: 3 }, t),
      '2 fouten, 1 waarschuwing, 3 tips',
    );
    assert.equal(countsInWords(none, t), 'geen bevindingen');
  });
});
