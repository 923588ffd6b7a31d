import assert from 'node:assert/strict';
import type { Preview, PreviewParams } from '../../server/src/protocol.js';
import { builtServer, LARGE, type TestClient } from './client.js';

const URI = 'file:///werk/brief.agenda.md';
const LETTER = `Ministerie van Landbouw

De Voorzitter van de Tweede Kamer der Staten-Generaal

Datum: 9 november 2026
Betreft: Geannoteerde agenda Landbouwraad van 23 november 2026

Geachte voorzitter,

Hierbij zend ik u de geannoteerde agenda van de Landbouwraad.[^1]

## Landbouwraad – maandag 23 november 2026

### Beleidsdebat over de bodem

#### Inhoud

De Raad spreekt over de bodem <script>alert(1)</script>.<!-- nooit te zien -->

#### Inzet Nederland

Nederland vraagt [PM] miljoen.[^2]

[^1]: Eerste noot.
[^2]: Kamerstuk 22 112, nr. 3857.
`;
const ASKED: PreviewParams = { uri: URI, head: 'brief', marks: true, style: true, findings: true, since: null };

describe('the preview', function () {
  this.timeout(60_000);
  const server = builtServer();
  let client: TestClient;

  beforeEach(async () => {
    client = await server.start({ capabilities: LARGE });
    await client.open(URI, LETTER);
  });

  async function preview(params: Partial<PreviewParams> = {}): Promise<Preview> {
    const made = await client.request<Preview | null>('geannoteerdeAgenda/preview', { ...ASKED, ...params });
    assert.ok(made !== null);
    return made;
  }

  function edit(version: number, line: number, character: number, text: string): Promise<void> {
    const place = { line, character };
    return client.notify('textDocument/didChange', {
      textDocument: { uri: URI, version },
      contentChanges: [{ range: { start: place, end: place }, text }],
    });
  }

  it('gives the letter as elements that stand somewhere in the text', async () => {
    const { title, version, style, pieces } = await preview();
    assert.equal(title, 'Geannoteerde agenda Landbouwraad van 23 november 2026');
    assert.equal(version, 1);
    assert.match(style ?? '', /\.brief/);
    const [head, salutation] = pieces;
    assert.match(head?.html ?? '', /<h1 class="gegeven betreft">/);
    assert.deepEqual(head?.lines, { first: 0, last: 6 });
    assert.equal(salutation?.html, '<p class="aanhef">Geachte voorzitter,</p>');
    assert.deepEqual(salutation.lines, { first: 7, last: 7 });
    const all = pieces.map(({ html }) => html ?? '').join('\n');
    assert.ok(all.includes('&#x3C;script>alert(1)&#x3C;/script>'));
    assert.ok(!all.includes('<script') && !all.includes('nooit te zien'));
    assert.ok(all.includes('<p class="ontbreekt">Nog te schrijven: «Krachtenveld»</p>'));
    assert.ok(all.includes('PM]</mark>'));
  });

  it('puts notes behind what they belong to, and says where they stand', async () => {
    const { pieces } = await preview();
    const notes = pieces.filter((piece) => piece.notes.length > 0);
    assert.deepEqual(
      notes.map((piece) => piece.notes),
      [[{ id: 'noot-1', first: 23, last: 23 }], [{ id: 'noot-2', first: 24, last: 24 }]],
    );
    assert.ok(notes.every(({ lines }) => lines === null));
    const covering = pieces.findIndex(({ html }) => html?.includes('href="#noot-1"') === true);
    assert.equal(pieces[covering + 1], notes[0]);
  });

  it('sends an element once, and nothing again that an edit left as it was', async () => {
    const before = await preview();
    assert.equal(before.since, null);
    const again = await preview({ since: before.name, style: false });
    assert.equal(again.style, null);
    assert.equal(again.since, before.name);
    assert.deepEqual(again.pieces, []);
    assert.deepEqual(again.kept, [{ at: 0, from: 0, count: before.pieces.length }]);
    await edit(2, 17, 8, 'lang ');
    const after = await preview({ since: again.name, style: false });
    assert.equal(after.version, 2);
    assert.equal(after.moved, null);
    assert.equal(after.pieces.length, 1);
    assert.match(after.pieces[0]?.html ?? '', /^<p>De Raad lang spreekt/);
  });

  it('says of what an edit only moved how far', async () => {
    const before = await preview();
    await edit(2, 7, 20, '\n\nNog iets.');
    const { pieces, kept, moved } = await preview({ since: before.name, style: false });
    assert.deepEqual(moved, { from: 9, by: 2 });
    assert.deepEqual(
      pieces.map(({ html, lines }) => [html, lines]),
      [['<p>Nog iets.</p>', { first: 9, last: 9 }]],
    );
    assert.deepEqual(kept, [
      { at: 0, from: 0, count: 2 },
      { at: 3, from: 2, count: before.pieces.length - 2 },
    ]);
  });

  it('tells everything to who has an answer that is not known here', async () => {
    const whole = await preview();
    const { since, pieces, kept } = await preview({ since: 'van-een-ander' });
    assert.equal(since, null);
    assert.deepEqual(pieces, whole.pieces);
    assert.deepEqual(kept, []);
  });

  it('tells what is found only to who shows it', async () => {
    assert.deepEqual((await preview({ findings: false })).findings, []);
  });

  it('hides on request what is marked', async () => {
    const { pieces } = await preview({ marks: false, head: 'kamerstuk' });
    const all = pieces.map(({ html }) => html ?? '').join('\n');
    assert.ok(!all.includes('Nog te schrijven') && !all.includes('<mark'));
    assert.ok(all.includes('[PM] miljoen'));
    assert.ok(all.includes('als-kamerstuk'));
  });

  it('tells what is found beside the piece that it is about', async () => {
    const { findings, pieces } = await preview();
    const missing = findings.find(({ rule }) => rule === 'onderdeel-ontbreekt');
    assert.ok(missing !== undefined);
    assert.match(pieces[missing.piece]?.html ?? '', /Beleidsdebat over de bodem/);
    for (const { piece, range } of findings) {
      const { lines, notes } = pieces[piece] ?? { lines: null, notes: [] };
      const first = lines?.first ?? Math.min(...notes.map((note) => note.first));
      assert.ok(range.start.line >= first);
    }
  });

  it('has nothing to give of what is no letter, or is not open', async () => {
    await client.open('file:///werk/lees.md', '# Lees mij\n\nTekst.\n');
    for (const uri of ['file:///werk/lees.md', 'file:///werk/elders.md']) {
      assert.equal(await client.request('geannoteerdeAgenda/preview', { ...ASKED, uri }), null);
    }
  });
});
