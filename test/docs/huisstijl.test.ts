import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { read } from '../../server/src/letter/reader.js';
import { ProfileStore } from '../../server/src/profile/store.js';
import { applyEdits } from '../../server/src/rules/fix.js';
import { missingSections } from '../../server/src/rules/fixes/section.js';
import { RULES } from '../../server/src/rules/index.js';
import { bundle } from '../protocol/client.js';

interface Block {
  /** `jsonc`, `markdown` or `console`. */
  readonly language: string;
  /** The file that it is put in. */
  readonly name: string;
  readonly content: string;
}

/** The pieces of the page that a reader is told to take over, or is shown as what comes of it. */
function blocksOf(page: string): readonly Block[] {
  return [...page.matchAll(/^```(\w+) ?(\S*)\n(.*?)^```$/gmsu)].map(([, language = '', name = '', content = '']) => ({
    language,
    name,
    content,
  }));
}

describe('the page about house styles', function () {
  this.timeout(60_000);
  const page = fs.readFileSync(path.resolve(import.meta.dirname, '../../docs/huisstijl.md'), 'utf8');
  const blocks = blocksOf(page);
  let file = '';
  let remove = (): void => undefined;
  let folder = '';

  before(async () => {
    ({ file, remove } = await bundle('server/src/cli/main.ts'));
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'huisstijl-blad-'));
  });
  after(() => {
    remove();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('can be followed from top to bottom, and gives what it shows', async () => {
    assert.equal(blocks.length, 11);
    for (const { language, name, content } of blocks) {
      if (language === 'console') {
        assert.equal(shown(content), content);
      } else if (name === 'ingevoegd') {
        assert.ok((await filledIn()).includes(content.trim()), 'what «Onderdelen invoegen» gives');
      } else fs.writeFileSync(path.join(folder, name), content);
    }
  });

  /** What the page would show for its command, if it were written now. */
  function shown(content: string): string {
    const command = content.split('\n')[0] ?? '';
    const args = command.replace('$ geannoteerde-agenda ', '').split(' ');
    const { stdout, stderr } = spawnSync(process.execPath, [file, ...args], { cwd: folder, encoding: 'utf8' });
    return `${command}\n${stdout}${stderr}`;
  }

  async function filledIn(): Promise<string> {
    const letter = fs.readFileSync(path.join(folder, 'voorbeeld.md'), 'utf8');
    const style = fs.readFileSync(path.join(folder, 'geannoteerde-agenda.json'), 'utf8');
    const store = new ProfileStore(
      (uri) => Promise.resolve(uri === 'file:///geannoteerde-agenda.json' ? style : null),
      RULES,
    );
    const { profile } = await store.forFolder('file:///');
    const before = read(letter, { profile, treatAs: 'letter' });
    return applyEdits(letter, missingSections(before, before.items));
  }
});
