import assert from 'node:assert/strict';
import { manuscriptOf } from '../../server/src/documents/manuscript/manuscriptOf.js';
import { pagesData, type PagesData } from '../../server/src/documents/pages/data.js';
import { startPress } from '../../server/src/documents/pages/node.js';
import { PagesFailed, Typesetting } from '../../server/src/documents/pages/typesetting.js';
import { CORPUS } from './corpus.js';
import { letterOf } from './ways/reading.js';

/** Those of the largest that are deep or dense, and still to be set. */
const DEEP = ['diep-zoals-het-mag', 'nadruk-diep', 'richting-gestapeld', 'typst-gestapeld', 'tags-diep'];

/** One that keeps the press busy for minutes, and the milliseconds that it gets here; the extension waits longer. */
const ENDLESS = 'tekens-gestapeld';
const TIME = 1000;

/** All of common size are set in `server.test.ts`. */
describe('letters on pages that keep the press busy', function () {
  this.timeout(120_000);
  const typesetting = new Typesetting(startPress);
  after(() => {
    typesetting.close();
  });

  for (const name of DEEP) {
    it(name, async () => {
      const { pages } = await typesetting.pages(name, dataOf(name), []);
      assert.ok(pages.length > 0);
    });
  }

  it(`${ENDLESS}: given up in time, with a word to the reader; the next letter is set`, async () => {
    const hasty = new Typesetting(startPress, { time: TIME });
    await assert.rejects(hasty.pages(ENDLESS, dataOf(ENDLESS), []), (error) => {
      assert.ok(error instanceof PagesFailed);
      assert.match(error.message, /^De pagina’s van deze brief zijn na 1 seconden nog niet klaar/);
      return true;
    });
    hasty.close();
    assert.ok((await typesetting.pages('een brief', dataOf('typst-lezen'), [])).pages.length > 0);
  });
});

function dataOf(name: string): PagesData {
  const hostile = CORPUS.find((letter) => letter.name === name);
  assert.ok(hostile, name);
  const manuscript = manuscriptOf(letterOf(hostile), { head: 'brief' });
  return pagesData(manuscript, { marks: true, notice: null, author: null });
}
