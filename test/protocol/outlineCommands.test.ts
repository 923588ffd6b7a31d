import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { EditsResult, Outline, Removal } from '../../server/src/protocol.js';
import { builtServer, LARGE, type TestClient } from './client.js';

const URI = 'file:///werk/brief.agenda.md';
const LETTER = `# Geannoteerde agenda Landbouw- en Visserijraad 23 en 24 november 2026

## Landbouw – maandag 23 november 2026

Op de agenda staan:

- Beleidsdebat over de bodem
- Verordening over diertransport

### Beleidsdebat over de bodem

#### Inhoud

De Raad spreekt over de bodem.[^1]

### Verordening over diertransport

#### Inhoud

De Raad spreekt over vervoer.[^2]

## Visserij – dinsdag 24 november 2026

Op de agenda staat:

- Mededeling over de Noordzee

### Mededeling over de Noordzee

#### Inhoud

De Commissie licht toe.

[^1]: Noot over de bodem.
[^2]: Noot over vervoer.
`;
const BODEM = 'agendapunt:Beleidsdebat over de bodem';
const VISSERIJ = 'deel:Visserij – dinsdag 24 november 2026';

describe('what the view «Opbouw» changes', function () {
  this.timeout(60_000);
  const server = builtServer();
  let client: TestClient;

  beforeEach(async () => {
    client = await server.start({ capabilities: LARGE });
    await client.open(URI, LETTER);
  });

  async function changed(method: string, params: object): Promise<{ readonly text: string; readonly caret: string }> {
    const result = await client.request<EditsResult>(method, { uri: URI, ...params });
    assert.ok(result.ok, result.ok ? '' : result.reason);
    assert.equal(result.version, 1);
    const text = TextDocument.applyEdits(TextDocument.create(URI, 'markdown', 1, LETTER), [...result.edits]);
    return { text, caret: text.split('\n')[result.caret?.line ?? -1] ?? '' };
  }

  it('moves an item down, and to another part, by the names that the outline gives', async () => {
    const outline = await client.request<Outline>('geannoteerdeAgenda/outline', { uri: URI });
    assert.deepEqual(
      outline.entries.flatMap((entry) => (entry.kind === 'part' ? [entry.id, ...entry.items.map(({ id }) => id)] : [])),
      [
        'deel:Landbouw – maandag 23 november 2026',
        BODEM,
        'agendapunt:Verordening over diertransport',
        VISSERIJ,
        'agendapunt:Mededeling over de Noordzee',
      ],
    );
    const down = await changed('geannoteerdeAgenda/moveEntry', { id: BODEM, to: { direction: 'down' } });
    assert.match(down.text, /- Verordening over diertransport\n- Beleidsdebat over de bodem\n/);
    assert.match(down.text, /bodem\.\[\^2\]/);
    assert.equal(down.caret, '### Beleidsdebat over de bodem');
    const away = await changed('geannoteerdeAgenda/moveEntry', { id: BODEM, to: { id: VISSERIJ } });
    assert.match(away.text, /- Mededeling over de Noordzee\n- Beleidsdebat over de bodem\n/);
    assert.match(away.text, /licht toe\.\n\n### Beleidsdebat over de bodem\n/);
  });

  it('renames, copies and removes, and says beforehand what goes', async () => {
    const renamed = await changed('geannoteerdeAgenda/renameEntry', { id: BODEM, title: 'Debat over de bodem' });
    assert.equal(renamed.text.match(/Debat over de bodem/g)?.length, 2);
    const copied = await changed('geannoteerdeAgenda/duplicateItem', { id: BODEM });
    assert.equal(copied.caret, '### Beleidsdebat over de bodem (kopie)');
    assert.deepEqual(await client.request<Removal>('geannoteerdeAgenda/removal', { uri: URI, id: BODEM }), {
      question: 'Het agendapunt «Beleidsdebat over de bodem» verwijderen?',
      detail: 'Ook weg: 1 onderdeel, 1 voetnoot en 1 regel in de lijst van de agenda. Ongedaan maken kan daarna nog.',
    });
    const removed = await changed('geannoteerdeAgenda/removeEntry', { id: BODEM });
    assert.doesNotMatch(removed.text, /bodem/);
    assert.match(removed.text, /vervoer\.\[\^1\]/);
  });

  it('says why something stays where it is', async () => {
    const reasons = await Promise.all(
      [
        { id: BODEM, to: { direction: 'up' } },
        { id: VISSERIJ, to: { direction: 'down' } },
        { id: 'agendapunt:Weg', to: { direction: 'up' } },
      ].map((params) => client.request<EditsResult>('geannoteerdeAgenda/moveEntry', { uri: URI, ...params })),
    );
    assert.deepEqual(
      reasons.map((result) => (result.ok ? '' : result.reason)),
      [
        'Het agendapunt «Beleidsdebat over de bodem» staat in zijn raadsdeel al bovenaan. Kies «Naar ander raadsdeel verplaatsen …».',
        'Het raadsdeel «Visserij – dinsdag 24 november 2026» staat al onderaan.',
        'Dit staat niet meer in de brief; er is niets gewijzigd.',
      ],
    );
  });
});
