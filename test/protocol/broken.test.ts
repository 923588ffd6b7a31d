import assert from 'node:assert/strict';
import { bundle, LARGE, MIDDLE, TestClient } from './client.js';

/** A letter that the rules stumble over, in a server whose judge throws at one word. */
const BROKEN = '# Geannoteerde agenda\n\nDit is GEHEIM en BOEM.\n';
const WHOLE = '# Geannoteerde agenda\n\nNederland geeft PM miljoen.\n';

describe('a letter that cannot be checked', function () {
  this.timeout(60_000);
  let file = '';
  let remove = (): void => undefined;

  before(async () => {
    ({ file, remove } = await bundle('server/src/node.ts', { plugin: throwingJudge }));
  });
  after(() => {
    remove();
  });

  it('does not keep another from being checked, and is checked again once it changes', async () => {
    const client = await TestClient.start(file, { capabilities: LARGE });
    await client.open('file:///a.agenda.md', BROKEN);
    await client.open('file:///b.agenda.md', WHOLE);
    const params = { uri: 'file:///a.agenda.md' };
    assert.deepEqual((await client.pull('file:///a.agenda.md')).items, []);
    assert.equal(await client.request('geannoteerdeAgenda/outline', params), null);
    const refused = await client.request<{ ok: boolean; reason: string }>('geannoteerdeAgenda/fixAll', params);
    assert.equal(refused.ok, false);
    assert.match(refused.reason, /^Dit is niet gelukt/);
    assert.ok(((await client.pull('file:///b.agenda.md')).items?.length ?? 0) > 0);

    await client.notify('textDocument/didChange', {
      textDocument: { uri: 'file:///a.agenda.md', version: 2 },
      contentChanges: [{ text: WHOLE }],
    });
    assert.ok(((await client.pull('file:///a.agenda.md')).items?.length ?? 0) > 0);
    client.kill();
  });

  it('is logged with what went wrong, once, and without a word of its text', async () => {
    const client = await TestClient.start(file, { capabilities: MIDDLE });
    await client.open('file:///a.agenda.md', BROKEN);
    await client.until(() => client.log !== '');
    for (let turn = 0; turn < 3; turn += 1) {
      await client.request('textDocument/documentSymbol', { textDocument: { uri: 'file:///a.agenda.md' } });
    }
    assert.match(client.log, /Controleren van file:\/\/\/a\.agenda\.md is niet gelukt \(Error\)/);
    assert.equal(client.log.split('Controleren').length, 2);
    assert.ok(!client.log.includes('GEHEIM'), client.log);
    client.kill();
  });
});

/** Puts a judge before the real one that throws at «BOEM», with the whole letter in its message. */
const throwingJudge = {
  name: 'throwing-judge',
  setup(build: import('esbuild').PluginBuild) {
    build.onLoad({ filter: /rules[\\/]judge\.ts$/ }, async ({ path }) => {
      const { readFile } = await import('node:fs/promises');
      const real = (await readFile(path, 'utf8')).replace('export function judge(', 'function realJudge(');
      const contents = `${real}
        export function judge(letter: Letter, options: JudgeOptions): readonly Finding[] {
          const text = letter.source.slice({ start: 0, end: letter.source.length });
          if (text.includes('BOEM')) throw new Error('stuk op: ' + text);
          return realJudge(letter, options);
        }`;
      return { contents, loader: 'ts' as const };
    });
  },
};
