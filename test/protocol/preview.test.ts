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
const ASKED: PreviewParams = { uri: URI, head: 'brief', marks: true, style: true, known: [] };

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
    const known = before.pieces.map(({ key }) => key);
    const again = await preview({ known, style: false });
    assert.equal(again.style, null);
    assert.ok(again.pieces.every(({ html }) => html === null));
    assert.deepEqual(
      again.pieces.map(({ key, lines }) => ({ key, lines })),
      before.pieces.map(({ key, lines }) => ({ key, lines })),
    );
    await client.notify('textDocument/didChange', {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [
        { range: { start: { line: 17, character: 8 }, end: { line: 17, character: 8 } }, text: 'lang ' },
      ],
    });
    const after = await preview({ known, style: false });
    assert.equal(after.version, 2);
    const sent = after.pieces.flatMap(({ html }) => html ?? []);
    assert.equal(sent.length, 1);
    assert.match(sent[0] ?? '', /^<p>De Raad lang spreekt/);
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
