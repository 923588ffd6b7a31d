import assert from 'node:assert/strict';
import { manuscriptOf } from '../../server/src/documents/manuscript/manuscriptOf.js';
import { pagesData, type PagesData } from '../../server/src/documents/pages/data.js';
import { startPress } from '../../server/src/documents/pages/node.js';
import { PagesFailed, Typesetting } from '../../server/src/documents/pages/typesetting.js';
import { CORPUS } from './corpus.js';
import type { HostileLetter } from './letters/letter.js';
import { Trials } from './trials.js';
import { letterOf } from './ways/reading.js';

/** Milliseconds that a letter may take here; the extension waits longer. */
const TIME = 2500;

/** Those of the largest that try the press in a way of their own. */
const LARGEST = [
  'noten-veel', 'regel-van-een-megabyte', 'nadruk-diep', 'diep-zoals-het-mag', 'tags-diep', 'tabel-breed', 'tekens-gestapeld',
  'richting-gestapeld', 'typst-gestapeld',
]; // prettier-ignore

describe('hostile letters on pages', function () {
  this.timeout(120_000);
  const trials = new Trials();
  const typesetting = new Typesetting(startPress, { time: TIME });
  after(() => {
    trials.end();
    typesetting.close();
  });

  for (const { name, huge } of CORPUS) if (!huge) it(name, () => trials.pass({ name, way: 'pages' }));

  for (const name of LARGEST) {
    it(`${name}: set, or given up in time with a word to the reader`, async () => {
      const one = CORPUS.find((letter) => letter.name === name);
      assert.ok(one);
      const began = Date.now();
      try {
        const { pages } = await typesetting.pages(name, dataOf(one), []);
        assert.ok(pages.length > 0);
      } catch (error) {
        if (!(error instanceof PagesFailed)) throw error;
        assert.match(error.message, /^De pagina’s van deze brief /);
        assert.ok(Date.now() - began >= TIME || !error.message.includes('seconden'));
      }
    });
  }

  it('sets an ordinary letter after all of them', async () => {
    const ordinary = CORPUS.find(({ name }) => name === 'typst-lezen');
    assert.ok(ordinary);
    const patient = new Typesetting(startPress);
    try {
      assert.equal((await patient.pages('een brief', dataOf(ordinary), [])).pages.length > 0, true);
    } finally {
      patient.close();
    }
  });
});

function dataOf(hostile: HostileLetter): PagesData {
  const manuscript = manuscriptOf(letterOf(hostile), { head: 'brief' });
  return pagesData(manuscript, { marks: true, notice: null, author: null });
}
