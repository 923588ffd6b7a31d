import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  asFromPage,
  asKept,
  asToPage,
  FITTING,
  USUAL_LOOKS,
  ZOOMS,
  type FromPage,
  type ToPage,
} from '../../../client/src/preview/messages.js';

const toPage: readonly ToPage[] = [
  { kind: 'looks', uri: 'file:///brief.md', looks: USUAL_LOOKS },
  {
    kind: 'letter',
    version: 3,
    name: '7-2',
    since: '7-1',
    title: 'Energieraad',
    head: 'kamerstuk',
    style: null,
    pieces: [
      { key: 'a', html: '<p>Woord</p>', lines: { first: 0, last: 2 }, notes: [] },
      { key: 'b', html: null, lines: null, notes: [{ id: 'noot-1', first: 40, last: 41 }] },
    ],
    kept: [{ at: 2, from: 1, count: 40 }],
    moved: { from: 3, by: -1 },
    findings: [{ severity: 'hint', word: 'Tip', text: 'Zo kan het korter.', piece: 0, line: 1, character: 4 }],
  },
  {
    kind: 'pages',
    version: 3,
    title: 'Energieraad',
    head: 'kamerstuk',
    width: 595.28,
    height: 841.89,
    pages: [{ key: 'p', svg: '<svg/>', label: 'Pagina 1 van 1' }],
    places: [{ line: 4, page: 0, top: 120.5 }],
  },
  { kind: 'told', text: 'Er is niets te tonen.', empty: true },
  { kind: 'told', text: null, empty: false },
  {
    kind: 'typed',
    typed: {
      what: 'cut',
      version: 4,
      line: 12,
      lastLine: 12,
      before: 'De Raad',
      removed: 0,
      added: ' ',
      after: 'spreekt',
      atEnd: false,
    },
  },
  { kind: 'caret', line: 12 },
  { kind: 'scroll', line: 12.25 },
  { kind: 'picture', path: 'beelden/kaart.png', address: 'https://file+.vscode-resource.vscode-cdn.net/b/kaart.png' },
];

const fromPage: readonly FromPage[] = [
  { kind: 'ready', kept: null },
  { kind: 'ready', kept: 'file:///brief.md' },
  { kind: 'lost' },
  { kind: 'waits' },
  { kind: 'shown', version: 3, pieces: 12, findings: 0 },
  { kind: 'go', line: 4, character: 0, focus: true },
  { kind: 'scrolled', line: 0.5 },
  { kind: 'looks', looks: { ...USUAL_LOOKS, head: 'kamerstuk', locked: true, zoom: 150 } },
  { kind: 'link', address: 'https://www.tweedekamer.nl' },
  { kind: 'picture', path: 'beelden/kaart.png' },
  { kind: 'button', name: 'text' },
];

describe('what a preview and the extension say to each other', () => {
  it('comes over as it was said', () => {
    for (const message of toPage) assert.deepEqual(asToPage(structuredClone(message)), message);
    for (const message of fromPage) assert.deepEqual(asFromPage(structuredClone(message)), message);
  });

  it('is nothing where a word of it is of another kind', () => {
    const others = [undefined, null, true, -1, 1.5, Number.NaN, 'anders', [], {}, [null], { first: -1, last: 0 }];
    for (const [messages, read] of [
      [toPage, asToPage],
      [fromPage, asFromPage],
    ] as const) {
      for (const message of messages) {
        for (const [name, value] of Object.entries(message)) {
          for (const other of others) {
            const changed = read({ ...message, [name]: other });
            // What is still read is a good value of its own: a place may be a fraction, a text any text.
            if (changed !== null)
              assert.equal(
                typeof other,
                other === null ? 'object' : typeof (changed as unknown as Record<string, unknown>)[name],
                `${message.kind}.${name} ${String(value)}`,
              );
          }
        }
      }
    }
  });

  it('reads nothing else, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        assert.equal(asToPage(value), null);
        assert.equal(asFromPage(value), null);
        assert.equal(asKept(value), null);
      }),
    );
  });

  it('keeps to what can be chosen', () => {
    const looks = (change: object): unknown => asFromPage({ kind: 'looks', looks: { ...USUAL_LOOKS, ...change } });
    for (const zoom of [...ZOOMS, FITTING]) assert.notEqual(looks({ zoom }), null);
    for (const zoom of [1, -100, 101, Number.POSITIVE_INFINITY, '100']) assert.equal(looks({ zoom }), null);
    assert.equal(looks({ head: 'memo' }), null);
    assert.equal(asFromPage({ kind: 'button', name: 'wissen' }), null);
  });

  it('fetches a picture from nowhere but where the editor keeps it', () => {
    const picture = (address: string): unknown => asToPage({ kind: 'picture', path: 'kaart.png', address });
    assert.notEqual(picture('http://localhost:8080/kaart.png'), null);
    for (const address of [
      '',
      'kaart.png',
      '//elders/kaart.png',
      'data:image/png,x',
      'javascript:1',
      'file:///kaart.png',
    ])
      assert.equal(picture(address), null, address);
  });

  it('brings back what was kept before a restart, or nothing', () => {
    const kept = { uri: 'file:///brief.md', looks: USUAL_LOOKS, line: 7.5 };
    assert.deepEqual(asKept(structuredClone(kept)), kept);
    assert.equal(asKept({ ...kept, uri: 1 }), null);
    assert.equal(asKept({ ...kept, line: -1 }), null);
    assert.equal(asKept({ ...kept, looks: {} }), null);
  });
});
