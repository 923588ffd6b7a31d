import { CORPUS } from './corpus.js';
import { Trials } from './trials.js';

describe('hostile letters in the editor’s own preview', function () {
  this.timeout(120_000);
  const trials = new Trials();
  after(() => {
    trials.end();
  });

  for (const { name } of CORPUS) it(name, () => trials.pass({ name, way: 'markdownPreview' }));
});
