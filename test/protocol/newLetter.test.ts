import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LetterChoices, NewLetterResult } from '../../server/src/protocol.js';
import { builtServer, LARGE, type TestClient } from './client.js';

describe('a new letter over stdio', function () {
  this.timeout(60_000);
  const server = builtServer();
  let folder = '';
  let client: TestClient;

  beforeEach(async () => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'geannoteerde-agenda-nieuw-')));
    client = await server.start({ capabilities: LARGE });
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const newLetter = (params: object): Promise<NewLetterResult> =>
    client.request('geannoteerdeAgenda/newLetter', params);

  it('is composed from answers, with the place to begin writing and how the days were understood', async () => {
    const result = await newLetter({
      answers: {
        council: 'LVR',
        days: '23 en 24 maart 2026',
        agenda: 'Hier volgt de agenda.\n- Bodem (beleidsdebat)\n',
      },
    });
    assert.ok(result.ok);
    assert.match(result.text, /^### Bodem \(beleidsdebat\)$/m);
    const line = result.text.split('\n')[result.hole?.start.line ?? -1];
    assert.equal(line?.slice(result.hole?.start.character, result.hole?.end.character), '[datum]');
    assert.deepEqual(result.left, ['Hier volgt de agenda.']);
    assert.deepEqual(result.meeting, {
      council: 'Landbouw- en Visserijraad',
      days: '23 en 24 maart 2026',
      when: 'maandag 23 en dinsdag 24 maart 2026',
      each: ['maandag 23 maart 2026', 'dinsdag 24 maart 2026'],
      place: 'Brussel',
      presidency: 'Cypriotisch',
    });
  });

  it('is refused with the answer that is wrong, and why', async () => {
    assert.deepEqual(await newLetter({ answers: { council: 'RAZ', days: '31 april 2026' } }), {
      ok: false,
      field: 'days',
      reason: '«31 april 2026» bestaat niet.',
    });
  });

  it('has the sections of the house style that holds in its folder, or that the settings ask for', async () => {
    writeFileSync(path.join(folder, 'geannoteerde-agenda.json'), '{ "onderdelen": ["inhoud", "krachtenveld"] }\n');
    const place = { folder: `${pathToFileURL(folder).href}/` };
    const headings = async (more: object): Promise<readonly string[]> => {
      const result = await newLetter({ answers: { council: 'RAZ' }, ...place, ...more });
      assert.ok(result.ok);
      return [...result.text.matchAll(/^#### (.*)$/gm)].map(([, name = '']) => name);
    };
    assert.deepEqual(await headings({}), ['Inhoud', 'Krachtenveld']);
    assert.deepEqual(await headings({ profile: 'standaard' }), ['Inhoud', 'Nederlandse inzet', 'Krachtenveld']);
    const choices: LetterChoices = await client.request('geannoteerdeAgenda/letterChoices', place);
    assert.deepEqual(choices.profiles, [
      { profile: '', name: 'eigen huisstijl', from: 'folder', holds: true },
      { profile: 'standaard', name: 'standaard', from: 'product', holds: false },
      { profile: 'kamerstuk', name: 'kamerstuk', from: 'product', holds: false },
    ]);
    const set: LetterChoices = await client.request('geannoteerdeAgenda/letterChoices', {
      ...place,
      profile: 'kamerstuk',
    });
    assert.deepEqual(
      set.profiles.map(({ profile, holds }) => [profile, holds]),
      [
        ['standaard', false],
        ['kamerstuk', true],
      ],
    );
    assert.ok(choices.councils.some(({ name, dossier }) => name === 'Milieuraad' && dossier === '21 501-08'));
    assert.deepEqual(choices.kinds.slice(0, 2), [
      { kind: 'wetgeving', name: 'wetgeving' },
      { kind: 'debat', name: 'debat' },
    ]);
    assert.ok(choices.offices.includes('minister van Financiën'));
  });
});
