import assert from 'node:assert/strict';
import fs from 'node:fs';
import promises, { type FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { reasonOf } from '../../server/src/cli/failure.js';
import { writeDocument } from '../../server/src/cli/files.js';

const NEW = new TextEncoder().encode('nieuw');

/** What the system says when it refuses. */
function refusal(code: string): Error {
  return Object.assign(new Error(`${code}: /home/iemand/brief.pdf`), { code });
}

describe('a document where the system refuses', () => {
  const { rename, open } = promises;
  let folder = '';
  let target = '';

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'document-'));
    target = path.join(folder, 'brief.pdf');
  });

  afterEach(() => {
    Object.assign(promises, { rename, open });
    syncBuiltinESMExports();
    fs.rmSync(folder, { recursive: true });
  });

  function instead(of: Partial<Pick<typeof promises, 'rename' | 'open'>>): void {
    Object.assign(promises, of);
    syncBuiltinESMExports();
  }

  /** Why it was not written; whatever stood there stands there still, and nothing else. */
  async function why(): Promise<string> {
    const before = fs.existsSync(target) ? fs.readFileSync(target, 'utf8') : null;
    const error = await writeDocument(target, NEW).then(
      () => assert.fail('written'),
      (reason: unknown) => reason,
    );
    assert.deepEqual(fs.readdirSync(folder), before === null ? [] : ['brief.pdf']);
    assert.equal(fs.existsSync(target) ? fs.readFileSync(target, 'utf8') : null, before);
    return reasonOf(error);
  }

  for (const code of ['EPERM', 'EACCES', 'EBUSY']) {
    it(`says that another program has it open, where Windows answers ${code}`, async () => {
      instead({ rename: () => Promise.reject(refusal(code)) });
      fs.writeFileSync(target, 'oud');
      assert.equal(
        await why(),
        'het is waarschijnlijk geopend in een ander programma; sluit het daar en probeer opnieuw',
      );
    });
  }

  it('says that there is no leave for it, where nothing stands there that could be open', async () => {
    instead({ rename: () => Promise.reject(refusal('EPERM')) });
    assert.equal(await why(), 'er is geen toestemming voor');
  });

  it('says that the disk is full, and leaves no half of it', async () => {
    instead({
      open: async (...args: Parameters<typeof open>): Promise<FileHandle> => {
        const handle = await open(...args);
        await handle.write('nie');
        return Object.assign(handle, { writeFile: () => Promise.reject(refusal('ENOSPC')) });
      },
    });
    fs.writeFileSync(target, 'oud');
    assert.equal(await why(), 'de schijf is vol');
  });

  it('is written where it does not refuse', async () => {
    fs.writeFileSync(target, 'oud');
    await writeDocument(target, NEW);
    assert.equal(fs.readFileSync(target, 'utf8'), 'nieuw');
    assert.deepEqual(fs.readdirSync(folder), ['brief.pdf']);
  });
});
